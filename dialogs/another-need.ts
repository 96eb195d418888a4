import type { Product } from '../knowledge/product.ts';
import { beginsWithWhere, tellsWhere } from './answers/beside.ts';
import { contextOf, retired } from './asking.ts';
import { settle, spotAll } from './intake.ts';
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
export const goesOn = /^(?:(?:en|maar|and|but) )?(?:het|hij|ze|die|dat|dit|daar|deze|it|they|that|this|these|those)\b/;

/** A need that stands by itself before anything in it is read as an answer: "er komen morgen om 10 uur 3 bezoekers in B20". */
export function clearlyAnother(scene: Scene, product: Product, intake: Intake, text: string): Step | undefined {
  const said = plain(text);
  if (no.test(text.trim()) || goesOn.test(said) || asksSomething(text) || !tellsWhat(text)) return undefined;
  // Where a place is asked, what stands there is no need.
  const asked = product.richtvragen.find(({ id }) => id === intake.asking);
  const where = asked?.soort === 'locatie' ? beginsWithWhere : tellsWhere;
  return where.test(said) ? undefined : anotherNeed(scene, product, intake, text);
}

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
  if (!instead) return firstThis(scene, product, withRest(scene, product, intake, text), other, text);
  const step = takeUp({ ...scene, session: idle(scene.session) }, other, text);
  return { ...step, effects: [...retired(scene.words, product, intake, scene.words.stoppedBadge), ...step.effects] };
}

/** Another product is taken up; the intake that is open waits. */
export function firstThis(scene: Scene, product: Product, intake: Intake, other: Product, text: string): Step {
  const { words } = scene;
  const session = putAside(idle(scene.session), intake);
  const step = takeUp(
    { ...scene, session },
    other,
    text,
    other.vertrouwelijk ? undefined : words.firstThis(product.naam),
  );
  return { ...step, effects: [...retired(words, product, intake, words.asideBadge), ...step.effects] };
}

/** "We hebben 8 man en ook graag lunch erbij": the part that is about no other product belongs to the intake that is put aside. */
function withRest(scene: Scene, product: Product, intake: Intake, text: string): Intake {
  const parts = text.split(/[,.;!]\s+|\s+(?:en|and)\s+/i).filter(Boolean);
  const own = parts.filter((part) => {
    const { outcome, products } = scene.desk.search(part);
    return outcome !== 'found' || products[0].id === product.id;
  });
  if (own.length === 0 || own.length === parts.length) return intake;
  const told = spotAll(product, intake, own.join(', '), contextOf(scene));
  return told === intake ? intake : settle(product, told);
}
