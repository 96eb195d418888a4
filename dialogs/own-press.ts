import type { Press } from './channel.ts';
import { complain, tapped } from './dissatisfied.ts';
import { say, type Step } from './effect.ts';
import { rate, rateTag } from './rating.ts';
import { reply, type Scene } from './scene.ts';
import { confirmSolved, notSolved } from './solved.ts';
import { passOn, withdrawn } from './withdraw.ts';
import { whichPressed } from './which-ticket.ts';

/** Buttons under what is said of one's own tickets. */
const presses = {
  solved: confirmSolved,
  'not-solved': (scene, ref) => notSolved(scene, ref),
  'which-ticket': whichPressed,
  withdraw: withdrawn,
  'withdraw-not': (scene, ref) => reply(scene, say(scene.words.own.staysAsItIs(ref))),
  'pass-on': passOn,
  dissatisfied: tapped,
  complain,
  rate,
  'rate-tag': rateTag,
} satisfies Record<string, (scene: Scene, ref: string, value: string) => Step | undefined>;

export const isOwn = (press: Press): boolean => Object.hasOwn(presses, press.do);

/** Undefined when the button is of something that is over. */
export const ownPress = (scene: Scene, press: Press): Step | undefined =>
  presses[press.do as keyof typeof presses](scene, press.ref ?? '', press.value ?? '');
