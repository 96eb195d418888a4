import { randomUUID } from 'node:crypto';
import { lookAtChats } from '../../bot/desk-chore.ts';
import type { Loket } from '../../bot/loket.ts';
import { makeMetrics } from '../../bot/metrics.ts';
import { takeTurn } from '../../bot/turn.ts';
import type { Takeover } from '../../desk/takeover.ts';
import type { Incoming, Message } from '../../dialogs/channel.ts';
import type { Desk } from '../../dialogs/desk.ts';
import type { Db } from '../../storage/db.ts';
import { closesAt, nextOpen } from '../../tickets/calendar.ts';
import { loketOn } from './loket.ts';
import { Life } from './mortal.ts';
import { Recorder } from './recorder.ts';

/** Two processes on one database and one clock, a channel of the desk, agents and employees: what a property of takeovers is tried on. */

export interface Someone {
  id: string;
  name: string;
}
export const agents: readonly Someone[] = [
  { id: '00000000-0000-4000-8000-000000000002', name: 'Robin' },
  { id: '00000000-0000-4000-8000-000000000012', name: 'Noor' },
];
export const employees: readonly Someone[] = [
  { id: 'sam', name: 'Sam' },
  { id: 'pim', name: 'Pim' },
];
export const channelOfDesk = 'kanaal';

/** A row of the outbox: each message once, also when a death made it arrive twice. */
export interface Said {
  id: number;
  conversation: string;
  kind: 'send' | 'update' | 'show' | 'reply';
  card: string | null;
  message: Message;
  at: Date;
}

export interface Spoken {
  takeover: string;
  role: string;
  name: string;
  kind: string;
  text: string;
  at: Date;
}

type Chat = Pick<Takeover, 'id' | 'conversation' | 'state' | 'outcome' | 'ticket'> & {
  agent: string | null;
  claimed: Date | null;
};

/** What the database holds of it all. */
export interface Picture {
  now: Date;
  /** The oldest first. */
  chats: readonly Chat[];
  /** The takeover that each session names. */
  desks: ReadonlyMap<string, string | null>;
  /** The intake that goes on in each. */
  intakes: ReadonlyMap<string, string | null>;
  lines: readonly Spoken[];
  said: readonly Said[];
  /** Tickets that carry a talk. */
  tickets: readonly string[];
  /** What is not sent. */
  left: number;
}

/** A death before or after the n-th step outside the process. */
export interface Death {
  step: number;
  takesEffect: boolean;
}

const metrics = makeMetrics();

export class DeskWorld {
  readonly recorder = new Recorder();
  readonly desk: Desk;
  now: Date;
  deaths = 0;
  private readonly db: Db;
  private readonly lokets: readonly [Loket, Loket];
  private readonly delivered: Incoming[] = [];

  constructor(db: Db, begin: Date, tegelijk: number) {
    this.db = db;
    this.now = begin;
    const { desk } = loketOn(this.recorder, { db, metrics });
    const { organisation } = desk();
    const robin = organisation.personen.find(({ id }) => id === agents[0]?.id)!;
    this.desk = {
      ...desk(),
      organisation: {
        ...organisation,
        gesprekken: { ...organisation.gesprekken, tegelijk },
        personen: [...organisation.personen, { ...robin, id: agents[1]!.id, naam: 'Noor (frontoffice)' }],
      },
    };
    this.lokets = [this.process(), this.process()];
  }

  private process(life = new Life()): Loket {
    const loket = loketOn(life.channel(this.recorder), {
      db: life.db(this.db),
      now: () => this.now,
      newId: randomUUID,
      rules: { sendsPerSecond: 100_000 },
      metrics,
    });
    return { ...loket, desk: () => this.desk };
  }

  /** Everybody is there, and the desk knows its channel. */
  async begin(): Promise<void> {
    await this.db.query(
      'TRUNCATE conversations, inbox, outbox, outbox_lanes, takeovers, takeover_lines, agents, desk_channels, group_channels, cards, tickets CASCADE',
    );
    await this.deliver(this.fromAgent(agents[0]!, { kind: 'text', text: 'koppel frontoffice' }), 0);
    for (const one of employees) await this.deliver(this.fromEmployee(one, { kind: 'arrived' }), 0);
  }

  fromEmployee(person: Someone, what: Incoming['what']): Incoming {
    const { id } = person;
    return { key: randomUUID(), conversation: id, scope: 'personal', person, what, address: { id } };
  }

