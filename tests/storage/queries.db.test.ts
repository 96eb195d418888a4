import type { Db } from '../../storage/db.ts';
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

describe('answers', () => {
  test.each<[string, unknown[] | undefined, number | null]>([
    [`INSERT INTO things VALUES (1,'a'), (2,'b')`, undefined, 2],
    [`INSERT INTO things VALUES ($1,'a') RETURNING id`, [1], 1],
    [`INSERT INTO things VALUES ($1,'a') ON CONFLICT DO NOTHING`, [9], 0],
    [`UPDATE things SET name = $1`, ['x'], 1],
    [`DELETE FROM things WHERE id = $1`, [99], 0],
    [`SELECT * FROM generate_series(1, 3)`, undefined, 3],
    [`SELECT 1 WHERE false`, [], 0],
    [`WITH gone AS (DELETE FROM things RETURNING id) SELECT id FROM gone`, undefined, 1],
    [`CREATE TABLE other (a int)`, undefined, null],
    [`SET LOCAL statement_timeout = 0`, undefined, null],
    [``, undefined, null],
    [`-- nothing`, undefined, null],
  ])('rowCount of %p', async (sql, params, expected) => {
    await db.query(...add(9, 'nine'));
    expect((await db.query(sql, params)).rowCount).toBe(expected);
  });

  test('rows hold what is asked, in order', async () => {
    const answer = await db.query('INSERT INTO things VALUES (2, $1), (1, $1) RETURNING *', ['x']);
    expect(answer).toEqual({
      rows: [
        { id: 2, name: 'x' },
        { id: 1, name: 'x' },
      ],
      rowCount: 2,
    });
  });

  test('a text of several statements without parameters is one transaction, and answers with its last', async () => {
    const sql = `INSERT INTO things VALUES (1, 'a'); SELECT count(*) AS n FROM things;`;
    expect(await db.query(sql)).toEqual({ rows: [{ n: 1 }], rowCount: 1 });
    await expect(db.query(`INSERT INTO things VALUES (2, 'b'); SELECT 1/0`)).rejects.toMatchObject({ code: '22012' });
    expect(await names()).toEqual(['a']);
  });

  test('1 MB goes in and comes out', async () => {
    const long = 'é'.repeat(500_000);
    await db.query(...add(1, long));
    expect(await names()).toEqual([long]);
  });
});

describe('errors', () => {
  test.each<[string, unknown[] | undefined, string]>([
    ['SELECT nothing', undefined, '42703'],
    ['SELECT $1::int', ['x'], '22P02'],
    ['SELECT $1::bool', ['maybe'], '22P02'],
    ['SELEC 1', [], '42601'],
    ['SELECT * FROM nowhere WHERE a = $1', [1], '42P01'],
    ['INSERT INTO things VALUES ($1, NULL)', [1], '23502'],
    [`INSERT INTO things VALUES (9, 'again')`, undefined, '23505'],
    ['SELECT 1; SELECT $1::int', [1], '42601'],
    ['SELECT $1::int + $2::int', [1], '08P01'],
    ['SELECT 1/$1::int', [0], '22012'],
  ])('%p fails, and the next query works', async (sql, params, code) => {
    await db.query(...add(9, 'nine'));
    await expect(db.query(sql, params)).rejects.toMatchObject({ code, message: expect.any(String) });
    expect(await names()).toEqual(['nine']);
    expect((await db.query('SELECT $1::int AS one', [1])).rows).toEqual([{ one: 1 }]);
  });

  test('tell which rule was broken, but not the parameters', async () => {
    await db.query(...add(1, 'Fatima'));
    const error: unknown = await db.query(...add(1, 'Fatima')).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ constraint: 'things_pkey', table: 'things' });
    expect(JSON.stringify(error)).not.toContain('Fatima');
  });

  test('on one client leave it fit for use', async () => {
    const client = await db.connect();
    await expect(client.query('SELECT 1/0')).rejects.toMatchObject({ code: '22012' });
    expect((await client.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    client.release();
  });
});
