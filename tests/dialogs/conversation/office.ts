import { advance } from '../../../dialogs/advance.ts';
import type { Incoming, Message } from '../../../dialogs/channel.ts';
import type { Desk, Employee, Reads } from '../../../dialogs/desk.ts';
import type { Effect } from '../../../dialogs/effect.ts';
import { nl } from '../../../dialogs/nl.ts';
import { push } from '../../../dialogs/push.ts';
import { isConfirmable, mayConfirm, newSession, readSession, type Session } from '../../../dialogs/session.ts';
import { movesFor } from '../../../tickets/approval.ts';
import { change } from '../../../tickets/change.ts';
import type { Ticket } from '../../../tickets/ticket.ts';
import { messagesOf } from '../../harness/chat.ts';
import { asksWhatItMay, getsReply, losesNothing, same, staleDoesNothing } from './always.ts';
import { buttonsOf, filled, type Found } from './buttons.ts';
import { finish } from './finish.ts';
import { own, type Move } from './moves.ts';
import { pageChanged } from './page-changed.ts';

const people: Employee[] = [
  { id: 'een', name: 'Sam', building: 'B30', phone: '06-00000001' },
  { id: 'twee', name: 'Kim' },
];
/** Two people at one desk, each in a chat of their own, with one register. */
export class Office {
  private desk: Desk;
  private readonly now = new Date('2026-11-24T09:00:00Z');
  private readonly sessions: Session[] = people.map(newSession);
  private readonly unstored: Session[] = people.map(newSession);
  private readonly last: Found[][] = people.map(() => []);
  private readonly ever: Found[][] = people.map(() => []);
  private tickets: Ticket[] = [];
  private ids = 0;

  constructor(desk: Desk) {
    this.desk = desk;
  }

  play(one: Move): void {
    if (one.act === 'backoffice') return this.backoffice(one.ticket, one.to);
    const { who } = one;
    if (one.act === 'page') return this.page(who, one.change, one.far);
    if (one.act === 'arrive') return this.turn(who, { kind: 'arrived' });
    if (one.act === 'forge') return this.turn(who, { kind: 'press', press: one.press });
    if (one.act === 'type')
      return this.turn(who, { kind: 'text', text: one.text.replace(own, `geheim-${String(who)}`) });
    const buttons = (one.ever ? this.ever : this.last)[who] ?? [];
    const found = buttons[one.far % buttons.length];
    if (!found) return;
    const { button, inputs } = found;
    const press = button.sends ? { ...button.press, values: filled(inputs, one.far) } : button.press;
    this.turn(who, { kind: 'press', press });
  }

  private mine(who: number): Ticket[] {
    return this.tickets.filter(({ requester }) => requester.id === people[who]?.id);
  }

  private reads(who: number, session: Session, what: Incoming['what'], newId: string): Reads {
    const number = `M-2026-${String(this.tickets.length + 1).padStart(6, '0')}`;
    return {
      now: this.now,
      employee: people[who]!,
      tickets: this.mine(who),
      followed: [],
      announcements: [],
      told: [],
      ratingAskedAt: null,
      newId,
      newNumber: isConfirmable(session) && mayConfirm(what) ? number : null,
    };
  }

  private turn(who: number, what: Incoming['what']): void {
    const session = this.sessions[who]!;
    const reads = this.reads(who, session, what, `i${String(++this.ids)}`);
    const step = advance(session, what, this.desk, reads);
    // Whether the session was stored and read again in between makes no difference.
    same(advance(this.unstored[who]!, what, this.desk, reads), step);
    getsReply(what, session, step);
    asksWhatItMay(this.desk, session, step.session);
    losesNothing(this.desk, what, session, step);
    staleDoesNothing(this.desk, what, session, step);
    for (const effect of step.effects) this.carryOut(who, effect);
    const stored = JSON.parse(JSON.stringify(step.session)) as unknown;
    same(stored, step.session);
    // A database keeps no order of keys.
    this.sessions[who] = readSession(reversed(stored));
    this.unstored[who] = step.session;
    this.sees(who, messagesOf(step.effects), JSON.stringify(what));
    this.olderSummaries(who);
  }

