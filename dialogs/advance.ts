import type { Incoming } from './channel.ts';
import { aboutOwn, asksHow } from './about-own.ts';
import { afterwards } from './afterwards.ts';
import { anonymousSaid, isLetter } from './anonymous.ts';
import { approverSays, waitingCards } from './approver-says.ts';
import { approvingText, notDeciding, stillDeciding } from './approving.ts';
import { askedOnce } from './asked-once.ts';
import { byNumber } from './by-number.ts';
import { asksTicket } from './complaint.ts';
import { commandIn } from './commands.ts';
import type { Desk, Reads } from './desk.ts';
import { dissatisfiedSaid } from './dissatisfied.ts';
import * as during from './during.ts';
import { say, sayFleeting, type Step } from './effect.ts';
import { danger, isEmergency } from './emergency.ts';
import { withFiles } from './files.ts';
import { besideForm, pausedForm } from './form.ts';
import { meant } from './from-english.ts';
import { answerAside } from './interruption.ts';
import { orOffered } from './known-offer.ts';
import { putAside } from './later.ts';
import { isMeant, onCommand } from './on-command.ts';
import { onPress } from './on-press.ts';
import { onPush } from './on-push.ts';
import { asksPerson, personAsked } from './person-asked.ts';
import { withNote } from './only-dutch.ts';
import { answerOpen, withoutAsked } from './open-question.ts';
import { changeOfPage } from './page-change.ts';
import { seekAnew } from './page-gone.ts';
import { buttons, helpButtons, idle, reply, startIntake, type Scene } from './scene.ts';
import type { Session } from './session.ts';
import { shortReply } from './short-reply.ts';
import { askedForLanguage, hear, noteAfter, sceneOf } from './speaking.ts';
import { summaryText } from './summary.ts';
import { whomReply } from './beneficiary.ts';
import { need } from './which-product.ts';
import { sceneAbout } from './whom.ts';
import { whilePassedOn } from './withdraw.ts';

/** One turn of a conversation with an employee: what happened, and everything read, to what is to be done. Pure. */
export function advance(session: Session, what: Incoming['what'], all: Desk, reads: Reads): Step {
  const desk = { ...all, search: askedOnce(all.search) };
  return withFiles(sceneOf(session, desk, reads), what, (scene, heard) => turn(scene, heard, desk));
}

function turn(all: Scene, what: Incoming['what'], desk: Desk): Step {
  const { offered, ...rest } = all.session;
  const scene = sceneAbout(whilePassedOn({ ...all, session: rest }));
  switch (what.kind) {
    case 'arrived':
      return reply(
        scene,
        buttons(scene.words.welcome(all.desk.organisation.naam), helpButtons(scene.words)),
        ...waitingCards(scene),
      );
    case 'left':
    case 'corrected':
      // What was said to the bot was heard as it was said.
      return reply(scene);
    case 'press':
      return onPress(notDeciding(scene), what.press, offered);
    case 'text':
      return onText(stillDeciding(scene), desk, what.text.trim(), offered);
  }
}

/** Longest message that is looked at; more is no answer to anything the desk asks. */
const longest = 4000;

function onText(before: Scene, dutch: Desk, typed: string, offered: Session['offered']): Step {
  if (typed === '') return reply(before, say(before.words.onlyText));
  if (typed.length > longest) return during.andOn(before, say(before.words.tooLong));
  const asked = askedForLanguage(before, dutch, typed);
  if (asked) return asked;
  const scene = hear(before, dutch, typed);
  const note = noteAfter(before, scene);
  const step = onWords(sceneAbout(scene), meant(typed), offered);
  return note === undefined ? step : { ...step, effects: [say(note), ...step.effects] };
}

/** A text in the language of the scene. */
function onWords(scene: Scene, text: string, offered: Session['offered']): Step {
  const { session, desk } = scene;
  const open = during.current(scene);
  if (isLetter({ kind: 'text', text })) return nameless(scene, text);
  if (isEmergency(text)) return alarm(scene, text, open);
  const command = commandIn(text);
  const how = asksHow(scene, text);
  if (how) return during.andOn(scene, how);
  if (command && !(scene.session.approving && command.do === 'stop') && isMeant(scene, command, open))
    return onCommand(notDeciding(scene), command, offered, text);
  const deciding = approvingText(scene, text) ?? (open ? undefined : approverSays(scene, text, offered));
  if (deciding) return deciding;
  const unnamed = anonymousSaid(scene, text);
  if (unnamed) return unnamed;
  const discontent = dissatisfiedSaid(scene, text);
  if (discontent) return discontent;
  const named = open && asksTicket(open.product, open.intake) ? undefined : byNumber(scene, text);
  if (named) return named;
  if (open) {
    const { product } = open;
    if (asksPerson(scene, product, open.intake, text)) return personAsked(scene, text, offered);
    const beside = besideForm(scene, product, open.intake, text);
    if (beside) return beside;
    const intake = pausedForm(open.intake);
    const question = product.richtvragen.find((one) => one.id === intake.asking);
    const step = orOffered(
      scene,
      product,
      intake,
      text,
      () =>
        whomReply(scene, product, intake, text) ??
        (question
          ? during.answerText(scene, product, intake, question, text)
          : summaryText(scene, product, intake, text)),
    );
    return open.lead ? { ...step, effects: [say(open.lead), ...step.effects] } : step;
  }
  if (session.intake) return seekAnew(scene, session.intake);
  const aside = answerAside(text, undefined, desk.organisation, scene.words);
  if (aside !== undefined && text.length < 80) return reply(scene, say(aside));
  const answer = answerOpen(scene, text, offered);
  if (answer) return answer;
  const free = withoutAsked(scene);
  return (
    aboutOwn(free, text) ??
    changeOfPage(free, text) ??
    shortReply(free, text) ??
    afterwards(free, text) ??
    onPush(free, text) ??
    need(free, text)
  );
}

/** A complaint without a name stays without one, also when it tells of danger: then what to do is told beside it. */
function nameless(scene: Scene, text: string): Step {
  const { organisation } = scene.desk;
  const step = anonymousSaid(scene, text) ?? { session: scene.session, effects: [] };
  if (!isEmergency(text)) return step;
  const lead = scene.words.emergency(organisation.bereikbaar.telefoon);
  return { ...step, effects: [sayFleeting(lead), ...step.effects] };
}

/** Danger goes before everything: what to do first, and the desk is told. An open intake waits. */
function alarm(scene: Scene, text: string, open: ReturnType<typeof during.current>): Step {
  const { catalogue, organisation } = scene.desk;
  const lead = scene.words.emergency(organisation.bereikbaar.telefoon);
  const product = catalogue.get(danger);
  if (!product || open?.product.id === danger) return during.andOn(scene, say(lead));
  const session = open ? putAside(scene.session, open.intake) : scene.session;
  const step = startIntake({ ...scene, session: idle(session) }, product, text, withNote(scene.words, product));
  return { ...step, effects: [say(lead), ...step.effects] };
}
