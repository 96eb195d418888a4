import { change, type Change, type Changed } from '../../tickets/change.ts';
import { moves, statuses } from '../../tickets/status.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import { pace } from './a-pace.ts';
import { aTicket, backoffice } from './a-ticket.ts';

const at = new Date('2026-11-24T10:00:00Z');
const later = new Date('2026-11-27T16:00:00Z');

function changed(ticket: Ticket, asked: Change): Changed {
  const result = change(ticket, asked, backoffice, at, pace);
  if ('refused' in result) throw new Error(result.refused);
  return result;
}
const kinds = (result: Changed) => result.events.map(({ kind, data }) => ({ kind, ...data }));

test('a move is an event by somebody, at a moment, and a version', () => {
  const { ticket, events } = changed(aTicket(), { status: 'in-behandeling' });
  expect(ticket).toMatchObject({ status: 'in-behandeling', version: 2, updatedAt: at });
  expect(events).toEqual([
    { at, by: backoffice, kind: 'status', data: { from: 'geregistreerd', to: 'in-behandeling' } },
  ]);
});

test('every move is made exactly when it is allowed', () => {
  for (const from of statuses)
    for (const to of statuses.filter((status) => status !== from)) {
      const result = change(aTicket({ status: from }), { status: to }, backoffice, at, pace);
      // Of what nobody had to approve nothing is asked anew.
      const allowed = moves[from].filter((one) => !(from === 'afgewezen' && one === 'wacht-op-akkoord'));
      if (allowed.includes(to)) expect(result).toMatchObject({ ticket: { status: to, version: 2 } });
      else expect(result).toEqual({ refused: 'illegal-move', allowed });
    }
});

test.each([
  ['gereed', 'heropend'],
  ['gesloten', 'heropend'],
  ['wacht-op-klant', 'status'],
  ['wacht-op-leverancier', 'status'],
  ['doorgezet', 'status'],
] as const)('%s → in-behandeling is told as "%s"', (from, kind) => {
  expect(changed(aTicket({ status: from }), { status: 'in-behandeling' }).events[0]?.kind).toBe(kind);
});

test('what is reopened has no promise left of the first time, unless a new one is made', () => {
  const ready = aTicket({ status: 'gereed' });
  expect(changed(ready, { status: 'in-behandeling' }).ticket.expectedAt).toBeNull();
  expect(changed(ready, { status: 'in-behandeling', expectedAt: later }).ticket.expectedAt).toEqual(later);
});

test('several things at once are as many events, in order', () => {
  const asked = {
    status: 'wacht-op-leverancier',
    expectedAt: later,
    customerMessage: 'Besteld.',
    note: 'order 12',
  } as const;
  expect(kinds(changed(aTicket(), asked))).toEqual([
    { kind: 'status', from: 'geregistreerd', to: 'wacht-op-leverancier' },
    { kind: 'verwachting', from: '2026-11-25T16:00:00.000Z', to: '2026-11-27T16:00:00.000Z' },
    { kind: 'bericht', text: 'Besteld.' },
    { kind: 'notitie', text: 'order 12' },
  ]);
});

test.each<[string, Change]>([
  ['nothing', {}],
  ['the status it has', { status: 'geregistreerd' }],
  ['the date it has', { expectedAt: new Date('2026-11-25T16:00:00Z') }],
  ['empty texts', { note: '', customerMessage: '' }],
])('asking for %s changes nothing', (_what, asked) => {
  const ticket = aTicket();
  const result = changed(ticket, asked);
  expect(result.events).toEqual([]);
  expect(result.ticket).toBe(ticket);
});

test('the same message again with the same status is told once', () => {
  const told = changed(aTicket(), { customerMessage: 'We zijn bezig.' }).ticket;
  expect(changed(told, { customerMessage: 'We zijn bezig.' }).events).toEqual([]);
  expect(changed(told, { customerMessage: 'Bijna klaar.' }).events).toHaveLength(1);
  expect(kinds(changed(told, { status: 'gereed', customerMessage: 'We zijn bezig.' }))).toHaveLength(2);
});

test('the last message belongs to the present status', () => {
  const told = changed(aTicket(), { customerMessage: 'We zijn bezig.' }).ticket;
  expect(told.lastMessage).toBe('We zijn bezig.');
  expect(changed(told, { note: 'intern' }).ticket.lastMessage).toBe('We zijn bezig.');
  expect(changed(told, { status: 'gereed' }).ticket.lastMessage).toBeNull();
});

test.each([
  ['yesterday', new Date('2026-11-23T10:00:00Z')],
  ['this very moment', at],
])('a new date can not be %s', (_when, expectedAt) => {
  expect(change(aTicket(), { expectedAt }, backoffice, at, pace)).toEqual({
    refused: 'in-the-past',
    allowed: moves.geregistreerd,
  });
});

test('a refused change changes nothing of the ticket', () => {
  const ticket = Object.freeze(aTicket());
  change(ticket, { status: 'gesloten', note: 'x' }, backoffice, at, pace);
  expect(ticket).toEqual(aTicket());
});

test('a date can be promised where there was none', () => {
  const { ticket, events } = changed(aTicket({ expectedAt: null }), { expectedAt: later });
  expect(ticket.expectedAt).toEqual(later);
  expect(events[0]?.data).toEqual({ from: null, to: later.toISOString() });
});
