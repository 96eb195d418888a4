import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { parseDocument } from 'yaml';
import { home } from '../bot/settings.ts';
import { Connector, type Posted } from '../tests/harness/connector.ts';
import { Agent, DeskChannel } from '../tests/harness/desk-channel.ts';
import { metricOf, startLoket, type Contender } from './contender.ts';
import { limit, percentile, table, tenths, whole } from './figures.ts';
import { freshServerDatabase } from './server-database.ts';

/**
 * Part of `npm run bench`: 200 chats that agents have at the same time, on PostgreSQL. Each message is timed from where it is handed
 * to Loket over HTTP to where it arrives at the connector on the other side, so Teams' own time is not in it.
 */

const { values } = parseArgs({
  options: { chats: { type: 'string', default: '200' }, seconds: { type: 'string', default: '20' } },
});
const chats = Number(values.chats);
const seconds = Number(values.seconds);

/** What the desk promises: milliseconds. */
const most = 100;
/** How long people think before they write again, in milliseconds: on average. */
const thinking = 5_000;
/** Most chats that one agent of organisation.yaml may have. */
const each = 50;

/** Who waits for a text, and hears when it arrived. */
class Post {
  private readonly awaited = new Map<string, (at: number) => void>();

  hear = ({ activity }: Posted): undefined => {
    const at = performance.now();
    const text = /\bbericht-\d+\b/.exec(activity.text ?? '')?.[0];
    if (text) this.awaited.get(text)?.(at);
    return undefined;
  };

  /** Resolves to when it arrived; throws after fifteen seconds. */
  arrival(text: string): Promise<number> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`"${text}" did not arrive`)), 15_000);
      this.awaited.set(text, (at) => {
        clearTimeout(late);
        this.awaited.delete(text);
        resolve(at);
      });
    });
  }
}

interface Chat {
  employee: Agent;
  agent: Agent;
  thread: string;
}

const post = new Post();
let messages = 0;

/** The time from saying something to its arrival, in milliseconds. */
async function timed(say: (text: string) => Promise<unknown>): Promise<number> {
  const text = `bericht-${String(++messages)}`;
  const arrived = post.arrival(text);
  const start = performance.now();
  const [at] = await Promise.all([arrived, say(text)]);
  return at - start;
}

const asks = ({ employee }: Chat) => timed((text) => employee.deliver(employee.named(employee.activity({ text }))));
const answers = ({ agent, thread }: Chat, channel: DeskChannel) =>
  timed((text) => channel.says(agent, text, { thread }));

/** Our knowledge, with as many agents as these chats need. */
async function knowledgeFor(folder: string, agents: number): Promise<string> {
  const own = join(folder, 'knowledge');
  await cp(join(home, 'knowledge'), own, { recursive: true });
  const path = join(own, 'organisation.yaml');
  const organisation = parseDocument(await readFile(path, 'utf8'));
  organisation.setIn(['gesprekken', 'tegelijk'], each);
  for (let n = 1; n <= agents; n++)
    organisation.addIn(['personen'], { id: `agent-${String(n)}`, naam: `Agent${String(n)}`, rol: 'frontoffice' });
  // The bench runs at any hour; on a public holiday nobody waits for the desk, and it says so.
  for (const day of ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'])
    organisation.setIn(['openingstijden', day], { van: '00:00', tot: '23:59' });
  await writeFile(path, organisation.toString());
  return own;
}

async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 120_000; !(await holds()); await sleep(100))
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`);
}

/** Everybody asks for a person, and each agent takes their share. */
async function takenOver(loket: Contender, connector: Connector, channel: DeskChannel): Promise<Chat[]> {
  const place = { url: loket.url, connector };
  const agents = Array.from(
    { length: Math.ceil(chats / each) },
    (_, n) => new Agent(place, `agent-${String(n + 1)}`, `Agent${String(n + 1)}`),
  );
  await channel.says(agents[0]!, 'koppel frontoffice');
  await until('the channel is bound', () => channel.posted().length > 0);
  const employees = Array.from(
    { length: chats },
    (_, n) => new Agent(place, `medewerker-${String(n)}`, `Medewerker${String(n)}`),
  );
  for (const one of employees) await one.deliver(one.named(one.activity({ text: 'een mens' })));
  await until('every chat is in the queue (is today a public holiday?)', () => {
    const named = new Set(channel.cards().map(({ id }) => id));
    return named.size >= chats;
  });
  for (const [n, { name }] of employees.entries())
    await channel.presses(agents[Math.floor(n / each)]!, name, 'Overnemen');
  await until('everybody has somebody', () => employees.every((one) => one.texts().some((text) => /is er/.test(text))));
  return employees.map((employee, n) => ({
    employee,
    agent: agents[Math.floor(n / each)]!,
    thread: channel.card(employee.name).id,
  }));
}

const row = (what: string, times: readonly number[]): string[] => [
  what,
  whole(times.length),
  ...[0.5, 0.95, 0.99].map((part) => tenths(percentile(times, part))),
];

async function measure(loket: Contender, connector: Connector): Promise<string[]> {
  const channel = new DeskChannel({ url: loket.url, connector });
  const held = await takenOver(loket, connector, channel);
  const there: number[] = [];
  const back: number[] = [];
  const all: number[] = [];
  connector.refuse = post.hear;
  const end = performance.now() + seconds * 1000;
  await Promise.all(
    held.map(async (chat) => {
      await sleep(Math.random() * thinking);
      while (performance.now() < end) {
        there.push(await asks(chat));
        back.push(await answers(chat, channel));
        await sleep(Math.random() * 2 * thinking);
      }
    }),
  );
  for (let round = 0; round < 5; round++) {
    all.push(...(await Promise.all(held.map(asks))));
    await sleep(1_000);
  }
  const dead = await metricOf(loket, 'loket_outbox_dead');
  if (dead > 0) throw new Error(`${String(dead)} messages died`);
  const worst = Math.max(percentile(there, 0.95), percentile(back, 0.95));
  return [
    table([
      [`${String(chats)} chats that agents have, PostgreSQL`, 'messages', 'p50', 'p95', 'p99 ms'],
      row('employee to thread', there),
      row('agent to employee', back),
      row('all employees at the same moment, to thread', all),
    ]),
    '',
    limit(`a message across, p95, ${String(chats)} chats at once`, worst, loket.processor() / messages, most),
  ];
}

const folder = await mkdtemp(join(tmpdir(), 'loket-bench-'));
const server = await freshServerDatabase();
if ('problem' in server)
  process.stdout.write(`\n!!! TAKEOVERS NOT MEASURED: ${server.problem}. Set TEST_DATABASE_URL.\n`);
else {
  const connector = await Connector.open();
  const knowledge = await knowledgeFor(folder, Math.ceil(chats / each));
  const loket = await startLoket('Loket', join(folder, 'data'), server.url, { LOKET_KNOWLEDGE_DIR: knowledge });
  try {
    process.stdout.write(`\n${(await measure(loket, connector)).join('\n')}\n`);
  } finally {
    await loket.stop();
    await connector.close();
    await server.drop();
    await rm(folder, { recursive: true, force: true });
  }
}
