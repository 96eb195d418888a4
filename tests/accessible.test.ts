import type { Message } from '../dialogs/channel.ts';
import { approverQuestion } from '../dialogs/asked-approval.ts';
import { complaintOf } from '../dialogs/complaint.ts';
import type { Effect } from '../dialogs/effect.ts';
import { mostButtons } from '../dialogs/inline.ts';
import { deskGroup, workMessage } from '../dialogs/work-card.ts';
import { chatMessage } from '../desk/chat-card.ts';
import { inQueue } from '../desk/takeover.ts';
import { statuses } from '../tickets/status.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { complaintsAbout, jsonOf, partsIn, type Part } from './harness/adaptive.ts';
import { typed } from './harness/answers.ts';
import { Chat, messagesOf } from './harness/chat.ts';
import { realDesk } from './harness/real-desk.ts';
import { aTicket } from './tickets/a-ticket.ts';

/** Every card that a conversation can show, of every page of the PDC: for keyboard, screen reader, phone, and without cards. */

const desk = await realDesk();
const monday = new Date('2026-11-23T09:00:00Z');
const sam = { id: 'sam', name: 'Sam', building: 'B30', phone: '06-00000001', department: 'Financiën' };
const products = [...desk.catalogue.values()].filter(({ afhandeling }) => afhandeling !== 'doorverwijzen');

/** Begins the intake of a page by one of its own sentences. */
function begin(id: string, said: readonly string[], see: (effects: Effect[]) => void): Chat | undefined {
  const page = desk.catalogue.get(id)!;
  for (const sentence of said) {
    const chat = new Chat(desk, monday, sam);
    see(chat.type(sentence));
    if (chat.session.choice?.candidates.includes(id)) see(chat.press(page.naam));
    if (chat.session.tip?.product === id) see(chat.type('nee'));
    if (chat.session.intake?.product === id) return chat;
  }
  return undefined;
}

/** All messages on the way from a first word to a closed ticket: questions, form, form with errors, summary, changes, pushes, lists. */
function allMessages(id: string): Message[] {
  const page = desk.catalogue.get(id)!;
  const seen: Message[] = [];
  const see = (effects: Effect[]) => seen.push(...messagesOf(effects));
  const chat = begin(id, page.voorbeelden, see);
  if (!chat) throw new Error(`${id} is begun by none of its own sentences`);
  see(chat.type('formulier'));
  if (chat.session.intake?.form) see(chat.press('Verder'));
  see(chat.type('liever vragen'));
  const answerAll = () => {
    for (let asked = 0; chat.session.intake?.asking !== undefined && asked < 25; asked++) {
      const question = page.richtvragen.find((one) => one.id === chat.session.intake?.asking);
      const part = question && chat.session.intake.parts[question.id];
      see(chat.type(part?.choices?.[0] ?? (part || !question ? 'kamer 3.12' : typed(question, 0))));
    }
  };
  answerAll();
  see(chat.type('wijzig'));
  answerAll();
  see(chat.type('help'));
  see(chat.type('ja'));
  const number = chat.tickets[0]?.number;
  if (!number) throw new Error(`${id}: no ticket`);
  for (const status of statuses) {
    try {
      see(chat.backoffice(number, { status, customerMessage: 'Er is nieuws.' }));
    } catch {
      // Not every status follows every other.
    }
  }
  see(chat.type('mijn meldingen'));
  return seen;
}

const cards = (messages: readonly Message[]): Part[] => messages.map(jsonOf).filter((json) => json !== undefined);

