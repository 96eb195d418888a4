import { botServer, type BotServer } from '../bot/bot-server.ts';
import { allLeft } from './all-left.ts';
import { Agent, DeskChannel } from './desk-channel.ts';
import type { Person } from './person.ts';

/** An employee, two agents and the channel of the desk, over real HTTP. Everything of before is forgotten at `begin`. */
export class DeskChats {
  static readonly robinId = '00000000-0000-4000-8000-000000000002';
  static readonly noorId = '00000000-0000-4000-8000-000000000012';

  readonly bot: BotServer;
  channel: DeskChannel;
  robin: Agent;
  noor: Agent;
  sam: Person;

  private constructor(bot: BotServer) {
    this.bot = bot;
    this.channel = new DeskChannel(bot);
    this.robin = new Agent(bot, DeskChats.robinId, 'Robin');
    this.noor = new Agent(bot, DeskChats.noorId, 'Noor');
    this.sam = bot.person();
  }

  static async open(): Promise<DeskChats> {
    const bot = await botServer();
    const desk = bot.loket.desk();
    const [known] = desk.organisation.personen.filter(({ id }) => id === DeskChats.robinId);
    const noor = { ...known!, id: DeskChats.noorId, naam: 'Noor (frontoffice)' };
    const organisation = { ...desk.organisation, personen: [...desk.organisation.personen, noor] };
    bot.loket.desk = () => ({ ...desk, organisation });
    return new DeskChats(bot);
  }

  async begin(): Promise<void> {
    await this.bot.db.query('TRUNCATE takeover_lines, takeovers, agents, desk_channels, group_channels');
    this.channel = new DeskChannel(this.bot);
    this.sam = this.bot.person();
    await this.channel.says(this.robin, 'koppel frontoffice');
    await this.until(() => this.channel.posted().length > 0);
  }

  async until(found: () => boolean): Promise<void> {
    const end = Date.now() + 8_000;
    for (; !found() && Date.now() < end;) {
      await this.bot.loket.delivery.sweep();
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    if (!found())
      throw new Error(
        `waited in vain; the chat has ${JSON.stringify(this.sam.texts())}, the channel ${JSON.stringify(this.channel.posted().map(({ activity }) => activity.text ?? activity.attachments?.[0]?.content['fallbackText']))}`,
      );
  }

  /** Resolves when everything left, or was given up. */
  settled(): Promise<void> {
    return allLeft(this.bot.loket);
  }

  /** The last that the employee hears. */
  hears(pattern: RegExp): Promise<void> {
    return this.until(() => pattern.test(this.sam.texts().at(-1) ?? ''));
  }

  /** Something stands under the card of a chat. */
  reads(pattern: RegExp, name = 'Sam Bakker', channel = this.channel): Promise<void> {
    return this.until(() => channel.thread(name).some((text) => pattern.test(text)));
  }

  /** Sam asks for a person; their card is in the channel. */
  async asks(said = 'een mens', heard = /Ik haal er iemand van de frontoffice bij/): Promise<void> {
    await this.sam.type(said);
    await this.hears(heard);
    await this.until(() => this.channel.cards().length > 0);
  }

  async asksAndTaken(): Promise<void> {
    await this.asks();
    await this.channel.presses(this.robin, 'Sam Bakker', 'Overnemen');
    await this.hears(/\*\*Robin\*\* van de frontoffice is er/);
    // The card leaves beside what the employee hears.
    await this.until(() => this.channel.buttons('Sam Bakker').includes('Afronden'));
  }

  close(): Promise<void> {
    return this.bot.close();
  }
}
