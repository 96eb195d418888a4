import { dutchOf } from '../knowledge/english.ts';
import type { Product } from '../knowledge/product.ts';
import type { Richtvraag } from '../knowledge/richtvraag.ts';
import { aftercare } from '../tickets/whole.ts';
import type { Answered, Ticket, TicketFile } from '../tickets/ticket.ts';
import type { Context } from './answers/answer-type.ts';
import { typeOf } from './answers/answer-types.ts';
import type { SpokenDesk } from './desk.ts';
import { nl } from './nl.ts';
import { ownWordsId } from './own-words.ts';
import { nameFiles } from './sent-files.ts';
import type { Intake } from './session.ts';
import type { Words } from './words.ts';

/**
 * The same answers in another language. What is kept is their value; their text is said anew. The register and the backoffice
 * have Dutch, the employee what they speak themselves.
 */

/** The answers of an intake, told with the questions of `page`; `from` are the words in which they were told before. */
export function retold(
  { answers, files = [] }: Pick<Intake, 'answers' | 'files'>,
  page: Product,
  context: Context,
  from: Words,
): Intake['answers'] {
  return Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => {
      const question = page.richtvragen.find((one) => one.id === id);
      if (question?.soort !== answer.soort) return [id, answer];
      if (question.soort === 'bestand')
        return [
          id,
          { ...answer, text: filesAgain(answer, files, context.words) ?? sayAgain(answer, question, context, from) },
        ];
      return [id, { ...answer, text: sayAgain(answer, question, context, from) }];
    }),
  );
}

/** Several photos are told by how many they are, which has words too; undefined when the answer is no files. */
function filesAgain({ value }: { value: unknown }, files: readonly TicketFile[], words: Words): string | undefined {
  const sent = Array.isArray(value) ? files.filter(({ id }) => value.includes(id)) : [];
  return sent.length > 0 ? nameFiles(words, sent) : undefined;
}

function sayAgain({ value, text }: { value: unknown; text: string }, question: Richtvraag, to: Context, from: Words) {
  if (value !== null) return typeOf(question).show(value, question, to);
  if (text === from.unknownText) return to.words.unknownText;
  return text === from.skipped ? to.words.skipped : text;
}

/** A ticket as its requester reads it. What the page calls otherwise by now stays as it was registered. */
export function spokenTicket(ticket: Ticket, { catalogue, organisation }: SpokenDesk, words: Words): Ticket {
  const page = catalogue.get(ticket.product);
  if (words === nl || !page) return ticket;
  const dutch = dutchOf(page);
  // Seen from the day on which it was made, as its dates were written then.
  const context = { now: ticket.createdAt, organisation, employee: ticket.requester };
  const answers = ticket.answers.map((answered): Answered => {
    if (answered.id === ownWordsId) return { ...answered, label: words.ownWords };
    const [before, now] = [dutch, page].map((one) => one.richtvragen.find(({ id }) => id === answered.id));
    if (!before || !now) return answered;
    const said = (language: Words, question: Richtvraag) =>
      filesAgain(answered, ticket.files, language) ?? sayAgain(answered, question, { ...context, words: language }, nl);
    const asRegistered = said(nl, before) === answered.text;
    return {
      ...answered,
      label: answered.label === before.kort ? now.kort : answered.label,
      text: asRegistered ? said(words, now) : answered.text,
    };
  });
  const parts = ticket.parts.map((part) => {
    if (part.id.startsWith(aftercare)) return { ...part, name: words.parts.aftercare };
    const [before, now] = [dutch, page].map((one) => one.onderdelen.find(({ id }) => id === part.id));
    return before && now && part.name === before.naam ? { ...part, name: now.naam } : part;
  });
  return { ...ticket, title: ticket.title === dutch.naam ? page.naam : ticket.title, answers, parts };
}
