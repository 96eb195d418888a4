import { DateTime } from 'luxon';

/** Words that come near a day without naming it: "eind van de maand". They are asked back with the working day that is likely. */

/** A day that is to be confirmed, or one of two. */
export interface Guess {
  day: DateTime;
  or?: DateTime;
}

type Groups = Record<string, string | undefined>;

const start = '(?<part>eind|einde|begin|half|halverwege|medio|midden|end|beginning|start|middle)';
const between = '(?: (?:van|in|of))?(?: (?:de|het|the))?';
const monthNames = [
  ...['januari|january', 'februari|february', 'maart|march', 'april', 'mei|may', 'juni|june', 'juli|july'],
  ...['augustus|august', 'september', 'oktober|october', 'november', 'december'],
];

/** Monday to Friday: the first of them from a day on, or the last up to it. */
function workday(day: DateTime, step: 1 | -1): DateTime {
  let one = day;
  while (one.weekday > 5) one = one.plus({ days: step });
  return one;
}

/** The likely day in a week or month that begins with `first`. */
function within(first: DateTime, unit: 'week' | 'month', part: string): DateTime {
  if (/^(?:begin|start)/.test(part)) return workday(first, 1);
  if (/^end|^eind/.test(part)) return workday(first.endOf(unit).startOf('day'), -1);
  return unit === 'week' ? first.plus({ days: 2 }) : workday(first.plus({ days: 14 }), 1);
}

function partOf({ part = '', which = '', unit = '', month }: Groups, today: DateTime): Guess | undefined {
  if (month !== undefined) {
    const number = monthNames.findIndex((names) => names.split('|').includes(month)) + 1;
    const day = within(DateTime.utc(today.year, number, 1), 'month', part);
    return { day: day < today ? within(DateTime.utc(today.year + 1, number, 1), 'month', part) : day };
  }
  const of = unit === 'week' ? 'week' : 'month';
  const next = /^(?:volgende|komende|next)/.test(which) ? 1 : 0;
  const day = within(today.startOf(of).plus(of === 'week' ? { weeks: next } : { months: next }), of, part);
  return day < today ? undefined : { day };
}

const friday = (today: DateTime) => today.startOf('week').plus({ days: 4 });

/** Forms of a plain text, and the day they come near seen from today. */
export const aboutDay: [source: string, read: (found: Groups, today: DateTime) => DateTime | Guess | undefined][] = [
  [
    `(?:aan het |at the |ergens )?${start}${between} ?(?<which>deze|volgende|komende|this|next)? ?(?<unit>week|maand|month)`,
    partOf,
  ],
  [`(?:aan het |at the |ergens )?${start}${between} (?<month>${monthNames.join('|')})`, partOf],
  ['voor het weekend|before the weekend', (_, today) => (friday(today) < today ? undefined : { day: friday(today) })],
  ['(?:na|meteen na) het weekend|after the weekend', (_, today) => ({ day: today.startOf('week').plus({ weeks: 1 }) })],
  [
    '(?:in het|dit|komend|het) weekend|(?:this|in the) weekend',
    (_, today) => ({ day: friday(today).plus({ days: 1 }), or: friday(today).plus({ days: 2 }) }),
  ],
];
