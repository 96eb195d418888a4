import { keepChannels } from '../../storage/lanes.ts';
import { DeskChannel } from '../harness/desk-channel.ts';
import { DeskChats } from '../harness/desk-chats.ts';
import { buttonsIn, textOf } from '../harness/person.ts';
import type { BotServer } from './bot-server.ts';

/** What the cards say in a channel that the desk or a group leaves, or comes back to; and that nobody takes a chat where it just left. */

const name = 'Sam Bakker';

let bot: BotServer;
let around: DeskChats;
beforeAll(async () => {
  around = await DeskChats.open();
  ({ bot } = around);
}, 60_000);
afterAll(() => around.close());
beforeEach(async () => {
  await bot.db.query('UPDATE conversations SET session = NULL, look_at = NULL');
  await around.begin();
  await bot.db.query('TRUNCATE tickets CASCADE');
});

/** Something is said in a channel, outside every chat, and answered. */
async function says(channel: DeskChannel, text: string, expected: RegExp): Promise<void> {
  await channel.says(around.noor, text);
  await around.until(() =>
    expected.test(
      channel
        .posted()
        .filter(({ conversation }) => conversation.endsWith('-nieuw'))
        .map(textOf)
        .at(-1) ?? '',
    ),
  );
}

/** The messages in a channel, each as it is now, the first first. */
const standing = (channel: DeskChannel) => [...new Map(channel.cards().map((one) => [one.id, one])).values()];
const textsOf = (channel: DeskChannel) => standing(channel).map(textOf);

describe('the cards of chats', () => {
  test('in the last channel say that there was no other, and where the chat comes', async () => {
    await around.asks();
    await says(around.channel, 'ontkoppel frontoffice', /nu in geen enkel kanaal te zien/);
    await around.until(() => /een ander kanaal was er toen niet/.test(textsOf(around.channel)[0] ?? ''));
    expect(textsOf(around.channel)[0]).not.toContain('ging verder');
    expect(around.channel.buttons(name)).toEqual([]);
  });

  test('in a channel that is bound again point to the new ones, with what was said; what was not there says nothing', async () => {
    const { channel, sam, noor } = around;
    await around.asks();
    await sam.type('mijn pas doet het niet');
    await around.reads(/mijn pas doet het niet/);
    await says(channel, 'ontkoppel frontoffice', /^Losgekoppeld/);
    await says(channel, 'koppel frontoffice', /Er wacht al een collega/);
    await around.until(() => standing(channel).length === 2);
    await around.reads(/^Tot nu toe in dit gesprek:[^]*mijn pas doet het niet$/);
    await around.settled();
    const [before, now] = standing(channel);
    expect(textOf(before!)).toBe('**Sam Bakker**. Dit gesprek heeft verderop in dit kanaal een nieuwe kaart.');
    expect(buttonsIn(now!.activity.attachments).map(({ title }) => title)).toEqual(['Overnemen']);
    await channel.presses(noor, name, 'Overnemen');
    await around.hears(/\*\*Noor\*\* van de frontoffice is er/);
  });

  test('a channel that is the desk’s already waits for no chat', async () => {
    await around.asks();
    if (process.env['LOKET_TEST_DB'] !== 'postgres') return says(around.channel, 'koppel frontoffice', /is al van/);
    const talking = await bot.db.connect();
    await talking.query('BEGIN');
    await talking.query('SELECT FROM conversations WHERE id IN (SELECT conversation FROM takeovers) FOR UPDATE');
    try {
      const said = says(around.channel, 'koppel frontoffice', /is al van \*\*Frontoffice/).then(() => 'said');
      const waits = new Promise((resolve) => setTimeout(resolve, 8_000)).then(() => 'waits');
      expect(await Promise.race([said, waits])).toBe('said');
    } finally {
      await talking.query('ROLLBACK');
      talking.release();
    }
  });
});

