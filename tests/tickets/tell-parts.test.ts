import { mustHear, asOne, heldOf, isStillNews } from '../../tickets/tell.ts';
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

test('a question of a part that was answered while it waited is not told any more; an open one is', () => {
  const whole = aWhole();
  const asked = { status: 'wacht-op-klant', customerMessage: 'Welke?' } as const;
  const change = (now: Whole, number: string, to: Parameters<typeof changeWhole>[2]) => {
    const result = changeWhole(now, number, to, backoffice, soon, pace);
    if ('refused' in result) throw new Error(result.refused);
    return result;
  };
  const question = change(whole, whole.orders[0]!.number, asked);
  const after = question.request.ticket;
  const held = heldOf({ before: whole.request, after, asked, by: backoffice, parts: [question.part!] });
  expect(isStillNews(held, after)).toBe(true);
  const answered = change(
    { request: after, orders: [question.orders[0]!.ticket, ...whole.orders.slice(1)] },
    whole.orders[0]!.number,
    { status: 'in-behandeling' },
  );
  expect(isStillNews(held, answered.request.ticket)).toBe(false);
});
