import { endedMessage } from '../desk/announcement-card.ts';
import { announcedAt } from '../dialogs/announced.ts';
import { sayWhen } from '../dialogs/when.ts';
import { wordsOf } from '../dialogs/words.ts';
import { claimEnded, keepAskAt, type Ended } from '../storage/announcements.ts';
import type { Queryable } from '../storage/db.ts';
import { carryOut, type AfterCommit } from './carry-out.ts';
import type { Loket } from './loket.ts';
import { oneByOne } from './one-by-one.ts';

/** Asks who announced something whether it is over, once its end is past and nobody said so. Throws when the database does. */
export const askWhetherOver = (loket: Loket): Promise<void> =>
  oneByOne<Ended>(loket, {
    claim: claimEnded,
    handle: (db, row) => handle(loket, db, row),
    rest: (db, { announcement }, until) => keepAskAt(db, announcement.id, until),
    failed: {
      message: 'whether an announcement is over could not be asked',
      name: ({ announcement }) => ({ announcement: announcement.id }),
    },
  });

async function handle(
  loket: Loket,
  db: Queryable,
  { announcement: one, conversation, scope, session, lastInAt }: Ended,
): Promise<AfterCommit[]> {
  const now = loket.now();
  const desk = loket.desk();
  const at = scope === 'personal' ? announcedAt(one, { session, lastInAt, asked: false }, now, desk) : now;
  await keepAskAt(db, one.id, at > now ? at : null);
  if (at > now || one.until === null) return [];
  const when = sayWhen(one.until, now, desk.organisation.tijdzone, wordsOf('nl'));
  return carryOut(loket, db, conversation, [{ kind: 'send', message: endedMessage(one, when) }]);
}
