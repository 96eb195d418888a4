import { plain } from '../dialogs/answers/answer-type.ts';
import type { Desk } from '../dialogs/desk.ts';
import { requeued } from './letting-go.ts';
import { deskWords as said } from './nl.ts';
import type { Presence } from './roster.ts';
import type { AgentReads } from './agent.ts';
import type { DeskStep } from './step.ts';
import type { Takeover } from './takeover.ts';

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

/** Who goes leaves their chats to the queue. */
export function presenceSaid(
  takeover: Takeover,
  desk: Desk,
  reads: Pick<AgentReads, 'now' | 'roster' | 'lines'>,
): DeskStep {
  const name = takeover.agent?.name ?? '';
  return { ...requeued(takeover, name, desk, reads), toThread: [said.backInLine(name)] };
}
