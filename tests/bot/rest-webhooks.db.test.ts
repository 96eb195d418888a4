import { fieldsOf, patience, problemOf, restServer, type RestServer } from './rest-server.ts';

/** Webhooks are managed by who holds an API key, each its own. */

let local: RestServer;
let real: RestServer;
beforeAll(async () => {
  local = await restServer();
  real = await restServer(undefined, { reach: { local: false, hosts: ['topdesk.intern'] } });
}, patience);
afterAll(async () => {
  await local.close();
  await real.close();
});

const ict = { authorization: 'Bearer geheim-van-ict' };
let urls = 0;
const newUrl = () => `https://facilitair.example.org/loket/${String(++urls)}`;
const make = (asked: object = {}, headers = {}) => real.call('POST', '/webhooks', { url: newUrl(), ...asked }, headers);

test('a webhook is made, and its secret is shown this once', async () => {
  const { status, headers, body } = await make({ groups: ['facilitair-team'] });
  expect(status).toBe(201);
  expect(headers.get('location')).toBe(`/api/v1/webhooks/${body.id}`);
  expect(body).toMatchObject({ events: ['ticket.created', 'ticket.changed'], active: true, waiting: 0, dead: 0 });
  expect(Buffer.from(body.secret.replace('whsec_', ''), 'base64')).toHaveLength(32);
  const { secret: _, ...shown } = body;
  expect((await real.call('GET', `/webhooks/${body.id}`)).body).toEqual(shown);
  expect((await real.call('GET', '/webhooks')).body.items).toContainEqual(shown);
});

test('a secret of its own is kept', async () => {
  const secret = `whsec_${Buffer.alloc(24, 7).toString('base64')}`;
  expect((await make({ secret })).body.secret).toBe(secret);
});

test('it is changed, stopped and begun again, and removed', async () => {
  const { id } = (await make()).body;
  const url = newUrl();
  const asked = { url, events: ['ticket.changed', 'ticket.changed'], groups: ['ict-servicedesk'] };
  expect((await real.call('PATCH', `/webhooks/${id}`, asked)).body).toMatchObject({ url, events: ['ticket.changed'] });
  const { body } = await real.call('PATCH', `/webhooks/${id}`, { active: false });
  expect(body).toMatchObject({ url, active: false, groups: ['ict-servicedesk'], stopped: { reason: 'by its owner' } });
  expect((await real.call('PATCH', `/webhooks/${id}`, { active: true })).body).toMatchObject({
    active: true,
    stopped: null,
  });
  expect((await real.call('DELETE', `/webhooks/${id}`)).status).toBe(204);
  problemOf(await real.call('DELETE', `/webhooks/${id}`), 404, 'not-found');
});

test('the same address twice is refused; another key may have it too', async () => {
  const url = newUrl();
  const { id } = (await make({ url })).body;
  problemOf(await make({ url }), 409, 'already-there');
  expect((await make({ url }, ict)).status).toBe(201);
  const other = (await make()).body;
  problemOf(await real.call('PATCH', `/webhooks/${other.id}`, { url }), 409, 'already-there');
  expect((await real.call('PATCH', `/webhooks/${id}`, { url })).status).toBe(200);
});

test('nobody sees or touches one of another key', async () => {
  const { id } = (await make()).body;
  expect(
    (await real.call('GET', '/webhooks', undefined, ict)).body.items.map((one: { id: string }) => one.id),
  ).not.toContain(id);
  for (const [method, path, body] of [
    ['GET', '', undefined],
    ['PATCH', '', { active: false }],
    ['DELETE', '', undefined],
    ['GET', '/deliveries', undefined],
    ['POST', '/retry', undefined],
  ] as const)
    problemOf(await real.call(method, `/webhooks/${id}${path}`, body, ict), 404, 'not-found');
  expect((await real.call('GET', `/webhooks/${id}`)).body).toMatchObject({ active: true });
});

test.each([
  [{}, 'url: is required'],
  [{ url: 'geen adres' }, 'url: must be an address, such as https://example.org/loket'],
  [{ url: 'https://a.example', events: [] }, 'events: Too small: expected array to have >=1 items'],
  [{ url: 'https://a.example', events: ['ticket.gone'] }, 'events.0: must be one of: ticket.created, ticket.changed'],
  [{ url: 'https://a.example', secret: 'kort' }, 'secret: must be whsec_ and 24 to 64 random bytes in base64'],
  [{ url: 'https://a.example', colour: 'red' }, 'colour: is not known here; known are: url, events, groups, secret'],
])('%j is refused: %s', async (asked, said) => {
  const answer = await real.call('POST', '/webhooks', asked);
  problemOf(answer, 400, 'invalid-fields');
  expect(fieldsOf(answer.body)).toContain(said);
});

test.each([
  ['http://facilitair.example.org/', 'url: must begin with https://'],
  [
    'https://10.1.2.3/',
    'url: leads into a private network; ask the manager of this Loket to add 10.1.2.3 to LOKET_WEBHOOK_HOSTS',
  ],
  ['https://sam:geheim@a.example/', 'url: must not hold a user or password'],
])('%s may not be called', async (url, said) => {
  const answer = await make({ url });
  problemOf(answer, 422, 'unusable-values');
  expect(fieldsOf(answer.body)).toEqual([said]);
  const { id } = (await make()).body;
  problemOf(await real.call('PATCH', `/webhooks/${id}`, { url }), 422, 'unusable-values');
});

test('a host that the manager allowed may be called, and a group that is not there is named', async () => {
  expect((await make({ url: 'https://topdesk.intern/loket' })).status).toBe(201);
  const answer = await make({ groups: ['facilitair-team', 'tovenaars'] });
  problemOf(answer, 422, 'unusable-values');
  expect(fieldsOf(answer.body)).toEqual([
    expect.stringMatching(/^groups: holds tovenaars, which is no group; there are: /),
  ]);
});

test('in local mode only this machine may be called', async () => {
  const answer = await local.call('POST', '/webhooks', { url: 'https://facilitair.example.org/' });
  problemOf(answer, 422, 'unusable-values');
  expect((await local.call('POST', '/webhooks', { url: 'http://127.0.0.1:9000/' })).status).toBe(201);
});

test('a cursor of somewhere else is refused', async () => {
  const { id } = (await make()).body;
  problemOf(await real.call('GET', `/webhooks/${id}/deliveries?cursor=x`), 400, 'invalid-fields');
  problemOf(await real.call('GET', `/webhooks/${id}/deliveries?limit=0`), 400, 'invalid-fields');
});
