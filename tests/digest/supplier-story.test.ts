import { supplierStory } from '../../digest/supplier/story.ts';
import type { SupplierReport } from '../../digest/supplier/report.ts';
import { aReport, aVoice, someFigures } from './a-supplier-report.ts';

const told = (more: Partial<SupplierReport>) => supplierStory(aReport(more));
const bad = (complaints: number, badRatings = 0, reopened = 0) => someFigures({ complaints, badRatings, reopened });

describe('what changed', () => {
  test.each<[string, Partial<SupplierReport>, string]>([
    ['nobody, as before', {}, 'In september en oktober 2026 was niemand ontevreden over de schoonmaak.'],
    [
      'nobody any more',
      { now: someFigures({ work: 12 }), then: bad(1) },
      'In september en oktober 2026 was niemand ontevreden over de schoonmaak, bij 12 opdrachten; de twee maanden ervoor was dat er één.',
    ],
    [
      'nobody, many before',
      { then: bad(2, 1) },
      'In september en oktober 2026 was niemand ontevreden over de schoonmaak; de twee maanden ervoor waren het er 3.',
    ],
    [
      'the first one, in a month',
      { now: bad(1), period: { from: '2026-10-01', until: '2026-10-31' } },
      'In oktober 2026 was er 1 klacht over de schoonmaak; de maand ervoor geen.',
    ],
    [
      'more of everything',
      { now: someFigures({ work: 1200, complaints: 3, badRatings: 1, reopened: 4 }), then: bad(1) },
      'In september en oktober 2026 waren er 3 klachten, 1 slecht oordeel en 4 keer "nog niet opgelost" over de schoonmaak, bij 1.200 opdrachten: 7 meer dan de twee maanden ervoor.',
    ],
    [
      'less, in a quarter',
      { now: bad(2), then: bad(3), period: { from: '2026-07-01', until: '2026-09-30' } },
      'In juli tot en met september 2026 waren er 2 klachten over de schoonmaak: 1 minder dan de drie maanden ervoor.',
    ],
    [
      'the same, in a year',
      { now: bad(0, 2), then: bad(2), period: { from: '2026-01-01', until: '2026-12-31' } },
      'In 2026 waren er 2 slechte oordelen over de schoonmaak: evenveel als het jaar ervoor.',
    ],
  ])('%s', (_, more, said) => {
    expect(told(more)[0]).toBe(said);
  });
});

describe('the norm beside what people say', () => {
  const of = (kept: number, mean: number | null, rated = 9) =>
    someFigures({ promises: { due: 100, kept, putOff: 100 - kept, broken: 0 }, ratings: { rated, mean } });
  test.each([
    [of(95, 4.2), '95% van de toezeggingen is nagekomen en mensen gaven gemiddeld 4,2 van 5.'],
    [of(95, 2.5), '95% van de toezeggingen is nagekomen, maar mensen gaven gemiddeld 2,5 van 5.'],
    [of(60, 4), '60% van de toezeggingen is nagekomen, maar mensen gaven gemiddeld 4 van 5.'],
    [of(60, null, 0), '60% van de toezeggingen is nagekomen en niemand gaf een oordeel.'],
    [
      someFigures({ inTime: { part: 3, of: 4 }, ratings: { rated: 2, mean: null } }),
      '75% was op tijd klaar en te weinig mensen gaven een oordeel voor een gemiddelde.',
    ],
    [someFigures(), 'Er liep geen toezegging af, en niemand gaf een oordeel.'],
  ])('%#', (now, said) => {
    expect(told({ now })[1]).toBe(said);
  });
});

describe('what to do', () => {
  const open = [aVoice(1, { open: true }), aVoice(2, { open: true }), aVoice(3, { open: true, what: 'oordeel' })];
  const late = someFigures({ complaints: 2, promises: { due: 40, kept: 36, putOff: 1, broken: 3 } });
  test.each<[string, Partial<SupplierReport>, string]>([
    [
      'a cause that came back before all else',
      { causes: [{ cause: 'Te laat', total: 3, before: 0 }], voices: open, now: late },
      'Bespreek met de schoonmaak wat er nodig is tegen "Te laat": dat was 3 keer de oorzaak.',
    ],
    [
      'complaints that go on',
      { causes: [{ cause: 'Te laat', total: 2, before: 9 }], voices: open },
      '2 klachten zijn nog niet afgerond; vraag wat ervoor nodig is.',
    ],
    ['one that goes on', { voices: open.slice(1) }, 'Eén klacht is nog niet afgerond; vraag wat ervoor nodig is.'],
    [
      'promises that were not kept',
      { now: late, reasons: [{ why: 'supplier', putOff: 1, broken: 2 }] },
      'Vraag waarom 4 van de 40 toezeggingen niet op tijd zijn nagekomen; meestal omdat er op een leverancier werd gewacht.',
    ],
    ['what people wrote', { now: bad(0, 1) }, 'Lees wat mensen schreven; verder vraagt nu niets aandacht.'],
    ['nothing', {}, 'Er is nu niets dat aandacht vraagt.'],
  ])('%s', (_, more, said) => {
    expect(told(more)[2]).toBe(said);
  });
});
