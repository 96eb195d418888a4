import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DateTime } from 'luxon';
import { openPostgres } from '../../storage/postgres.ts';
import { beside, startChild, type Child } from '../harness/child.ts';
import { judge, type Judged } from './judge.ts';
import type { Kill } from './order.ts';
import { planOf } from './plans.ts';
import { changed } from './backoffice.ts';
import { Reporter } from './reporter.ts';
import { ShakyConnector } from './shaky-connector.ts';

/** Two desks as processes on one PostgreSQL, a connector that fails, weeks that pass, and a process that is killed: is every promise kept once? */

export interface Soaked extends Judged {
  tickets: number;
  people: number;
  kills: number;
  connector: ShakyConnector['did'];
  seconds: number;
}

const zone = 'Europe/Amsterdam';
const instant = (text: string) => DateTime.fromFormat(text, 'yyyy-MM-dd HH:mm', { zone }).toMillis();

/** The moments at which is looked, the first behind the changes: what waited a minute, then one for each thing that comes due. */
const moments = ['2026-11-24 14:05', '2026-11-25 11:30', '2026-11-25 16:00', '2026-11-27 12:00', '2026-12-03 08:30'];

export async function soak(
  url: string,
  { tickets, say = () => undefined, level = 'silent' }: { tickets: number; say?(line: string): void; level?: string },
): Promise<Soaked> {
  const began = performance.now();
  const folder = await mkdtemp(join(tmpdir(), 'loket-soak-'));
  const connector = await ShakyConnector.open();
  const db = openPostgres(url);
  let ahead = instant('2026-11-24 10:00') - Date.now();
  const desks: { child: Child; url: string }[] = [];
  const kills: Kill[] = [];

  const begin = async (place: number) => {
    const child = await startChild(beside(import.meta.url, './desk-process.ts'), [url, folder, String(ahead), level]);
    const { port } = (await child.ask({})) as { port: number };
    desks[place] = { child, url: `http://127.0.0.1:${String(port)}` };
  };
  const kill = async (place: number) => {
    await desks[place]?.child.kill();
    kills.push({ at: Date.now(), desk: Date.now() + ahead });
    say(`killed one of two; ${String(await waiting())} conversations wait`);
    await begin(place);
  };
  /** Any of the two, in turn. */
  let turn = 0;
  const desk = () => desks[turn++ % desks.length]?.url ?? '';

  const waiting = async () =>
    (await db.query<{ n: number }>('SELECT count(*)::int AS n FROM outbox_lanes')).rows[0]?.n ?? 0;
  const settled = async () => {
    while ((await waiting()) > 0) await sleep(100);
  };
  const travel = async (text: string) => {
    ahead = instant(text) - Date.now();
    await Promise.all(desks.map(({ child }) => child.ask({ ahead })));
  };
  /** Calls each chore twice, as the schedule does each minute: either process takes a call, or both take one. */
  const look = async (meanwhile: () => Promise<void> = () => Promise.resolve()) => {
    const chores = ['promises', 'pushes', 'quiet'];
    for (let twice = 0; twice < 2; twice++) {
      await db.query(
        `INSERT INTO loket_schedule.job (name, policy, data) SELECT name, 'standard', '{}' FROM unnest($1::text[]) AS name`,
        [chores],
      );
    }
    await sleep(2_000);
    await meanwhile();
    // By our own rows: the call of a process that was killed stays among those of the schedule.
    for (;;) {
      const { rows } = await db.query<{ n: number }>(
        `SELECT (SELECT count(*) FROM loket_schedule.job WHERE name = ANY($1) AND state IN ('created', 'retry'))::int
           + (SELECT count(*) FROM tickets WHERE look_at <= $2)::int + (SELECT count(*) FROM pushes WHERE look_at <= $2)::int AS n`,
        [chores, new Date(Date.now() + ahead)],
      );
      if (rows[0]?.n === 0) break;
      await sleep(200);
    }
    await settled();
  };

  try {
    await Promise.all([begin(0), begin(1)]);
    const people = Array.from({ length: Math.ceil(tickets / 7) }, (_, n) => new Reporter(connector, n, desk));
    const numbers: string[] = [];
    const reports = people.map((person, n) => async () => {
      for (let ticket = n; ticket < tickets; ticket += people.length) numbers[ticket] = await person.reports(ticket);
    });
    await inParallel(reports, 24);
    await settled();
    say(`${String(tickets)} tickets of ${String(people.length)} people`);

    // Nothing is due yet: else whoever is changed last would hear that there is no news.
    await travel('2026-11-24 14:00');
    let killing = Promise.resolve();
    let done = 0;
    const changes = numbers.map((number, n) => async () => {
      if (++done === Math.ceil(tickets / 2)) killing = kill(0);
      await changed(number, planOf(n).changes, desk);
    });
    await inParallel(changes, 12);
    await killing;
    await settled();
    say('changed by the backoffice');
    for (const moment of moments) {
      await travel(moment);
      await look(moment === moments[1] ? () => kill(1) : undefined);
      say(`it is ${moment}`);
    }
    const judged = await judge(db, numbers, people, connector, kills);
    const seconds = (performance.now() - began) / 1000;
    return { ...judged, tickets, people: people.length, kills: kills.length, connector: connector.did, seconds };
  } finally {
    await Promise.all(desks.map(({ child }) => child.kill()));
    await connector.close();
    await db.end();
    await rm(folder, { recursive: true });
  }
}

/** Does all of it, so many at a time. */
async function inParallel(work: readonly (() => Promise<void>)[], atATime: number): Promise<void> {
  let next = 0;
  const worker = async () => {
    for (let mine = work[next++]; mine; mine = work[next++]) await mine();
  };
  await Promise.all(Array.from({ length: atATime }, worker));
}
