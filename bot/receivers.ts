/** How much is under way to each receiver of a road: one that does not answer keeps no other waiting. */
export interface Receivers {
  /** Most lanes that are under way to one at a time. */
  each: number;
  /** How many are now, of those to which something is. */
  underway(): Record<string, number>;
  began(lane: string): void;
  ended(lane: string): void;
}

const receiverOf = (lane: string): string => lane.split('|')[1] ?? '';

export function makeReceivers(each: number): Receivers {
  const busy = new Map<string, number>();
  const count = (lane: string, more: number) => {
    const to = receiverOf(lane);
    const now = (busy.get(to) ?? 0) + more;
    if (now > 0) busy.set(to, now);
    else busy.delete(to);
  };
  return {
    each,
    underway: () => Object.fromEntries(busy),
    began: (lane) => count(lane, 1),
    ended: (lane) => count(lane, -1),
  };
}
