import { fieldsOf, monday, patience, problemOf, restServer, type RestServer } from './rest-server.ts';

/** What is announced over REST, and for whom a ticket is. */

let rest: RestServer;
beforeAll(async () => {
  rest = await restServer();
}, patience);
afterAll(() => rest.close());
beforeEach(() => {
  rest.clock.now = monday;
});

const wifi = { kind: 'storing', title: 'het wifi hapert', products: ['netwerk-storing'], buildings: ['B30'] };
const open = async (): Promise<{ id: string }[]> => (await rest.call('GET', '/announcements')).body.items;

test('an announcement is made, listed, found again when it is sent twice, and solved', async () => {
  const made = await rest.call('POST', '/announcements', wifi);
  expect(made).toMatchObject({
    status: 201,
    body: { ...wifi, text: null, until: null, solvedAt: null, by: 'facilitair', from: monday.toISOString() },
  });
  const { id } = made.body;
  expect(made.headers.get('location')).toBe(`/api/v1/announcements/${id}`);
  expect(await rest.call('POST', '/announcements', wifi)).toMatchObject({ status: 200, body: { id } });
  expect((await open()).map((one) => one.id)).toEqual([id]);
  expect(await rest.call('GET', `/announcements/${id}`)).toMatchObject({ status: 200, body: made.body });
  const solved = await rest.call('PATCH', `/announcements/${id}`, { solved: true });
  expect(solved).toMatchObject({ status: 200, body: { id, solvedAt: monday.toISOString() } });
  expect(await open()).toEqual([]);
  expect((await rest.call('GET', '/announcements?all=true')).body.items).toHaveLength(1);
  expect(await rest.call('PATCH', `/announcements/${id}`, { solved: true })).toMatchObject({ status: 200 });
  const late = problemOf(
    await rest.call('PATCH', `/announcements/${id}`, { title: 'toch niet' }),
    422,
    'unusable-values',
  );
  expect(fieldsOf(late)).toEqual([expect.stringMatching(/make a new one/)]);
});

test('a storing past its expected end is listed for a day more', async () => {
  const until = new Date(monday.getTime() + 3_600_000).toISOString();
  const { id } = (await rest.call('POST', '/announcements', { ...wifi, title: 'kort', until })).body;
  rest.clock.now = new Date(monday.getTime() + 24 * 3_600_000);
  expect((await open()).map((one) => one.id)).toContain(id);
  rest.clock.now = new Date(monday.getTime() + 26 * 3_600_000);
  expect((await open()).map((one) => one.id)).not.toContain(id);
});

test.each([
  ['an unknown product', { products: ['bestaat-niet'] }, /^products: holds bestaat-niet/],
  ['an unknown building', { buildings: ['B99'] }, /^buildings: holds B99.*there are: /],
  ['maintenance without an end', { kind: 'onderhoud' }, /^until: is required for onderhoud/],
  ['an end that is past', { from: '2026-11-22T08:00:00Z', until: '2026-11-22T09:00:00Z' }, /^until: is past/],
  [
    'an end before its begin',
    { from: '2026-11-25T08:00:00Z', until: '2026-11-24T09:00:00Z' },
    /^until: has to be later/,
  ],
])('%s is refused, with what would do', async (_, more, message) => {
  const before = await open();
  const problem = problemOf(await rest.call('POST', '/announcements', { ...wifi, ...more }), 422, 'unusable-values');
  expect(fieldsOf(problem)).toEqual([expect.stringMatching(message)]);
  expect(await open()).toEqual(before);
});

test('a body that is no announcement names its fields; a change that changes nothing is refused', async () => {
  const answer = await rest.call('POST', '/announcements', { kind: 'feest', titel: 'x' });
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(fieldsOf(answer.body).join('\n')).toMatch(/^kind: /m);
  const { id } = (await rest.call('POST', '/announcements', wifi)).body;
  expect((await rest.call('PATCH', `/announcements/${id}`, {})).status).toBeGreaterThanOrEqual(400);
});

test.each(['bestaat-niet', '%00', "a'b"])('there is no announcement %s', async (id) => {
  problemOf(await rest.call('GET', `/announcements/${id}`), 404, 'not-found');
  problemOf(await rest.call('PATCH', `/announcements/${id}`, { solved: true }), 404, 'not-found');
});

describe('for whom a ticket is', () => {
  const asked = { product: 'storing-verlichting', requester: { id: 'anja', name: 'Anja' } };
  const register = (more: object) => rest.call('POST', '/tickets', { ...asked, ...more });

  test('is kept and shown', async () => {
    const { status, body } = await register({ beneficiary: { name: 'Piet' } });
    expect(status).toBe(201);
    const read = await rest.call('GET', `/tickets/${body.number}`);
    expect(read.body.beneficiary).toEqual({ id: null, name: 'Piet' });
  });

  test('is nobody else when it is the requester', async () => {
    const { body } = await register({ beneficiary: { id: 'anja', name: 'Anja' } });
    expect((await rest.call('GET', `/tickets/${body.number}`)).body.beneficiary ?? null).toBeNull();
  });

  test('needs a name', async () => {
    const answer = await register({ beneficiary: { id: 'piet' } });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(fieldsOf(answer.body).join('\n')).toMatch(/^beneficiary\.name: /m);
  });
});
