import restify from 'restify';
import { jsonBody } from '../../bot/rest/body.ts';
import { key, problemOf, patience, restServer, type RestServer } from './rest-server.ts';

let rest: RestServer;
let number: string;
beforeAll(async () => {
  rest = await restServer((server) => {
    server.post('/api/messages', jsonBody(), async (_request: restify.Request, response: restify.Response) => {
      response.send(200);
    });
  });
  number = (await rest.call('POST', '/tickets', lamp)).body.number;
}, patience);
afterAll(() => rest.close());

const lamp = { product: 'storing-verlichting', requester: { name: 'Sam' } };

describe('a body', () => {
  test('that is no JSON', async () => {
    const answer = await rest.call('POST', '/tickets', '{"product": geheim}');
    expect(JSON.stringify(problemOf(answer, 400, 'malformed-body'))).not.toContain('geheim');
    problemOf(await rest.call('POST', '/tickets', ''), 400, 'malformed-body');
  });

  test('that is no UTF-8', async () => {
    const head = `POST /api/v1/tickets HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${key}\r\nConnection: close\r\n`;
    const body = 'Content-Type: application/json\r\nContent-Length: 3\r\n\r\n';
    const answer = await rest.raw(Buffer.concat([Buffer.from(head + body), Buffer.from([0x22, 0xff, 0x22])]));
    expect(answer).toContain('400 Bad Request');
    expect(answer).toContain('malformed-body');
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])(
    'of type "%s"',
    async (type) => {
      problemOf(
        await rest.call('POST', '/tickets', JSON.stringify(lamp), { 'content-type': type }),
        415,
        'wrong-content-type',
      );
    },
  );

  test('in another character set or compressed', async () => {
    const type = { 'content-type': 'application/json; charset=latin1' };
    problemOf(await rest.call('PATCH', `/tickets/${number}`, {}, type), 415, 'wrong-content-type');
    const packed = { 'content-encoding': 'gzip' };
    problemOf(await rest.call('PATCH', `/tickets/${number}`, {}, packed), 415, 'wrong-content-type');
  });

  test.each(['application/json; charset=utf-8', 'application/merge-patch+json', 'Application/JSON;charset="UTF-8"'])(
    'of type %s is taken',
    async (type) => {
      const answer = await rest.call('POST', '/tickets', lamp, { 'content-type': type });
      expect(answer.status).toBe(201);
    },
  );

  test('that is too large, with and without saying so before', async () => {
    const large = JSON.stringify({ ...lamp, description: 'x'.repeat(1024 * 1024) });
    expect(problemOf(await rest.call('POST', '/tickets', large), 413, 'too-large')['detail']).toContain('256 KB');
    const chunk = `40000\r\n${'x'.repeat(0x40000)}\r\n`;
    const answer = await rest.raw(
      `POST /api/v1/tickets HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${key}\r\nConnection: close\r\n` +
        `Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n${chunk}${chunk}0\r\n\r\n`,
    );
    expect(answer).toContain('413 Payload Too Large');
  });

  test('just under the limit is read', async () => {
    const filler = ' '.repeat(256 * 1024 - JSON.stringify(lamp).length);
    expect((await rest.call('POST', '/tickets', filler + JSON.stringify(lamp))).status).toBe(201);
    expect((await rest.call('POST', '/tickets', ` ${filler}${JSON.stringify(lamp)}`)).status).toBe(413);
  });

  test.each(['[]', 'null', '"text"', '5', '[{"status":"gereed"}]'])('that is %s', async (body) => {
    problemOf(await rest.call('PATCH', `/tickets/${number}`, body), 400, 'invalid-fields');
    problemOf(await rest.call('POST', '/tickets', body), 400, 'invalid-fields');
  });
});

describe('the process stays up', () => {
  const alive = async () => expect((await rest.call('GET', '/products/klacht')).status).toBe(200);
  afterEach(alive);

  test.each([
    ['a wrong Host', 'GET /api/v1/products HTTP/1.1\r\nHost: bad host[\r\n\r\n'],
    ['no address', 'GET http://[ HTTP/1.1\r\nHost: x\r\n\r\n'],
  ])('after %s', async (_, bytes) => {
    expect(await rest.raw(bytes)).toMatch(/^HTTP\/1.1 400[^]*malformed-request/);
  });

  test('after a body that breaks off', async () => {
    const faults = rest.loket.logged.length;
    const socket = rest.raw(
      `POST /api/v1/tickets HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${key}\r\n` +
        'Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{"pro',
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    (rest.server as unknown as { server: { closeAllConnections(): void } }).server.closeAllConnections();
    expect(await socket).toBe('');
    await alive();
    expect(rest.loket.logged).toHaveLength(faults);
  });

  test.each([
    ['no JSON', 'application/json', '', 400],
    ['a form', 'application/x-www-form-urlencoded', '', 415],
    ['a false gzip', 'application/json', 'Content-Encoding: gzip\r\n', 415],
  ])('after %s at /api/messages', async (_, type, more, status) => {
    const answer = await rest.raw(
      `POST /api/messages HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: ${type}\r\n${more}Content-Length: 4\r\n\r\nabcd`,
    );
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${String(status)}[^]*problem\\+json`));
  });
});

describe("with restify's own body parser before it", () => {
  let parsed: RestServer;
  beforeAll(async () => {
    parsed = await restServer((server) => {
      server.use(restify.plugins.queryParser());
      server.use(restify.plugins.bodyParser({ maxBodySize: 256 * 1024, mapParams: false, rejectUnknown: true }));
      server.post('/api/messages', async (_request: restify.Request, response: restify.Response) => {
        response.send(200);
      });
    });
  }, patience);
  afterAll(() => parsed.close());

  test('bodies are taken as it read them', async () => {
    const made = await parsed.call('POST', '/tickets', lamp);
    expect(made.status).toBe(201);
    expect((await parsed.call('PATCH', `/tickets/${made.body.number}`, { status: 'gereed' })).status).toBe(200);
    expect((await parsed.call('GET', '/tickets?limit=1')).body.items).toHaveLength(1);
  });

  test.each([
    ['no JSON', '{geheim', 'application/json', 400, 'malformed-body'],
    ['nothing', '', 'application/json', 400, 'malformed-body'],
    ['too much', JSON.stringify('x'.repeat(300_000)), 'application/json', 413, 'too-large'],
    ['another type', 'x', 'text/plain', 415, 'wrong-content-type'],
    ['a form', 'product=klacht', 'application/x-www-form-urlencoded', 415, 'wrong-content-type'],
  ])('its errors are problems too: %s', async (_, body, type, status, kind) => {
    const answer = await parsed.call('POST', '/tickets', body, { 'content-type': type });
    expect(JSON.stringify(problemOf(answer, status, kind))).not.toContain('geheim');
  });

  test('and so are those at /api/messages', async () => {
    const answer = await parsed.call('POST', '/../messages', '{', {});
    problemOf(answer, 400, 'malformed-body');
  });
});
