import { DateTime } from 'luxon';
import { calendarDay } from '../../tickets/local-time.ts';
import { aboutDay, type Guess } from './about-day.ts';
import { plain } from './answer-type.ts';
import {
  anyWeekday,
  month,
  months,
  monthsOtherwise,
  relative,
  weekday,
  weekdays,
  weekdaysEnglish,
  weekdaysShort,
} from './calendar-words.ts';
import { numberOf, numberPattern } from './counting.ts';

/** Calendar days as the Dutch say them. Only what surely names one day is read: "volgende week" alone does not. */

/** A day, and where it stands in the plain text. */
export interface FoundDate {
  day: string;
  at: number;
  end: number;
  /** Another day that can be meant as well: "volgende vrijdag" of this week, when it is Tuesday. */
  or?: string;
  /** Likely, but to be confirmed: "eind van de maand". */
  unsure?: true;
  /** The day of the week that was said with it and does not fit: "maandag 26 november" when that is a Thursday. */
  misnamed?: string;
}

export interface Looking {
  /** The text answers the question for a day, so that "26-11", "de 26e" and "vr" mean one. */
  asked?: boolean;
  /** What is meant lies behind us, as with a complaint. */
  past?: boolean;
}

const number = `(?:${numberPattern})`;
const form = (source: string) => new RegExp(`(?<![\\p{L}\\d])(?:${source})(?![\\p{L}\\d])`, 'gu');

const iso = form('(?<y>\\d{4})-(?<m>\\d{2})-(?<d>\\d{2})');
const numeric = new RegExp(
  `(?<![\\p{L}\\d./-])(?:(?<name>${anyWeekday}),? |(?<on>op ))?(?<d>\\d{1,2})(?<sign>[/.-])(?<m>\\d{1,2})(?:\\k<sign>(?<y>\\d{4}|\\d{2}))?(?![\\d/-]|[.:,]\\d|\\p{L})`,
  'gu',
);
const written = form(
  `(?:(?<name>${anyWeekday}),? )?(?:de |den )?(?<d>${number})(?:e|de|ste)?,? ?(?:van )?(?<month>${month})\\.?(?: (?<y>\\d{4})| '(?<yy>\\d{2})(?!\\d))?`,
);
const weekdayAndDay = form(`(?<name>${anyWeekday}),? (?:de |den )?(?<d>\\d{1,2})(?:e|de|ste)`);
const dayAlone =
  /^(?:(?:op |doe maar |liever |tegen )?(?:de |den ))?(?<d>\d{1,2})(?:e|ste|de)(?! (?:verdieping|etage|vloer))(?![\p{L}\d])/gu;
const shortAlone = new RegExp(`^(?:op )?(?<name>${weekdaysShort.join('|')})$`, 'gu');
const weeksThenWeekday = form(`over (?<weeks>${number}) we(?:ek|ken),?(?: op)? (?<name>${weekday})`);
const named = form(
  `(?:(?<before>vorige|afgelopen|verleden|last|volgende|next|komende|aanstaande|aankomende|eerstvolgende|deze|this|a\\.s\\.?)(?<week> week)? (?:op )?)?(?<name>${weekday})(?: (?:(?<after>volgende|vorige|komende|deze) week|over (?<weeks>${number}) we(?:ek|ken)|(?<erop>(?:de )?week (?:erop|erna|daarna))))?`,
);
const near = form(
  `(?<!\\bgoed(?:e|en) |\\bgoeie )(?<word>${Object.keys(relative).join('|')})(?:ochtend|middag|avond|vroeg)?(?: over (?<weeks>${number}) we(?:ek|ken))?`,
);
const ahead = form(
  `(?<how>over|binnen) (?<n>${number}) (?<unit>dag|dagen|week|weken|maand|maanden)(?<about> of (?:${number}))?`,
);
const ago = form(`(?<n>${number}) (?<unit>dag|dagen|week|weken|maand|maanden) (?:geleden|terug)`);

type Groups = Record<string, string | undefined>;
type Reader = (found: Groups, today: DateTime, looking: Looking) => DateTime | Guess | undefined;

const weekdayOf = (name: string): number => {
  const at = [weekdays, weekdaysEnglish, weekdaysShort].map((list) => list.findIndex((one) => name.startsWith(one)));
  return Math.max(...at) + 1;
};

