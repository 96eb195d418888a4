import type { Product } from '../knowledge/product.ts';
import { announcedAtOnce } from './already-known.ts';
import { onlySelf, whyOnlySelf } from './beneficiary.ts';
import type { Step } from './effect.ts';
import { withNote } from './only-dutch.ts';
import { buttons, idle, type Scene } from './scene.ts';
import { answerOf, tipOf, tryFirst } from './self-help.ts';
import { orSpecialist } from './specialist.ts';
import { whomFor } from './whom.ts';

/** Takes up a product: what only refers is answered; what can be answered or tried first, is; for the rest the intake begins. */
export function takeUp(scene: Scene, product: Product, said: string, before?: string): Step {
  const lead = withNote(scene.words, product, before);
  const { organisation } = scene.desk;
  const whom = product['voor-een-ander'] === 'nee' ? whomFor(scene, product, said) : undefined;
  if (whom && product.afhandeling !== 'doorverwijzen') return onlySelf(scene, product, whom, lead);
  if (product.afhandeling === 'doorverwijzen') {
    const answer =
      answerOf(product, organisation, scene.words) ?? `${product.omschrijving.trim()}\n\n${product.contact.vragen}`;
    const text = [lead, whom && whyOnlySelf(scene, product, whom), answer].filter(Boolean).join('\n\n');
    // Nothing is made of it, so what was sent along has no place.
    const { files: _, ...session } = idle(scene.session);
    return { session, effects: [buttons(text, [])] };
  }
  const known = announcedAtOnce(scene, product, said, lead);
  if (known) return known;
  const tip = tipOf(product, said, organisation, scene.words);
  return tip === undefined ? orSpecialist(scene, product, said, lead) : tryFirst(scene, product, said, tip, lead);
}
