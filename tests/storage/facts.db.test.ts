import fc from 'fast-check';
import { keepFigures } from '../../bot/figures.ts';
import { transaction, type Db } from '../../storage/db.ts';
import { refreshFacts } from '../../storage/figures/facts.ts';
import { keepWorkingDays } from '../../storage/figures/working-days.ts';
import { insertEvents, insertTicket, updateTicket } from '../../storage/tickets.ts';
import { workingDays, workingMinutesBetween } from '../../tickets/calendar.ts';
import { change, type Change } from '../../tickets/change.ts';
import { countingRules } from '../../tickets/counting.ts';
import type { Actor, Ticket } from '../../tickets/ticket.ts';
import { loketDatabase } from '../harness/schema.ts';
import { aTicket, backoffice, employee } from '../tickets/a-ticket.ts';
import { pace } from '../tickets/a-pace.ts';

/** What figures count of a ticket is kept as it changes; what was, stays. */

const { calendar } = pace;
let db: Db;
beforeEach(async () => {
  db = await loketDatabase();
});
afterEach(() => db.end());

/** Tuesday 24 November 2026, on the clocks of the desk (UTC+1). */
const at = (time: string, day = 24) => new Date(`2026-11-${String(day)}T${time}:00+01:00`);

async function made(more: Partial<Ticket> = {}): Promise<Ticket> {
  const ticket = aTicket({
    conversation: null,
    createdAt: at('10:00'),
    updatedAt: at('10:00'),
    since: at('10:00'),
    ...more,
  });
  await insertTicket(db, ticket, null);
  await insertEvents(db, ticket.number, [{ at: at('10:00'), by: employee, kind: 'gemaakt', data: {} }]);
  return ticket;
}

async function changed(before: Ticket, asked: Change, by: Actor, when: Date): Promise<Ticket> {
  const result = change(before, asked, by, when, pace);
  if ('refused' in result) throw new Error(result.refused);
  // One connection, as ever: on several the events of one change would be in no order.
  await transaction(db, async (client) => {
    await updateTicket(client, result.ticket, null);
    await insertEvents(client, before.number, result.events);
  });
  return result.ticket;
}

/** The row of a ticket, brought up to date. */
async function facts(number: string, now: Date): Promise<Record<string, unknown>> {
  await keepFigures(db, { calendar }, now);
  const { rows } = await db.query('SELECT * FROM ticket_facts WHERE ticket = $1', [number]);
  return rows[0] ?? {};
}

test('a ticket that changes is read again, and what it said before is not in the way', async () => {
  let ticket = await made();
  expect(await facts(ticket.number, at('10:05'))).toMatchObject({
    made_by: 'medewerker',
    news_due_at: ticket.nextNewsAt,
    news_at: null,
    news_minutes: null,
    due_at: ticket.promisedAt,
    done_at: null,
    lead_minutes: null,
  });
  ticket = await changed(ticket, { status: 'in-behandeling' }, backoffice, at('11:30'));
  expect(await facts(ticket.number, at('11:31'))).toMatchObject({
    news_at: at('11:30'),
    news_minutes: 90,
    news_by: 'backoffice',
  });
  // The night does not count: from 11:30 on Tuesday until 9:00 on Wednesday are 6.5 hours.
  ticket = await changed(ticket, { status: 'gereed' }, backoffice, at('09:00', 25));
  expect(await facts(ticket.number, at('09:01', 25))).toMatchObject({ done_at: at('09:00', 25), lead_minutes: 480 });
});

test('while it is the turn of the requester neither the promise nor the lead time goes on', async () => {
  let ticket = await made({ promisedAt: at('16:00'), expectedAt: at('16:00') });
  ticket = await changed(ticket, { status: 'wacht-op-klant', customerMessage: 'Waar?' }, backoffice, at('11:00'));
  expect(await facts(ticket.number, at('16:30'))).toMatchObject({ due_at: null, put_off_at: null });
  ticket = await changed(ticket, { status: 'in-behandeling' }, employee, at('10:00', 25));
  ticket = await changed(ticket, { status: 'gereed' }, backoffice, at('12:00', 25));
  const row = await facts(ticket.number, at('12:01', 25));
  // Eight hours stood still; one before and two after count.
  expect(row).toMatchObject({ lead_minutes: 180, due_at: at('15:00', 25), put_off_at: null });
});

test('a later date from who executes is a promise that was put off, with how it stood', async () => {
  let ticket = await made();
  ticket = await changed(ticket, { status: 'wacht-op-leverancier' }, backoffice, at('11:00'));
  ticket = await changed(ticket, { expectedAt: at('16:00', 27) }, backoffice, at('12:00'));
  ticket = await changed(ticket, { status: 'gereed' }, backoffice, at('12:00', 26));
  expect(await facts(ticket.number, at('12:01', 26))).toMatchObject({
    due_at: ticket.promisedAt,
    put_off_at: at('12:00'),
    late_why: 'supplier',
  });
});