/** The day with this number and month that is meant: the nearest one, unless a year was said. */
function dayIn(today: DateTime, found: Groups, monthNumber: number, { past = false }: Looking): DateTime | undefined {
  const day = numberOf(found['d'] ?? '');
  const said = found['y'] ?? found['yy'];
  const year = said === undefined ? undefined : Number(said.padStart(4, '20'));
  const make = (one: number) => DateTime.fromObject({ year: one, month: monthNumber, day }, { zone: 'utc' });
  if (year !== undefined) return make(year);
  const near = [-1, 0, 1].map((away) => make(today.year + away)).filter((one) => one.isValid);
  if (past) return near.findLast((one) => one <= today);
  // Somebody who names a day of last month is mistaken rather than a year ahead.
  return near.find((one) => one >= today.minus({ days: 31 }));
}

/** The weekday on or after a day, or on or before it. */
const onward = (from: DateTime, to: number) => from.plus({ days: (to - from.weekday + 7) % 7 });
const backward = (from: DateTime, to: number) => from.minus({ days: (from.weekday - to + 7) % 7 });

/** "volgende week dinsdag", "vrijdag over een week", "afgelopen maandag", or the weekday alone. */
function weekdayMeant(found: Groups, today: DateTime, { past = false }: Looking): DateTime | Guess {
  const to = weekdayOf(found['name'] ?? '');
  const inWeek = (away: number) => today.startOf('week').plus({ weeks: away, days: to - 1 });
  const { before, after, week, weeks, erop } = found;
  if (weeks !== undefined) return onward(today, to).plus({ weeks: numberOf(weeks) });
  if (erop) return onward(today.plus({ days: 1 }), to).plus({ weeks: 1 });
  const which = after ?? before;
  const wholeWeek = after !== undefined || week !== undefined;
  if (which === 'deze' || which === 'this') return wholeWeek ? inWeek(0) : onward(today, to);
  if (wholeWeek && (which === 'volgende' || which === 'next' || which === 'komende')) return inWeek(1);
  if (which === 'volgende' || which === 'next') return nextNamed(onward(today.plus({ days: 1 }), to), inWeek(1), today);
  if (which === 'vorige' && wholeWeek) return inWeek(-1);
  if (which === 'vorige' || which === 'afgelopen' || which === 'verleden' || which === 'last')
    return backward(today.minus({ days: 1 }), to);
  return past && which === undefined ? backward(today.minus({ days: 1 }), to) : onward(today.plus({ days: 1 }), to);
}

/** "volgende vrijdag": the first to come, or that of next week? What is nearer than three days is called otherwise. */
const nextNamed = (first: DateTime, later: DateTime, today: DateTime): DateTime | Guess =>
  first.equals(later) || first < today.plus({ days: 3 }) ? later : { day: first, or: later };

/** The first day with that number in its month, from today on or back; with a weekday, the first that falls on it. */
function numbered(found: Groups, today: DateTime, { past = false }: Looking): DateTime | undefined {
  for (let away = 0; away < 24; away++) {
    const day = today
      .startOf('month')
      .plus({ months: past ? -away : away })
      .set({ day: Number(found['d']) });
    const inTime = past ? day <= today : day >= today;
    const fits = found['name'] === undefined || day.weekday === weekdayOf(found['name']);
    if (day.day === Number(found['d']) && inTime && fits) return day;
  }
  return undefined;
}

function away(found: Groups, today: DateTime, sign: 1 | -1): DateTime {
  const n = numberOf(found['n'] ?? '') * sign;
  const unit = found['unit'] ?? '';
  return today.plus(unit.startsWith('d') ? { days: n } : unit.startsWith('w') ? { weeks: n } : { months: n });
}

const monthOf = (name: string) => monthsOtherwise[name] ?? months.indexOf(name.slice(0, 3)) + 1;

/** Whether digits with a sign between them are a date, and not a period, a room or a telephone number. */
function surelyNumeric(found: Groups, asked: boolean): boolean {
  if (found['y'] !== undefined) return true;
  if (found['sign'] === '.') return false;
  return found['sign'] === '/' || asked || Boolean(found['name'] ?? found['on']) || Number(found['d']) > 24;
}

/** "woensdag 10-12" when 10 December is another day: from ten to twelve. */
const hoursRather = ({ name, sign, y, d, m }: Groups, day: DateTime | undefined): boolean =>
  name !== undefined && sign === '-' && y === undefined && Number(d) < Number(m) && day?.weekday !== weekdayOf(name);

