import { change, type Change } from '../../tickets/change.ts';
import type { Actor, Ticket } from '../../tickets/ticket.ts';
import { changeWhole } from '../../tickets/whole.ts';
import { pace } from './a-pace.ts';
import { aTicket, backoffice, employee } from './a-ticket.ts';
import { aWhole } from './a-whole.ts';

const now = new Date('2026-11-24T10:00:00Z');
const note = 'ook een tas graag';

const added = (ticket: Ticket, asked: Change, by: Actor = employee) => {
  const result = change({ ...ticket, added: ['eerder'] }, asked, by, now, pace);
  return 'refused' in result ? result : result.ticket.added;
};
const waits = aTicket({ status: 'wacht-op-akkoord' });

test.each<[string, Ticket, Change, Actor, string[]]>([
  ['what waits for an approval keeps it', waits, { note }, employee, ['eerder', note]],
  ['a work order that waits too', aTicket({ parent: 'M-2026-000100' }), { note }, employee, ['eerder', note]],
  ['who has it reads it in the thread', aTicket({ status: 'in-behandeling' }), { note }, employee, ['eerder']],
  ['so does who gets what is registered', aTicket(), { note }, employee, ['eerder']],
  ['a note of a colleague is not for the card', waits, { note }, backoffice, ['eerder']],
  ['what corrects an answer is in the answer', waits, { note, answers: [] }, employee, ['eerder']],
  ['what goes with a withdrawal is not needed', waits, { note, status: 'geannuleerd' }, employee, ['eerder']],
])('what is added: %s', (_what, ticket, asked, by, kept) => expect(added(ticket, asked, by)).toEqual(kept));

test('of a request that fell apart every part that waits keeps it, and who began does not', () => {
  const whole = aWhole();
  const result = changeWhole(whole, whole.request.number, { note }, employee, now, pace);
  if ('refused' in result) throw new Error(result.refused);
  const kept = result.orders.map(({ ticket }) => [ticket.title, ticket.added.length]);
  expect(kept).toEqual([
    ['personeel', 0],
    ['account', 1],
    ['laptop', 1],
    ['pas', 1],
    ['werkplek', 0],
  ]);
});
