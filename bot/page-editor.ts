import type { Tried } from '../digest/owner-news.ts';
import { shown } from '../digest/owner-turn.ts';
import { say, type Effect } from '../dialogs/effect.ts';
import { transaction, type Queryable } from '../storage/db.ts';
import { decideProposal } from '../storage/gaps.ts';
import { claimPageEdit, dropPageEdit, type WaitingEdit } from '../storage/owners.ts';
import { ticketByNumber } from '../storage/tickets.ts';
import { ended } from '../tickets/status.ts';
import { afterCommit, carryOut, type AfterCommit } from './carry-out.ts';
import { changeTicket } from './change-ticket.ts';
import type { KnowledgeFolder, Loket } from './loket.ts';
import { ownerItems } from './owner-turn.ts';
import { changeText, makeChange } from './page-edits.ts';

/** Makes the changes of pages that were decided on, one after the other, by one of the processes that share a database. */

/** Who takes one has so long, in milliseconds; then another process does it again, which changes nothing twice. */
const lease = 10 * 60_000;

export interface PageEditor {
  /** Something may be due. Does not throw. */
  look(): void;
  /** Finishes the one that is being made. */
  stop(): Promise<void>;
}

export function makePageEditor(loket: Loket): PageEditor {
  let stopping = false;
  let again = false;
  let working: Promise<void> | undefined;
  const isOver = () => stopping;
  const work = async (): Promise<void> => {
    while (again && !isOver()) {
      again = false;
      await editPages(loket, isOver).catch((error: unknown) => {
        loket.log.error({ fault: error instanceof Error ? error.message : 'unknown' }, 'pages could not be changed');
      });
    }
    working = undefined;
  };
  return {
    look() {
      again = true;
      if (!stopping) working ??= work();
    },
    async stop() {
      stopping = true;
      await working;
    },
  };
}

/** Makes all changes that are due. Throws when the database does. */
export async function editPages(loket: Loket, stopped = () => false): Promise<void> {
  const { knowledge } = loket;
  while (knowledge && !stopped()) {
    const now = loket.now();
    const edit = await transaction(loket.db, (db) => claimPageEdit(db, now, new Date(now.getTime() + lease)));
    if (!edit) return;
    const tried = await made(loket, knowledge, edit);
    // Before it is settled: what is done again after a crash changes nothing twice.
    if (tried.made && edit.ticket !== undefined) await settleTicket(loket, edit, edit.ticket);
    afterCommit(loket, await transaction(loket.db, (db) => settle(loket, db, edit, tried)));
  }
}

async function made(loket: Loket, source: KnowledgeFolder, edit: WaitingEdit): Promise<Tried> {
  if (edit.ticket !== undefined) {
    const ticket = await ticketByNumber(loket.db, edit.ticket);
    if (!ticket || ended.includes(ticket.status)) return { refused: 'called-off' };
  }
  try {
    return await makeChange(source, edit.change);
  } catch (error) {
    loket.log.error(
      { product: edit.change.product, fault: error instanceof Error ? error.message : 'unknown' },
      'a page could not be changed',
    );
    return { refused: 'failed' };
  }
}

/** Who asked for it hears that it is done. */
async function settleTicket(loket: Loket, { change, person }: WaitingEdit, number: string): Promise<void> {
  const customerMessage = changeText({ made: true, inGit: false }, change, loket.desk());
  await changeTicket(loket, number, { status: 'gereed', customerMessage }, { role: 'balie', id: person });
}

/** Somebody else may have settled it: then nothing is told. */
async function settle(loket: Loket, db: Queryable, edit: WaitingEdit, tried: Tried): Promise<AfterCommit[]> {
  if (!(await dropPageEdit(db, edit.id))) return [];
  const { change, conversation, proposal } = edit;
  if (tried.made && proposal !== undefined) await decideProposal(db, proposal, 'accepted', loket.now());
  const effects: Effect[] = [say(changeText(tried, change, loket.desk()))];
  if (!tried.made && tried.refused !== 'called-off') effects.push(...(await shownAgain(loket, db, edit)));
  return carryOut(loket, db, conversation, effects);
}

/** What was not done is put before them again, with what they filled in. */
async function shownAgain(loket: Loket, db: Queryable, { key, change, person }: WaitingEdit): Promise<Effect[]> {
  const { today, all, asked } = await ownerItems(loket, db);
  const item = all.find((one) => one.key === key);
  if (!item) return [];
  const filled =
    change.kind === 'voorbeeld'
      ? { tekst: change.text, product: change.product }
      : change.kind === 'veld'
        ? { tekst: change.becomes, veld: change.field }
        : undefined;
  const reads = { person: { id: person, name: '' }, today, mine: asked.get(person) ?? [] };
  return shown(item, loket.desk(), reads, 'send', filled ? { filled } : {}).effects;
}
