import fc from '../harness/fast-check.ts';
import { change } from '../../tickets/change.ts';
import { comesBackUnapproved, lacksApproval, mayBecome, movesFor } from '../../tickets/approval.ts';
import { movesOf, roles, statuses, type ActorRole, type Status } from '../../tickets/status.ts';
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
function play(
  all: readonly Attempt[],
  begun: Ticket = aTicket(),
  see: (now: Ticket, before: Ticket) => void = () => undefined,
): { ticket: Ticket; events: TicketEvent[]; accepted: number } {
  let ticket = begun;
  const events: TicketEvent[] = [];
  let now = ticket.createdAt.getTime();
  let accepted = 0;
  for (const { role, to, after } of all) {
    now += after * hour;
    const result = change(ticket, { status: to }, { role, id: role }, new Date(now), pace);
    const legal = movesFor(ticket, role).includes(to);
    if ('refused' in result) {
      expect(legal).toBe(false);
      const unapproved = movesOf(ticket.status, role).includes(to) && comesBackUnapproved(ticket, to);
      expect(result.refused).toBe(
        unapproved ? 'needs-approval' : mayBecome(ticket, to) ? 'not-theirs' : 'illegal-move',
      );
      expect(result.allowed).toEqual(movesFor(ticket, role));
      continue;
    }
    expect(legal || to === ticket.status).toBe(true);
    if (result.events.length > 0) accepted++;
    events.push(...result.events);
    see(result.ticket, ticket);
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

/** Who asks it, and that somebody has to approve. */
const approval = {
  role: 'leidinggevende' as const,
  approver: { id: 'kim', name: 'Kim' },
  byDesk: false,
  askedAt: aTicket().createdAt,
  remindedAt: null,
  question: null,
  answer: null,
};

test('what somebody has to approve is nowhere else without that, and asked anew it is not approved yet', () => {
  fc.assert(
    fc.property(attempts, (all) => {
      play(all, aTicket({ status: 'wacht-op-akkoord', approval }), (now, before) => {
        if (lacksApproval(now)) expect(['wacht-op-akkoord', 'afgewezen', 'geannuleerd']).toContain(now.status);
        if (now.status === 'wacht-op-akkoord' && before.status !== now.status)
          expect(now.approval).toMatchObject({ given: false, question: null });
      });
    }),
  );
});

test('of what nobody has to approve nothing is asked anew', () => {
  fc.assert(
    fc.property(attempts, (all) => {
      play(all, aTicket(), (now, before) =>
        expect([before.status, now.status]).not.toEqual(['afgewezen', 'wacht-op-akkoord']),
      );
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
