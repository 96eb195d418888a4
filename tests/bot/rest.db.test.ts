import { monday, patience, restServer, type RestServer } from './rest-server.ts';

let rest: RestServer;
beforeAll(async () => {
  rest = await restServer();
}, patience);
afterAll(() => rest.close());
beforeEach(() => {
  rest.clock.now = monday;
});

const lamp = { product: 'storing-verlichting', requester: { name: 'Mevrouw Aan de Balie' } };
const register = async (more: object = {}) => (await rest.call('POST', '/tickets', { ...lamp, ...more })).body;

describe('the catalogue', () => {
  test('is listed in short', async () => {
    const { status, headers, body } = await rest.call('GET', '/products');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/json');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(body.items).toHaveLength(rest.loket.desk().catalogue.size);
    const listed = body.items.find((one: { id: string }) => one.id === 'storing-verlichting');
    expect(Object.keys(listed)).toEqual(['id', 'naam', 'soort', 'omschrijving', 'levertijd', 'prijs']);
    expect(listed).toMatchObject({ naam: 'Storing verlichting', levertijd: { binnen: { amount: 1 } } });
  });

  test('shows a whole page', async () => {
    const { status, body } = await rest.call('GET', '/products/storing-verlichting');
    expect(status).toBe(200);
    expect(body).toEqual(JSON.parse(JSON.stringify(rest.loket.desk().catalogue.get('storing-verlichting'))));
    expect(body.richtvragen.map((question: { id: string }) => question.id)).toEqual(['wat', 'plaats']);
  });

  test('is searched in everyday words', async () => {
    const { status, body } = await rest.call('GET', '/search?q=de%20lamp%20boven%20mijn%20bureau%20knippert');
    expect(status).toBe(200);
    expect(body).toEqual({
      query: 'de lamp boven mijn bureau knippert',
      outcome: 'found',
      intent: null,
      products: [{ id: 'storing-verlichting', naam: 'Storing verlichting', score: expect.any(Number) }],
    });
    const greeting = await rest.call('GET', '/search?q=hallo');
    expect(greeting.body).toEqual({ query: 'hallo', outcome: 'intent', intent: 'greeting', products: [] });
  });
});

describe('a question by phone', () => {
  test('becomes a ticket with the promise that the chat would give', async () => {
    const made = await rest.call('POST', '/tickets', {
      ...lamp,
      answers: { plaats: 'B30 kamer 3.12' },
      description: 'de lamp knippert',
    });
    expect(made.status).toBe(201);
    const { number } = made.body;
    expect(number).toMatch(/^M-2026-\d{6}$/);
    expect(made.headers.get('location')).toBe(`/api/v1/tickets/${number}`);
    expect(made.body).toEqual({
      number,
      parent: null,
      orders: [],
      approval: null,
      complaint: null,
      priority: { impact: 'middel', urgency: 'middel', level: 3 },
      product: 'storing-verlichting',
      title: 'Storing verlichting',
      kind: 'storing',
      customerKind: null,
      status: 'geregistreerd',
      group: 'facilitair-team',
      requester: { id: expect.stringMatching(/^onbekend-/), name: 'Mevrouw Aan de Balie' },
      beneficiary: null,
      answers: [
        { id: 'wat', label: 'Wat is er', value: 'de lamp knippert', text: 'de lamp knippert' },
        { id: 'plaats', label: 'Plaats', value: { gebouw: 'B30', plek: 'kamer 3.12' }, text: 'B30, kamer 3.12' },
      ],
      expectedAt: '2026-11-24T16:00:00.000Z',
      nextNewsAt: '2026-11-23T13:00:00.000Z',
      createdAt: monday.toISOString(),
      updatedAt: monday.toISOString(),
      version: 1,
    });
    const read = await rest.call('GET', `/tickets/${number}`);
    expect(read.body).toEqual({
      ...made.body,
      followers: 0,
      attachments: [],
      events: [{ at: monday.toISOString(), by: { role: 'backoffice', id: 'facilitair' }, kind: 'gemaakt', data: {} }],
    });
  });

  test('can bring its own expectation, and news is not promised after it', async () => {
    const made = await register({ expectedAt: '2026-11-23T12:00:00+01:00' });
    expect(made).toMatchObject({ expectedAt: '2026-11-23T11:00:00.000Z', nextNewsAt: '2026-11-23T11:00:00.000Z' });
  });

  test('that needs approval waits for it', async () => {
    const made = await register({ product: 'laptop-aanvragen', requester: { id: 'sam', name: 'Sam' } });
    expect(made).toMatchObject({ status: 'wacht-op-akkoord', requester: { id: 'sam', name: 'Sam' } });
  });

  test('about a composite product becomes a request and its work orders; each is read and changed by its own number', async () => {
    const asked = { product: 'verhuizing', answers: { omvang: 'alleen spullen', computers: false } };
    expect(
      await rest.call('POST', '/tickets', { ...asked, requester: { name: 'Sam' }, expectedAt: '2026-12-24T12:00:00Z' }),
    ).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'expectedAt', message: expect.stringContaining('work orders') }] },
    });
    const { number, orders } = await register(asked);
    const [plan, things] = orders;
    expect(orders).toMatchObject([
      { part: 'verhuisplan', group: 'facilitair-team', status: 'wacht-op-akkoord', after: [] },
      { part: 'spullen', status: 'wacht-op-akkoord', after: ['verhuisplan'] },
    ]);
    expect((await rest.call('GET', `/tickets/${things.number}`)).body).toMatchObject({ parent: number, orders: [] });
    const wrong = await rest.call('PATCH', `/tickets/${plan.number}`, { status: 'doorgezet' });
    expect(wrong).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining('for the request as a whole') },
    });
    await rest.call('PATCH', `/tickets/${number}`, { status: 'doorgezet' });
    const late = await rest.call('PATCH', `/tickets/${number}`, { expectedAt: '2026-12-24T12:00:00Z' });
    expect(late).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining('follow from its work orders') },
    });
    expect(await rest.call('PATCH', `/tickets/${plan.number}`, { status: 'gereed' })).toMatchObject({
      status: 200,
      body: { number: plan.number, status: 'gereed' },
    });
    expect((await rest.call('GET', `/tickets/${number}`)).body).toMatchObject({
      status: 'in-behandeling',
      orders: [{ status: 'gereed' }, { status: 'doorgezet' }],
    });
    expect((await rest.call('GET', `/tickets/${plan.number}0`)).status).toBe(404);
  });

  test('of two strangers is not seen as of one', async () => {
    expect((await register()).requester.id).not.toBe((await register()).requester.id);
  });

  test('keeps words that cannot be read as an answer, and a description beside an answer', async () => {
    const { answers } = await register({
      answers: { wat: 'lamp stuk', plaats: 'ergens achterin' },
      description: 'belde twee keer',
    });
    expect(answers).toEqual([
      { id: 'wat', label: 'Wat is er', value: 'lamp stuk', text: 'lamp stuk' },
      { id: 'plaats', label: 'Plaats', value: null, text: 'ergens achterin' },
      { id: 'beschrijving', label: 'Beschrijving', value: 'belde twee keer', text: 'belde twee keer' },
    ]);
  });

  test('takes answers in the form in which the chat stores them', async () => {
    const { answers } = await register({
      product: 'vergaderzaal-reserveren',
      answers: {
        wanneer: { datum: '2026-11-26', van: '10:00', tot: '12:00' },
        personen: 8,
        gebouw: { gebouw: 'B20' },
        koffie: true,
      },
    });
    expect(answers.map(({ id, text }: { id: string; text: string }) => [id, text])).toEqual(
      expect.arrayContaining([
        ['wanneer', 'donderdag 26 november, 10:00-12:00'],
        ['personen', '8'],
        ['gebouw', 'B20'],
        ['koffie', 'ja'],
      ]),
    );
  });

  test('can leave an answer unknown', async () => {
    const { answers } = await register({ answers: { plaats: null } });
    expect(answers).toEqual([{ id: 'plaats', label: 'Plaats', value: null, text: 'weet ik niet' }]);
  });
});

