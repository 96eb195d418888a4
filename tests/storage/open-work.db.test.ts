import { openWork } from '../../storage/group-channels.ts';
import { insertTicket } from '../../storage/tickets.ts';
import { statuses } from '../../tickets/status.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import { isOpenWork, isWork, noOpenWork } from '../../tickets/work.ts';
import { loketDatabase } from '../harness/schema.ts';
import { aTicket } from '../tickets/a-ticket.ts';

/** What a group has to do: one rule, which the register is asked by too. */

const parts: Ticket['parts'] = [
  {
    id: 'deel',
    name: 'Deel',
    group: 'facilitair-team',
    takes: { amount: 1, unit: 'werkdagen' },
    after: [],
    notBefore: null,
    number: 'W-2026-000001-1',
    status: 'doorgezet',
    expectedAt: null,
    message: null,
  },
];

/** A ticket in every status: by itself, as a work order, and as a request that fell apart. */
function all(): Ticket[] {
  const asked = aTicket({ number: 'M-2026-000001', intake: null, conversation: null, status: 'doorgezet', parts });
  let n = 1;
  const next = () => String(++n).padStart(6, '0');
  const one = (status: Ticket['status'], more: Partial<Ticket>) =>
    aTicket({ number: `M-2026-${next()}`, intake: null, conversation: null, status, ...more });
  return [
    asked,
    ...statuses.flatMap((status) => [one(status, {}), one(status, { parent: asked.number }), one(status, { parts })]),
  ];
}

test('the register gives what the rule says, of every ticket', async () => {
  const db = await loketDatabase();
  try {
    const tickets = all().map((ticket) => ({ ...ticket, group: 'facilitair-team' }));
    for (const ticket of tickets) await insertTicket(db, ticket, null);
    const given = await openWork(db, 'facilitair-team', noOpenWork, 1000);
    expect(given.map(({ number }) => number).sort()).toEqual(
      tickets
        .filter(isOpenWork)
        .map(({ number }) => number)
        .sort(),
    );
    expect(given.length).toBeGreaterThan(5);
    expect(await openWork(db, 'ict-servicedesk', noOpenWork, 1000)).toEqual([]);
    expect(await openWork(db, 'facilitair-team', noOpenWork, 3)).toHaveLength(3);
  } finally {
    await db.end();
  }
}, 60_000);

test('what is ready or over stays to be seen, but nothing is left to do', () => {
  const told = (status: Ticket['status'], more: Partial<Ticket> = {}) => {
    const ticket = aTicket({ status, parts: [], parent: null, ...more });
    return [isWork(ticket), isOpenWork(ticket)];
  };
  expect(told('in-behandeling')).toEqual([true, true]);
  expect(told('gereed')).toEqual([true, false]);
  expect(told('gesloten')).toEqual([true, false]);
  expect(told('wacht-op-akkoord')).toEqual([false, false]);
  expect(told('geregistreerd')).toEqual([true, true]);
  expect(told('geregistreerd', { parent: 'M-2026-000001' })).toEqual([false, false]);
  expect(told('in-behandeling', { parts })).toEqual([false, false]);
});
