import * as en from 'chrono-node/en';
import * as nl from 'chrono-node/nl';
import { DateTime } from 'luxon';
import { localTime } from '../../tickets/local-time.ts';

/** It makes a day of a week or month that was named as a whole. */
const wholeSpan =
  /\b(?:weeks?|weekend|months?|maand|years?|jaar)\b(?<!\d+ \p{L}+)(?<!\b(?:in|over) (?:a|one|two|three|four|six) \p{L}+)/u;

/**
 * Days that chrono-node reads and our own forms do not: "nov 26", "the 26th of November", "in two weeks". It comes last, because it
 * reads half of how the Dutch say a day, and some of it wrongly (docs/decisions/0015-dates.md).
 */
export function libraryDate(said: string, now: Date, zone: string): string | undefined {
  if (wholeSpan.test(said)) return undefined;
  const local = localTime(now, zone);
  const seen = { instant: now, timezone: local.offset };
  for (const { casual } of [nl, en]) {
    const found = casual.parse(said, seen, { forwardDate: true });
    const [only] = found.filter(({ start }) => start.isCertain('day') && start.isCertain('month'));
    if (!only || found.length > 1 || only.end) continue;
    const { start } = only;
    const [year, month, day] = [start.get('year'), start.get('month'), start.get('day')];
    return DateTime.utc(year ?? 0, month ?? 0, day ?? 0).toISODate() ?? undefined;
  }
  return undefined;
}
