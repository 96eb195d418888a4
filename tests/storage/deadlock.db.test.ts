import { changeTicket } from '../../bot/change-ticket.ts';
import { tellGroups } from '../../storage/group-channels.ts';
import { transaction, type Client, type Db } from '../../storage/db.ts';
import { tellDesk } from '../../storage/desk-channels.ts';
import { lockLanes } from '../../storage/lanes.ts';
import { enqueue, markDead } from '../../storage/outbox.ts';
import { Weeks } from '../bot/weeks.ts';
import { loketDatabase } from '../harness/schema.ts';

/** Two transactions that wait for each other. The server ends one; it begins again, and nobody notices. */

let db: Db;
beforeEach(async () => {
  db = await loketDatabase();
  await db.query('CREATE TABLE lamps (id int PRIMARY KEY, times int)');
  await db.query('INSERT INTO lamps VALUES (1, 0), (2, 0)');
}, 60_000);
afterEach(() => db.end());

const once = 'UPDATE lamps SET times = times + 1 WHERE id = $1';

test.each(['40P01', '40001'])(
  'what %s ends begins again; what never succeeds is given up and keeps nothing',
  async (code) => {
    let times = 0;
    const failing = (often: number, why: string) =>
      transaction(db, async (client) => {
        await client.query(once, [1]);
        if (++times <= often) throw Object.assign(new Error('in the way'), { code: why });
      });
    await failing(2, code);
    expect(times).toBe(3);
    await expect(failing(1000, code)).rejects.toMatchObject({ code });
    expect(times).toBe(8);
    await expect(failing(1000, '23505')).rejects.toMatchObject({ code: '23505' });
    expect(times).toBe(9);
    expect((await db.query('SELECT times FROM lamps WHERE id = 1')).rows).toEqual([{ times: 1 }]);
  },
);

