import type { Logger } from 'pino';
import { Rejected, Throttled, Unreachable } from '../dialogs/channel.ts';
import { markUnreachable } from '../storage/conversations.ts';
import type { Db } from '../storage/db.ts';
import { postpone, type Sent, type Via } from '../storage/lanes.ts';
import { markDead, type OutboxRow } from '../storage/outbox.ts';
import type { DeliveryRules } from './delivery.ts';
import type { Metrics } from './metrics.ts';
import type { Pace } from './pace.ts';

/** What left and is not noted yet, when all rows are settled. `dropped`: the rest is to be read again. `stopped`: the lease was given back or lost. */
export type Outcome = { sent: Sent[] } | 'dropped' | 'stopped';

/** The channel asks to wait: all do, but no longer than this before one tries again, in milliseconds. */
const longestHold = 10_000;

/** What becomes of messages that could not be sent. */
export interface Failing {
  giveUp(rows: readonly OutboxRow[], problem: string): Promise<void>;
  /** `row` could not be sent, and `left` begins with it. */
  failed(conversation: string, lease: string, left: OutboxRow[], row: OutboxRow, error: unknown): Promise<Outcome>;
}

export function makeFailing(parts: {
  db: Db;
  now(): Date;
  random(): number;
  log: Logger;
  metrics: Metrics;
  rules: DeliveryRules;
  via: Via;
  pace: Pace;
  /** It is tried again after so many milliseconds. */
  again(wait: number): void;
}): Failing {
  const { db, now, log, metrics, rules, via } = parts;

  const giveUp = (rows: readonly OutboxRow[], problem: string) =>
    markDead(
      db,
      rows.map(({ id }) => id),
      problem,
      now(),
    );

  async function failed(
    conversation: string,
    lease: string,
    left: OutboxRow[],
    row: OutboxRow,
    error: unknown,
  ): Promise<Outcome> {
    if (error instanceof Unreachable) {
      metrics.sends.inc({ via, outcome: 'unreachable' });
      log.warn({ conversation, rows: left.length }, 'unreachable');
      await markUnreachable(db, conversation, error.message, now());
      await giveUp(left, `unreachable: ${error.message}`);
      return { sent: [] };
    }
    const throttled = error instanceof Throttled;
    const problem = throttled
      ? 'throttled'
      : error instanceof Error
        ? `${error.name}: ${error.message}`.slice(0, 300)
        : 'unknown fault';
    if (error instanceof Rejected || (!throttled && row.attempts + 1 >= rules.attempts)) {
      metrics.sends.inc({ via, outcome: 'dead' });
      log.error({ conversation, outbox: row.id, problem }, 'given up');
      await giveUp([row], problem);
      return 'dropped';
    }
    metrics.sends.inc({ via, outcome: throttled ? 'throttled' : 'failed' });
    const backOff =
      Math.min(rules.slowestRetry, rules.firstRetry * 2 ** Math.min(row.waits, 20)) * (0.5 + parts.random() / 2);
    const wait = throttled ? Math.max(error.retryAfter, backOff) : backOff;
    // Teams limits what an app sends in all. Other roads lead to somebody else each.
    if (throttled && via === 'chat') parts.pace.hold(Math.min(error.retryAfter, longestHold));
    log.warn({ conversation, outbox: row.id, problem, wait: Math.round(wait) }, 'send failed, will try again');
    await postpone(
      db,
      conversation,
      lease,
      { id: row.id, counts: !throttled },
      new Date(now().getTime() + wait),
      problem,
    );
    parts.again(wait);
    return 'stopped';
  }

  return { giveUp, failed };
}
