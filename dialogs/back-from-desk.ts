import type { Spoken } from '../tickets/talk.ts';
import type { TicketFile } from '../tickets/ticket.ts';
import { askForCall } from './callback.ts';
import type { Desk, Reads } from './desk.ts';
import * as during from './during.ts';
import { say, type Step } from './effect.ts';
import { putAside } from './later.ts';
import { make } from './making.ts';
import { buttons, helpButtons, idle, proceed, reply, startIntake, type Scene } from './scene.ts';
import type { Intake, Session } from './session.ts';
import { orSpecialist } from './specialist.ts';
import { sceneOf } from './speaking.ts';
import { need } from './which-product.ts';

/** A chat with the people of the desk that goes along into what comes of it. */
export interface Talk {
  takeover: string;
  said: string;
  files: readonly TicketFile[];
}

/** What the bot does with a chat once the people of the desk have let it go. */
export type Then =
  /** Goes on with what was open, if anything was; not with the intake of a product of which a ticket was `made`. With `asks`, nothing open is an open question. */
  | { do: 'resume'; made?: string; asks?: true }
  /** Asks what is needed for a call. */
  | { do: 'call'; talk: Talk }
  /** Makes the ticket of what an agent filled in, with which the employee agreed; `closing` is said with it. */
  | { do: 'make'; intake: Intake; number: string; spoken: readonly Spoken[]; closing: string }
  /** Begins the questions of a product with what was said. */
  | { do: 'intake'; product: string; talk: Talk };

/** The chat is the bot's again. `before` is as it was when the desk took it. Pure. */
export function backFromDesk(before: Session, then: Then, desk: Desk, reads: Reads): Step {
  const { desk: _, offered: __, ...session } = before;
  if (then.do === 'make') return agreed(session, then, desk, reads);
  const made = then.do === 'resume' ? then.made : undefined;
  const about = session.intake ?? session.specialist;
  const scene = sceneOf(made !== undefined && about?.product === made ? idle(session) : session, desk, reads);
  if (then.do !== 'resume') {
    const step = asks(withFilesOf(scene, then.talk), then);
    if (step?.session.intake) return withTalk(step, step.session.intake, then.talk);
    if (then.do === 'call') return asks(scene, then) ?? reply(scene);
  }
  const open = during.current(scene);
  if (open) return proceed(scene, open.product, open.intake, open.lead);
  const { choice, specialist } = scene.session;
  if (choice) return need(scene, choice.said);
  const page = specialist && scene.desk.catalogue.get(specialist.product);
  if (page) return orSpecialist(scene, page, specialist.said);
  const anything = then.do === 'resume' && then.asks;
  return anything ? reply(scene, buttons(scene.words.desk.anythingElse, helpButtons(scene.words))) : reply(scene);
}

/** The intake that is to be done; undefined when its page is gone. */
function asks(scene: Scene, then: Extract<Then, { talk: Talk }>): Step | undefined {
  if (then.do === 'call') return askForCall(scene, then.talk.said);
  const product = scene.desk.catalogue.get(then.product);
  if (!product) return undefined;
  const { session } = scene;
  const { intake } = session;
  if (intake?.product === product.id) return proceed(scene, product, intake);
  const free = idle(session);
  return startIntake({ ...scene, session: intake ? putAside(session, intake) : free }, product, then.talk.said);
}

/** The ticket; what was open of another product waits. */
function agreed(session: Session, then: Extract<Then, { do: 'make' }>, desk: Desk, all: Reads): Step {
  const { intake, number, spoken, closing } = then;
  const open = session.intake;
  const free = idle(open && open.product !== intake.product ? putAside(session, open) : session);
  const scene = sceneOf({ ...free, intake }, desk, { ...all, newNumber: number, talk: spoken });
  const product = scene.desk.catalogue.get(intake.product);
  return product ? closedWith(make(scene, product, intake), number, closing) : reply(scene);
}

/** The number comes first, then that the chat is over: in one message, before what goes on after it. */
function closedWith({ session, effects }: Step, number: string, closing: string): Step {
  const at = effects.findIndex(
    (one) => one.kind === 'send' && one.message.card === undefined && one.message.text.includes(number),
  );
  const told = effects[at];
  if (told?.kind !== 'send') return { session, effects: [...effects, say(closing)] };
  const text = `${told.message.text} ${closing}`;
  return { session, effects: effects.with(at, { ...told, message: { text } }) };
}

/** What was sent in the chat was sent before anything was asked. */
function withFilesOf(scene: Scene, { files }: Talk): Scene {
  if (files.length === 0) return scene;
  const { session, reads } = scene;
  const list = [...(session.files?.list ?? []), ...files];
  return { ...scene, session: { ...session, files: { at: reads.now.toISOString(), list } } };
}

const withTalk = ({ session, effects }: Step, intake: Intake, { takeover, files }: Talk): Step => ({
  session: { ...session, intake: { ...intake, talk: { takeover, files: files.map(({ id }) => id) } } },
  effects,
});
