import { push } from '../../dialogs/push.ts';
import { spokenDesk } from '../../dialogs/spoken-desk.ts';
import { en } from '../../dialogs/en.ts';
import { nl } from '../../dialogs/nl.ts';
import type { Desk } from '../../dialogs/desk.ts';
import { change } from '../../tickets/change.ts';
import { Chat, messagesOf } from '../harness/chat.ts';
import { realDesk } from '../harness/real-desk.ts';

const desk = await realDesk();
const sam = { id: 'medewerker-1', name: 'Sam', building: 'B30' };
const chatAt = (where: Desk) => new Chat(where, new Date('2026-11-24T09:00:00Z'), sam);
const lines = (effects: Parameters<typeof messagesOf>[0]) => messagesOf(effects).map(({ text }) => text);

/** The desk with one page that nobody translated. */
function without(id: string): Desk {
  const page = desk.catalogue.get(id);
  if (!page) throw new Error(`no page ${id}`);
  const { engels: _, ...rest } = page;
  return { ...desk, catalogue: new Map([...desk.catalogue, [id, { ...rest }]]) };
}

test('the ticket is in Dutch, the card of the employee in English', () => {
  const chat = chatAt(desk);
  chat.type('I lost my access card');
  chat.type('this morning on the train, I think');
  const said = lines(chat.type('yes please'));
  const [ticket] = chat.tickets;
  expect(ticket).toMatchObject({
    title: 'Toegangspas kwijt of defect',
    answers: [
      { label: 'Wat is er', value: 'kwijt', text: 'Kwijt' },
      { label: 'Voor het laatst', text: 'this morning on the train, I think' },
    ],
  });
  expect(said[0]).toContain('Access card lost or broken: registered\n\nWhat is wrong: Lost');
});

test('dates and unknown answers are in Dutch on the ticket too', () => {
  const chat = chatAt(desk);
  chat.type('I want to reserve a parking space for Thursday at B30');
  chat.type("I don't know");
  chat.type('yes please');
  expect(chat.tickets[0]?.answers.map(({ label, text }) => [label, text])).toEqual([
    ['Wanneer', 'donderdag 26 november'],
    ['Gebouw', 'B30'],
    ['Kenteken', 'weet ik niet'],
  ]);
});

test('a page without English says so once, and goes on in Dutch', () => {
  const chat = chatAt(without('toegangspas-kwijt'));
  expect(lines(chat.type('I lost my access card'))).toEqual([
    "This part is only available in Dutch. **Toegangspas kwijt of defect.** Waar had je je pas voor het laatst?\n\n(I don't know)",
  ]);
  const summary = lines(chat.type('this morning on the train'))[0] ?? '';
  expect(summary).not.toContain('only available in Dutch');
  expect(summary).toContain(
    'Shall I report this? Then security will have finished it by today 11:00 at the latest, or you will hear why not.',
  );
});

test('the note comes with the switch when the intake began in Dutch', () => {
  const chat = chatAt(without('toegangspas-kwijt'));
  chat.type('mijn pas is kwijt');
  expect(lines(chat.type('English please'))[0]).toBe(
    "Of course. Let's go on in English. This part is only available in Dutch.",
  );
});

test('the language is kept, and one word does not change it', () => {
  const chat = chatAt(desk);
  chat.type('can you help me with something');
  expect(chat.session.language).toBe('en');
  expect(lines(chat.type('bedankt'))).toEqual(["You're welcome!"]);
  chat.type('kun je me terugbellen, ik heb een vraag');
  expect(chat.session.language).toBeUndefined();
});

test('a change of language in the middle keeps what was answered, also half', () => {
  const chat = chatAt(desk);
  chat.type('ik wil morgen een zaal voor 8 mensen');
  const asked = lines(chat.type('can we speak English?')).at(-1);
  expect(asked).toBe(
    'When do you need the room, and from what time until what time? Name a start and an end, for example "from 10 to 12".',
  );
  chat.type('2 pm to 4 pm');
  const summary = lines(chat.type('B20'))[0] ?? '';
  expect(summary).toContain('When: Wednesday 25 November, 14:00-16:00');
  expect(summary).toContain('Number of people: 8');
});

test('a push is in English, with the words of the backoffice as they are', () => {
  const chat = chatAt(desk);
  chat.type('the light above my desk in room 3.12 keeps flickering');
  chat.type('yes please');
  expect(
    lines(chat.backoffice('M-2026-000123', { status: 'in-behandeling', customerMessage: 'De monteur komt om 14:00.' })),
  ).toEqual([
    expect.stringContaining('Lighting problem: in progress'),
    'News about **M-2026-000123** (Lighting problem): De monteur komt om 14:00.\n\n(Not happy)',
  ]);
  expect(lines(chat.backoffice('M-2026-000123', { status: 'wacht-op-klant' })).at(-1)).toBe(
    'There is a question for you about **M-2026-000123** (Lighting problem). Could you call the front office? 000-0000000.\n\n(Not happy)',
  );
});

test('what the page calls otherwise by now stays on the card as it was registered', () => {
  const chat = chatAt(desk);
  chat.type('the light above my desk in room 3.12 keeps flickering');
  chat.type('yes please');
  const before = chat.tickets[0];
  if (!before) throw new Error('no ticket');
  const old = {
    ...before,
    title: 'Lamp kapot',
    answers: before.answers.map((one) => ({ ...one, label: 'Oude vraag' })),
  };
  const by = { role: 'backoffice' as const, id: 'test' };
  const result = change(old, { status: 'in-behandeling' }, by, chat.now, desk);
  if ('refused' in result) throw new Error('refused');
  const [card] = lines(
    push(
      { before: old, after: result.ticket, asked: { status: 'in-behandeling' }, by },
      chat.now,
      spokenDesk(desk, 'en'),
      en,
    ),
  );
  expect(card).toContain('Lamp kapot: in progress');
  expect(card).toContain('Oude vraag: the light above my desk');
});

/** Every sentence and every part of one, under its name. */
function phrases(words: object, path = ''): [string, unknown][] {
  return Object.entries(words).flatMap(([name, said]: [string, unknown]) =>
    typeof said === 'object' && said !== null ? phrases(said, `${path}${name}.`) : [[`${path}${name}`, said]],
  );
}

test('every phrase has an English of its own', () => {
  const dutch = new Map(phrases(nl));
  const same = phrases(en).filter(([name, said]) => said !== '' && String(said) === String(dutch.get(name)));
  // Only what puts words together, and says none itself.
  expect(same.map(([name]) => name)).toEqual(['price', 'leadTime']);
});
