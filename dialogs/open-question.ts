import { agrees, disagrees } from './answers/yes-no.ts';
import { forSelf } from './beneficiary.ts';
import { askForHuman } from './callback.ts';
import { say, type Step } from './effect.ts';
import { statedWhom } from './for-whom.ts';
import { whatWentWrong } from './dissatisfied.ts';
import { dropLater, resume } from './later.ts';
import { personAsked } from './person-asked.ts';
import { rateTyped, withoutRating } from './rating.ts';
import { reply, type Scene } from './scene.ts';
import { tipText } from './self-help.ts';
import { specialistText } from './specialist.ts';
import type { Session } from './session.ts';
import { answersAbout } from './short-reply.ts';
import { tellWhatIsWrong } from './solved.ts';
import { toldAbout } from './what-about.ts';
import { whichText } from './which-product.ts';
import { whichTyped, withoutWhich } from './which-ticket.ts';
import { withdrawn } from './withdraw.ts';

/** What was asked or offered outside of an intake, each at most once: what is still wrong, a yes or no, a tip, which product or ticket, how it went. */

/** Whether anything is: then a short word can be its answer. */
export const isAsked = ({ session }: Scene): boolean =>
  [session.choice, session.tip, session.specialist, session.which, session.rating, session.reopening].some(
    (one) => one !== undefined,
  );

/** The answer to it; undefined when it is something else. `offered` is what the last message offered. */
export function answerOpen(scene: Scene, text: string, offered: Session['offered']): Step | undefined {
  const { session } = scene;
  const reopened = scene.reads.tickets.find(
    ({ number: one, status }) => one === session.reopening && status !== 'gereed',
  );
  if (reopened && answersAbout(scene, reopened, text)) return tellWhatIsWrong(scene, reopened.number, text);
  const replied = offered && answerOffer(scene, text, offered);
  if (replied) return replied;
  if (session.tip && scene.desk.search(text).intent === 'human') return personAsked(scene, text);
  const tip = session.tip && tipText(scene, session.tip, text);
  if (tip) return tip;
  if (session.specialist) return specialistText(scene, session.specialist, text);
  if (session.choice) return whichText(scene, session.choice, text);
  return whichTyped(scene, text) ?? rateTyped(scene, text);
}

/** A plain yes or no to what was offered. */
function answerOffer(scene: Scene, text: string, offered: NonNullable<Session['offered']>): Step | undefined {
  const { words, desk } = scene;
  if (offered === 'resume') return agrees(text) ? resume(scene) : disagrees(text) ? dropLater(scene) : undefined;
  if ('about' in offered) return toldAbout(scene, offered.about, text);
  if ('human' in offered) {
    const wrong = offered.dissatisfied === undefined ? undefined : whatWentWrong(scene, offered.dissatisfied, text);
    if (wrong) return wrong;
    // Something else was asked since.
    if (offered.dissatisfied !== undefined && disagrees(text)) return undefined;
    if (agrees(text)) return askForHuman(scene, offered.human);
    if (desk.search(text).intent === 'human') return personAsked(scene, text, offered);
    // How it went is still asked beside it.
    return disagrees(text) && !scene.session.rating ? reply(scene, say(words.ready)) : undefined;
  }
  const own =
    'withdraw' in offered
      ? agrees(text) && withdrawn(scene, offered.withdraw)
      : (agrees(text) || statedWhom(text, desk.organisation) === 'self') && forSelf(scene, offered.own);
  if (own) return own;
  if (!disagrees(text)) return undefined;
  return reply(scene, say('withdraw' in offered ? words.own.staysAsItIs(offered.withdraw) : words.ready));
}

/** The scene once something else was said: which ticket, and how it went, is not asked any more. */
export const withoutAsked = (scene: Scene): Scene => withoutRating(withoutWhich(scene));
