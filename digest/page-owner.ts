import { isAway, replacementOf } from '../knowledge/approver.ts';
import type { Organisation, Person } from '../knowledge/organisation.ts';

/** Who decides about a page of the PDC. */

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** Those whom a page means by its `eigenaar`: a role that organisation.yaml fills, or somebody by name or e-mail address. */
function named({ catalogus, personen }: Organisation, owner: string): Person[] {
  const ids = Object.entries(catalogus.eigenaars).find(([role]) => same(role, owner))?.[1];
  return personen.filter(({ id, naam, email }) =>
    ids ? ids.includes(id) : same(naam, owner) || (email !== undefined && same(email, owner)),
  );
}

/**
 * Ids of who decides about pages of an owner on a day, whoever comes first first: those themselves, who replaces them while they are away, and
 * who leads the frontoffice. Of what belongs to no page only the last.
 */
export function decidersOf(organisation: Organisation, owner: string | undefined, day: string): string[] {
  const own = owner === undefined ? [] : named(organisation, owner);
  const here = own.filter((one) => !isAway(one, day));
  const instead = own.flatMap((one) => (isAway(one, day) ? (replacementOf(organisation, one.id, day, []) ?? []) : []));
  const managers = organisation.personen.filter((one) => one.rol === 'manager' && !isAway(one, day));
  return [...new Set([...here, ...instead, ...managers].map(({ id }) => id))];
}

/** Whether somebody goes over pages: then they can ask what waits for them. */
export const decidesAnything = (organisation: Organisation, owners: Iterable<string>, person: string): boolean =>
  organisation.personen.some(({ id, rol }) => id === person && rol === 'manager') ||
  [...new Set(owners)].some((owner) => named(organisation, owner).some(({ id }) => id === person));