/** A form, how it is read, and something short that stands in all of its texts: most texts need not be put to the form. */
type Form = [pattern: RegExp, read: Reader, sign: RegExp];

/** Forms that name a day in full. */
const exact: Form[] = [
  [
    iso,
    ({ y, m, d }) => DateTime.fromObject({ year: Number(y), month: Number(m), day: Number(d) }, { zone: 'utc' }),
    /\d-\d/,
  ],
  [
    numeric,
    (found, today, looking) => {
      if (!surelyNumeric(found, looking.asked ?? false)) return undefined;
      const day = dayIn(today, found, Number(found['m']), looking);
      return hoursRather(found, day) ? undefined : day;
    },
    /\d[/.-]\d/,
  ],
  [
    written,
    (found, today, looking) => dayIn(today, found, monthOf(found['month'] ?? ''), looking),
    new RegExp(`${months.join('|')}|${Object.keys(monthsOtherwise).join('|')}`),
  ],
  [weekdayAndDay, numbered, /\d(?:e|de|ste)/],
];
/** Forms that count from today. */
const counted: Form[] = [
  [
    weeksThenWeekday,
    ({ weeks, name }, today) =>
      today.startOf('week').plus({ weeks: numberOf(weeks ?? ''), days: weekdayOf(name ?? '') - 1 }),
    /over .*we/,
  ],
  [named, weekdayMeant, /dag|day/],
  [
    near,
    ({ word, weeks }, today) => today.plus({ days: relative[word ?? ''] ?? 0, weeks: weeks ? numberOf(weeks) : 0 }),
    new RegExp(Object.keys(relative).join('|')),
  ],
  // "binnen een week" and "over een week of twee" name no day, but the last of them.
  [
    ahead,
    (found, today) => {
      const day = away(found, today, 1);
      return found['how'] === 'binnen' || found['about'] ? { day } : day;
    },
    /over|binnen/,
  ],
  [ago, (found, today) => away(found, today, -1), /geleden|terug/],
];
/** What is said of a day without naming it. */
const around: Form[] = aboutDay.map(([source, read]) => [form(source), read, /eind|begin|half|medio|mid|end|start/]);
const onlyAsked: Form[] = [
  [dayAlone, numbered, /\d/],
  [shortAlone, weekdayMeant, /^(?:op )?\w\w$/],
];

function foundBy(forms: Form[], said: string, today: DateTime, looking: Looking): FoundDate[] {
  return forms.flatMap(([pattern, read, sign]) => {
    if (!sign.test(said)) return [];
    return [...said.matchAll(pattern)].flatMap((match) => {
      const groups = match.groups ?? {};
      const meant = read(groups, today, looking);
      const { day, or } = meant === undefined || DateTime.isDateTime(meant) ? { day: meant, or: undefined } : meant;
      if (!day?.isValid) return [];
      const other = or?.toISODate();
      const found: FoundDate = {
        day: day.toISODate() ?? '',
        ...(DateTime.isDateTime(meant) ? {} : other ? { or: other } : { unsure: true as const }),
        at: match.index,
        end: match.index + match[0].length,
      };
      const name = groups['name'] === undefined ? day.weekday : weekdayOf(groups['name']);
      return [name === day.weekday ? found : { ...found, misnamed: weekdays[name - 1] ?? '' }];
    });
  });
}

/** Finds a calendar day in a plain text, seen from `now` in the zone. Of several, the first that can be meant. */
export function findDate(said: string, now: Date, zone: string, looking: Looking = {}): FoundDate | undefined {
  const today = calendarDay(now, zone);
  const first = today.toISODate() ?? '';
  const meant = ({ day }: FoundDate) => (looking.past ? day <= first : day >= first);
  const kinds = looking.asked ? [exact, counted, onlyAsked, around] : [exact, counted, around];
  let otherwise: FoundDate | undefined;
  for (const forms of kinds) {
    const found = foundBy(forms, said, today, looking).sort((one, other) => one.at - other.at);
    const sure = found.find(meant);
    if (sure) return sure;
    otherwise ??= found[0];
  }
  return otherwise;
}

/** Finds a calendar day in Dutch ("overmorgen", "26 november", "vrijdag over een week"). */
export function spotDate(sentence: string, now: Date, zone: string, looking: Looking = {}): string | undefined {
  const found = findDate(plain(sentence), now, zone, looking);
  return found?.misnamed === undefined && !found?.or && !found?.unsure ? found?.day : undefined;
}
