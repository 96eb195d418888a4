import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import type { Paper, PaperVoice } from '../../digest/supplier/paper.ts';
import { supplierNl as said } from '../../digest/supplier/nl.ts';
import type { Table } from '../../digest/supplier/tables.ts';

/** A report as PDF that a screen reader can read: tagged, in Dutch, with a title and bookmarks, and its fonts inside. */

const font = (style: string) =>
  createRequire(import.meta.url).resolve(`@expo-google-fonts/source-sans-3/${style}/SourceSans3_${style}.ttf`);
const regular = font('400Regular');
const bold = font('600SemiBold');

/** Grey on white of 7 to 1 or more. */
const ink = { text: '#1a1a1a', soft: '#4a4a4a', line: '#c4c4c4', head: '#eef1f4' };
const size = { title: 22, heading: 14, voice: 11, text: 10.5, small: 9 };
const margins = { top: 56, bottom: 64, left: 56, right: 56 };

type Doc = InstanceType<typeof PDFDocument>;
type Element = ReturnType<Doc['struct']>;

/** The bytes of the report; `at` is when it was made. */
export async function pdfOf(paper: Paper, at: Date): Promise<Buffer> {
  const doc = new PDFDocument({
    size: 'A4',
    margins,
    bufferPages: true,
    font: regular,
    lang: 'nl-NL',
    tagged: true,
    displayTitle: true,
    pdfVersion: '1.7',
    // The types of the library are behind: they do not know this one.
    ...({ subset: 'PDF/UA' } as object),
    info: { Title: `${paper.title}, ${paper.subtitle}`, Author: paper.madeBy, CreationDate: at, ModDate: at },
  });
  const parts: Buffer[] = [];
  const bytes = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (part: Buffer) => parts.push(part));
    doc.on('end', () => resolve(Buffer.concat(parts)));
    doc.on('error', reject);
  });
  const whole = doc.struct('Document');
  doc.addStructure(whole);
  write(doc, whole, paper);
  whole.end();
  footers(doc, paper);
  doc.end();
  return bytes;
}

function write(doc: Doc, whole: Element, paper: Paper): void {
  say(doc, whole, 'H1', paper.title, { font: bold, size: size.title });
  say(doc, whole, 'P', paper.subtitle, { size: size.heading });
  say(doc, whole, 'P', paper.madeBy, { size: size.small, colour: ink.soft });
  if (paper.draft) say(doc, whole, 'P', said.draft, { font: bold });
  chapter(doc, whole, said.highlights);
  for (const line of paper.highlights) say(doc, whole, 'P', line);
  if (paper.note.length > 0) chapter(doc, whole, said.note);
  for (const line of paper.note) say(doc, whole, 'P', line);
  for (const table of paper.tables) tableOn(doc, whole, table);
  chapter(doc, whole, paper.voices.title);
  say(doc, whole, 'P', paper.voices.intro);
  for (const voice of paper.voices.all) voiceOn(doc, whole, voice);
  chapter(doc, whole, paper.accounted.title);
  for (const line of paper.accounted.lines) say(doc, whole, 'P', line, { size: size.small, colour: ink.soft });
}

interface Look {
  font?: string;
  size?: number;
  colour?: string;
  /** Space above. */
  above?: number;
  indent?: number;
}

function say(doc: Doc, into: Element, tag: string, text: string, look: Look = {}): void {
  const { font: face = regular, size: points = size.text, colour = ink.text, above = 0, indent = 0 } = look;
  doc.y += above;
  const element = doc.struct(tag, {}, () => {
    doc
      .font(face)
      .fontSize(points)
      .fillColor(colour)
      .text(text, margins.left + indent, doc.y, { width: widthOf(doc) - indent, lineGap: 1.5 });
    doc.y += 4;
  });
  into.add(element);
  element.end();
}

const widthOf = (doc: Doc): number => doc.page.width - margins.left - margins.right;

/** Begins another page when so much does not fit on this one any more. */
function keepTogether(doc: Doc, height: number): void {
  if (doc.y + height > doc.page.height - margins.bottom) doc.addPage();
}

function chapter(doc: Doc, whole: Element, title: string): void {
  keepTogether(doc, 90);
  doc.outline.addItem(title);
  say(doc, whole, 'H2', title, { font: bold, size: size.heading, above: 14 });
}

const rowHeight = 22;

function tableOn(doc: Doc, whole: Element, { title, columns, widths, rows }: Table): void {
  keepTogether(doc, 60 + Math.min(rows.length + 1, 12) * rowHeight);
  chapter(doc, whole, title);
  doc.font(regular).fontSize(size.text).fillColor(ink.text);
  const width = widthOf(doc);
  const line = { top: 0, left: 0, right: 0, bottom: 0.75 };
  doc.table({
    // The types know no struct for tables: the library's own documentation does.
    ...({ structParent: whole } as object),
    position: { x: margins.left, y: doc.y },
    maxWidth: width,
    columnStyles: widths.map((share) => ({ width: share * width })),
    defaultStyle: { border: line, borderColor: ink.line, padding: [5, 6, 5, 6], textColor: ink.text },
    data: [
      columns.map((text) => ({
        text,
        type: 'TH' as const,
        scope: 'Column',
        backgroundColor: ink.head,
        font: { src: bold },
      })),
      ...rows.map((row) =>
        row.map(({ text }, nth) => (nth === 0 ? { text, type: 'TH' as const, scope: 'Row' } : { text })),
      ),
    ],
  });
  doc.x = margins.left;
  doc.y += 6;
}

function voiceOn(doc: Doc, whole: Element, { heading, facts, text }: PaperVoice): void {
  keepTogether(doc, 30 + facts.length * 16 + (text === null ? 0 : 36));
  say(doc, whole, 'H3', heading, { font: bold, size: size.voice, above: 8 });
  for (const { label, value } of facts) say(doc, whole, 'P', `${label}: ${value}`, { colour: ink.soft });
  if (text !== null) say(doc, whole, 'BlockQuote', `“${text}”`, { indent: 14 });
}

/** What stands under every page; it is no part of what is read aloud. */
function footers(doc: Doc, { title, subtitle, draft }: Paper): void {
  const { start, count } = doc.bufferedPageRange();
  for (let nth = start; nth < start + count; nth++) {
    doc.switchToPage(nth);
    doc.page.margins.bottom = 0;
    doc.markContent('Artifact', { type: 'Pagination' });
    doc.font(regular).fontSize(size.small).fillColor(ink.soft);
    const y = doc.page.height - 40;
    const width = widthOf(doc);
    const left = `${title}, ${subtitle}${draft ? ` · ${said.draft}` : ''}`;
    doc.text(left, margins.left, y, { width: width * 0.75, lineBreak: false, ellipsis: true });
    doc.text(said.page(nth - start + 1, count), margins.left, y, { width, align: 'right', lineBreak: false });
    doc.endMarkedContent();
  }
}
