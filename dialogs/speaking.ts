import { optionsIn } from './answers/either.ts';
import { deskIsHere } from './ask-desk.ts';
import { contextOf } from './asking.ts';
import type { Desk } from './desk.ts';
import * as during from './during.ts';
import { say, type Step } from './effect.ts';
import { languageAsked, languageOf } from './language.ts';
import { withNote } from './only-dutch.ts';
import { retold } from './retold.ts';
import { proceed, reply, type Scene } from './scene.ts';
import type { Intake, Session } from './session.ts';
import { spokenDesk } from './spoken-desk.ts';
import { takeUp } from './take-up.ts';
import { need } from './which-product.ts';
import { askingWho } from './who-approves.ts';
import { wordsOf, type Language } from './words.ts';

/** In which language the desk speaks here: as the employee writes or asks, and kept from then on. */

/** A turn as it begins, in the language of its session. */
export function sceneOf(session: Session, desk: Desk, reads: Scene['reads']): Scene {
  const language = session.language ?? 'nl';
  const words = wordsOf(language, deskIsHere({ desk, reads }));
  return { desk: askingWho(spokenDesk(desk, language), session, reads, words), reads, session, words };
}

/** Whether something is open to which a text can be the answer. */
const isAsked = ({ session }: Scene) => session.intake !== undefined || session.choice !== undefined;

/** The scene in the language in which a text is written; the same scene when that is no other. */
export function hear(scene: Scene, desk: Desk, text: string): Scene {
  const heard = languageOf(text, { answering: isAsked(scene) });
  return heard === undefined || heard === scene.words.language ? scene : switched(scene, desk, heard);
}

/** What to say when a product that was taken up before turns out to have no English; undefined when nothing was switched or it has. */
export function noteAfter(before: Scene, after: Scene): string | undefined {
  const open = before === after ? undefined : during.current(after);
  return open && withNote(after.words, open.product);
}

/** The reply to "English please": the other language, and in it again what was open. Undefined when it is not asked. */
export function askedForLanguage(scene: Scene, desk: Desk, text: string): Step | undefined {
  const language = languageAsked(text, { answering: isAsked(scene) });
  if (language === undefined) return undefined;
  const next = language === scene.words.language ? scene : switched(scene, desk, language);
  const { choice, tip: shownTip, specialist } = next.session;
  const tip = shownTip ?? specialist;
  const open = during.current(next);
  const shown = say([next.words.speaks, noteAfter(scene, next)].filter(Boolean).join(' '));
  const product = tip && next.desk.catalogue.get(tip.product);
  const on = open
    ? proceed(next, open.product, open.intake, open.lead)
    : product
      ? takeUp(next, product, tip.said)
      : choice && need(next, choice.said);
  return on
    ? { ...on, effects: [shown, ...on.effects] }
    : reply(next, say(`${next.words.speaks} ${next.words.whatIsIt}`));
}

function switched(scene: Scene, desk: Desk, language: Language): Scene {
  const { language: _, ...rest } = scene.session;
  const next = sceneOf(language === 'nl' ? rest : { ...rest, language }, desk, scene.reads);
  const { intake, later } = next.session;
  const again = (one: Intake) => inWordsOf(next, one, scene.words);
  return {
    ...next,
    session: {
      ...next.session,
      ...(intake ? { intake: again(intake) } : {}),
      ...(later ? { later: later.map((one) => (one.intake ? { ...one, intake: again(one.intake) } : one)) } : {}),
    },
  };
}

/** An intake whose answers and half answers are told in the language of the scene. */
function inWordsOf(scene: Scene, intake: Intake, before: Scene['words']): Intake {
  const product = scene.desk.catalogue.get(intake.product);
  if (!product) return intake;
  const parts = Object.entries(intake.parts).flatMap(([id, part]) => {
    const question = product.richtvragen.find((one) => one.id === id);
    // Which of two was meant is asked in words of the other language: the question is put anew.
    return question && !optionsIn(part.part) ? [[id, { ...part, ask: question.vraag }]] : [];
  });
  return {
    ...intake,
    answers: retold(intake, product, contextOf(scene), before),
    parts: Object.fromEntries(parts) as Intake['parts'],
  };
}
