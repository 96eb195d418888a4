import type { Announcing } from '../dialogs/session.ts';
import type { Desk } from '../dialogs/desk.ts';
import { mentions, plain } from '../dialogs/answers/answer-type.ts';
import { findDate } from '../dialogs/answers/calendar-date.ts';
import { hearTime } from '../dialogs/answers/clock-time.ts';
import { localTime } from '../tickets/local-time.ts';

/** From the words of who announces something to what is announced, as far as they say it. */

const opening = /^\s*meld(?:ing)?\s+(?:een\s+)?(storing|onderhoud)\s*(?::|$)\s*/i;

/** What is behind "meld storing:"; undefined when it is something else. */
export function announcingIn(text: string): { kind: 'storing' | 'onderhoud'; said: string } | undefined {
  const found = opening.exec(text);
  if (!found) return undefined;
  const kind = found[1]?.toLowerCase() === 'onderhoud' ? 'onderhoud' : 'storing';
  return { kind, said: text.slice(found[0].length).replace(/\s+/g, ' ').trim() };
}

const clock = '(\\d{1,2})(?:[:.](\\d{2}))?(?: uur)?';
const span = new RegExp(`\\b(?:van|tussen) ${clock} (?:tot|en) ${clock}(?![\\d:])`, 'i');
/** The day of such a span, once that is taken out. */
const lastDay =
  /[,;.]?\s*\b(?:op )?(?:vandaag|vanmiddag|vanavond|morgen|overmorgen|(?:maan|dins|woens|donder|vrij|zater|zon)dag)\s*$/i;
/** Where what is said of the end begins. */
const ending =
  /[,;.]?\s*\b(?:naar verwachting|verwacht(?:ing)?|vermoedelijk|waarschijnlijk|duurt tot|tot|(?:weer )?(?:klaar|opgelost) (?:om|rond|op))\b.*$/i;

/** When it begins and ends, as the inputs show it: a day and a time each. */
export type Moments = Pick<Announcing, 'fromDate' | 'fromTime' | 'untilDate' | 'untilTime'>;

const two = (text: string | undefined) => (text ?? '00').padStart(2, '0');

/** What a text says of begin and end; what is not said is empty. */
export function momentsIn(said: string, now: Date, zone: string): Moments {
  const today = localTime(now, zone).toFormat('yyyy-MM-dd');
  const day = findDate(plain(said), now, zone)?.day;
  const [, fromHour, fromMinute, untilHour, untilMinute] = span.exec(said) ?? [];
  const on = day ?? today;
  if (fromHour !== undefined)
    return {
      fromDate: on,
      fromTime: `${two(fromHour)}:${two(fromMinute)}`,
      untilDate: on,
      untilTime: `${two(untilHour)}:${two(untilMinute)}`,
    };
  const tail = ending.exec(said)?.[0].replace(/^.*?\b(?=\d|half|kwart)/i, '');
  const time = tail === undefined ? undefined : hearTime(tail.replace(/\buur\b.*/i, 'uur'))?.time;
  return { fromDate: '', fromTime: '', untilDate: time === undefined ? '' : on, untilTime: time ?? '' };
}

/** What is said, without what it says of the end. */
export const withoutEnding = (said: string): string =>
  said
    .replace(ending, '')
    .replace(/[\s,;.]+$/, '')
    .trim();

/** Codes of the buildings that a text names. */
export const buildingsIn = (said: string, { organisation }: Desk): string[] =>
  organisation.gebouwen
    .filter(({ code, naam, ook }) => [code, naam, ...ook].some((word) => mentions(plain(said), word)))
    .map(({ code }) => code);

/** Most products that can be chosen from. */
const mostProducts = 25;

/** A draft of what was said. What the search is sure of is chosen; the nearest others can be. */
export function draftOf(id: string, kind: 'storing' | 'onderhoud', said: string, now: Date, desk: Desk): Announcing {
  const title = withoutEnding(span.test(said) ? said.replace(span, '').replace(lastDay, '') : said) || said;
  const finding = desk.search(title);
  const found = finding.products.map((one) => one.id);
  const storingen = [...desk.catalogue.values()].filter((one) => one.soort === 'storing').map((one) => one.id);
  const offered = [...new Set([...found, ...storingen])]
    .filter((one) => !desk.catalogue.get(one)?.vertrouwelijk)
    .slice(0, mostProducts);
  const buildings = buildingsIn(said, desk);
  return {
    id,
    kind,
    title: title.slice(0, 120),
    text: '',
    offered,
    products: finding.outcome === 'found' ? offered.filter((one) => found.includes(one)) : [],
    buildings,
    ...momentsIn(said, now, desk.organisation.tijdzone),
    whom: buildings.length > 0 ? ['gebouw', 'product'] : ['product'],
    urgent: false,
  };
}
