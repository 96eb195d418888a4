import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { loadDesk } from '../bot/load-desk.ts';
import { home } from '../bot/settings.ts';
import { metricOf, startEchoBot, startLoket, type Contender } from './contender.ts';
import { conversations, type Turn } from './conversations.ts';
import { Crowd, type Measured } from './crowd.ts';
import { hundredths, median, percentile, spread, table, tenths, whole } from './figures.ts';
import { freshServerDatabase } from './server-database.ts';

/** `npm run bench`: turns per second and latency of the main path, beside an echo bot, in interleaved rounds. */

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, seconds: { type: 'string', default: '4' } },
});
const rounds = Number(values.rounds);
const seconds = Number(values.seconds);
const atATimes = [1, 32];

const mix = conversations(await loadDesk(join(home, 'knowledge')), new Date());
const folder = await mkdtemp(join(tmpdir(), 'loket-bench-'));
const server = await freshServerDatabase();
const peerServer = await freshServerDatabase();
const crowd = await Crowd.open();
const running: Contender[] = [];
try {
  await measure();
} finally {
  await Promise.all(running.map((contender) => contender.stop()));
  await crowd.close();
  for (const one of [server, peerServer]) if (!('problem' in one)) await one.drop();
  await rm(folder, { recursive: true, force: true });
}

async function measure(): Promise<void> {
  const echo = await startEchoBot();
  const echoes = [echo];
  if (!('problem' in peerServer)) echoes.push(await startEchoBot(peerServer.url));
  running.push(...echoes);
  if (!('problem' in server)) running.push(await startLoket('Loket, PostgreSQL', join(folder, 'server'), server.url));
  running.push(await startLoket('Loket, PGlite', join(folder, 'pglite')));

  const finished = new Map<Contender, number>();
  const turns = new Map<Contender, number>();
  const processor = new Map<Contender, number>();
  const talk = async (contender: Contender, atATime: number, forSeconds: number): Promise<Measured> => {
    const posts = (turn: Turn): number => (echoes.includes(contender) ? 1 : turn.posts);
    const before = contender.processor();
    const measured = await crowd.talk(contender.url, mix, posts, { atATime, seconds: forSeconds, turns: 100_000 });
    processor.set(contender, (processor.get(contender) ?? 0) + contender.processor() - before);
    finished.set(contender, (finished.get(contender) ?? 0) + measured.finished);
    turns.set(contender, (turns.get(contender) ?? 0) + measured.answered.length);
    return measured;
  };

  for (const contender of running) await talk(contender, 32, seconds);
  const results: { contender: Contender; atATime: number; rounds: Measured[] }[] = atATimes.flatMap((atATime) =>
    running.map((contender) => ({ contender, atATime, rounds: [] })),
  );
  for (let round = 1; round <= rounds; round++) {
    process.stderr.write(`round ${round} of ${rounds}\n`);
    // Every other round the other way round, so that what else this machine does hits nobody always.
    for (const result of round % 2 ? results : results.toReversed())
      result.rounds.push(await talk(result.contender, result.atATime, seconds));
  }
  await sleep(2_000);

  const rows = [['turns a second', 'median (range)', 'of echo bot', 'HTTP 200 p50', 'p99', 'answer p50', 'p99 ms']];
  for (const { contender, atATime, rounds: measured } of results) {
    const peer = results.find((one) => one.contender === echo && one.atATime === atATime)?.rounds ?? [];
    const rates = measured.map((one) => one.turnsPerSecond);
    const ratios = rates.map((rate, round) => rate / (peer[round]?.turnsPerSecond ?? Number.NaN));
    const of = (times: 'accepted' | 'answered', part: number): string =>
      tenths(median(measured.map((one) => percentile(one[times], part))));
    rows.push([
      `${contender.name}, ${atATime} at a time`,
      spread(rates, whole),
      contender === echo ? '1' : spread(ratios, hundredths),
      of('accepted', 0.5),
      of('accepted', 0.99),
      of('answered', 0.5),
      of('answered', 0.99),
    ]);
  }
  const lines = [
    `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? ''}; ${rounds} rounds of ${seconds} s`,
    '',
    table(rows),
    '',
  ];
  if ('problem' in server) lines.push(`!!! NOT MEASURED ON POSTGRESQL: ${server.problem}. Set TEST_DATABASE_URL.`, '');
  for (const contender of running) {
    lines.push(
      `${contender.name}: ${whole(contender.memory())} MB resident after ${turns.get(contender) ?? 0} turns, ${hundredths((processor.get(contender) ?? 0) / (turns.get(contender) ?? 0))} ms of processor a turn`,
    );
    if (!echoes.includes(contender)) await settle(contender, finished.get(contender) ?? 0);
  }
  if (!('problem' in server)) {
    const own = running.find((contender) => contender.name === 'Loket, PostgreSQL');
    const perTurn = own ? (await server.commits()) / (turns.get(own) ?? Number.NaN) : Number.NaN;
    lines.push(`PostgreSQL ${server.version}: ${server.durability}; ${tenths(perTurn)} commits a turn`);
  }
  lines.push('PGlite: survives a killed process, not a power cut (it does not flush to disk)');
  process.stdout.write(`\n${lines.join('\n')}\n`);
}

/** Throws unless every conversation that reached its end has its ticket, and all that was to be said has left. */
async function settle(contender: Contender, finished: number): Promise<void> {
  const tickets = await metricOf(contender, 'loket_tickets_total');
  const left = (await metricOf(contender, 'loket_outbox_waiting')) + (await metricOf(contender, 'loket_outbox_dead'));
  if (tickets !== finished || left !== 0)
    throw new Error(`${contender.name}: ${finished} conversations, ${tickets} tickets, ${left} messages not sent`);
}
