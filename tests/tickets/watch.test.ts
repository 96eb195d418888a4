import { DateTime } from 'luxon';
import { attend } from '../../tickets/attend.ts';
import { change, type Change } from '../../tickets/change.ts';
import type { Actor, Ticket } from '../../tickets/ticket.ts';
import { dueOf, lookAtOf, type Due } from '../../tickets/watch.ts';
import { pace } from './a-pace.ts';
import { aTicket, backoffice, employee } from './a-ticket.ts';

const { calendar, cadence } = pace;
const zone = 'Europe/Amsterdam';
const at = (local: string) => DateTime.fromISO(local, { zone }).toJSDate();
const local = (moment: Date | null) =>
  moment && DateTime.fromJSDate(moment, { zone }).toFormat("ccc yyyy-MM-dd'T'HH:mm", { locale: 'nl' });

/** A ticket made on Tuesday 24 November 9:00, promised for Wednesday 17:00, with its first news by Tuesday 15:00. */
const made = (more: Partial<Ticket> = {}): Ticket =>
  aTicket({
    createdAt: at('2026-11-24T09:00'),
    since: at('2026-11-24T09:00'),
    expectedSince: at('2026-11-24T09:00'),
    updatedAt: at('2026-11-24T09:00'),
    expectedAt: at('2026-11-25T17:00'),
    promisedAt: at('2026-11-25T17:00'),
    nextNewsAt: at('2026-11-24T15:00'),
    ...more,
  });

function changed(ticket: Ticket, moment: string, asked: Change, by: Actor = backoffice): Ticket {
  const result = change(ticket, asked, by, at(moment), pace);
  if ('refused' in result) throw new Error(result.refused);
  return result.ticket;
}

/** Everything that comes due with a ticket until an instant, each at the moment for which it says so. */
function history(ticket: Ticket, until: string): string[] {
  const told: string[] = [];
  let now = ticket;
  for (;;) {
    const moment = lookAtOf(now, calendar, cadence);
    if (moment === null || moment > at(until)) return told;
    const early = new Date(moment.getTime() - 1);
    if (dueOf(now, early, calendar, cadence)) throw new Error(`due before ${String(local(moment))}`);
    const due = dueOf(now, moment, calendar, cadence);
    if (!due) throw new Error(`looked at ${String(local(moment))} for nothing`);
    now = attend(now, due, moment, pace).ticket;
    told.push(`${String(local(moment))} ${due.do}${due.do === 'postpone' ? ` ${String(local(due.expectedAt))}` : ''}`);
  }
}

test('a promise that breaks is told two working hours before, with a later date, again and again', () => {
  expect(history(made({ nextNewsAt: null }), '2026-12-01T00:00')).toEqual([
    'wo 2026-11-25T15:00 postpone vr 2026-11-27T17:00',
    'vr 2026-11-27T15:00 postpone di 2026-12-01T17:00',
  ]);
});

test.each<[string, string, string]>([
  ['half an hour', '2026-11-24T09:30', 'di 2026-11-24T09:15'],
  ['an hour', '2026-11-24T10:00', 'di 2026-11-24T09:30'],
  ['a week', '2026-12-01T17:00', 'di 2026-12-01T15:00'],
  ['until Monday morning', '2026-11-30T09:00', 'vr 2026-11-27T16:00'],
])('of a promise for %s it is not told too early', (_what, expectedAt, told) => {
  expect(local(lookAtOf(made({ expectedAt: at(expectedAt), nextNewsAt: null }), calendar, cadence))).toBe(told);
});

test('without news that is told at the promised cadence, and never at night or in the weekend', () => {
  const order = made({
    expectedAt: at('2026-12-18T17:00'),
    nextNewsAt: at('2026-11-28T12:00'),
  });
  expect(history(order, '2026-12-09T00:00')).toEqual([
    'vr 2026-11-27T16:30 no-news',
    'wo 2026-12-02T16:30 no-news',
    'ma 2026-12-07T16:30 no-news',
  ]);
});

