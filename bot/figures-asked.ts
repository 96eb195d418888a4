import type { Desk } from '../dialogs/desk.ts';
import type { Ask } from '../digest/further.ts';
import type { FurtherRead } from '../digest/further-said.ts';
import { mostShown } from '../digest/further-said.ts';
import { heldAgainst } from '../digest/asked-period.ts';
import { isNow, isOpinion, type FigureName, type FigureRow } from '../digest/rows.ts';
import type { Shown } from '../digest/shown.ts';
import type { Queryable } from '../storage/db.ts';
import { fewest } from '../storage/figures/asked.ts';
import { figureRows, tally, type RowsAsked } from '../storage/figures/rows.ts';
import { countingRules } from '../tickets/counting.ts';

/** What the database tells of a question about figures, of what its asker may see. */

export type Cut = Shown & { figure: FigureName };

const asked = ({ figure, kind, period, scope }: Cut, { organisation, calendar }: Desk, now: Date): RowsAsked => ({
  figure,
  kind: kind ?? null,
  period,
  scope,
  now,
  badUpTo: organisation.tevredenheid?.['slecht-tot'] ?? 0,
  zone: calendar.zone,
});

export async function countOf(db: Queryable, shown: Cut, desk: Desk, now: Date): Promise<number> {
  const [all] = await tally(db, asked(shown, desk, now), countingRules);
  return all?.total ?? 0;
}

/** The rows of a figure; none where it is what few people thought. */
export async function rowsFor(db: Queryable, shown: Cut, desk: Desk, now: Date, most: number): Promise<FigureRow[]> {
  if (isOpinion(shown.figure) && (await countOf(db, shown, desk, now)) < fewest) return [];
  const confidential = [...desk.catalogue.values()].filter((page) => page.vertrouwelijk).map(({ id }) => id);
  return figureRows(db, asked(shown, desk, now), countingRules, { most, confidential });
}

/** What is read for an answer; `file` is for who makes it. */
export async function readFurther(
  db: Queryable,
  shown: Cut,
  ask: Ask,
  desk: Desk,
  now: Date,
): Promise<Omit<FurtherRead, 'file'>> {
  const read = { now, shown, total: await countOf(db, shown, desk, now), fewest };
  switch (ask.do) {
    case 'rows':
      return { ...read, rows: await rowsFor(db, shown, desk, now, mostShown) };
    case 'by':
      if (ask.by === 'day' && isNow(shown.figure)) return read;
      return { ...read, tally: await tally(db, asked(shown, desk, now), countingRules, ask.by) };
    case 'compare': {
      if (isNow(shown.figure)) return read;
      const period = heldAgainst(shown.period, shown.unit, ask.with, desk.calendar.zone);
      return { ...read, against: { period, total: await countOf(db, { ...shown, period }, desk, now) } };
    }
    case 'count':
    case 'file':
      return read;
  }
}
