import type { Group } from '../knowledge/organisation.ts';
import { plain } from './answers/answer-type.ts';
import type { Desk } from './desk.ts';
import { workNl as words } from './work-nl.ts';

/** What is said in a channel to make it that of a group: "koppel ICT", "ontkoppel ICT". */
export type Binding = { do: 'bind' | 'unbind'; group: Group } | { refused: string };

/** Reads it; undefined when it is something else. Who may not, and what group is not meant by one, is told. */
export function bindingIn(text: string, person: string, desk: Desk): Binding | undefined {
  const [, verb, said = ''] = /^(koppel|ontkoppel)(?: (?:aan )?(?:de |het |groep )*(.*))?$/.exec(plain(text)) ?? [];
  if (verb === undefined) return undefined;
  const all = desk.organisation.groepen;
  const named = ({ id, naam }: Group) => [plain(id), plain(naam)];
  const exact = all.filter((group) => named(group).includes(said));
  const near =
    said === ''
      ? []
      : all.filter((group) => named(group).some((name) => name.split(/[ -]/).includes(said) || name.startsWith(said)));
  const meant = exact.length > 0 ? exact : near;
  const [group] = meant;
  const names = (some: readonly Group[]) => some.map(({ naam }) => naam).join(', ');
  // "Koppel mijn headset aan mijn laptop" is a need, and no group has so long a name.
  if (!group) return said.split(' ').length > 3 ? undefined : { refused: words.unknownGroup(said, names(all)) };
  if (meant.length > 1) return { refused: words.whichGroup(names(meant)) };
  const role = desk.organisation.personen.find(({ id }) => id === person)?.rol;
  if (role !== 'frontoffice' && role !== 'manager' && !group.leden?.includes(person))
    return { refused: words.mayNotBind };
  return { do: verb === 'koppel' ? 'bind' : 'unbind', group };
}
