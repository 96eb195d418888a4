import { key, problemOf, patience, restServer, type RestServer } from './rest-server.ts';

let rest: RestServer;
let number: string;
beforeAll(async () => {
  rest = await restServer((server) => {
    server.get('/broken', async () => {
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- a library may
      throw 'thrown without an error';
    });
  });
  number = (await rest.call('POST', '/tickets', lamp)).body.number;
}, patience);
afterAll(() => rest.close());

const lamp = { product: 'storing-verlichting', requester: { name: 'Sam' } };

describe('without a valid key', () => {
  test.each([
    ['no header', '', 'Bearer realm="loket"'],
    ['another scheme', `Basic ${key}`, 'Bearer realm="loket"'],
    ['an unknown key', 'Bearer geheim-van-niemand', 'Bearer realm="loket", error="invalid_token"'],
    ['half a key', `Bearer ${key.slice(0, -1)}`, 'Bearer realm="loket", error="invalid_token"'],
    ['the name and the key', `Bearer facilitair:${key}`, 'Bearer realm="loket", error="invalid_token"'],
  ])('with %s everything but the description is refused', async (_, authorization, challenge) => {
    for (const [method, path] of [
      ['GET', '/products'],
      ['GET', '/products/klacht'],
      ['GET', '/search?q=lamp'],
      ['GET', '/tickets'],
      ['GET', `/tickets/${number}`],
      ['POST', '/tickets'],
      ['PATCH', `/tickets/${number}`],
    ] as const) {
      const body = method === 'GET' ? undefined : { status: 'gereed' };
      const answer = await rest.call(method, path, body, { authorization });
      problemOf(answer, 401, 'unauthorised');
      expect(answer.headers.get('www-authenticate')).toBe(challenge);
    }
    expect((await rest.call('GET', '/openapi.json', undefined, { authorization })).status).toBe(200);
    expect((await rest.call('GET', `/tickets/${number}`)).body.version).toBe(1);
  });
});

describe('what is not there', () => {
  test.each([
    ['a path', '/nothing'],
    ['a product', '/products/niets'],
    ['a product with an odd id', '/products/__proto__'],
    ['a ticket', '/tickets/M-2026-999999'],
    ['a ticket with an odd number', '/tickets/M-2026-000001%00'],
    ['a ticket of another shape', "/tickets/'; DROP TABLE tickets"],
    ['a broken escape', '/tickets/%E0%A4%A'],
  ])('%s gives 404', async (_, path) => {
    problemOf(await rest.call('GET', path), 404, 'not-found');
  });

  test('cannot be changed', async () => {
    problemOf(await rest.call('PATCH', '/tickets/M-2026-999999', { status: 'gereed' }), 404, 'not-found');
  });

  test.each([
    ['DELETE', '/tickets', 'GET, POST'],
    ['PUT', '/products', 'GET'],
  ])('%s on %s gives 405 with what is', async (method, path, allow) => {
    const answer = await rest.call(method, path);
    problemOf(answer, 405, 'wrong-method');
    expect(answer.headers.get('allow')).toBe(allow);
  });
});

describe('a fault of ours', () => {
  test('is told by a reference that is in the log, and by nothing else', async () => {
    const { db, loket } = rest;
    const { query } = db;
    db.query = () => Promise.reject(new Error('secret of the database'));
    const answer = await rest.call('GET', `/tickets/${number}?wie=sam`);
    db.query = query;
    const { reference } = problemOf(answer, 500, 'fault');
    expect(answer.body.detail).toContain(reference);
    expect(JSON.stringify(answer.body)).not.toContain('secret');
    const line = loket.logged.find((one) => one['reference'] === reference);
    expect(line).toMatchObject({
      level: 50,
      method: 'GET',
      route: '/api/v1/tickets/:number',
      fault: 'Error: secret of the database',
      stack: expect.arrayContaining([expect.stringContaining('rest-problems')]),
    });
  });

  test('leaves a registration undone', async () => {
    const { db } = rest;
    const count = async () => (await db.query('SELECT FROM tickets')).rows.length;
    const before = await count();
    const { connect } = db;
    db.connect = async () => {
      const client = await connect.call(db);
      const { query } = client;
      client.query = (text, params) =>
        text.includes('ticket_events')
          ? Promise.reject(new Error('full'))
          : (query.call(client, text, params) as never);
      return client;
    };
    problemOf(await rest.call('POST', '/tickets', lamp), 500, 'fault');
    db.connect = connect;
    expect(await count()).toBe(before);
    expect((await rest.call('POST', '/tickets', lamp)).status).toBe(201);
  });

  test('that is no error either, outside REST as well', async () => {
    expect(await rest.raw('GET /broken HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')).toMatch(
      /^HTTP\/1.1 500[^]*problem\+json[^]*reference/,
    );
  });
});

test('requests are counted by status', async () => {
  const { loket } = rest;
  const count = async (status: string) =>
    (await loket.metrics.requests.get()).values.find(({ labels }) => labels.status === status)?.value ?? 0;
  const before = [await count('200'), await count('404')];
  await rest.call('GET', '/products');
  await rest.call('GET', '/nothing');
  await rest.raw('GET /elsewhere HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
  await rest.call('GET', '/products');
  expect([await count('200'), await count('404')]).toEqual([before[0]! + 2, before[1]! + 1]);
});
