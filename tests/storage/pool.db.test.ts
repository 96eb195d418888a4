import { jest } from '@jest/globals';
import { transaction, type Db } from '../../storage/db.ts';
import { freshDatabase } from '../harness/database.ts';

let db: Db;
beforeEach(async () => {
  db = await freshDatabase();
  await db.query('CREATE TABLE things (id int PRIMARY KEY, name text NOT NULL)');
});
afterEach(() => db.end());

async function names(): Promise<string[]> {
  const { rows } = await db.query<{ name: string }>('SELECT name FROM things ORDER BY id');
  return rows.map((row) => row.name);
}

const add = (id: number, name: string): [string, unknown[]] => ['INSERT INTO things VALUES ($1, $2)', [id, name]];

describe('transactions', () => {
  test('are committed when the work is done, with its result', async () => {
    expect(await transaction(db, async (client) => (await client.query(...add(1, 'a'))).rowCount)).toBe(1);
    expect(await names()).toEqual(['a']);
  });

  test('are rolled back when the work throws', async () => {
    const work = transaction(db, async (client) => {
      await client.query(...add(1, 'a'));
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    expect(await names()).toEqual([]);
  });

  test('refuse everything after a failed statement until ROLLBACK', async () => {
    const client = await db.connect();
    await client.query('BEGIN');
    await client.query(...add(1, 'a'));
    await expect(client.query('SELECT 1/0')).rejects.toMatchObject({ code: '22012' });
    await expect(client.query('SELECT 1')).rejects.toMatchObject({ code: '25P02' });
    await client.query('ROLLBACK');
    await client.query(...add(2, 'b'));
    client.release();
    expect(await names()).toEqual(['b']);
  });

  test('never seem committed when a swallowed error undid them', async () => {
    const work = transaction(db, async (client) => {
      await client.query(...add(1, 'a'));
      await client.query('SELECT 1/0').catch(() => undefined);
    });
    await expect(work).rejects.toMatchObject({ code: '25P02' });
    expect(await names()).toEqual([]);
  });

  test('go on after a savepoint', async () => {
    await transaction(db, async (client) => {
      await client.query('SAVEPOINT s');
      await client.query('SELECT 1/0').catch(() => client.query('ROLLBACK TO SAVEPOINT s'));
      await client.query(...add(1, 'a'));
    });
    expect(await names()).toEqual(['a']);
  });

  test.each([false, true])('left open are rolled back by release(%p)', async (destroy) => {
    const client = await db.connect();
    await client.query('BEGIN');
    await client.query(...add(1, 'a'));
    client.release(destroy);
    expect(await names()).toEqual([]);
    await db.query(...add(1, 'b'));
    expect(await names()).toEqual(['b']);
  });

  test('left open by a query that is still under way are rolled back', async () => {
    const client = await db.connect();
    const began = client.query(`BEGIN; INSERT INTO things VALUES (1, 'a'); SELECT pg_sleep(0.05)`);
    client.release();
    await began;
    expect(await names()).toEqual([]);
  });

  test('left open by a text that failed half-way are rolled back', async () => {
    // Often, because the answer "failed" and the answer "still in a transaction" arrive in one piece or in two.
    for (let round = 0; round < 300; round += 1) {
      const client = await db.connect();
      await client.query('BEGIN; SELECT 1/0').catch(() => undefined);
      client.release();
      await db.query('SELECT 1');
    }
  });
});

describe('the pool', () => {
  test('serves more callers than it has connections', async () => {
    const work = Array.from({ length: 60 }, (_, id) =>
      transaction(db, async (client) => {
        await client.query('SELECT pg_sleep(0.001)');
        await client.query(...add(id, `thing ${id}`));
      }),
    );
    await Promise.all(work);
    expect(await names()).toHaveLength(60);
  });

  test('keeps transactions that run at the same time apart', async () => {
    await db.query(...add(1, '0'));
    const increments = Array.from({ length: 20 }, () =>
      transaction(db, async (client) => {
        const { rows } = await client.query<{ name: string }>('SELECT name FROM things WHERE id = 1 FOR UPDATE');
        await client.query('UPDATE things SET name = $1 WHERE id = 1', [Number(rows[0]?.name) + 1]);
      }),
    );
    await Promise.all(increments);
    expect(await names()).toEqual(['20']);
  });

  test('runs the queries of one client in order', async () => {
    const client = await db.connect();
    const answers = await Promise.all(
      [1, 2, 3].map((n) =>
        client.query(`INSERT INTO things VALUES ($1, 'x') RETURNING (SELECT count(*) FROM things) n`, [n]),
      ),
    );
    client.release();
    expect(answers.flatMap((answer) => answer.rows)).toEqual([{ n: 0 }, { n: 1 }, { n: 2 }]);
  });

  test('refuses a client that was given back', async () => {
    const client = await db.connect();
    client.release();
    await expect(client.query('SELECT 1')).rejects.toThrow('given back');
    expect(() => client.release()).toThrow('given back');
  });

  test('ends once, after the work under way, and then refuses', async () => {
    const other = await freshDatabase();
    const client = await other.connect();
    let ended = false;
    const ending = other.end().then(() => (ended = true));
    expect((await client.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    expect(ended).toBe(false);
    client.release();
    await ending;
    await other.end();
    await expect(other.query('SELECT 1')).rejects.toThrow('after calling end');
    await expect(other.connect()).rejects.toThrow('after calling end');
  });

  test('is private and empty for each test', async () => {
    const other = await freshDatabase();
    await other.query('CREATE TABLE things (other int)');
    await other.query('CREATE SCHEMA elsewhere');
    await other.end();
    const next = await freshDatabase();
    const { rows } = await next.query(
      `SELECT schemaname FROM pg_tables WHERE schemaname !~ '^pg_|^information_schema'
       UNION SELECT nspname FROM pg_namespace WHERE nspname = 'elsewhere'`,
    );
    await next.end();
    expect(rows).toEqual([]);
    expect(await names()).toEqual([]);
  });
});

if (process.env['LOKET_TEST_DB'] === 'postgres') {
  describe('a lost connection', () => {
    const others = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid()`;

    test('while idle costs nothing', async () => {
      const [killer, idle] = [await db.connect(), await db.connect()];
      idle.release();
      await killer.query(others);
      killer.release();
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(await names()).toEqual([]);
    });

    test('in a transaction fails that transaction alone', async () => {
      const lost = transaction(db, async (client) => {
        await client.query(...add(1, 'a'));
        await db.query(others);
        await new Promise((resolve) => setTimeout(resolve, 50));
        await client.query(...add(2, 'b'));
      });
      await expect(lost).rejects.toThrow();
      expect(await names()).toEqual([]);
    });
  });
} else {
  test('a query on the pool inside an open transaction fails instead of hanging', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] });
    const client = await db.connect();
    const nested = db.query('SELECT 1');
    jest.advanceTimersByTime(10_000);
    jest.useRealTimers();
    await expect(nested).rejects.toThrow('inside an open transaction');
    client.release();
    expect(await names()).toEqual([]);
  });
}
