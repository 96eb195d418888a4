import { takeTurn } from '../../bot/turn.ts';
import type { Press } from '../../dialogs/channel.ts';
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
  private pressed = 0;

  static async begin(): Promise<Approvals> {
    return new Approvals(await loketDatabase());
  }

  /** A press of what may be on no card any more. */
  async press(who: string, what: Press): Promise<string> {
    const person = { id: who, name: who };
    const where = { conversation: who, scope: 'personal' as const, person, address: { id: who } };
    await takeTurn(this.loket, { ...where, key: `p${String(++this.pressed)}`, what: { kind: 'press', press: what } });
    await this.settled();
    return this.said(who);
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
