import type { Organisation } from '../knowledge/organisation.ts';
import type { Scope } from './figures.ts';

/** Of whose work somebody may see figures (docs/figures.md, "Whom it shows"). */

export const dimensions = ['groups', 'products', 'buildings'] as const;

/**
 * What somebody may see; undefined: no figures. What stands under `cijfers` at a person decides. Else managers and the frontoffice see
 * everything, who works in a group sees the work of that group, and nobody else sees any.
 */
export function maySee(
  { personen, groepen }: Pick<Organisation, 'personen' | 'groepen'>,
  person: string,
): Scope | undefined {
  const known = personen.find(({ id }) => id === person);
  const { cijfers } = known ?? {};
  if (cijfers === 'geen') return undefined;
  if (cijfers === 'alles') return {};
  if (cijfers)
    return {
      ...(cijfers.groepen ? { groups: cijfers.groepen } : {}),
      ...(cijfers.producten ? { products: cijfers.producten } : {}),
      ...(cijfers.gebouwen ? { buildings: cijfers.gebouwen } : {}),
    };
  if (known && known.rol !== 'medewerker') return {};
  const groups = groepen.filter(({ leden }) => leden?.includes(person)).map(({ id }) => id);
  return groups.length > 0 ? { groups } : undefined;
}

/** What was asked, as far as it may be seen. */
export interface Cut {
  /** Undefined: nothing of it may be seen. */
  scope: Scope | undefined;
  /** What was asked by name and may not be seen; empty when all of it may. */
  refused: Scope;
}

export function cutTo(allowed: Scope | undefined, asked: Scope): Cut {
  if (!allowed) return { scope: undefined, refused: asked };
  const scope: Scope = {};
  const refused: Scope = {};
  let nothing = false;
  for (const each of dimensions) {
    const [may, want] = [allowed[each], asked[each]];
    const both = may && want ? want.filter((one) => may.includes(one)) : (want ?? may);
    if (both) scope[each] = both;
    if (both?.length === 0) nothing = true;
    const not = may && want ? want.filter((one) => !may.includes(one)) : [];
    if (not.length > 0) refused[each] = not;
  }
  return { scope: nothing ? undefined : scope, refused };
}