  fromAgent(person: Someone, what: Incoming['what'], thread = 'begin'): Incoming {
    return {
      key: randomUUID(),
      conversation: `${channelOfDesk};messageid=${thread}|${person.id}`,
      scope: 'channel',
      root: { conversation: channelOfDesk, address: { id: channelOfDesk }, thread },
      person,
      what,
      address: { id: `draad-${thread}` },
    };
  }

  /** The message under which a chat is talked about. */
  async threadOf(takeover: string): Promise<string> {
    const { rows } = await this.db.query<{ id: string }>('SELECT message_id AS id FROM cards WHERE card = $1', [
      `gesprek:${takeover}`,
    ]);
    return rows[0]?.id ?? 'nergens';
  }

  /** An activity as the channel brings it: again, to who is left, when it is not answered. */
  async deliver(incoming: Incoming, on: number, death?: Death): Promise<void> {
    this.delivered.push(incoming);
    if (death && (await this.dying(incoming, death))) return this.settled();
    await takeTurn(this.at(on), incoming);
    await this.settled();
  }

  /** Both processes get something at the same moment. */
  async together(incoming: readonly [Incoming, Incoming]): Promise<void> {
    this.delivered.push(...incoming);
    await Promise.all(incoming.map((one, on) => takeTurn(this.at(on), one)));
    await this.settled();
  }

  /** An activity that was answered comes once more. */
  async again(back: number, on: number): Promise<void> {
    const one = this.delivered.at(-1 - (back % this.delivered.length));
    if (one) await takeTurn(this.at(on), one);
    await this.settled();
  }

  private at(on: number): Loket {
    return this.lokets[on % 2]!;
  }

  /** Whether it was answered, by a process that may die of it. */
  private async dying(incoming: Incoming, death: Death): Promise<boolean> {
    const life = new Life(death.step, death.takesEffect);
    const loket = this.process(life);
    const answered = await takeTurn(loket, incoming).then(
      () => true,
      (error: unknown) => {
        if (!life.dead) throw error;
        return false;
      },
    );
    await this.settled(life);
    await loket.delivery.stop();
    if (life.dead) {
      this.deaths++;
      await life.aftermath();
      // Until then who died keeps its leases.
      this.now = new Date(this.now.getTime() + 20_001);
    }
    return answered;
  }

  private async settled(life?: Life): Promise<void> {
    for (;;) {
      await Promise.all(this.lokets.map(({ delivery }) => delivery.sweep()));
      const { rows } = await this.db.query('SELECT 1 FROM outbox_lanes LIMIT 1');
      if (rows.length === 0 || life?.dead) return;
      await new Promise(setImmediate);
    }
  }

  /** Working minutes pass; both processes look after each, at once. Nights pass in one go, with a look when the desk has closed. */
  async passes(minutes: number, gap = 1): Promise<void> {
    for (let passed = 0; passed < minutes; passed += gap) {
      this.now = new Date(this.now.getTime() + gap * 60_000);
      await Promise.all(this.lokets.map(lookAtChats));
      await this.settled();
      if (!closesAt(this.desk.calendar, this.now)) this.now = nextOpen(this.desk.calendar, this.now);
    }
  }

  async picture(): Promise<Picture> {
    const all = async <T>(sql: string): Promise<T[]> => (await this.db.query<T>(sql)).rows;
    const desks = await all<{ id: string; desk: string | null; intake: string | null }>(
      `SELECT id, session->>'desk' AS desk, session#>>'{intake,id}' AS intake FROM conversations WHERE scope = 'personal'`,
    );
    const left = await all('SELECT 1 FROM outbox WHERE sent_at IS NULL');
    const tickets = await all<{ ticket: string }>(
      `SELECT ticket FROM ticket_events WHERE kind = 'gemaakt' AND data ? 'gesprek'`,
    );
    return {
      now: this.now,
      chats: await all<Chat>(
        'SELECT id, conversation, state, outcome, ticket, agent, claimed_at AS claimed FROM takeovers ORDER BY asked_at, id',
      ),
      desks: new Map(desks.map(({ id, desk }) => [id, desk])),
      intakes: new Map(desks.map(({ id, intake }) => [id, intake])),
      lines: await all<Spoken>(
        'SELECT takeover, by_role AS role, by_name AS name, kind, body AS text, at FROM takeover_lines ORDER BY id',
      ),
      said: await all<Said>('SELECT id, conversation, kind, card, message, created_at AS at FROM outbox ORDER BY id'),
      tickets: tickets.map(({ ticket }) => ticket),
      left: left.length,
    };
  }

  async end(): Promise<void> {
    await Promise.all(this.lokets.map(({ delivery }) => delivery.stop()));
  }
}
