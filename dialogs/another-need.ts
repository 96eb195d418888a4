import type { Product } from '../knowledge/product.ts';
import { retired } from './asking.ts';
import { asksSomething } from './interruption.ts';
import type { Step } from './effect.ts';
import { putAside } from './later.ts';
import { idle, type Scene } from './scene.ts';
import type { Intake } from './session.ts';
import { plain } from './answers/answer-type.ts';
import { isSentence, tellsWhat } from './two-needs.ts';
import { namedIn } from './named.ts';
import { takeUp } from './take-up.ts';

const no = /^(?:nee|neen|no)\b/i;
/** What goes on about the need at hand: "het is boven het toilet op de tweede". */
const goesOn = /^(?:(?:en|maar|and|but) )?(?:het|hij|ze|die|dat|dit|daar|deze|it|they|that|this|these|those)\b/;

/** A need that stands by itself before anything in it is read as an answer: "er komen morgen om 10 uur 3 bezoekers in B20". */
export const clearlyAnother = (scene: Scene, product: Product, intake: Intake, text: string): Step | undefined =>
  no.test(text.trim()) || goesOn.test(plain(text)) || asksSomething(text) || !tellsWhat(text)
    ? undefined
    : anotherNeed(scene, product, intake, text);

/** A second need half-way an intake: the intake is put aside, and taken up again when the other is done. */
export function anotherNeed(scene: Scene, product: Product, intake: Intake, text: string): Step | undefined {
  if (!isSentence(text)) return undefined;
  const { outcome, products } = scene.desk.search(text);
  if (outcome !== 'found' || products[0].id === product.id) return undefined;
  const other = scene.desk.catalogue.get(products[0].id);
  if (!other || !namedIn(other, text) || namedIn(product, text)) return undefined;
  // "nee, de kraan lekt": the first was never meant. "nee, gisteravond in de kantine" only corrects something of it.
  const instead = no.test(text.trim());
  if (instead && !tellsWhat(text)) return undefined;
  const session = instead ? idle(scene.session) : putAside(idle(scene.session), intake);
  const step = takeUp({ ...scene, session }, other, text, instead ? undefined : scene.words.firstThis(product.naam));
  const badge = instead ? scene.words.stoppedBadge : scene.words.asideBadge;
  return { ...step, effects: [...retired(scene.words, product, intake, badge), ...step.effects] };
}
