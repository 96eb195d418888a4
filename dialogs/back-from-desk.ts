import { askForCall } from './callback.ts';
import type { Desk, Reads } from './desk.ts';
import * as during from './during.ts';
import type { Step } from './effect.ts';
import { putAside } from './later.ts';
import { buttons, helpButtons, idle, proceed, reply, startIntake } from './scene.ts';
import type { Session } from './session.ts';
import { sceneOf } from './speaking.ts';
import { need } from './which-product.ts';

/** What the bot does with a chat once the people of the desk have let it go. */
export type Then =
  /** Goes on with what was open, if anything was; not with the intake of a product of which a ticket was `made`. With `asks`, nothing open is an open question. */
  | { do: 'resume'; made?: string; asks?: true }
  /** Asks what is needed for a call. */
  | { do: 'call'; said: string }
  /** Begins the questions of a product with what was said. */
  | { do: 'intake'; product: string; said: string };

/** The chat is the bot's again. `before` is as it was when the desk took it. Pure. */
export function backFromDesk(before: Session, then: Then, desk: Desk, reads: Reads): Step {
  const { desk: _, offered: __, ...session } = before;
  const made = then.do === 'resume' ? then.made : undefined;
  const scene = sceneOf(made !== undefined && session.intake?.product === made ? idle(session) : session, desk, reads);
  if (then.do === 'call') return askForCall(scene, then.said);
  const product = then.do === 'intake' ? scene.desk.catalogue.get(then.product) : undefined;
  if (then.do === 'intake' && product) {
    const { intake } = session;
    if (intake?.product === product.id) return proceed(scene, product, intake);
    return startIntake({ ...scene, session: intake ? putAside(session, intake) : idle(session) }, product, then.said);
  }
  const open = during.current(scene);
  if (open) return proceed(scene, open.product, open.intake, open.lead);
  if (session.choice) return need(scene, session.choice.said);
  const asks = then.do === 'resume' && then.asks;
  return asks ? reply(scene, buttons(scene.words.desk.anythingElse, helpButtons(scene.words))) : reply(scene);
}
