import { setTimeout as sleep } from 'node:timers/promises';
import PgBoss from 'pg-boss';
import type { Logger } from 'pino';
import type { Db } from '../storage/db.ts';
import { codeOf, StorageProblem } from '../storage/problem.ts';
import type { Metrics } from './metrics.ts';

/**
 * Work that comes round by itself, done by one of the processes that share a database. A call of a chore is a hint: what
 * is due is for its own rows and our own clock to say, so a chore may be called late, early or twice.
 */
export interface Chore {
  name: string;
  /** Cron with five fields, on the clock of the organisation. What was missed while nothing ran is not made up for. */
  when: string;
  /** Also once after a start, unless it was done in the last hour. */
  atStart?: boolean;
  run(): Promise<void>;
}

export interface Schedule {
  /** Waits for the chore that is being done, at most five seconds. */
  stop(): Promise<void>;
}

/** Times in seconds. A chore begins at most `cron` + 2 x `poll` after its minute. */
export const usualPace = { poll: 20, cron: 30 };

/**
 * What the library does with a call of a chore. "short": at most one waits, however long nobody had time. One that a process began and never ended, since
 * it was killed or hangs, keeps no later one waiting; after `expireInSeconds` it is over, and not done again: the next round comes anyway.
 */
const calls = { policy: 'short' as const, expireInSeconds: 300, retryLimit: 0 };

/** How long is waited before a query is tried again, in milliseconds. */
const patience = 5_000;

/** Longest that a stop waits, in milliseconds. */
const longestStop = 5_000;

/** What processes that make the same tables at once do to each other, as SQLSTATE: a deadlock, a schema that is just made. Tried again so often. */
const inTheWay = ['40P01', '23505'];
const mostTries = 20;

/** The library's own tables, apart from ours. */
const schema = 'loket_schedule';

/** Starts the chores. Throws StorageProblem when the database does not allow it. */
export async function startSchedule(parts: {
  db: Db;
  zone: string;
  chores: readonly Chore[];
  log: Logger;
  metrics: Pick<Metrics, 'chores'>;
  pace?: typeof usualPace;
}): Promise<Schedule> {
  const { db, log, metrics, pace = usualPace } = parts;
  let life: 'starting' | 'running' | 'over' = 'starting';
  let tries = mostTries;

  /**
   * The library does not expect its queries to fail once it runs: a job that can not be noted as done would end the process. So
   * a query waits as long as the database is away, and after the end it never settles.
   */
  async function executeSql(text: string, values?: unknown[]): Promise<{ rows: never[] }> {
    for (;;)
      try {
        const { rows } = await db.query<never>(text, values);
        return { rows };
      } catch (error) {
        if (life === 'starting') {
          // Processes that start together get in each other's way while they make the tables.
          if (!inTheWay.includes(codeOf(error)) || --tries < 0) throw error;
          continue;
        }
        if (isOver()) return new Promise<never>(() => undefined);
        log.error({ fault: codeOf(error) }, 'the schedule waits for the database');
        await sleep(patience, undefined, { ref: false });
      }
  }
  const isOver = () => life === 'over';

  const boss = new PgBoss({
    db: { executeSql },
    schema,
    cronMonitorIntervalSeconds: pace.cron,
    cronWorkerIntervalSeconds: pace.poll,
    maintenanceIntervalSeconds: 600,
    archiveCompletedAfterSeconds: 3_600,
    deleteAfterHours: 24,
  });
  boss.on('error', (error) => log.error({ fault: error.message }, 'the schedule stumbled'));

  const work = async ({ name, run }: Chore) => {
    try {
      await run();
      metrics.chores.inc({ chore: name, outcome: 'done' });
    } catch (error) {
      // The next round comes anyway, and looks at the same rows.
      metrics.chores.inc({ chore: name, outcome: 'failed' });
      log.error({ chore: name, fault: codeOf(error) }, 'chore failed');
    }
  };

  try {
    await boss.start();
    for (const chore of parts.chores) {
      const { name, when, atStart } = chore;
      await boss.createQueue(name, { name, ...calls });
      // One that an earlier release made.
      await boss.updateQueue(name, { name, ...calls });
      await boss.schedule(name, when, {}, { tz: parts.zone });
      if (atStart) await boss.send(name, {}, { singletonKey: 'start', singletonHours: 1 });
      await boss.work(name, { pollingIntervalSeconds: pace.poll }, () => work(chore));
    }
  } catch (error) {
    life = 'over';
    await boss.stop({ graceful: false }).catch(() => undefined);
    throw new StorageProblem(
      'not-writable',
      `De planning van Loket kan niet in de database worden gezet (${codeOf(error)}).`,
      `De gebruiker van de database moet een schema "${schema}" mogen maken: GRANT CREATE ON DATABASE … TO …`,
      error,
    );
  }
  life = 'running';

  return {
    async stop() {
      await Promise.race([boss.stop({ timeout: longestStop }), sleep(longestStop, undefined, { ref: false })]);
      life = 'over';
    },
  };
}
