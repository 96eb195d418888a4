import { furtherIn, type Further } from '../../digest/further.ts';
import { heldAgainst, periodOf } from '../../digest/asked-period.ts';
import { localMoment } from '../../tickets/local-time.ts';
import { realDesk } from '../harness/real-desk.ts';

const desk = await realDesk();

test.each<[string, Partial<Further>]>([
  ['welke?', { ask: { do: 'rows' }, plain: false }],
  ['En welke zijn te laat?', { ask: { do: 'rows' }, figure: 'late', plain: true }],
  ['per locatie', { ask: { do: 'by', by: 'building' } }],
  ['klachten per product', { ask: { do: 'by', by: 'product' }, figure: 'complaints', plain: false }],
  ['per groep graag', { ask: { do: 'by', by: 'group' } }],
  ['per dag', { ask: { do: 'by', by: 'day' } }],
  ['vergelijk met vorige maand', { ask: { do: 'compare', with: 'month' } }],
  ['vergelijk dit met vorig jaar', { ask: { do: 'compare', with: 'year' } }],
  ['vergelijk met de vorige week', { ask: { do: 'compare', with: 'week' } }],
  ['vergelijk', { ask: { do: 'compare', with: 'before' } }],
  ['alleen ICT', { ask: { do: 'count' }, scope: { groups: ['ict-servicedesk'] } }],
  ['alleen B20', { scope: { buildings: ['B20'] } }],
  [
    'hoeveel klachten deze maand',
    { ask: { do: 'count' }, figure: 'complaints', period: { unit: 'maand', last: false }, plain: true },
  ],
  [
    'Hoeveel storingen waren er vorige week in B30?',
    { figure: 'made', kind: 'storing', scope: { buildings: ['B30'] }, plain: true },
  ],
  [
    'welke meldingen waren vorige week te laat',
    { figure: 'broken', period: { unit: 'week', last: true }, plain: true },
  ],
  ['welke toezeggingen zijn niet nagekomen', { figure: 'broken', plain: false }],
  ['hoeveel meldingen staan er nu open', { figure: 'open', plain: true }],
  ['welke meldingen staan er open', { figure: 'open', plain: false }],
  ['hoeveel storingen vorige week bij ICT en gebouwzaken in B20, B30', { kind: 'storing' }],
  ['welke klachten zijn te laat', { figure: 'late', kind: 'klacht', plain: true }],
  [
    'hoeveel meldingen over verlichting deze maand',
    { figure: 'made', scope: { products: ['storing-verlichting'] }, plain: true },
  ],
  ['csv', { ask: { do: 'file', as: 'csv' }, plain: false }],
  ['als excel', { ask: { do: 'file', as: 'xlsx' } }],
  [
    'geef me de klachten van vorige maand als excel',
    { ask: { do: 'file', as: 'xlsx' }, figure: 'complaints', plain: true },
  ],
  ['which ones?', { ask: { do: 'rows' } }],
  ['how many complaints last month', { figure: 'complaints', period: { unit: 'maand', last: true }, plain: true }],
  ['which are late', { ask: { do: 'rows' }, figure: 'late' }],
  ['by building', { ask: { do: 'by', by: 'building' } }],
  ['compare with last year', { ask: { do: 'compare', with: 'year' } }],
  ['only ICT', { scope: { groups: ['ict-servicedesk'] } }],
])('%s', (text, means) => {
  expect(furtherIn(text, desk)).toMatchObject(means);
});

test.each([
  'welke laptop kan ik krijgen?',
  'welke laptop',
  'welke laptops zijn er',
  'ik wil een excel cursus',
  'excel doet het niet',
  'alleen een muis graag',
  'hoeveel kost een laptop',
  'mijn meldingen',
  'hoeveel meldingen heb ik open',
  'per direct een nieuwe pas',
  'per ongeluk gewist',
  'de lift in B20 is kapot',
  'in B20',
  'ICT',
  'ja',
  'nee',
  'te duur',
  'de printer is klaar met zijn leven',
  'ik ben te laat met mijn declaratie',
  'how many monitors can I get',
  'show me how to print',
  'vandaag is de lamp kapot',
])('"%s" is about something else', (text) => {
  expect(furtherIn(text, desk)).toBeUndefined();
});

const zone = desk.calendar.zone;
const at = (day: string, time = '00:00') => localMoment(day, time, zone);
const period = (from: string, until: string) => ({ from: at(from), until: at(until) });

test('periods begin and end with days on the clocks of the organisation, and not later than now', () => {
  const now = at('2026-11-25', '14:30');
  const of = (unit: 'dag' | 'week' | 'maand' | 'jaar', last: boolean) => periodOf({ unit, last }, now, zone);
  expect(of('dag', true)).toEqual(period('2026-11-24', '2026-11-25'));
  expect(of('week', false)).toEqual({ from: at('2026-11-23'), until: now });
  expect(of('week', true)).toEqual(period('2026-11-16', '2026-11-23'));
  expect(of('maand', true)).toEqual(period('2026-10-01', '2026-11-01'));
  expect(of('jaar', false)).toEqual({ from: at('2026-01-01'), until: now });
});

test('what it is held against has the same days of the week, or is the same of another month or year', () => {
  const week = period('2026-11-16', '2026-11-23');
  expect(heldAgainst(week, 'week', 'before', zone)).toEqual(period('2026-11-09', '2026-11-16'));
  expect(heldAgainst(week, 'week', 'month', zone)).toEqual(period('2026-10-19', '2026-10-26'));
  expect(heldAgainst(week, 'week', 'year', zone)).toEqual(period('2025-11-17', '2025-11-24'));
  const month = period('2026-10-01', '2026-11-01');
  expect(heldAgainst(month, 'maand', 'month', zone)).toEqual(period('2026-09-01', '2026-10-01'));
  expect(heldAgainst(month, 'maand', 'year', zone)).toEqual(period('2025-10-01', '2025-11-01'));
  // A week is less than a month: then it is the month before.
  expect(heldAgainst(month, 'maand', 'week', zone)).toEqual(period('2026-09-01', '2026-10-01'));
  expect(heldAgainst(period('2026-01-01', '2027-01-01'), 'jaar', 'month', zone)).toEqual(
    period('2025-01-01', '2026-01-01'),
  );
  expect(heldAgainst(period('2026-09-01', '2026-11-01'), 'twee-maanden', 'before', zone)).toEqual(
    period('2026-07-01', '2026-09-01'),
  );
});
