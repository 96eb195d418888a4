import { DateTime } from 'luxon';
import { calendarOf, type LeadTime } from '../../tickets/calendar.ts';
import { promise } from '../../tickets/promise.ts';
import { realDesk } from '../harness/real-desk.ts';

const { organisation } = await realDesk();
const calendar = calendarOf(organisation);
const zone = organisation.tijdzone;
const at = (local: string) => DateTime.fromISO(local, { zone }).toJSDate();
const local = (moment: Date) => DateTime.fromJSDate(moment, { zone }).toFormat("yyyy-MM-dd'T'HH:mm");
const lead = (amount: number, unit: LeadTime['unit']): LeadTime => ({ amount, unit });

test.each([
  ['2026-11-24T10:00', lead(4, 'werkuren'), '2026-11-24T14:00', 'a whole hour stays'],
  ['2026-11-24T10:07', lead(4, 'werkuren'), '2026-11-24T15:00', 'what is more is rounded up'],
  ['2026-11-24T10:00:01', lead(4, 'werkuren'), '2026-11-24T15:00', 'even a second'],
  ['2026-11-24T16:20', lead(30, 'minuten'), '2026-11-24T17:00', 'up to closing time'],
  ['2026-11-24T16:45', lead(30, 'minuten'), '2026-11-25T09:00', 'over the night'],
  ['2026-11-24T22:00', lead(1, 'werkdagen'), '2026-11-26T17:00', 'from the first working day on'],
  ['2026-12-24T16:30', lead(2, 'werkuren'), '2026-12-28T10:00', 'over Christmas'],
  ['2026-12-31T15:00', lead(1, 'werkdagen'), '2027-01-04T17:00', 'over New Year'],
  ['2026-10-23T16:30', lead(2, 'werkuren'), '2026-10-26T10:00', 'over the night the clock goes back'],
])('at %s, %j: done by %s (%s)', (now, time, done) => {
  expect(local(promise(calendar, at(now), time, time).expectedAt)).toBe(done);
});

test('news comes at its own time, and never after what is promised', () => {
  const now = at('2026-11-24T10:00');
  const slow = promise(calendar, now, lead(3, 'werkdagen'), lead(4, 'werkuren'));
  expect([local(slow.nextNewsAt), local(slow.expectedAt)]).toEqual(['2026-11-24T14:00', '2026-11-27T17:00']);
  const quick = promise(calendar, now, lead(30, 'minuten'), lead(1, 'werkdagen'));
  expect(quick.nextNewsAt).toEqual(quick.expectedAt);
});
