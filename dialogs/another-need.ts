import type { Product } from '../knowledge/product.ts';
import { retired } from './asking.ts';
import type { Step } from './effect.ts';
import { putAside } from './later.ts';
import { nl } from './nl.ts';
import { idle, type Scene } from './scene.ts';
import type { Intake } from './session.ts';
import { takeUp } from './take-up.ts';

/** A second need half-way an intake: the intake is put aside, and taken up again when the other is done. */
export function anotherNeed(scene: Scene, product: Product, intake: Intake, text: string): Step | undefined {
  if (text.split(/\s+/).length < 3) return undefined;
  const { outcome, products } = scene.desk.search(text);
  if (outcome !== 'found' || products[0].id === product.id) return undefined;
  const other = scene.desk.catalogue.get(products[0].id);
  if (!other) return undefined;
  const session = putAside(idle(scene.session), intake);
  const step = takeUp({ ...scene, session }, other, text, nl.firstThis(product.naam));
  return { ...step, effects: [...retired(product, intake, nl.asideBadge), ...step.effects] };
}
