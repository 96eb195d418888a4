import readXlsx from 'read-excel-file/node';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { pdfOf } from '../../../bot/reports/pdf.ts';
import { xlsxOf } from '../../../bot/reports/xlsx.ts';
import { paperOf } from '../../../digest/supplier/paper.ts';
import { firstWritten } from '../../../digest/supplier/report.ts';
import { supplierStory } from '../../../digest/supplier/story.ts';
import { aFullReport, aReport, aVoice } from '../../digest/a-supplier-report.ts';

/** The report on paper and in a workbook, read back by other libraries than those that made them. */

const made = new Date('2026-11-02T08:00:00Z');
const paper = (report = aFullReport(), draft = false) =>
  paperOf(report, firstWritten(report, supplierStory(report)), draft);
const pdf = async (of = paper()) => getDocumentProxy(new Uint8Array(await pdfOf(of, made)));

interface Tagged {
  role?: string;
  children?: Tagged[];
}
const rolesIn = ({ role, children = [] }: Tagged): string[] => [...(role ? [role] : []), ...children.flatMap(rolesIn)];

test('the PDF says everything in order, over as many pages as it takes, each with its number', async () => {
  const { totalPages, text } = await extractText(await pdf());
  expect(totalPages).toBeGreaterThan(2);
  text.forEach((page, nth) => expect(page).toContain(`Pagina ${String(nth + 1)} van ${String(totalPages)}`));
  const all = text.join(' ').replace(/\s+/g, ' ');
  const order = [
    'Hoofdpunten',
    'Klachten en onvrede',
    'Wat is gemeten',
    'Wat mensen ervaren',
    'Wat mensen zeiden',
    'Zo is geteld',
  ];
  const places = order.map((title) => all.lastIndexOf(title));
  expect(places).toEqual([...places].sort((one, other) => one - other));
  expect(all).toContain('Zo’n € 40 aan koffie weggegooid.');
  expect(all).not.toContain('Concept');
  expect((await extractText(await pdf(paper(aFullReport(), true)))).text.join(' ')).toContain(
    'Concept: nog niet vrijgegeven',
  );
});

test('the PDF can be read by a screen reader: language, title, tags, bookmarks', async () => {
  const file = await pdf();
  const { info } = await getMeta(file);
  expect(info).toMatchObject({ Language: 'nl-NL', Title: 'Rapportage Schoonmaak, september en oktober 2026' });
  expect(await file.getMarkInfo()).toMatchObject({ Marked: true });
  const tree = (await (await file.getPage(1)).getStructTree()) as Tagged;
  const roles = rolesIn(tree);
  expect(roles.filter((role) => role === 'H1')).toHaveLength(1);
  expect(roles).toEqual(expect.arrayContaining(['Document', 'H2', 'P', 'Table', 'TR', 'TH', 'TD']));
  const outline = (await file.getOutline()).map(({ title }: { title: string }) => title);
  expect(outline).toEqual(expect.arrayContaining(['Hoofdpunten', 'Wat is gemeten', 'Wat mensen zeiden']));
});

test('a hundred voices, a very long one and a word without end are all on it', async () => {
  const endless = 'x'.repeat(400);
  const voices = Array.from({ length: 100 }, (_, nth) => aVoice(nth, { text: `stem${String(nth)}.` }));
  const report = aReport({
    voices: [...voices, aVoice(100, { text: 'woord '.repeat(170) + 'einde' }), aVoice(101, { text: endless })],
  });
  const { text } = await extractText(await pdf(paper(report)));
  const all = text.join('');
  for (const { text: said } of voices) expect(all).toContain(said);
  expect(all).toContain('einde');
  expect(all.match(/x/g)!.length).toBeGreaterThanOrEqual(400);
});

test('the workbook has the same figures as numbers, and no cell that a spreadsheet would compute', async () => {
  const report = aReport({ ...aFullReport(), voices: [aVoice(1, { text: '=HYPERLINK("http://x.example")' })] });
  const book = await readXlsx(await xlsxOf(paper(report)));
  expect(book.map(({ sheet }) => sheet)).toEqual([
    'Rapportage',
    'Klachten en onvrede',
    'Oorzaken van klachten',
    'Wat is gemeten',
    'Wat mensen ervaren, naast wat i',
    'Waarom toezeggingen niet zijn n',
    'Wat mensen zeiden',
  ]);
  const sheet = (name: string) => book.find((one) => one.sheet === name)!.data;
  expect(sheet('Klachten en onvrede')[1]).toEqual(['Klachten', 7, 4, 3]);
  expect(sheet('Wat is gemeten')[1]?.slice(0, 2)).toEqual(['Eerste bericht op tijd', 171 / 203]);
  expect(sheet('Wat mensen zeiden')[1]?.at(-1)).toBe('\'=HYPERLINK("http://x.example")');
});
