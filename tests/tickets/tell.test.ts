import { asOne, heldOf, isStillNews, mustHear, tellAt, type QuietHours } from '../../tickets/tell.ts';
import { aTicket, backoffice, employee } from './a-ticket.ts';
import type { Happened } from '../../tickets/news.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import { DateTime } from 'luxon';

const zone = 'Europe/Amsterdam';
const at = (text: string) => DateTime.fromFormat(text, 'yyyy-MM-dd HH:mm:ss', { zone }).toJSDate();
const shown = (moment: Date) => DateTime.fromJSDate(moment, { zone }).toFormat('ccc dd HH:mm:ss');
const quiet: QuietHours = { from: '18:30', until: '07:30', weekend: true };
const free = { toldAt: null, busySince: null, urgent: false };

test.each([
  ['2026-11-24 12:00:00', 'Tue 24 12:00:00'],
  ['2026-11-24 18:29:59', 'Tue 24 18:29:59'],
  ['2026-11-24 18:30:00', 'Wed 25 07:30:00'],
  ['2026-11-25 02:00:00', 'Wed 25 07:30:00'],
  ['2026-11-27 23:00:00', 'Mon 30 07:30:00'],
  ['2026-11-28 12:00:00', 'Mon 30 07:30:00'],
  // Clocks go forward that night, and back.
  ['2027-03-27 23:00:00', 'Mon 29 07:30:00'],
  ['2026-10-23 23:00:00', 'Mon 26 07:30:00'],
])('what happens at %s is told at %s', (now, told) => {
  expect(shown(tellAt(free, at(now), quiet, zone))).toBe(told);
});

test('without quiet hours, or when it is urgent, it is told at night too', () => {
  const night = at('2026-11-28 03:00:00');
  expect(tellAt(free, night, null, zone)).toEqual(night);
  expect(tellAt({ ...free, urgent: true }, night, quiet, zone)).toEqual(night);
});

test('quiet hours within a day, and none at all when they begin and end at once', () => {
  const noon = at('2026-11-24 12:15:00');
  expect(shown(tellAt(free, noon, { from: '12:00', until: '13:00', weekend: false }, zone))).toBe('Tue 24 13:00:00');
  expect(tellAt(free, noon, { from: '12:00', until: '12:00', weekend: false }, zone)).toEqual(noon);
});

test('within a minute of the last, or in an intake, it waits; even when it is urgent', () => {
  const now = at('2026-11-24 12:00:00');
  const toldAt = at('2026-11-24 11:59:20');
  expect(shown(tellAt({ ...free, toldAt, urgent: true }, now, quiet, zone))).toBe('Tue 24 12:00:20');
  const busySince = at('2026-11-24 11:55:00');
  expect(shown(tellAt({ toldAt, busySince, urgent: false }, now, quiet, zone))).toBe('Tue 24 12:05:00');
  expect(tellAt({ ...free, busySince: at('2026-11-24 11:40:00') }, now, quiet, zone)).toEqual(now);
});

const happens = (before: Ticket, more: Partial<Ticket>, said?: string): Happened => ({
  before,
  after: { ...before, ...more, lastMessage: said ?? null, version: before.version + 1 },
  asked: { ...(more.status ? { status: more.status } : {}), ...(said ? { customerMessage: said } : {}) },
  by: backoffice,
});

test('several changes are one: from what was told to what is now, with every message', () => {
  const first = happens(aTicket(), { status: 'in-behandeling' }, 'We komen eraan.');
  const second = happens(first.after, { expectedAt: new Date('2026-11-30T16:00:00Z') }, 'De lamp is besteld.');
  const third = happens(second.after, { status: 'gereed' });
  const held = [first, second, third].map(heldOf);
  const one = asOne(JSON.parse(JSON.stringify(held)) as [(typeof held)[0]], third.after);
  expect(one.before).toMatchObject({ status: 'geregistreerd', expectedAt: aTicket().expectedAt });
  expect(one.after).toMatchObject({ status: 'gereed', lastMessage: 'We komen eraan. De lamp is besteld.' });
  expect(one.asked.customerMessage).toBe('We komen eraan. De lamp is besteld.');
});

test('what the requester did meanwhile is no news to them', () => {
  const asked = happens(aTicket(), { status: 'wacht-op-klant' }, 'Welke lamp?');
  const own = { ...asked.after, status: 'geannuleerd' as const, version: 3 };
  const one = asOne([heldOf(asked)], own);
  expect(one.before.status).toBe('geannuleerd');
  expect(mustHear(one)).toBe(false);
});

test('what Loket did of itself is told as such when it waited alone, and not beside a message', () => {
  const after = aTicket({ version: 2, expectedAt: new Date('2026-11-30T16:00:00Z') });
  const due = { do: 'postpone', why: 'supplier', expectedAt: after.expectedAt! } as const;
  const postponed: Happened = { before: aTicket(), after, asked: {}, by: employee, due };
  expect(asOne([heldOf(postponed)], after).due).toEqual(due);
  const told = happens(after, {}, 'De leverancier is ziek.');
  expect(asOne([heldOf(postponed), heldOf(told)], told.after).due).toBeUndefined();
});

test.each([
  [happens(aTicket(), { status: 'in-behandeling' }, 'We komen eraan.'), false],
  [happens(aTicket(), { status: 'wacht-op-klant' }), true],
  [happens(aTicket(), { status: 'gereed' }), true],
  [happens(aTicket(), { status: 'afgewezen' }), true],
  [happens(aTicket(), { expectedAt: new Date('2026-12-24T16:00:00Z') }), true],
  [happens(aTicket(), { expectedAt: new Date('2026-11-24T16:00:00Z') }), false],
])('who wants to hear little hears a question, a no and a delay (%#)', (happened, heard) => {
  expect(mustHear(happened)).toBe(heard);
});

test('a reminder of a question that was answered meanwhile is not told; who wants to hear little hears one that was not', () => {
  const approval = {
    role: 'leidinggevende' as const,
    approver: { id: 'kim', name: 'Kim' },
    byDesk: false,
    askedAt: at('2026-11-24 10:00:00'),
    remindedAt: null,
    question: 'Hoe oud?',
    answer: null,
  };
  const before = aTicket({ status: 'wacht-op-akkoord', approval });
  const asked: Happened = {
    ...happens(before, { approval: { ...approval, remindedAt: at('2026-11-27 08:00:00') } }),
    due: { do: 'remind-question' },
  };
  expect(mustHear(asked)).toBe(true);
  expect(isStillNews(heldOf(asked), asked.after)).toBe(true);
  expect(asOne([heldOf(asked)], asked.after).due).toEqual({ do: 'remind-question' });
  const answered = { ...asked.after, approval: { ...approval, question: null, answer: 'zes jaar' } };
  expect(isStillNews(heldOf(asked), answered)).toBe(false);
});
