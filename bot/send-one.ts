import type { Address, Channel } from '../dialogs/channel.ts';
import type { Sent } from '../storage/lanes.ts';
import type { OutboxRow } from '../storage/outbox.ts';

/** Messages that left under this lease and are not noted yet, by the name of their card. */
export type Fresh = Map<string, Pick<Sent, 'messageId' | 'underId'>>;

/** Sends one row of the outbox, and tells by which name and id it can be replaced; without an id it can not be. */
export async function sendOne(channel: Channel, address: Address, row: OutboxRow, fresh: Fresh): Promise<Sent> {
  const known = (row.card !== null ? fresh.get(row.card) : undefined) ?? row;
  const kept = (card: string | null, messageId: string, underId: string | null): Sent => {
    if (card !== null) fresh.set(card, { messageId, underId });
    return { id: row.id, card, messageId, underId };
  };
  switch (row.kind === 'show' && known.messageId === null ? 'send' : row.kind) {
    case 'send':
      return kept(row.card, await channel.send(address, row.message, undefined, String(row.id)), null);
    case 'reply': {
      // A reply is said anyhow; an update of what was never shown says nothing, unless it shows it.
      const id = await channel.send(address, row.message, known.messageId ?? undefined);
      if (row.own !== undefined) return kept(row.own, id, known.messageId);
      break;
    }
    case 'show':
    case 'update':
      // A channel that gave no id gets no update.
      if (known.messageId) await channel.update(address, known.messageId, row.message, known.underId ?? undefined);
  }
  return { id: row.id, card: row.card, messageId: null, underId: null };
}
