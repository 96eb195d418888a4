import { findBeside } from '../dialogs/ask-desk.ts';
import type { Desk } from '../dialogs/desk.ts';
import { deskWords as said } from './nl.ts';
import type { About } from './takeover.ts';

/** What a chat may be about: for the people of the desk only. */

/** How many products are suggested. */
const most = 5;

/** How many of its questions are told: the first are what it is about. */
const mostQuestions = 4;

/** A ticket like it that was solved lately, and how; without names of people. */
export interface Similar {
  number: string;
  title: string;
  how: string;
}

/** The products that fit what was said, those that were found last first. What only refers can not be asked for. */
export function suggestedFor(text: string, before: readonly string[], desk: Desk): string[] {
  const found = text === '' ? [] : findBeside(desk.search, text).products.map(({ id }) => id);
  return [...new Set([...found, ...before])]
    .filter((id) => {
      const page = desk.catalogue.get(id);
      return page !== undefined && page.afhandeling !== 'doorverwijzen';
    })
    .slice(0, most);
}

/** What a chat is about once this was said: what somebody says who had said nothing yet is what it is about, unless they only greet. */
export const aboutWith = (before: About, text: string, desk: Desk): About => ({
  ...before,
  said: before.said || (desk.search(text).intent === 'greeting' ? '' : text),
  suggested: suggestedFor(text, before.suggested, desk),
});

/** Whether what is said while an agent has the chat surely makes it about something else than before. */
export const turnsTo = (before: About, after: About, text: string, { search }: Desk): boolean =>
  after.suggested[0] !== before.suggested[0] && search(text).outcome === 'found';

/** The page of the likeliest product; undefined when there is none, or when it may not be told. */
export const suggestedFirst = ({ suggested, secret }: About, { catalogue }: Desk) =>
  secret ? undefined : catalogue.get(suggested[0] ?? '');

/** The likeliest product with what its page asks that is not known yet, and what is like it; nothing when there is none. */
export function suggestions(about: About, similar: readonly Similar[], desk: Desk): string[] {
  const page = suggestedFirst(about, desk);
  if (!page) return [];
  const known = about.product?.id === page.id ? about.answers.map(({ label }) => label) : [];
  // As Loket would put them; what hangs on an answer comes when that is known.
  const open = page.richtvragen.filter(
    ({ kort, verplicht, als, soort }) => verplicht && als.length === 0 && soort !== 'bestand' && !known.includes(kort),
  );
  const first = said.suggestion(
    page.naam,
    open.slice(0, mostQuestions).map(({ vraag }) => vraag),
  );
  return similar.length > 0 ? [first, said.similar(similar)] : [first];
}
