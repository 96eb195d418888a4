import { Validator } from '@seriousme/openapi-schema-validator';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { accepts, breaches } from './contract.ts';
import { patience, restServer, type RestServer } from './rest-server.ts';

/* eslint-disable @typescript-eslint/no-explicit-any -- a document that is read as JSON */
type Operation = Record<string, any>;

let rest: RestServer;
let document: any;
beforeAll(async () => {
  rest = await restServer();
  document = (await rest.call('GET', '/openapi.json')).body;
}, patience);
afterAll(() => rest.close());

const operations = (): [string, Operation][] =>
  Object.entries<Record<string, Operation>>(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): [string, Operation] => [
      `${method.toUpperCase()} ${path}`,
      operation,
    ]),
  );

const operation = (name: string): Operation => new Map(operations()).get(name) ?? {};

test('is a valid OpenAPI 3.1 document', async () => {
  expect(document.openapi).toBe('3.1.0');
  expect(await new Validator().validate(document)).toEqual({ valid: true });
});

test('has nothing that the linter of Redocly complains of', async () => {
  const config = await createConfig({
    extends: ['recommended-strict'],
    rules: {
      // Whoever runs it has an address of their own.
      'no-server-example.com': 'off',
      'info-license': 'off',
    },
  });
  const problems = await lintFromString({ source: JSON.stringify(document), config });
  // A whole page would be pages long; its example shows the beginning.
  const whole = problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer]);
  const beginning = /^#\/paths\/~1products~1\{id\}\/get\/.*\/example\b/;
  expect(whole.filter(([, , pointer]) => !beginning.test(String(pointer)))).toEqual([]);
  const broken = { ...document, paths: { '/x/{id}': { get: { responses: {} } } } };
  expect(await lintFromString({ source: JSON.stringify(broken), config })).not.toEqual([]);
});

test('an answer that is not as it says is seen', async () => {
  const answer = await rest.call('GET', '/search?q=lamp');
  expect(breaches('GET', '/search', answer)).toEqual([]);
  expect(breaches('GET', '/search', { ...answer, status: 418 })).toEqual(['418 is not told']);
  expect(breaches('GET', '/search', { ...answer, body: { ...answer.body, outcome: 'maybe' } })).toEqual([
    expect.stringContaining('outcome'),
  ]);
  const headers = new Headers(answer.headers);
  headers.set('x-strange', '1');
  expect(breaches('GET', '/search', { ...answer, headers })).toEqual(['the header x-strange is not told']);
  headers.set('content-type', 'text/html');
  expect(breaches('GET', '/search', { ...answer, headers })).toContain('text/html is not told');
});

test('lists every mounted route, and no other', () => {
  const routes = (rest.server.router as any).getRoutes() as Record<string, { method: string; path: string }>;
  const mounted = Object.values(routes).map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
  expect(
    operations()
      .map(([name]) => name.replace(' ', ' /api/v1'))
      .sort(),
  ).toEqual(mounted.sort());
});

test('tells of each operation what it does, what it takes and what it answers, with examples', () => {
  for (const [name, { summary, operationId, parameters = [], requestBody, responses, security }] of operations()) {
    const told = { name, summary, operationId };
    expect(told).toEqual({ name, summary: expect.any(String), operationId: expect.any(String) });
    for (const parameter of parameters as Operation[]) {
      expect({ name, parameter }).toMatchObject({ parameter: { example: expect.anything() } });
      expect(accepts(parameter['schema'], parameter['example'])).toMatchObject({ success: true });
    }
    for (const param of name.matchAll(/\{(\w+)\}/g))
      expect(parameters).toContainEqual(expect.objectContaining({ name: param[1], in: 'path', required: true }));
    if (name.startsWith('PATCH') || requestBody) expect(requestBody.required).toBe(true);
    expect(Object.keys(responses)).toContain('500');
    expect(Object.keys(responses).includes('401')).toBe(security === undefined);
    // A 304 has no content.
    for (const { content } of [requestBody, ...Object.values<Operation>(responses)].filter((one) => one?.content))
      for (const { schema, example } of Object.values<any>(content)) {
        expect({ name, example }).toEqual({ name, example: expect.anything() });
        // A whole page would be pages long; its example shows the beginning.
        if (schema.$ref !== '#/components/schemas/Product')
          expect({ name, ...accepts(schema, example) }).toMatchObject({ name, success: true });
      }
  }
});

describe('what is answered is what it says', () => {
  const said = async (name: string, path: string, body?: unknown) => {
    const { status, body: answered } = await rest.call(name.split(' ')[0]!, path, body);
    expect(operation(name)['responses'][status]).toBeDefined();
    return answered;
  };
  const lamp = { product: 'storing-verlichting', requester: { name: 'Sam' }, answers: { plaats: null } };

  test('where all is well', async () => {
    await said('GET /products', '/products');
    for (const id of rest.loket.desk().catalogue.keys()) await said('GET /products/{id}', `/products/${id}`);
    for (const q of ['lamp knippert', 'hallo', 'qwrtzx', 'ik wil iemand spreken', 'reserveren'])
      await said('GET /search', `/search?q=${encodeURIComponent(q)}`);
    const { number } = await said('POST /tickets', '/tickets', lamp);
    await said('PATCH /tickets/{number}', `/tickets/${number}`, { status: 'in-behandeling', note: 'x' });
    await said('GET /tickets/{number}', `/tickets/${number}`);
    await said(
      'POST /tickets',
      '/tickets',
      operation('POST /tickets')['requestBody'].content['application/json'].example,
    );
    await said('GET /tickets', '/tickets?limit=1');
  });

  test('where it is not', async () => {
    const { number } = await said('POST /tickets', '/tickets', lamp);
    await said('GET /products/{id}', '/products/niets');
    await said('GET /search', '/search');
    await said('GET /tickets', '/tickets?status=x');
    await said('POST /tickets', '/tickets', '{');
    await said('POST /tickets', '/tickets', { ...lamp, product: 'x' });
    await said('PATCH /tickets/{number}', `/tickets/${number}`, {});
    await said('PATCH /tickets/{number}', `/tickets/${number}`, { status: 'gesloten' });
    await said('PATCH /tickets/{number}', `/tickets/${number}`, { expectedAt: '2020-01-01T00:00:00Z' });
    await said('GET /tickets/{number}', '/tickets/x');
  });
});
