import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { loadDesk } from '../bot/load-desk.ts';
import { madeUpYear } from '../bot/demo/year.ts';
import { keepFigures } from '../bot/figures.ts';
import { home } from '../bot/settings.ts';
import { transaction, type Db } from '../storage/db.ts';
import type { Asked, Period } from '../digest/figures.ts';
import { dissatisfaction, ratings, wordsBehind } from '../storage/figures/content.ts';
import { gaps } from '../storage/figures/gaps.ts';
import { handled } from '../storage/figures/handled.ts';
import { brokenWhy, promises } from '../storage/figures/promises.ts';
import { approvalsWaiting, escalations, standing } from '../storage/figures/standing.ts';
import { leadTimes, responseTimes } from '../storage/figures/times.ts';
import { perDay, volume } from '../storage/figures/volume.ts';
import { waiting } from '../storage/figures/waiting.ts';
import { keepMadeUp } from '../storage/made-up.ts';
import { migrate, readMigrations } from '../storage/migrate.ts';
import { openPostgres } from '../storage/postgres.ts';
import { countingRules } from '../tickets/counting.ts';
import { median, table, tenths } from './figures.ts';
import { freshServerDatabase } from './server-database.ts';

/**
 * What the figures of a digest cost in a register of many tickets: `node dist-bench/bench/digest.js --tickets 200000`. A made-up year is copied with its facts, each copy a year
 * earlier, until there are so many; the last year is asked for a week, a month, and the whole year. Limit: 2 s for all figures together.
 */

const at = process.argv.indexOf('--tickets');
const wanted = at < 0 ? 200_000 : Number(process.argv[at + 1]);
if (!Number.isInteger(wanted) || wanted < 1000 || wanted > 2_000_000)
  throw new Error('--tickets is a number from 1000 to 2000000');

const day = 86_400_000;
const now = new Date('2026-11-27T23:00:00Z');
const ago = (days: number) => new Date(now.getTime() - days * day);
const desk = await loadDesk(join(home, 'knowledge'));
const server = await freshServerDatabase();
if ('problem' in server) {
  console.log(`NOT MEASURED: no PostgreSQL (${server.problem})`);
  process.exit(0);
}
const { version } = server;
const db = openPostgres(server.url);
try {
  await fill(db);
  await measure(db);
} finally {
  await db.end();
  await server.drop();
}

async function fill(on: Db): Promise<void> {
  await migrate(on, await readMigrations(join(home, 'storage', 'migrations')));
  const year = madeUpYear(desk, { seed: 1, people: 1500, from: ago(365), until: now });
  await transaction(on, (client) => keepMadeUp(client, year, now));
  const start = performance.now();
  await keepFigures(on, desk, now);
  const seconds = (performance.now() - start) / 1000;
  const copies = Math.ceil(wanted / year.tickets.length) - 1;
  const columns = await columnsOf(on, 'tickets', [
    'number',
    'parent',
    'created_at',
    'updated_at',
    'intake',
    'promised_at',
    'news_promised_at',
    'since',
    'status',
  ]);
  const times = [
    'as_of',
    'made_at',
    'news_due_at',
    'news_at',
    'due_at',
    'put_off_at',
    'done_at',
    'dropped_at',
    'last_reopened_at',
    'alarmed_at',
  ];
  const facts = await columnsOf(on, 'ticket_facts', ['ticket', ...times]);
  for (let copy = 1; copy <= copies; copy++) {
    const number = `left(number, 1) || '-' || (substr(number, 3, 4)::int - ${copy * 10}) || substr(number, 7)`;
    const earlier = (column: string) => `${column} - interval '${copy * 365} days'`;
    await on.query(
      `INSERT INTO tickets (number, parent, created_at, updated_at, promised_at, news_promised_at, since, status, ${columns})
       SELECT ${number}, ${number.replaceAll('number', 'parent')}, ${['created_at', 'updated_at', 'promised_at', 'news_promised_at', 'since'].map(earlier).join(', ')},
         CASE WHEN status IN ('afgewezen', 'geannuleerd') THEN status ELSE 'gesloten' END, ${columns}
       FROM tickets WHERE created_at >= $1 ORDER BY parent IS NOT NULL`,
      [ago(365)],
    );
    await on.query(
      `INSERT INTO ticket_events (ticket, at, by_role, by_id, kind, data)
       SELECT ${number.replaceAll('number', 'ticket')}, ${earlier('at')}, by_role, by_id, kind, data FROM ticket_events
       WHERE at >= $1 AND ticket IN (SELECT number FROM tickets WHERE created_at >= $1) ORDER BY id`,
      [ago(365)],
    );
    await on.query(
      `INSERT INTO ratings SELECT ${number.replaceAll('number', 'ticket')}, person, ${earlier('asked_at')}, ${earlier('rated_at')}, score, tag, line
       FROM ratings WHERE asked_at >= $1 AND ticket IN (SELECT number FROM tickets WHERE created_at >= $1)`,
      [ago(365)],
    );
    await on.query(
      `INSERT INTO ticket_facts (ticket, ${times.join(', ')}, ${facts})
       SELECT ${number.replaceAll('number', 'ticket')}, ${times.map(earlier).join(', ')}, ${facts} FROM ticket_facts
       WHERE ticket IN (SELECT number FROM tickets WHERE created_at >= $1)`,
      [ago(365)],
    );
  }
  await on.query('ANALYZE');
  await on.query('VACUUM ANALYZE ticket_facts');
  const { rows } = await on.query<{ tickets: number; events: number; size: string }>(
    `SELECT (SELECT count(*)::int FROM tickets) AS tickets, (SELECT count(*)::int FROM ticket_events) AS events, pg_size_pretty(pg_total_relation_size('ticket_facts')) AS size`,
  );
  const [made] = rows;
  console.log(
    `PostgreSQL ${version}: ${String(made?.tickets)} tickets, ${String(made?.events)} events; the facts of a year made in ${tenths(seconds)} s, of all ${String(made?.size)}`,
  );
}

