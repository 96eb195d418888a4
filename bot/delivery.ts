import type { Logger } from 'pino';
import { Rejected, Throttled, Unreachable, type Address, type Channel } from '../dialogs/channel.ts';
import { markUnreachable } from '../storage/conversations.ts';
import type { Db } from '../storage/db.ts';
import { claimLanes, markSent, postpone, releaseLane, waiting, type Sent, type Via } from '../storage/lanes.ts';
import { markDead, type OutboxRow, type Taken } from '../storage/outbox.ts';
import { makeClosing } from './closing.ts';
import { makeLeases } from './leases.ts';
import type { Metrics } from './metrics.ts';
import { makePace, type Pace } from './pace.ts';
import type { Receivers } from './receivers.ts';
import { sendOne, type Fresh } from './send-one.ts';

/** How sending behaves; times in milliseconds. */
export interface DeliveryRules {
  /** How long a process that says nothing keeps a conversation; longer than one send takes. */
  leaseFor: number;
  sweepEvery: number;
  /** After so many failures a message becomes a dead letter. */
  attempts: number;
  firstRetry: number;
  slowestRetry: number;
  sendsPerSecond: number;
}

export const usualRules: DeliveryRules = {
  leaseFor: 20_000,
  sweepEvery: 1_000,
  attempts: 12,
  firstRetry: 1_000,
  slowestRetry: 15 * 60_000,
  sendsPerSecond: 30,
};

/** The one door out: delivers the outbox at least once, in order per conversation, at a pace. */
export interface Delivery {
  newLease(): { name: string; until: Date };
  /** Delivers a conversation whose lease was taken in a transaction that is committed. Does not throw; goes on by itself. */
  deliver(conversation: string, taken: Taken): void;
  /** Looks for conversations that are due, also those of a process that died. */
  sweep(): Promise<void>;
  start(): void;
  /** Finishes what is being sent and gives back the rest. */
  stop(): Promise<void>;
}

/** What left and is not noted yet, when all rows are settled. `dropped`: the rest is to be read again. `stopped`: the lease was given back or lost. */
type Outcome = { sent: Sent[] } | 'dropped' | 'stopped';

/** Most rows that are read of one conversation at a time. */
const batch = 50;

/** Most conversations that are being delivered at a time for sweeps. */
const together = 100;

export function makeDelivery(parts: {
  db: Db;
  channel: Channel;
  now(): Date;
  newId(): string;
  random(): number;
  log: Logger;
  metrics: Metrics;
  rules?: Partial<DeliveryRules>;
  /** What it delivers; left out, what is said in chats. Each road has a pace and a patience of its own. */
  via?: Via;
  /** Where a lane leads that is no chat. */
  addressOf?(lane: string): Address;
  /** Bounds how much is under way to one receiver of this road. */
  receivers?: Receivers;
}): Delivery {
  const rules = { ...usualRules, ...parts.rules };
  const { via = 'chat', receivers } = parts;
  const { db, channel, now, log, metrics } = parts;
  const stopping = new AbortController();
  const pace: Pace = makePace(rules.sendsPerSecond, stopping.signal);
  const close = makeClosing(db, now);
  const leases = makeLeases({ ...parts, leaseFor: rules.leaseFor });
  const underway = new Set<Promise<void>>();
  let swept = 0;
  let timer: NodeJS.Timeout | undefined;

  const track = (work: Promise<void>) => {
    const settled = work.finally(() => underway.delete(settled));
    underway.add(settled);
  };

  const giveUp = (rows: readonly OutboxRow[], problem: string) =>
    markDead(
      db,
      rows.map(({ id }) => id),
      problem,
      now(),
    );

  async function deliver(conversation: string, { lease, lane: known }: Taken, behind: boolean): Promise<void> {
    for (let lane = known; ; lane = undefined) {
      lane ??= await waiting(db, conversation, lease, batch);
      if (!lane) return;
      leases.hold(conversation, lease, lane.until);
      const address = lane.address ?? parts.addressOf?.(conversation) ?? null;
      if (address === null && lane.rows.length > 0) {
        await giveUp(lane.rows, 'no address');
        continue;
      }
      const outcome = address === null ? { sent: [] } : await sendAll(conversation, lease, address, lane.rows, behind);
      if (outcome === 'stopped') return;
      if (outcome === 'dropped') continue;
      if (lane.rows.length >= batch) await markSent(db, conversation, outcome.sent, now());
      else if (await close({ conversation, lease, arrivals: lane.arrivals, sent: outcome.sent })) return;
    }
  }

  /** Sends rows in order; stops at the first that fails for now. */
  async function sendAll(conversation: string, lease: string, address: Address, rows: OutboxRow[], behind: boolean) {
    const sent: Sent[] = [];
    const fresh: Fresh = new Map();
    const keepSent = async () => {
      if (sent.length > 0) await markSent(db, conversation, sent.splice(0), now());
    };
    for (const row of rows) {
      await pace(behind);
      if (stopping.signal.aborted || !leases.isHeld(conversation, lease)) {
        await keepSent();
        await releaseLane(db, conversation, lease);
        return 'stopped';
      }
      try {
        sent.push(await sendOne(channel, address, row, fresh));
        metrics.sends.inc({ via, outcome: 'sent' });
      } catch (error) {
        await keepSent();
        return await failed(conversation, lease, rows.slice(rows.indexOf(row)), row, error);
      }
    }
    return { sent };
  }

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
    log.warn({ conversation, outbox: row.id, problem, wait: Math.round(wait) }, 'send failed, will try again');
    await postpone(
      db,
      conversation,
      lease,
      { id: row.id, counts: !throttled },
      new Date(now().getTime() + wait),
      problem,
    );
    return 'stopped';
  }

  /** What was just said goes before what waited already. */
  const safely = (conversation: string, taken: Taken, behind: boolean) =>
    deliver(conversation, taken, behind)
      .catch((error: unknown) => {
        log.error(
          { conversation, problem: error instanceof Error ? error.message : 'unknown fault' },
          'delivery broke off',
        );
      })
      .finally(() => leases.letGo(conversation, taken.lease));

  /** Takes conversations that are due; each is delivered by itself, so that a slow one keeps no other waiting. */
  async function claim(): Promise<Promise<void>[]> {
    if (swept >= together) return [];
    const lease = leases.fresh();
    const bounds = receivers && { each: receivers.each, underway: receivers.underway() };
    const due = await claimLanes(db, via, now(), lease, together - swept, bounds);
    swept += due.length;
    return due.map((conversation) => {
      receivers?.began(conversation);
      return safely(conversation, { lease: lease.name, lane: undefined }, true).finally(() => {
        swept--;
        receivers?.ended(conversation);
      });
    });
  }

  function schedule() {
    timer = setTimeout(() => {
      track(
        claim()
          .then((begun) => begun.forEach(track))
          .catch((error: unknown) =>
            log.error({ problem: error instanceof Error ? error.message : 'unknown fault' }, 'sweep failed'),
          )
          .finally(() => {
            if (!stopping.signal.aborted) schedule();
          }),
      );
    }, rules.sweepEvery);
  }

  return {
    newLease: leases.fresh,
    deliver: (conversation, taken) => track(safely(conversation, taken, false)),
    async sweep() {
      await Promise.all(await claim());
    },
    start: schedule,
    async stop() {
      stopping.abort();
      clearTimeout(timer);
      while (underway.size > 0) await Promise.allSettled([...underway]);
    },
  };
}
