import type { Employee, Reads } from '../dialogs/desk.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { Loket } from './loket.ts';

/** What a conversation looks at while its person says nothing: who they are, and of theirs only these tickets. */
export const unasked = (loket: Loket, employee: Employee, tickets: readonly Ticket[] = []): Reads => ({
  now: loket.now(),
  employee,
  tickets,
  followed: [],
  told: [],
  announcements: [],
  ratingAskedAt: null,
  newId: loket.newId(),
  newNumber: null,
});
