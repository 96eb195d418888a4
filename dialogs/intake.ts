import { isDeepStrictEqual } from 'node:util';
import type { Product } from '../knowledge/product.ts';
import type { Condition, Richtvraag } from '../knowledge/richtvraag.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { Context, Found, Reading } from './answers/answer-type.ts';
import { typeOf } from './answers/answer-types.ts';
import { isNothingToChoose, nothingToChoose } from './answers/own-ticket.ts';
import { fitsGroup } from './answers/group.ts';
import { description } from './description.ts';
import type { Answer, Intake } from './session.ts';

/** The richtvragen of a product against what is known. Pure bookkeeping: no words are spoken here. */

type Values = Readonly<Record<string, Pick<Answer, 'value'>>>;

/** Whether a condition of a page holds, given the answers. */
export function holds(when: Condition, answers: Values): boolean {
  const answer = answers[when.vraag];
  const value = answer?.value;
  const values = Array.isArray(value) ? value : [value];
  if (when.beantwoord !== undefined && (answer !== undefined) !== when.beantwoord) return false;
  if (when.is !== undefined && !values.includes(when.is)) return false;
  if (when['een-van'] !== undefined && !when['een-van'].some((one) => values.includes(one))) return false;
  if (when.niet !== undefined && (answer === undefined || values.includes(when.niet))) return false;
  if (when.minstens !== undefined && !(typeof value === 'number' && value >= when.minstens)) return false;
  return when.hoogstens === undefined || (typeof value === 'number' && value <= when.hoogstens);
}

/** The questions that apply, given the answers so far. `als` looks back only, so one pass is enough. */
export function applicable(product: Product, answers: Intake['answers']): Richtvraag[] {
  const known: Intake['answers'] = {};
  return product.richtvragen.filter((question) => {
    if (!question.als.every((when) => holds(when, known))) return false;
    const answer = answers[question.id];
    if (answer) known[question.id] = answer;
    return !isNothingToChoose(answer);
  });
}

/** Whether somebody has to approve this, given the answers: a page can ask it above an amount only. */
export const needsApproval = (product: Product, answers: Intake['answers']): boolean =>
  product.akkoord?.als.every((when) => holds(when, answers)) ?? false;

/** Whether it is urgent, given the answers. */
export const isUrgent = (product: Product, answers: Values): boolean =>
  product.spoed || (product['spoed-als'].length > 0 && product['spoed-als'].every((when) => holds(when, answers)));

/** The same of a ticket; one of which the page is gone is not. */
export const ticketIsUrgent = (product: Product | undefined, { answers }: Pick<Ticket, 'answers'>): boolean =>
  product !== undefined && isUrgent(product, Object.fromEntries(answers.map((answer) => [answer.id, answer])));

/** The question to put next: the first that applies and is answered in part, or is needed and not answered. Optional ones are never put by themselves. */
export function nextQuestion(product: Product, intake: Intake): Richtvraag | undefined {
  return applicable(product, intake.answers).find(
    (question) =>
      intake.parts[question.id] !== undefined || (question.verplicht && intake.answers[question.id] === undefined),
  );
}

/** Starts an intake with everything that the first sentence already tells. */
export function begin(product: Product, said: string, id: string, context: Context): Intake {
  const empty: Intake = {
    id,
    product: product.id,
    version: product.version,
    said,
    begunAt: context.now.toISOString(),
    answers: {},
    trail: [],
    parts: {},
    revision: 0,
    misses: 0,
  };
  return settle(product, fromDirectory(product, spotAll(product, empty, said, context, true), context));
}

/** Fills in what the directory knows of the employee, where the page allows it. */
function fromDirectory(product: Product, intake: Intake, context: Context): Intake {
  const { employee } = context;
  const known = { naam: employee.name, telefoon: employee.phone, afdeling: employee.department };
  let filled = intake;
  for (const question of applicable(product, intake.answers)) {
    if (question.soort === 'melding' && context.own?.tickets.length === 0)
      filled = withAnswer(filled, question, nothingToChoose);
    const value = 'bekend' in question && question.bekend ? known[question.bekend] : undefined;
    if (value && !filled.answers[question.id])
      filled = withAnswer(filled, question, { soort: question.soort, value, text: value, from: 'known' });
  }
  return filled;
}

/** Adds what a text tells in passing about questions that are still open. */
export function spotAll(product: Product, intake: Intake, text: string, context: Context, first = false): Intake {
  let found = intake;
  for (const question of product.richtvragen) {
    if (found.answers[question.id] || !applicable(product, found.answers).includes(question)) continue;
    const reading =
      typeOf(question).spot(text, question, context) ?? (first ? described(text, question, product) : undefined);
    if (reading) found = take(found, question, reading, context, 'said');
  }
  return found;
}

function described(text: string, question: Richtvraag, product: Product): { is: 'answer'; value: string } | undefined {
  if (!('uit-zin' in question) || !question['uit-zin']) return undefined;
  const value = description(text, product);
  return value === undefined ? undefined : { is: 'answer', value };
}

