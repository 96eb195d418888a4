import type { DeskChats } from '../harness/desk-chats.ts';

/** A chat of Sam with Robin, in which Robin fills in a product. */

const name = 'Sam Bakker';
/** A lamp that flickers. */
export const lamp = { wat: 'de lamp knippert', 'plaats.gebouw': 'B30', 'plaats.plek': 'kamer 3.12' };

export class DeskFilled {
  private readonly chats: DeskChats;
  /** The activity in which Robin wrote something before it was put to Sam. */
  written: Record<string, unknown> = {};

  constructor(chats: DeskChats) {
    this.chats = chats;
  }

  press = (title: string, filled?: Record<string, string>): Promise<void> =>
    this.chats.channel.presses(this.chats.robin, name, title, filled);

  onForm = (title: string, filled?: Record<string, string>, agent = this.chats.robin): Promise<void> =>
    this.chats.channel.pressesOn(this.chats.channel.form(name), agent, name, title, filled);

  tickets = () =>
    this.chats.bot.rows<{ number: string; product: string; status: string; answers: { id: string; text: string }[] }>(
      'SELECT number, product, status, answers FROM tickets WHERE parent IS NULL',
    );

  takeovers = () => this.chats.bot.rows('SELECT state, outcome, ticket, filling FROM takeovers');

  inputs = (): string => JSON.stringify(this.chats.channel.form(name)?.activity.attachments?.[0]?.content ?? '');

  talking = async (): Promise<void> => {
    await this.chats.asksAndTaken();
    await this.chats.sam.type('de lamp boven mijn bureau in kamer 3.12 van B30 knippert');
    await this.chats.reads(/Misschien gaat het over/);
  };

  /** Robin asked something, and has put a lamp to Sam. */
  putToSam = async (): Promise<void> => {
    const { channel, robin } = this.chats;
    await this.talking();
    this.written = robin.named(robin.inThread(`${channel.id};messageid=${channel.card(name).id}`, 'Ook last van?'));
    await robin.deliver(this.written);
    await this.chats.hears(/Ook last van/);
    await this.put();
  };

  /** Robin fills in a lamp, and puts it to Sam. */
  put = async (): Promise<void> => {
    await this.press('Zelf invullen', { product: 'storing-verlichting' });
    await this.chats.until(() => this.inputs().includes('Voorleggen'));
    await this.onForm('Voorleggen aan', lamp);
    await this.chats.hears(/\*\*Robin\*\* heeft dit voor je ingevuld\. Klopt het\?/);
    await this.chats.reads(/is voorgelegd aan Sam Bakker/);
  };
}
