import type { Message } from '../../dialogs/channel.ts';
import type { Effect } from '../../dialogs/effect.ts';
import type { Product } from '../../knowledge/product.ts';
import { richtvraag } from '../../knowledge/richtvraag.ts';
import { Chat, messagesOf } from '../harness/chat.ts';
import { realDesk } from '../harness/real-desk.ts';
import { page } from '../harness/pages.ts';

const desk = await realDesk();
const now = new Date('2026-11-24T09:00:00Z');
const base = { verplicht: true };
const questions = [
  {
    ...base,
    id: 'soort',
    soort: 'keuze',
    vraag: 'Wat wil je?',
    kort: 'Wat',
    keuzes: [
      { waarde: 'pas', tekst: 'Een pas' },
      { waarde: 'sleutel', tekst: 'Een sleutel' },
    ],
  },
  {
    ...base,
    id: 'deur',
    soort: 'tekst',
    vraag: 'Van welke deur?',
    kort: 'Deur',
    als: [{ vraag: 'soort', is: 'sleutel' }],
  },
  { ...base, id: 'aantal', soort: 'getal', vraag: 'Hoeveel?', kort: 'Aantal', maximaal: 5 },
  { ...base, id: 'dag', soort: 'datum', vraag: 'Wanneer?', kort: 'Dag', 'weet-ik-niet': true },
  { id: 'extra', soort: 'lange-tekst', vraag: 'Nog iets?', kort: 'Extra', verplicht: false },
];

/** A chat at a desk with one page more, in which the intake of that page has begun. */
function begun(asked: object[] = questions): Chat {
  const plain = page('proefproduct');
  const { id } = plain;
  const made: Product = { ...plain, richtvragen: asked.map((one) => richtvraag.parse(one)) };
  const catalogue = new Map([...desk.catalogue, [id, made]]);
  const chat = new Chat(
    { ...desk, catalogue, search: () => ({ outcome: 'found', products: [{ id, score: 1 }] }) as never },
    now,
    { id: 'sam', name: 'Sam' },
  );
  chat.type('een proef graag');
  expect(chat.session.intake?.product).toBe(id);
  return chat;
}

const last = (effects: Effect[]): Message | undefined => messagesOf(effects).at(-1);
const formIn = (effects: Effect[]) => messagesOf(effects).find(({ card }) => card?.inputs);
const labels = (effects: Effect[]) => formIn(effects)?.card?.inputs?.map(({ label }) => label);
const errors = (effects: Effect[]) =>
  (formIn(effects)?.card?.inputs ?? []).flatMap(({ id, error }) => (error ? [[id, error]] : []));
const answers = (chat: Chat) =>
  Object.fromEntries(Object.entries(chat.session.intake?.answers ?? {}).map(([id, { value }]) => [id, value]));

test('a form asks what applies, optional questions too', () => {
  expect(labels(begun().type('formulier'))).toEqual([
    'Wat wil je?',
    'Hoeveel?',
    'Wanneer? (niet verplicht)',
    'Nog iets? (niet verplicht)',
  ]);
});

test('an answer that makes another question apply brings the form back with that question', () => {
  const chat = begun();
  chat.type('formulier');
  const more = chat.press('Verder', { 'Wat wil je?': 'Een sleutel', 'Hoeveel?': '2' });
  expect(labels(more)).toEqual(['Van welke deur?']);
  const done = chat.press('Verder', { 'Van welke deur?': '3.12' });
  expect(last(done)?.text).toContain('Deur: 3.12');
  expect(answers(chat)).toEqual({ soort: 'sleutel', deur: '3.12', aantal: 2, dag: null });
  chat.type('ja');
  expect(chat.tickets).toHaveLength(1);
});

test('what is wrong comes back at its field, all at once; what is right is kept', () => {
  const chat = begun();
  chat.type('formulier');
  const back = chat.press('Verder', {
    'Hoeveel?': '12',
    'Wanneer? (niet verplicht)': '2026-11-01',
    'Nog iets? (niet verplicht)': 'met haast',
  });
  expect(back[0]).toMatchObject({ kind: 'update', card: 'formulier:i1' });
  expect(errors(back)).toEqual([
    ['soort', 'Vul dit nog in.'],
    ['aantal', expect.stringContaining('5')],
    ['dag', 'Die dag is al voorbij.'],
  ]);
  expect(formIn(back)?.card?.inputs?.map(({ value }) => value)).toEqual([undefined, '12', '2026-11-01', 'met haast']);
  expect(answers(chat)).toEqual({ extra: 'met haast' });
  // Sent again unchanged, it is as wrong as before.
  expect(errors(chat.press('Verder', { 'Hoeveel?': '12' }))).toHaveLength(3);
});

