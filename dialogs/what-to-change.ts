import type { Product } from '../knowledge/product.ts';
import type { Richtvraag } from '../knowledge/richtvraag.ts';
import { verbOf, withButtons } from './asking.ts';
import type { Button, Input } from './channel.ts';
import type { Effect } from './effect.ts';
import { mostButtons } from './inline.ts';
import { applicable } from './intake.ts';
import type { Intake } from './session.ts';
import { whomQuestion } from './whom.ts';
import type { Words } from './words.ts';

const card = (intake: Intake): string => `wijzig:${intake.id}`;

/** The card once it was told: what was chosen, and no buttons. */
export function changes(words: Words, product: Product, intake: Intake, question: Richtvraag): Effect {
  const text = `${words.whatToChange(verbOf(words, product))} **${question.kort}**`;
  return { kind: 'update', card: card(intake), message: { text, card: { paragraphs: [text] } } };
}

/** The card that asks which answer to change: a button each, or a list when they are many. */
export function askWhatToChange(words: Words, product: Product, intake: Intake): Effect {
  const ref = (question: Richtvraag) => `${intake.id}/${question.id}`;
  const questions = applicable(product, intake.answers);
  const text = words.whatToChange(verbOf(words, product));
  const others: Button[] = [
    ...(intake.for && !whomQuestion(product)
      ? [{ title: words.people.forWhom, press: { do: 'change-whom', ref: intake.id } }]
      : []),
    ...(intake.ownWords ? [{ title: words.dropOwnWords, press: { do: 'drop-words', ref: intake.id } }] : []),
    ...(intake.files?.length ? [{ title: words.files.remove, press: { do: 'remove-files', ref: intake.id } }] : []),
  ];
  if (questions.length + others.length <= mostButtons) {
    const each = questions.map((one) => ({ title: one.kort, press: { do: 'change-one', ref: ref(one) } }));
    return { kind: 'send', card: card(intake), message: withButtons(text, [...each, ...others]) };
  }
  const list: Input = {
    kind: 'choice',
    id: 'vraag',
    label: words.form.whichAnswer,
    required: words.form.required,
    choices: questions.map(({ id, kort }) => ({ title: kort, value: id })),
  };
  const change: Button = {
    title: words.change,
    press: { do: 'change-one', ref: intake.id },
    style: 'primary',
    sends: true,
  };
  return { kind: 'send', card: card(intake), message: withButtons(text, [change, ...others], [list]) };
}
