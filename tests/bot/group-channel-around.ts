import { randomUUID } from 'node:crypto';
import type { Desk } from '../../dialogs/desk.ts';
import { buttonsIn, Person, textOf } from '../harness/person.ts';
import { botServer, type BotServer } from './bot-server.ts';

/** Who executes, in a channel of their own, over real HTTP: what the tests of it have in common, made anew before each. */
export class GroupChannel {
  bot!: BotServer;
  desk!: Desk;
  channel = '';
  agent!: Person;
  employee!: Person;

  constructor() {
    beforeAll(async () => {
      this.bot = await botServer();
      this.desk = this.bot.loket.desk();
    }, 60_000);
    afterAll(() => this.bot.close());
    beforeEach(async () => {
      this.bot.loket.desk = () => this.desk;
      await this.bot.db.query('DELETE FROM group_channels');
      this.channel = `19:${randomUUID()}@thread.tacv2`;
      this.agent = new Person(this.bot, '00000000-0000-4000-8000-000000000002');
      this.employee = this.bot.person();
    });
  }

  at = (place: string) => this.bot.connector.posted.filter(({ conversation }) => conversation === place);

  texts = (place = this.channel) => this.at(place).map(textOf);

  until = async (found: () => boolean): Promise<void> => {
    for (let n = 0; n < 400 && !found(); n++) {
      await this.bot.loket.delivery.sweep();
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    if (!found()) throw new Error(`waited in vain; there was: ${JSON.stringify(this.texts())}`);
  };

  /** Says something in a thread of the channel; resolves to the answer, which comes in that thread. */
  says = async (who: Person, text: string, place = this.channel): Promise<string> => {
    const thread = `${place};messageid=${String(Math.floor(Math.random() * 1e12))}`;
    await who.deliver(who.inThread(thread, text));
    await this.until(() => this.at(thread).length > 0);
    return this.texts(thread).at(-1) ?? '';
  };

  /** The card of a ticket as it is in a channel now. */
  card = (number: string, place = this.channel) =>
    this.at(place).findLast(({ activity }) => JSON.stringify(activity.attachments ?? []).includes(`${number} ·`));

  buttons = (number: string, place = this.channel): string[] =>
    buttonsIn(this.card(number, place)?.activity.attachments).map(({ title }) => title);

  dataOf = (number: string, title: string, place = this.channel) =>
    this.at(place)
      .flatMap(({ activity }) => buttonsIn(activity.attachments))
      .findLast((one) => one.title === title && one.data['ref'] === number)?.data;

  /** Presses a button of the card, with what was filled in; with `says`, waits until that is said to who pressed. */
  presses = async (
    who: Person,
    number: string,
    title: string,
    { filled = {}, place = this.channel, says: said }: { filled?: object; place?: string; says?: RegExp } = {},
  ): Promise<void> => {
    const data = this.dataOf(number, title);
    expect(data).toBeDefined();
    const thread = `${place};messageid=${randomUUID()}`;
    const inputs = Object.fromEntries(Object.entries(filled).map(([id, value]) => [`in:${id}`, value]));
    await who.deliver({ ...who.inThread(thread, ''), text: undefined, entities: [], value: { ...data, ...inputs } });
    if (said) await this.until(() => this.texts(thread).some((text) => said.test(text)));
  };

  read = async (number: string) => (await this.bot.rest('GET', `/tickets/${number}`)).body;

  version = async (number: string): Promise<number> => (await this.read(number)).version as number;

  lamp = async (): Promise<string> => {
    const number = await this.employee.makesTicket();
    await this.until(() => this.card(number) !== undefined);
    return number;
  };
}
