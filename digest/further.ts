import { plain } from '../dialogs/answers/answer-type.ts';
import type { Incoming } from '../dialogs/channel.ts';
import type { Desk } from '../dialogs/desk.ts';
import type { Kind } from '../knowledge/product.ts';
import type { Scope } from './figures.ts';
import type { Unit } from './asked-period.ts';
import { isNow, type FigureName, type RowsBy } from './rows.ts';
import { scopeIn } from './scope-words.ts';

/** What somebody asks of figures, in a sentence of which every word is about them. */

export type Ask =
  { do: 'rows' | 'count' } | { do: 'by'; by: RowsBy } | { do: 'compare'; with: Against } | { do: 'file'; as: FileKind };
export type Against = 'before' | 'week' | 'month' | 'year';
export type FileKind = 'csv' | 'xlsx';
/** A day, a week, a month or a year: this one, or the one before. */
export interface SaidPeriod {
  unit: Exclude<Unit, 'twee-maanden'>;
  last: boolean;
}

export interface Further {
  ask: Ask;
  figure?: FigureName;
  kind?: Kind;
  period?: SaidPeriod;
  scope?: Scope;
  /** It is plainly about figures, whatever was talked about before. */
  plain: boolean;
}

const asks: [RegExp, Ask][] = [
  [
    /\b(?:als |in |naar |as |to )?(?:een |an? )?(?:excel|xlsx|rekenblad|spreadsheet)(?:-?bestand)?\b/,
    { do: 'file', as: 'xlsx' },
  ],
  [/\b(?:als |in |as )?(?:een |a )?csv(?:-?bestand)?\b/, { do: 'file', as: 'csv' }],
  [/\b(?:per|by) (?:locatie|plek|gebouw|building|location)\b/, { do: 'by', by: 'building' }],
  [/\b(?:per|by) (?:product|dienst|service)\b/, { do: 'by', by: 'product' }],
  [/\b(?:per|by) (?:groep|team|uitvoerder|group)\b/, { do: 'by', by: 'group' }],
  [/\b(?:per|by) (?:soort|kind)\b/, { do: 'by', by: 'kind' }],
  [/\b(?:per|by) (?:dag|day)\b/, { do: 'by', by: 'day' }],
  [
    /\b(?:vergelijk(?:en)?|compared?)(?: (?:dit|dat|it|this))?(?: (?:met|to|with))?(?: (?:de |het |the )?(?:vorige?|last|previous) (week|maand|month|jaar|year))?(?: (?:de )?vorige periode| (?:the )?previous period)?\b/,
    { do: 'compare', with: 'before' },
  ],
  [/\b(?:hoeveel|aantal|how many|the number of)\b/, { do: 'count' }],
  [/\b(?:welke|which(?: ones)?|lijst|list|toon|show(?: me)?|laat (?:ze |die )?zien)\b/, { do: 'rows' }],
];
const against: Readonly<Record<string, Against>> = {
  week: 'week',
  maand: 'month',
  month: 'month',
  jaar: 'year',
  year: 'year',
};

const figures: [RegExp, FigureName][] = [
  [/\b(?:slechte (?:oordelen|beoordelingen|cijfers)|bad (?:ratings|scores))\b/, 'rated-badly'],
  [/\b(?:oordelen|beoordelingen|ratings)\b/, 'rated'],
  [/\b(?:eerste berichten? te laat|te laat (?:beantwoord|gehoord)|answered (?:too )?late)\b/, 'told-late'],
  [/\b(?:te laat klaar|later klaar(?: dan beloofd)?|done (?:too )?late)\b/, 'done-late'],
  [/\b(?:niet nagekomen|gebroken|broken|not kept)\b/, 'broken'],
  [/\b(?:verschoven|put off)\b/, 'put-off'],
  [/\b(?:nagekomen|kept)\b/, 'kept'],
  [/\b(?:heropend|niet opgelost|opened again|reopened|not solved)\b/, 'reopened'],
  [/\b(?:ontevreden(?: getikt| over nieuws)?|onvrede|not happy|dissatisfied)\b/, 'dissatisfied'],
  [/\b(?:te laat|too late|late|overdue)\b/, 'late'],
  [/\b(?:escalaties?|escalations?)\b/, 'escalated'],
  [/\b(?:staan (?:er )?(?:nu )?open|nog open|nu open|open staan|are open|still open)\b/, 'open'],
  [/\b(?:klaar|afgerond|opgelost|done|solved)\b/, 'done'],
  [/\b(?:toezeggingen|beloften|promises)\b/, 'due'],
  [/\b(?:klachten|complaints)\b/, 'complaints'],
];
const kinds: [RegExp, Kind][] = [
  [/\b(?:klachten|complaints)\b/, 'klacht'],
  [/\bstoringen\b/, 'storing'],
  [/\b(?:aanvragen|orders)\b/, 'aanvraag'],
  [/\b(?:wensen|wishes)\b/, 'wens'],
  [/\b(?:complimenten|compliments)\b/, 'compliment'],
];
const things = /\b(?:meldingen|vragen|opdrachten|toezeggingen|beloften|tickets|requests|questions|promises)\b/;

