import type { Product } from '../knowledge/product.ts';
import type { Richtvraag } from '../knowledge/richtvraag.ts';
import { plain } from './answers/answer-type.ts';
import { callsOff, commandIn } from './commands.ts';
import { applicable } from './intake.ts';
import { asksSomething } from './interruption.ts';
import { corrects, dontKnow, waits } from './no-answer.ts';
import type { Intake } from './session.ts';

/** "Nee, …" at the summary: the last answer said anew, or only what somebody is about to do. */

/** What stands behind "nee, …". */
export const afterNo = (text: string): string | undefined =>
  /^(?:(?:o|oh|ah|oeps)[\s,]+)?(?:nee|neen|no)(?: sorry)?[\s,.:!]+(.{3,300})$/is.exec(text.trim())?.[1];

/** "ik wil nog iets toevoegen", "ik ben hem aan het zoeken": what somebody does, and no answer. */
const announcing =
  /^(?:(?:en|maar|eerst|nu|dan|and|but|first) )*(?:(?:ik|we|wij|i) (?:wil|willen|ga|gaan|moet|moeten|kan|kunnen|zal|zou|zoek|kijk|vraag|kom|ben|zijn|heb nog|want|have to|need|must|will|would)\b|i'(?:ll|m|d)\b|(?:wil|ga|moet|kan|zal|ben) (?:ik|we|wij)\b)/;

/** Whether a text says no and then nothing that can be an answer. */
export function announces(text: string): boolean {
  const value = afterNo(text);
  return value !== undefined && noAnswer(value);
}

const noAnswer = (value: string): boolean =>
  [announcing, corrects, waits, dontKnow].some((form) => form.test(plain(value))) ||
  callsOff(value) ||
  commandIn(value) !== undefined ||
  asksSomething(value);

/** "nee, gisteravond in de kantine", after a question that was answered in free words: that answer, said anew. */
export function lastSaidAnew(
  product: Product,
  intake: Intake,
  text: string,
): { is: 'answer'; question: Richtvraag; value: string } | undefined {
  const value = afterNo(text);
  const last = applicable(product, intake.answers).find(({ id }) => id === intake.trail.at(-1));
  return value !== undefined && !noAnswer(value) && last?.soort === 'tekst' && !last['uit-zin'] && !last.vorm
    ? { is: 'answer', question: last, value }
    : undefined;
}
