import type { Desk } from '../dialogs/desk.ts';
import type { Db } from '../storage/db.ts';
import { firstMade, refreshFacts } from '../storage/figures/facts.ts';
import { keepWorkingDays } from '../storage/figures/working-days.ts';
import { workingDays } from '../tickets/calendar.ts';
import { countingRules } from '../tickets/counting.ts';
import { localTime } from '../tickets/local-time.ts';

/** So far ahead it is known when the desk works, in milliseconds: what is counted lies in the past. */
const ahead = 30 * 86_400_000;

/** Brings what figures count up to date; they read nothing else. Before figures are asked for, and now and then so that it is never much. */
export async function keepFigures(db: Db, { calendar }: Pick<Desk, 'calendar'>, now: Date): Promise<void> {
  const first = await firstMade(db, now);
  if (first === null) return;
  const days = workingDays(calendar, first, new Date(now.getTime() + ahead));
  await keepWorkingDays(db, days, localTime(now, calendar.zone).startOf('day').toJSDate());
  await refreshFacts(db, countingRules, now);
}
