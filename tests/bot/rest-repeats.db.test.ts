import { patience, restServer, type RestServer } from './rest-server.ts';

let rest: RestServer;
beforeAll(async () => {
  rest = await restServer();
}, patience);
afterAll(() => rest.close());

const unhappy = async (product: string) =>
  (
    await rest.call('POST', '/tickets', {
      product,
      requester: { name: 'Mevrouw Aan de Balie' },
      ...(product === 'onvrede-leverancier' ? { answers: { leverancier: 'cateraar' } } : {}),
      description: 'de lunch was te laat',
    })
  ).body.number as string;
const repeats = async (query = '') => rest.call('GET', `/complaints/repeats${query}`);

test('complaints about the same supplier are found; a withdrawn one and a wish are none of them', async () => {
  const [first, second, third] = [
    await unhappy('onvrede-leverancier'),
    await unhappy('onvrede-leverancier'),
    await unhappy('onvrede-leverancier'),
  ];
  await unhappy('wens-idee');
  rest.clock.now = new Date(rest.clock.now.getTime() + 60_000);
  await rest.call('PATCH', `/tickets/${first}`, { complaint: { cause: 'keuken te laat open' } });
  expect((await repeats()).body.items).toMatchObject([
    { by: 'supplier', key: 'cateraar', tickets: [first, second, third], causes: ['keuken te laat open'] },
  ]);
  await rest.call('PATCH', `/tickets/${second}`, { status: 'geannuleerd' });
  expect((await repeats()).body.items).toEqual([]);
  expect((await repeats('?least=2')).body.items).toMatchObject([{ tickets: [first, third] }]);
});

test.each(['?least=1', '?days=0', '?days=veel', '?maanden=2'])('%s is refused with what is wrong', async (query) => {
  const refused = await repeats(query);
  expect(refused).toMatchObject({ status: 400 });
  expect(refused.body.errors).toHaveLength(1);
});

const improvement = {
  by: 'supplier',
  key: 'cateraar',
  what: 'De keuken gaat om 11 uur open',
  who: 'cateraar',
  dueOn: '2030-12-01',
  checkOn: '2030-12-31',
};

test('what is done about it is noted once, and listed', async () => {
  const [first, again] = [
    await rest.call('POST', '/complaints/improvements', improvement),
    await rest.call('POST', '/complaints/improvements', improvement),
  ];
  expect(first).toMatchObject({ status: 201, body: { ...improvement, before: null, after: null, doneAt: null } });
  expect(again.body).toEqual(first.body);
  expect((await rest.call('GET', '/complaints/improvements')).body.items).toEqual([first.body]);
});

test.each([
  [{ by: 'person' }, 400, 'by'],
  [{ what: ' ' }, 400, 'what'],
  [{ dueOn: '2030-02-31' }, 400, 'dueOn'],
  [{ checkOn: '2030-11-30' }, 422, 'checkOn'],
  [{ dueOn: '2020-01-01', checkOn: '2020-02-01' }, 422, 'checkOn'],
])('an improvement with %j is refused with what is wrong', async (other, status, field) => {
  const refused = await rest.call('POST', '/complaints/improvements', { ...improvement, ...other });
  expect(refused).toMatchObject({ status, body: { errors: [{ field }] } });
});
