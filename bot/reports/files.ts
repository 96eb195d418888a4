import { createHash } from 'node:crypto';
import { fileNameOf, paperOf } from '../../digest/supplier/paper.ts';
import type { Kept } from '../../digest/supplier/report-card.ts';
import type { ReportFile } from '../../tickets/supplier-report.ts';
import type { TicketFile } from '../../tickets/ticket.ts';
import type { Loket } from '../loket.ts';

const types = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** The report as it stands, as PDF and as workbook. They are kept beside what people send, and so opened by the same links (docs/decisions/0025). */
export async function filesOf(loket: Loket, kept: Kept): Promise<ReportFile[]> {
  const now = loket.now();
  const paper = paperOf(kept.measured, kept.written, kept.state !== 'vrijgegeven');
  // Loaded when they are needed, which is seldom.
  const [{ pdfOf }, { xlsxOf }] = await Promise.all([import('./pdf.ts'), import('./xlsx.ts')]);
  const made = { pdf: await pdfOf(paper, now), xlsx: await xlsxOf(paper) };
  return (['pdf', 'xlsx'] as const).map((kind) => ({
    id: loket.newId(),
    name: fileNameOf(kept.measured, kind),
    type: types[kind],
    size: made[kind].length,
    sha256: createHash('sha256').update(made[kind]).digest('hex'),
    by: { role: 'loket', id: 'loket' },
    createdAt: now,
    content: made[kind],
  }));
}

export const named = (files: readonly ReportFile[]): TicketFile[] =>
  files.map(({ id, name, type, size }) => ({ id, name, type, size }));
