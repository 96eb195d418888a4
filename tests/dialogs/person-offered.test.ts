import { aboutOf } from '../../desk/opening.ts';
import { backFromDesk } from '../../dialogs/back-from-desk.ts';
import type { Desk } from '../../dialogs/desk.ts';
import type { Effect } from '../../dialogs/effect.ts';
import { Chat, messagesOf } from '../harness/chat.ts';
import { realDesk } from '../harness/real-desk.ts';

/** When a person is offered, and with which reason they are asked to come. The talks are in tests/transcripts/_mens.txt. */

const desk = await realDesk();
const tailored = 'we zoeken een gebarentolk voor een gesprek van volgende week';
const sam = { id: 'medewerker-1', name: 'Sam', building: 'B30' };

function chatAt(where: Desk = desk, time = '10:00'): Chat {
  const chat = new Chat(where, new Date(`2026-11-24T${time}:00+01:00`), sam);
  chat.queue = { waiting: 0, served: [] };
  return chat;
}
const asked = (effects: readonly Effect[]) => effects.find(({ kind }) => kind === 'ask-desk');
const lines = (effects: readonly Effect[]) => messagesOf(effects).map(({ text }) => text);
const press = (chat: Chat, value: string, of = 'human', ref?: string) =>
  chat.turn({ kind: 'press', press: { do: of, value, ...(ref === undefined ? {} : { ref }) } });

/** The desk with one page changed. */
function withPage(id: string, change: object): Desk {
  const page = desk.catalogue.get(id)!;
  return { ...desk, catalogue: new Map([...desk.catalogue, [id, { ...page, ...change }]]) };
}

test('a reason that no button of ours has is no reason', () => {
  expect(asked(press(chatAt(), 'picked'))).toMatchObject({ why: 'asked', said: '' });
  expect(asked(press(chatAt(), 'iets van buiten'))).toMatchObject({ why: 'asked' });
});

test('a button of longer ago keeps its reason, and not the words of back then', () => {
  const chat = chatAt();
  chat.type('xyzzy plugh');
  chat.type('dank je');
  expect(asked(chat.press('Haal een collega erbij'))).toMatchObject({ why: 'not-understood', said: '' });
});

test('who is not angry and is understood is offered nothing', () => {
  const chat = chatAt();
  const said = lines(chat.type('zaal voor 8 man in B20'));
  expect(said.join()).not.toContain('collega');
});

test('beside the questions of a call no other person is offered', () => {
  const chat = chatAt();
  chat.type('bel me terug');
  chat.type('blub');
  expect(lines(chat.type('blub')).join()).not.toContain('Haal een collega erbij');
});

test('where nobody can come the third misunderstanding offers a call, as before', () => {
  const chat = chatAt();
  chat.queue = undefined;
  chat.type('zaal voor 8 man in B20');
  chat.type('eh blub');
  expect(lines(chat.type('bla bla')).join()).not.toContain('Bel me terug');
  expect(lines(chat.type('bla bla')).join()).toContain('Bel me terug');
});

test('the choice of an older message changes nothing, and neither does one that was never there', () => {
  const chat = chatAt();
  chat.type(tailored);
  const { ref } = chat.pressing('Nu een collega');
  chat.type('stop');
  expect(asked(press(chat, 'now', 'specialist', ref))).toBeUndefined();
  chat.type(tailored);
  expect(asked(press(chat, 'now', 'specialist', 'ander'))).toBeUndefined();
  expect(asked(press(chat, 'wat anders', 'specialist', chat.session.specialist?.id))).toBeUndefined();
  expect(chat.session.specialist).toBeDefined();
});

test.each([
  ['nu graag', 'specialist'],
  ['met een collega', 'specialist'],
  ['een mens', 'specialist'],
])('"%s" takes the person', (said, why) => {
  const chat = chatAt();
  chat.type(tailored);
  expect(asked(chat.type(said))).toMatchObject({ why, said: tailored, product: 'maatwerkvraag' });
});

test.each(['leg het maar vast', 'nee', 'als vraag', 'ga verder', 'het is voor dertig gasten'])(
  '"%s" has the questions asked',
  (said) => {
    const chat = chatAt();
    chat.type(tailored);
    chat.type(said);
    expect(chat.session).toMatchObject({ intake: { product: 'maatwerkvraag' } });
    expect(chat.session.specialist).toBeUndefined();
  },
);

test('in English too', () => {
  const chat = chatAt();
  chat.type('we need an interpreter for a hearing next month');
  expect(asked(chat.type('a colleague please'))).toMatchObject({ why: 'specialist' });
});

test('after steps or an answer that were not enough it is still offered', () => {
  const chat = chatAt();
  chat.type('ik wil een gesprek met de accountmanager');
  expect(chat.session).toMatchObject({ tip: { product: 'accountgesprek' } });
  chat.type('nee');
  expect(chat.session).toMatchObject({ specialist: { product: 'accountgesprek' } });
});

test('what may not be read where colleagues read along goes to no channel', () => {
  const chat = chatAt(withPage('maatwerkvraag', { vertrouwelijk: true }));
  chat.type(tailored);
  expect(chat.session.intake?.product).toBe('maatwerkvraag');
});

test('the page is gone when the choice is made: that is told', () => {
  const chat = chatAt();
  chat.type(tailored);
  const catalogue = new Map(desk.catalogue);
  catalogue.delete('maatwerkvraag');
  chat.desk = { ...desk, catalogue };
  expect(lines(chat.press('Nu een collega')).join()).toContain('gebarentolk');
  expect(chat.session.specialist).toBeUndefined();
});

test('when the desk lets the chat go its questions follow, unless a ticket was made of it', () => {
  const chat = chatAt();
  chat.type(tailored);
  chat.press('Nu een collega');
  const reads = {
    now: chat.now,
    employee: sam,
    tickets: [],
    followed: [],
    told: [],
    announcements: [],
    ratingAskedAt: null,
    newId: 'nieuw',
    newNumber: null,
  };
  const back = backFromDesk(chat.session, { do: 'resume' }, desk, reads);
  expect(back.session).toMatchObject({ intake: { product: 'maatwerkvraag' } });
  const made = backFromDesk(chat.session, { do: 'resume', made: 'maatwerkvraag' }, desk, reads);
  expect(made.session.intake).toBeUndefined();
  expect(made.session.specialist).toBeUndefined();
});

test.each([{ vertrouwelijk: true }, { 'alleen-persoonlijk': true }, { soort: 'klacht' as const }])(
  'of an intake that is %j the channel reads nothing',
  (kind) => {
    const chat = chatAt(withPage('storing-verlichting', kind));
    chat.type('de lamp op 3.12 knippert');
    const help = { why: 'asked' as const, said: 'de lamp op 3.12 knippert' };
    const reads = { employee: sam, tickets: [] } as unknown as Parameters<typeof aboutOf>[3];
    expect(aboutOf(chat.session, help, chat.desk, reads)).toMatchObject({ said: '', secret: true, suggested: [] });
  },
);
