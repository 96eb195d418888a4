import { withoutPersonalData } from '../knowledge/anonymous.ts';
import type { Catalogue } from '../knowledge/catalogue.ts';
import type { Organisation } from '../knowledge/organisation.ts';
import type { Desk } from '../dialogs/desk.ts';
import type { Effect } from '../dialogs/effect.ts';
import type { Lesson } from '../storage/gaps.ts';

/** What of a conversation may be kept to learn from. The only road from what people say to the table of proposals. */

type Gap = Extract<Effect, { kind: 'gap' }>;

/**
 * The lesson of a gap, without personal data; undefined when nothing may be kept: the organisation does not learn, a
 * confidential product or a complaint is involved, or nothing is left. `speakers` are the names of who said it, and of who pressed.
 */
export function lessonOf(gap: Gap, desk: Desk, speakers: readonly string[] = []): Lesson | undefined {
  const { organisation, catalogue } = desk;
  if (!organisation.leren) return undefined;
  const products = [...gap.offered, ...(gap.chosen === undefined ? [] : [gap.chosen])];
  // A page that is gone may have been confidential. A complaint is between who makes it and the desk.
  const pages = products.map((id) => catalogue.get(id));
  if (pages.some((page) => !page || page.vertrouwelijk || page.soort === 'klacht')) return undefined;
  const said = withoutPersons(gap.said, desk, speakers);
  const key = keyOf(said);
  if (!/\p{L}/u.test(key)) return undefined;
  return { key, said, why: gap.why, offered: gap.offered, ...(gap.chosen === undefined ? {} : { chosen: gap.chosen }) };
}

/** A text without personal data; `people` are known by name, beside those of the organisation. */
export const withoutPersons = (
  text: string,
  { organisation, catalogue }: Pick<Desk, 'organisation' | 'catalogue'>,
  people: readonly string[],
  longest?: number,
): string =>
  withoutPersonalData(text, {
    ...(longest === undefined ? {} : { longest }),
    known: wordsOf(catalogue, organisation),
    people: [...people, ...organisation.personen.map(({ naam }) => naam)],
  });

/** Sentences that differ in capitals, accents or punctuation only are counted together. */
function keyOf(said: string): string {
  return said
    .replace(/\[\p{L}[\p{L}-]*\]/gu, ' ')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const seen = new WeakMap<Catalogue, (word: string) => boolean>();

/** Whether a word is one of the catalogue or the organisation. Examples do not count: people's names may stand in them. */
function wordsOf(catalogue: Catalogue, organisation: Organisation): (word: string) => boolean {
  const earlier = seen.get(catalogue);
  if (earlier) return earlier;
  const texts = [...catalogue.values()].flatMap((page) => [
    page.naam,
    page.omschrijving,
    ...page.zoekwoorden,
    ...page.richtvragen.flatMap((question) => [question.vraag, question.kort, question.hint ?? '']),
  ]);
  const places = organisation.gebouwen.flatMap(({ code, naam, ook }) => [code, naam, ...ook]);
  const groups = organisation.groepen.map(({ naam }) => naam);
  const words = new Set(
    [...texts, ...places, ...groups]
      .join(' ')
      .toLowerCase()
      .match(/\p{L}[\p{L}\p{M}\p{N}'’-]*/gu) ?? [],
  );
  const known = (word: string) => words.has(word);
  seen.set(catalogue, known);
  return known;
}
