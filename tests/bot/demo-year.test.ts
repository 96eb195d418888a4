import { madeUpYear, type MadeUpYear } from '../../bot/demo/year.ts';
import { Chance } from '../../bot/demo/chance.ts';
import { statusOf } from '../../tickets/parts.ts';
import { moves, type Status } from '../../tickets/status.ts';
import { localTime } from '../../tickets/local-time.ts';
import { day, desk } from '../storage/a-made-up-span.ts';

/** A made-up year is one that could have been. */

const plans = [
  { seed: 11, people: 120, from: day('2026-06-01'), until: day('2026-08-01') },
  { seed: 12, people: 60, from: day('2026-10-01'), until: day('2027-01-15') },
];

describe.each(plans)('seed $seed', (plan) => {
  let year: MadeUpYear;
  beforeAll(() => {
    year = madeUpYear(desk, plan);
  });
  const eventsOf = (number: string) => year.events.filter(({ ticket }) => ticket === number).map(({ event }) => event);

  test('every ticket came to what it is by moves that are allowed, one after the other', () => {
    expect(year.tickets.length).toBeGreaterThan(100);
    for (const ticket of year.tickets) {
      const events = eventsOf(ticket.number);
      expect(events[0]?.kind).toBe('gemaakt');
      const times = events.map(({ at }) => at.getTime());
      expect(times).toEqual([...times].sort((one, other) => one - other));
      expect(times.at(-1)).toBe(ticket.updatedAt.getTime());
      expect(times.every((time) => time >= plan.from.getTime() && time <= plan.until.getTime() + 120_000)).toBe(true);
      const steps = events.flatMap(({ kind, data }) =>
        kind === 'status' || kind === 'heropend' ? [[data['from'], data['to']] as [Status, Status]] : [],
      );
      for (const [nth, [from, to]] of steps.entries()) {
        if (nth > 0) expect(from).toBe(steps[nth - 1]?.[1]);
        // What a request that fell apart becomes follows from its parts.
        if (ticket.parts.length === 0) expect(moves[from]).toContain(to);
      }
      if (steps.length > 0) expect(ticket.status).toBe(steps.at(-1)?.[1]);
    }
  });

  test('requests and their work orders say the same', () => {
    const byNumber = new Map(year.tickets.map((ticket) => [ticket.number, ticket]));
    expect(byNumber.size).toBe(year.tickets.length);
    const composite = year.tickets.filter(({ parts }) => parts.length > 0);
    expect(composite.length).toBeGreaterThan(5);
    for (const { number, parts, status } of composite) {
      for (const part of parts)
        expect(byNumber.get(part.number)).toMatchObject({ status: part.status, parent: number });
      expect(status).toBe(statusOf(parts));
    }
    for (const { parent } of year.tickets) if (parent !== null) expect(byNumber.has(parent)).toBe(true);
  });

  test('chats, ratings and people belong to what there is', () => {
    const numbers = new Set(year.tickets.map(({ number }) => number));
    const people = new Set(year.people.map(({ id }) => id));
    for (const { takeover } of year.takeovers) {
      expect(people.has(takeover.person.id)).toBe(true);
      expect(takeover.ticket === null || numbers.has(takeover.ticket)).toBe(true);
      expect(takeover.state).toBe('ended');
    }
    for (const { ticket, ratedAt, score } of year.ratings) {
      expect(numbers.has(ticket)).toBe(true);
      expect(ratedAt === null).toBe(score === null);
      expect(eventsOf(ticket).some(({ kind }) => kind === 'oordeel-gevraagd')).toBe(true);
    }
    const asked = year.ratings.map(({ person, askedAt }) => ({ person, at: askedAt.getTime() }));
    for (const { person, at } of asked) {
      const again = asked.filter((one) => one.person === person && one.at > at);
      for (const one of again) expect(one.at - at).toBeGreaterThanOrEqual(30 * 86_400_000);
    }
    expect(year.tickets.every(({ requester }) => requester.name.endsWith('(verzonnen)'))).toBe(true);
  });
});

test('a year has busy Mondays, quiet weekends and summers, and its own seasons', () => {
  const year = madeUpYear(desk, { seed: 13, people: 100, from: day('2026-01-01'), until: day('2027-01-01') });
  const made = year.tickets
    .filter(({ parent }) => parent === null)
    .map(({ createdAt, product }) => ({ at: localTime(createdAt, desk.calendar.zone), product }));
  const on = (weekday: number) => made.filter(({ at }) => at.weekday === weekday).length;
  const inMonth = (month: number, product?: string) =>
    made.filter((one) => one.at.month === month && (product === undefined || one.product === product)).length;
  expect(on(1)).toBeGreaterThan(on(5));
  expect(on(5)).toBeGreaterThan(5 * on(6));
  expect(inMonth(9)).toBeGreaterThan(1.4 * inMonth(8));
  expect(inMonth(7, 'storing-klimaat') / inMonth(7)).toBeGreaterThan(inMonth(4, 'storing-klimaat') / inMonth(4));
  expect(made.length / 100).toBeGreaterThan(10);
  expect(made.length / 100).toBeLessThan(18);
});

test('chance gives what it says, and the same again', () => {
  const some = (seed: number) => {
    const chance = new Chance(seed);
    return Array.from({ length: 2000 }, () => chance.next());
  };
  expect(some(5)).toEqual(some(5));
  expect(some(5)).not.toEqual(some(6));
  const mean = (of: readonly number[]) => of.reduce((sum, one) => sum + one, 0) / of.length;
  expect(Math.abs(mean(some(5)) - 0.5)).toBeLessThan(0.02);
  const chance = new Chance(7);
  for (const expected of [0.5, 4, 80]) {
    const times = Array.from({ length: 2000 }, () => chance.times(expected));
    expect(Math.abs(mean(times) - expected) / expected).toBeLessThan(0.08);
    expect(times.every((one) => Number.isInteger(one) && one >= 0)).toBe(true);
  }
  const around = Array.from({ length: 2001 }, () => chance.around(60, 2)).sort((one, other) => one - other);
  expect(Math.abs((around[1000] ?? 0) - 60)).toBeLessThan(6);
  const chosen = Array.from({ length: 1000 }, () =>
    chance.weighed([
      ['a', 3],
      ['b', 1],
      ['c', 0],
    ] as const),
  );
  expect(chosen.filter((one) => one === 'a').length).toBeGreaterThan(680);
  expect(chosen).not.toContain('c');
  expect(() => chance.one([])).toThrow('nothing to choose from');
});
