import { monday, patience, restServer, type RestServer } from './rest-server.ts';

let rest: RestServer;
beforeAll(async () => {
  rest = await restServer();
}, patience);
afterAll(() => rest.close());
beforeEach(() => {
  rest.clock.now = monday;
});

const register = async (product = 'klacht', answers: Record<string, unknown> = {}) =>
  (
    await rest.call('POST', '/tickets', {
      product,
      requester: { name: 'Mevrouw Aan de Balie' },
      description: 'er is niemand gekomen',
      answers,
    })
  ).body;
const patch = (number: string, body: unknown) => rest.call('PATCH', `/tickets/${number}`, body);

test('a complaint by phone is about a ticket, when that is named and there', async () => {
  const { number } = await register('storing-verlichting');
  expect((await register('klacht', { melding: number })).complaint).toMatchObject({
    label: 'klacht',
    about: { ticket: number, product: 'storing-verlichting', group: 'facilitair-team' },
  });
  const asked = { product: 'klacht', requester: { name: 'Sam' }, answers: { melding: 'M-2026-999999' } };
  expect(await rest.call('POST', '/tickets', asked)).toMatchObject({
    status: 422,
    body: { errors: [{ field: 'answers.melding', message: expect.stringContaining('no ticket of this number') }] },
  });
});

test('contact, cause and outcome are noted; asked again they are not noted twice', async () => {
  const { number } = await register();
  const noted = { contact: { how: 'gebeld' }, cause: 'niet ingepland', supplier: 'schoonmaakbedrijf' };
  expect(await patch(number, { complaint: noted })).toMatchObject({
    status: 200,
    body: {
      complaint: {
        contact: { at: monday.toISOString(), how: 'gebeld', by: 'facilitair' },
        cause: 'niet ingepland',
        about: { supplier: 'schoonmaakbedrijf' },
      },
    },
  });
  const ended = { complaint: { outcome: 'binnen-afspraak', decidedBy: 'de directie' }, customerMessage: 'Zo is het.' };
  expect(await patch(number, ended)).toMatchObject({
    status: 200,
    body: {
      status: 'gereed',
      complaint: { conclusion: { outcome: 'binnen-afspraak', policy: true, explanation: 'Zo is het.' } },
    },
  });
  const { version } = (await patch(number, { complaint: noted })).body;
  expect((await patch(number, ended)).body.version).toBe(version);
});

test.each([
  [{ complaint: { outcome: 'binnen-afspraak' } }, 'customerMessage'],
  [{ complaint: { outcome: 'gegrond', policy: true } }, 'complaint.decidedBy'],
  [{ complaint: { outcome: 'overgenomen' } }, 'complaint.outcome'],
  [{ complaint: { decidedBy: 'de directie' } }, 'complaint.outcome'],
  [{ complaint: { product: 'tovenarij' } }, 'complaint.product'],
  [{ status: 'gereed' }, 'complaint.outcome'],
  [{ status: 'afgewezen', customerMessage: 'Nee.' }, 'complaint.outcome'],
  [{ kind: 'informatie' }, 'customerMessage'],
])('%j is refused with what is missing, and nothing changes', async (body, field) => {
  const { number } = await register();
  const refused = await patch(number, body);
  expect(refused).toMatchObject({ status: 422, body: { errors: [{ field }] } });
  expect((await rest.call('GET', `/tickets/${number}`)).body).toMatchObject({ version: 1, status: 'geregistreerd' });
});

test('an unknown outcome and an unknown field are told', async () => {
  const { number } = await register();
  const refused = await patch(number, { complaint: { outcome: 'gelijk', wie: 'ik' } });
  expect(refused.status).toBe(400);
  expect(refused.body.errors.map(({ field }: { field: string }) => field)).toEqual(
    expect.arrayContaining(['complaint.outcome', 'complaint.wie']),
  );
});

test('what is no complaint has none of this', async () => {
  const { number } = await register('storing-verlichting');
  expect(await patch(number, { complaint: { cause: 'stuk' } })).toMatchObject({
    status: 422,
    body: { errors: [{ field: 'complaint' }] },
  });
});
