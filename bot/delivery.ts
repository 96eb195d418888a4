import type { Logger } from 'pino';
import { Unanswered, type Address, type Channel } from '../dialogs/channel.ts';
import type { Db } from '../storage/db.ts';
import { claimLanes, markSent, releaseLane, waiting, type Sent, type Via } from '../storage/lanes.ts';
import type { OutboxRow, Taken } from '../storage/outbox.ts';
import { makeClosing } from './closing.ts';
import { makeLeases } from './leases.ts';
import type { Metrics } from './metrics.ts';
import { makePace, type Pace } from './pace.ts';
import type { Receivers } from './receivers.ts';
import { makeFailing } from './send-failed.ts';
import { makeSendOnce } from './send-once.ts';
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

/** The one door out: delivers the outbox at least once (what many are told at most once), in order per conversation, at a pace. */
export interface Delivery {
  newLease(): { name: string; until: Date };
  /** Delivers a conversation whose lease was taken in a transaction that is committed. Does not throw; goes on by itself. */
  deliver(conversation: string, taken: Taken): void;
  /** Looks for conversations that are due, also those of a process that died. */
  sweep(): Promise<void>;
  /** Somebody put something in lanes: it begins to leave now, rather than at the next look. Does not throw; goes on by itself. */
  look(): void;
  start(): void;
  /** Finishes what is being sent and gives back the rest. */
  stop(): Promise<void>;
}

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
  const many = Math.ceil(rules.sendsPerSecond);
  const firstRest = rules.firstRetry;
  const once = makeSendOnce({ db, now, pace, leases, stopping: stopping.signal, many, firstRest });
  const failing = makeFailing({ ...parts, rules, via, pace, again: (wait) => later(wait) });
  const underway = new Set<Promise<void>>();
  let swept = 0;
  let started = false;
  let timer: NodeJS.Timeout | undefined;

  const track = (work: Promise<void>) => {
    const settled = work.finally(() => underway.delete(settled));
    underway.add(settled);
  };

  async function deliver(conversation: string, { lease, lane: known }: Taken, behind: boolean): Promise<void> {
    for (let lane = known; ; lane = undefined) {
      lane ??= await waiting(db, conversation, lease, batch);
      if (!lane) return;
      leases.hold(conversation, lease, lane.until);
      const address = lane.address ?? parts.addressOf?.(conversation) ?? null;
      if (address === null && lane.rows.length > 0) {
        await failing.giveUp(lane.rows, 'no address');
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
      const turn = row.once
        ? await once.turn(conversation, lease, row, behind)
        : await itsTurn(conversation, lease, behind);
      if (turn === 'unsure') metrics.sends.inc({ via, outcome: 'unsure' });
      if (turn === 'unsure') continue;
      if (turn === 'lost') {
        await keepSent();
        await releaseLane(db, conversation, lease);
        return 'stopped';
      }
      try {
        sent.push(await sendOne(channel, address, row, fresh));
        metrics.sends.inc({ via, outcome: 'sent' });
        if (row.once) once.answered();
      } catch (error) {
        if (row.once && error instanceof Unanswered) {
          log.warn({ conversation, outbox: row.id }, 'no answer, will not try again');
          metrics.sends.inc({ via, outcome: 'unsure' });
          await once.unanswered(lease, row);
          continue;
        }
        if (row.once) once.answered();
        await keepSent();
        return await failing.failed(conversation, lease, rows.slice(rows.indexOf(row)), row, error);
      }
    }
    return { sent };
  }

  async function itsTurn(conversation: string, lease: string, behind: boolean) {
    await pace.next(behind);
    return !stopping.signal.aborted && leases.isHeld(conversation, lease) ? 'go' : 'lost';
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

  const claimAll = () =>
    claim()
      .then((begun) => begun.forEach(track))
      .catch((error: unknown) =>
        log.error({ problem: error instanceof Error ? error.message : 'unknown fault' }, 'sweep failed'),
      );

  const look = () => {
    if (started && !stopping.signal.aborted) track(claimAll());
  };

  /** What is soon tried again does not wait for the next look. */
  const later = (wait: number) => {
    if (started && wait < rules.sweepEvery) setTimeout(look, wait).unref();
  };

  function schedule() {
    started = true;
    timer = setTimeout(() => {
      track(
        claimAll().finally(() => {
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
    look,
    start: schedule,
    async stop() {
      stopping.abort();
      clearTimeout(timer);
      while (underway.size > 0) await Promise.allSettled([...underway]);
    },
  };
}