// A database in this process has one connection.
if (process.env['LOKET_TEST_DB'] === 'postgres')
  describe('pressed while the desk is leaving the channel', () => {
    /** Lets the desk leave, and then something be done there, while both have to wait. */
    async function atOnce(done: () => Promise<void>): Promise<void> {
      const posting = await bot.db.connect();
      await posting.query('BEGIN');
      await keepChannels(posting);
      const left = around.channel.says(around.noor, 'ontkoppel frontoffice');
      await new Promise((resolve) => setTimeout(resolve, 300));
      const pressed = done();
      await new Promise((resolve) => setTimeout(resolve, 300));
      await posting.query('COMMIT');
      posting.release();
      await Promise.all([left, pressed]);
      await around.settled();
    }
    const notOfDesk = () =>
      around.channel
        .posted()
        .some((one) => /niet \(meer\) van de frontoffice, dus hier gebeurt niets/.test(textOf(one)));

    test('"Overnemen" is refused, and the chat still waits', async () => {
      const { channel, robin } = around;
      await around.asks();
      const old = channel.card(name);
      await atOnce(() => channel.pressesOn(old, robin, name, 'Overnemen'));
      expect(await bot.rows('SELECT FROM desk_channels')).toEqual([]);
      expect(await bot.rows('SELECT state, channel FROM takeovers')).toEqual([{ state: 'waiting', channel: null }]);
      expect(notOfDesk()).toBe(true);
    });

    test('"Neem over" of who is busy is refused too', async () => {
      const { channel, robin, sam } = around;
      await sam.type('er is een lamp kapot');
      await around.hears(/In welk gebouw/);
      await channel.says(robin, 'wie is bezig?');
      const list = () => channel.posted().findLast((one) => /bezig met Loket/.test(textOf(one)));
      await around.until(() => list() !== undefined);
      const { data } = buttonsIn(list()!.activity.attachments).find(({ title }) => title.startsWith('Neem over'))!;
      const said = robin.inThread(`${channel.id};messageid=${list()!.id}`, '');
      await atOnce(() =>
        robin.deliver(robin.named({ ...said, text: undefined, entities: [], value: data })).then(() => undefined),
      );
      expect(await bot.rows('SELECT FROM takeovers')).toEqual([]);
      expect(notOfDesk()).toBe(true);
    });
  });

describe('the cards of work, also beyond those that are shown at once', () => {
  const asked = { product: 'storing-verlichting', requester: { name: 'Jip Jansen' }, description: 'de lamp knippert' };
  const many = 22;
  let numbers: string[];

  /** The card of each ticket in a channel, as the newest of it is now. */
  const cardOf = (channel: DeskChannel, number: string) =>
    standing(channel).findLast((one) => textOf(one).includes(number));
  const said = (channel: DeskChannel) => numbers.map((number) => textOf(cardOf(channel, number)!));
  const canBeDone = (channel: DeskChannel) =>
    numbers.filter((number) => buttonsIn(cardOf(channel, number)?.activity.attachments).length > 0);

  beforeEach(async () => {
    await says(around.channel, 'koppel facilitair team', /Gekoppeld/);
    numbers = [];
    for (let n = 0; n < many; n++) numbers.push(String((await bot.rest('POST', '/tickets', asked)).body['number']));
    await around.settled();
    expect(canBeDone(around.channel)).toEqual(numbers);
  });

  test('a group that moves: every old card says so; come back, all can be used again', async () => {
    const late = new DeskChannel(bot);
    await says(late, 'koppel facilitair team', /Dit zijn de oudste 20/);
    await around.settled();
    expect(canBeDone(around.channel)).toEqual([]);
    const old = said(around.channel);
    expect(old.filter((text) => text.includes('staat nu in het nieuwe kanaal van de groep'))).toHaveLength(20);
    expect(old.slice(20).filter((text) => text.includes('komt daar zodra er nieuws is'))).toHaveLength(2);
    expect(canBeDone(late)).toEqual(numbers.slice(0, 20));
    await bot.rest('PATCH', `/tickets/${numbers[21]!}`, { status: 'in-behandeling' });
    await around.settled();
    expect(canBeDone(late)).toEqual([...numbers.slice(0, 20), numbers[21]]);

    await says(around.channel, 'koppel facilitair team', /Dit zijn de oudste 20/);
    await around.settled();
    expect(canBeDone(around.channel)).toEqual(numbers);
    expect(canBeDone(late)).toEqual([]);
    const twice = standing(around.channel).filter((one) => textOf(one).includes('verderop in dit kanaal'));
    expect(twice).toHaveLength(20);
    expect(standing(around.channel)).toHaveLength(many + 20);
  });

  test('a group that leaves: every card says so; bound here again, none goes on saying that', async () => {
    await bot.rest('PATCH', `/tickets/${numbers[0]!}`, { status: 'in-behandeling' });
    await bot.rest('PATCH', `/tickets/${numbers[0]!}`, { status: 'gereed', customerMessage: 'Hij doet het weer.' });
    await around.settled();
    await says(around.channel, 'ontkoppel facilitair team', /^Losgekoppeld/);
    await around.settled();
    expect(canBeDone(around.channel)).toEqual([]);
    expect(said(around.channel).filter((text) => /losgekoppeld van \*\*Facilitair team\*\*/.test(text))).toHaveLength(
      many,
    );
    await says(around.channel, 'koppel facilitair team', /Dit zijn de oudste 20/);
    await around.settled();
    expect(canBeDone(around.channel)).toEqual(numbers);
  });
});
