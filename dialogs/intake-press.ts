import { changeWhom, whomPress } from './beneficiary.ts';
import type { Press } from './channel.ts';
import * as during from './during.ts';
import { say, type Step } from './effect.ts';
import { followsAlready } from './following.ts';
import { pausedForm, putForm, toQuestions } from './form.ts';
import { applicable, reopen } from './intake.ts';
import { offerPress } from './known-offer.ts';
import { resume, waitingIntake } from './later.ts';
import { make } from './making.ts';
import { answerPress } from './pressed.ts';
import { buttons, helpButtons, proceed, reply, withIntake, type Scene } from './scene.ts';
import { askWhatToChange, changes } from './what-to-change.ts';

/** The buttons of an intake: of its questions, its summary and what was offered instead. */

/** A button of a question or summary. Those of an intake that is over get the same answer again, without a second effect. */
export function onIntakePress(scene: Scene, press: Press, madeEarlier: string | undefined): Step {
  const [intakeId = '', questionId = ''] = (press.ref ?? '').split('/');
  const waiting = waitingIntake(scene.session, intakeId);
  if (waiting) {
    const taken = resume(scene, intakeId);
    // Only the question that is open is answered by an old button; what else it said was perhaps long ago.
    return press.do === 'answer' && taken.session.intake?.asking === questionId
      ? onIntakePress({ ...scene, session: taken.session }, press, madeEarlier)
      : taken;
  }
  const open = during.current(scene);
  if (!open || open.intake.id !== intakeId) {
    const followed = press.do === 'follow' ? followsAlready(scene, questionId) : undefined;
    if (followed) return followed;
    const number = scene.session.made.find((one) => one.intake === intakeId)?.number ?? madeEarlier;
    if (press.do === 'confirm' && number) return reply(scene, say(scene.words.alreadyMade(number)));
    return stale(scene);
  }
  const { product } = open;
  if (press.do === 'as-form') return putForm(scene, product, open.intake);
  if (press.do === 'questions') return toQuestions(scene, product, open.intake);
  const intake = pausedForm(open.intake);
  if (press.do === 'follow' || press.do === 'not-known')
    return offerPress(scene, product, intake, press.do, questionId) ?? stale(scene);
  if (press.do === 'whom') return whomPress(scene, product, intake, press.value ?? '');
  if (press.do === 'change-whom') return changeWhom(scene, product, intake);
  if (press.do === 'answer') return answerPress(scene, product, intake, questionId, press);
  const named = questionId || press.values?.['vraag'];
  const question = applicable(product, intake.answers).find(({ id }) => id === named);
  if (press.do === 'change-one' && question) {
    const step = proceed(scene, product, reopen(intake, question));
    return { ...step, effects: [changes(scene.words, product, intake, question), ...step.effects] };
  }
  if (press.do === 'drop-words') {
    const { ownWords: _, ...rest } = intake;
    return proceed(scene, product, { ...rest, revision: rest.revision + 1 }, scene.words.droppedOwnWords);
  }
  if (press.do === 'same-again') return during.sameAgain(scene, product, intake);
  if (press.do === 'other') return during.somethingElse(scene, product, intake);
  if (press.do === 'change' || press.do === 'change-one')
    return { session: withIntake(scene.session, intake), effects: [askWhatToChange(scene.words, product, intake)] };
  if (press.do !== 'confirm') return stale(scene);
  if (intake.asking !== undefined || intake.offer) return proceed(scene, product, intake);
  if (press.value !== String(intake.revision)) return proceed(scene, product, intake, scene.words.olderSummary);
  return make(scene, product, intake);
}

/** A button that fits nothing any more. What is open is put again; `twice` when it is what the button itself opened. */
export function stale(scene: Scene, twice = false): Step {
  const open = during.current(scene);
  return open
    ? proceed(scene, open.product, open.intake, twice ? undefined : scene.words.staleButton)
    : reply(scene, buttons(scene.words.staleIdle, helpButtons(scene.words)));
}
