import type { Line } from './takeover.ts';

/** What was said, as it stands after it was corrected: what was changed reads as it is now, what was removed is gone. The register keeps both. */
export function asItStands(lines: readonly Line[]): Line[] {
  return lines.flatMap((one) => {
    if (one.kind === 'changed' || one.kind === 'removed') return [];
    const last = one.copy === undefined ? undefined : correctionOf(lines, one.copy);
    if (!last) return [one];
    return last.kind === 'removed' ? [] : [{ ...one, text: last.text, files: last.files }];
  });
}

/** The last correction of a line. */
const correctionOf = (lines: readonly Line[], copy: string): Line | undefined =>
  lines.findLast((one) => one.copy === copy && (one.kind === 'changed' || one.kind === 'removed'));

export interface Said {
  first: Line;
  last: Line;
  now: Pick<Line, 'text' | 'files'> | null;
}

/** What was said first under a name, its last correction (or itself), and how it reads now: null when it was removed. */
export function saidAs(lines: readonly Line[], copy: string): Said | undefined {
  const first = lines.find((one) => one.copy === copy);
  if (!first) return undefined;
  const last = correctionOf(lines, copy) ?? first;
  return { first, last, now: last.kind === 'removed' ? null : last };
}
