import type { DeskEffect } from '../../desk/effect.ts';
import type { Message } from '../../dialogs/channel.ts';
import { sayMonths } from '../../digest/supplier/months.ts';
import { titleOf, type Kept } from '../../digest/supplier/report-card.ts';
import { reportingNl as said } from '../../digest/supplier/reporting-nl.ts';
import { listed } from '../../digest/nl.ts';
import type { Supplier } from '../../knowledge/supplier-reports.ts';
import type { Queryable } from '../../storage/db.ts';
import { conversationOf } from '../../storage/followers.ts';
import type { ReportFile } from '../../tickets/supplier-report.ts';
import type { Elsewhere } from '../elsewhere.ts';
import type { Loket } from '../loket.ts';
import { onlyNamed } from '../teams/carried-files.ts';
import { named } from './files.ts';

/** Where a released report goes. */
export interface Delivered {
  effects: DeskEffect[];
  elsewhere: Elsewhere[];
  /** What who released it hears. */
  told: string[];
  /** For the trail: how the manager gets it, and how many of the team their highlights. */
  ways: { manager: 'chat' | 'mail' | 'niet'; team: number };
}

/** Who somebody is to a reader; an address is its own name. */
export const nameOf = (loket: Loket, person: string): string =>
  loket.desk().organisation.personen.find(({ id }) => id === person)?.naam ?? person;

/**
 * The whole report goes to the manager of the supplier: in their chat when it can be opened there, else by mail. The highlights go to
 * the management team. Reads only. `here` is the chat in which it was released.
 */
export async function delivered(
  loket: Loket,
  db: Queryable,
  kept: Kept,
  supplier: Supplier,
  files: readonly ReportFile[],
  here: string,
): Promise<Delivered> {
  const out: Delivered = { effects: [], elsewhere: [], told: [], ways: { manager: 'niet', team: 0 } };
  const lost = { to: here, message: { text: said.lost(supplier.name) } };
  const mail = (to: string, message: Message) => out.effects.push({ kind: 'mail', to, about: kept.id, message, lost });
  const name = nameOf(loket, supplier.manager);
  const opens = onlyNamed(named(files), loket.links).length === 0;
  const chat = opens ? await conversationOf(db, supplier.manager) : undefined;
  if (chat) {
    out.ways.manager = 'chat';
    const again = said.again(supplier.id);
    const message = { text: [...wholeText(kept), again].join('\n\n'), files: named(files) };
    out.elsewhere.push({ conversation: chat.conversation, effects: [{ kind: 'send', message }] });
    out.told.push(said.sentByChat(name));
  } else if (canMail(loket, supplier.manager)) {
    out.ways.manager = 'mail';
    const text = [...wholeText(kept), said.byMail].join('\n\n');
    mail(`leverancier:${supplier.id}`, { text, card: { title: titleOf(kept) }, files: named(files) });
    out.told.push(said.sentByMail(name));
  } else out.told.push(said.notSent(name));
  const unreached: string[] = [];
  for (const person of supplier.team.filter((one) => one !== supplier.manager)) {
    const text = [said.forTeam(supplier.name, sayMonths(kept.measured.period)), kept.written.highlights].join('\n\n');
    const theirs = await conversationOf(db, person);
    if (theirs)
      out.elsewhere.push({ conversation: theirs.conversation, effects: [{ kind: 'send', message: { text } }] });
    else if (canMail(loket, person)) mail(`persoon:${person}`, { text, card: { title: titleOf(kept) } });
    else {
      unreached.push(nameOf(loket, person));
      continue;
    }
    out.ways.team++;
  }
  if (out.ways.team > 0) out.told.push(said.team(out.ways.team));
  if (unreached.length > 0) out.told.push(said.teamNot(listed(unreached)));
  return out;
}

const wholeText = ({ measured: { supplier, period }, written: { highlights, note } }: Kept): string[] => [
  said.forManager(supplier.name, sayMonths(period)),
  highlights,
  ...(note === '' ? [] : [said.note, note]),
];

/** Whether somebody has an address and mail can leave. */
const canMail = (loket: Loket, person: string): boolean =>
  loket.mails === true &&
  (person.includes('@') || loket.desk().organisation.personen.some(({ id, email }) => id === person && email));
