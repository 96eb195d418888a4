import { plain } from '../dialogs/answers/answer-type.ts';
import type { Presence } from './roster.ts';

/** An agent says whether they are there. */

const forms: [RegExp, Presence][] = [
  [/^(?:ik ben|ben|we zijn) (?:er|terug|weer (?:er|terug)|beschikbaar|weer beschikbaar)(?: weer)?$/, 'here'],
  [/^(?:ik (?:heb|ga met|neem) )?(?:even )?(?:pauze|lunch(?:pauze)?|koffie(?:pauze)?)$/, 'pause'],
  [/^(?:ik (?:ben|ga)|ben) (?:even )?(?:weg|naar huis|klaar voor vandaag|afwezig|niet beschikbaar)$/, 'away'],
];

/** Reads it; undefined when it is something else. */
export function presenceIn(text: string): Presence | undefined {
  const words = plain(text);
  return forms.find(([form]) => form.test(words))?.[1];
}
