import type { Product } from '../knowledge/product.ts';
import type { Step } from './effect.ts';
import { withNote } from './only-dutch.ts';
import { buttons, idle, startIntake, type Scene } from './scene.ts';
import { answerOf, tipOf, tryFirst } from './self-help.ts';

/** Takes up a product: what only refers is answered; what can be answered or tried first, is; for the rest the intake begins. */
export function takeUp(scene: Scene, product: Product, said: string, before?: string): Step {
  const lead = withNote(scene.words, product, before);
  const { organisation } = scene.desk;
  if (product.afhandeling === 'doorverwijzen') {
    const answer =
      answerOf(product, organisation, scene.words) ?? `${product.omschrijving.trim()}\n\n${product.contact.vragen}`;
    // Nothing is made of it, so what was sent along has no place.
    const { files: _, ...session } = idle(scene.session);
    return { session, effects: [buttons([lead, answer].filter(Boolean).join('\n\n'), [])] };
  }
  const tip = tipOf(product, said, organisation, scene.words);
  return tip === undefined ? startIntake(scene, product, said, lead) : tryFirst(scene, product, said, tip, lead);
}
