import { statuses } from '../../tickets/status.ts';
import { fieldsOf, monday, problemOf, patience, restServer, type RestServer } from './rest-server.ts';

let rest: RestServer;
let number: string;
beforeAll(async () => {
  rest = await restServer();
  number = (await rest.call('POST', '/tickets', lamp)).body.number;
}, patience);
afterAll(() => rest.close());

const lamp = { product: 'storing-verlichting', requester: { name: 'Sam' } };

describe('fields of a change', () => {
  const wrong = async (body: object, status = 400, kind = 'invalid-fields') =>
    problemOf(await rest.call('PATCH', `/tickets/${number}`, body), status, kind);

  test('that nobody knows are named, with those that are known', async () => {
    const body = await wrong({ state: 'gereed', conversation: 'c1' });
    expect(fieldsOf(body)).toEqual([
      'state: is not known here; known are: status, note, customerMessage, expectedAt, group, kind, complaint',
      'conversation: is not known here; known are: status, note, customerMessage, expectedAt, group, kind, complaint',
    ]);
  });

  test('that change nothing', async () => {
    expect(fieldsOf(await wrong({}))[0]).toContain('give at least one of: status');
  });

  test('with an unknown status list all that there are', async () => {
    const body = await wrong({ status: 'klaar' });
    expect(fieldsOf(body)).toEqual([`status: must be one of: ${statuses.join(', ')}`]);
    expect(body['detail']).toContain('wacht-op-leverancier');
  });

  test('are all reported together', async () => {
    const body = await wrong({ status: 5, note: '  ', customerMessage: 'x'.repeat(4001), expectedAt: null });
    expect(fieldsOf(body).map((line) => line.split(':')[0])).toEqual([
      'status',
      'note',
      'customerMessage',
      'expectedAt',
    ]);
  });

  test.each(['2026-11-26T16:00:00', '2026-11-26', 'morgen', '2026-02-30T10:00:00Z', 1_795_000_000_000])(
    'expectedAt %s has no zone or is no instant',
    async (expectedAt) => {
      expect(fieldsOf(await wrong({ expectedAt }))[0]).toMatch(/^expectedAt: must be/);
    },
  );

  test.each(['2026-11-23T08:59:59Z', '2026-11-23T10:00:00+01:00'])('expectedAt %s is past', async (expectedAt) => {
    expect(fieldsOf(await wrong({ expectedAt }, 422, 'unusable-values'))[0]).toMatch(/^expectedAt: is past/);
  });

  test.each([
    ['NUL', '\0'],
    ['half a pair', '\ud83d'],
  ])('with %s, which no database stores', async (_, text) => {
    expect(fieldsOf(await wrong({ note: `a${text}b` }))[0]).toMatch(/^note: holds a character/);
  });

  test('changed nothing, all in all', async () => {
    expect((await rest.call('GET', `/tickets/${number}`)).body.version).toBe(1);
  });
});

describe('fields of a new ticket', () => {
  const wrong = async (body: object, status = 400, kind = 'invalid-fields') =>
    problemOf(await rest.call('POST', '/tickets', body), status, kind);

  test('that are missing or of another type', async () => {
    expect(fieldsOf(await wrong({}))).toEqual(['product: is required', 'requester: is required']);
    expect(fieldsOf(await wrong({ ...lamp, requester: { name: 5, mail: 'x' } }))).toEqual([
      'requester.name: must be of type string',
      'requester.mail: is not known here; known are: id, name',
    ]);
  });

  test('with an unknown product name where to find one', async () => {
    const body = await wrong({ ...lamp, product: 'lamp' }, 422, 'unusable-values');
    expect(body['detail']).toContain('GET /api/v1/products');
    expect(body['detail']).toContain('GET /api/v1/search');
  });

  test('with answers to questions that the product does not ask', async () => {
    const answers = { waar: 'hier', constructor: 'x', plaats: 'B30 kamer 3.12' };
    expect(fieldsOf(await wrong({ ...lamp, answers }, 422, 'unusable-values'))).toEqual([
      'answers.waar: is no question of storing-verlichting; its questions are: wat, plaats',
      'answers.constructor: is no question of storing-verlichting; its questions are: wat, plaats',
    ]);
  });

  test('with answers that are surely none', async () => {
    const answers = {
      wanneer: { datum: 'morgen', van: '10:00', tot: '12:00' },
      personen: 2.5,
      gebouw: { gebouw: 'B99' },
      koffie: 'misschien',
    };
    const body = await wrong({ ...lamp, product: 'vergaderzaal-reserveren', answers }, 422, 'unusable-values');
    expect(fieldsOf(body)).toEqual([
      expect.stringMatching(/^answers.wanneer: must be words, or an object/),
      expect.stringMatching(/^answers.personen: must be a whole number from 1/),
      expect.stringMatching(/^answers.gebouw: .*B20, B30, B50/),
      'answers.koffie: must be true or false',
    ]);
  });

  test('with answers that are nested deep', async () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    const body = `{"product":"klacht","requester":{"name":"Sam"},"answers":{"wat":${deep}}}`;
    problemOf(await rest.call('POST', '/tickets', body), 400, 'invalid-fields');
  });

  test('with an expectation that is past', async () => {
    const body = await wrong({ ...lamp, expectedAt: monday.toISOString() }, 422, 'unusable-values');
    expect(fieldsOf(body)).toEqual(['expectedAt: is past; give an instant to come']);
  });
});

describe('parameters', () => {
  test.each([
    ['/search', 'q: is required'],
    ['/search?q=%20', 'q: is empty'],
    [`/search?q=${'x'.repeat(2001)}`, 'q: is too long: at most 2000 characters'],
    ['/search?q=a&q=b', 'q: is given twice'],
    ['/search?q=%00', 'q: holds a character'],
    ['/search?q=a&zoek=b', 'zoek: is not known here; known are: q'],
    ['/tickets?status=klaar', `status: must be one of: ${statuses.join(', ')}`],
    ['/tickets?state=gereed', 'state: is not known here; known are: status, group, since, limit, cursor'],
    ['/tickets?group=%00', 'group: holds a character'],
    ['/tickets?since=gisteren', 'since: must be a date and time with a zone'],
    ['/tickets?since=2026-11-23', 'since: must be a date and time with a zone'],
    ['/tickets?limit=0', 'limit: '],
    ['/tickets?limit=201', 'limit: '],
    ['/tickets?limit=veel', 'limit: must be of type number'],
    ['/tickets?cursor=x', 'cursor: is not one of ours'],
    [`/tickets?cursor=${Buffer.from('["2026-11-23T09:00:00Z","\\u0000"]').toString('base64url')}`, 'cursor: is not'],
  ])('%s gives 400', async (path, expected) => {
    const body = problemOf(await rest.call('GET', path), 400, 'invalid-fields');
    expect(fieldsOf(body)[0]).toContain(expected);
  });
});
