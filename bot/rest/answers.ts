import { z } from 'zod';
import { typeOf } from '../../dialogs/answers/answer-types.ts';
import { fitsGroup } from '../../dialogs/answers/group.ts';
import type { Context } from '../../dialogs/answers/answer-type.ts';
import { numberIn } from '../../dialogs/own-tickets.ts';
import type { Answer } from '../../dialogs/session.ts';
import type { Product } from '../../knowledge/product.ts';
import type { Richtvraag } from '../../knowledge/richtvraag.ts';
import { fieldProblem, type FieldProblem } from './problem.ts';

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const period = z.strictObject({
  datum: z.iso.date(),
  van: clockTime,
  einddatum: z.iso.date().optional(),
  tot: clockTime,
});

/**
 * Answers that were given outside the chat, as an intake holds them, by question. Throws a 422 Problem for what is no question
 * of the product and for what is surely no answer.
 */
export function answersOf(
  product: Product,
  given: Readonly<Record<string, unknown>>,
  context: Context,
): Record<string, Answer> {
  const errors: FieldProblem[] = [];
  const answers: Record<string, Answer> = {};
  for (const [id, value] of Object.entries(given)) {
    const question = product.richtvragen.find((one) => one.id === id);
    const ids = product.richtvragen.map((one) => one.id).join(', ');
    const answer = question && readAnswer(value, question, context);
    if (!question)
      errors.push({
        field: `answers.${id.slice(0, 60)}`,
        message: `is no question of ${product.id}; its questions are: ${ids || '(none)'}`,
      });
    else if (!answer) errors.push({ field: `answers.${id}`, message: expected(question, context) });
    else answers[id] = { soort: question.soort, ...answer, from: 'said' };
  }
  if (errors.length > 0) throw fieldProblem('unusable-values', errors.slice(0, 50));
  return answers;
}

function readAnswer(
  value: unknown,
  question: Richtvraag,
  context: Context,
): { value: unknown; text: string } | undefined {
  if (value === null) return { value: null, text: context.words.unknownText };
  if (typeof value === 'string') return inWords(value, question, context);
  return fits(value, question, context) ? { value, text: typeOf(question).show(value, question, context) } : undefined;
}

/** Words are read as in the chat. Where any words will do they are kept as they are, since nobody is there to ask back. */
function inWords(words: string, question: Richtvraag, context: Context): { value: unknown; text: string } | undefined {
  const reading = typeOf(question).read(words, question, context);
  if (reading.is === 'answer')
    return { value: reading.value, text: typeOf(question).show(reading.value, question, context) };
  switch (question.soort) {
    case 'keuze':
    case 'meerkeuze':
    case 'ja-nee':
    case 'getal':
      return undefined;
    case 'persoon':
      return { value: { id: null, naam: words }, text: words };
    case 'tekst':
    case 'lange-tekst':
    case 'bestand':
      return { value: words, text: words };
    case 'melding':
      return { value: numberIn(words) ?? null, text: words };
    default:
      return { value: null, text: words };
  }
}

/** Whether a value has the form in which the chat stores answers to this question. */
function fits(value: unknown, question: Richtvraag, { organisation }: Context): boolean {
  switch (question.soort) {
    case 'ja-nee':
      return typeof value === 'boolean';
    case 'getal':
      return Number.isInteger(value) && Number(value) >= question.minimaal && Number(value) <= question.maximaal;
    case 'meerkeuze':
      return z
        .array(z.enum(question.keuzes.map((choice) => choice.waarde)))
        .min(1)
        .safeParse(value).success;
    case 'periode':
      return period.safeParse(value).success;
    case 'locatie':
      return z
        .strictObject({ gebouw: z.enum(organisation.gebouwen.map(({ code }) => code)), plek: z.string().optional() })
        .safeParse(value).success;
    case 'groep':
      return fitsGroup(value, question);
    default:
      return false;
  }
}

function expected(question: Richtvraag, { organisation }: Context): string {
  switch (question.soort) {
    case 'keuze':
      return `must be one of: ${question.keuzes.map((choice) => choice.waarde).join(', ')}`;
    case 'meerkeuze':
      return `must be a list of: ${question.keuzes.map((choice) => choice.waarde).join(', ')}`;
    case 'ja-nee':
      return 'must be true or false';
    case 'getal':
      return `must be a whole number from ${String(question.minimaal)} to ${String(question.maximaal)}`;
    case 'periode':
      return 'must be words, or an object such as {"datum":"2026-11-26","van":"10:00","tot":"12:00"}';
    case 'locatie': {
      const codes = organisation.gebouwen.map(({ code }) => code);
      return `must be words, or an object such as {"gebouw":"${codes[0] ?? ''}","plek":"kamer 3.12"}; buildings: ${codes.join(', ')}`;
    }
    case 'groep':
      return `must be words, or a list of objects with: ${question.velden.map(({ id }) => id).join(', ')}`;
    default:
      return 'must be a text';
  }
}
