import type { Product } from '../knowledge/product.ts';
import { spanOf } from './asked-span.ts';
import type { Scene } from './scene.ts';
import type { Intake } from './session.ts';

const day = 86_400_000;

/** Says that what can be promised comes after the moment that was asked for; empty when it does not, or no moment to come was named. */
export function lateForWish({ desk, reads, words }: Scene, product: Product, intake: Intake, expectedAt: Date): string {
  const span = product.soort === 'aanvraag' ? spanOf(intake.answers, desk.organisation.tijdzone) : undefined;
  if (!span || span.until <= reads.now) return '';
  // Asked for a whole day, it can come until the end of it.
  const needed = span.until.getTime() - span.from.getTime() >= day ? span.until : span.from;
  return needed < expectedAt ? words.lateForWish(desk.organisation.bereikbaar.telefoon) : '';
}
