import { plain } from '../dialogs/answers/answer-type.ts';
import { heardIn, sayClock, timePattern } from '../dialogs/answers/clock-time.ts';
import { momentInDutch } from '../dialogs/answers/english-moments.ts';
import { weekdays, type DigestTime } from '../knowledge/digests.ts';

/** What somebody says about the digests that they get, in Dutch or English. */

export type Asked =
  | { do: 'list' | 'stop' | 'help' }
  /** `than`: of which length the digest was on which that was pressed. */
  | { do: 'less'; than?: string }
  | { do: 'now'; length?: DigestTime['length'] }
  /** What was not said stays as it was; `scope` is in their words. */
  | {
      do: 'set';
      length: DigestTime['length'];
      weekday?: number;
      at?: string;
      also: boolean;
      scope?: string;
    }
  | { do: 'scope'; scope: string };

/** `named`: digests are named, so it can be nothing else. */
export type Heard = Asked & { named: boolean };

const thing = '(?:overzicht(?:en|je)?|overviews?|digests?)';
const whole = (source: string) => new RegExp(`^(?:${source})$`, 'u');
const lists = whole(
  `welke ${thing} (?:krijg|heb) ik(?: nu| allemaal)*|(?:wanneer|hoe vaak) krijg ik (?:het|een|mijn) ${thing}|mijn (?:overzichten|digests)|which ${thing} (?:do|will) i get|(?:when|how often) do i get (?:the|an|my) ${thing}|my (?:overviews|digests)`,
);
const shows = whole(
  `(?:(?:stuur|geef|toon|laat|send|show|give)(?: me| mij)? )?(?:het |een |mijn |the |my |an? )?(?<what>dag|week|maand|daily |weekly |monthly )?-?${thing}(?: nu| now| zien| sturen| please| graag)*`,
);
/** "Overzicht van vorige week": what is over is a digest; what is not over yet is asked as figures. */
const showsPeriod = whole(
  `(?:(?:stuur|geef|toon|laat|send|show|give)(?: me| mij)? )?(?:het |een |mijn |the |my |an? )?${thing}(?: van| over| of| for)?(?: de| het| the)? (?:(?<past>gisteren|yesterday|(?:vorige|afgelopen|last) (?:week|maand|month))|vandaag|dit jaar|deze (?:week|maand)|today|this (?:week|month|year))(?: zien| please| graag)*`,
);
const stops = whole(
  `(?:stop(?: met)?|(?:ik wil )?geen|stuur geen|zet|no(?: more)?|stop sending)(?: me)?(?: de| het| mijn| the| my| any)? ${thing}(?: meer| uit| sturen| maar)*`,
);
/** What counts only right after digests were spoken of. */
const stopsNow = whole('stop(?: maar| ermee)?|hou maar op|niet meer(?: sturen)?|afmelden|unsubscribe|no more');
const less = whole('minder vaak|niet zo vaak|less often');
const all = whole(
  '(?:(?:toch|weer|doe) )*(?:maar )?(?:alles|de hele organisatie|everything|all of it|the whole organisation)(?: weer)?',
);
const only = /^(?:(?:doe )?(?:maar )?(?:alleen|enkel)|only|just) (?<scope>.{2,80})$/u;

