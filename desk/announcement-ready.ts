import type { Desk } from '../dialogs/desk.ts';
import type { Announcing } from '../dialogs/session.ts';
import type { Announcement, Audience } from '../tickets/announcement.ts';
import { localMoment } from '../tickets/local-time.ts';
import { announcingNl as said } from './announcing-nl.ts';

/** From what is filled in on the card to an announcement, and what is wrong with it. */

/** What is wrong, by input. */
export type Wrong = Partial<Record<keyof typeof said.fields, string>>;

const several = (value: string) => value.split(',').filter(Boolean);

/** The draft with what was filled in; what does not exist is left out. */
export function filledIn(draft: Announcing, values: Record<string, string>): Announcing {
  const value = (id: string, before: string) => (values[id] ?? before).trim();
  return {
    ...draft,
    title: value('title', draft.title).replace(/\s+/g, ' '),
    text: value('text', draft.text),
    products: several(value('products', draft.products.join(','))).filter((id) => draft.offered.includes(id)),
    buildings: several(value('buildings', draft.buildings.join(','))),
    fromDate: value('fromDate', draft.fromDate),
    fromTime: value('fromTime', draft.fromTime),
    untilDate: value('untilDate', draft.untilDate),
    untilTime: value('untilTime', draft.untilTime),
    whom: several(value('whom', draft.whom.join(','))),
    urgent: value('urgent', draft.urgent ? 'ja' : 'nee') === 'ja',
  };
}

const isDay = (text: string) => /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(text);
const isTime = (text: string) => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);

/** An instant of two inputs; undefined when neither is filled in, 'wrong' when they make none. */
function momentOf(day: string, time: string, desk: Desk): Date | 'wrong' | undefined {
  if (day === '' && time === '') return undefined;
  return isDay(day) && isTime(time) ? localMoment(day, time, desk.organisation.tijdzone) : 'wrong';
}

export function wrongIn(draft: Announcing, now: Date, desk: Desk): Wrong {
  const from = momentOf(draft.fromDate, draft.fromTime, desk);
  const until = momentOf(draft.untilDate, draft.untilTime, desk);
  const end =
    until === 'wrong'
      ? said.wrong.moment
      : until === undefined
        ? draft.kind === 'onderhoud'
          ? said.wrong.end
          : undefined
        : until <= now
          ? said.wrong.past
          : from instanceof Date && until <= from
            ? said.wrong.order
            : undefined;
  return {
    ...(draft.title === '' || draft.title.length > 120 ? { title: said.wrong.title } : {}),
    ...(draft.text.length > 1_000 ? { text: said.wrong.text } : {}),
    ...(draft.products.length === 0 ? { products: said.wrong.products } : {}),
    ...(draft.whom.includes('gebouw') && draft.buildings.length === 0 ? { buildings: said.wrong.buildings } : {}),
    ...(from === 'wrong' ? { fromTime: said.wrong.moment } : {}),
    ...(end === undefined ? {} : { untilTime: end }),
    ...(draft.whom.length === 0 ? { whom: said.wrong.whom } : {}),
  };
}

const behind = (whom: readonly string[], word: string) =>
  whom.flatMap((one) => (one.startsWith(`${word}:`) ? [one.slice(word.length + 1)] : []));

const audienceOf = ({ whom }: Announcing): Audience => ({
  everybody: whom.includes('iedereen'),
  inBuildings: whom.includes('gebouw'),
  customers: whom.includes('product'),
  departments: behind(whom, 'afdeling'),
  groups: behind(whom, 'groep'),
});

/** The announcement that a draft is. */
export function announcementOf(draft: Announcing, by: string, now: Date, desk: Desk): Announcement {
  const at = (day: string, time: string) => {
    const moment = momentOf(day, time, desk);
    return moment instanceof Date ? moment : undefined;
  };
  const { id, kind, title, text, products, buildings, urgent } = draft;
  return {
    ...{ id, kind, title, products, buildings, urgent, by },
    text: text === '' ? null : text,
    from: at(draft.fromDate, draft.fromTime) ?? now,
    until: at(draft.untilDate, draft.untilTime) ?? null,
    solvedAt: null,
    tell: audienceOf(draft),
    createdAt: now,
    updatedAt: now,
  };
}
