import {
  attachmentOfTicket,
  attachmentsOf,
  dropAttachments,
  forgetLoose,
  giveToTicket,
  insertAttachment,
} from '../../storage/attachments.ts';
import type { Db } from '../../storage/db.ts';
import { insertTicket } from '../../storage/tickets.ts';
import { loketDatabase } from '../harness/schema.ts';
import { aTicket, employee } from '../tickets/a-ticket.ts';

let db: Db;
beforeAll(async () => {
  db = await loketDatabase();
  await insertTicket(db, aTicket({ number: 'M-2026-000001', intake: 'i1', conversation: null }), null);
  await insertTicket(db, aTicket({ number: 'M-2026-000002', intake: 'i2', conversation: null }), null);
}, 60_000);
afterAll(() => db.end());

const monday = new Date('2026-11-23T09:00:00Z');
const bytes = Buffer.from([0, 255, 39, 92, 10, 128]);
const keep = (id: string, createdAt = monday) =>
  insertAttachment(
    db,
    { id, name: `${id}.png`, type: 'image/png', size: bytes.length, sha256: 'abc', by: employee, createdAt },
    bytes,
  );

test('bytes come back as they went in, under their own ticket only', async () => {
  await keep('a');
  await giveToTicket(db, 'M-2026-000001', ['a']);
  const found = await attachmentOfTicket(db, 'M-2026-000001', 'a');
  expect(found).toMatchObject({ file: { id: 'a', name: 'a.png', size: 6, by: employee, createdAt: monday } });
  expect(Buffer.compare(found!.content, bytes)).toBe(0);
  expect(await attachmentOfTicket(db, 'M-2026-000002', 'a')).toBeUndefined();
});

test('what has a ticket is neither given away nor dropped nor forgotten', async () => {
  await keep('b');
  await giveToTicket(db, 'M-2026-000001', ['b']);
  await giveToTicket(db, 'M-2026-000002', ['b']);
  await dropAttachments(db, ['b']);
  await forgetLoose(db, new Date(monday.getTime() + 1));
  expect((await attachmentsOf(db, 'M-2026-000001')).map(({ id }) => id)).toContain('b');
  expect(await attachmentsOf(db, 'M-2026-000002')).toEqual([]);
});

test('what is loose goes when it is dropped, or was sent too long ago; its content goes along', async () => {
  const later = new Date(monday.getTime() + 1000);
  await Promise.all([keep('c'), keep('d'), keep('e', later)]);
  await dropAttachments(db, ['c', 'onbekend']);
  expect(await forgetLoose(db, later)).toBe(1);
  const { rows } = await db.query<{ attachment: string }>('SELECT attachment FROM attachment_contents ORDER BY 1');
  expect(rows.map(({ attachment }) => attachment)).toEqual(expect.arrayContaining(['e']));
  expect(rows.some(({ attachment }) => 'cd'.includes(attachment))).toBe(false);
});