test('a wrong new answer does not leave the old one standing unseen', () => {
  const chat = begun();
  chat.type('2 stuks, een pas');
  chat.type('een pas');
  chat.type('3');
  expect(answers(chat)).toMatchObject({ soort: 'pas', aantal: 3 });
  chat.type('formulier');
  expect(errors(chat.press('Verder', { 'Hoeveel?': '12' }))).toHaveLength(1);
  expect(errors(chat.press('Verder'))).toHaveLength(1);
  expect(chat.session.intake?.asking).toBe('aantal');
});

test('emptied where it may be empty, an answer is gone', () => {
  const chat = begun();
  chat.type('formulier');
  chat.press('Verder', { 'Wat wil je?': 'Een pas', 'Hoeveel?': '2', 'Nog iets? (niet verplicht)': 'met haast' });
  expect(answers(chat)).toMatchObject({ extra: 'met haast' });
  chat.type('formulier');
  chat.press('Verder', { 'Nog iets? (niet verplicht)': '' });
  expect(answers(chat)).toEqual({ soort: 'pas', aantal: 2, dag: null });
});

test('sent twice, a form does nothing the second time', () => {
  const chat = begun();
  chat.type('formulier');
  chat.press('Verder', { 'Wat wil je?': 'Een pas', 'Hoeveel?': '2' });
  const before = chat.session;
  expect(chat.press('Verder', { 'Wat wil je?': 'Een pas', 'Hoeveel?': '2' })).toEqual([]);
  expect(chat.session).toEqual(before);
  chat.type('ja');
  expect(last(chat.press('Verder', { 'Wat wil je?': 'Een pas', 'Hoeveel?': '2' }))?.text).toContain(
    chat.tickets[0]?.number,
  );
  expect(chat.tickets).toHaveLength(1);
});

test('the page changed meanwhile: what was filled in and still fits is kept, what is new is asked', () => {
  const chat = begun();
  chat.type('formulier');
  const product = chat.desk.catalogue.get('proefproduct')!;
  const [first, , , ...rest] = product.richtvragen;
  const newer = {
    ...product,
    version: 'newer',
    richtvragen: [first!, ...rest, { ...product.richtvragen[1]!, id: 'nieuw', als: [] }],
  };
  chat.desk = { ...chat.desk, catalogue: new Map([...chat.desk.catalogue, ['proefproduct', newer]]) };
  const effects = chat.press('Verder', {
    'Wat wil je?': 'Een pas',
    'Hoeveel?': '2',
    'Nog iets? (niet verplicht)': 'met haast',
  });
  expect(messagesOf(effects)[0]?.text).toContain('aangepast');
  expect(labels(effects)).toEqual(['Van welke deur?']);
  expect(answers(chat)).toEqual({ soort: 'pas', dag: null, extra: 'met haast' });
});

test('the page is gone: that is said, and nothing breaks', () => {
  const chat = begun();
  chat.type('formulier');
  chat.desk = desk;
  expect(last(chat.press('Verder', { 'Wat wil je?': 'Een pas' }))?.text).toContain('al voorbij');
});

test('danger in a field is heard', () => {
  const chat = begun();
  chat.type('formulier');
  const effects = chat.press('Verder', {
    'Wat wil je?': 'Een pas',
    'Hoeveel?': '2',
    'Nog iets? (niet verplicht)': 'er is brand op de derde',
  });
  expect(messagesOf(effects)[0]?.text).toContain('112');
});

test('more questions than fit come in two parts, none twice and none left out', () => {
  const many = Array.from({ length: 22 }, (_, n) => ({
    ...base,
    id: `v${String(n)}`,
    soort: 'tekst',
    vraag: `Vraag nummer ${String(n)}?`,
    kort: `V${String(n)}`,
    verplicht: n < 20,
  }));
  const chat = begun(many);
  const fill = (shown: string[]) => Object.fromEntries(shown.map((label) => [label, 'een antwoord']));
  const first = labels(chat.type('formulier')) ?? [];
  const second = labels(chat.press('Verder', fill(first))) ?? [];
  expect([first.length, second.length]).toEqual([15, 7]);
  expect(new Set([...first, ...second]).size).toBe(22);
  chat.press('Verder', fill(second));
  expect(Object.keys(answers(chat))).toHaveLength(22);
});