test('what is told starts the cadence anew; what only colleagues read does not', () => {
  const before = made();
  expect(local(changed(before, '2026-11-24T10:00', { customerMessage: 'Onderdeel besteld.' }).nextNewsAt)).toBe(
    'vr 2026-11-27T17:00',
  );
  expect(changed(before, '2026-11-24T10:00', { note: 'sleutel bij de balie' }).nextNewsAt).toEqual(before.nextNewsAt);
});

test('the promise stands still while it waits for the requester', () => {
  const asked = changed(made(), '2026-11-24T11:00', { status: 'wacht-op-klant', customerMessage: 'Welke lamp?' });
  expect(local(lookAtOf(asked, calendar, cadence))).toBe('vr 2026-11-27T08:00');
  const goesOn = changed(asked, '2026-11-25T13:00', { status: 'in-behandeling' }, employee);
  // It stood still from Tuesday 11:00 to Wednesday 13:00: eleven working hours.
  expect(local(goesOn.expectedAt)).toBe('vr 2026-11-27T10:00');
  expect(goesOn.promisedAt).toEqual(at('2026-11-25T17:00'));
});

test.each<[string, string, string, string, string]>([
  ['to winter time', '2026-10-23T16:00', '2026-10-26T09:00', '2026-10-26T12:00', 'ma 2026-10-26T14:00'],
  ['to summer time', '2027-03-26T16:00', '2027-03-29T09:00', '2027-03-30T12:00', 'di 2027-03-30T13:00'],
  ['over Christmas', '2026-12-24T16:00', '2026-12-28T10:00', '2026-12-28T12:00', 'ma 2026-12-28T15:00'],
])('it moves by working time only: %s', (_what, from, until, promised, moved) => {
  const begun = at('2026-10-20T09:00');
  const ticket = made({ createdAt: begun, expectedSince: begun, expectedAt: at(promised) });
  const asked = changed(ticket, from, { status: 'wacht-op-klant' });
  expect(local(changed(asked, until, { status: 'in-behandeling' }).expectedAt)).toBe(moved);
});

test.each([
  ['2026-11-24T11:29', 'wo 2026-11-25T17:00'],
  ['2026-11-24T11:30', 'do 2026-11-26T09:00'],
])('an answer at %s leaves the promise or moves it', (until, moved) => {
  const asked = changed(made(), '2026-11-24T11:00', { status: 'wacht-op-klant' });
  expect(local(changed(asked, until, { status: 'in-behandeling' }).expectedAt)).toBe(moved);
});

test('a question to the requester is put again once', () => {
  const asked = changed(made(), '2026-11-24T11:00', { status: 'wacht-op-klant', customerMessage: 'Welke lamp?' });
  expect(history(asked, '2027-01-15T00:00')).toEqual(['vr 2026-11-27T08:00 remind']);
});

test('what is ready closes after five working days of silence, and not when it was reopened', () => {
  const ready = changed(made(), '2026-11-24T11:00', { status: 'gereed' });
  expect(ready.nextNewsAt).toBeNull();
  expect(history(ready, '2027-01-15T00:00')).toEqual(['wo 2026-12-02T08:00 close']);
  const reopened = changed(ready, '2026-11-25T11:00', { status: 'in-behandeling' }, employee);
  expect(history(reopened, '2026-12-02T00:00')).toEqual(['ma 2026-11-30T16:30 no-news']);
});

test.each(['gesloten', 'afgewezen', 'geannuleerd'] as const)('%s waits for nothing', (status) => {
  expect(lookAtOf(made({ status }), calendar, cadence)).toBeNull();
  expect(dueOf(made({ status }), at('2027-01-15T10:00'), calendar, cadence)).toBeUndefined();
});

test('nothing is done while the desk is closed, however late it is', () => {
  for (const moment of ['2026-11-28T12:00', '2026-11-25T17:00', '2026-11-26T07:59', '2026-12-25T10:00'])
    expect(dueOf(made(), at(moment), calendar, cadence)).toBeUndefined();
});

