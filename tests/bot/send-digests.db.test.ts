import { sendDigests } from '../../bot/send-digests.ts';
import { takeTurn } from '../../bot/turn.ts';
import type { Incoming } from '../../dialogs/channel.ts';
import { toldIn } from '../../digest/told.ts';
import { readSession } from '../../dialogs/session.ts';
import { markUnreachable, sessionOf } from '../../storage/conversations.ts';
import { transaction, type Db } from '../../storage/db.ts';
import { insertTicket } from '../../storage/tickets.ts';
import { lanes, until } from './outbox.ts';
import { testLoket, type TestLoket } from '../harness/loket.ts';
import { loketDatabase } from '../harness/schema.ts';
import { aTicket } from '../tickets/a-ticket.ts';

/** Kim gets a digest every Monday at 8:30 (organisation.yaml): when, once, and not. */

const kim = '00000000-0000-4000-8000-000000000003';
const delivered = (who: TestLoket) => until(async () => (await lanes(who)) === 0);
let db: Db;
let loket: TestLoket;
let now: Date;
let keys = 0;
const at = (iso: string) => (now = new Date(iso));
const make = () =>
  testLoket({ db, now: () => now, rules: { sendsPerSecond: 1_000 }, newId: () => `id-${String(++keys)}` });
beforeEach(async () => {
  db = await loketDatabase();
  at('2026-11-19T09:00:00Z');
  loket = make();
}, 60_000);
afterEach(async () => {
  await loket.delivery.stop();
  await db.end();
});

async function hear(what: Incoming['what'], person = kim): Promise<void> {
  await takeTurn(loket, {
    key: `k${String(++keys)}`,
    conversation: person,
    scope: 'personal',
    person: { id: person, name: 'Kim' },
    what,
    address: { id: person },
  });
  await delivered(loket);
}
const say = (text: string) => hear({ kind: 'text', text });
const ticket = (number: string, createdAt: string) =>
  insertTicket(
    db,
    aTicket({
      number,
      conversation: null,
      intake: null,
      createdAt: new Date(createdAt),
      updatedAt: new Date(createdAt),
    }),
    null,
  );
async function round(iso: string, who = loket): Promise<void> {
  at(iso);
  await sendDigests(who);
  await delivered(who);
}
const texts = (who = loket) => who.channel.at(kim).map(({ message }) => message.text);
const digests = (who = loket) => texts(who).filter((text) => text.startsWith('**Cijfers van'));

test('every Monday at their time, once, about the week before; and the chat knows of what it was', async () => {
  await ticket('M-2026-000001', '2026-11-18T09:00:00Z');
  await say('hoi');
  await round('2026-11-20T09:00:00Z');
  await round('2026-11-23T07:29:00Z');
  expect(digests()).toEqual([]);
  await round('2026-11-23T07:30:00Z');
  await round('2026-11-23T07:31:00Z');
  expect(digests()).toEqual([
    expect.stringMatching(
      /^\*\*Cijfers van maandag 16 november tot en met zondag 22 november\*\*\n\nEr kwam 1 melding/,
    ),
  ]);
  const told = toldIn(readSession(await sessionOf(db, kim)));
  expect(told).toMatchObject({ at: new Date('2026-11-23T07:30:00Z'), scope: {}, span: { length: 'week' } });
});

/** Dies when everything is decided, and nothing is kept. */
const dyingAtTheEnd = (alive: Db): Db => ({
  kind: alive.kind,
  query: (...asked) => alive.query(...asked),
  end: () => alive.end(),
  async connect() {
    const client = await alive.connect();
    let told = false;
    return {
      release: (destroy) => client.release(destroy),
      query(text, params) {
        told ||= text.includes('INTO outbox');
        if (told && text === 'COMMIT') return Promise.reject(new Error('killed'));
        return client.query(text, params);
      },
    };
  },
});

test('two processes at once, and one that died before the commit: it is told once', async () => {
  await ticket('M-2026-000001', '2026-11-18T09:00:00Z');
  await say('hoi');
  await round('2026-11-20T09:00:00Z');
  at('2026-11-23T07:30:00Z');
  const other = make();
  const dying = { ...make(), db: dyingAtTheEnd(db) };
  await sendDigests(dying);
  expect(dying.logged).toContainEqual(expect.objectContaining({ msg: 'digest failed', fault: 'killed' }));
  expect((await db.query('SELECT FROM outbox WHERE conversation = $1 AND sent_at IS NULL', [kim])).rows).toEqual([]);
  await Promise.all([sendDigests(loket), sendDigests(other), sendDigests(loket)]);
  await delivered(loket);
  await delivered(other);
  expect([...digests(), ...digests(other)]).toHaveLength(1);
  await other.delivery.stop();
});

test('nothing to say is nothing said', async () => {
  await say('hoi');
  await round('2026-11-20T09:00:00Z');
  await round('2026-11-23T07:30:00Z');
  expect(digests()).toEqual([]);
});

test('a holiday puts it off to the next working day, and summer time moves the instant', async () => {
  await say('hoi');
  await round('2027-03-25T09:00:00Z');
  await ticket('M-2027-000001', '2027-03-24T09:00:00Z');
  await round('2027-03-29T06:30:00Z');
  await round('2027-03-29T12:00:00Z');
  expect(digests()).toEqual([]);
  await round('2027-03-30T06:29:00Z');
  expect(digests()).toEqual([]);
  await round('2027-03-30T06:30:00Z');
  expect(digests()).toHaveLength(1);
});

