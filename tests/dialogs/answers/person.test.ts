import { typeOf } from '../../../dialogs/answers/answer-types.ts';
import type { Context } from '../../../dialogs/answers/answer-type.ts';
import { amend, context, question, read, readOn, spot } from './asked.ts';

const person = question('persoon');
const hint = '✗ Zo ziet een antwoord eruit.';
const base = context();
const people = [
  { id: 'medewerker-1', naam: 'Sam Bakker', leidinggevende: 'kim' },
  { id: 'kim', naam: 'Kim Visser', afdeling: 'Financiën', gebouw: 'B30' },
  { id: 'jan-1', naam: 'Jan Jansen', afdeling: 'Inkoop', gebouw: 'B20', email: 'jan.jansen@voorbeeld.example' },
  { id: 'jan-2', naam: 'Jan de Boer', afdeling: 'Post' },
  { id: 'zoe', naam: 'Zoë El Amrani (stagiair)' },
  ...Array.from({ length: 6 }, (_, at) => ({ id: `an-${String(at)}`, naam: `Anna Nummer${'abcdef'.charAt(at)}` })),
];
const office: Context = {
  ...base,
  employee: { id: 'medewerker-1', name: 'Sam Bakker' },
  organisation: { ...base.organisation, personen: people.map((one) => ({ rol: 'medewerker', ...one })) },
};
const who = (id: string | null, naam: string) => ({ id, naam });

test.each<[string, unknown]>([
  ...['ikzelf', 'Ik', 'voor mij', 'mezelf', 'mijzelf', 'voor mezelf', 'myself'].map((said): [string, unknown] => [
    said,
    who('medewerker-1', 'Sam Bakker'),
  ]),
  ...['mijn leidinggevende', "m'n manager", 'voor mijn baas', 'onze teamleider', 'my manager'].map(
    (said): [string, unknown] => [said, who('kim', 'Kim Visser')],
  ),
  ['Kim Visser', who('kim', 'Kim Visser')],
  ['kim', who('kim', 'Kim Visser')],
  ['mijn collega Kim', who('kim', 'Kim Visser')],
  ['voor Visser', who('kim', 'Kim Visser')],
  ['Visser, Kim', who('kim', 'Kim Visser')],
  ['jan.jansen@voorbeeld.example', who('jan-1', 'Jan Jansen')],
  ['Jan Jansen (JAN.JANSEN@voorbeeld.example)', who('jan-1', 'Jan Jansen')],
  ['zoe', who('zoe', 'Zoë El Amrani (stagiair)')],
  ['el amrani', who('zoe', 'Zoë El Amrani (stagiair)')],
  ['Jan', '? Jan Jansen · Inkoop, B20 | Jan de Boer · Post | Iemand anders'],
  ['Jan Janssen', '? Jan Jansen · Inkoop, B20 | Iemand anders'],
  ['vissr', '? Kim Visser · Financiën, B30 | Iemand anders'],
  ['Anna', '✗ Er zijn 6 mensen die Anna heten. Wat is de hele naam?'],
  ['Jan de Vries', who(null, 'Jan de Vries')],
  ['het is Ella', who(null, 'Ella')],
  ['J. Jansen', who(null, 'J. Jansen')],
  ['Łukasz', who(null, 'Łukasz')],
  ["D'Angelo", who(null, "D'Angelo")],
  ['onbekend@elders.example', who(null, 'onbekend@elders.example')],
  ...['1', '!', '', 'A', 'x'.repeat(121), 'ja', 'nee', 'wie kan dat doen', 'wat kost dat?', 'niemand'].map(
    (said): [string, unknown] => [said, hint],
  ),
])('%s is %j', (reply, outcome) => {
  expect(read(reply, person, office)).toEqual(outcome);
});

test('a leader whom nobody knows is asked by name', () => {
  expect(read('mijn leidinggevende', person, { ...office, employee: { id: 'jan-2', name: 'Jan de Boer' } })).toBe(
    '✗ Ik weet niet wie je leidinggevende is, dus een naam helpt me verder.',
  );
});

test.each([
  ['Jan', 'de tweede', who('jan-2', 'Jan de Boer')],
  ['Jan', 'die van inkoop', who('jan-1', 'Jan Jansen')],
  ['Jan', 'Jan Jansen', who('jan-1', 'Jan Jansen')],
  ['Jan', 'Iemand anders', who(null, 'Jan')],
  ['Jan', 'Kim Visser', who('kim', 'Kim Visser')],
  ['vissr', 'Iemand anders', who(null, 'vissr')],
])('asked back after %s: %s', (first, then, outcome) => {
  expect(readOn(first, then, person, office)).toEqual(outcome);
});

test.each([
  ['een laptop voor Kim Visser graag', who('kim', 'Kim Visser')],
  ['een laptop voor jan.jansen@voorbeeld.example', who('jan-1', 'Jan Jansen')],
  ['er komt morgen iemand voor Jan', undefined],
  ['laptop voor Kim Visser of Jan Jansen', undefined],
  ['ik ben Sam Bakker en wil een laptop', undefined],
])('in passing only a whole name: %s', (sentence, outcome) => {
  expect(spot(sentence, person, office)).toEqual(outcome);
});

test.each([
  ['nee, voor Kim', who('kim', 'Kim Visser')],
  ['toch Jan', '? Jan Jansen · Inkoop, B20 | Jan de Boer · Post | Iemand anders'],
  ['met koffie', undefined],
  ['morgen om 10 uur', undefined],
])('corrected by %s', (text, outcome) => {
  expect(amend(text, person, who(null, 'Ella'), office)).toEqual(outcome);
});

test('is said by name, also as it was kept before', () => {
  expect(typeOf(person).show(who('kim', 'Kim Visser'), person, office)).toBe('Kim Visser');
  expect(typeOf(person).show('Ella', person, office)).toBe('Ella');
});

const notSelf = question('persoon', { 'niet-zelf': true });
const refused = `✗ ${base.words.answers.notThemselves}`;

test.each<[string, unknown, Context?]>([
  ['ikzelf', refused],
  ['sam bakker', refused],
  ['Kim Visser', who('kim', 'Kim Visser')],
  ['iemand@elders.example', who(null, 'iemand@elders.example')],
  ['Kim Visser', refused, { ...office, employee: { id: 'kim', name: 'Kim Visser' }, speaker: office.employee }],
  ['Ella', refused, { ...office, employee: { id: '', name: 'Ella' }, speaker: office.employee }],
  ['ik', refused, { ...office, employee: { id: 'kim', name: 'Kim Visser' }, speaker: office.employee }],
])('where it must be somebody else: %s', (said, outcome, context = office) => {
  expect(read(said, notSelf, context)).toEqual(outcome);
});

test('where it must be somebody else, a name in passing is no answer, nor is "ikzelf" offered', () => {
  expect(spot('een laptop, in overleg met Kim Visser', notSelf, office)).toBeUndefined();
  expect(amend('nee, voor Kim', notSelf, who(null, 'Ella'), office)).toBeUndefined();
  expect(typeOf(notSelf).choices?.(notSelf, office)).toEqual([]);
});
