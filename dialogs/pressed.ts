import type { Product } from '../knowledge/product.ts';
import type { Richtvraag } from '../knowledge/richtvraag.ts';
import type { Reading } from './answers/answer-type.ts';
import { typeOf } from './answers/answer-types.ts';
import { answeredCard, contextOf, told } from './asking.ts';
import type { Press } from './channel.ts';
import { answered, answerText } from './during.ts';
import { missed } from './missed.ts';
import type { Step } from './effect.ts';
import { readFilled, typedIn, type Values } from './fields.ts';
import { applicable, sameAnswer, settle, take, unknown } from './intake.ts';
import { proceed, reply, type Scene } from './scene.ts';
import type { Intake } from './session.ts';

/** A button of a question, or what was filled in on its card. */

/** One of an earlier question corrects that answer; the same answer again changes nothing. */
export function answerPress(scene: Scene, product: Product, intake: Intake, questionId: string, press: Press): Step {
  const question = applicable(product, intake.answers).find((one) => one.id === questionId);
  if (!question) return proceed(scene, product, intake, scene.words.staleButton);
  const { value, values = {} } = press;
  const context = contextOf(scene);
  const ask = intake.parts[question.id]?.ask ?? question.vraag;
  const known = intake.answers[question.id];
  if (known && intake.asking !== question.id) {
    const again: Reading =
      value === undefined
        ? readFilled(question, values, context, known.value)
        : typeOf(question).read(value, question, context, known.value);
    if (again.is !== 'answer' || sameAnswer(again.value, known.value)) return reply(scene);
    const corrected = settle(product, take(intake, question, again, context, 'asked'));
    const step = proceed(scene, product, corrected, told(corrected, [question], scene.words.changed));
    return { ...step, effects: [answeredCard(scene.words, corrected, question, ask), ...step.effects] };
  }
  const open = { ...intake, asking: question.id };
  const step =
    value === undefined
      ? filledIn(scene, product, open, question, values)
      : answerText(scene, product, open, question, value);
  const after = step.session.intake;
  return after?.answers[question.id]
    ? { ...step, effects: [answeredCard(scene.words, after, question, ask), ...step.effects] }
    : step;
}

/** What was filled in on the card of the open question. Left empty is "weet ik niet" where that is a good answer. */
function filledIn(scene: Scene, product: Product, intake: Intake, question: Richtvraag, values: Values): Step {
  const { words } = scene;
  const context = contextOf(scene);
  const mayLack = question['weet-ik-niet'] || !question.verplicht;
  if (mayLack && typedIn(question, values) === '') {
    const text = question.verplicht ? words.unknownText : words.skipped;
    return answered(scene, product, intake, question, unknown(question, intake, text));
  }
  const reading = readFilled(question, values, context, intake.parts[question.id]?.part);
  return reading.is === 'problem'
    ? missed(scene, product, intake, question, reading.hint)
    : answered(scene, product, intake, question, take(intake, question, reading, context, 'asked'));
}
