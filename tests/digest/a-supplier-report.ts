import type { SupplierFigures, SupplierReport, Voice } from '../../digest/supplier/report.ts';

/** Two months of a supplier of which nothing was asked, with what matters to a test. */
export const someFigures = (more: Partial<SupplierFigures> = {}): SupplierFigures => ({
  work: 0,
  complaints: 0,
  contacted: { part: 0, of: 0 },
  badRatings: 0,
  reopened: 0,
  firstNews: { part: 0, of: 0 },
  inTime: { part: 0, of: 0 },
  median: null,
  promises: { due: 0, kept: 0, putOff: 0, broken: 0 },
  ratings: { rated: 0, mean: null },
  tags: [],
  ...more,
});

export const aVoice = (nth: number, more: Partial<Voice> = {}): Voice => ({
  id: `v${String(nth)}`,
  ticket: `M-2026-${String(nth).padStart(6, '0')}`,
  on: '2026-10-12',
  what: 'klacht',
  about: 'Schoonmaak',
  score: null,
  tag: null,
  cause: null,
  status: 'gesloten',
  open: false,
  followUp: null,
  text: null,
  ...more,
});

export const aReport = (more: Partial<SupplierReport> = {}): SupplierReport => ({
  supplier: { id: 'schoonmaak', name: 'Schoonmaak', spoken: 'de schoonmaak' },
  organisation: 'Voorbeeldorganisatie',
  period: { from: '2026-09-01', until: '2026-10-31' },
  before: { from: '2026-07-01', until: '2026-08-31' },
  madeOn: '2026-11-02',
  now: someFigures(),
  then: someFigures(),
  reasons: [],
  causes: [],
  voices: [],
  withheld: 0,
  workingDay: 540,
  ...more,
});

/** One in which there is something of everything. */
export const aFullReport = (voices = 9): SupplierReport =>
  aReport({
    now: someFigures({
      work: 214,
      complaints: 7,
      contacted: { part: 5, of: 7 },
      badRatings: 6,
      reopened: 4,
      firstNews: { part: 171, of: 203 },
      inTime: { part: 150, of: 190 },
      median: 700,
      promises: { due: 205, kept: 161, putOff: 31, broken: 13 },
      ratings: { rated: 41, mean: 3.24 },
      tags: [
        { tag: 'responsiviteit', rated: 12, bad: 4 },
        { tag: 'betrouwbaarheid', rated: 6, bad: 2 },
      ],
    }),
    then: someFigures({
      work: 198,
      complaints: 4,
      contacted: { part: 4, of: 4 },
      badRatings: 3,
      reopened: 4,
      firstNews: { part: 180, of: 190 },
      inTime: { part: 170, of: 180 },
      median: 500,
      promises: { due: 190, kept: 171, putOff: 15, broken: 4 },
      ratings: { rated: 38, mean: 3.9 },
    }),
    reasons: [
      { why: 'not-begun', putOff: 20, broken: 9 },
      { why: 'takes-longer', putOff: 11, broken: 4 },
    ],
    causes: [
      { cause: 'Afspraak niet nagekomen', total: 4, before: 1 },
      { cause: 'Bejegening', total: 2, before: 2 },
    ],
    withheld: 1,
    voices: Array.from({ length: voices }, (_, nth) =>
      aVoice(
        nth + 1,
        [
          {
            cause: 'Afspraak niet nagekomen',
            status: 'in behandeling',
            open: true,
            followUp: 'Gesprek gevoerd met de teamleider; zij komt voortaan zelf kijken.',
            text: 'De vergaderzaal was weer niet schoon, terwijl [naam] had beloofd dat het elke ochtend gebeurt. Ik voel me niet serieus genomen, en m’n gasten zagen het ook: dat is toch zonde van ieders tijd? Zo’n € 40 aan koffie weggegooid.',
          },
          {
            what: 'oordeel' as const,
            score: 2 as const,
            tag: 'responsiviteit' as const,
            text: 'Duurde drie dagen, zonder bericht.',
          },
          { what: 'niet-opgelost' as const, about: 'Storing sanitair' },
        ][nth % 3],
      ),
    ),
  });