describe.each(products.map(({ id }) => id))('%s', (id) => {
  const messages = allMessages(id);
  const all = cards(messages);
  const inputs = all.flatMap((card) => partsIn(card).filter(({ type }) => type?.startsWith('Input.')));

  test('its cards parse, fit in Teams, and are complete as text and speech', () => {
    expect(all.length).toBeGreaterThan(3);
    for (const card of all) {
      expect(complaintsAbout(card)).toEqual([]);
      expect(JSON.stringify(card).length).toBeLessThan(25_000);
      expect(card['version']).toBe('1.5');
      expect(String(card['fallbackText']).length).toBeGreaterThan(3);
      expect(String(card['speak'])).not.toMatch(/\*\*/);
    }
  });

  test('every input has a label of its own, and says its error beside it in words', () => {
    for (const input of inputs) expect(String(input['label']).length).toBeGreaterThan(2);
    for (const card of all) {
      const names = partsIn(card).filter(({ type }) => type?.startsWith('Input.'));
      expect(new Set(names.map(({ label }) => label)).size).toBe(names.length);
      expect(new Set(names.map(({ id: name }) => name)).size).toBe(names.length);
      for (const { isRequired, errorMessage } of names)
        expect(isRequired === true).toBe(typeof errorMessage === 'string');
    }
  });

  test('buttons on a card are told apart by their words, no more than Teams shows', () => {
    for (const card of all) {
      const titles = ((card['actions'] ?? []) as Part[]).map(({ title }) => title);
      expect(new Set(titles).size).toBe(titles.length);
      expect(titles.length).toBeLessThanOrEqual(mostButtons);
    }
  });

  test('nothing is told by colour or picture alone', () => {
    for (const part of all.flatMap(partsIn)) {
      if (part.type === 'Image') expect(part['altText']).toBeTruthy();
      if (part['color'] !== undefined) expect(String(part['text']).length).toBeGreaterThan(3);
    }
  });

  test('the text of a message says what can be typed instead of pressed', () => {
    for (const { text, card } of messages)
      for (const { title, sends } of card?.buttons ?? [])
        if (!sends && !card?.inputs?.length) expect(text).toContain(title);
  });

  test('cards switched off: from the texts alone, by typing, to the same ticket', () => {
    const page = desk.catalogue.get(id)!;
    let text = '';
    const read = (effects: Effect[]) => (text = messagesOf(effects).at(-1)?.text ?? text);
    const chat = begin(id, page.voorbeelden, read)!;
    for (let asked = 0; chat.session.intake?.asking !== undefined && asked < 25; asked++) {
      if (chat.session.intake.asking === approverQuestion) {
        read(chat.type('weet ik niet'));
        continue;
      }
      const question = page.richtvragen.find((one) => one.id === chat.session.intake?.asking)!;
      const offered = offeredIn(text);
      const choosable =
        ['keuze', 'meerkeuze', 'ja-nee'].includes(question.soort) || chat.session.intake.parts[question.id]?.choices;
      // What can be chosen has to be said in the text: nothing is taken from the card here.
      if (choosable && offered === undefined)
        throw new Error(`${question.id} does not say what can be chosen: ${text}`);
      read(
        chat.type(choosable ? offered! : chat.session.intake.parts[question.id] ? 'kamer 3.12' : typed(question, 0)),
      );
    }
    expect(text).toMatch(/Zal ik dit /);
    expect(offeredIn(text)).toMatch(/^Ja, /);
    read(chat.type(offeredIn(text)!));
    expect(chat.tickets[0]?.product).toBe(id);
    expect(text).toContain(chat.tickets[0]?.number);
  });
});

describe('the cards of who executes, and of the desk', () => {
  const groups = [...new Set([...desk.organisation.groepen.map(({ id }) => id), deskGroup])];
  const asked = (complaint: Ticket['complaint']) =>
    groups.flatMap((group) => statuses.map((status) => aTicket({ group, status, complaint })));
  const notContent = complaintOf(
    products.find(({ soort }) => soort === 'klacht')!,
    'ik wacht al weken',
    aTicket({ expectedAt: new Date('2026-11-26T16:00:00Z') }),
  );
  const work = [null, notContent].flatMap(asked).map((ticket) => workMessage(ticket, monday, desk));
  const roster = { presence: new Map(), holding: new Map(), members: new Map() };
  const about = {
    ...{ said: 'de lamp knippert', product: null, answers: [], building: 'B30', department: null, phone: null },
    ...{ suggested: ['storing-verlichting'], open: [], secret: false },
  };
  const waiting = inQueue(
    { id: 'x', conversation: 'c', person: sam, language: 'nl', why: 'asked', saidAt: null, about },
    monday,
  );
  const held = { ...waiting, state: 'held' as const, agent: { id: 'robin', name: 'Robin' }, claimedAt: monday };
  const chats = [waiting, held, { ...held, state: 'ended' as const }].map((chat) => chatMessage(chat, desk, roster));

  test('a complaint is among them, and each has something to press somewhere', () => {
    expect(notContent).not.toBeNull();
    expect(work.some(({ card }) => card?.buttons?.some(({ title }) => title === 'Contact gehad'))).toBe(true);
    expect(work.some(({ card }) => card?.more?.buttons.some(({ title }) => title === 'Verkeerd loket'))).toBe(true);
  });

  test('no more buttons than are shown, also behind another; told apart by their words', () => {
    for (const card of cards([...work, ...chats])) {
      expect(complaintsAbout(card)).toEqual([]);
      for (const row of [card, ...partsIn(card)]) {
        const titles = ((row['actions'] ?? []) as Part[]).map(({ title }) => title);
        expect(new Set(titles).size).toBe(titles.length);
        expect(titles.length).toBeLessThanOrEqual(mostButtons);
      }
    }
  });

  test('every input has a label of its own', () => {
    for (const card of cards([...work, ...chats])) {
      const labels = partsIn(card).flatMap(({ type, label }) => (type?.startsWith('Input.') ? [label] : []));
      for (const label of labels) expect(String(label).length).toBeGreaterThan(2);
      expect(new Set(labels).size).toBe(labels.length);
    }
  });
});

/** The first of what a text says can be typed: the last line, between brackets. */
const offeredIn = (text: string): string | undefined =>
  /^\((.+)\)$/.exec(text.split('\n').at(-1) ?? '')?.[1]?.split(' / ')[0];
