import type { Desk } from '../../dialogs/desk.ts';
import type { Organisation } from '../../knowledge/organisation.ts';
import type { Chance } from './chance.ts';

/** Who is made up is known by this: a register that knows nobody else has no real tickets. */
export const madeUp = 'verzonnen-';

export interface MadeUp {
  id: string;
  name: string;
  building: string;
}

/** People who do not exist, and whose names say so. */
export const people = (chance: Chance, many: number, { gebouwen }: Organisation): MadeUp[] =>
  Array.from({ length: many }, (_, nth) => ({
    id: `${madeUp}${String(nth + 1).padStart(4, '0')}`,
    name: `Medewerker ${String(nth + 1)} (verzonnen)`,
    building: chance.one(gebouwen).code,
  }));

/** What making up needs of a desk: it searches nothing. */
export type DemoDesk = Omit<Desk, 'search'>;