const day = `(?<day>${weekdays.join('|')})`;
const every = '(?:elke|iedere|every|each)';
const recurrences: readonly [RegExp, DigestTime['length']][] = [
  [new RegExp(`\\b(?:${every} (?:werk|working )?(?:dag|day)|dagelijks|daily|${every} ochtend)\\b`, 'u'), 'dag'],
  [
    new RegExp(
      `\\b(?:${every} (?:week|${day})(?:ochtend|morgen|middag)?|wekelijks|weekly|${day.replace('day', 'days')}s)(?: op (?<on>${weekdays.join('|')}))?\\b`,
      'u',
    ),
    'week',
  ],
  [
    new RegExp(
      `\\b(?:(?:op )?(?:de |the )?(?:eerste|1e|1ste|first|1st)(?: (?:werk)?dag| working day| day)? (?:van|of) (?:de |elke |iedere |the |every |each )?(?:maand|month)|${every} (?:maand|month)|maandelijks|monthly)\\b`,
      'u',
    ),
    'maand',
  ],
];
const behind = /(?:,| )+(?:alleen|enkel|over|van|only|just|of|for)(?: alleen)? (?<scope>[^,].{1,80})$/u;
const time = new RegExp(`^(?:(?:om|rond|at|around) )?${timePattern()}$`, 'u');
/** What may stand around it. */
const fillers =
  /\b(?:stuur|geef|graag|ik|wil|krijg|krijgen|me|mij|het|een|doe|maar|voortaan|liever|ook|en|please|send|i|want|get|to|the|an?|also|and|alsjeblieft|aub|met|cijfers|overzicht(?:en)?|overviews?|digests?|om|at)\b/gu;

const english = /\b(?:every|each|daily|weekly|monthly|first)\b/u;

/** No longer message is about digests. */
const longest = 120;

/** Undefined when it is about something else; `open`: digests were spoken of last. */
export function askedIn(text: string, open: boolean): Heard | undefined {
  if (text.length > longest) return undefined;
  const said = plain(text).replace(/[?!.]+$/, '');
  const named = new RegExp(`\\b${thing}\\b`, 'u').test(said);
  const heard = inWords(said, open) ?? recurring(said, open || named);
  return heard && { ...heard, named };
}

function inWords(said: string, open: boolean): Asked | undefined {
  if (lists.test(said)) return { do: 'list' };
  if (stops.test(said) || (open && stopsNow.test(said))) return { do: 'stop' };
  const shown = shows.exec(said);
  if (shown) {
    const what = shown.groups?.['what']?.trim();
    const length = what && ({ daily: 'dag', weekly: 'week', monthly: 'maand' } as const)[what];
    return { do: 'now', ...(length ? { length } : what ? { length: what as DigestTime['length'] } : {}) };
  }
  const period = showsPeriod.exec(said);
  if (period) {
    const past = period.groups?.['past'];
    if (past === undefined) return { do: 'help' };
    return { do: 'now', length: /week$/.test(past) ? 'week' : /(?:maand|month)$/.test(past) ? 'maand' : 'dag' };
  }
  if (!open) return undefined;
  if (less.test(said)) return { do: 'less' };
  if (all.test(said)) return { do: 'scope', scope: '' };
  const scope = only.exec(said)?.groups?.['scope'];
  return scope === undefined ? undefined : { do: 'scope', scope };
}

/** "elke maandag 8:30, alleen ICT". Sure that digests are meant, what is not understood in it is asked again. */
function recurring(text: string, sure: boolean): Asked | undefined {
  // Half nine in English is half past nine.
  const said = english.test(text) ? momentInDutch(text) : text;
  const [form, length] = recurrences.find(([one]) => one.test(said)) ?? [];
  const found = form?.exec(said);
  if (!found || !length) return undefined;
  const { day: one, days, on } = found.groups ?? {};
  const rest = `${said.slice(0, found.index)} ${said.slice(found.index + found[0].length)}`;
  const scope = behind.exec(rest)?.groups?.['scope'];
  const bare = (scope === undefined ? rest : rest.slice(0, behind.exec(rest)?.index))
    .replace(fillers, ' ')
    .replace(/[\s,]+/g, ' ')
    .trim();
  const clock = time.exec(bare)?.groups;
  const minutes = clock && heardIn(clock)?.minutes;
  if (bare !== '' && minutes === undefined) return sure || /^[\d:.u ]+$/.test(bare) ? { do: 'help' } : undefined;
  const weekday = weekdays.findIndex((name) => name === (one ?? days ?? on)) + 1;
  return {
    do: 'set',
    length,
    ...(weekday > 0 ? { weekday } : {}),
    ...(minutes === undefined ? {} : { at: sayClock(minutes) }),
    also: /\b(?:ook|also|en|and)\b/.test(said.replace(scope ?? '', '')),
    ...(scope === undefined ? {} : { scope }),
  };
}
