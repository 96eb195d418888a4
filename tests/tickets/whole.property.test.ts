import fc from '../harness/fast-check.ts';
import type { Change } from '../../tickets/change.ts';
import type { Whole } from '../../tickets/orders.ts';
import { expectedOf, isDone, isDropped, statusOf } from '../../tickets/parts.ts';
import { roles, statuses, type ActorRole } from '../../tickets/status.ts';
import { changeWhole } from '../../tickets/whole.ts';
import { pace } from './a-pace.ts';
import { aWhole } from './a-whole.ts';

const hour = 3_600_000;

const attempts = fc.array(
  fc.record({
    role: fc.constantFrom(...roles),
    /** 0 is the request, else a work order. */
    place: fc.integer({ min: 0, max: 6 }),
    to: fc.option(fc.constantFrom(...statuses), { nil: undefined }),
    /** Working days from now. */
    late: fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined }),
    after: fc.integer({ min: 0, max: 100 }),
  }),
  { maxLength: 40 },
);

/** Plays attempts on a request and its work orders; `see` looks at it before and after each that was accepted. */
function play(
  begins: Whole,
  all: readonly {
    role: (typeof roles)[number];
    place: number;
    to?: (typeof statuses)[number] | undefined;
    late?: number | undefined;
    after: number;
  }[],
  see: (before: Whole, after: Whole, by: ActorRole) => void,
): void {
  let whole = begins;
  let now = whole.request.createdAt.getTime();
  for (const { role, place, to, late, after } of all) {
    now += after * hour;
    const number = place === 0 ? whole.request.number : whole.orders[(place - 1) % whole.orders.length]?.number;
    const asked: Change = {
      ...(to ? { status: to } : {}),
      ...(late ? { expectedAt: new Date(now + late * 24 * hour) } : {}),
    };
    const result = changeWhole(whole, number ?? '', asked, { role, id: role }, new Date(now), pace);
    if ('refused' in result) continue;
    const next: Whole = {
      request: result.request.ticket,
      orders: [
        ...whole.orders.map((one) => result.orders.find(({ ticket }) => ticket.number === one.number)?.ticket ?? one),
        ...(result.made ? [result.made.ticket] : []),
      ],
    };
    see(whole, next, role);
    whole = next;
  }
}

const begins = fc.constantFrom(aWhole(), aWhole({ status: 'wacht-op-akkoord' }));
const holds = (see: (before: Whole, after: Whole) => void) => {
  fc.assert(
    fc.property(begins, attempts, (whole, all) => {
      play(whole, all, see);
    }),
  );
};

test('the request is always what its work orders make of it', () => {
  holds((_, { request, orders }) => {
    expect(request.status).toBe(statusOf(orders));
    expect(request.expectedAt).toEqual(expectedOf(orders));
    expect(
      request.parts.map(({ number, status, expectedAt, group }) => ({ number, status, expectedAt, group })),
    ).toEqual(orders.map(({ number, status, expectedAt, group }) => ({ number, status, expectedAt, group })));
  });
});

test('it is never ready or closed while a work order is open, and never open when none is', () => {
  holds((_, { request, orders }) => {
    expect(isDone(request)).toBe(orders.every(isDone));
    if (request.status === 'gesloten')
      expect(orders.every((one) => one.status === 'gesloten' || isDropped(one))).toBe(true);
  });
});

test('a work order that waits is not passed on before what comes first, and not forgotten after it', () => {
  holds((before, { request, orders }) => {
    const done = (id: string) => isDone(orders[request.parts.findIndex((part) => part.id === id)]!);
    for (const [place, order] of orders.entries()) {
      const { after = [] } = request.parts[place] ?? {};
      const was = before.orders[place]?.status;
      if (after.length === 0 || was !== 'geregistreerd' || order.status !== 'geregistreerd') continue;
      const wasDone = after.every((id) =>
        isDone(before.orders[before.request.parts.findIndex((part) => part.id === id)]!),
      );
      expect(after.every(done)).toBe(wasDone);
    }
  });
});

test('nothing begins without approval', () => {
  fc.assert(
    fc.property(attempts, (all) => {
      play(aWhole({ status: 'wacht-op-akkoord' }), all, (before, after, by) => {
        if (before.request.status !== 'wacht-op-akkoord' || after.request.status === 'wacht-op-akkoord') return;
        expect(['doorgezet', 'afgewezen', 'geannuleerd']).toContain(after.request.status);
        if (after.request.status === 'doorgezet') expect(['akkoordgever', 'backoffice']).toContain(by);
        if (!isDropped(after.request)) expect(after.request.promisedAt).toEqual(after.request.expectedAt);
      });
    }),
  );
});

test('every change counts, and each is an event', () => {
  holds((before, after) => {
    for (const [place, order] of after.orders.entries()) {
      const was = before.orders[place];
      if (was) expect(order.version - was.version).toBe(order === was ? 0 : 1);
    }
    expect(after.request.version - before.request.version).toBe(after.request === before.request ? 0 : 1);
  });
});