test('after weeks of downtime only the latest comes, when the desk is open', async () => {
  await ticket('M-2026-000001', '2026-11-18T09:00:00Z');
  await ticket('M-2026-000002', '2026-12-09T09:00:00Z');
  await say('hoi');
  await round('2026-11-20T09:00:00Z');
  await round('2026-12-15T22:00:00Z');
  expect(digests()).toEqual([]);
  await round('2026-12-16T07:00:00Z');
  await round('2026-12-16T07:01:00Z');
  expect(digests()).toEqual([expect.stringContaining('maandag 7 december')]);
});

test('in the middle of an intake it waits', async () => {
  await ticket('M-2026-000001', '2026-11-18T09:00:00Z');
  await round('2026-11-20T09:00:00Z');
  at('2026-11-23T07:28:00Z');
  await say('ik wil een vergaderzaal reserveren');
  await round('2026-11-23T07:30:00Z');
  expect(digests()).toEqual([]);
  await say('stop');
  await round('2026-11-23T07:31:00Z');
  expect(digests()).toHaveLength(1);
});

test('what is chosen in between holds from then on: no digest of what was due before, and none at the old time', async () => {
  await ticket('M-2026-000001', '2026-11-18T09:00:00Z');
  await say('hoi');
  await round('2026-11-20T09:00:00Z');
  at('2026-11-23T07:29:00Z');
  await say('elke maandag 8:15');
  expect(texts().at(-1)).toContain('Het volgende komt maandag 30 november om 08:15');
  await round('2026-11-23T07:30:00Z');
  expect(digests()).toEqual([]);
  await ticket('M-2026-000002', '2026-11-24T09:00:00Z');
  await round('2026-11-30T07:15:00Z');
  expect(digests()).toHaveLength(1);
  await say('stop');
  expect(texts().at(-1)).toMatch(/^Oké, je krijgt geen overzichten meer/);
  await ticket('M-2026-000003', '2026-12-02T09:00:00Z');
  await round('2026-12-07T08:00:00Z');
  expect(digests()).toHaveLength(1);
});

test('after something else was said "stop" is about that', async () => {
  await ticket('M-2026-000001', '2026-11-18T09:00:00Z');
  await say('elke maandag 8:30');
  await say('dank je');
  await say('stop');
  expect(texts().at(-1)).not.toMatch(/overzichten/);
});

test('asked for now it comes at any hour, also that there is nothing, and asked twice at once it is answered', async () => {
  at('2026-11-22T20:00:00Z');
  await say('overzicht');
  expect(texts().at(-1)).toBe('Over deze periode is er niets te vertellen.');
  await ticket('M-2026-000001', '2026-11-12T09:00:00Z');
  await say('overzicht');
  expect(digests()).toEqual([expect.stringContaining('maandag 9 november')]);
  expect((await db.query('SELECT FROM digest_requests')).rows).toEqual([]);
});

test('who blocked Loket or never had a chat with it is sent nothing, and gets the next one when they are back', async () => {
  await ticket('M-2026-000001', '2026-11-18T09:00:00Z');
  await round('2026-11-20T09:00:00Z');
  await round('2026-11-23T07:30:00Z');
  await say('hoi');
  await transaction(db, (client) => markUnreachable(client, kim, 'blocked', now));
  await ticket('M-2026-000002', '2026-11-24T09:00:00Z');
  await round('2026-11-30T07:30:00Z');
  expect(digests()).toEqual([]);
  await say('hoi');
  await ticket('M-2026-000003', '2026-12-02T09:00:00Z');
  await round('2026-12-07T07:30:00Z');
  expect(digests()).toEqual([expect.stringContaining('maandag 30 november')]);
});

test('an approval is given from the card by the same action as on the card of its own, once', async () => {
  const approver = { id: kim, name: 'Kim' };
  const approval = {
    role: 'leidinggevende',
    approver,
    byDesk: false,
    askedAt: now,
    remindedAt: null,
    question: null,
    answer: null,
  } as const;
  await insertTicket(
    db,
    aTicket({ number: 'M-2026-000009', conversation: null, status: 'wacht-op-akkoord', approval }),
    null,
  );
  await say('hoi');
  await round('2026-11-20T09:00:00Z');
  await round('2026-11-23T07:30:00Z');
  const card = loket.channel.at(kim).findLast(({ message }) => message.card?.items)?.message.card;
  const [approve] = card?.items?.[0]?.buttons ?? [];
  expect(approve?.press).toEqual({ do: 'approve', ref: 'M-2026-000009' });
  await hear({ kind: 'press', press: approve!.press });
  expect(texts().at(-1)).toMatch(/^Dank je\. \*\*M-2026-000009/);
  await hear({ kind: 'press', press: approve!.press });
  expect(texts().at(-1)).toMatch(/is al beslist/);
  const { rows } = await db.query<{ status: string }>('SELECT status FROM tickets');
  expect(rows).toEqual([{ status: 'doorgezet' }]);
});