/** Reads a reply to the open question. Of an answer that is put open again, what is not said anew stays. */
export function readReply(intake: Intake, question: Richtvraag, text: string, context: Context): Reading {
  const type = typeOf(question);
  const open = intake.parts[question.id];
  const reading = type.read(text, question, context, open?.part);
  const known = intake.answers[question.id]?.value ?? undefined;
  if (reading.is !== 'part' || open || known === undefined) return reading;
  return type.amend?.(text, question, context, known) ?? reading;
}

/** Stores a reading under its question. */
export function take(
  intake: Intake,
  question: Richtvraag,
  reading: Exclude<Reading, { is: 'problem' }>,
  context: Context,
  from: Answer['from'],
): Intake {
  if (reading.is === 'part') {
    const { part, ask, choices } = reading;
    return { ...intake, parts: { ...intake.parts, [question.id]: { part, ask, ...(choices ? { choices } : {}) } } };
  }
  const text = typeOf(question).show(reading.value, question, context);
  return withAnswer(intake, question, { soort: question.soort, value: reading.value, text, from });
}

/** Stores an answer; what it makes inapplicable is kept apart from the summary by `applicable`, not thrown away. */
export function withAnswer(intake: Intake, question: Richtvraag, answer: Answer): Intake {
  const { [question.id]: _, ...parts } = intake.parts;
  return {
    ...intake,
    parts,
    revision: intake.revision + 1,
    misses: 0,
    answers: { ...intake.answers, [question.id]: answer },
  };
}

/** Asked, and not known or not wanted: `text` is what stands in the ticket instead of an answer. */
export function unknown(question: Richtvraag, intake: Intake, text: string): Intake {
  return withAnswer(intake, question, { soort: question.soort, value: null, text, from: 'asked' });
}

/** Decides what is open: the next question, or nothing (the summary). */
export function settle(product: Product, intake: Intake): Intake {
  const { asking: _, ...rest } = intake;
  const next = nextQuestion(product, intake);
  return next ? { ...rest, asking: next.id } : rest;
}

/** One question back: its answer is forgotten and it is open again. Undefined when nothing was asked before. */
export function back(product: Product, intake: Intake): Intake | undefined {
  const { asking } = intake;
  if (asking !== undefined && intake.parts[asking]) {
    const { [asking]: _, ...parts } = intake.parts;
    return { ...intake, parts, revision: intake.revision + 1 };
  }
  const trail = intake.trail.filter((id) => product.richtvragen.some((question) => question.id === id));
  const last = trail.at(-1);
  if (last === undefined) return undefined;
  const answers = { ...intake.answers };
  const parts = { ...intake.parts };
  delete answers[last];
  delete parts[last];
  return { ...intake, answers, parts, trail: trail.slice(0, -1), asking: last, revision: intake.revision + 1 };
}

/** Puts one answer open again, to be given anew. The old one stays until then. */
export function reopen(intake: Intake, question: Richtvraag): Intake {
  const parts = { ...intake.parts };
  delete parts[question.id];
  return { ...intake, parts, asking: question.id };
}

/**
 * Corrects known answers by what a text says of them. Returns the questions that changed, and those it only repeats. A
 * correction that can be meant in two ways is put back as a question; its old answer stays until then.
 */
export function amend(
  product: Product,
  intake: Intake,
  text: string,
  context: Context,
): { intake: Intake; changed: Richtvraag[]; repeated: Richtvraag[] } {
  let corrected = intake;
  const changed: Richtvraag[] = [];
  const repeated: Richtvraag[] = [];
  for (const question of applicable(product, intake.answers)) {
    const current = intake.answers[question.id];
    if (!current) continue;
    const reading = saidAnew(text, question, context, current.value);
    if (reading === undefined) continue;
    if (reading.is === 'answer' && sameAnswer(reading.value, current.value)) repeated.push(question);
    else {
      corrected = take(corrected, question, reading, context, 'asked');
      changed.push(question);
    }
  }
  return { intake: changed.length > 0 ? settle(product, corrected) : intake, changed, repeated };
}

/** What a text says of an answer that is known, or was "weet ik niet". */
function saidAnew(text: string, question: Richtvraag, context: Context, current: unknown): Found | undefined {
  const type = typeOf(question);
  if (type.amend && current !== null) return type.amend(text, question, context, current);
  const spotted = type.spot(text, question, context);
  return spotted?.is === 'answer' ? spotted : undefined;
}

/** Brings an intake that began with an older page to the present one: answers that still fit are kept. */
export function carryOver(product: Product, intake: Intake): Intake {
  const kept = Object.entries(intake.answers).filter(([id, answer]) => {
    const question = product.richtvragen.find((one) => one.id === id);
    if (question?.soort !== answer.soort) return false;
    if (question.soort === 'groep') return answer.value === null || fitsGroup(answer.value, question);
    if (question.soort !== 'keuze' && question.soort !== 'meerkeuze') return true;
    const values = Array.isArray(answer.value) ? answer.value : [answer.value];
    return values.every((value) => value === null || question.keuzes.some((choice) => choice.waarde === value));
  });
  return settle(product, {
    ...intake,
    version: product.version,
    answers: Object.fromEntries(kept),
    parts: {},
    revision: intake.revision + 1,
  });
}

/** Whether two answers are the same; the order of their fields, which a database does not keep, says nothing. */
export const sameAnswer = (one: unknown, other: unknown): boolean => isDeepStrictEqual(one, other);
