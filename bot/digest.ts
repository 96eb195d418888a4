import { spokenName, type Desk } from '../dialogs/desk.ts';
import { nl } from '../dialogs/nl.ts';
import { sayMoment } from '../dialogs/when.ts';
import type { Message } from '../dialogs/channel.ts';
import { digest } from '../digest/digest.ts';
import type { Scope } from '../digest/figures.ts';
import { lastSpan, type Length, type Span } from '../digest/period.ts';
import type { Called, DigestRead, ToDecide } from '../digest/read.ts';
import { approvalsOf } from '../storage/approvals.ts';
import type { Db, Queryable } from '../storage/db.ts';
import { notTheirs } from '../tickets/approval.ts';
import { contacts, dissatisfaction, ratings, wordsBehind } from '../storage/figures/content.ts';
import { gaps } from '../storage/figures/gaps.ts';
import { handled } from '../storage/figures/handled.ts';
import { brokenWhy, promises } from '../storage/figures/promises.ts';
import { approvalsWaiting, escalations, standing } from '../storage/figures/standing.ts';
import { leadTimes, responseTimes } from '../storage/figures/times.ts';
import { volume } from '../storage/figures/volume.ts';
import { waiting } from '../storage/figures/waiting.ts';
import { workingDays } from '../tickets/calendar.ts';
import { countingRules } from '../tickets/counting.ts';
import { isoDay } from '../tickets/local-time.ts';
import { keepFigures } from './figures.ts';

/** Of what a digest is, and who reads it. */
export interface DigestAsked {
  length: Length;
  scope: Scope;
  /** Entra object id: what waits for their approval is told. Null: nobody's is. */
  reader: string | null;
}

export type DigestDesk = Omit<Desk, 'search'>;

/** The digest as it is now, of the last period that is over; undefined when there is nothing to say. */
export async function digestNow(db: Db, desk: DigestDesk, asked: DigestAsked, now: Date): Promise<Message | undefined> {
  await keepFigures(db, desk, now);
  return (await digestOf(db, desk, asked, now)).message;
}

/** The same with the figures as they were kept last, and of which period it is. */
export async function digestOf(
  db: Queryable,
  desk: DigestDesk,
  asked: DigestAsked,
  now: Date,
): Promise<{ message: Message | undefined; span: Span }> {
  const read = await readDigest(db, desk, asked, now);
  return { message: digest(read, calledAt(desk, now), desk.calendar.zone), span: read.span };
}

async function readDigest(db: Queryable, desk: DigestDesk, asked: DigestAsked, now: Date): Promise<DigestRead> {
  const { length, scope, reader } = asked;
  const span = lastSpan(length, now, desk.calendar);
  const { period, before } = span;
  const of = { period, scope };
  const { gesprekken, tevredenheid } = desk.organisation;
  const { amount, unit } = gesprekken['oppakken-binnen'];
  const badUpTo = tevredenheid?.['slecht-tot'] ?? 0;
  const whole = !scope.groups && !scope.products && !scope.buildings;
  return {
    now,
    span,
    scope,
    ofGroups: scope.groups !== undefined,
    kinds: await volume(db, of, before, 'kind'),
    products: await volume(db, of, before, 'product'),
    response: (await responseTimes(db, of))[0],
    lead: (await leadTimes(db, of))[0],
    promises: (await promises(db, of))[0],
    byGroup: await promises(db, of, 'group'),
    reasons: await brokenWhy(db, of),
    handled: await handled(db, of),
    ...(whole ? { waiting: await waiting(db, period, unit === 'minuten' ? amount : amount * 60) } : {}),
    ratings: (await ratings(db, of))[0],
    said: await wordsBehind(db, of, 3),
    dissatisfaction: (await dissatisfaction(db, of, badUpTo))[0],
    contacts: (await contacts(db, of))[0],
    standing: await standing(db, scope, now, countingRules),
    escalations: await escalations(db, scope, now, countingRules, 1),
    toDecide: reader === null ? [] : await toDecide(db, desk, reader),
    approvals: reader === null ? { waiting: 0, byDesk: 0, oldest: null } : await approvalsWaiting(db, reader),
    gaps: whole ? await gaps(db, period) : [],
    overdue: scope.groups || scope.buildings ? [] : overduePages(desk, scope, now),
  };
}

async function toDecide(db: Queryable, { catalogue }: DigestDesk, reader: string): Promise<ToDecide[]> {
  const waiting = (await approvalsOf(db, reader, null)).filter((one) => notTheirs(one, reader) === undefined);
  return waiting.map(({ number, title, requester, approval, product }) => {
    const cost = catalogue.get(product)?.prijs;
    return { number, title, by: requester.name, askedAt: approval?.askedAt ?? null, ...(cost ? { cost } : {}) };
  });
}

/** Names of pages that were to be reviewed by today. */
function overduePages({ catalogue, calendar }: DigestDesk, { products }: Scope, now: Date): string[] {
  const today = isoDay(now, calendar.zone);
  return [...catalogue.values()]
    .filter((page) => page['herzien-voor'] <= today && (!products || products.includes(page.id)))
    .map(({ naam }) => naam);
}

export function calledAt(desk: DigestDesk, now: Date): Called {
  const [day] = workingDays(desk.calendar, now, new Date(now.getTime() + 14 * 86_400_000));
  return {
    product: (id) => desk.catalogue.get(id)?.naam ?? (id === 'gesprek' ? 'Vraag aan de frontoffice' : id),
    group: (id) => spokenName(desk, id),
    moment: (at) => sayMoment(at, now, desk.calendar.zone, nl),
    workingDay: day ? (day.closes.getTime() - day.opens.getTime()) / 60_000 : 480,
  };
}
