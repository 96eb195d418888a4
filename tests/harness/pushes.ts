import type { Desk } from '../../dialogs/desk.ts';
import type { Effect } from '../../dialogs/effect.ts';
import { inOneMessage, tell, tellHeld, type Listener, type Told } from '../../dialogs/tell.ts';
import type { Happened } from '../../tickets/news.ts';
import type { Held, Wish } from '../../tickets/tell.ts';
import type { Ticket } from '../../tickets/ticket.ts';

interface Row {
  person: string;
  role: Listener['role'];
  ticket: string;
  toldAt: Date | null;
  held: Held[];
  lookAt: Date | null;
}

/** Somebody in a talk: where their conversation is. */
export interface Talking {
  person: string;
  session: unknown;
  lastInAt: Date;
}

/** What is told to whom, and what waits: in memory, as the table keeps it. */
export class Pushes {
  private rows: Row[] = [];
  private readonly wishes = new Map<string, Wish>();

  tell(happened: Happened, role: Listener['role'], who: Talking, now: Date, desk: Desk): Effect[] {
    const row = this.rowOf(who.person, role, happened.after.number);
    const effects = tell(happened, this.listener(row, who), now, desk);
    for (const effect of effects)
      if (effect.kind === 'told') row.toldAt = now;
      else if (effect.kind === 'hold') {
        row.held.push(effect.held);
        row.lookAt = effect.lookAt;
      }
    return effects;
  }

  /** The moment at which something that waits is to be looked at; undefined when nothing does before `then`. */
  next(then: Date): Date | undefined {
    const due = this.rows.flatMap(({ lookAt }) => (lookAt && lookAt <= then ? [lookAt] : []));
    return due.sort((one, other) => one.getTime() - other.getTime())[0];
  }

  /** Tells somebody everything that waits for them and can be told; undefined when there is nobody. */
  tellSomebody(
    now: Date,
    desk: Desk,
    tickets: readonly Ticket[],
    talking: (person: string) => Talking,
  ): { person: string; effects: Effect[] } | undefined {
    const due = this.rows.filter(
      ({ lookAt, ticket }) => lookAt !== null && lookAt <= now && tickets.some(({ number }) => number === ticket),
    );
    const [first] = due;
    if (!first) return undefined;
    const who = talking(first.person);
    const all: Told[] = [];
    for (const row of due.filter(({ person }) => person === first.person).sort(byTicket)) {
      const ticket = tickets.find(({ number }) => number === row.ticket);
      if (!ticket) continue;
      const told = tellHeld(row.held, ticket, this.listener(row, who), now, desk);
      if ('waitsUntil' in told) {
        row.lookAt = told.waitsUntil;
        continue;
      }
      row.held = [];
      row.lookAt = null;
      if (told.effects.length > 0) row.toldAt = now;
      all.push(told);
    }
    return { person: first.person, effects: inOneMessage(all, who.session) };
  }

  /** What waits for somebody is to be looked at now. */
  wake(person: string, now: Date): void {
    for (const row of this.rows) if (row.person === person && row.lookAt) row.lookAt = now;
  }

  wish(person: string, wish: Wish): void {
    this.wishes.set(person, wish);
  }

  /** Tickets of which somebody was told since an instant, the last first. */
  told(person: string, since: Date): string[] {
    return this.rows
      .filter((row) => row.person === person && row.toldAt !== null && row.toldAt >= since)
      .sort((one, other) => (other.toldAt?.getTime() ?? 0) - (one.toldAt?.getTime() ?? 0))
      .map(({ ticket }) => ticket);
  }

  private rowOf(person: string, role: Listener['role'], ticket: string): Row {
    let row = this.rows.find((one) => one.person === person && one.ticket === ticket);
    if (!row) this.rows.push((row = { person, role, ticket, toldAt: null, held: [], lookAt: null }));
    return row;
  }

  private listener({ role, toldAt, held }: Row, { person, session, lastInAt }: Talking): Listener {
    const wish = this.wishes.get(person) ?? null;
    return { role, conversation: person, session, shared: false, lastInAt, wish, toldAt, waits: held.length > 0 };
  }
}

const byTicket = (one: Row, other: Row): number => (one.ticket < other.ticket ? -1 : 1);