test.each<[Ticket['status'], Extract<Due, { do: 'postpone' }>['why']]>([
  ['geregistreerd', 'not-begun'],
  ['doorgezet', 'not-begun'],
  ['in-behandeling', 'takes-longer'],
  ['wacht-op-leverancier', 'supplier'],
])('of %s the reason is %s, and stands with the event', (status, why) => {
  const ticket = made({ status, nextNewsAt: null });
  const due = dueOf(ticket, at('2026-11-25T15:00'), calendar, cadence);
  expect(due).toMatchObject({ do: 'postpone', why });
  const { events } = attend(ticket, due!, at('2026-11-25T15:00'), pace);
  expect(events).toMatchObject([{ kind: 'verwachting', by: { role: 'loket' }, data: { why } }]);
});

test('a new date of who executes is not denied before half of its own time is over', () => {
  const old = made({
    createdAt: at('2026-11-09T09:00'),
    expectedSince: at('2026-11-09T09:00'),
    status: 'in-behandeling',
  });
  const dated = changed(old, '2026-11-26T14:00', { expectedAt: at('2026-11-26T15:30'), customerMessage: 'Ik kom zo.' });
  expect(local(lookAtOf(dated, calendar, cadence))).toBe('do 2026-11-26T14:45');
});

test('what is overdue in two ways is told once: that the promise breaks', () => {
  const late = made();
  expect(dueOf(late, at('2026-11-26T09:00'), calendar, cadence)).toMatchObject({ do: 'postpone' });
  const told = attend(late, dueOf(late, at('2026-11-26T09:00'), calendar, cadence)!, at('2026-11-26T09:00'), pace);
  expect(dueOf(told.ticket, at('2026-11-26T09:00'), calendar, cadence)).toBeUndefined();
});

test('while somebody has to approve there is news, and the promise stands still through both kinds of waiting', () => {
  const waits = made({ status: 'wacht-op-akkoord', nextNewsAt: at('2026-11-27T17:00') });
  expect(local(lookAtOf(waits, calendar, cadence))).toBe('vr 2026-11-27T16:30');
  const given = changed(waits, '2026-12-01T10:00', { status: 'doorgezet' });
  const asks = changed(given, '2026-12-01T10:00', { status: 'wacht-op-klant' });
  const goesOn = changed(asks, '2026-12-01T10:30', { status: 'in-behandeling' });
  // Five working days and one and a half hours later than Wednesday 17:00.
  expect(local(goesOn.expectedAt)).toBe('do 2026-12-03T10:00');
});

test('a date that was agreed while it waited moves only by what it waited after that', () => {
  const asks = changed(made(), '2026-11-24T10:00', { status: 'wacht-op-klant' });
  const agreed = changed(asks, '2026-11-26T10:00', { expectedAt: at('2026-11-30T17:00') });
  const goesOn = change(agreed, { status: 'in-behandeling' }, employee, at('2026-11-26T11:00'), pace);
  if ('refused' in goesOn) throw new Error(goesOn.refused);
  expect(local(goesOn.ticket.expectedAt)).toBe('di 2026-12-01T09:00');
  expect(goesOn.events.map(({ kind }) => kind)).toEqual(['status', 'verwachting']);
});

test('a move that only changes the card does not put off the news that was promised', () => {
  const moved = changed(made({ nextNewsAt: at('2026-11-26T17:00') }), '2026-11-26T10:00', { status: 'doorgezet' });
  expect(moved.nextNewsAt).toEqual(at('2026-11-26T17:00'));
});

test('what was refused and is taken up again is not late at once', () => {
  const refused = changed(made(), '2026-11-24T11:00', { status: 'afgewezen' });
  expect(changed(refused, '2026-12-10T11:00', { status: 'geregistreerd' }).expectedAt).toBeNull();
});

test('nothing is due where nobody would hear it', () => {
  expect(lookAtOf(made({ conversation: null }), calendar, cadence)).toBeNull();
  expect(lookAtOf(made({ conversation: null, followed: true }), calendar, cadence)).not.toBeNull();
});

test('a date that means "no date" costs no more than another', () => {
  const never = made({ expectedAt: new Date('9999-12-31T12:00:00Z'), nextNewsAt: null });
  let days = 0;
  const counting = { ...calendar, hoursOf: (day: string) => (days++, calendar.hoursOf(day)) };
  expect(lookAtOf(never, counting, cadence)?.getUTCFullYear()).toBe(9999);
  expect(days).toBeLessThan(20);
});
