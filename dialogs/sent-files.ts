import type { Product } from '../knowledge/product.ts';
import type { Richtvraag } from '../knowledge/richtvraag.ts';
import type { Ticket, TicketFile } from '../tickets/ticket.ts';
import type { Effect } from './effect.ts';
import { applicable, settle, withAnswer } from './intake.ts';
import type { Intake, Session } from './session.ts';
import type { Words } from './words.ts';

/** The bookkeeping of photos and files: whose they are now. No words to the employee are said here. */

/** Why a file that was sent is not there. */
export type FileProblem =
  | 'too-large'
  | 'empty'
  | 'wrong-type'
  | 'unreachable'
  /** It stands where a bot may not look. */
  | 'elsewhere'
  | 'too-many'
  | 'ticket-full';

/** A photo or file as the turn gets it: kept, or why not. */
export type SentFile = TicketFile | { name: string; problem: FileProblem };

/** How much may be sent, as the organisation sets it. */
export interface Limits {
  'mb-per-bestand': number;
  'per-bericht': number;
  'per-melding': number;
}

const isPhoto = ({ type }: TicketFile): boolean => type.startsWith('image/');

/** "2 foto's: kraan.jpg, vloer.jpg"; one by its name alone. */
export function nameFiles(words: Words, files: readonly TicketFile[]): string {
  const names = files.map(({ name }) => name).join(', ');
  return files.length === 1 ? names : `${words.files.count(files)}: ${names}`;
}

type FileQuestion = Extract<Richtvraag, { soort: 'bestand' }>;

const isFileQuestion = (question: Richtvraag): question is FileQuestion => question.soort === 'bestand';

/** The files of an answer to a file question; none when it was answered in words. */
const idsOf = (value: unknown): string[] => (Array.isArray(value) ? (value as string[]) : []);

/** The question that these files answer: the open one first, else the first that wants such files and has room. */
function questionFor(product: Product, intake: Intake, file: TicketFile): FileQuestion | undefined {
  const fitting = applicable(product, intake.answers)
    .filter(isFileQuestion)
    .filter(
      (question) =>
        (!question['alleen-foto'] || isPhoto(file)) &&
        idsOf(intake.answers[question.id]?.value).length < question.maximaal,
    );
  return fitting.find(({ id }) => id === intake.asking) ?? fitting[0];
}

/** The intake with these files, under the questions that they answer. What is open is decided anew when that was answered. */
export function withSent(words: Words, product: Product, intake: Intake, files: readonly TicketFile[]): Intake {
  if (files.length === 0) return intake;
  let next = intake;
  for (const file of files) {
    next = { ...next, files: [...(next.files ?? []), file], revision: next.revision + 1 };
    const question = questionFor(product, next, file);
    if (question) next = answeredBy(words, next, question, [...idsOf(next.answers[question.id]?.value), file.id]);
  }
  const open = intake.asking;
  // A question that was put stays open until it is answered.
  return open !== undefined && next.answers[open] === intake.answers[open] ? next : settle(product, next);
}

function answeredBy(words: Words, intake: Intake, question: FileQuestion, ids: string[]): Intake {
  const files = (intake.files ?? []).filter(({ id }) => ids.includes(id));
  const trail = [...intake.trail.filter((id) => id !== question.id), question.id];
  const answer = { soort: question.soort, value: ids, text: nameFiles(words, files), from: 'asked' as const };
  return withAnswer(question.id === intake.asking ? { ...intake, trail } : intake, question, answer);
}

/** The intake without these files; a question that they answered is open again. */
export function withoutFiles(words: Words, product: Product, intake: Intake, gone: readonly TicketFile[]): Intake {
  const lost = new Set(gone.map(({ id }) => id));
  const files = (intake.files ?? []).filter(({ id }) => !lost.has(id));
  let next: Intake = { ...intake, files, revision: intake.revision + 1 };
  for (const question of product.richtvragen.filter(isFileQuestion)) {
    const ids = idsOf(next.answers[question.id]?.value);
    if (!ids.some((id) => lost.has(id))) continue;
    const left = ids.filter((id) => !lost.has(id));
    if (left.length > 0) next = answeredBy(words, next, question, left);
    else {
      const { [question.id]: _, ...answers } = next.answers;
      next = { ...next, answers };
    }
  }
  return settle(product, next);
}

/** The files that go along without being the answer to a question, as a row of the summary. */
export function otherFiles(words: Words, product: Product, intake: Intake): { label: string; value: string }[] {
  if (!intake.files || intake.files.length === 0) return [];
  const answering = new Set(
    applicable(product, intake.answers)
      .filter(isFileQuestion)
      .flatMap(({ id }) => idsOf(intake.answers[id]?.value)),
  );
  const others = intake.files.filter(({ id }) => !answering.has(id));
  return others.length > 0 ? [{ label: words.files.label, value: nameFiles(words, others) }] : [];
}

/** The files of a ticket that are no answer to a question of its page. */
export function besideAnswers({ answers, files }: Ticket): TicketFile[] {
  const answering = new Set(answers.flatMap(({ value }) => idsOf(value)));
  return files.filter(({ id }) => !answering.has(id));
}

/** Whether the summary may say that a photo is welcome: the page has a place for one that nobody filled. */
export const photoWelcome = (product: Product, intake: Intake): boolean =>
  applicable(product, intake.answers).some(
    (question) =>
      isFileQuestion(question) &&
      question['alleen-foto'] &&
      !question.verplicht &&
      intake.answers[question.id] === undefined,
  );

/** Every file that only a session holds: what was sent in a chat with the desk stays with that. */
export function filesIn({ files, intake, later }: Session): TicketFile[] {
  const own = (one: Intake | undefined) => (one?.files ?? []).filter(({ id }) => !one?.talk?.files.includes(id));
  return [...(files?.list ?? []), ...own(intake), ...(later ?? []).flatMap((one) => own(one.intake))];
}

/** What is to be removed: held before or sent now, and neither held after nor with a ticket. */
export function dropped(held: readonly TicketFile[], after: Session, effects: readonly Effect[]): string[] {
  const kept = new Set(filesIn(after).map(({ id }) => id));
  for (const effect of effects)
    if (effect.kind === 'make-ticket' || effect.kind === 'change-ticket')
      for (const { id } of effect.ticket.files) kept.add(id);
  return held.map(({ id }) => id).filter((id) => !kept.has(id));
}

/** Splits what was sent into what fits and what does not, given how many there are already. */
export function fitting(
  words: Words,
  sent: readonly SentFile[],
  already: number,
  limits: Limits,
): { good: TicketFile[]; refusals: string[] } {
  const good: TicketFile[] = [];
  const problems = new Map<FileProblem, string[]>();
  for (const one of sent) {
    const problem =
      'problem' in one ? one.problem : already + good.length >= limits['per-melding'] ? 'ticket-full' : undefined;
    if (problem) problems.set(problem, [...(problems.get(problem) ?? []), one.name]);
    else if (!('problem' in one)) good.push(one);
  }
  return { good, refusals: [...problems].map(([problem, names]) => words.files.refused(problem, names, limits)) };
}
