import type { Product } from '../knowledge/product.ts';
import type { Richtvraag } from '../knowledge/richtvraag.ts';
import { plain } from './answers/answer-type.ts';
import { agrees } from './answers/yes-no.ts';
import { isLost } from './ask-desk.ts';
import { askForHuman, personAt } from './callback.ts';
import { somethingElse, why } from './during.ts';
import type { Step } from './effect.ts';
import { asksWho, asksWhy, notMeant, waits } from './no-answer.ts';
import { inBetween, type Scene } from './scene.ts';
import type { Intake } from './session.ts';

/**
 * What somebody says instead of an answer, and what no answer can be: they look it up, want to know why or who knows, or meant
 * something else. Undefined when it may be an answer. It is looked at before the answer, for a name or a place can be any words.
 */
export function notNow(
  scene: Scene,
  product: Product,
  intake: Intake,
  question: Richtvraag,
  text: string,
): Step | undefined {
  const said = plain(text).replace(/[,?!]/g, '').replace(/\s+/g, ' ').trim();
  if (waits.test(said)) return inBetween(scene, product, intake, scene.words.takeYourTime);
  if (asksWhy.test(said)) return why(scene, product, intake);
  if (asksWho.test(said)) return inBetween(scene, product, intake, whoKnows(scene, product, question));
  if (notMeant.test(said)) return somethingElse(scene, product, intake);
  // A person was offered; "ja" takes that offer where it is no answer to the question.
  const couldBeYes = question.soort === 'ja-nee' || question.soort === 'keuze';
  return isLost(scene, intake.misses) && !couldBeYes && agrees(text)
    ? askForHuman(scene, { why: 'not-understood' })
    : undefined;
}

/** Who can know the answer, as the page says; else a person of the desk. */
export const whoKnows = (scene: Scene, product: Product, question: Richtvraag): string =>
  question['wie-weet-het'] === undefined
    ? scene.words.cannotAnswer(personAt(scene, product))
    : `${question['wie-weet-het']} ${personAt(scene, product)}`;
