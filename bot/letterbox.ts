import { complaintPage } from '../dialogs/complaint.ts';
import { companiesIn, letterQuestion, supplierPage, type Letter } from '../dialogs/anonymous.ts';
import { transaction, type Queryable } from '../storage/db.ts';
import { shakeLetters, takeLetter } from '../storage/letterbox.ts';
import { isOpen } from '../tickets/calendar.ts';
import { nameless } from '../tickets/complaint.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { afterCommit, carryOut, type AfterCommit } from './carry-out.ts';
import { dayOf } from './letterbox-rows.ts';
import type { Loket } from './loket.ts';
import { registering } from './rest/register-ticket.ts';

/** Who wrote a complaint without a name, wherever a name stands. */
const nobody = 'Anoniem';

/**
 * Makes tickets of complaints without a name that were put in on an earlier day, once the desk works: nothing of a ticket then tells when it was written, or
 * stands beside what else happened in that moment. One that can not be made stays for the next round, and holds up no other. Throws when the database does.
 */
export async function emptyLetterbox(loket: Loket): Promise<void> {
  await shakeLetters(loket.db);
  if (!isOpen(loket.desk().calendar, loket.now())) return;
  const failed: string[] = [];
  for (;;) {
    let taken: string | undefined;
    try {
      const left = await transaction(loket.db, async (db) => {
        const found = await takeLetter(db, dayOf(loket), failed);
        taken = found?.id;
        return found && made(loket, db, found.letter);
      });
      if (!left) return;
      afterCommit(loket, left);
    } catch (error) {
      if (taken === undefined) throw error;
      failed.push(taken);
      // What went wrong can repeat its words.
      loket.log.error('a complaint without a name could not be made: does its page still have its questions?');
    }
  }
}

async function made(loket: Loket, db: Queryable, { what, building, supplier }: Letter): Promise<AfterCommit[]> {
  const id = `${nameless}${loket.newId()}`;
  // The page may have changed since.
  const isKnown = companiesIn(loket.desk().catalogue).some(({ waarde }) => waarde === supplier);
  const product = isKnown ? supplierPage : complaintPage;
  const answers = { [letterQuestion]: what, ...(product === supplierPage ? { leverancier: supplier } : {}) };
  const by = { role: 'medewerker' as const, id };
  const asked = { product, requester: { id, name: nobody }, answers };
  const { effects, elsewhere } = await registering(loket, db, asked, by);
  return carryOut(
    loket,
    db,
    null,
    effects.map((effect) =>
      effect.kind === 'make-ticket' ? { ...effect, ticket: withoutName(effect.ticket, building) } : effect,
    ),
    { elsewhere },
  );
}

/** Nobody can be contacted or told anything, so nothing is promised. */
function withoutName(ticket: Ticket, building: string | null): Ticket {
  const { complaint, answers } = ticket;
  return {
    ...ticket,
    expectedAt: null,
    promisedAt: null,
    nextNewsAt: null,
    answers:
      building === null
        ? answers
        : [...answers, { id: 'gebouw', label: 'Gebouw', value: { gebouw: building }, text: building }],
    complaint: complaint && { ...complaint, contact: null, about: { ...complaint.about, building } },
  };
}
