import { workingMinutesBetween, type Calendar } from '../../tickets/calendar.ts';
import type { Spoken } from '../../tickets/talk.ts';
import type { Answered, TicketEvent } from '../../tickets/ticket.ts';
import type { Db } from '../../storage/db.ts';
import type { By, Scope } from '../../digest/figures.ts';

/** Figures counted again from tickets and their events, one by one and without SQL: as docs/figures.md says in words. */

/** What is known of one ticket after walking through its events. */
export interface Walked {
  number: string;
  title: string;
  isOrder: boolean;
  hasOrders: boolean;
  by: Record<By, string>;
  customerKind: string | null;
  status: string;
  bounces: number;
  expectedAt: Date | null;
  madeAt: Date;
  newsDue: Date | null;
  news: { at: Date; by: string; minutes: number } | null;
  due: Date | null;
  putOff: Date | null;
  why: string | null;
  done: Date | null;
  lead: number | null;
  dropped: Date | null;
  reopened: Date[];
  /** When "ontevreden" was tapped. */
  tapped: Date[];
  alarmed: boolean;
  /** Of a chat: how many agents had it. */
  agents: number;
}

const pausing = ['wacht-op-klant', 'wacht-op-akkoord'];
const telling = ['status', 'heropend', 'bericht', 'verwachting', 'geen-nieuws', 'herinnering', 'contact'];
const delays: Record<string, string> = {
  geregistreerd: 'not-begun',
  doorgezet: 'not-begun',
  'in-behandeling': 'takes-longer',
  'wacht-op-leverancier': 'supplier',
  'wacht-op-klant': 'requester',
  'wacht-op-akkoord': 'requester',
};

interface Row {
  number: string;
  title: string;
  parent: string | null;
  parts: unknown[];
  product: string;
  kind: string;
  customer_kind: string | null;
  status: string;
  executing_group: string;
  place: { building: string } | null;
  answers: Answered[];
  promised_at: Date | null;
  news_promised_at: Date | null;
  expected_at: Date | null;
  created_at: Date;
  since: Date;
  bounces: number;
}

export async function walkAll(db: Db, calendar: Calendar): Promise<Walked[]> {
  const { rows: tickets } = await db.query<Row>('SELECT * FROM tickets');
  const { rows: events } = await db.query<TicketEvent & { ticket: string; by_role: string }>(
    'SELECT ticket, at, by_role, kind, data FROM ticket_events ORDER BY id',
  );
  const own = groupBy(events, ({ ticket }) => ticket);
  return tickets.map((ticket) => walk(ticket, own.get(ticket.number) ?? [], calendar));
}

function walk(ticket: Row, events: readonly (TicketEvent & { by_role: string })[], calendar: Calendar): Walked {
  const working = (from: Date, until: Date) => workingMinutesBetween(calendar, from, until);
  const moves = events.filter(({ kind }) => kind === 'status' || kind === 'heropend');
  let status = (moves[0]?.data['from'] as string | undefined) ?? ticket.status;
  let since = ticket.created_at;
  let still = 0;
  let resumedAt: number | null = null;
  let due = ticket.promised_at;
  let done = status === 'gereed' || status === 'gesloten' ? ticket.created_at : null;
  let putOff: { at: Date; why: string | undefined; status: string } | null = null;
  const statusAt: { at: Date; status: string }[] = [{ at: ticket.created_at, status }];
  let news: Walked['news'] = null;
  for (const { kind, at, data, by_role } of events) {
    if (!news && by_role !== 'medewerker' && telling.includes(kind))
      news = { at, by: by_role, minutes: working(ticket.created_at, at) };
    if (kind === 'status' || kind === 'heropend') {
      const to = String(data['to']);
      if (pausing.includes(status)) {
        if (!done) still += working(since, at);
        resumedAt = at.getTime();
      }
      [status, since] = [to, at];
      statusAt.push({ at, status });
      if (!done && (to === 'gereed' || to === 'gesloten')) done = at;
    }
    if (kind !== 'verwachting' || typeof data['to'] !== 'string') continue;
    const to = new Date(data['to']);
    if (resumedAt === at.getTime()) {
      if (!putOff && due) due = to;
    } else if (typeof data['from'] === 'string' && to > new Date(data['from']) && !putOff && (!done || at <= done))
      putOff = { at, why: data['why'] as string | undefined, status };
  }
  if (pausing.includes(ticket.status)) due = null;
  const atDue = due && statusAt.findLast((one) => one.at <= due)?.status;
  const why = putOff?.why ?? (ticket.parts.length > 0 ? 'other-part' : delays[putOff?.status ?? atDue ?? '']);
  const building =
    ticket.place?.building ??
    ticket.answers.map(({ value }) => (value as { gebouw?: string } | null)?.gebouw).find((one) => one !== undefined);
  const made = events.find(({ kind }) => kind === 'gemaakt');
  return {
    number: ticket.number,
    title: ticket.title,
    isOrder: ticket.parent !== null,
    hasOrders: ticket.parts.length > 0,
    by: {
      kind: ticket.kind,
      product: ticket.product,
      group: ticket.executing_group,
      building: building ?? '',
      'made-by': made && 'gesprek' in made.data ? 'gesprek' : (made?.by_role ?? 'loket'),
    },
    customerKind: ticket.customer_kind,
    status: ticket.status,
    bounces: ticket.bounces,
    expectedAt: ticket.expected_at,
    madeAt: ticket.created_at,
    newsDue: ticket.news_promised_at,
    news,
    due,
    putOff: putOff?.at ?? null,
    why: due ? (why ?? null) : null,
    done,
    lead: done && working(ticket.created_at, done) - still,
    dropped: ['afgewezen', 'geannuleerd'].includes(ticket.status) ? ticket.since : null,
    reopened: events.filter(({ kind }) => kind === 'heropend').map(({ at }) => at),
    tapped: events.filter(({ kind, data }) => kind === 'ontevreden' && 'status' in data).map(({ at }) => at),
    alarmed: events.some(({ kind }) => kind === 'alarm'),
    agents: agentsIn((made?.data['gesprek'] ?? []) as Spoken[]),
  };
}

const agentsIn = (talk: readonly Spoken[]): number =>
  new Set(talk.filter(({ door, soort }) => door === 'balie' && soort === 'event').map(({ naam }) => naam)).size;

/** What a scope counts. */
export const inScope = (all: readonly Walked[], { groups, products, buildings }: Scope): Walked[] =>
  all.filter(
    (one) =>
      (groups ? !one.hasOrders && groups.includes(one.by.group) : !one.isOrder) &&
      (!products || products.includes(one.by.product)) &&
      (!buildings || buildings.includes(one.by.building)),
  );

/** The value below which a part lies, between the two nearest. */
export function quantile(values: readonly number[], part: number): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((one, other) => one - other);
  const at = (sorted.length - 1) * part;
  const [low, high] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!];
  return low + (high - low) * (at - Math.floor(at));
}

function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}

/** Rows by key, made of each group; what `order` gives more comes first, then the key. */
export function grouped<T, R extends { key: string }>(
  all: readonly T[],
  keyOf: (one: T) => string,
  make: (key: string, own: readonly T[]) => R,
  order: (row: R) => number,
): R[] {
  const groups = groupBy(all, keyOf);
  return [...groups]
    .map(([key, own]) => make(key, own))
    .sort((one, other) => order(other) - order(one) || (one.key < other.key ? -1 : 1));
}
