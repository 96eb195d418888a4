import { randomUUID } from 'node:crypto';
import { changeTicket } from '../../bot/change-ticket.ts';
import type { Loket } from '../../bot/loket.ts';
import { makeMetrics } from '../../bot/metrics.ts';
import { takeTurn } from '../../bot/turn.ts';
import type { Incoming, Press } from '../../dialogs/channel.ts';
import type { Db } from '../../storage/db.ts';
import { eventsOf } from '../../storage/tickets.ts';
import { loketOn } from '../harness/loket.ts';
import { Life } from '../harness/mortal.ts';
import { numberIn } from '../harness/person.ts';
import { Recorder } from '../harness/recorder.ts';
import { lampSomewhere } from '../harness/rooms.ts';
import { loketDatabase } from '../harness/schema.ts';
import { monday } from './bot-server.ts';

/**
 * Kills Loket before and after every query and every send of the main job. Another Loket goes on with the same database,
 * the channel brings again what was not answered with 200, and the backoffice asks again what was not answered.
 */

let db: Db;
const metrics = makeMetrics();
let counted = { deaths: 0, again: 0 };
beforeAll(async () => {
  db = await loketDatabase();
}, 60_000);
afterAll(() => db.end());

/** One employee's main job, on processes that die as `lives` says; who comes after those lives on. */
class Job {
  readonly recorder = new Recorder();
  private readonly person = randomUUID();
  private readonly lives: Life[];
  private life = new Life();
  private loket: Loket;
  private now = monday;

  constructor(lives: Life[]) {
    this.lives = [...lives];
    this.loket = this.begin();
  }

  private begin(): Loket {
    this.life = this.lives.shift() ?? new Life();
    return loketOn(this.life.channel(this.recorder), {
      db: this.life.db(db),
      now: () => this.now,
      newId: randomUUID,
      rules: { sendsPerSecond: 1000 },
      metrics,
    });
  }

  /** The main job from the first message to "nee, nog niet"; resolves to the number that was told. */
  async run(): Promise<string> {
    await this.hear({ kind: 'arrived' });
    await this.hear({ kind: 'text', text: lampSomewhere() });
    await this.hear({ kind: 'press', press: this.button('Ja, melden') });
    const number = numberIn(this.texts().find((text) => text.startsWith('Gemeld als')) ?? '');
    await this.insist(() =>
      changeTicket(this.loket, number, { status: 'gereed' }, { role: 'backoffice', id: 'facilitair' }),
    );
    await this.hear({ kind: 'press', press: this.button('Nee, nog niet') });
    await this.hear({ kind: 'text', text: 'hij gaat nu helemaal niet meer aan' });
    return number;
  }

  /** An activity as the channel brings it: under one key, until it is answered with 200. */
  private hear(what: Incoming['what']): Promise<void> {
    const incoming: Incoming = {
      key: randomUUID(),
      conversation: this.person,
      scope: 'personal',
      person: { id: this.person, name: 'Sam' },
      what,
      address: { id: this.person },
    };
    return this.insist(() => takeTurn(this.loket, incoming));
  }

  private async insist(ask: () => Promise<unknown>): Promise<void> {
    for (;;) {
      const answered = await ask().then(
        () => true,
        (error: unknown) => {
          if (!this.life.dead) throw error;
          return false;
        },
      );
      await this.settle();
      if (answered) return;
    }
  }

  /** Waits until nothing is under way. After a death another process begins, and in time finds what was left. */
  private async settle(): Promise<void> {
    while (!this.life.dead && (await this.waits())) await new Promise(setImmediate);
    while (this.life.dead) {
      counted.deaths++;
      await this.loket.delivery.stop();
      await this.life.aftermath();
      this.loket = this.begin();
      this.now = new Date(this.now.getTime() + 20_001);
      await this.loket.delivery.sweep();
    }
  }

  private async waits(): Promise<boolean> {
    return (await db.query('SELECT 1 FROM outbox_lanes WHERE conversation = $1', [this.person])).rows.length > 0;
  }