const periods: [RegExp, SaidPeriod][] = (
  [
    ['dag', 'vandaag|today', 'gisteren|yesterday'],
    ['week', '(?:deze|this) week', '(?:vorige|afgelopen|last) week'],
    ['maand', '(?:deze|this) (?:maand|month)', '(?:vorige|afgelopen|last) (?:maand|month)'],
    ['jaar', '(?:dit|this) (?:jaar|year)', '(?:vorig|afgelopen|last) (?:jaar|year)'],
  ] as const
).flatMap(([unit, now, before]): [RegExp, SaidPeriod][] => [
  [new RegExp(`\\b(?:${now})\\b`), { unit, last: false }],
  [new RegExp(`\\b(?:${before})\\b`), { unit, last: true }],
]);

/** Words that say nothing of what is asked. "ik", "mijn" and "I" are none: that is about one's own. */
const filler =
  /\b(?:er|ze|die|dat|dit|deze|de|het|een|zijn|waren|is|was|kwamen|kwam|kregen|binnen|we|wij|hadden|hebben|had|staan|graag|nog|nu|dan|eens|even|me|mij|geef|cijfers|alsjeblieft|there|are|were|those|these|the|we|had|have|did|get|came in|came|please|now|then|me|give|figures|them|that|maar)\b/g;
const only = /^(?:alleen|enkel|only|just)\b/;
const figuresOf = /\b(?:cijfers|figures)\b/;
const between = /\s(?:van|bij|voor|over|in|of|for|at|from|about)\s/g;
const leading = /^(?:alleen|enkel|only|just|van|bij|voor|over|in|of|for|at|from|about)\b/;

/** Undefined: a word of it is about something else. */
export function furtherIn(text: string, desk: Pick<Desk, 'organisation' | 'catalogue'>): Further | undefined {
  if (text.length > 120) return undefined;
  let rest = ` ${plain(text)
    .replace(/[?!.;:]+/g, ' ')
    .replace(/^(?:en|and) /, '')} `;
  const take = <T>(all: readonly [RegExp, T][]): [T, RegExpExecArray] | undefined => {
    for (const [pattern, means] of all) {
      const found = pattern.exec(rest);
      if (!found) continue;
      rest = rest.replace(pattern, ' ');
      return [means, found];
    }
    return undefined;
  };
  const found: Ask[] = [];
  for (let each = take(asks); each; each = take(asks)) {
    const [ask, [, length]] = each;
    found.push(ask.do === 'compare' ? { do: 'compare', with: (length && against[length]) || 'before' } : ask);
  }
  const figure = take(figures)?.[0];
  const kind = take(kinds)?.[0];
  const thing = things.test(rest);
  rest = rest.replace(things, ' ');
  const period = take(periods)?.[0];
  const name = rest.replace(filler, ' ').replace(/\s+/g, ' ').trim();
  const named = leading.test(name) || (name !== '' && found.length + (figure ? 1 : 0) > 0);
  const scope = named ? scopeIn(name.replace(leading, '').replace(between, ', '), desk) : undefined;
  if ((name !== '' && !named) || (scope && 'unknown' in scope)) return undefined;
  // Of "toon ... als csv" the last counts most: a file, told apart, compared, counted, the rows.
  const [ask = only.test(name) || figuresOf.test(rest) ? ({ do: 'count' } as const) : undefined] = found;
  // "Welke laptop" is a wish of who says it: a product alone says nothing of figures.
  const aboutFigures = figure ?? kind ?? (thing || found.some((one) => one.do !== 'rows' && one.do !== 'count'));
  if (scope && 'products' in scope && !aboutFigures) return undefined;
  const told = figure ?? (kind || thing ? 'made' : undefined);
  if (!ask && !told && !period) return undefined;
  // What was late then, and not what is late now.
  const asked: FigureName | undefined = told === 'late' && period ? 'broken' : told;
  return {
    ask: ask ?? { do: 'count' },
    ...(asked ? { figure: asked } : {}),
    ...(kind ? { kind } : {}),
    ...(period ? { period } : {}),
    ...(scope ? { scope } : {}),
    plain:
      ask !== undefined &&
      asked !== undefined &&
      (isNow(asked) ? ask.do !== 'rows' || asked !== 'open' : period !== undefined),
  };
}

/** The same of what was typed or pressed. */
export const furtherOf = (
  what: Incoming['what'],
  desk: Pick<Desk, 'organisation' | 'catalogue'>,
): Further | undefined =>
  what.kind === 'text'
    ? furtherIn(what.text, desk)
    : what.kind === 'press' && what.press.do === 'cijfers'
      ? furtherIn(what.press.value ?? '', desk)
      : undefined;