if (process.env['LOKET_TEST_DB'] === 'postgres') {
  test('two transactions that wait for each other are both done', async () => {
    let both = () => {};
    const met = new Promise<void>((resolve) => (both = resolve));
    let begun = 0;
    const crossing = (first: number, second: number) =>
      transaction(db, async (client) => {
        await client.query(once, [first]);
        if (++begun === 2) both();
        await met;
        await client.query(once, [second]);
      });
    await Promise.all([crossing(1, 2), crossing(2, 1)]);
    expect(begun).toBe(3);
    expect((await db.query('SELECT times FROM lamps')).rows).toEqual([{ times: 2 }, { times: 2 }]);
  });

  test('a change that another transaction is in the way of is made once, and told once', async () => {
    const weeks = new Weeks(db);
    await weeks.says('de lamp op kamer 3.12 in B30 knippert');
    await weeks.says('ja');
    const number = /M-\d{4}-\d{6}/.exec(weeks.texts().at(-1) ?? '')?.[0] ?? '';
    const other = await db.connect();
    await other.query('BEGIN');
    // The change is the one that the server ends: this one looks much later whether they wait for each other.
    await other.query("SET LOCAL deadlock_timeout = '60s'");
    await other.query(`INSERT INTO outbox_lanes (conversation, due_at, arrivals) VALUES ('sam', $1, 1)`, [weeks.now]);
    const by = { role: 'backoffice' as const, id: 'fmis' };
    const changing = changeTicket(weeks.loket, number, { customerMessage: 'De lamp is er.' }, by);
    const waits = 'SELECT count(*)::int AS n FROM pg_locks WHERE NOT granted';
    while ((await db.query<{ n: number }>(waits)).rows[0]?.n === 0);
    await other.query('UPDATE tickets SET look_at = look_at WHERE number = $1', [number]);
    await other.query('COMMIT');
    other.release();
    expect(await changing).toMatchObject({ ticket: { number, version: 2 } });
    await weeks.loket.delivery.sweep();
    await weeks.settled();
    expect(weeks.texts().filter((text) => text.includes('De lamp is er.'))).toHaveLength(1);
    await weeks.loket.delivery.stop();
  });

  test('a group, the desk and a chat are told in one order of all their lanes', async () => {
    for (const channel of ['A', 'g'])
      await db.query(`INSERT INTO conversations (id, scope, person, last_in_at) VALUES ($1, 'channel', 'x', now())`, [
        channel,
      ]);
    await db.query(`INSERT INTO group_channels VALUES ('frontoffice', 'g', 'x', now())`);
    await db.query(`INSERT INTO desk_channels VALUES ('g', 'x', now()), ('A', 'x', now())`);
    const parcel = { kind: 'send' as const, card: null, message: { text: 'x' } };
    const now = new Date();
    const inOne = async (work: (client: Client) => Promise<void>) => {
      // Not by `transaction`: a deadlock is to be seen here.
      const client = await db.connect();
      await client.query('BEGIN');
      await work(client);
      await client.query('COMMIT');
      client.release();
    };
    // The work of the group, and a word in the thread of the chat that was finished.
    const finishes = () =>
      inOne(async (client) => {
        await lockLanes(client, ['A'], { groups: ['frontoffice'], desk: false }, now);
        await tellGroups(client, [{ ...parcel, group: 'frontoffice' }], now);
        await enqueue(client, 'A', [parcel], now, { name: 'lease', until: now });
      });
    const shows = () =>
      inOne(async (client) => {
        await lockLanes(client, [], { groups: [], desk: true }, now);
        await tellDesk(client, [parcel], now);
      });
    for (let round = 0; round < 150; round++) await Promise.all([finishes(), shows()]);
    expect((await db.query('SELECT conversation, arrivals FROM outbox_lanes ORDER BY 1')).rows).toEqual(
      expect.arrayContaining([
        { conversation: 'A', arrivals: 300 },
        { conversation: 'g', arrivals: 300 },
      ]),
    );
  });

  test('groups are told in one order of their channels, whatever order they are named in', async () => {
    for (const [group, channel] of [
      ['a', 'c2'],
      ['b', 'c1'],
    ]) {
      await db.query(`INSERT INTO conversations (id, scope, person, last_in_at) VALUES ($1, 'channel', 'x', now())`, [
        channel,
      ]);
      await db.query(`INSERT INTO group_channels VALUES ($1, $2, 'x', now())`, [group, channel]);
    }
    const tell = async (groups: string[]) => {
      // Not by `transaction`: a deadlock is to be seen here.
      const client = await db.connect();
      await client.query('BEGIN');
      const told = groups.map((group) => ({ group, kind: 'send' as const, card: null, message: { text: group } }));
      await tellGroups(client, told, new Date());
      await client.query('COMMIT');
      client.release();
    };
    for (let round = 0; round < 150; round++) await Promise.all([tell(['a', 'b']), tell(['b', 'a'])]);
    expect((await db.query('SELECT conversation, arrivals FROM outbox_lanes ORDER BY 1')).rows).toEqual([
      { conversation: 'c1', arrivals: 300 },
      { conversation: 'c2', arrivals: 300 },
    ]);
  });

  test('copies of the same words that die at once, each in its channel: none is in the way, and it is told once', async () => {
    const now = new Date();
    const lost = { to: 'sam', message: { text: 'niet aangekomen' } };
    const parcel = { kind: 'reply' as const, card: 'gesprek:1', message: { text: 'hallo' }, lost };
    const put = async (channel: string, own: string) => {
      await enqueue(db, channel, [{ ...parcel, own }], now, { name: own, until: now });
      const { rows } = await db.query<{ id: number }>('SELECT max(id)::int AS id FROM outbox');
      return rows[0]?.id ?? 0;
    };
    const rounds = 60;
    for (let round = 0; round < rounds; round++) {
      const ids = [await put('c1', `kopie:${String(round)}`), await put('c2', `kopie:${String(round)}`)];
      await Promise.all(ids.map((id) => markDead(db, [id], 'weg', now)));
    }
    const told = await db.query(`SELECT count(*)::int AS n FROM outbox WHERE conversation = 'sam'`);
    expect(told.rows).toEqual([{ n: rounds }]);
  });
}