test('reading again in small portions gives what reading all at once gives, and reads nothing twice for nothing', async () => {
  for (let nth = 1; nth <= 7; nth++)
    await made({ number: `M-2026-00000${String(nth)}`, intake: null, updatedAt: at(nth < 5 ? '10:00' : '11:00') });
  await keepWorkingDays(db, workingDays(calendar, at('00:00'), at('00:00', 30)), at('00:00'));
  expect(await refreshFacts(db, countingRules, at('12:00'), 2)).toBe(7);
  const { rows } = await db.query('SELECT * FROM ticket_facts ORDER BY ticket');
  expect(await refreshFacts(db, countingRules, at('12:00'))).toBe(0);
  await db.query('DELETE FROM ticket_facts');
  expect(await refreshFacts(db, countingRules, at('12:00'))).toBe(7);
  expect((await db.query('SELECT * FROM ticket_facts ORDER BY ticket')).rows).toEqual(rows);
  expect(rows).toHaveLength(7);
});

test('a change that was being committed while others were read is seen in the next round', async () => {
  await made({ number: 'M-2026-000001', updatedAt: at('11:00') });
  await facts('M-2026-000001', at('11:00'));
  await made({ number: 'M-2026-000002', intake: null, updatedAt: at('10:55') });
  expect(await facts('M-2026-000002', at('11:01'))).toMatchObject({ made_by: 'medewerker' });
});

test('a clock that was ahead once hides nothing', async () => {
  await made({ number: 'M-2026-000001', updatedAt: at('11:00', 29) });
  await facts('M-2026-000001', at('11:00'));
  await made({ number: 'M-2026-000002', intake: null, updatedAt: at('11:05') });
  expect(await facts('M-2026-000002', at('11:06'))).toMatchObject({ made_by: 'medewerker' });
});

test('what is taken over later from years before has its working time too', async () => {
  await made({ number: 'M-2026-000001' });
  await facts('M-2026-000001', at('11:00'));
  const old = new Date('2024-11-25T10:00:00+01:00');
  await made({ number: 'M-2024-000001', intake: null, createdAt: old, updatedAt: at('11:30') });
  await facts('M-2024-000001', at('11:31'));
  // Monday 25 November 2024 at noon, beside ten o'clock.
  const noon = new Date('2024-11-25T12:00:00+01:00');
  const { rows } = await db.query<{ n: number }>('SELECT minutes_worked($2) - minutes_worked($1) AS n', [old, noon]);
  expect(rows[0]?.n).toBe(120);
});

test('an empty register has no figures, and that is no mistake', async () => {
  await keepFigures(db, { calendar }, at('11:00'));
  expect((await db.query('SELECT * FROM ticket_facts')).rows).toEqual([]);
});

test('the database counts working time as the calendar does, over nights, weekends, holidays and the clocks that change', async () => {
  const [first, last] = [new Date('2026-03-20T00:00:00Z'), new Date('2027-01-10T00:00:00Z')];
  await keepWorkingDays(db, workingDays(calendar, first, last), last);
  const instant = fc.integer({ min: first.getTime(), max: last.getTime() }).map((ms) => new Date(ms));
  await fc.assert(
    fc.asyncProperty(instant, instant, async (one, other) => {
      const [from, until] = one < other ? [one, other] : [other, one];
      const { rows } = await db.query<{ minutes: number }>(
        'SELECT minutes_worked($2) - minutes_worked($1) AS minutes',
        [from, until],
      );
      expect(rows[0]?.minutes).toBeCloseTo(workingMinutesBetween(calendar, from, until), 6);
    }),
    { numRuns: 200 },
  );
});

test('opening hours that change do not change what was; what was before the first day comes before it', async () => {
  const hours = async () =>
    (await db.query<{ opens: Date; closes: Date; minutes_before: number }>('SELECT * FROM working_days ORDER BY opens'))
      .rows;
  const minutes = async (from: Date, until: Date) =>
    (await db.query<{ n: number }>('SELECT minutes_worked($2) - minutes_worked($1) AS n', [from, until])).rows[0]?.n;
  await keepWorkingDays(db, workingDays(calendar, at('00:00', 23), at('00:00', 27)), at('00:00', 25));
  const before = await hours();
  expect(before).toHaveLength(5);
  // From Wednesday on it closes at noon, and nothing is known of Friday yet.
  const short = workingDays(calendar, at('00:00', 18), at('00:00', 26)).map((one) => ({
    ...one,
    closes: new Date(one.opens.getTime() + 4 * 3_600_000),
  }));
  await keepWorkingDays(db, short, at('00:00', 25));
  expect((await hours()).filter(({ opens }) => opens >= at('00:00', 23) && opens < at('00:00', 25))).toEqual(
    before.slice(0, 2),
  );
  expect(await minutes(at('08:00', 24), at('00:00', 25))).toBe(540);
  expect(await minutes(at('08:00', 25), at('00:00', 26))).toBe(240);
  expect(await minutes(at('08:00', 20), at('00:00', 23))).toBe(240);
  expect(await minutes(at('08:00', 18), at('00:00', 27))).toBe(3 * 240 + 2 * 540 + 2 * 240);
  // Before the first day that is known nothing was worked: neither more nor less.
  expect(await minutes(at('07:00', 17), at('09:00', 18))).toBe(60);
  // Once more changes nothing.
  const after = await hours();
  await keepWorkingDays(db, short, at('00:00', 25));
  expect(await hours()).toEqual(after);
});
