import { needsApproval } from '../desk/announcement-approval.ts';
import { announcing, mayAnnounce, maybeAnnouncing } from '../desk/announcing.ts';
import { announcingNl as said } from '../desk/announcing-nl.ts';
import { isAgent } from '../desk/roster.ts';
import type { Incoming } from '../dialogs/channel.ts';
import type { Desk } from '../dialogs/desk.ts';
import { say } from '../dialogs/effect.ts';
import type { Session } from '../dialogs/session.ts';
import { nextStep, wasToldOf } from '../storage/announced.ts';
import { isUnsure, listUnsure } from '../storage/announced-reached.ts';
import { lockAnnouncement, unsaidOver } from '../storage/announcements.ts';
import type { Queryable } from '../storage/db.ts';
import { rosterRows } from '../storage/desk-channels.ts';
import { unsaidFor } from '../tickets/announcement.ts';
import { approvalTurn, askApproval } from './announce-approval.ts';
import type { AtDesk } from './desk-turn.ts';
import type { Loket } from './loket.ts';

/** So long it can be told once more to whom it is unknown of, in milliseconds. */
const mayBeAgain = 7 * 24 * 3_600_000;

/** A turn in which somebody tells many of something; undefined when it is something else. Reads and locks only. */
export async function announceTurn(
  loket: Loket,
  db: Queryable,
  { what, person, conversation }: Pick<Incoming, 'what' | 'person' | 'conversation'>,
  session: Session,
  desk: Desk,
): Promise<AtDesk | undefined> {
  if (!maybeAnnouncing(session, what)) return undefined;
  const now = loket.now();
  const may = mayAnnounce(desk, person.id) || isAgent(desk, await rosterRows(db), person.id);
  const open = await unsaidOver(db, new Date(now.getTime() - unsaidFor));
  const unsure = await listUnsure(db, new Date(now.getTime() - mayBeAgain));
  const reads = { person: person.id, may, conversation, now, newId: loket.newId(), open, unsure };
  const decided = await approvalTurn(loket, db, { what, person }, session, desk, reads);
  if (decided) return decided;
  const step = announcing(session, what, desk, reads);
  const sends = step?.effects.find((effect) => effect.kind === 'announce');
  const asked =
    step && sends && needsApproval(desk) ? await askApproval(loket, db, sends, person, step.session, desk) : undefined;
  if (asked) return asked;
  const answer = (text: string): AtDesk => ({ session, effects: [say(text)], elsewhere: [] });
  const again = step?.effects.find((effect) => effect.kind === 'tell-unsure');
  // Somebody else may do the same at the same moment.
  if (again) await lockAnnouncement(db, again.announcement);
  if (again && !(await isUnsure(db, again.announcement))) return answer(said.noneUnsure);
  const retell = step?.effects.find((effect) => effect.kind === 'retell');
  if (!step || !retell) return step && { ...step, elsewhere: [] };
  const { announcement: one, what: news } = retell;
  if ((await lockAnnouncement(db, one.id))?.solvedAt !== null) return answer(said.solvedAlready);
  if (news === 'started' && (await wasToldOf(db, one.id, news))) return answer(said.startedAlready);
  const number = await nextStep(db, one.id);
  return {
    session: step.session,
    effects: step.effects.map((effect) => (effect === retell ? { ...retell, step: number } : effect)),
    elsewhere: [],
  };
}
