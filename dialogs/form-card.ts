import type { Product } from '../knowledge/product.ts';
import type { Richtvraag } from '../knowledge/richtvraag.ts';
import type { Context } from './answers/answer-type.ts';
import type { Button, Input, Message } from './channel.ts';
import type { Effect } from './effect.ts';
import { inputsOf, toldPart, type Values } from './fields.ts';
import { applicable } from './intake.ts';
import type { Intake } from './session.ts';
import type { Words } from './words.ts';

/** The card of a form: the richtvragen of an intake as inputs. */

/** The name of the form's card, so that it can come back with errors and be put away. */
const formCard = (intake: Intake): string => `formulier:${intake.id}`;

/** More than this on one card scrolls away on a phone, and can be more than Teams takes (25 KB): the rest follows. */
const mostInputs = 15;
const mostCharacters = 9_000;

/** What is wrong with the answers to some questions, and what was filled in there. */
export type Faults = ReadonlyMap<string, { hint: string; values: Values }>;

export interface Form {
  questions: Richtvraag[];
  inputs: Input[];
  /** There was no room for all of them. */
  cut: boolean;
}

/** Puts questions on one card, in their order, as far as there is room; the first always is. */
export function formOf(
  questions: readonly Richtvraag[],
  { answers, parts }: Intake,
  context: Context,
  faults: Faults = new Map(),
): Form {
  const form: Form = { questions: [], inputs: [], cut: false };
  for (const question of questions) {
    const fault = faults.get(question.id);
    const inputs = inputsOf(
      question,
      context,
      answers[question.id]?.value ?? toldPart(question, parts[question.id]?.part),
    );
    const all = [...form.inputs, ...(fault ? faulty(inputs, fault) : inputs)];
    form.cut = form.questions.length > 0 && (all.length > mostInputs || JSON.stringify(all).length > mostCharacters);
    if (form.cut) break;
    form.inputs = all;
    form.questions.push(question);
  }
  return form;
}

/** As it was filled in, with what is wrong at the input that lacks something, or else at the first. */
function faulty(inputs: readonly Input[], { hint, values }: { hint: string; values: Values }): Input[] {
  const filled = inputs.map(({ value: _, ...input }) => {
    const value = values[input.id];
    return value ? { ...input, value } : input;
  });
  const empty = filled.findIndex((input) => !('value' in input) && input.required !== undefined);
  return filled.map((input, at) => (at === Math.max(0, empty) ? { ...input, error: hint } : input));
}

/** A form as a message. `lead` is what is said above it. */
export function formMessage(
  product: Product,
  intake: Intake,
  { questions, inputs }: Form,
  { words }: Context,
  lead: string,
): Message {
  const open = product.richtvragen.find(({ id }) => id === intake.asking);
  const ask = open ? words.form.sayInstead(intake.parts[open.id]?.ask ?? open.vraag) : '';
  const errors = inputs.flatMap(({ label, error }) => (error ? [`${label}: ${error}`] : []));
  return {
    text: [
      `${product.naam}: ${words.form.badge}`,
      lead,
      words.form.fields(questions.map(({ kort }) => kort).join(', ')),
      ...errors,
      ask,
    ]
      .filter(Boolean)
      .join('\n\n'),
    card: {
      title: product.naam,
      badge: { text: words.form.badge, tone: 'neutral' },
      paragraphs: [lead],
      inputs,
      buttons: [
        {
          title: words.form.send,
          press: { do: 'form', ref: intake.id, value: product.id },
          style: 'primary',
          sends: true,
        },
        { title: words.form.questions, press: { do: 'questions', ref: intake.id } },
      ],
    },
  };
}

/** Sends a form, or shows it anew in its place. */
export const formEffect = (kind: 'send' | 'update', intake: Intake, message: Message): Effect => ({
  kind,
  card: formCard(intake),
  message,
});

/** The card of a form that is no longer to be filled in, and why. */
export const formPutAway = (product: Product, intake: Intake, badge: string): Effect =>
  formEffect('update', intake, {
    text: `${product.naam}: ${badge}`,
    card: { title: product.naam, badge: { text: badge, tone: 'neutral' } },
  });

/** With fewer questions open, answering them is as fast. */
const fewest = 3;

/** The button that makes a form of the intake, beside its first question only. */
export function formButton(words: Words, product: Product, intake: Intake): Button | undefined {
  const { answers, form, trail, misses, parts } = intake;
  if (form || trail.length > 0 || misses > 0 || Object.keys(parts).length > 0) return undefined;
  const open = applicable(product, answers).filter(({ id, verplicht }) => verplicht && !answers[id]);
  return open.length < fewest ? undefined : { title: words.form.prefer, press: { do: 'as-form', ref: intake.id } };
}
