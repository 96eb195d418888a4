import { lastMonths } from '../../digest/supplier/months.ts';
import { reportCard, titleOf, type Kept } from '../../digest/supplier/report-card.ts';
import { firstWritten, isWorthReporting, type SupplierReport } from '../../digest/supplier/report.ts';
import { coordinatorOn } from '../../digest/supplier/reporting.ts';
import { reportingNl as said } from '../../digest/supplier/reporting-nl.ts';
import { supplierStory } from '../../digest/supplier/story.ts';
import { say } from '../../dialogs/effect.ts';
import { suppliersOf, type Supplier } from '../../knowledge/supplier-reports.ts';
import { transaction, type Queryable } from '../../storage/db.ts';
import { conversationOf } from '../../storage/followers.ts';
import {
  claimReportDue,
  insertReport,
  insertReportEvents,
  isReported,
  lookAtReport,
} from '../../storage/supplier-reports.ts';
import { addLeadTime, isOpen } from '../../tickets/calendar.ts';
import { isoDay } from '../../tickets/local-time.ts';
import type { ReportEvent } from '../../tickets/supplier-report.ts';
import { afterCommit, carryOut, type AfterCommit } from '../carry-out.ts';
import type { Elsewhere } from '../elsewhere.ts';
import { keepFigures } from '../figures.ts';
import type { Loket } from '../loket.ts';
import { oneByOne } from '../one-by-one.ts';
import { nameOf } from './deliver.ts';
import { readReport } from './read.ts';
import { cardsOf, withReader } from './turn.ts';

/** A draft of each report of which the period is over, and what happens while nobody decides on it. In working time only. Throws when the database does. */
export async function lookAtReports(loket: Loket): Promise<void> {
  const { calendar, organisation } = loket.desk();
  if (!isOpen(calendar, loket.now())) return;
  let fresh = false;
  for (const supplier of suppliersOf(organisation)) {
    const months = lastMonths(supplier.every, loket.now(), calendar.zone);
    if (await isReported(loket.db, supplier.id, months.from)) continue;
    if (!fresh) await keepFigures(loket.db, loket.desk(), loket.now());
    fresh = true;
    const measured = await readReport(loket.db, loket.desk(), supplier, months, loket.now());
    afterCommit(loket, await transaction(loket.db, (db) => draft(loket, db, supplier, measured)));
  }
  await oneByOne<Kept>(loket, {
    claim: claimReportDue<SupplierReport>,
    handle: (db, kept) => handle(loket, db, kept),
    rest: (db, { id }, until) => lookAtReport(db, id, until),
    failed: { message: 'a report of a supplier could not be attended', name: ({ id }) => ({ report: id }) },
  });
}

/** Keeps a new draft and shows it; when nothing happened, only a note that there is none. */
async function draft(
  loket: Loket,
  db: Queryable,
  supplier: Supplier,
  measured: SupplierReport,
): Promise<AfterCommit[]> {
  const now = loket.now();
  const worth = isWorthReporting(measured);
  const kept: Kept = {
    id: loket.newId(),
    supplier: supplier.id,
    from: measured.period.from,
    until: measured.period.until,
    state: worth ? 'concept' : 'leeg',
    version: 1,
    measured,
    written: firstWritten(measured, supplierStory(measured)),
    madeAt: now,
    lookAt: null,
    remindedAt: null,
    managersAt: null,
    decidedAt: null,
    decidedBy: null,
    readers: [],
    files: [],
  };
  // Another process may have been first.
  if (!(await insertReport(db, kept))) return [];
  await insertReportEvents(db, kept.id, [{ at: now, by: 'loket', kind: 'gemaakt', data: { state: kept.state } }]);
  return worth ? handle(loket, db, kept) : [];
}

