import type { Logger } from 'pino';
import type { Db } from '../storage/db.ts';
import { renewLeases } from '../storage/lanes.ts';

/** The conversations that this process is delivering. Their leases live as long as it does, however slow a send or the pace is. */
export interface Leases {
  /** A lease to take in a transaction. */
  fresh(): { name: string; until: Date };
  /** Renews a lease that was taken until then, until `letGo`. */
  hold(conversation: string, lease: string, until: Date): void;
  letGo(conversation: string, lease: string): void;
  /** False when it ran out or was taken over: somebody else can be delivering by now. */
  isHeld(conversation: string, lease: string): boolean;
}

export function makeLeases(parts: { db: Db; now(): Date; newId(): string; log: Logger; leaseFor: number }): Leases {
  const { db, now, log, leaseFor } = parts;
  const held = new Map<string, { lease: string; until: Date }>();
  let timer: NodeJS.Timeout | undefined;

  const until = () => new Date(now().getTime() + leaseFor);

  async function renew(): Promise<void> {
    const asked = [...held].map(([conversation, { lease }]) => ({ conversation, lease }));
    const to = until();
    const renewed = new Set(await renewLeases(db, asked, to));
    for (const { conversation, lease } of asked) {
      const mine = held.get(conversation);
      if (mine?.lease !== lease) continue;
      if (renewed.has(conversation)) mine.until = to;
      else held.delete(conversation);
    }
  }

  return {
    fresh: () => ({ name: parts.newId(), until: until() }),
    hold(conversation, lease, taken) {
      held.set(conversation, { lease, until: taken });
      timer ??= setInterval(() => {
        renew().catch((error: unknown) =>
          log.error({ fault: error instanceof Error ? error.message : 'unknown' }, 'leases were not renewed'),
        );
      }, leaseFor / 4);
    },
    letGo(conversation, lease) {
      if (held.get(conversation)?.lease === lease) held.delete(conversation);
      if (held.size > 0) return;
      clearInterval(timer);
      timer = undefined;
    },
    isHeld(conversation, lease) {
      const mine = held.get(conversation);
      return mine?.lease === lease && mine.until > now();
    },
  };
}