async function columnsOf(on: Db, name: string, without: readonly string[]): Promise<string> {
  const { rows } = await on.query<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns WHERE table_name = $1 AND table_schema = 'public' AND is_generated = 'NEVER' AND column_name <> ALL ($2)`,
    [name, without],
  );
  return rows.map((row) => row.name).join(', ');
}

async function measure(on: Db): Promise<void> {
  const years = Math.ceil(wanted / 27_000);
  const spans: [string, Period, Period][] = [
    ['a week', { from: ago(7), until: now }, { from: ago(14), until: ago(7) }],
    ['a month', { from: ago(30), until: now }, { from: ago(60), until: ago(30) }],
    ['a year', { from: ago(365), until: now }, { from: ago(730), until: ago(365) }],
    [
      'everything',
      { from: ago(365 * (years + 1)), until: now },
      { from: ago(365 * (years + 2)), until: ago(365 * (years + 1)) },
    ],
  ];
  const names = figuresOf(on, { period: spans[0]![1], scope: {} }, spans[0]![2]).map(([name]) => name);
  const cells = new Map<string, string[]>(names.map((name) => [name, [name]]));
  const totals: number[] = [];
  for (const [, period, before] of spans) {
    let total = 0;
    for (const [name, run] of figuresOf(on, { period, scope: {} }, before)) {
      const took: number[] = [];
      for (let round = 0; round < 3; round++) {
        const start = performance.now();
        await run();
        took.push(performance.now() - start);
      }
      total += median(took);
      cells.get(name)?.push(tenths(median(took)));
    }
    totals.push(total);
  }
  console.log(
    table([['figure (ms)', ...spans.map(([name]) => name)], ...cells.values(), ['together', ...totals.map(tenths)]]),
  );
  for (const [place, [name]] of spans.entries())
    console.log(
      `${(totals[place] ?? 0) < 2000 ? 'kept  ' : 'BROKEN'}  all figures of ${name}: ${tenths((totals[place] ?? 0) / 1000)} s, at most 2 s`,
    );
  const { from, until } = spans[1]![1];
  const plan = await on.query<{ 'QUERY PLAN': string }>(
    `EXPLAIN (ANALYZE, COSTS OFF) SELECT product, count(*) FROM ticket_facts WHERE due_at >= '${from.toISOString()}' AND due_at < '${until.toISOString()}' AND NOT is_order GROUP BY product`,
  );
  console.log(
    `\nThe plan of promises by product, of a month:\n${plan.rows.map((row) => row['QUERY PLAN']).join('\n')}`,
  );
}

/** All that a digest of the whole desk asks for. */
function figuresOf(on: Db, asked: Asked, before: Period): [string, () => Promise<unknown>][] {
  return [
    ['volume by kind', () => volume(on, asked, before, 'kind')],
    ['demand by product', () => volume(on, asked, before, 'product')],
    ['by building', () => volume(on, asked, before, 'building')],
    ['per day', () => perDay(on, asked, desk.calendar.zone)],
    ['response times', () => responseTimes(on, asked, 'group')],
    ['lead times', () => leadTimes(on, asked, 'group')],
    ['promises', () => promises(on, asked, 'group')],
    ['why not kept', () => brokenWhy(on, asked)],
    ['handled', () => handled(on, asked)],
    ['waiting', () => waiting(on, asked.period, 5)],
    ['ratings', () => ratings(on, asked, 'group')],
    ['words behind', () => wordsBehind(on, asked, 10)],
    ['dissatisfaction', () => dissatisfaction(on, asked, 2, 'group')],
    ['standing', () => standing(on, {}, now, countingRules)],
    ['escalations', () => escalations(on, {}, now, countingRules, 10)],
    ['approvals', () => approvalsWaiting(on, null)],
    ['gaps', () => gaps(on, asked.period)],
  ];
}
