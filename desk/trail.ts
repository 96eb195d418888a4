import { deskWords as said } from './nl.ts';
import type { DeskEffect } from './effect.ts';
import { line } from './step.ts';
import type { Line, Takeover } from './takeover.ts';

/** Who moved a chat, when and whereto: a line in its register, beside what is said. Taking it is a line already (`claim.ts`). */
export function trail(before: Takeover, after: Takeover, by: Line['by'], at: Date): DeskEffect[] {
  const text = moved(before, after, by.id);
  return text === undefined ? [] : [line(before, { at, by, kind: 'event', text, files: [] })];
}

function moved(before: Takeover, after: Takeover, by: string): string | undefined {
  if (before.state === 'ended') return undefined;
  if (after.state === 'ended')
    return said.trail.ended(after.outcome === null ? '' : said.outcome[after.outcome], after.ticket);
  if (before.state === 'held' && after.state === 'waiting') return said.trail.waitsAgain;
  if (before.agent && after.agent && before.agent.id !== after.agent.id && before.agent.id === by)
    return said.transferred(before.agent.name, after.agent.name);
  if (after.step <= before.step) return undefined;
  return after.step === 1 ? said.trail.moreAsked : said.trail.managerTold;
}
