import type { Field, Richtvraag } from '../../knowledge/richtvraag.ts';
import { plain, type QuestionOf } from './answer-type.ts';
import { ordinalIn } from './counting.ts';

/** One of a group: what is known of it, by field. The first field is what it is called by. */
export type Item = Readonly<Record<string, unknown>>;
export type Group = QuestionOf<'groep'>;

/** A field as a question of its own, so that its answer type reads it. */
export function questionOf(field: Field): Richtvraag {
  const shared = {
    id: field.id,
    kort: field.kort,
    vraag: field.vraag ?? field.kort,
    ...(field.hint === undefined ? {} : { hint: field.hint }),
    verplicht: field.verplicht,
    'weet-ik-niet': false,
    als: [],
  };
  switch (field.soort) {
    case 'tekst':
      return {
        ...shared,
        soort: field.soort,
        'uit-zin': false,
        maximaal: 200,
        ...(field.vorm ? { vorm: field.vorm } : {}),
      };
    case 'keuze':
      return { ...shared, soort: field.soort, keuzes: field.keuzes };
    case 'ja-nee':
      return { ...shared, soort: field.soort, herken: [field.kort.toLowerCase()] };
    case 'getal':
      return { ...shared, soort: field.soort, minimaal: 0, maximaal: 1_000_000, eenheid: [] };
    case 'datum':
    case 'tijd':
      return { ...shared, soort: field.soort, 'in-het-verleden': false, 'elke-dag': true };
  }
}

/** The field by which each is called, and the text in which other words of it go ("van ACME"). */
export const headOf = ({ velden }: Group): Field => velden[0]!;
export const looseOf = ({ velden }: Group): Field | undefined =>
  velden.slice(1).find((field) => field.soort === 'tekst' && (field.vorm === undefined || field.vorm === 'naam'));

/** What somebody, or something, of the group is called. */
export function calledBy(item: Item, group: Group): string {
  const name = item[headOf(group).id];
  return typeof name === 'string' ? name : '';
}

const wordsOf = (text: string) =>
  plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Places in the list that words name: "Piet", "de tweede", "allebei"; empty when they name none, or could name two. */
export function placesOf(words: string, items: readonly Item[], group: Group): number[] {
  const said = plain(words).replace(/^(?:toch |ook |maar |die |de |dat )+(?=\p{L})/u, '');
  if (/^(?:allebei|allemaal|beide|beiden|alle \p{L}+|iedereen|ze|zij|both|all)$/u.test(said))
    return items.map((_, at) => at);
  const asked = wordsOf(said);
  const hits = items.flatMap((item, at) => {
    const name = wordsOf(calledBy(item, group));
    return asked.length > 0 && asked.every((word) => name.includes(word)) ? [at] : [];
  });
  if (hits.length > 0) return hits.length === 1 ? hits : [];
  const place = asked.length <= 3 ? ordinalIn(said, items.length) : undefined;
  return place === undefined ? [] : [place];
}
