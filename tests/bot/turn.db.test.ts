import { numberIn } from '../harness/person.ts';
import { lampSomewhere } from '../harness/rooms.ts';
import { botServer, type BotServer } from './bot-server.ts';

let bot: BotServer;
beforeAll(async () => {
  bot = await botServer();
}, 60_000);
afterAll(() => bot.close());

const ticketsOf = (person: { id: string }) =>
  bot.rows<{ number: string; status: string }>('SELECT number, status FROM tickets WHERE requester = $1', [person.id]);

/** Resolves when nothing waits to leave any more. */
async function quiet(): Promise<void> {
  for (;;) {
    const [left] = await bot.rows<{ n: number }>('SELECT count(*) AS n FROM outbox_lanes');
    if (left?.n === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('a message', () => {
  test('is answered at the connector, and confirming makes a ticket', async () => {
    const sam = bot.person();
    expect(await sam.type('de lamp op 3.12 knippert in B30')).toMatchObject({ status: 200 });
    expect(await sam.hears(/Zal ik dit melden/)).toContain('B30, kamer 3.12');
    await sam.press('Ja, melden');
    const number = numberIn(await sam.hears(/Gemeld als/));
    expect(await ticketsOf(sam)).toEqual([{ number, status: 'geregistreerd' }]);
    const [summary, card, told] = sam.got();
    expect(sam.got()).toHaveLength(3);
    expect(card).toMatchObject({ method: 'PUT', id: summary?.id });
    expect(told).toMatchObject({ method: 'POST', activity: { from: { id: '28:loket' } } });
  });

  test('goes on in the same chat when the backoffice changes the ticket', async () => {
    const sam = bot.person();
    const number = await sam.makesTicket();
    const summary = sam.got()[0];
    expect(await bot.rest('PATCH', `/tickets/${number}`, { status: 'gereed' })).toMatchObject({ status: 200 });
    await sam.hears(/is klaar.*opgelost\?/s);
    await sam.press('Ja, dank je');
    await sam.hears(/is afgesloten/);
    expect(await ticketsOf(sam)).toEqual([{ number, status: 'gesloten' }]);
    expect(sam.got().filter(({ id, method }) => method === 'PUT' && id === summary?.id)).toHaveLength(3);
  });

  test('from an emulator, without a tenant, object id or conversation type, is answered too', async () => {
    const sam = bot.person();
    const from = { id: sam.id };
    await sam.deliver(sam.activity({ text: 'hallo', from, conversation: { id: sam.conversation }, id: undefined }));
    await sam.hears(/Waar kan ik je mee helpen/);
  });

  test.each(['typing', 'messageReaction', 'endOfConversation', 'somethingNew'])(
    'of type %s has no effect',
    async (type) => {
      const sam = bot.person();
      expect(await sam.deliver(sam.activity({ type }))).toMatchObject({ status: 200 });
      expect(await bot.rows('SELECT 1 FROM conversations WHERE id LIKE $1', [`%${sam.conversation}`])).toEqual([]);
    },
  );
});

describe('an activity that comes again', () => {
  test('has no second effect', async () => {
    const sam = bot.person();
    const first = sam.activity({ text: 'hallo' });
    for (let time = 0; time < 3; time++) expect(await sam.deliver(first)).toMatchObject({ status: 200 });
    await quiet();
    expect(sam.got()).toHaveLength(1);
  });

  test('ten times at once has one effect', async () => {
    const sam = bot.person();
    await sam.type(lampSomewhere());
    await sam.hears(/Zal ik dit melden/);
    const confirmation = sam.pressing(sam.button('Ja, melden'));
    const answers = await Promise.all(Array.from({ length: 10 }, () => sam.deliver(confirmation)));
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
    await quiet();
    expect(await ticketsOf(sam)).toHaveLength(1);
    expect(sam.got()).toHaveLength(3);
  });

  test('in another conversation under the same id is another activity', async () => {
    const [sam, noor] = [bot.person(), bot.person()];
    await sam.deliver(sam.activity({ text: 'hallo', id: '1' }));
    await noor.deliver(noor.activity({ text: 'hallo', id: '1' }));
    await Promise.all([sam.hears(/helpen/), noor.hears(/helpen/)]);
  });

  test.each([undefined, ''])('without an id (%p) is never taken for one that came before', async (id) => {
    const sam = bot.person();
    for (const text of ['hallo', 'status']) await sam.deliver(sam.activity({ text, id }));
    await sam.hears(/helpen/);
    await sam.hears(/nog geen meldingen/);
  });
});

describe('a double click', () => {
  test('on the confirmation makes one ticket, and says the same number twice at most', async () => {
    const sam = bot.person();
    await sam.type(lampSomewhere());
    await sam.hears(/Zal ik dit melden/);
    const button = sam.button('Ja, melden');
    await Promise.all([1, 2, 3].map(() => sam.deliver(sam.pressing(button))));
    await quiet();
    const tickets = await ticketsOf(sam);
    expect(tickets).toHaveLength(1);
    const told = sam.texts().slice(2);
    expect(told.map(numberIn)).toEqual(Array(3).fill(tickets[0]?.number));
    expect(told.filter((text) => text.startsWith('Gemeld als'))).toHaveLength(1);
  });

  test('on "nee, nog niet" reopens once', async () => {
    const sam = bot.person();
    const number = await sam.makesTicket();
    await bot.rest('PATCH', `/tickets/${number}`, { status: 'gereed' });
    await sam.hears(/is klaar/);
    const button = sam.button('Nee, nog niet');
    await Promise.all([1, 2].map(() => sam.deliver(sam.pressing(button))));
    await quiet();
    const { body } = await bot.rest('GET', `/tickets/${number}`);
    expect(body.events.map((event: { kind: string }) => event.kind)).toEqual(['gemaakt', 'status', 'heropend']);
    expect(sam.texts().filter((text) => text.startsWith('Vervelend'))).toHaveLength(1);
  });
});

test('messages that arrive at once in one conversation are handled one after the other', async () => {
  const sam = bot.person();
  // Each adds one to what is kept between turns: a turn that did not wait for the one before would lose it.
  await Promise.all(Array.from({ length: 8 }, (_, n) => sam.type(`qwzx vbnk ${String(n)}`)));
  await quiet();
  const conversation = `msteams|${sam.conversation}`;
  const [row] = await bot.rows<{ misses: number }>(
    `SELECT (session->>'misses')::int AS misses FROM conversations WHERE id = $1`,
    [conversation],
  );
  expect(row?.misses).toBe(8);
  expect(sam.got()).toHaveLength(8);
  expect(bot.loket.logged).toEqual([]);
});