describe('a list of tickets', () => {
  test('is paged without missing or repeating any, least recently changed first', async () => {
    const start = new Date('2027-01-04T09:00:00Z');
    const numbers: string[] = [];
    for (let n = 0; n < 5; n++) {
      // Two at the same instant: then the number decides.
      rest.clock.now = new Date(start.getTime() + Math.floor(n / 2) * 1000);
      numbers.push((await register()).number);
    }
    const seen: string[] = [];
    let cursor: string | null = '';
    let pages = 0;
    do {
      const path: string = `/tickets?since=2027-01-04T09:00:00Z&limit=2${cursor ? `&cursor=${cursor}` : ''}`;
      const { status, body } = await rest.call('GET', path);
      expect(status).toBe(200);
      seen.push(...body.items.map((one: { number: string }) => one.number));
      cursor = body.next as string | null;
      pages++;
    } while (cursor !== null && pages < 10);
    expect(seen).toEqual(numbers);
    expect(pages).toBe(3);
  });

  test('is paged over requests with work orders too', async () => {
    rest.clock.now = new Date('2027-01-11T09:00:00Z');
    const { number, orders } = await register({ product: 'verhuizing', requester: { name: 'Mevrouw Aan de Balie' } });
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const path: string = `/tickets?since=2027-01-11T09:00:00Z&limit=1${cursor ? `&cursor=${cursor}` : ''}`;
      const { status, body } = await rest.call('GET', path);
      expect(status).toBe(200);
      seen.push(...body.items.map((one: { number: string }) => one.number));
      cursor = body.next as string | null;
    }
    expect(seen.toSorted()).toEqual([number, ...orders.map((one: { number: string }) => one.number)].toSorted());
  });

  test('is narrowed by status, group and since', async () => {
    rest.clock.now = new Date('2027-02-01T09:00:00Z');
    const first = await register();
    rest.clock.now = new Date('2027-02-01T10:00:00Z');
    const second = await register();
    await rest.call('PATCH', `/tickets/${second.number}`, { status: 'in-behandeling' });
    const numbers = async (query: string) =>
      (await rest.call('GET', `/tickets?since=2027-02-01T09:00:00Z${query}`)).body.items.map(
        (one: { number: string }) => one.number,
      );
    expect(await numbers('')).toEqual([first.number, second.number]);
    expect(await numbers('&status=in-behandeling')).toEqual([second.number]);
    expect(await numbers('&group=facilitair-team&status=geregistreerd')).toEqual([first.number]);
    expect(await numbers('&group=schoonmaak')).toEqual([]);
    // A plus sign that was not encoded, as it happens to everybody once.
    const { body } = await rest.call('GET', '/tickets?since=2027-02-01T11:00:00+01:00');
    expect(body.items.map((one: { number: string }) => one.number)).toEqual([second.number]);
  });

  test('shows nothing of the conversation or the intake', async () => {
    const { body } = await rest.call('GET', '/tickets?limit=1');
    expect(Object.keys(body.items[0])).toEqual(Object.keys(await register()));
    expect(body.items[0]).not.toHaveProperty('conversation');
    expect(body.items[0]).not.toHaveProperty('intake');
    expect(body.items[0]).not.toHaveProperty('events');
  });
});
