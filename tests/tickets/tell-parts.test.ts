import { mustHear, asOne, heldOf } from '../../tickets/tell.ts';
import { changeWhole } from '../../tickets/whole.ts';
import type { Happened } from '../../tickets/news.ts';
import type { Whole } from '../../tickets/orders.ts';
import { pace } from './a-pace.ts';
import { backoffice } from './a-ticket.ts';
import { aWhole } from './a-whole.ts';

const soon = new Date('2026-11-24T10:00:00Z');

/** Two parts are refused within a minute: what waits to be told keeps both. */
function refuse(whole: Whole, place: number): { happened: Happened; after: Whole } {
  const asked = { status: 'afgewezen', customerMessage: `reden ${String(place)}` } as const;
  const result = changeWhole(whole, whole.orders[place]!.number, asked, backoffice, soon, pace);
  if ('refused' in result) throw new Error(result.refused);
  const after = {
    request: result.request.ticket,
    orders: whole.orders.map((one) => result.orders.find(({ ticket }) => ticket.number === one.number)?.ticket ?? one),
  };
  const parts = result.part ? [result.part] : [];
  return { happened: { before: whole.request, after: after.request, asked, by: backoffice, parts }, after };
}

test('parts that changed while their news waited are all told, each with its own words', () => {
  const first = refuse(aWhole(), 3);
  const second = refuse(first.after, 4);
  const held = [heldOf(first.happened), heldOf(second.happened)] as const;
  const kept = JSON.parse(JSON.stringify(held)) as [(typeof held)[0], (typeof held)[0]];
  const one = asOne(kept, second.after.request);
  expect(one.parts?.map(({ before, after }) => [after.id, before.status, after.status, after.message])).toEqual([
    ['pas', 'geregistreerd', 'afgewezen', 'reden 3'],
    ['werkplek', 'doorgezet', 'afgewezen', 'reden 4'],
  ]);
  expect(mustHear(one)).toBe(true);
});
