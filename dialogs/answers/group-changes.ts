import type { Context } from './answer-type.ts';
import { plain } from './answer-type.ts';
import { headOf, looseOf, placesOf, questionOf, type Group, type Item } from './group-items.ts';
import { itemsIn, type TypeOf } from './group-list.ts';
import { fullNamesIn, startsAsName } from './names.ts';

/** Corrections of a group: "haal Piet eruit", "de tweede is van Shell", "Marie komt ook". */

const removals = [
  /^(?:haal|laat|schrap|verwijder|streep|doe|remove|drop)\s+(?<who>.+?)(?:\s+(?:er|maar|toch|eruit|uit|eraf|af|weg|vervallen|door|niet|out))*$/iu,
  /^(?<who>.+?)\s+(?:komt|komen|gaat|gaan|hoeft|doet|doen)\s+(?:toch |helaas |er |dan )*niet(?:\s+(?:meer|mee|langs))*$/iu,
  /^(?<who>.+?)\s+(?:valt|vallen|is|zijn)\s+(?:af|afgevallen|ziek|uitgevallen)$/iu,
  /^(?:zonder|behalve|toch niet|without)\s+(?<who>.+)$/iu,
];
const belongs =
  /^(?<who>.+?)\s+(?:is|zijn|komt|komen|werkt|werken|hoort|horen)\s+(?:toch |ook |eigenlijk )?(?:van|bij|voor|namens|from)\s+(?<what>.+)$/iu;
const wholly = /^(?:ze (?:zijn|komen) )?(?<all>allebei |allemaal |beiden )?(?:van|namens|from)\s+(?<what>.+)$/iu;
const renamed =
  /^(?<who>.+?)\s+(?:heet|moet zijn|moet|wordt|is eigenlijk|schrijf je als|is met)\s+(?:eigenlijk |zijn |worden )*(?<what>.+)$/iu;
const notBut = /^niet\s+(?<who>.+?)\s+maar\s+(?<what>.+)$/iu;
const surelyMore = [
  /^(?:voeg|zet)\s+(?<who>.+?)\s+(?:toe|erbij|er ook bij)$/iu,
  /^(?<who>.+?)\s+(?:komt|gaat|komen|gaan|moet|moeten)\s+(?:er )?ook(?:\s+(?:mee|nog|bij|langs))*$/iu,
  /^nog een(?:tje)?\s*[:,]\s*(?<who>.+)$/iu,
];
const perhapsMore = /^(?:en|ook|plus|and)(?: ook| nog)*\s+(?<who>.+?)$/iu;
const opening = /^(?:(?:o|oh|nee|sorry|wacht|ja|oeps|maar)[\s,.!]+)+(?=\S)/iu;

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const bare = (text: string) =>
  text
    .trim()
    .replace(/[\s.!?]+$/, '')
    .replace(opening, '');
const groupsOf = (form: RegExp, said: string) => form.exec(said)?.groups;

/** The group as a text changes it; undefined when it says nothing of it. An empty list when nobody is left. */
export function changed(
  text: string,
  items: readonly Item[],
  group: Group,
  context: Context,
  typeOf: TypeOf,
): readonly Item[] | undefined {
  const said = bare(text);
  const set = (places: number[], field: string, value: unknown) =>
    places.length === 0
      ? undefined
      : items.map((item, at) => (places.includes(at) ? { ...item, [field]: value } : item));
  const places = (who: string | undefined) => (who === undefined ? [] : placesOf(who, items, group));
  for (const form of removals) {
    const gone = places(groupsOf(form, said)?.['who']);
    if (gone.length > 0) return items.filter((_, at) => !gone.includes(at));
  }
  const labelled = byLabel(said, items, group, context, typeOf);
  if (labelled) return labelled;
  const loose = looseOf(group);
  if (loose) {
    const { who, what } = groupsOf(belongs, said) ?? {};
    const of = set(places(who), loose.id, what);
    if (of) return of;
    const whole = groupsOf(wholly, said);
    const lacking = items.flatMap((item, at) => (item[loose.id] === undefined ? [at] : []));
    const everybody = items.map((_, at) => at);
    if (whole) return set(whole['all'] || lacking.length === 0 ? everybody : lacking, loose.id, whole['what']);
  }
  for (const form of [notBut, renamed]) {
    const { who, what } = groupsOf(form, said) ?? {};
    const other = set(places(who), headOf(group).id, what);
    if (other) return other;
  }
  const more = surelyMore.flatMap((form) => groupsOf(form, said)?.['who'] ?? [])[0] ?? perhaps(said, group, context);
  const added = more === undefined ? [] : itemsIn(more, group, context, typeOf);
  return added.length > 0 ? [...items, ...added] : undefined;
}

/** "en Marie": more only when it is surely somebody. */
function perhaps(said: string, group: Group, { employee }: Context): string | undefined {
  const who = groupsOf(perhapsMore, said)?.['who'];
  const head = headOf(group);
  if (who === undefined || head.soort !== 'tekst' || head.vorm !== 'naam') return undefined;
  return startsAsName(who) || fullNamesIn(who, employee.name).length > 0 ? who : undefined;
}

/** "kenteken van Piet: AB-123-C", or without "van" when there is one. */
function byLabel(
  said: string,
  items: readonly Item[],
  group: Group,
  context: Context,
  typeOf: TypeOf,
): readonly Item[] | undefined {
  for (const field of group.velden.slice(1)) {
    const form = new RegExp(
      `^(?:het |de |zijn |haar )?${escaped(plain(field.kort))}(?:\\s+van\\s+(?<who>.+?))?\\s*(?::|\\s(?:is|wordt|moet zijn))\\s*(?<what>.+)$`,
      'iu',
    );
    const { who, what } = groupsOf(form, said) ?? {};
    if (what === undefined) continue;
    const at = who === undefined ? (items.length === 1 ? [0] : []) : placesOf(who, items, group);
    const reading = typeOf(field).read(what, questionOf(field), context);
    if (at.length > 0 && reading.is === 'answer')
      return items.map((item, place) => (at.includes(place) ? { ...item, [field.id]: reading.value } : item));
  }
  return undefined;
}
