import { performance } from 'node:perf_hooks';
import { digestNow, type DigestAsked } from '../bot/digest.ts';
import { keepFigures } from '../bot/figures.ts';
import { loadDesk } from '../bot/load-desk.ts';
import { home } from '../bot/settings.ts';
import { join } from 'node:path';
import type { Length } from '../digest/period.ts';
import { migrate, readMigrations } from '../storage/migrate.ts';
import { openPostgres } from '../storage/postgres.ts';
import type { Db } from '../storage/db.ts';
import { figuresOf } from './digest-figures.ts';
import { fillRegister } from './digest-register.ts';
import { explained, slowest } from './explained.ts';
import { median, table, tenths } from './figures.ts';
import { freshServerDatabase } from './server-database.ts';

/**
 * What a digest costs in a register of many tickets: `npm run bench:digest -- --tickets 1000000`, four years of an organisation so large. The whole digest of each length is made as
 * it is sent. Of a year there is no digest: what a manager can ask about one is asked figure by figure. Limit: 2 s for each digest and for each answer.
 */

const at = process.argv.indexOf('--tickets');
const wanted = at < 0 ? 200_000 : Number(process.argv[at + 1]);
if (!Number.isInteger(wanted) || wanted < 1000 || wanted > 2_000_000)
  throw new Error('--tickets is a number from 1000 to 2000000');

const now = new Date('2026-11-27T11:00:00Z');
const limit = 2_000;
const desk = await loadDesk(join(home, 'knowledge'));
const manager = desk.organisation.personen.find(({ rol }) => rol === 'manager')?.id ?? null;
const server = await freshServerDatabase();
if ('problem' in server) {
  console.log(`NOT MEASURED: no PostgreSQL (${server.problem})`);
  process.exit(0);
}
const db = openPostgres(server.url);
try {
  await migrate(db, await readMigrations(join(home, 'storage', 'migrations')));
  console.log(`PostgreSQL ${server.version}`);
  console.log(await fillRegister(db, desk, wanted, now));
  await keepFigures(db, desk, now);
  await digests(db);
  await oneByOne(db);
} finally {
  await db.end();
  await server.drop();
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The first time, when nothing of it is in memory, and the median of three after it. */
async function measured(work: () => Promise<unknown>): Promise<{ first: number; usual: number }> {
  const first = await time(work);
  return { first, usual: median([await time(work), await time(work), await time(work)]) };
}

function judged(what: string, took: number): void {
  console.log(
    `${took < limit ? 'kept  ' : 'BROKEN'}  ${what}: ${tenths(took / 1000)} s, at most ${tenths(limit / 1000)} s`,
  );
}

async function digests(on: Db): Promise<void> {
  const lengths: Length[] = ['dag', 'week', 'maand', 'twee-maanden'];
  for (const length of lengths) {
    const asked: DigestAsked = { length, scope: {}, reader: manager };
    const { first, usual } = await measured(() => digestNow(on, desk, asked, now));
    judged(`a digest (${length}), the first time`, first);
    judged(`a digest (${length})`, usual);
  }
  const [longest] = await explained(on, (seen) =>
    digestNow(seen, desk, { length: 'twee-maanden', scope: {}, reader: manager }, now),
  ).then(slowest);
  if (longest)
    console.log(`\nThe slowest of its statements, ${tenths(longest.ms)} ms:\n${longest.text}\n\n${longest.plan}\n`);
}

async function oneByOne(on: Db): Promise<void> {
  const spans = ['week', 'month', 'year'] as const;
  const cells = new Map<string, string[]>();
  const totals: number[] = [];
  const most: number[] = [];
  for (const span of spans) {
    let total = 0;
    let longest = 0;
    for (const [name, run] of figuresOf(on, desk, span, now)) {
      const { usual } = await measured(run);
      total += usual;
      longest = Math.max(longest, usual);
      cells.set(name, [...(cells.get(name) ?? [name]), tenths(usual)]);
    }
    totals.push(total);
    most.push(longest);
  }
  console.log(
    table([
      ['figure (ms)', ...spans.map((span) => `a ${span}`)],
      ...cells.values(),
      ['together', ...totals.map(tenths)],
    ]),
  );
  for (const [place, span] of spans.entries()) judged(`the slowest figure of a ${span}`, most[place] ?? 0);
  const [longest] = await explained(on, async (seen) => {
    for (const [, run] of figuresOf(seen, desk, 'year', now)) await run();
  }).then(slowest);
  if (longest) console.log(`\nThe slowest of a year, ${tenths(longest.ms)} ms:\n${longest.text}\n\n${longest.plan}`);
}
