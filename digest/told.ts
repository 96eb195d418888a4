import type { ToldDigest } from '../dialogs/asked-figures.ts';
import type { Session } from '../dialogs/session.ts';
import type { Period, Scope } from './figures.ts';
import type { Span } from './period.ts';

/** The digest that was told last in a conversation, as its session keeps it (`session.digest`). */
export interface Told {
  at: Date;
  span: Span;
  scope: Scope;
}

export const asTold = ({ length, period, before }: Span, scope: Scope, at: Date): ToldDigest => ({
  at: at.toISOString(),
  length,
  period: written(period),
  before: written(before),
  scope: {
    ...(scope.groups ? { groups: [...scope.groups] } : {}),
    ...(scope.products ? { products: [...scope.products] } : {}),
    ...(scope.buildings ? { buildings: [...scope.buildings] } : {}),
  },
});

/** Undefined when none was told. */
export function toldIn({ digest }: Session): Told | undefined {
  if (!digest) return undefined;
  const { at, length, period, before, scope } = digest;
  return { at: new Date(at), span: { length, period: read(period), before: read(before) }, scope };
}

const written = ({ from, until }: Period) => ({ from: from.toISOString(), until: until.toISOString() });
const read = ({ from, until }: ToldDigest['period']): Period => ({ from: new Date(from), until: new Date(until) });
