import { askedBy, attend, loket } from '../../tickets/attend.ts';
import { nextOpen } from '../../tickets/calendar.ts';
import type { Change, Changed, Pace } from '../../tickets/change.ts';
import type { Whole } from '../../tickets/orders.ts';
import type { Actor, Ticket, TicketEvent } from '../../tickets/ticket.ts';
import { dueOf, lookAtOf } from '../../tickets/watch.ts';
import { attendOrder, changeWhole } from '../../tickets/whole.ts';

/** A request and its work orders while time goes by: people act when they planned to, and Loket does of itself what comes due, by the rules of `tickets/`. */
export class Living {
  whole: Whole;
  /** All that happened, in order. */
  readonly events: { ticket: string; event: TicketEvent }[] = [];
  private readonly agenda: { at: Date; act: (at: Date) => void }[] = [];
  private readonly pace: Pace;

  constructor(whole: Whole, made: TicketEvent, pace: Pace) {
    this.whole = whole;
    this.pace = pace;
    for (const { number, parent } of this.tickets()) this.note(number, parent === null ? made : { ...made, data: {} });
  }

  tickets(): readonly Ticket[] {
    return [this.whole.request, ...this.whole.orders];
  }

  ticket(number: string): Ticket | undefined {
    return this.tickets().find((one) => one.number === number);
  }

  note(ticket: string, event: TicketEvent): void {
    this.events.push({ ticket, event });
  }

  plan(at: Date, act: (at: Date) => void): void {
    this.agenda.push({ at, act });
  }

  /** Whether it was allowed, and changed something. */
  change(number: string, asked: Change, by: Actor, at: Date): boolean {
    const result = changeWhole(this.whole, number, asked, by, at, this.pace);
    if ('refused' in result) return false;
    const before = this.events.length;
    this.take(result.request, result.orders);
    if (result.made) {
      const { ticket, event } = result.made;
      this.whole = { ...this.whole, orders: [...this.whole.orders, ticket] };
      this.note(ticket.number, event);
    }
    return this.events.length > before;
  }

  /** Lives until an instant; `after` is called after everything that happened. */
  live(until: Date, after: (at: Date) => void): void {
    let now = this.whole.request.createdAt;
    after(now);
    for (;;) {
      const due = this.nextDue();
      const next = this.agenda.sort((one, other) => one.at.getTime() - other.at.getTime())[0];
      const comes = due && (!next || due.at <= next.at) ? due : undefined;
      const moment = comes?.at ?? next?.at;
      if (!moment || moment > until) return;
      now = moment > now ? moment : now;
      if (comes) {
        now = nextOpen(this.pace.calendar, now);
        if (now > until) return;
        this.comesDue(comes.number, now);
      } else this.agenda.shift()?.act(now);
      after(now);
    }
  }

  private nextDue(): { at: Date; number: string } | undefined {
    const { conversation, followed } = this.whole.request;
    // Where nobody hears it, work orders are left alone as well.
    const heard = this.tickets().filter(({ parent }) => parent === null || conversation !== null || followed);
    return heard
      .flatMap((ticket) => {
        const at = lookAtOf(ticket, this.pace.calendar, this.pace.cadence);
        return at ? [{ at, number: ticket.number }] : [];
      })
      .sort((one, other) => one.at.getTime() - other.at.getTime())[0];
  }

  private comesDue(number: string, at: Date): void {
    const ticket = this.ticket(number);
    const due = ticket && dueOf(ticket, at, this.pace.calendar, this.pace.cadence);
    if (!ticket || !due) throw new Error(`${number}: nothing is due at ${at.toISOString()}`);
    // What closes in silence closes with all that belongs to it.
    if (ticket.parent === null && ticket.parts.length > 0 && due.do === 'close') {
      this.change(number, askedBy(due), loket, at);
      return;
    }
    if (ticket.parent === null) {
      this.take(attend(ticket, due, at, this.pace), []);
      return;
    }
    const { request, orders } = attendOrder(this.whole, number, due, at, this.pace);
    this.take(request, orders);
  }

  private take(request: Changed, orders: readonly Changed[]): void {
    const changed = new Map(orders.map((one) => [one.ticket.number, one.ticket]));
    this.whole = {
      request: request.ticket,
      orders: this.whole.orders.map((one) => changed.get(one.number) ?? one),
    };
    for (const { ticket, events } of [request, ...orders]) for (const event of events) this.note(ticket.number, event);
  }
}
