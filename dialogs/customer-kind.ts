import type { Kind } from '../knowledge/product.ts';
import { plain } from './answers/answer-type.ts';

/** Words by which people themselves name what they bring. In this order: "een klacht over een storing" is a klacht. */
const labels: [Kind, RegExp][] = [
  ['klacht', /\b(?:klacht(?:en)?|klagen|beklag|complaint|complain)\b/],
  ['compliment', /\b(?:compliment(?:en|je)?|pluim|kudos)\b/],
  ['wens', /\b(?:wens|idee|suggestie|tip|voorstel|suggestion)\b/],
  ['storing', /\b(?:storing|defect|incident)\b/],
  ['informatie', /\b(?:vraag|vraagje|question)\b/],
];

/**
 * What the employee calls it, kept beside what the desk makes of it and never overwritten (domain.md 3). Null when they put no
 * name to it.
 */
export function customerKindIn(said: string): Kind | null {
  const text = plain(said);
  return labels.find(([, form]) => form.test(text))?.[0] ?? null;
}