  private texts = () => this.recorder.all.map(({ message }) => message.text);

  private button(title: string): Press {
    const shown = this.recorder.all.flatMap(({ message }) => message.card?.buttons ?? []);
    return shown.findLast((button) => button.title === title)!.press;
  }

  get steps(): number {
    return this.life.steps;
  }

  /** What reached the employee, each at its first arrival, and without the number. */
  arrivals(): string[] {
    const all = this.recorder.all.map(
      ({ kind, message }) => `${kind} ${message.text.replaceAll(/M-\d+-\d+/g, 'M').replaceAll(/3\.\d{3,}/g, 'K')}`,
    );
    return [...new Set(all)];
  }

  async kept() {
    const { rows } = await db.query<{ number: string; status: string; version: number }>(
      'SELECT number, status, version FROM tickets WHERE requester = $1',
      [this.person],
    );
    const events = (await Promise.all(rows.map(({ number }) => eventsOf(db, number)))).flat();
    const outbox = await db.query('SELECT 1 FROM outbox WHERE conversation = $1 AND sent_at IS NULL', [this.person]);
    return { tickets: rows, events: events.map(({ kind }) => kind), left: outbox.rows.length };
  }

  /** The messages that were updated, by the text of the message that came under that id. */
  updated(): (string | undefined)[] {
    const { all } = this.recorder;
    return all
      .filter(({ kind }) => kind === 'update')
      .map(({ id }) => all.find((one) => one.kind === 'send' && one.id === id)?.message.text);
  }
}

/** Expects a job to go as one in which nobody dies. */
async function expectWhole(job: Job, { arrivals, sent }: Usual): Promise<void> {
  const number = await job.run();
  counted.again += job.recorder.all.length - sent;
  expect(await job.kept()).toEqual({
    tickets: [{ number, status: 'in-behandeling', version: 4 }],
    events: ['gemaakt', 'status', 'heropend', 'notitie'],
    left: 0,
  });
  expect(job.arrivals()).toEqual(arrivals);
  for (const text of job.updated()) expect(text).toMatch(/^(Storing verlichting|\*\*M-)/);
}

interface Usual {
  arrivals: string[];
  sent: number;
  steps: number;
}

/** What arrives when nobody dies, and in how many steps. */
async function usual(): Promise<Usual> {
  const job = new Job([]);
  await job.run();
  return { arrivals: job.arrivals(), sent: job.recorder.all.length, steps: job.steps };
}

test('a death before or after any query or send loses nothing, makes nothing twice, and keeps the order', async () => {
  const undisturbed = await usual();
  const { arrivals, steps } = undisturbed;
  // Welcome, summary | card, number | card, "opgelost?" | card, that question, "wat zie je?" | noted.
  expect(arrivals.map((text) => text.split(' ')[0]).join(' ')).toBe(
    'send send update send update send update update send send',
  );
  expect(steps).toBeGreaterThan(50);
  counted = { deaths: 0, again: 0 };
  for (let step = 1; step <= steps; step++)
    for (const takesEffect of [false, true]) await expectWhole(new Job([new Life(step, takesEffect)]), undisturbed);
  // Where a delivery and the next turn overlap, the path takes a step more or less: the last ones are not always reached.
  expect(counted.deaths).toBeGreaterThanOrEqual(2 * steps - 6);
  process.stdout.write(
    `${String(counted.deaths)} crash points (${String(steps)} steps); ${String(counted.again)} messages came twice\n`,
  );
}, 120_000);

test('nor does one death after another', async () => {
  counted = { deaths: 0, again: 0 };
  const undisturbed = await usual();
  for (let round = 0; round < 25; round++) {
    const lives = Array.from({ length: 8 }, (_, n) => new Life(2 + ((round * 7 + n * 5) % 23), (round + n) % 2 === 0));
    await expectWhole(new Job(lives), undisturbed);
  }
  expect(counted.deaths).toBeGreaterThan(100);
}, 120_000);
