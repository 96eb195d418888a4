import type { Product } from '../knowledge/product.ts';
import { retired } from './asking.ts';
import type { Step } from './effect.ts';
import { putAside } from './later.ts';
import { idle, type Scene } from './scene.ts';
import type { Intake } from './session.ts';
import { isSentence } from './two-needs.ts';
import { namedIn } from './named.ts';
import { takeUp } from './take-up.ts';

/** A second need half-way an intake: the intake is put aside, and taken up again when the other is done. */
export function anotherNeed(scene: Scene, product: Product, intake: Intake, text: string): Step | undefined {
  if (!isSentence(text)) return undefined;
  const { outcome, products } = scene.desk.search(text);
  if (outcome !== 'found' || products[0].id === product.id) return undefined;
  const other = scene.desk.catalogue.get(products[0].id);
  if (!other || !namedIn(other, text) || namedIn(product, text)) return undefined;
  // "nee, de kraan lekt": the first was never meant.
  const instead = /^(?:nee|neen|no)\b/i.test(text.trim());
  const session = instead ? idle(scene.session) : putAside(idle(scene.session), intake);
  const step = takeUp({ ...scene, session }, other, text, instead ? undefined : scene.words.firstThis(product.naam));
  const badge = instead ? scene.words.stoppedBadge : scene.words.asideBadge;
  return { ...step, effects: [...retired(scene.words, product, intake, badge), ...step.effects] };
}
