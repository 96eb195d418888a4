import { wantsOf } from './about-own.ts';
import { isComplaining } from './complaint.ts';
import { andOn } from './during.ts';
import type { Step } from './effect.ts';
import { leave, leavesWhat } from './following.ts';
import { numberIn, showOwn } from './own-tickets.ts';
import type { Scene } from './scene.ts';
import { saidOfReady } from './short-reply.ts';

/** What is said of a ticket by its number, or of what is followed; whatever is open goes on afterwards. Undefined when it is neither. */
export function byNumber(scene: Scene, text: string): Step | undefined {
  const left = leavesWhat(text);
  if (left) return leave(scene, left.number);
  const number = numberIn(text);
  if (!number) return undefined;
  if (!scene.session.intake && isComplaining(text)) return undefined;
  const wanted = scene.session.intake ? undefined : wantsOf(scene, number, text);
  if (wanted) return wanted;
  return saidOfReady(scene, number, text) ?? (text.length < 60 ? andOn(scene, showOwn(scene, number)) : undefined);
}
