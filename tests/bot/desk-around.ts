import { DeskChannel, Agent } from '../harness/desk-channel.ts';
import { textOf, type Person } from '../harness/person.ts';
import { botServer, type BotServer } from './bot-server.ts';

/** A desk over real HTTP: a channel of it, two agents and an employee. */

export const robinId = '00000000-0000-4000-8000-000000000002';
export const noorId = '00000000-0000-4000-8000-000000000012';

export class DeskAround {
  readonly channel: DeskChannel;
  readonly robin: Agent;
  readonly noor: Agent;
  readonly sam: Person;
  readonly bot: BotServer;

  private constructor(bot: BotServer) {
    this.bot = bot;
    this.channel = new DeskChannel(bot);
    this.robin = new Agent(bot, robinId, 'Robin');
    this.noor = new Agent(bot, noorId, 'Noor');
    this.sam = bot.person();
  }

  /** A server at which Noor is of the desk too. */
  static async server(): Promise<BotServer> {
    const bot = await botServer();
    const desk = bot.loket.desk();
    const known = desk.organisation.personen.find(({ id }) => id === robinId);
    if (!known) throw new Error('Robin is not in organisation.yaml');
    const personen = [...desk.organisation.personen, { ...known, id: noorId, naam: 'Noor (frontoffice)' }];
    bot.loket.desk = () => ({ ...desk, organisation: { ...desk.organisation, personen } });
    return bot;
  }

  /** Nobody waits, and the desk sees its queue in one channel. */
  static async begin(bot: BotServer): Promise<DeskAround> {
    await bot.db.query('TRUNCATE takeover_lines, takeovers, agents, desk_channels, group_channels');
    const around = new DeskAround(bot);
    await around.channel.says(around.robin, 'koppel frontoffice');
    await around.until(() => around.channel.posted().length > 0);
    return around;
  }

  async until(found: () => boolean): Promise<void> {
    const { bot, channel, sam } = this;
    const end = Date.now() + 8_000;
    for (; !found() && Date.now() < end;) {
      await bot.loket.delivery.sweep();
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    if (!found())
      throw new Error(
        `waited in vain; the chat has ${JSON.stringify(sam.texts())}, the channel ${JSON.stringify(channel.posted().map(textOf))}`,
      );
  }

  /** Sam reads this last. */
  readonly hears = (pattern: RegExp): Promise<void> => this.until(() => pattern.test(this.sam.texts().at(-1) ?? ''));

  /** It stands in the thread of somebody's chat. */
  readonly reads = (pattern: RegExp, channel = this.channel, name = 'Sam Bakker'): Promise<void> =>
    this.until(() => channel.thread(name).some((text) => pattern.test(text)));

  /** Sam asks for a person; their card is in the channel. */
  async asks(said = 'een mens', heard = /Ik haal er iemand van de frontoffice bij/): Promise<void> {
    await this.sam.type(said);
    await this.hears(heard);
    await this.until(() => this.channel.cards().length > 0);
  }

  /** … and Robin takes it. */
  async asksAndTaken(): Promise<void> {
    await this.asks();
    await this.channel.presses(this.robin, 'Sam Bakker', 'Overnemen');
    await this.hears(/\*\*Robin\*\* van de frontoffice is er/);
    // The card leaves beside what the employee hears.
    await this.until(() => this.channel.buttons('Sam Bakker').includes('Afronden'));
  }
}
