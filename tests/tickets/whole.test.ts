import { DateTime } from 'luxon';
import type { Change } from '../../tickets/change.ts';
import type { Whole } from '../../tickets/orders.ts';
import type { WholeChanged } from '../../tickets/settle.ts';
import { attendOrder, changeWhole } from '../../tickets/whole.ts';
import type { Actor } from '../../tickets/ticket.ts';
import { pace } from './a-pace.ts';
import { backoffice, employee } from './a-ticket.ts';
import { aWhole, newColleague } from './a-whole.ts';

const at = (text: string) => DateTime.fromFormat(text, 'yyyy-MM-dd HH:mm', { zone: 'Europe/Amsterdam' }).toJSDate();
const local = (date: Date | null | undefined) =>
  date && DateTime.fromJSDate(date, { zone: 'Europe/Amsterdam' }).toFormat('yyyy-MM-dd HH:mm');
const soon = at('2026-11-24 11:00');

/** The same request after a change. */
const after = (whole: Whole, { request, orders, made }: WholeChanged): Whole => ({
  request: request.ticket,
  orders: [
    ...whole.orders.map((one) => orders.find(({ ticket }) => ticket.number === one.number)?.ticket ?? one),
    ...(made ? [made.ticket] : []),
  ],
});
const numberOf = ({ request }: Whole, part: string) => request.parts.find(({ id }) => id === part)?.number ?? part;

function play(whole: Whole, part: string, asked: Change, when = soon, by: Actor = backoffice): Whole {
  const result = changeWhole(whole, numberOf(whole, part), asked, by, when, pace);
  if ('refused' in result) throw new Error(result.refused);
  return after(whole, result);
}
const statuses = ({ request }: Whole) => Object.fromEntries(request.parts.map(({ id, status }) => [id, status]));
const dates = ({ request }: Whole) =>
  Object.fromEntries(request.parts.map(({ id, expectedAt }) => [id, local(expectedAt)]));

test('each work order has its own promise, and that of the request is the longest way through them', () => {
  const whole = aWhole();
  expect(dates(whole)).toEqual({
    personeel: '2026-11-26 17:00',
    account: '2026-11-30 17:00',
    laptop: '2026-12-07 17:00',
    pas: '2026-12-01 17:00',
    werkplek: '2026-12-01 17:00',
  });
  expect(local(whole.request.expectedAt)).toBe('2026-12-07 17:00');
  expect(
    whole.orders.map(({ number, parent, status, group, title }) => [number, parent, status, group, title]),
  ).toEqual([
    ['W-2026-000123-1', 'M-2026-000123', 'doorgezet', 'p-en-o', 'personeel'],
    ['W-2026-000123-2', 'M-2026-000123', 'geregistreerd', 'ict-servicedesk', 'account'],
    ['W-2026-000123-3', 'M-2026-000123', 'geregistreerd', 'ict-servicedesk', 'laptop'],
    ['W-2026-000123-4', 'M-2026-000123', 'geregistreerd', 'beveiliging', 'pas'],
    ['W-2026-000123-5', 'M-2026-000123', 'doorgezet', 'facilitair-team', 'werkplek'],
  ]);
});

test('what waits is passed on when what comes first is done, and not before', () => {
  const begun = play(aWhole(), 'personeel', { status: 'in-behandeling' });
  expect(statuses(begun)).toMatchObject({ account: 'geregistreerd', pas: 'geregistreerd' });
  expect(begun.request.status).toBe('in-behandeling');
  const done = play(begun, 'personeel', { status: 'gereed' });
  expect(statuses(done)).toMatchObject({ account: 'doorgezet', pas: 'doorgezet', laptop: 'geregistreerd' });
});

test('one late: what waits for it is late too, and the request says so', () => {
  const whole = play(aWhole(), 'personeel', { expectedAt: at('2026-12-03 17:00') });
  expect(dates(whole)).toMatchObject({ account: '2026-12-07 17:00', laptop: '2026-12-14 17:00' });
  expect(local(whole.request.expectedAt)).toBe('2026-12-14 17:00');
  expect(local(whole.request.promisedAt)).toBe('2026-12-07 17:00');
});

test('one refused: what waited for it goes on, and the rest makes the whole', () => {
  let whole = play(aWhole(), 'account', { status: 'afgewezen', customerMessage: 'Externen krijgen geen account.' });
  expect(whole.request).toMatchObject({
    status: 'doorgezet',
    parts: [{}, { message: 'Externen krijgen geen account.' }, {}, {}, {}],
  });
  expect(statuses(whole)).toMatchObject({ laptop: 'doorgezet' });
  for (const part of ['personeel', 'laptop', 'pas', 'werkplek']) whole = play(whole, part, { status: 'gereed' });
  expect(whole.request.status).toBe('gereed');
});

test('all refused or called off: nothing comes, and nobody is asked whether it is good', () => {
  let whole = aWhole();
  for (const part of ['personeel', 'laptop', 'pas']) whole = play(whole, part, { status: 'geannuleerd' });
  expect(whole.request.status).toBe('doorgezet');
  whole = play(whole, 'werkplek', { status: 'geannuleerd' });
  whole = play(whole, 'account', { status: 'afgewezen' });
  expect(whole.request).toMatchObject({ status: 'afgewezen', expectedAt: null });
});

