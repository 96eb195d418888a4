import type { Db } from '../../storage/db.ts';
import { freshDatabase } from '../harness/database.ts';

let db: Db;
beforeAll(async () => {
  db = await freshDatabase();
});
afterAll(() => db.end());

/** One row of one column, `v`. */
async function value(sql: string, params?: unknown[]): Promise<unknown> {
  const { rows } = await db.query<{ v: unknown }>(`SELECT ${sql} AS v`, params);
  return rows[0]?.v;
}

const noon = new Date('2026-11-22T11:00:00.250Z');

describe('what comes out', () => {
  test.each<[string, unknown]>([
    [`5::int2`, 5],
    [`-5::int4`, -5],
    [`42::int8`, 42],
    [`9007199254740991::int8`, 9007199254740991],
    [`9007199254740993::int8`, '9007199254740993'],
    [`count(*)`, 1],
    [`sum(7::int8)`, 7],
    [`12::numeric`, 12],
    [`12.50::numeric(10,2)`, '12.50'],
    [`12::numeric(10,2)`, '12.00'],
    [`'NaN'::numeric`, 'NaN'],
    [`12.5::float8`, 12.5],
    [`0.25::float4`, 0.25],
    [`true`, true],
    [`false`, false],
    [`'één'::text`, 'één'],
    [`'x'::varchar(3)`, 'x'],
    [`''::text`, ''],
    [`NULL::text`, null],
    [`NULL::jsonb`, null],
    [`ARRAY['a','b,"c\\d', NULL, 'NULL', '']`, ['a', 'b,"c\\d', null, 'NULL', '']],
    [`'{}'::text[]`, []],
    [
      `ARRAY[[1,2],[3,4]]`,
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [`ARRAY[1,NULL]::int8[]`, [1, null]],
    [`ARRAY[1.5,2]::numeric[]`, ['1.5', 2]],
    [`ARRAY[true,false]`, [true, false]],
    [`ARRAY['2026-11-22']::date[]`, ['2026-11-22']],
    [`ARRAY['2026-11-22 12:00+01']::timestamptz[]`, [new Date('2026-11-22T11:00:00Z')]],
    [`'2026-11-22 12:00:00.25+01'::timestamptz`, noon],
    [`'infinity'::timestamptz`, Infinity],
    [`'2026-03-29'::date`, '2026-03-29'],
    [`'0044-03-15 BC'::date`, '0044-03-15 BC'],
    [`'12:30'::time`, '12:30:00'],
    [`'{"a": [1, "x", null], "b": {}}'::jsonb`, { a: [1, 'x', null], b: {} }],
    [`'"tekst"'::jsonb`, 'tekst'],
    [`'null'::jsonb`, null],
    [`'[1]'::json`, [1]],
    [`ARRAY['{"a":1}']::jsonb[]`, [{ a: 1 }]],
    [`'\\x00ff10'::bytea`, Buffer.from([0, 255, 16])],
    [`'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'::uuid`, 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'],
    [`'1 day 02:00'::interval`, expect.objectContaining({ days: 1, hours: 2 })],
    [`current_setting('TimeZone')`, 'UTC'],
  ])('%s', async (sql, expected) => {
    expect(await value(sql)).toEqual(expected);
    // With a parameter it takes another road through both drivers.
    const prepared = await db.query(`SELECT ${sql} AS v WHERE $1::bool`, [true]);
    expect(prepared.rows).toEqual([{ v: expected }]);
  });

  test('bytes are a Buffer', async () => {
    expect(Buffer.isBuffer(await value(`'\\x00ff'::bytea`))).toBe(true);
  });
});

describe('what goes in', () => {
  class Money {
    toPostgres(): string {
      return '12.34';
    }
  }

  test.each<[string, unknown, unknown]>([
    ['int4', 5, 5],
    ['int4', '5', 5],
    ['int8', 9007199254740993n, '9007199254740993'],
    ['float8', 0.1, 0.1],
    ['numeric', 12.5, '12.5'],
    ['numeric', new Money(), '12.34'],
    ['bool', true, true],
    ['bool', 'yes', true],
    ['text', 'het dak lekt; \'"\\$1 é€😀', 'het dak lekt; \'"\\$1 é€😀'],
    ['text', '', ''],
    ['text', 7, '7'],
    ['text', true, 'true'],
    ['text', null, null],
    ['text', undefined, null],
    ['text', { a: 1 }, '{"a":1}'],
    ['text', Buffer.from('bytes'), 'bytes'],
    ['text[]', ['a', 'b,"c\\d', null, 'NULL', ''], ['a', 'b,"c\\d', null, 'NULL', '']],
    ['text[]', [], []],
    ['int4[]', [1, 2], [1, 2]],
    ['int4[]', [[1], [2]], [[1], [2]]],
    ['int8[]', '{1,2}', [1, 2]],
    ['jsonb[]', [{ a: 1 }, { b: [2] }], [{ a: 1 }, { b: [2] }]],
    ['bytea[]', [Buffer.from([1, 255])], [Buffer.from([1, 255])]],
    ['timestamptz[]', [noon], [noon]],
    ['timestamptz', noon, noon],
    ['timestamptz', '2026-11-22T12:00:00.25+01:00', noon],
    ['date', '2026-11-22', '2026-11-22'],
    ['jsonb', { a: [1, { b: null }], s: '\'"' }, { a: [1, { b: null }], s: '\'"' }],
    ['jsonb', JSON.stringify([1, 'x']), [1, 'x']],
    ['jsonb', '"tekst"', 'tekst'],
    ['jsonb', 5, 5],
    ['jsonb', true, true],
    ['jsonb', null, null],
    ['json', { when: noon }, { when: noon.toISOString() }],
    ['bytea', Buffer.from([0, 255, 16]), Buffer.from([0, 255, 16])],
    ['bytea', new Uint8Array([9, 8, 7, 6]).subarray(1, 3), Buffer.from([8, 7])],
  ])('%s: %p', async (type, given, expected) => {
    expect(await value(`$1::${type}`, [given])).toEqual(expected);
  });

  test('a list is an array to PostgreSQL, so as JSON it has to be written out', async () => {
    await expect(value('$1::jsonb', [[1, 2]])).rejects.toMatchObject({ code: '22P02' });
    expect(await value('$1::jsonb', [JSON.stringify([1, 2])])).toEqual([1, 2]);
  });

  test('a moment lands on the same date, whatever the zone of this machine', async () => {
    expect(
      await value(`($1::timestamptz AT TIME ZONE 'Europe/Amsterdam')::date`, [new Date('2026-06-30T22:30:00Z')]),
    ).toBe('2026-07-01');
  });
});