/** What is due: it is shown, its coordinator is reminded, or the managers get it too. */
async function handle(loket: Loket, db: Queryable, kept: Kept): Promise<AfterCommit[]> {
  const { organisation, calendar } = loket.desk();
  const supplier = suppliersOf(organisation).find(({ id }) => id === kept.supplier);
  const rules = organisation.rapportages;
  if (!supplier || !rules || kept.state !== 'concept') {
    await lookAtReport(db, kept.id, null);
    return [];
  }
  const now = loket.now();
  const today = isoDay(now, calendar.zone);
  const coordinator = coordinatorOn(supplier, organisation, today);
  const team = supplier.team.filter((one) => one !== supplier.manager || one === supplier.coordinator);
  const remindAt = addLeadTime(calendar, kept.madeAt, rules['herinneren-na']);
  const managersAt = addLeadTime(calendar, kept.madeAt, rules['naar-managers-na']);
  const title = titleOf(kept);
  if (kept.readers.length === 0) {
    const shown = await showTo(loket, db, supplier, kept, [coordinator]);
    const all = shown.elsewhere.length > 0 ? shown : await showTo(loket, db, supplier, kept, team);
    if (all.elsewhere.length === 0) {
      loket.log.warn({ report: kept.id }, 'a report of a supplier waits and nobody who may release it can be reached');
      await lookAtReport(db, kept.id, addLeadTime(calendar, now, { amount: 1, unit: 'werkuren' }));
      return [];
    }
    const lookAt = remindAt > now ? remindAt : managersAt;
    const event: ReportEvent = {
      at: now,
      by: 'loket',
      kind: 'getoond',
      data: { aan: all.kept.readers.map((one) => one.person) },
    };
    return settle(loket, db, { ...all.kept, lookAt }, [event], all.elsewhere);
  }
  if (kept.remindedAt === null && now < managersAt) {
    const shown = await showTo(loket, db, supplier, kept, [coordinator], said.remind(title));
    const after = { ...shown.kept, remindedAt: now, lookAt: managersAt };
    const event: ReportEvent = { at: now, by: 'loket', kind: 'herinnerd', data: { wie: coordinator } };
    return settle(loket, db, after, [event], shown.elsewhere);
  }
  const who = nameOf(loket, supplier.coordinator);
  const shown = await showTo(loket, db, supplier, kept, team, said.managers(title, who));
  const reached = shown.elsewhere.length > 0;
  if (!reached) loket.log.warn({ report: kept.id }, 'a report of a supplier waits and no manager can be reached');
  const own = reached && !team.includes(coordinator) ? await conversationOf(db, coordinator) : undefined;
  const heard = own ? [{ conversation: own.conversation, effects: [say(said.toldManagers(title))] }] : [];
  const after = {
    ...shown.kept,
    managersAt: reached ? now : null,
    lookAt: reached ? null : addLeadTime(calendar, now, { amount: 1, unit: 'werkdagen' }),
  };
  const events: ReportEvent[] = reached ? [{ at: now, by: 'loket', kind: 'naar-managers', data: { aan: team } }] : [];
  return settle(loket, db, after, events, [...shown.elsewhere, ...heard]);
}

/** Its card in the chats of these people, as far as they have one; they have it from then on. */
async function showTo(
  loket: Loket,
  db: Queryable,
  supplier: Supplier,
  kept: Kept,
  people: readonly string[],
  text?: string,
): Promise<{ kept: Kept; elsewhere: Elsewhere[] }> {
  let after = kept;
  const elsewhere: Elsewhere[] = [];
  for (const person of people) {
    const chat = await conversationOf(db, person);
    if (!chat) continue;
    after = { ...after, readers: withReader(after, person, chat.conversation) };
    elsewhere.push({
      conversation: chat.conversation,
      effects: [
        ...(text === undefined ? [] : [say(text)]),
        { kind: 'send', card: reportCard(kept.id), message: cardsOf(loket, supplier)(kept) },
      ],
    });
  }
  return { kept: after, elsewhere };
}

const settle = (loket: Loket, db: Queryable, kept: Kept, events: ReportEvent[], elsewhere: Elsewhere[]) =>
  carryOut(loket, db, null, [{ kind: 'keep-report', report: kept, events, files: [], dropped: [] }], { elsewhere });
