import { z } from 'zod';
import type { AskedFigures } from '../dialogs/asked-figures.ts';
import type { Session } from '../dialogs/session.ts';
import { kinds, type Kind } from '../knowledge/product.ts';
import type { Period, Scope } from './figures.ts';
import type { Further } from './further.ts';
import { periodOf, units, type Unit } from './asked-period.ts';
import { figureNames, type FigureName } from './rows.ts';
import { toldIn } from './told.ts';

/** What figures were about: what is asked further is about the same, but for what it names. */
export interface Shown {
  unit: Unit;
  period: Period;
  scope: Scope;
  /** Undefined: a whole digest. */
  figure?: FigureName;
  kind?: Kind;
}

/** So long "welke?" is about what was shown, in milliseconds: an assumption. */
const remembered = 24 * 60 * 60_000;

const ids = z.array(z.string().max(200)).max(200).optional();
const instants = z.strictObject({ from: z.iso.datetime(), until: z.iso.datetime() });
const stored = z.object({
  unit: z.enum(units),
  period: instants,
  scope: z.object({ groups: ids, products: ids, buildings: ids }),
  figure: z.enum(figureNames),
  kind: z.enum(kinds).optional(),
});

export const asShown = ({ unit, period, scope, figure = 'made', kind }: Shown, at: Date): AskedFigures => ({
  at: at.toISOString(),
  unit,
  period: { from: period.from.toISOString(), until: period.until.toISOString() },
  scope: {
    ...(scope.groups ? { groups: [...scope.groups] } : {}),
    ...(scope.products ? { products: [...scope.products] } : {}),
    ...(scope.buildings ? { buildings: [...scope.buildings] } : {}),
  },
  figure,
  ...(kind ? { kind } : {}),
});

/** Undefined when it is none: it comes from a session, a button or a link. */
export function readShown(from: unknown): Shown | undefined {
  const { success, data } = stored.safeParse(from);
  if (!success) return undefined;
  const { unit, period, scope, figure, kind } = data;
  const { groups, products, buildings } = scope;
  return {
    unit,
    period: { from: new Date(period.from), until: new Date(period.until) },
    scope: { ...(groups ? { groups } : {}), ...(products ? { products } : {}), ...(buildings ? { buildings } : {}) },
    figure,
    ...(kind ? { kind } : {}),
  };
}

/** What was shown last in a conversation, when that was lately and nothing else was talked about since. */
export function shownIn(session: Session, now: Date): Shown | undefined {
  const { figures, spokenOf } = session;
  if (spokenOf === undefined) return undefined;
  const told = toldIn(session);
  const later = figures && (!told || new Date(figures.at) >= told.at);
  const at = later ? new Date(figures.at) : told?.at;
  if (!at || now.getTime() - at.getTime() > remembered) return undefined;
  if (later) return readShown(figures);
  return told && { unit: told.span.length, period: told.span.period, scope: told.scope };
}

/** What is asked now, of what was shown before; without that of the last week that is over. */
export function askedOf(further: Further, before: Shown | undefined, now: Date, zone: string): Shown {
  const { period, scope, figure, kind } = further;
  const time = period
    ? { unit: period.unit, period: periodOf(period, now, zone) }
    : (before ?? { unit: 'week' as const, period: periodOf({ unit: 'week', last: true }, now, zone) });
  const known = figure ?? before?.figure;
  const same = figure ? kind : (kind ?? before?.kind);
  return {
    unit: time.unit,
    period: time.period,
    scope: !scope ? (before?.scope ?? {}) : Object.keys(scope).length === 0 ? {} : { ...before?.scope, ...scope },
    ...(known ? { figure: known } : {}),
    ...(same ? { kind: same } : {}),
  };
}
