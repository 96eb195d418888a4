import { parseDocument } from 'yaml';
import { completeness, type Completeness } from '../../knowledge/completeness.ts';
import type { SourceFile } from '../../knowledge/page-file.ts';
import { table } from './table.ts';

/** Below this a page is named without being asked for. */
const enough = 80;

export interface Scored extends Completeness {
  id: string;
}

/** The score of every page that is YAML at all, the lowest first. */
export function scoresOf(files: readonly SourceFile[], today: string): Scored[] {
  return files
    .filter(({ name }) => name.startsWith('pdc/'))
    .flatMap(({ name, text }) => {
      const document = parseDocument(text);
      const page: unknown = document.errors.length > 0 ? undefined : (document.toJS({ maxAliasCount: 50 }) ?? {});
      if (document.errors.length > 0 || typeof page !== 'object') return [];
      return [{ id: name.replace(/^pdc\/|\.ya?ml$/g, ''), ...completeness(page as Record<string, unknown>, today) }];
    })
    .sort((a, b) => a.score - b.score || (a.id < b.id ? -1 : 1));
}

export function scoreTable(scores: readonly Scored[]): string {
  const rows = scores.map(({ id, score, lacking }) => [
    `${String(score)}%`,
    id,
    lacking.map(({ field, weight, what }) => `${field} ${what} (-${String(weight)})`).join('; ') || 'volledig',
  ]);
  return table(['score', 'product', 'wat er ontbreekt'], rows);
}

export function summary(scores: readonly Scored[]): string {
  if (scores.length === 0) return '';
  const average = Math.floor(scores.reduce((sum, { score }) => sum + score, 0) / scores.length);
  const low = scores.filter(({ score }) => score < enough).map(({ id, score }) => `${id} (${String(score)}%)`);
  const named = low.length > 10 ? `${low.slice(0, 10).join(', ')} en nog ${String(low.length - 10)}` : low.join(', ');
  return `Volledig en actueel: gemiddeld ${String(average)}%.${low.length > 0 ? ` Onder de ${String(enough)}%: ${named}.` : ''} Per product: pdc check --score\n`;
}
