import { paperOf } from '../../digest/supplier/paper.ts';
import { firstWritten, isWorthReporting } from '../../digest/supplier/report.ts';
import { supplierStory } from '../../digest/supplier/story.ts';
import { tablesOf } from '../../digest/supplier/tables.ts';
import { aFullReport, aReport, aVoice, someFigures } from './a-supplier-report.ts';

const rowsOf = (title: string, report = aFullReport()) =>
  tablesOf(report)
    .find((table) => table.title === title)
    ?.rows.map((row) => row.map(({ text }) => text));

test('the figures of this period and the one before, side by side', () => {
  expect(rowsOf('Klachten en onvrede')).toEqual([
    ['Klachten', '7', '4', '+3'],
    ['Slechte oordelen', '6', '3', '+3'],
    ['Nog niet opgelost', '4', '4', 'gelijk'],
    ['Klachten en onvrede samen', '17', '11', '+6'],
    ['Opdrachten', '214', '198', '+16'],
    ['Klachten met op tijd contact', '71% (5 van 7)', '100% (4 van 4)', '−29 procentpunt'],
  ]);
  expect(rowsOf('Wat is gemeten')?.slice(3, 7)).toEqual([
    ['Toezeggingen nagekomen', '79% (161 van 205)', '90% (171 van 190)', '−11 procentpunt'],
    ['Toezeggingen vooraf verschoven', '15% (31 van 205)', '8% (15 van 190)', '+7 procentpunt'],
    ['Toezeggingen niet nagekomen', '6% (13 van 205)', '2% (4 van 190)', '+4 procentpunt'],
    ['Gemiddeld oordeel (van 5)', '3,2', '3,9', ''],
  ]);
});

test('what people name stands beside the norm that measures the same', () => {
  expect(rowsOf('Wat mensen ervaren, naast wat is gemeten')?.slice(0, 3)).toEqual([
    ['Doen wat is afgesproken', '6', '2', '79% van de toezeggingen nagekomen'],
    ['Hoe snel het ging', '12', '4', '84% kreeg op tijd een eerste bericht'],
    ['Vakkennis', '0', '0', 'geen norm'],
  ]);
});

test('of nothing there is no share and no table', () => {
  const titles = tablesOf(aReport()).map(({ title }) => title);
  expect(titles).toEqual(['Klachten en onvrede', 'Wat is gemeten']);
  expect(rowsOf('Wat is gemeten', aReport())?.[0]).toEqual(['Eerste bericht op tijd', '–', '–', '–']);
  expect(isWorthReporting(aReport())).toBe(false);
  expect(isWorthReporting(aReport({ now: someFigures({ reopened: 1 }) }))).toBe(true);
});

test('texts are what the coordinator left of them, and what is left out is not said', () => {
  const report = aReport({
    voices: [aVoice(1, { text: 'te laat' }), aVoice(2, { text: 'onbeleefd' }), aVoice(3)],
    withheld: 2,
  });
  const written = firstWritten(report, supplierStory(report));
  expect(written.texts).toEqual({ v1: 'te laat', v2: 'onbeleefd' });
  const paper = paperOf(
    report,
    { ...written, note: ' een \n\n twee', texts: { v1: 'veel te laat', v2: '  ', v3: 'verzonnen' } },
    true,
  );
  expect(paper.voices.all.map(({ text }) => text)).toEqual(['veel te laat', null, null]);
  expect(paper.note).toEqual(['een', 'twee']);
  expect(paper.highlights).toHaveLength(3);
  expect(paper.voices.intro).toContain('2 klachten gaan over iets persoonlijks of vertrouwelijks');
});
