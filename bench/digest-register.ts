import { performance } from 'node:perf_hooks';
import { madeUpYear } from '../bot/demo/year.ts';
import { keepFigures } from '../bot/figures.ts';
import type { Desk } from '../dialogs/desk.ts';
import { transaction, type Db, type Queryable } from '../storage/db.ts';
import { keepMadeUp } from '../storage/made-up.ts';
import { tenths } from './figures.ts';

/** Of so many years the register is. */
const years = 4;

/** Which columns name a ticket or chat, of every table that figures read; instants move along with the year. */
const tables: Readonly<Record<string, { names: readonly string[]; only?: string }>> = {
  tickets: { names: ['number', 'parent'] },
  // Figures read no other events.
  ticket_events: { names: ['ticket'], only: `kind = 'gemaakt'` },
  ticket_facts: { names: ['ticket'] },
  ratings: { names: ['ticket'] },
  takeovers: { names: ['id'], only: `state = 'ended'` },
  self_help: { names: [] },
};

/**
 * Fills an empty database with so many tickets: a made-up year with its facts, copied beside itself and to earlier years by the database itself. Says what it made.
 */
export async function fillRegister(db: Db, desk: Desk, wanted: number, now: Date): Promise<string> {
  const start = performance.now();
  const from = new Date(now.getTime() - 365 * 86_400_000);
  const year = madeUpYear(desk, { seed: 1, people: 1500, from, until: now });
  await transaction(db, (client) => keepMadeUp(client, year, now));
  const factsStart = performance.now();
  await keepFigures(db, desk, now);
  const facts = performance.now() - factsStart;
  const copies = Math.ceil(wanted / year.tickets.length) - 1;
  await transaction(db, (client) => copied(client, copies, Math.ceil((copies + 1) / years)));
  await db.query('VACUUM ANALYZE');
  const { rows } = await db.query<{ said: string }>(
    `SELECT format('%s tickets in ${String(years)} years, %s of them of the last; %s events, %s ratings, %s chats; facts %s, everything %s', (SELECT count(*) FROM tickets),
       (SELECT count(*) FROM tickets WHERE created_at >= $1), (SELECT count(*) FROM ticket_events), (SELECT count(*) FROM ratings), (SELECT count(*) FROM takeovers),
       pg_size_pretty(pg_total_relation_size('ticket_facts')), pg_size_pretty(pg_database_size(current_database()))) AS said`,
    [from],
  );
  return `${rows[0]?.said ?? ''}; made in ${tenths((performance.now() - start) / 1000)} s, of which the facts of ${String(year.tickets.length)} tickets ${tenths(facts / 1000)} s`;
}

/** So many copies, `beside` of them in each year. Without keys and indexes until all is there: that is what costs. */
async function copied(db: Queryable, copies: number, beside: number): Promise<void> {
  await db.query(`SET LOCAL session_replication_role = replica`);
  await db.query(`SET LOCAL maintenance_work_mem = '512MB'`);
  const { rows: indexes } = await db.query<{ name: string; made: string }>(
    `SELECT indexname AS name, indexdef AS made FROM pg_indexes WHERE schemaname = 'public' AND tablename = ANY ($1)
       AND NOT EXISTS (SELECT FROM pg_constraint WHERE conname = indexname)`,
    [Object.keys(tables)],
  );
  for (const { name } of indexes) await db.query(`DROP INDEX ${name}`);
  for (const [table, { names, only = 'true' }] of Object.entries(tables)) {
    const { rows: columns } = await db.query<{ name: string; instant: boolean }>(
      `SELECT column_name AS name, data_type = 'timestamp with time zone' AS instant FROM information_schema.columns
       WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER' AND is_identity = 'NO' ORDER BY ordinal_position`,
      [table],
    );
    const earlier = `nth / ${String(beside)} * interval '365 days' + nth % ${String(beside)} * interval '7 minutes'`;
    const value = ({ name, instant }: (typeof columns)[number]): string => {
      if (names.includes(name)) return `${name} || '-' || nth`;
      if (instant) return `${name} - (${earlier})`;
      if (name === 'intake') return 'NULL';
      // What is old is over.
      if (table === 'tickets' && name === 'status')
        return `CASE WHEN nth >= ${String(beside)} AND status NOT IN ('afgewezen', 'geannuleerd') THEN 'gesloten' ELSE status END`;
      return name;
    };
    await db.query(
      `INSERT INTO ${table} (${columns.map(({ name }) => name).join(', ')})
       SELECT ${columns.map(value).join(', ')} FROM ${table}, generate_series(1, ${String(copies)}) AS nth WHERE ${only}`,
    );
  }
  for (const { made } of indexes) await db.query(made);
}
