import { anonymousPressed } from './anonymous.ts';
import { decide } from './approving.ts';
import type { Help } from './ask-desk.ts';
import { forSelf } from './beneficiary.ts';
import { askForHuman } from './callback.ts';
import type { Press } from './channel.ts';
import type { Reads } from './desk.ts';
import * as during from './during.ts';
import type { Step } from './effect.ts';
import { leave, worksAgain, worksNot } from './following.ts';
import { formPress } from './form.ts';
import { onIntakePress, stale } from './intake-press.ts';
import { dropLater, resume, waitingIntake } from './later.ts';
import { onCommand } from './on-command.ts';
import { isOwn, ownPress } from './own-press.ts';
import { showOwn } from './own-tickets.ts';
import type { Scene } from './scene.ts';
import { tipPressed } from './self-help.ts';
import type { Session } from './session.ts';
import { specialistPressed } from './specialist.ts';
import { chosen, noneOfThese } from './which-product.ts';

/** A button, of whichever card: what it belongs to may be over. */

/** `offered` is what the last message offered. */
export function onPress(scene: Scene, press: Press, offered: Session['offered']): Step {
  const { session, reads } = scene;
  const ref = press.ref ?? '';
  switch (press.do) {
    case 'status':
      return onCommand(scene, { do: 'status' });
    case 'human':
      return askForHuman(scene, helpIn(press, offered));
    case 'specialist':
      return specialistPressed(scene, ref, press.value ?? '');
    case 'resume':
    case 'stop':
      return onWaiting(scene, press.do, ref);
    case 'ticket':
      return during.andOn(scene, showOwn(scene, ref));
    case 'approve':
    case 'refuse':
    case 'ask-back':
    case 'delegate':
    case 'answer-for':
      return decide(scene, press.do, ref, '', press.value);
    case 'unfollow':
      return leave(scene, ref);
    case 'works':
      return worksAgain(scene, ref);
    case 'works-not':
      return worksNot(scene, ref);
    case 'for-self':
      return forSelf(scene, press.value ?? '') ?? stale(scene);
    case 'helped':
    case 'not-helped':
      return tipPressed(scene, press.do, ref);
    case 'choose':
      if (session.choice?.id === ref) return chosen(scene, session.choice, press.value ?? '');
      return stale(scene, session.intake?.product === press.value);
    case 'choose-none':
      return session.choice?.id === ref ? noneOfThese(scene, session.choice) : stale(scene);
    case 'anonymous':
      return anonymousPressed(scene, press);
    case 'form':
      return formPress(scene, press, madeOf(reads, ref)) ?? stale(scene);
    default:
      if (isOwn(press)) return ownPress(scene, press) ?? stale(scene);
      return onIntakePress(scene, press, madeOf(reads, ref));
  }
}

/** Why a person was offered on a button; what it was about is known as long as nothing else was said. */
function helpIn({ value }: Press, offered: Session['offered']): Partial<Help> {
  const why = offers.find((one) => one === value);
  if (why === undefined) return {};
  return typeof offered === 'object' && 'human' in offered && offered.human.why === why ? offered.human : { why };
}
const offers = ['not-understood', 'angry', 'rating', 'dissatisfied'] as const;

/** The number of the ticket that an intake became. */
const madeOf = ({ tickets }: Reads, intake: string): string | undefined =>
  tickets.find((ticket) => ticket.intake === intake)?.number;
/** "Ga verder" and "laat maar" under an intake that is open, or waits. */
function onWaiting(scene: Scene, what: 'resume' | 'stop', id: string): Step {
  if (waitingIntake(scene.session, id)) return what === 'resume' ? resume(scene, id) : dropLater(scene, id);
  const open = during.current(scene);
  if (open?.intake.id !== id) return stale(scene);
  return onCommand(scene, { do: what });
}
