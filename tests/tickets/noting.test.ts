import { change, type Change } from '../../tickets/change.ts';
import { aboutNothing, type Complaint } from '../../tickets/complaint.ts';
import { dueOf } from '../../tickets/watch.ts';
import type { Actor, Ticket } from '../../tickets/ticket.ts';
import { pace } from './a-pace.ts';
import { aTicket, backoffice, employee } from './a-ticket.ts';

const at = new Date('2026-11-25T10:00:00Z');
const dueAt = new Date('2026-11-26T16:00:00Z');
const solveBy = new Date('2026-12-08T16:00:00Z');
const contact = { dueAt, at: null, by: null, how: null, warnedAt: null, lateAt: null };
const complaint = (more: Partial<Complaint> = {}): Complaint => ({
  label: 'klacht',
  about: aboutNothing,
  contact,
  conclusion: null,
  cause: null,
  followUp: null,
  ...more,
});
const klacht = (more: Partial<Complaint> = {}, ticket: Partial<Ticket> = {}): Ticket =>
  aTicket({ kind: 'klacht', expectedAt: dueAt, promisedAt: dueAt, complaint: complaint(more), ...ticket });

const changed = (before: Ticket, asked: Change, by: Actor = backoffice) => {
  const result = change(before, asked, by, at, pace);
  if ('refused' in result) throw new Error(result.refused);
  return result;
};
const refused = (before: Ticket, asked: Change, by: Actor = backoffice) => {
  const result = change(before, asked, by, at, pace);
  return 'refused' in result ? result.refused : undefined;
};
const concluded = (outcome: 'gegrond' | 'binnen-afspraak' | 'overgenomen', decidedBy: string | null = null) => ({
  complaint: { conclusion: { outcome, policy: decidedBy !== null, decidedBy } },
});

test('a contact is kept once, with who had it, and promises when its customer hears what came of it', () => {
  const first = changed(klacht(), { complaint: { contact: { how: 'gebeld', solveBy } } });
  expect(first.ticket.complaint?.contact).toEqual({ ...contact, at, by: backoffice, how: 'gebeld' });
  expect(first.ticket).toMatchObject({ expectedAt: solveBy, promisedAt: solveBy });
  expect(first.events.map(({ kind }) => kind)).toEqual(['contact']);
  expect(changed(first.ticket, { complaint: { contact: { how: 'weer gebeld', solveBy } } }).events).toEqual([]);
});

test('what Loket or the employee does is no contact', () => {
  const told = changed(klacht(), { customerMessage: 'Je klacht is ontvangen.' });
  expect(told.ticket.complaint?.contact?.at).toBeNull();
});

describe('binnen afspraak', () => {
  test('is refused without an explanation, and puts it to its customer with one', () => {
    expect(refused(klacht(), concluded('binnen-afspraak'))).toBe('not-explained');
    const { ticket, events } = changed(klacht(), {
      ...concluded('binnen-afspraak'),
      customerMessage: 'De termijn is drie weken.',
    });
    expect(ticket).toMatchObject({ status: 'gereed', lastMessage: 'De termijn is drie weken.' });
    expect(ticket.complaint?.conclusion).toMatchObject({
      outcome: 'binnen-afspraak',
      explanation: 'De termijn is drie weken.',
    });
    expect(events.map(({ kind }) => kind)).toEqual(['status', 'bericht', 'uitkomst']);
  });

  test('where policy is the reason it is said who decided', () => {
    const asked = concluded('gegrond', 'directie');
    expect(changed(klacht(), asked).ticket.complaint?.conclusion).toMatchObject({
      policy: true,
      decidedBy: 'directie',
    });
    const { conclusion } = asked.complaint;
    expect(refused(klacht(), { complaint: { conclusion: { ...conclusion, decidedBy: null } } })).toBe('not-decided');
  });
});

test.each(['gereed', 'afgewezen'] as const)('it does not become %s without an outcome', (status) => {
  expect(refused(klacht(), { status, customerMessage: 'Klaar.' })).toBe('no-outcome');
});

test('its customer may withdraw it without', () => {
  expect(refused(klacht(), { status: 'geannuleerd' }, employee)).toBeUndefined();
});

test('an outcome of another kind is refused, and so is one of a ticket that is no complaint', () => {
  expect(refused(klacht(), concluded('overgenomen'))).toBe('other-outcome');
  expect(refused(aTicket(), concluded('gegrond'))).toBe('no-complaint');
});

test('opened again it is to be concluded anew', () => {
  const { ticket } = changed(klacht(), concluded('gegrond'));
  const again = changed(ticket, { status: 'in-behandeling' }, employee);
  expect(again.ticket.complaint?.conclusion).toBeNull();
  expect(refused(again.ticket, { status: 'gereed' })).toBe('no-outcome');
});

test('the desk may call it something else and tells why; what its customer calls it stays', () => {
  expect(refused(klacht(), { kind: 'storing' })).toBe('not-explained');
  const { ticket, events } = changed(klacht(), { kind: 'storing', customerMessage: 'De lamp is stuk.' });
  expect(ticket).toMatchObject({ kind: 'storing', complaint: { label: 'klacht' } });
  expect(events.at(-1)).toMatchObject({ kind: 'soort', data: { from: 'klacht', to: 'storing' } });
});

describe('the contact that was promised', () => {
  const made = klacht({}, { nextNewsAt: null });
  const due = (ticket: Ticket, when: string) => dueOf(ticket, new Date(when), pace.calendar, pace.cadence)?.do;

  test('is watched: the desk before, its customer when it is late', () => {
    expect(due(made, '2026-11-26T12:00:00Z')).toBeUndefined();
    expect(due(made, '2026-11-26T14:30:00Z')).toBe('contact-soon');
    const warned = klacht({ contact: { ...contact, warnedAt: at } }, { nextNewsAt: null });
    expect(due(warned, '2026-11-26T15:30:00Z')).toBeUndefined();
    const late = dueOf(warned, new Date('2026-11-27T08:00:00Z'), pace.calendar, pace.cadence);
    expect(late).toMatchObject({ do: 'postpone', why: 'no-contact' });
  });

  test('is not once there was one', () => {
    const { ticket } = changed(made, { complaint: { contact: { how: null, solveBy } } });
    expect(due({ ...ticket, nextNewsAt: null }, '2026-11-27T08:00:00Z')).toBeUndefined();
  });
});
