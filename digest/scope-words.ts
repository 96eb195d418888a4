import { plain } from '../dialogs/answers/answer-type.ts';
import { spokenName, type Desk, type SpokenDesk } from '../dialogs/desk.ts';
import type { Scope } from './figures.ts';

/** Of what a digest is, from the words of somebody and in words. */

const around = /^(?:de |het |the |alleen |enkel |only |van |of |in |gebouw |groep |building |group |product )+/;
const everything = /^(?:alles|alle groepen|de hele organisatie|everything|the whole organisation)$/;

/** What is meant, or the words to which nothing answers. Groups go before buildings, and these before products. */
export function scopeIn(words: string, desk: Pick<Desk, 'organisation' | 'catalogue'>): Scope | { unknown: string } {
  const said = plain(words);
  if (said === '' || everything.test(said)) return {};
  const groups: string[] = [];
  const buildings: string[] = [];
  const products: string[] = [];
  for (const part of said.split(/\s*(?:,|\+|&|\ben\b|\band\b)\s*/).filter(Boolean)) {
    const name = part.replace(around, '');
    const group = groupCalled(name, desk);
    const building = desk.organisation.gebouwen.find((one) =>
      [one.code, one.naam, ...one.ook].some((ook) => plain(ook) === name),
    );
    const pages = group || building ? [] : productsCalled(name, desk);
    if (group) groups.push(group);
    else if (building) buildings.push(building.code);
    else if (pages.length > 0) products.push(...pages);
    else return { unknown: name || part };
  }
  return {
    ...(groups.length > 0 ? { groups: [...new Set(groups)] } : {}),
    ...(products.length > 0 ? { products: [...new Set(products)] } : {}),
    ...(buildings.length > 0 ? { buildings: [...new Set(buildings)] } : {}),
  };
}

/** By its name, or by the beginning of it that no other has: "ICT". */
function groupCalled(
  name: string,
  { organisation: { groepen } }: Pick<SpokenDesk, 'organisation'>,
): string | undefined {
  const names = groepen.map(({ id, naam, engels, ...one }) => ({
    id,
    names: [id, naam, one['in-een-zin'] ?? naam, engels?.naam ?? naam, engels?.['in-een-zin'] ?? naam].map((each) =>
      plain(each).replace(around, ''),
    ),
  }));
  const exact = names.find((one) => one.names.includes(name));
  if (exact) return exact.id;
  const begin = names.filter((one) =>
    one.names.some((each) => new RegExp(`^${escaped(name)}(?![\\p{L}\\d])`, 'u').test(each)),
  );
  return begin.length === 1 ? begin[0]?.id : undefined;
}

/** By its whole name, or every one in whose name these words stand. */
function productsCalled(name: string, { catalogue }: Pick<Desk, 'catalogue'>): string[] {
  const pages = [...catalogue.values()];
  const exact = pages.filter(({ id, naam }) => id === name || plain(naam) === name);
  if (exact.length > 0 || name.length < 3) return exact.map(({ id }) => id);
  const inside = new RegExp(`(?<![\\p{L}\\d])${escaped(name)}(?![\\p{L}\\d])`, 'u');
  const some = pages.filter(({ naam }) => inside.test(plain(naam)));
  return some.length <= mostProducts ? some.map(({ id }) => id) : [];
}

/** Words in the names of more products than this say nothing: "aanvragen". */
const mostProducts = 6;

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** "de ICT-servicedesk en gebouwzaken, B30"; undefined of everything. */
export function sayScope({ groups, products, buildings }: Scope, desk: SpokenDesk, and: string): string | undefined {
  const listed = (all: readonly string[]) =>
    all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} ${and} ${all.at(-1) ?? ''}`;
  const parts = [
    groups && listed(groups.map((id) => spokenName(desk, id))),
    products && listed(products.map((id) => desk.catalogue.get(id)?.naam ?? id)),
    buildings && listed(buildings),
  ].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(', ') : undefined;
}
