import { DateTime } from 'luxon';
import { findDate, type Looking } from './calendar-date.ts';

/** Two days in one breath: "van 3 t/m 7 december", "maandag tot en met woensdag", "donderdag of vrijdag". */
export interface FoundDays {
  from: string;
  to: string;
  /** Everything from the first to the last; else it is one of the two, or both. */
  through: boolean;
  at: number;
  end: number;
}

const joints =
  /\s?(?:(?<sign>t\/m|-|–)|(?<!\p{L})(?:(?<word>tm|tot en met|tot|through|until)|of|en|or|and)(?!\p{L}))\s?(?=\S)/gu;
const opening = /(?:(?:van|vanaf|tussen|from|between|op) )?(?:de |den )?$/u;
const dayNumber = /(?<![\d.:/-])(\d{1,2})(?:e|de|ste)?$/u;

/** Finds two days on either side of "t/m", "tot", "of" or "en" in a plain text; undefined when there is one day at most. */
export function findDays(said: string, now: Date, zone: string, looking: Looking = {}): FoundDays | undefined {
  for (const joint of said.matchAll(joints)) {
    const left = said.slice(0, joint.index);
    const right = said.slice(joint.index + joint[0].length);
    const last = findDate(right, now, zone, looking);
    if (!last || last.misnamed || last.at > 0) continue;
    const first = before(left, /^\d/.test(right) ? last.day : undefined, now, zone, looking);
    if (!first) continue;
    // The last day is counted from the first: "vrijdag t/m maandag".
    const seen = DateTime.fromISO(first.day, { zone }).toJSDate();
    const counted = findDate(right, seen, zone, looking) ?? last;
    const to = last.day > first.day ? last.day : counted.day;
    if (to <= first.day) continue;
    const begins = first.at - (opening.exec(left.slice(0, first.at))?.[0].length ?? 0);
    const end = joint.index + joint[0].length + last.end;
    return {
      from: first.day,
      to,
      through: (joint.groups?.['sign'] ?? joint.groups?.['word']) !== undefined,
      at: begins,
      end,
    };
  }
  return undefined;
}

/** The day with which a text ends: named in full, or as a number in the month of a last day that is a number too. */
function before(
  left: string,
  last: string | undefined,
  now: Date,
  zone: string,
  looking: Looking,
): { day: string; at: number } | undefined {
  const number = last === undefined ? undefined : dayNumber.exec(left);
  if (number && last !== undefined) {
    const month = DateTime.fromISO(last);
    const day = month.set({ day: Number(number[1]) });
    return day.month === month.month && day.day === Number(number[1])
      ? { day: day.toFormat('yyyy-MM-dd'), at: number.index }
      : undefined;
  }
  const found = findDate(left, now, zone, looking);
  return found && !found.misnamed && found.end === left.length ? found : undefined;
}
