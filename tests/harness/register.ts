import type { Effect } from '../../dialogs/effect.ts';
import type { Whole } from '../../tickets/orders.ts';
import { isOrder, requestNumber } from '../../tickets/parts.ts';
import type { Ticket } from '../../tickets/ticket.ts';

/** Tickets and work orders in memory, as the tables keep them. */
export class Register {
  /** The newest first. */
  tickets: Ticket[] = [];
  /** In the order of their parts. */
  orders: Ticket[] = [];
  private numbers = 122;

  nextNumber = (): string => `M-2026-${String(this.numbers + 1).padStart(6, '0')}`;

  keep(effect: Effect): void {
    if (effect.kind !== 'make-ticket' && effect.kind !== 'change-ticket') return;
    const { ticket } = effect;
    if (effect.kind === 'change-ticket') {
      const changed = (one: Ticket) => (one.number === ticket.number ? ticket : one);
      this.tickets = this.tickets.map(changed);
      this.orders = this.orders.map(changed);
    } else if (ticket.parent === null) {
      this.numbers++;
      this.tickets = [ticket, ...this.tickets];
    } else this.orders = [...this.orders, ticket];
  }

  /** A request with its work orders, by the number of any of them. */
  wholeOf(number: string): Whole {
    const request = this.tickets.find((one) => one.number === (isOrder(number) ? requestNumber(number) : number));
    if (!request) throw new Error(`no ticket ${number}`);
    return { request, orders: this.orders.filter(({ parent }) => parent === request.number) };
  }
}
