import { join } from 'node:path';
import { home } from '../../bot/settings.ts';
import { transaction, type Db } from '../../storage/db.ts';
import { readMigrations } from '../../storage/migrate.ts';
import { insertEvents, insertTicket, ticketByNumber } from '../../storage/tickets.ts';
import type { Approval } from '../../tickets/approval.ts';
import type { ActorRole, Status } from '../../tickets/status.ts';
import { loketDatabase } from '../harness/schema.ts';
import { aTicket } from '../tickets/a-ticket.ts';

let db: Db;
beforeAll(async () => {
  db = await loketDatabase();
}, 60_000);
afterAll(() => db.end());

type Move = [from: Status, to: Status, by: ActorRole];
const at = new Date('2026-11-24T09:00:00Z');
const approval: Approval = {
  role: 'leidinggevende',
  approver: { id: 'kim', name: 'Kim' },
  byDesk: false,
  askedAt: at,
  remindedAt: null,
  question: null,
  answer: null,
};
const approved: Move = ['wacht-op-akkoord', 'doorgezet', 'akkoordgever'];

/** What the migration makes of a request with this history. */
async function given(history: Move[], begun: Approval | null = approval): Promise<boolean | undefined> {
  const { rows } = await db.query<{ n: string }>('SELECT count(*) AS n FROM tickets');
  const number = `M-2026-${String(Number(rows[0]?.n) + 1).padStart(6, '0')}`;
  await insertTicket(db, aTicket({ number, intake: number, conversation: null, approval: begun }), null);
  const events = history.map(([from, to, role]) => ({
    at,
    by: { role, id: role },
    kind: 'status' as const,
    data: { from, to },
  }));
  // One connection, as ever: on several they would be in no order.
  await transaction(db, (client) => insertEvents(client, number, events));
  const all = await readMigrations(join(home, 'storage', 'migrations'));
  await db.query(all.find(({ name }) => name === 'approvals-given')?.sql ?? '');
  return (await ticketByNumber(db, number))?.approval?.given;
}

test.each<[string, Move[], boolean | undefined]>([
  ['approved', [approved], true],
  ['approved elsewhere, as the desk noted', [['wacht-op-akkoord', 'doorgezet', 'backoffice']], true],
  ['approved, and begun', [approved, ['doorgezet', 'in-behandeling', 'backoffice']], true],
  ['it waits', [], undefined],
  ['refused', [['wacht-op-akkoord', 'afgewezen', 'akkoordgever']], undefined],
  [
    'approved, refused by who executes, and asked anew',
    [approved, ['doorgezet', 'afgewezen', 'backoffice'], ['afgewezen', 'wacht-op-akkoord', 'backoffice']],
    undefined,
  ],
])('what was kept before it was noted whether it was approved: %s', async (_what, history, is) =>
  expect(await given(history)).toBe(is),
);

test('what was noted stays, and what needs no approval has none', async () => {
  expect(await given([approved], { ...approval, given: false })).toBe(false);
  expect(await given([approved], null)).toBeUndefined();
});
