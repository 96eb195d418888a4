import { DateTime } from 'luxon';
import { partsOf } from '../../dialogs/parts.ts';
import type { Intake } from '../../dialogs/session.ts';
import type { Product } from '../../knowledge/product.ts';
import { planOf } from '../../tickets/parts.ts';
import { realDesk } from '../harness/real-desk.ts';

const desk = await realDesk();
const page = (id: string): Product => {
  const found = desk.catalogue.get(id);
  if (!found) throw new Error(id);
  return found;
};
const answers = (given: Record<string, unknown>): Intake['answers'] =>
  Object.fromEntries(
    Object.entries(given).map(([id, value]) => [id, { soort: '', value, text: String(value), from: 'asked' as const }]),
  );
const planned = (id: string, given: Record<string, unknown>) =>
  partsOf(page(id), answers(given), desk.organisation.tijdzone);
const tuesday = DateTime.fromISO('2026-11-24T10:00', { zone: 'Europe/Amsterdam' }).toJSDate();

/** Which answers ask for which parts, and on which day all is done when it begins on Tuesday 24 November. */
test.each<[string, Record<string, unknown>, string[], string]>([
  [
    'nieuwe-medewerker',
    { dienstverband: 'adviseur', extra: ['verder-niets'] },
    ['personeelsgegevens', 'account', 'werkplek', 'toegangspas', 'voorstellen'],
    '2026-12-03',
  ],
  [
    'nieuwe-medewerker',
    { dienstverband: 'vaste-dienst', extra: ['laptop', 'reisabonnement'] },
    [
      'personeelsgegevens',
      'salaris',
      'account',
      'laptop',
      'werkplek',
      'toegangspas',
      'vervoersabonnement',
      'voorstellen',
    ],
    '2026-12-07',
  ],
  [
    'doorstroom-medewerker',
    { verhuist: false },
    ['personeelsgegevens', 'salaris', 'toegang', 'oude-toegang', 'pas', 'bekendmaken'],
    '2026-12-03',
  ],
  [
    'doorstroom-medewerker',
    { verhuist: true, spullen: true },
    [
      'personeelsgegevens',
      'salaris',
      'toegang',
      'oude-toegang',
      'pas',
      'werkplek',
      'spullen',
      'aansluiten',
      'bekendmaken',
    ],
    '2026-12-03',
  ],
  [
    'uitdiensttreding',
    { 'laatste-dag': '2027-01-29', dienstverband: 'ingehuurd', spullen: ['niets-anders'] },
    ['personeelsbestand', 'overdracht', 'account', 'toegangspas', 'werkplek'],
    '2027-02-04',
  ],
  [
    'uitdiensttreding',
    { 'laatste-dag': '2027-01-29', dienstverband: 'in-dienst', spullen: ['laptop', 'sleutel'] },
    [
      'personeelsbestand',
      'eindafrekening',
      'overdracht',
      'account',
      'apparatuur',
      'toegangspas',
      'sleutels',
      'werkplek',
    ],
    '2027-02-12',
  ],
  ['verhuizing', { omvang: 'alleen-spullen', computers: false }, ['verhuisplan', 'spullen'], '2026-12-04'],
  [
    'verhuizing',
    { omvang: 'meer-werkplekken', computers: true, telefoons: true },
    [
      'verhuisplan',
      'hardware-losmaken',
      'spullen',
      'hardware-aansluiten',
      'telefonie',
      'naambordjes',
      'schoonmaak',
      'personeelsbestand',
    ],
    '2026-12-11',
  ],
  [
    'bijeenkomst-organiseren',
    { eten: ['geen-eten-of-drinken'], zaal: ['alleen-stoelen-en-tafels'], hulp: ['verder-niets'] },
    ['zaal-reserveren'],
    '2026-11-25',
  ],
  [
    'bijeenkomst-organiseren',
    { eten: ['lunch'], zaal: ['katheder'], hulp: ['gasten-aanmelden', 'uitnodigingen', 'routebeschrijving'] },
    ['zaal-reserveren', 'catering', 'zaal-inrichten', 'gasten', 'route', 'uitnodigen'],
    '2026-11-30',
  ],
  [
    'werkplek-standaard',
    { computer: 'eigen-laptop' },
    ['plek-bekijken', 'meubels-plaatsen', 'stroom-en-kabels', 'schermen-en-aansluiten', 'laatste-controle'],
    '2026-12-11',
  ],
  [
    'werkplek-standaard',
    { computer: 'nieuwe-laptop', programmas: true },
    [
      'plek-bekijken',
      'meubels-plaatsen',
      'stroom-en-kabels',
      'computer-klaarmaken',
      'programmas-installeren',
      'schermen-en-aansluiten',
      'laatste-controle',
    ],
    '2026-12-11',
  ],
  ['telewerken', { laptop: true, nodig: ['alles-al'] }, ['aansluiting', 'arbo-check', 'ondersteuning'], '2026-12-01'],
  [
    'telewerken',
    { laptop: false, nodig: ['stoel', 'headset'] },
    ['laptop', 'aansluiting', 'arbo-check', 'apparatuur', 'meubels', 'ondersteuning'],
    '2026-12-08',
  ],
  ['dienstreis-buitenland', { erbij: ['alleen-de-reis'] }, ['reis'], '2026-12-01'],
  [
    'dienstreis-buitenland',
    { erbij: ['visum', 'speciaal-paspoort', 'trein-naar-vliegveld'] },
    ['paspoort', 'reis', 'treinticket', 'visum'],
    '2027-01-14',
  ],
  [
    'nieuwe-afdeling',
    {},
    [
      'plan',
      'organisatie',
      'kostenplaats',
      'huisvesting',
      'werkplekken',
      'accounts',
      'apparatuur',
      'toegang',
      'bekendmaken',
    ],
    '2027-03-16',
  ],
])('%s %j', (id, given, parts, day) => {
  const plan = planned(id, given);
  expect(plan.map((part) => part.id)).toEqual(parts);
  const ends = [...planOf(plan, tuesday, desk.calendar).values()].map((end) => end.getTime());
  expect(DateTime.fromMillis(Math.max(...ends), { zone: 'Europe/Amsterdam' }).toISODate()).toBe(day);
});

test('what waits for a part that is left out waits for what that one waited for', () => {
  const { after } = planned('verhuizing', { omvang: 'een-werkplek', computers: false }).find(
    ({ id }) => id === 'spullen',
  )!;
  expect(after).toEqual(['verhuisplan']);
  const last = planned('werkplek-standaard', { computer: 'vaste-computer', programmas: false });
  expect(last.find(({ id }) => id === 'schermen-en-aansluiten')?.after).toEqual([
    'meubels-plaatsen',
    'stroom-en-kabels',
    'computer-klaarmaken',
  ]);
});