  /** While a summary is open, no button of an earlier one makes the ticket. */
  private olderSummaries(who: number): void {
    const session = this.sessions[who]!;
    if (!isConfirmable(session)) return;
    for (const { button } of this.ever[who]!.filter(({ button: { press } }) => press.do === 'confirm')) {
      const what: Incoming['what'] = { kind: 'press', press: button.press };
      const step = advance(session, what, this.desk, this.reads(who, session, what, 'next'));
      staleDoesNothing(this.desk, what, session, step);
    }
  }

  /** Whatever is open, "stop" ends it without a ticket, and who answers what is asked gets one. */
  canEnd(): void {
    for (const [who, session] of this.sessions.entries()) {
      const turn = (now: Session, what: Incoming['what'], newId = 'next') =>
        advance(now, what, this.desk, this.reads(who, now, what, newId));
      if (!session.intake) continue;
      const stopped = turn(session, { kind: 'text', text: 'stop' });
      expect(stopped.effects.some(({ kind }) => kind === 'make-ticket')).toBe(false);
      expect(stopped.session.intake?.id).not.toBe(session.intake.id);
      finish(this.desk, session, turn);
    }
  }

  /** A page gets a question or loses one, a choice goes, a condition comes, or the whole page goes. */
  private page(who: number, kind: number, far: number): void {
    const product = this.desk.catalogue.get(this.sessions[who]?.intake?.product ?? 'storing-verlichting');
    if (!product) return;
    const catalogue = new Map(this.desk.catalogue);
    const changed = pageChanged(product, kind, far, String(++this.ids));
    if (changed) catalogue.set(product.id, changed);
    else catalogue.delete(product.id);
    this.desk = { ...this.desk, catalogue };
  }

  private carryOut(who: number, effect: Effect): void {
    if (effect.kind === 'make-ticket') {
      const { ticket } = effect;
      expect(ticket.intake).not.toBeNull();
      expect(this.tickets.filter(({ intake, number }) => intake === ticket.intake || number === ticket.number)).toEqual(
        [],
      );
      expect(ticket.requester.id).toBe(people[who]?.id);
      this.tickets = [ticket, ...this.tickets];
    } else if (effect.kind === 'change-ticket') {
      const before = this.mine(who).find(({ number }) => number === effect.ticket.number);
      expect(effect.ticket.version).toBe(before!.version + 1);
      this.replace(effect.ticket);
    }
  }

  private replace(changed: Ticket): void {
    this.tickets = this.tickets.map((ticket) => (ticket.number === changed.number ? changed : ticket));
  }

  /** What somebody gets to see is theirs: no ticket and no words of the other. */
  private sees(who: number, messages: Message[], said: string): void {
    const numbers = new Set(this.mine(who).map(({ number }) => number));
    for (const message of messages) {
      const seen = JSON.stringify(message);
      if (message.text.trim() === '' || seen.includes(`geheim-${String(1 - who)}`)) throw new Error(seen);
      for (const [number] of seen.matchAll(/M-\d{4}-\d{6}/g))
        if (!numbers.has(number) && !said.toUpperCase().includes(number)) throw new Error(`${number} in ${seen}`);
      const buttons = buttonsOf(message);
      if (buttons.length > 0) this.last[who] = buttons;
      this.ever[who]?.push(...buttons);
    }
  }

  private backoffice(ticket: number, to: number): void {
    const before = this.tickets[ticket % this.tickets.length];
    const allowed = before ? movesFor(before, 'backoffice') : [];
    const status = allowed[to % allowed.length];
    if (!before || !status) return;
    const by = { role: 'backoffice' as const, id: 'test' };
    const asked = { status, ...(to % 2 ? { customerMessage: 'Er is nieuws.' } : {}) };
    const result = change(before, asked, by, this.now, this.desk);
    if ('refused' in result) throw new Error(result.refused);
    this.replace(result.ticket);
    const told = push({ before, after: result.ticket, asked, by }, this.now, this.desk, nl);
    const person = people.findIndex(({ id }) => id === before.requester.id);
    this.sees(person, messagesOf(told), before.number);
  }
}

/** The same with the keys of every object in the opposite order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
}
