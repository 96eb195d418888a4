import fc from '../harness/fast-check.ts';
import { change } from '../../tickets/change.ts';
import { moves, movesOf, roles, statuses, type ActorRole, type Status } from '../../tickets/status.ts';
import type { Ticket, TicketEvent } from '../../tickets/ticket.ts';
import { lookAtOf } from '../../tickets/watch.ts';
import { pace } from './a-pace.ts';
import { aTicket } from './a-ticket.ts';

const hour = 3_600_000;

interface Attempt {
  role: ActorRole;
  to: Status;
  /** Hours since the attempt before. */
  after: number;
}

const attempts = fc.array(
  fc.record({
    role: fc.constantFrom(...roles),
    to: fc.constantFrom(...statuses),
    after: fc.integer({ min: 0, max: 400 }),
  }),
  { maxLength: 30 },
);

/** Plays attempts, legal and illegal; what is refused changes nothing. */
function play(all: readonly Attempt[]): { ticket: Ticket; events: TicketEvent[]; accepted: number } {
  let ticket = aTicket();
  const events: TicketEvent[] = [];
  let now = ticket.createdAt.getTime();
  let accepted = 0;
  for (const { role, to, after } of all) {
    now += after * hour;
    const result = change(ticket, { status: to }, { role, id: role }, new Date(now), pace);
    const legal = movesOf(ticket.status, role).includes(to);
    if ('refused' in result) {
      expect(legal).toBe(false);
      expect(result.refused).toBe(moves[ticket.status].includes(to) ? 'not-theirs' : 'illegal-move');
      expect(result.allowed).toEqual(movesOf(ticket.status, role));
      continue;
    }
    expect(legal || to === ticket.status).toBe(true);
    if (result.events.length > 0) accepted++;
    events.push(...result.events);
    ticket = result.ticket;
  }
  return { ticket, events, accepted };
}

test('whatever is tried, in whatever order, the events tell the whole way without a gap', () => {
  fc.assert(
    fc.property(attempts, (all) => {
      const { ticket, events, accepted } = play(all);
      expect(ticket.version).toBe(1 + accepted);
      let status: Status = 'geregistreerd';
      for (const { kind, data } of events) {
        if (kind === 'verwachting') continue;
        expect(['status', 'heropend']).toContain(kind);
        expect(data['from']).toBe(status);
        status = data['to'] as Status;
      }
      expect(ticket.status).toBe(status);
    }),
  );
});

test('nobody but the employee, the desk, who executes or silence closes, and only what is ready', () => {
  fc.assert(
    fc.property(attempts, (all) => {
      for (const { by, data } of play(all).events) {
        if (data['to'] !== 'gesloten') continue;
        expect(data['from']).toBe('gereed');
        expect(by.role).not.toBe('akkoordgever');
      }
    }),
  );
});

test('what has to be approved goes on by approval alone', () => {
  fc.assert(
    fc.property(attempts, (all) => {
      for (const { by, data } of play(all).events)
        if (data['from'] === 'wacht-op-akkoord' && data['to'] === 'doorgezet')
          expect(['akkoordgever', 'backoffice']).toContain(by.role);
    }),
  );
});

test('a promise never moves to before it was, and something always comes due while work is to be done', () => {
  fc.assert(
    fc.property(attempts, (all) => {
      const { ticket } = play(all);
      if (ticket.expectedAt && ticket.promisedAt)
        expect(ticket.expectedAt.getTime()).toBeGreaterThanOrEqual(ticket.promisedAt.getTime());
      const waits = ['gesloten', 'afgewezen', 'geannuleerd'].includes(ticket.status);
      expect(lookAtOf(ticket, pace.calendar, pace.cadence) === null).toBe(waits);
    }),
  );
});