test('a question of one work order is a question of the request; the answer goes to that one only', () => {
  let whole = play(aWhole(), 'werkplek', { status: 'in-behandeling' });
  whole = play(whole, 'personeel', { status: 'wacht-op-klant', customerMessage: 'Wat is de geboortedatum?' });
  expect(whole.request.status).toBe('wacht-op-klant');
  const answered = changeWhole(
    whole,
    whole.request.number,
    { status: 'in-behandeling', note: '1 mei' },
    employee,
    soon,
    pace,
  );
  if ('refused' in answered) throw new Error(answered.refused);
  expect(
    answered.orders.map(({ ticket, events }) => [ticket.title, ticket.status, events.map(({ kind }) => kind)]),
  ).toEqual([['personeel', 'in-behandeling', ['status', 'notitie']]]);
});

test('approval starts everything, from that moment', () => {
  const waiting = aWhole({ status: 'wacht-op-akkoord' });
  expect(new Set(Object.values(statuses(waiting)))).toEqual(new Set(['wacht-op-akkoord']));
  expect(changeWhole(waiting, numberOf(waiting, 'account'), { status: 'doorgezet' }, backoffice, soon, pace)).toEqual({
    refused: 'by-request',
    allowed: ['afgewezen', 'geannuleerd'],
  });
  const whole = play(waiting, 'M-2026-000123', { status: 'doorgezet' }, at('2026-11-26 09:00'), {
    role: 'akkoordgever',
    id: 'kim',
  });
  expect(statuses(whole)).toMatchObject({ personeel: 'doorgezet', account: 'geregistreerd', werkplek: 'doorgezet' });
  expect(dates(whole)).toMatchObject({ personeel: '2026-11-30 17:00', laptop: '2026-12-09 17:00' });
  expect(local(whole.request.promisedAt)).toBe('2026-12-09 17:00');
  expect(local(whole.orders[0]?.promisedAt)).toBe('2026-11-30 17:00');
});

test('called off half-way: what was done is done, the rest is called off', () => {
  let whole = play(aWhole(), 'werkplek', { status: 'gereed' });
  whole = play(whole, 'M-2026-000123', { status: 'geannuleerd' });
  expect(statuses(whole)).toMatchObject({ werkplek: 'gesloten', account: 'geannuleerd' });
  expect(whole.request.status).toBe('gesloten');
});

test('the requester closes the whole; not good yet makes a work order for the desk, and the same one again', () => {
  let whole = aWhole();
  for (const { id } of newColleague) whole = play(whole, id, { status: 'gereed' });
  whole = play(whole, 'M-2026-000123', { status: 'in-behandeling', note: 'de pas ligt er niet' }, soon, employee);
  expect(whole.request).toMatchObject({ status: 'in-behandeling' });
  expect(whole.orders.at(-1)).toMatchObject({
    number: 'W-2026-000123-6',
    status: 'in-behandeling',
    group: 'facilitair-team',
    title: 'Nakijken wat nog niet goed is',
  });
  whole = play(whole, 'nazorg', { status: 'gereed' });
  expect(whole.request.status).toBe('gereed');
  whole = play(whole, 'M-2026-000123', { status: 'in-behandeling' }, soon, employee);
  expect(whole.orders).toHaveLength(6);
  whole = play(whole, 'nazorg', { status: 'gereed' });
  whole = play(whole, 'M-2026-000123', { status: 'gesloten' }, soon, employee);
  expect(new Set(Object.values(statuses(whole)))).toEqual(new Set(['gesloten']));
});

test.each<[string, string, Change, string]>([
  [
    'a date of the whole is that of its work orders',
    'M-2026-000123',
    { expectedAt: at('2026-12-24 17:00') },
    'by-orders',
  ],
  ['the whole does not begin by itself', 'M-2026-000123', { status: 'in-behandeling' }, 'by-orders'],
  ['nor is it done by itself', 'M-2026-000123', { status: 'gereed' }, 'by-orders'],
  ['a work order is not closed without the requester', 'werkplek', { status: 'gesloten' }, 'by-request'],
  ['nor approved by itself', 'account', { status: 'wacht-op-akkoord' }, 'by-request'],
  ['a date that is over', 'werkplek', { expectedAt: at('2026-11-23 17:00') }, 'in-the-past'],
])('%s', (_what, part, asked, refused) => {
  const whole = aWhole();
  expect(changeWhole(whole, numberOf(whole, part), asked, backoffice, soon, pace)).toMatchObject({ refused });
});

test('a work order that waits and becomes late is late because of another one', () => {
  const whole = aWhole();
  const due = { do: 'postpone', why: 'not-begun', expectedAt: at('2026-12-02 17:00') } as const;
  expect(attendOrder(whole, numberOf(whole, 'account'), due, soon, pace).due).toMatchObject({ why: 'other-part' });
  expect(attendOrder(whole, numberOf(whole, 'werkplek'), due, soon, pace).due).toMatchObject({ why: 'not-begun' });
});

test('the same twice changes nothing', () => {
  const whole = play(aWhole(), 'werkplek', { status: 'in-behandeling' });
  const again = changeWhole(whole, numberOf(whole, 'werkplek'), { status: 'in-behandeling' }, backoffice, soon, pace);
  expect(again).toMatchObject({ request: { events: [] }, orders: [] });
});
