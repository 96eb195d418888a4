import { announcementCard, reportMessage } from '../desk/announcement-card.ts';
import { reportsOf } from '../storage/announced-reached.ts';
import { claimReport, keepReported, type ToReport } from '../storage/announcements.ts';
import type { Queryable } from '../storage/db.ts';
import { carryOut, type AfterCommit } from './carry-out.ts';
import type { Loket } from './loket.ts';
import { oneByOne } from './one-by-one.ts';

/** How often a card tells anew whom it reached, while that changes, in milliseconds. */
const every = 15_000;

/** Shows who announced something whom it reached so far, on the card of it. Throws when the database does. */
export const showReports = (loket: Loket): Promise<void> =>
  oneByOne<ToReport>(loket, {
    claim: claimReport,
    handle: (db, row) => handle(loket, db, row),
    rest: (db, { announcement }, until) => keepReported(db, announcement.id, undefined, until),
    failed: { message: 'report failed', name: ({ announcement }) => ({ announcement: announcement.id }) },
  });

async function handle(
  loket: Loket,
  db: Queryable,
  { announcement: one, conversation, reported }: ToReport,
): Promise<AfterCommit[]> {
  const reports = (await reportsOf(db, [one.id])).get(one.id) ?? [];
  const message = reportMessage(one, reports);
  const again = reports.some(({ waiting }) => waiting > 0) ? new Date(loket.now().getTime() + every) : null;
  await keepReported(db, one.id, message.text, again);
  if (message.text === reported) return [];
  return carryOut(loket, db, conversation, [{ kind: 'update', card: announcementCard(one.id), message }]);
}
