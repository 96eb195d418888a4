import type { Knowledge } from './catalogue.ts';
import { NotEditable, withEntry, withValue } from './edit-page.ts';
import { keyOrder } from './import-sheet.ts';
import { plainText } from './lookalikes.ts';
import type { SourceFile } from './page-file.ts';
import type { Product } from './product.ts';

/** A change of one page that somebody decided on: what becomes of its file. Pure: nothing is written here. */

/** Texts of a page that can be changed from a chat, as they are named there. */
export const fields = [
  'prijs',
  'levertijd',
  'omschrijving',
  'leveringsvoorwaarden',
  'bestelprocedure',
  'antwoord',
  'vragen',
  'klachten',
  'storingen',
] as const;
export type Field = (typeof fields)[number];
export const isField = (name: string): name is Field => (fields as readonly string[]).includes(name);

export type PageChange =
  /** The sentence becomes an example. */
  | { kind: 'voorbeeld'; product: string; text: string }
  /** The page still holds: `was` is the review date that was looked at. */
  | { kind: 'herzien'; product: string; was: string; becomes: string }
  /** `was` is the text that was looked at. */
  | { kind: 'veld'; product: string; field: Field; was: string; becomes: string };

const contact: readonly Field[] = ['vragen', 'klachten', 'storingen'];
/** Fields that the search learns from. */
const searched: readonly Field[] = ['omschrijving'];
export const isSearched = (field: Field): boolean => searched.includes(field);

const pathOf = (field: Field): string[] =>
  field === 'levertijd' ? ['levertijd', 'tekst'] : contact.includes(field) ? ['contact', field] : [field];

/** A text of a page as it is; empty where the page has none. */
export function textOf(page: Product, field: Field): string {
  if (field === 'levertijd') return page.levertijd.tekst.trim();
  if (field === 'vragen' || field === 'klachten' || field === 'storingen') return page.contact[field].trim();
  return (page[field] ?? '').trim();
}

export type PageRefusal =
  | { why: 'no-page' }
  /** The page says something else by now. */
  | { why: 'changed'; now: string }
  /** The sentence is an example of another page. */
  | { why: 'elsewhere'; product: string }
  /** The file can not be changed safely: it has to be done by hand. */
  | { why: 'by-hand'; field: string };

export interface PageChanged {
  file: SourceFile;
  /** The search can find something else by it. */
  searched: boolean;
}

/** The file as it becomes; 'already' when it says so as it is. */
export function changePage(
  files: readonly SourceFile[],
  { catalogue }: Knowledge,
  change: PageChange,
): PageChanged | 'already' | PageRefusal {
  const page = catalogue.get(change.product);
  const file = files.find(({ name }) => name === `pdc/${change.product}.yaml` || name === `pdc/${change.product}.yml`);
  if (!page || !file) return { why: 'no-page' };
  const edited = (path: readonly string[], edit: () => string, search: boolean): PageChanged | PageRefusal => {
    try {
      return { file: { ...file, text: edit() }, searched: search };
    } catch (error) {
      if (error instanceof NotEditable) return { why: 'by-hand', field: path.join('.') };
      throw error;
    }
  };
  switch (change.kind) {
    case 'voorbeeld': {
      const has = ({ voorbeelden }: Product) => voorbeelden.some((one) => plainText(one) === plainText(change.text));
      if (has(page)) return 'already';
      const other = [...catalogue.values()].find(has);
      if (other) return { why: 'elsewhere', product: other.id };
      return edited(['voorbeelden'], () => withEntry(file.text, ['voorbeelden'], change.text), true);
    }
    case 'herzien': {
      const now = page['herzien-voor'];
      if (now === change.becomes) return 'already';
      if (now !== change.was) return { why: 'changed', now };
      return edited(['herzien-voor'], () => withValue(file.text, ['herzien-voor'], change.becomes), false);
    }
    case 'veld': {
      const now = textOf(page, change.field);
      const becomes = change.becomes.replace(/[^\S\n]+/g, ' ').trim();
      if (onOneLine(now) === onOneLine(becomes)) return 'already';
      if (onOneLine(now) !== onOneLine(change.was)) return { why: 'changed', now };
      const path = pathOf(change.field);
      return edited(path, () => withValue(file.text, path, becomes, keyOrder), isSearched(change.field));
    }
  }
}

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A change on its way into a file. */
export interface PageEdit {
  id: string;
  /** What it settles; of one key there is one at a time. */
  key: string;
  change: PageChange;
  /** Who decided it. */
  person: string;
  /** Not before; a change can have a day on which it begins. */
  dueAt: Date;
  /** The proposal that it takes over. */
  proposal?: number;
  /** The request that it answers. */
  ticket?: string;
}
