/** Causes that come back: complaints about the same product, place or supplier within a while. */

export interface Complained {
  ticket: string;
  madeAt: Date;
  product: string | null;
  building: string | null;
  supplier: string | null;
  cause: string | null;
}

/** What complaints can share. */
export const shared = ['product', 'building', 'supplier'] as const;

export interface Repeat {
  by: (typeof shared)[number];
  /** Id of the product, code of the building, or name of the supplier. */
  key: string;
  /** Numbers, the oldest first. */
  tickets: string[];
  firstAt: Date;
  lastAt: Date;
  /** What the desk found out, without repeating itself. */
  causes: string[];
}

/**
 * What `least` or more complaints of the last `days` before `until` share, what most share first. One complaint can be in more than one: the same
 * supplier, in the same building. Where the same complaints share more than one of these they are told once: by their supplier, else their product.
 */
export function repeatsIn(
  complaints: readonly Complained[],
  { until, days, least }: { until: Date; days: number; least: number },
): Repeat[] {
  const since = until.getTime() - days * 86_400_000;
  const recent = complaints
    .filter(({ madeAt }) => madeAt.getTime() >= since && madeAt < until)
    .sort((one, other) => one.madeAt.getTime() - other.madeAt.getTime() || (one.ticket < other.ticket ? -1 : 1));
  const found = shared.flatMap((by) => {
    const groups = new Map<string, Complained[]>();
    for (const one of recent) {
      const key = one[by];
      if (key !== null) groups.set(key, [...(groups.get(key) ?? []), one]);
    }
    return [...groups].flatMap(([key, all]) => (all.length >= least ? [repeatOf(by, key, all)] : []));
  });
  const once = found.filter(
    (one) => !found.some((other) => rank(other) < rank(one) && other.tickets.join() === one.tickets.join()),
  );
  return once.sort((one, other) => other.tickets.length - one.tickets.length || rank(one) - rank(other));
}

/** What says most of a cause goes first. */
const order: Readonly<Record<Repeat['by'], number>> = { supplier: 0, product: 1, building: 2 };
const rank = ({ by }: Repeat): number => order[by];

function repeatOf(by: Repeat['by'], key: string, all: readonly Complained[]): Repeat {
  const times = all.map(({ madeAt }) => madeAt.getTime());
  return {
    by,
    key,
    tickets: all.map(({ ticket }) => ticket),
    firstAt: new Date(Math.min(...times)),
    lastAt: new Date(Math.max(...times)),
    causes: [...new Set(all.flatMap(({ cause }) => cause ?? []))],
  };
}
