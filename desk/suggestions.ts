import type { Desk } from '../dialogs/desk.ts';
import { deskWords as said } from './nl.ts';
import type { About } from './takeover.ts';

/** What a chat may be about: for the people of the desk only. */

/** How many products are suggested. */
const most = 5;

/** The products that fit what was said, those that were found last first. What only refers can not be asked for. */
export function suggestedFor(text: string, before: readonly string[], desk: Desk): string[] {
  const found = text === '' ? [] : desk.search(text).products.map(({ id }) => id);
  return [...new Set([...found, ...before])]
    .filter((id) => {
      const page = desk.catalogue.get(id);
      return page !== undefined && page.afhandeling !== 'doorverwijzen';
    })
    .slice(0, most);
}

/** The first of them, with what its page asks that is not known yet; undefined when there is none. */
export function suggestionText({ suggested, product, answers, secret }: About, desk: Desk): string | undefined {
  const page = desk.catalogue.get(suggested[0] ?? '');
  if (!page || secret) return undefined;
  const known = product?.id === page.id ? answers.map(({ label }) => label) : [];
  const open = page.richtvragen.map(({ kort }) => kort).filter((label) => !known.includes(label));
  return said.suggestion(page.naam, open.slice(0, 8));
}
