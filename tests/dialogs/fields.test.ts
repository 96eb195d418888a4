import type { Richtvraag } from '../../knowledge/richtvraag.ts';
import { richtvraag } from '../../knowledge/richtvraag.ts';
import type { Context } from '../../dialogs/answers/answer-type.ts';
import { typeOf } from '../../dialogs/answers/answer-types.ts';
import { inputsOf, nothing, readFilled, typedIn } from '../../dialogs/fields.ts';
import { wordsOf } from '../../dialogs/words.ts';
import { typed } from '../harness/answers.ts';
import { realDesk } from '../harness/real-desk.ts';

const desk = await realDesk();
const context: Context = {
  now: new Date('2026-11-24T09:00:00Z'),
  organisation: desk.organisation,
  employee: { id: 'sam', name: 'Sam' },
  words: wordsOf('nl'),
};
const question = (fields: object): Richtvraag =>
  richtvraag.parse({ id: 'x', vraag: 'Wat is er?', kort: 'Wat', ...fields });
const every = [...desk.catalogue.values()].flatMap((product) =>
  product.richtvragen.map((one) => [`${product.id}: ${one.id}`, one] as const),
);

/** What a client sends when nothing is changed. */
const untouched = (asked: Richtvraag, value: unknown) =>
  Object.fromEntries(inputsOf(asked, context, value).flatMap(({ id, value: shown }) => (shown ? [[id, shown]] : [])));

test('every answer to every question comes back from its inputs as it was', () => {
  let read = 0;
  for (const [name, asked] of every)
    for (const turn of [0, 1, 2]) {
      if (inputsOf(asked, context).length === 0) continue;
      const reading = typeOf(asked).read(typed(asked, turn), asked, context);
      if (reading.is !== 'answer') throw new Error(`${name}: ${JSON.stringify(reading)}`);
      expect({ name, ...readFilled(asked, untouched(asked, reading.value), context) }).toEqual({ name, ...reading });
      read++;
    }
  expect(read).toBeGreaterThan(1_000);
});

test('an input names its question, and says what may stay empty', () => {
  for (const [name, asked] of every) {
    const inputs = inputsOf(asked, context);
    const must = asked.verplicht && !asked['weet-ik-niet'];
    for (const { id, label, required } of inputs) {
      expect([name, id.split('.')[0]]).toEqual([name, asked.id]);
      expect(label.length).toBeGreaterThan(3);
      if (!must)
        expect([name, label, required]).toEqual([name, expect.stringMatching(/\(niet verplicht\)$/), undefined]);
    }
  }
});

test.each<[string, object, Record<string, string>, object]>([
  ['a day that is over', { soort: 'datum' }, { x: '2026-11-20' }, { is: 'problem', hint: 'Die dag is al voorbij.' }],
  ['no day', { soort: 'datum' }, { x: '2026-13-45' }, { is: 'problem' }],
  ['too many', { soort: 'getal', maximaal: 10 }, { x: '11' }, { is: 'problem', hint: expect.stringContaining('10') }],
  ['half a number', { soort: 'getal' }, { x: '2.5' }, { is: 'problem' }],
  ['no number', { soort: 'getal' }, { x: '-3' }, { is: 'problem' }],
  ['a choice that is not there', { soort: 'keuze', keuzes: list('warm', 'koud') }, { x: 'lauw' }, { is: 'problem' }],
  [
    'one of several is not there',
    { soort: 'meerkeuze', keuzes: list('warm', 'koud') },
    { x: 'niets,veel' },
    { is: 'problem' },
  ],
  ['neither yes nor no', { soort: 'ja-nee' }, { x: 'misschien' }, { is: 'problem' }],
  ['a day without times', { soort: 'periode' }, { 'x.datum': '2026-11-26' }, { is: 'part' }],
  ['times without a day', { soort: 'periode' }, { 'x.van': '10:00', 'x.tot': '12:00' }, { is: 'part' }],
  ['a building without a place', { soort: 'locatie' }, { 'x.gebouw': 'B20' }, { is: 'part' }],
  ['a building that is not there', { soort: 'locatie', precisie: 'gebouw' }, { 'x.gebouw': 'B99' }, { is: 'problem' }],
  ['nothing', { soort: 'lange-tekst' }, {}, { is: 'problem' }],
  [
    'too long',
    { soort: 'tekst', maximaal: 5 },
    { x: 'lang verhaal' },
    { is: 'problem', hint: expect.stringContaining('5') },
  ],
])('%s is refused by the rules of its answer type', (_, fields, values, expected) => {
  expect(readFilled(question(fields), values, context)).toMatchObject(expected);
});

function list(...values: string[]) {
  return values.map((waarde) => ({ waarde, tekst: `Iets ${waarde}s` }));
}

test.each<[string, object, Record<string, string>, unknown]>([
  ['early in the morning', { soort: 'tijd' }, { x: '06:30' }, '06:30'],
  [
    'a night',
    { soort: 'periode' },
    { 'x.datum': '2026-11-26', 'x.van': '08:15', 'x.tot': '17:45' },
    { datum: '2026-11-26', van: '08:15', tot: '17:45' },
  ],
  [
    'a choice within another',
    { soort: 'meerkeuze', keuzes: list('tas', 'laptop-tas') },
    { x: 'laptop-tas' },
    ['laptop-tas'],
  ],
  ['one choice twice', { soort: 'meerkeuze', keuzes: list('tas', 'muis') }, { x: 'tas,tas' }, ['tas']],
  [
    'a name beside the list',
    { soort: 'persoon' },
    { 'x.wie': 'Sam', 'x.naam': 'Noor Jansen' },
    { id: null, naam: 'Noor Jansen' },
  ],
  ['a name of the list', { soort: 'persoon' }, { 'x.wie': 'Sam' }, { id: 'sam', naam: 'Sam' }],
])('%s', (_, fields, values, value) => {
  expect(readFilled(question(fields), values, context)).toEqual({ is: 'answer', value });
});

test('a list has a choice that lets go of the answer where there need not be one', () => {
  const keuzes = list('warm', 'koud');
  const free = question({ soort: 'keuze', keuzes, verplicht: false });
  expect(inputsOf(free, context)[0]?.choices?.map(({ title }) => title)).toEqual([
    'Iets warms',
    'Iets kouds',
    'Geen keuze',
  ]);
  expect(typedIn(free, { x: nothing })).toBe('');
  expect(inputsOf(question({ soort: 'keuze', keuzes }), context)[0]?.choices).toHaveLength(2);
});

test('more people than fit in a list are typed', () => {
  const people = Array.from({ length: 150 }, (_, n) => ({
    ...desk.organisation.personen[0]!,
    id: String(n),
    naam: `Collega ${String(n)}`,
  }));
  const crowd = { ...context, organisation: { ...desk.organisation, personen: people } };
  expect(inputsOf(question({ soort: 'persoon' }), crowd).map(({ kind }) => kind)).toEqual(['text']);
});
