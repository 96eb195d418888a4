import type { Person } from '../harness/person.ts';
import { botServer, type BotServer } from './bot-server.ts';

/** Where people meet Loket: it is installed and removed. What is said in groups and channels is in thread.db.test. */

let bot: BotServer;
let sam: Person;
beforeAll(async () => {
  bot = await botServer();
}, 60_000);
afterAll(() => bot.close());
beforeEach(() => {
  sam = bot.person();
});

const install = (action: string) => sam.activity({ type: 'installationUpdate', action });
const added = () => sam.activity({ type: 'conversationUpdate', membersAdded: [{ id: '28:loket' }] });
const reach = async () =>
  (
    await bot.rows<{ at: Date | null; reason: string | null }>(
      'SELECT unreachable_at AS at, unreachable_reason AS reason FROM addresses WHERE conversation = $1',
      [`msteams|${sam.conversation}`],
    )
  )[0];
const settled = () => new Promise((resolve) => setTimeout(resolve, 150));

describe('installing', () => {
  test('welcomes once, whatever the order and number of the events that tell of it', async () => {
    await Promise.all([sam.deliver(install('add')), sam.deliver(added()), sam.deliver(install('add'))]);
    await sam.hears(/Ik ben Loket/);
    await sam.deliver(added());
    await settled();
    expect(sam.got()).toHaveLength(1);
  });

  test('welcomes in the language that somebody spoke elsewhere, and goes on in it', async () => {
    const mention = sam.inThread('19:kamer@thread.tacv2;messageid=1', 'Hello, when is the service desk open today?');
    await sam.deliver(mention);
    await sam.deliver(install('add'));
    expect(await sam.hears(/Loket, the front office of/)).toContain('Tell me in your own words');
    await sam.type('status');
    await sam.hears(/You don't have any tickets yet/);
  });

  test('says in English that English is fine to who was never met', async () => {
    await sam.deliver(install('add'));
    expect(await sam.hears(/Ik ben Loket/)).toContain('You can write in English too.');
  });

  test('does not welcome who was talking already', async () => {
    await sam.type('hallo');
    await sam.hears(/helpen/);
    await sam.deliver(install('add-upgrade'));
    await settled();
    expect(sam.got()).toHaveLength(1);
  });
});

describe('removing', () => {
  test.each(['remove', 'remove-upgrade'])('("%s") makes unreachable, with nothing sent any more', async (action) => {
    const number = await sam.makesTicket();
    await sam.deliver(install(action));
    expect(await reach()).toEqual({ at: expect.any(Date), reason: 'uninstalled' });
    const before = sam.got().length;
    bot.connector.refuse = ({ conversation }) =>
      conversation === sam.conversation
        ? { status: 403, body: { error: { code: 'BotNotInConversationRoster' } } }
        : undefined;
    expect(await bot.rest('PATCH', `/tickets/${number}`, { status: 'gereed' })).toMatchObject({ status: 200 });
    await settled();
    expect(sam.got()).toHaveLength(before);
    bot.connector.refuse = () => undefined;
  });

  test('is over when the person writes, or installs, again', async () => {
    await sam.deliver(install('add'));
    for (const again of [sam.activity({ text: 'hallo' }), install('add')]) {
      await sam.deliver(install('remove'));
      expect(await reach()).toMatchObject({ at: expect.any(Date) });
      await sam.deliver(again);
      expect(await reach()).toEqual({ at: null, reason: null });
    }
  });

  test('follows a conversation to another service address', async () => {
    await sam.type('hallo');
    const serviceUrl = bot.connector.url.replace('127.0.0.1', 'localhost');
    await sam.deliver(sam.activity({ text: 'hallo', serviceUrl }));
    const [row] = await bot.rows<{ url: string }>(
      `SELECT address->>'serviceUrl' AS url FROM addresses WHERE conversation = $1`,
      [`msteams|${sam.conversation}`],
    );
    expect(row?.url).toBe(serviceUrl);
  });
});
