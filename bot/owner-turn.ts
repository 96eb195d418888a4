import { DateTime } from 'luxon';
import type { Incoming } from '../dialogs/channel.ts';
import { changing, say } from '../dialogs/effect.ts';
import { byDecider, itemsOf, type Item } from '../digest/owner-items.ts';
import { ownerNl } from '../digest/owner-nl.ts';
import { ownerTurn as decided, ownerTyped, type OwnerStep } from '../digest/owner-turn.ts';
import { decidesAnything } from '../digest/page-owner.ts';
import { reachable } from '../storage/approvals.ts';
import type { Queryable } from '../storage/db.ts';
import { openProposals } from '../storage/gaps.ts';
import { editsUnderway, keysPutOff, openPageChanges, shownTo } from '../storage/owners.ts';
import { isoDay } from '../tickets/local-time.ts';
import { changeWhole } from '../tickets/whole.ts';
import { wholeOf } from './change-ticket.ts';
import type { AtDesk } from './desk-turn.ts';
import { heardOfChange } from './elsewhere.ts';
import { employeeOf } from './employee.ts';
import type { Loket } from './loket.ts';

/** More is not looked at; `pdc gaps` counts everything. */
const mostProposals = 200;

export interface OwnerItems {
  today: string;
  /** All that waits, and who is asked. */
  all: Item[];
  asked: Map<string | null, Item[]>;
  underway: ReadonlySet<string>;
}

/** What waits for who goes over pages. */
export async function ownerItems(loket: Loket, db: Queryable): Promise<OwnerItems> {
  const desk = loket.desk();
  const now = loket.now();
  const today = isoDay(now, desk.calendar.zone);
  const later = await keysPutOff(db, now);
  const underway = await editsUnderway(db);
  const all = itemsOf(desk, {
    today,
    proposals: await openProposals(db, mostProposals),
    tickets: await openPageChanges(db),
    not: (key) => later.has(key) || underway.has(key),
  });
  const people = await reachable(
    db,
    desk.organisation.personen.map(({ id }) => id),
  );
  return { today, all, asked: byDecider(desk, all, people, today), underway };
}

export const isOwnerPress = (what: Incoming['what']): boolean => what.kind === 'press' && what.press.do === 'pdc';

/** A turn about pages of the PDC by who goes over them; undefined when it is something else. Reads and locks only. */
export async function ownerTurn(
  loket: Loket,
  db: Queryable,
  { what, person, conversation }: Incoming,
): Promise<Pick<AtDesk, 'effects' | 'elsewhere'> | undefined> {
  const desk = loket.desk();
  if (!isOwnerPress(what)) {
    if (what.kind !== 'text' || ownerTyped(what.text) === undefined) return undefined;
    const owners = [...desk.catalogue.values()].map(({ eigenaar }) => eigenaar);
    if (!decidesAnything(desk.organisation, owners, person.id)) return undefined;
  }
  const { today, all, asked, underway } = await ownerItems(loket, db);
  const { id, name } = employeeOf(desk, person);
  const step = decided(what, desk, {
    person: { id, name },
    now: loket.now(),
    today,
    newId: loket.newId(),
    all,
    mine: asked.get(id) ?? [],
    shown: await shownTo(db, id),
    underway: (key) => underway.has(key),
    startOf: (day) => DateTime.fromISO(day, { zone: desk.calendar.zone }).toJSDate(),
  });
  return step && withChange(loket, db, step, id, conversation);
}

/** What becomes of the request, and who hears of that. */
async function withChange(
  loket: Loket,
  db: Queryable,
  { effects, change }: OwnerStep,
  person: string,
  conversation: string,
): Promise<Pick<AtDesk, 'effects' | 'elsewhere'>> {
  if (!change) return { effects, elsewhere: [] };
  const by = { role: 'balie' as const, id: person };
  const whole = await wholeOf(db, change.number);
  const result = whole && changeWhole(whole, change.number, change.asked, by, loket.now(), loket.desk());
  // Somebody else settled it at the same moment.
  if (!whole || !result || 'refused' in result) return { effects: [say(ownerNl.gone)], elsewhere: [] };
  const happened = { before: whole.request, after: result.request.ticket, asked: change.asked, by };
  return {
    effects: [...changing(result), ...effects],
    elsewhere: await heardOfChange(loket, db, happened, conversation),
  };
}
