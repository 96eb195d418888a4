import { askedIn } from '../../digest/asked.ts';

const set = (length: string, more: object = {}) => ({ do: 'set', length, also: false, ...more });

test.each([
  ['elke maandag 8:30', set('week', { weekday: 1, at: '08:30' })],
  ['Stuur me voortaan elke dinsdag om half 9 een overzicht', set('week', { weekday: 2, at: '08:30' })],
  ['maandags om 9 uur', set('week', { weekday: 1, at: '09:00' })],
  ['wekelijks', set('week')],
  ['elke week op vrijdag om 16.00', set('week', { weekday: 5, at: '16:00' })],
  ['elke dag om 9:00', set('dag', { at: '09:00' })],
  ['dagelijks kwart voor 9', set('dag', { at: '08:45' })],
  ['eerste van de maand', set('maand')],
  ['de 1e van de maand om 10 uur', set('maand', { at: '10:00' })],
  ['elke maand', set('maand')],
  ['ook elke dag om 9:00', set('dag', { at: '09:00', also: true })],
  ['elke maandag 8:30, alleen ICT', set('week', { weekday: 1, at: '08:30', scope: 'ict' })],
  [
    'elke maandag 8:30 een overzicht van B30 en schoonmaak',
    set('week', { weekday: 1, at: '08:30', scope: 'b30 en schoonmaak' }),
  ],
  ['every Monday at 8:30', set('week', { weekday: 1, at: '08:30' })],
  ['send me an overview every day at half past nine please', set('dag', { at: '09:30' })],
  ['first of the month', set('maand')],
  ['weekly, only ICT', set('week', { scope: 'ict' })],
])('"%s" is when', (text, asked) => {
  expect(askedIn(text, false)).toMatchObject(asked);
});

test.each([
  ['welke overzichten krijg ik?', 'list'],
  ['which overviews do I get?', 'list'],
  ['overzicht', 'now'],
  ['stuur me het overzicht', 'now'],
  ['show overview', 'now'],
  ['stop overzichten', 'stop'],
  ['ik wil geen overzichten meer', 'stop'],
  ['stop the overviews', 'stop'],
  ['overzicht deze week', 'help'],
  ['overzicht vandaag', 'help'],
  ['elke maandag 25:70', 'help'],
  ['elke maandag een overzicht met kaas', 'help'],
])('"%s" is meant by itself', (text, what) => {
  expect(askedIn(text, false)).toMatchObject({ do: what });
});

test('of which length, when that is said', () => {
  expect(askedIn('maandoverzicht', false)).toMatchObject({ do: 'now', length: 'maand' });
  expect(askedIn('overzicht vorige maand', false)).toMatchObject({ do: 'now', length: 'maand' });
  expect(askedIn('geef me een overzicht van vorige week', false)).toMatchObject({ do: 'now', length: 'week' });
  expect(askedIn('overview of yesterday', false)).toMatchObject({ do: 'now', length: 'dag' });
  expect(askedIn('give me the weekly overview', false)).toMatchObject({ do: 'now', length: 'week' });
});

test.each([
  ['stop', { do: 'stop' }],
  ['alles', { do: 'scope', scope: '' }],
  ['everything', { do: 'scope', scope: '' }],
  ['alleen ICT', { do: 'scope', scope: 'ict' }],
  ['only B20', { do: 'scope', scope: 'b20' }],
  ['minder vaak', { do: 'less' }],
])('"%s" is about digests only right after these were spoken of', (text, asked) => {
  expect(askedIn(text, true)).toMatchObject(asked);
  expect(askedIn(text, false)).toBeUndefined();
});

test.each([
  'de lamp in kamer 3 knippert elke dag',
  'elke maandag is de koffie op',
  'ik wil elke week een zaal reserveren voor 8 man',
  'overzicht van mijn openstaande facturen',
  'hoe vaak wordt er schoongemaakt?',
  'alleen de lamp links',
  'every Monday the heating is off',
  'x'.repeat(500),
])('"%s" is something else', (text) => {
  expect(askedIn(text, false)).toBeUndefined();
});
