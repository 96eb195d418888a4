import type { Product } from '../knowledge/product.ts';
import type { Richtvraag } from '../knowledge/richtvraag.ts';
import { isAngry } from './anger.ts';
import { anotherNeed } from './another-need.ts';
import { plain } from './answers/answer-type.ts';
import { tellsWhere } from './answers/beside.ts';
import { askQuestion, contextOf, told } from './asking.ts';
import { isLost } from './ask-desk.ts';
import { besidePerson, personAt } from './callback.ts';
import type { Step } from './effect.ts';
import { applicable, readReply, settle, spotAll, take, withAnswer } from './intake.ts';
import { asksSomething } from './interruption.ts';
import { corrects } from './no-answer.ts';
import { inBetween, proceed, type Scene } from './scene.ts';
import type { Intake } from './session.ts';

/** What is said to a question and does not answer it. */

/** No answer to this question. What it tells about other questions is kept; otherwise the hint and the question again. */
export function noAnswer(
  scene: Scene,
  product: Product,
  intake: Intake,
  question: Richtvraag,
  text: string,
  hint: string,
): Step {
  const noted = notedInstead(scene, product, intake, text);
  if (noted) return noted;
  if (isAngry(text)) return calm(scene, product, intake, question);
  const other = anotherNeed(scene, product, intake, text) ?? described(scene, product, intake, text);
  if (other) return other;
  return asksSomething(text)
    ? unanswerable(scene, product, intake, text)
    : missed(scene, product, intake, question, hint);
}

/** What a reply tells about other questions than the open one is kept, and the open one put again. Undefined when it tells nothing. */
export function notedInstead(scene: Scene, product: Product, intake: Intake, text: string): Step | undefined {
  const noted = spotAll(product, placed(scene, product, intake, text), text, contextOf(scene));
  const known = applicable(product, noted.answers).filter(({ id }) => noted.answers[id] && !intake.answers[id]);
  return known.length > 0
    ? proceed(scene, product, settle(product, noted), told(noted, known, scene.words.noted))
    : undefined;
}

/** "Nee, 3 dozen" corrects what was said in their own words, of which no part can be replaced: it goes behind it. */
function described(scene: Scene, product: Product, intake: Intake, text: string): Step | undefined {
  if (!corrects.test(plain(text)) || !tellsOther.test(text)) return undefined;
  for (const question of applicable(product, intake.answers)) {
    const told = intake.answers[question.id];
    if (!('uit-zin' in question) || !question['uit-zin'] || typeof told?.value !== 'string') continue;
    const value = `${told.value}. ${text.trim()}`;
    if (value.length > question.maximaal) return undefined;
    const answer = { ...told, value, text: value };
    return proceed(scene, product, withAnswer(intake, question, answer), scene.words.added);
  }
  return undefined;
}

const tellsOther = /\d|\b(?:moe(?:s)?t(?:en)? (?:het )?zijn|bedoel|bedoelde|in plaats van|should be|meant|instead)\b/i;

/** "Naast de koffieautomaat" in answer to another question is where it is, when that is still to be told. */
function placed(scene: Scene, product: Product, intake: Intake, text: string): Intake {
  const where = applicable(product, intake.answers).find(
    ({ id, soort }) => soort === 'locatie' && intake.answers[id] === undefined,
  );
  if (!where || where.id === intake.asking || !tellsWhere.test(plain(text))) return intake;
  const reading = readReply(intake, where, text, contextOf(scene));
  return reading.is === 'problem' ? intake : take(intake, where, reading, contextOf(scene), 'said');
}

/** Somebody is done with it: no hint, but a person. The question stays open. */
function calm(scene: Scene, product: Product, intake: Intake, question: Richtvraag): Step {
  const lead = scene.words.sorryForThis(personAt(scene, product));
  const { session, others } = besidePerson(scene, product, intake, 'angry');
  return {
    session,
    effects: [askQuestion(intake, question, contextOf(scene), lead, others)],
  };
}

/** A question that the page does not answer: a person can, and the owner of the PDC hears of it. */
export function unanswerable(scene: Scene, product: Product, intake: Intake, text: string): Step {
  const step = inBetween(scene, product, intake, scene.words.cannotAnswer(personAt(scene, product)));
  return { ...step, effects: [...step.effects, { kind: 'gap', said: text, offered: [product.id], why: 'unanswered' }] };
}

/** Not an answer: the hint and the question again; when that does not help a person is offered. */
export function missed(
  scene: Scene,
  product: Product,
  intake: Intake,
  question: Richtvraag,
  words: string,
  hint = words,
): Step {
  const misses = intake.misses + 1;
  const next = { ...intake, misses };
  if (!isLost(scene, misses)) return proceed(scene, product, next, words);
  const { session, others } = besidePerson(scene, product, next, 'not-understood');
  return {
    session,
    effects: [
      askQuestion(
        next,
        question,
        contextOf(scene),
        `${scene.words.offerHuman(personAt(scene, product))} ${hint}`,
        others,
      ),
      { kind: 'gap', said: '', offered: [product.id], why: 'unanswered' },
    ],
  };
}
