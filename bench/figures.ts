import type { Standstill } from './standstill.ts';

/** The value below which this part (0..1) of the measurements lies. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** The median and, when there is more than one, the extremes: "512 (498–530)". */
export function spread(values: readonly number[], show: (value: number) => string): string {
  const middle = show(median(values));
  return values.length > 1 ? `${middle} (${show(Math.min(...values))}–${show(Math.max(...values))})` : middle;
}

export const whole = (value: number): string => value.toFixed(0);
export const tenths = (value: number): string => value.toFixed(1);
export const hundredths = (value: number): string => value.toFixed(2);

/** Two cells: how long the loop stood still, and how much processor was used at a stretch. */
export const standstill = ({ wall, cpu }: Standstill): string[] => [tenths(wall), tenths(cpu)];

/** A line that says whether a limit was kept by the clock, and what was used of the processor: the rest is waiting for one. */
export const limit = (what: string, value: number, cpu: number, most: number): string =>
  `${value < most ? 'kept  ' : 'BROKEN'}  ${what}: ${hundredths(value)} ms (${hundredths(cpu)} of processor), at most ${most} ms`;

/** Rows under a heading, in columns; the first column is aligned left, the others right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  '),
    )
    .join('\n');
}
