import { andOn } from './during.ts';
import { say, type Step } from './effect.ts';
import { leave, leavesWhat } from './following.ts';
import { numberIn, showOwn } from './own-tickets.ts';
import type { Scene } from './scene.ts';
import { saidOfReady, withdrawsTicket } from './short-reply.ts';

/** What is said of a ticket by its number, or of what is followed; whatever is open goes on afterwards. Undefined when it is neither. */
export function byNumber(scene: Scene, text: string): Step | undefined {
  const left = leavesWhat(text);
  if (left) return leave(scene, left.number);
  const number = numberIn(text);
  if (!number) return undefined;
  if (withdrawsTicket(text)) return andOn(scene, showOwn(scene, number), say(scene.words.withdrawOne(number)));
  return saidOfReady(scene, number, text) ?? (text.length < 60 ? andOn(scene, showOwn(scene, number)) : undefined);
}
