import { monday, patience, problemOf, restServer, type RestServer } from './rest-server.ts';

/** What a caller does that is not sure: sends again, changes what others change too, asks too much. */

let rest: RestServer;
beforeAll(async () => {
  rest = await restServer();
}, patience);
afterAll(() => rest.close());
beforeEach(() => {
  rest.clock.now = monday;
});

const lamp = { product: 'storing-verlichting', requester: { name: 'Mevrouw Aan de Balie' } };
const count = async () => (await rest.db.query('SELECT FROM tickets')).rows.length;
let keys = 0;
const newKey = () => `sleutel-${String(++keys)}`;
const post = (key: string, body: unknown = lamp, headers: Record<string, string> = {}) =>
  rest.call('POST', '/tickets', body, { 'idempotency-key': key, ...headers });

describe('the same question with the same Idempotency-Key', () => {
  test('is one ticket, and gets the same answer, also when the ticket went on', async () => {
    const key = newKey();
    const before = await count();
    const first = await post(key);
    expect(first.status).toBe(201);
    expect(first.headers.get('idempotent-replayed')).toBeNull();
    await rest.call('PATCH', `/tickets/${first.body.number}`, { status: 'in-behandeling' });
    const again = await post(key, { requester: lamp.requester, product: lamp.product });
    expect(again).toMatchObject({ status: 201, body: first.body });
    expect(Object.keys(again.body)).toEqual(Object.keys(first.body));
    for (const header of ['location', 'etag']) expect(again.headers.get(header)).toBe(first.headers.get(header));
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(await count()).toBe(before + 1);
  });

  test('is one ticket when all come at once', async () => {
    const key = newKey();
    const before = await count();
    const all = await Promise.all(Array.from({ length: 5 }, () => post(key)));
    expect(new Set(all.map(({ body }) => body.number)).size).toBe(1);
    expect(all.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    expect(await count()).toBe(before + 1);
  });

  test('but another body is refused, and nothing is made of it', async () => {
    const key = newKey();
    await post(key);
    const before = await count();
    problemOf(await post(key, { ...lamp, description: 'toch iets anders' }), 422, 'key-used');
    expect(await count()).toBe(before);
  });

  test('belongs to one caller: another with the same key is somebody else', async () => {
    const key = newKey();
    const one = await post(key);
    const other = await post(key, lamp, { authorization: 'Bearer geheim-van-ict' });
    expect(other.status).toBe(201);
    expect(other.body.number).not.toBe(one.body.number);
  });

  test('is still the same when it could not be asked any more', async () => {
    const key = newKey();
    const asked = { ...lamp, expectedAt: '2026-11-23T12:00:00+01:00' };
    const first = await post(key, asked);
    rest.clock.now = new Date('2026-11-23T12:00:00Z');
    expect(await post(key, asked)).toMatchObject({ status: 201, body: { number: first.body.number } });
  });

  test('is forgotten after a day, and then it is a new question', async () => {
    const key = newKey();
    const first = await post(key);
    rest.clock.now = new Date(monday.getTime() + 24 * 3_600_000 - 1);
    expect((await post(key)).body.number).toBe(first.body.number);
    rest.clock.now = new Date(monday.getTime() + 24 * 3_600_000);
    expect((await post(key)).body.number).not.toBe(first.body.number);
  });

  test('may be tried again after it was refused', async () => {
    const key = newKey();
    problemOf(await post(key, { ...lamp, product: 'bestaat-niet' }), 422, 'unusable-values');
    expect((await post(key)).status).toBe(201);
  });

  test.each(['', ' ', 'twee woorden', 'x'.repeat(201)])('has a key that can be one: %j', async (key) => {
    const answer = await post(key);
    if (key.trim() === '') return expect(answer.status).toBe(400);
    expect(problemOf(answer, 400, 'invalid-fields')).toMatchObject({ errors: [{ field: 'Idempotency-Key' }] });
  });
});

describe('If-Match', () => {
  const patch = (number: string, known: string, body: unknown = { status: 'in-behandeling' }) =>
    rest.call('PATCH', `/tickets/${number}`, body, { 'if-match': known });

  test('lets a change through that is based on the ticket as it is', async () => {
    const made = await rest.call('POST', '/tickets', lamp);
    const { number } = made.body;
    const read = await rest.call('GET', `/tickets/${number}`);
    expect(read.headers.get('etag')).toBe(made.headers.get('etag'));
    const changed = await patch(number, read.headers.get('etag')!);
    expect(changed).toMatchObject({ status: 200, body: { version: 2 } });
    const further = await patch(number, changed.headers.get('etag')!, { note: 'verder' });
    expect(further).toMatchObject({ status: 200, body: { version: 3 } });
  });

  test('refuses a change that is based on an older one, and tells what it is now', async () => {
    const { body, headers } = await rest.call('POST', '/tickets', lamp);
    await rest.call('PATCH', `/tickets/${body.number}`, { note: 'iemand was sneller' });
    const stale = await patch(body.number, headers.get('etag')!);
    problemOf(stale, 412, 'stale');
    expect(stale.headers.get('etag')).toBe('"2"');
    expect((await rest.call('GET', `/tickets/${body.number}`)).body).toMatchObject({
      status: 'geregistreerd',
      version: 2,
    });
  });

  test('lets one of two through who know the same', async () => {
    const { body, headers } = await rest.call('POST', '/tickets', lamp);
    const etag = headers.get('etag')!;
    const both = await Promise.all([patch(body.number, etag), patch(body.number, etag, { note: 'ik ook' })]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  test.each([
    ['*', 200],
    ['"7", "1"', 200],
    ['W/"1"', 412],
    ['"7"', 412],
    ['1', 400],
    ['"1', 400],
    ['', 400],
  ])('%j is answered with %i', async (known, status) => {
    const { body } = await rest.call('POST', '/tickets', lamp);
    expect((await patch(body.number, known)).status).toBe(status);
  });

  test('of a ticket that is not there says so', async () => {
    problemOf(await patch('M-2026-999999', '"1"'), 404, 'not-found');
  });
});

test('the Link of a page leads to the next, and the last has none', async () => {
  rest.clock.now = new Date('2027-01-04T09:00:00Z');
  const made = [];
  for (let n = 0; n < 3; n++) made.push((await rest.call('POST', '/tickets', lamp)).body.number);
  const seen: string[] = [];
  let path: string | undefined = '/tickets?since=2027-01-04T10:00:00+01:00&limit=2&group=facilitair-team';
  while (path) {
    const { status, body, headers } = await rest.call('GET', path);
    expect(status).toBe(200);
    seen.push(...body.items.map(({ number }: { number: string }) => number));
    path = /^<\/api\/v1(\/tickets\?[^>]+)>; rel="next"$/.exec(headers.get('link') ?? '')?.[1];
    expect(path === undefined).toBe(body.next === null);
  }
  expect(seen).toEqual(made);
});

describe('a key that asks too much', () => {
  let strict: RestServer;
  beforeAll(async () => {
    strict = await restServer(undefined, { perMinute: 3 });
  }, patience);
  afterAll(() => strict.close());

  test('waits as long as it is told, and another key does not', async () => {
    const ask = (headers = {}) => strict.call('GET', '/search?q=lamp', undefined, headers);
    for (let n = 0; n < 3; n++) expect((await ask()).status).toBe(200);
    const refused = await ask();
    problemOf(refused, 429, 'too-many-requests');
    expect(refused.headers.get('retry-after')).toBe('20');
    expect((await ask({ authorization: 'Bearer geheim-van-ict' })).status).toBe(200);
    strict.clock.now = new Date(monday.getTime() + 19_999);
    expect((await ask()).headers.get('retry-after')).toBe('1');
    strict.clock.now = new Date(monday.getTime() + 20_000);
    expect((await ask()).status).toBe(200);
    expect((await ask()).status).toBe(429);
    strict.clock.now = new Date(monday.getTime() + 3_600_000);
    for (let n = 0; n < 3; n++) expect((await ask()).status).toBe(200);
    expect((await ask()).status).toBe(429);
  });

  test('changes nothing with what was refused', async () => {
    const post = () => strict.call('POST', '/tickets', lamp);
    strict.clock.now = new Date(monday.getTime() + 7_200_000);
    for (let n = 0; n < 4; n++) await post();
    expect((await strict.db.query('SELECT FROM tickets')).rows).toHaveLength(3);
  });

  test('the description needs no key, and is not counted', async () => {
    for (let n = 0; n < 5; n++) expect((await strict.call('GET', '/openapi.json')).status).toBe(200);
  });
});
