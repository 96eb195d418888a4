import type { Incoming, Press } from './channel.ts';
import { aboutOwn, asksHow } from './about-own.ts';
import { askForHuman } from './callback.ts';
import { approverSays, approvingText, decide, notDeciding, stillDeciding, waitingCards } from './approving.ts';
import { askedOnce } from './asked-once.ts';
import { commandIn, type Command } from './commands.ts';
import type { Desk, Reads } from './desk.ts';
import * as during from './during.ts';
import { say, type Step } from './effect.ts';
import { addsOneByOne, besideForm, formPress, pausedForm, putForm, toQuestions } from './form.ts';
import { afterwards } from './afterwards.ts';
import { byNumber } from './by-number.ts';
import { answerAside } from './interruption.ts';
import { danger, isEmergency } from './emergency.ts';
import { meant } from './from-english.ts';
import { dropLater, putAside, resume, waitingIntake } from './later.ts';
import { withFiles } from './files.ts';
import { withNote } from './only-dutch.ts';
import { listOwn, showOwn } from './own-tickets.ts';
import { onIntakePress, stale } from './intake-press.ts';
import { isOwn, ownPress } from './own-press.ts';
import { orOffered } from './known-offer.ts';
import { leave, worksAgain, worksNot } from './following.ts';
import { onPush } from './on-push.ts';
import { rateTyped, withoutRating } from './rating.ts';
import { stopWithoutIntake } from './stop.ts';
import { seekAnew } from './page-gone.ts';
import { notHelped, tipPressed, tipText } from './self-help.ts';
import { buttons, helpButtons, idle, reply, startIntake, type Scene } from './scene.ts';
import type { Session } from './session.ts';
import { tellWhatIsWrong } from './solved.ts';
import { whichTyped, withoutWhich } from './which-ticket.ts';
import { chosen, need, noneOfThese, whichText } from './which-product.ts';
import { agrees, disagrees } from './answers/yes-no.ts';
import { answersAbout, nothingOpen, shortReply } from './short-reply.ts';
import { canChange, changeAnswer, summaryText } from './summary.ts';
import { askedForLanguage, hear, noteAfter, sceneOf } from './speaking.ts';
import { forSelf, whomReply } from './beneficiary.ts';
import { statedWhom } from './for-whom.ts';
import { withdrawn } from './withdraw.ts';
import { sceneAbout } from './whom.ts';

/** One turn of a conversation with an employee: what happened, and everything read, to what is to be done. Pure. */
export function advance(session: Session, what: Incoming['what'], all: Desk, reads: Reads): Step {
  const desk = { ...all, search: askedOnce(all.search) };
  return withFiles(sceneOf(session, desk, reads), what, (scene, heard) => turn(scene, heard, desk));
}

