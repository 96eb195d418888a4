import { randomUUID } from 'node:crypto';
import { DateTime } from 'luxon';
import { takeTurn } from '../../bot/turn.ts';
import type { Press } from '../../dialogs/channel.ts';
import type { Db } from '../../storage/db.ts';
import { allLeft } from '../harness/all-left.ts';
import { testLoket, type TestLoket } from '../harness/loket.ts';

/** An instant on the clocks of the desk, such as "2026-11-24 10:00". */
export const at = (text: string): Date =>
  DateTime.fromFormat(text, 'yyyy-MM-dd HH:mm', { zone: 'Europe/Amsterdam' }).toJSDate();

/** Weeks in milliseconds: the clock is ours, and what is due stands in the rows. It begins on a Tuesday at ten. */
export class Weeks {
  now = at('2026-11-24 10:00');
  readonly db: Db;
  readonly loket: TestLoket;
  private keys = 0;

  constructor(db: Db) {
    this.db = db;
    this.loket = this.another();
  }

  /** One more process on the same database and clock. */
  another(): TestLoket {
    return testLoket({ db: this.db, now: () => this.now, newId: randomUUID, rules: { sendsPerSecond: 1000 } });
  }

  async says(text: string, who = 'sam'): Promise<void> {
    const person = { id: who, name: who };
    const where = { conversation: who, scope: 'personal' as const, person, address: { id: who } };
    await takeTurn(this.loket, { ...where, key: `k${String(++this.keys)}`, what: { kind: 'text', text } });
    await this.settled();
  }

  /** What the newest button with this title says that was shown to somebody. */
  button(title: string, who = 'sam'): Press {
    const buttons = this.loket.channel.at(who).flatMap(({ message }) => message.card?.buttons ?? []);
    const button = buttons.findLast((one) => one.title === title);
    if (!button) throw new Error(`no button [${title}]; there are ${buttons.map((one) => `[${one.title}]`).join(' ')}`);
    return button.press;
  }

  /** Presses it. */
  async presses(title: string, who = 'sam'): Promise<void> {
    await this.press(who, this.button(title, who));
  }

  /** Presses what may be on no card any more; gives what is said then. */
  async press(who: string, press: Press): Promise<string> {
    const where = {
      conversation: who,
      scope: 'personal' as const,
      person: { id: who, name: who },
      address: { id: who },
    };
    await takeTurn(this.loket, {
      ...where,
      key: `k${String(++this.keys)}`,
      what: { kind: 'press', press },
    });
    await this.settled();
    return this.texts(who).at(-1) ?? '';
  }

  /** Everything that is on its way has arrived. */
  settled(): Promise<void> {
    return allLeft(this.loket);
  }

  /** Lets time pass until then, looking now and then, as the schedule does every minute. `minutes` between two looks. */
  async until(
    text: string,
    minutes: number,
    look: (loket: TestLoket) => Promise<void>,
    lokets = [this.loket],
  ): Promise<void> {
    const end = at(text);
    for (;;) {
      await Promise.all(lokets.map(look));
      await this.settled();
      if (this.now >= end) return;
      this.now = new Date(Math.min(this.now.getTime() + minutes * 60_000, end.getTime()));
    }
  }

  /** What somebody was sent, or what was updated in place for them. */
  texts(who = 'sam', kind: 'send' | 'update' = 'send'): string[] {
    return this.loket.channel
      .at(who)
      .filter((one) => one.kind === kind)
      .map(({ message }) => message.text);
  }

  async end(): Promise<void> {
    await this.loket.delivery.stop();
    await this.db.end();
  }
}
