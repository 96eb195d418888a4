import { DateTime } from 'luxon';
import { approvalStep, notTheirs, type Approval } from '../../tickets/approval.ts';
import { change, type Change } from '../../tickets/change.ts';
import { attend } from '../../tickets/attend.ts';
import type { Actor, Ticket } from '../../tickets/ticket.ts';
import { dueOf, lookAtOf } from '../../tickets/watch.ts';
import { pace } from './a-pace.ts';
import { changeWhole } from '../../tickets/whole.ts';
import { aWhole } from './a-whole.ts';
import { aTicket, employee } from './a-ticket.ts';

const zone = 'Europe/Amsterdam';
const at = (local: string) => DateTime.fromISO(local, { zone }).toJSDate();
const local = (moment: Date) =>
  DateTime.fromJSDate(moment, { zone }).toFormat("ccc yyyy-MM-dd'T'HH:mm", { locale: 'nl' });
const kim: Actor = { role: 'akkoordgever', id: 'kim' };

const asked = (more: Partial<Approval> = {}, begun = '2026-11-24T10:00'): Ticket =>
  aTicket({
    status: 'wacht-op-akkoord',
    nextNewsAt: null,
    since: at(begun),
    approval: {
      role: 'leidinggevende',
      approver: { id: 'kim', name: 'Kim' },
      byDesk: false,
      askedAt: at(begun),
      remindedAt: null,
      question: null,
      answer: null,
      ...more,
    },
  });

test.each<[string, Ticket, string, string | undefined]>([
  ['who is asked', asked(), 'kim', undefined],
  ['who asked it', asked(), employee.id, 'self'],
  ['whom it is for', { ...asked(), beneficiary: { id: 'bo', name: 'Bo' } }, 'bo', 'self'],
  ['even when that is who is asked', { ...asked(), beneficiary: { id: 'kim', name: 'Kim' } }, 'kim', 'self'],
  ['anybody else', asked(), 'lou', 'not-asked'],
  ['when nobody is known', asked({ approver: null }), 'kim', 'not-asked'],
  ['what needs no approval', aTicket(), 'kim', 'not-asked'],
  ['once it is decided', { ...asked(), status: 'doorgezet' }, 'kim', 'over'],
  ['also when the desk asks it', asked({ byDesk: true }), 'kim', undefined],
])('may decide: %s', (_what, ticket, person, not) => expect(notTheirs(ticket, person)).toBe(not));

/** What comes due until then, each at its moment. */
function history(ticket: Ticket, until: string): string[] {
  const told: string[] = [];
  for (let now = ticket; ;) {
    const moment = lookAtOf(now, pace.calendar, pace.cadence);
    if (moment === null || moment > at(until)) return told;
    const due = dueOf(now, moment, pace.calendar, pace.cadence);
    if (!due) throw new Error(`looked at ${local(moment)} for nothing`);
    now = attend(now, due, moment, pace).ticket;
    told.push(`${local(moment)} ${due.do}`);
  }
}

test.each<[string, string, string[]]>([
  ['a plain week', '2026-11-23T10:00', ['wo 2026-11-25T08:00 remind-approver', 'vr 2026-11-27T08:00 approval-to-desk']],
  [
    'over a weekend',
    '2026-11-27T16:00',
    ['di 2026-12-01T08:00 remind-approver', 'do 2026-12-03T08:00 approval-to-desk'],
  ],
  [
    'over Christmas',
    '2026-12-24T16:00',
    ['di 2026-12-29T08:00 remind-approver', 'do 2026-12-31T08:00 approval-to-desk'],
  ],
  [
    'to summer time',
    '2027-03-26T16:00',
    ['wo 2027-03-31T08:00 remind-approver', 'vr 2027-04-02T08:00 approval-to-desk'],
  ],
])('reminded in working time, then the desk takes over: %s', (_what, begun, told) => {
  const until = DateTime.fromISO(begun, { zone }).plus({ days: 12 }).toISO() ?? '';
  expect(history(asked({}, begun), until)).toEqual(told);
});

test('while the requester has to answer first, they are asked again, then as often as there is news, and who approves is left alone; then the time begins anew', () => {
  const question = approvalStep(asked(), { did: 'vraag', text: 'Hoe oud?' }, kim, at('2026-11-24T11:00')).ticket;
  const told = ['vr 2026-11-27T08:00 remind-question', 'wo 2026-12-02T16:30 no-news', 'ma 2026-12-07T16:30 no-news'];
  expect(history(question, '2026-12-08T00:00')).toEqual(told);
  const answered = approvalStep(question, { did: 'antwoord', text: '6 jaar' }, employee, at('2026-12-01T11:00')).ticket;
  expect(answered.approval).toMatchObject({ question: null, answer: '6 jaar' });
  expect(history(answered, '2026-12-20T00:00')[0]).toBe('do 2026-12-03T08:00 remind-approver');
});