function turn(all: Scene, what: Incoming['what'], desk: Desk): Step {
  const { offered, ...rest } = all.session;
  const scene = sceneAbout({ ...all, session: rest });
  switch (what.kind) {
    case 'arrived':
      return reply(
        scene,
        buttons(scene.words.welcome(all.desk.organisation.naam), helpButtons(scene.words)),
        ...waitingCards(scene),
      );
    case 'left':
      return reply(scene);
    case 'press':
      return onPress(notDeciding(scene), what.press);
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
  if (isEmergency(text)) return alarm(scene, text, open);
  const command = commandIn(text);
  const how = asksHow(scene, text);
  if (how) return during.andOn(scene, how);
  if (command && !(scene.session.approving && command.do === 'stop') && isMeant(scene, command, open))
    return onCommand(notDeciding(scene), command, offered);
  const deciding = approvingText(scene, text) ?? (open ? undefined : approverSays(scene, text, offered));
  if (deciding) return deciding;
  const named = byNumber(scene, text);
  if (named) return named;
  if (open) {
    const { product } = open;
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
  const reopened = scene.reads.tickets.find(
    ({ number: one, status }) => one === session.reopening && status !== 'gereed',
  );
  if (reopened && answersAbout(scene, reopened, text)) return tellWhatIsWrong(scene, reopened.number, text);
  if (typeof offered === 'object') {
    const own =
      offered.withdraw !== undefined
        ? agrees(text) && withdrawn(scene, offered.withdraw)
        : (agrees(text) || statedWhom(text, desk.organisation) === 'self') && forSelf(scene, offered.own);
    if (own) return own;
    if (disagrees(text))
      return reply(scene, say(offered.withdraw ? scene.words.own.staysAsItIs(offered.withdraw) : scene.words.ready));
  } else if (offered && agrees(text)) return offered === 'human' ? askForHuman(scene) : resume(scene);
  else if (offered && disagrees(text))
    return offered === 'human' ? reply(scene, say(scene.words.ready)) : dropLater(scene);
  if (session.tip) {
    const step = tipText(scene, session.tip, text);
    if (step) return step;
  }
  if (session.choice) return whichText(scene, session.choice, text);
  const which = whichTyped(scene, text) ?? rateTyped(scene, text);
  if (which) return which;
  const free = withoutRating(withoutWhich(scene));
  return (
    aboutOwn(free, text) ?? shortReply(free, text) ?? afterwards(free, text) ?? onPush(free, text) ?? need(free, text)
  );
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

/** Whether a command is one here: "wijzig …" needs something that can be changed, else it is what somebody needs. */
function isMeant(scene: Scene, command: Command, open: ReturnType<typeof during.current>): boolean {
  if (command.do === 'questions') return open !== undefined && !addsOneByOne(open.product, open.intake);
  if (command.do !== 'change' || command.what === '') return true;
  return open !== undefined && canChange(scene, open.product, open.intake, command.what);
}

function onCommand(scene: Scene, command: Command, offered?: Session['offered']): Step {
  const open = during.current(scene);
  switch (command.do) {
    case 'human':
      return askForHuman(scene);
    case 'status':
      return during.andOn(scene, listOwn(scene));
    case 'stop':
      if (open) return during.stop(scene, open.product, open.intake, scene.words.stopped);
      return stopWithoutIntake(scene, offered);
    case 'help':
      return during.andOn(scene, buttons(scene.words.help, helpButtons(scene.words)));
    case 'resume':
      if (open) return during.again(scene, open.product, open.intake);
      return scene.session.tip ? notHelped(scene, scene.session.tip) : resume(scene);
    case 'form':
      return open ? putForm(scene, open.product, open.intake) : reply(scene, say(scene.words.form.nothingYet));
    case 'questions':
      return open ? toQuestions(scene, open.product, open.intake) : nothingOpen(scene);
    case 'change':
      return open
        ? changeAnswer(scene, open.product, open.intake, command.what)
        : reply(scene, say(scene.words.nothingToChange));
    case 'back':
      return open ? during.goBack(scene, open.product, open.intake) : nothingOpen(scene);
    case 'restart':
      return open ? during.startAgain(scene, open.product, open.intake) : nothingOpen(scene);
    case 'repeat':
      return open ? during.again(scene, open.product, open.intake) : nothingOpen(scene);
    case 'wish':
      return during.andOn(
        scene,
        { kind: 'wish', person: scene.reads.employee.id, wish: command.wish },
        say(command.wish === 'uit' ? scene.words.ticket.wishOff : scene.words.ticket.wishOn),
      );
    case 'why':
      return open ? during.why(scene, open.product, open.intake) : nothingOpen(scene);
  }
}

function onPress(scene: Scene, press: Press): Step {
  const { session, reads } = scene;
  const ref = press.ref ?? '';
  switch (press.do) {
    case 'status':
    case 'human':
      return onCommand(scene, { do: press.do });
    case 'resume':
    case 'stop':
      return onWaiting(scene, press.do, ref);
    case 'ticket':
      return during.andOn(scene, showOwn(scene, ref));
    case 'approve':
    case 'refuse':
    case 'ask-back':
    case 'delegate':
      return decide(scene, press.do, ref);
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
    case 'form':
      return formPress(scene, press, madeOf(reads, ref)) ?? stale(scene);
    default:
      if (isOwn(press)) return ownPress(scene, press) ?? stale(scene);
      return onIntakePress(scene, press, madeOf(reads, ref));
  }
}

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
