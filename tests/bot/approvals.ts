import { afterCommit } from '../../bot/carry-out.ts';
import { registerTicket } from '../../bot/rest/register-ticket.ts';
import type { Person } from '../../knowledge/organisation.ts';
import { transaction } from '../../storage/db.ts';
import { eventsOf, ticketByNumber } from '../../storage/tickets.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import { loketDatabase } from '../harness/schema.ts';
import { Weeks } from './weeks.ts';

/** Approval, seen from who asks, who decides and who may not, on a clock of our own. */

export const sam = '00000000-0000-4000-8000-000000000001';
export const robin = '00000000-0000-4000-8000-000000000002';
export const kim = '00000000-0000-4000-8000-000000000003';
/** The first request of a test. */
export const number = 'M-2026-000001';
export const fmis = { role: 'backoffice' as const, id: 'fmis' };

export class Approvals extends Weeks {
  static async begin(): Promise<Approvals> {
    return new Approvals(await loketDatabase());
  }

  /** The same organisation with these people in it, as they are now. */
  people(...people: (Partial<Person> & { id: string })[]): void {
    const desk = this.loket.desk();
    const known = desk.organisation.personen;
    const changed = known.map((one): Person => ({ ...one, ...people.find(({ id }) => id === one.id) }));
    const fresh = people.filter(({ id }) => !known.some((one) => one.id === id));
    const personen = [...changed, ...fresh.map((one): Person => ({ naam: one.id, rol: 'medewerker', ...one }))];
    this.loket.desk = () => ({ ...desk, organisation: { ...desk.organisation, personen } });
  }

  decide = (who: string, verb: string): Promise<string> => this.press(who, { do: verb, ref: number });

  async saysAll(who: string, ...texts: string[]): Promise<void> {
    for (const text of texts) await this.says(text, who);
  }

  /** Sam asks for a laptop, which Kim approves. */
  laptop = (): Promise<void> =>
    this.saysAll(
      sam,
      'ik wil een nieuwe laptop aanvragen',
      'hij vervangt een oude',
      'de oude is te traag',
      'weet ik niet',
      'ja',
    );

  /** Somebody registers the same for Sam, who has no chat. */
  async byPhone(): Promise<void> {
    const answers = { aanleiding: 'vervanging', reden: 'de oude is te traag' };
    const asked = { product: 'laptop-aanvragen', requester: { id: sam, name: 'Sam' }, answers };
    const { left } = await transaction(this.db, (inside) =>
      registerTicket(this.loket, inside, asked, { role: 'backoffice', id: 'telefoon' }),
    );
    afterCommit(this.loket, left);
    await this.settled();
  }

  /** What somebody was sent last. */
  said = (who: string): string => this.texts(who).at(-1) ?? '';

  async request(which = number): Promise<Ticket> {
    const ticket = await ticketByNumber(this.db, which);
    if (!ticket) throw new Error(`there is no ${which}`);
    return ticket;
  }

  /** The steps that were taken in the asking. */
  async steps(): Promise<string[]> {
    const events = await eventsOf(this.db, number);
    return events.filter(({ kind }) => kind === 'akkoord').map(({ data, by }) => `${by.role} ${String(data['did'])}`);
  }
}