test('every step is an event with who did it, counts as a change and leaves the status alone', () => {
  const step = { did: 'doorgegeven', to: { id: 'lou', name: 'Lou' }, reached: false, why: 'doorgegeven' } as const;
  const { ticket, events } = approvalStep(
    asked({ remindedAt: at('2026-11-25T08:00'), named: true }),
    step,
    kim,
    at('2026-11-25T09:00'),
  );
  expect(ticket).toMatchObject({ status: 'wacht-op-akkoord', version: 2 });
  expect(ticket.approval).toMatchObject({ approver: { id: 'lou' }, byDesk: true, remindedAt: null });
  expect(ticket.approval).not.toHaveProperty('named');
  expect(events).toEqual([{ at: at('2026-11-25T09:00'), by: kim, kind: 'akkoord', data: step }]);
});

test('what needs no approval has no steps', () =>
  expect(() => approvalStep(aTicket(), { did: 'herinnerd' }, kim, at('2026-11-25T09:00'))).toThrow(
    /nobody's approval/,
  ));

const desk: Actor = { role: 'backoffice', id: 'fmis' };

/** A request after these moves, an hour apart; the last may be refused. */
function moved(begun: Ticket, ...moves: [Change['status'] & string, Actor][]) {
  let ticket = begun;
  for (const [hours, [status, by]] of moves.entries()) {
    const result = change(ticket, { status }, by, new Date(at('2026-11-25T09:00').getTime() + hours * 3_600_000), pace);
    if ('refused' in result) return result;
    ({ ticket } = result);
  }
  return ticket;
}

test('what who approves refused does not come back as if it was approved; asked again and approved it does', () => {
  const refused = moved(asked(), ['afgewezen', kim]) as Ticket;
  expect(moved(refused, ['geregistreerd', desk])).toEqual({ refused: 'needs-approval', allowed: ['wacht-op-akkoord'] });
  const again = moved({ ...refused, approval: { ...refused.approval!, answer: 'oud' } }, ['wacht-op-akkoord', desk]);
  expect(again).toMatchObject({
    status: 'wacht-op-akkoord',
    approval: { given: false, askedAt: at('2026-11-25T09:00'), remindedAt: null, question: null, answer: null },
  });
  const given = moved(again as Ticket, ['doorgezet', kim], ['afgewezen', desk], ['geregistreerd', desk]);
  expect(given).toMatchObject({ status: 'geregistreerd', approval: { given: true } });
});

test('what was kept before it was noted whether it was approved, is asked again; what needs no approval is not', () => {
  const before = { ...asked(), status: 'afgewezen' as const };
  expect(moved(before, ['geregistreerd', desk])).toMatchObject({ refused: 'needs-approval' });
  expect(moved({ ...before, approval: null }, ['geregistreerd', desk])).toMatchObject({ status: 'geregistreerd' });
});

test('nobody lets the work begin by way of a question to the requester', () => {
  for (const by of [desk, kim, { role: 'balie', id: 'robin' } as const])
    expect(moved(asked(), ['wacht-op-klant', by])).toMatchObject({ refused: 'illegal-move' });
});

test('a part of a request that was refused does not come back by itself', () => {
  const { request, orders } = aWhole({ status: 'wacht-op-akkoord' });
  const whole = { request: { ...request, approval: asked().approval }, orders };
  const now = at('2026-11-25T09:00');
  const refused = changeWhole(whole, request.number, { status: 'afgewezen' }, kim, now, pace);
  if ('refused' in refused) throw new Error(refused.refused);
  const after = { request: refused.request.ticket, orders: refused.orders.map(({ ticket }) => ticket) };
  const back: Change = { status: 'geregistreerd' };
  expect(changeWhole(after, after.orders[0]!.number, back, desk, now, pace)).toEqual({
    refused: 'needs-approval',
    allowed: [],
  });
  const given = changeWhole(whole, request.number, { status: 'doorgezet' }, kim, now, pace);
  expect(given).toMatchObject({ request: { ticket: { approval: { given: true } } } });
});

describe('who approves is away', () => {
  const step = { did: 'doorgegeven', to: { id: 'lou', name: 'Lou' }, reached: true, why: 'afwezig' } as const;
  const later = at('2026-11-25T08:00');
  test('who stands in is asked from now on, and what was asked already is still to be answered', () => {
    const question = approvalStep(
      asked({ named: true }),
      { did: 'vraag', text: 'Hoe oud?' },
      kim,
      at('2026-11-24T11:00'),
    ).ticket;
    const { approval } = approvalStep(question, step, kim, later).ticket;
    expect(approval).toMatchObject({ approver: { id: 'lou' }, byDesk: false, askedAt: later, question: 'Hoe oud?' });
    expect(approval).toMatchObject({ standsInFor: { id: 'kim', name: 'Kim' }, questionAt: at('2026-11-24T11:00') });
    expect(approval).not.toHaveProperty('named');
  });
  test('nobody replaces them: the desk does, and they may decide', () => {
    const { ticket } = approvalStep(asked(), { did: 'naar-de-balie', why: 'afwezig' }, kim, later);
    expect(ticket.approval).toMatchObject({ approver: { id: 'kim' }, byDesk: true, standsInFor: { id: 'kim' } });
    expect(notTheirs(ticket, 'kim')).toBeUndefined();
  });
  test('who passes it on stands in for nobody any more', () => {
    const { ticket } = approvalStep(
      approvalStep(asked(), step, kim, later).ticket,
      { ...step, to: { id: 'mo', name: 'Mo' }, why: 'doorgegeven' },
      kim,
      later,
    );
    expect(ticket.approval).not.toHaveProperty('standsInFor');
  });
});
