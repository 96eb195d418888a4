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
