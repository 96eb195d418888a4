import type { Product } from '../knowledge/product.ts';
import { announcementText, knownText, offerCard, offerStep } from './already-known.ts';
import { plain } from './answers/answer-type.ts';
import { agrees, disagrees, yesOrNo } from './answers/yes-no.ts';
import { retired } from './asking.ts';
import { say, type Effect, type Step } from './effect.ts';
import { answerAside } from './interruption.ts';
import { goOnWithLater } from './later.ts';
import { idle, proceed, reply, type Scene } from './scene.ts';
import type { Intake } from './session.ts';

/** What is answered to an offer to follow what is known already. */

/** The offer with its answer instead of its buttons. */
function answered(scene: Scene, intake: Intake, answer: string): Effect {
  const { offer } = intake;
  const known = scene.reads.known?.find(({ number }) => number === offer?.ticket);
  const news = scene.reads.announcements.find(({ id }) => id === offer?.announcement);
  const about = known ? knownText(scene, known) : news ? announcementText(scene, news) : '';
  const text = `${about} **${answer}**`.trim();
  return { kind: 'update', card: offerCard(intake), message: { text, card: { paragraphs: [text] } } };
}

const wantsNews =
  /^(?:ja,? ?)?(?:graag |ok |oke )?(?:hou[d]? (?:me|mij) op de hoogte|(?:ik )?(?:wil )?(?:dit |het |die )?(?:graag )?volgen|volg(?: dit| het| die)?|keep me posted|follow(?: it| this)?)(?: graag| maar| aub)?$/;
const isOther =
  /^(?:nee,? ?)?(?:(?:het|dit|dat) is |ik heb |ik bedoel |it is |it'?s )?(?:iets |wat |something )(?:heel )?(?:anders|else)$|^(?:nee,? ?)?(?:toch (?:maar )?(?:melden|een melding)|meld het toch|(?:het is |ik bedoel )?een andere?(?: .{1,30})?)$/;

/** A typed reply while an offer may be open. `otherwise` reads it as an answer or a correction; when that leads nowhere the offer is put again. */
export function orOffered(scene: Scene, product: Product, intake: Intake, text: string, otherwise: () => Step): Step {
  const replied = offerReply(scene, product, intake, text);
  if (replied) return replied;
  const step = otherwise();
  const after = step.session.intake;
  const nothing = after?.id === intake.id && after.revision === intake.revision;
  return intake.offer && nothing ? offerAgain(scene, intake) : step;
}

function offerReply(scene: Scene, product: Product, intake: Intake, text: string): Step | undefined {
  if (!intake.offer) return undefined;
  const aside = answerAside(text, product, scene.desk.organisation, scene.words);
  if (aside !== undefined) return offerAgain(scene, intake, aside);
  const said = plain(text);
  if (wantsNews.test(said) || agrees(text) || (yesOrNo(text) === true && said.length < 40))
    return followInstead(scene, product, intake);
  if (isOther.test(said) || disagrees(text)) return notMeant(scene, product, intake);
  return undefined;
}

/** Puts the offer again after a text that changed nothing. */
function offerAgain(scene: Scene, intake: Intake, lead?: string): Step {
  const { people } = scene.words;
  const text = [lead, people.followOrOther].filter(Boolean).join(' ');
  return intake.offer
    ? offerStep(scene, intake, intake.offer, text, intake.offer.ticket ? people.isOther : people.haveOther)
    : reply(scene);
}

/** A button of the offer; undefined for that of an earlier one. */
export function offerPress(
  scene: Scene,
  product: Product,
  intake: Intake,
  what: 'follow' | 'not-known',
  id: string,
): Step | undefined {
  const { offer } = intake;
  if (id !== (offer?.ticket ?? offer?.announcement)) return undefined;
  return what === 'follow' ? followInstead(scene, product, intake) : notMeant(scene, product, intake);
}

/** It is something else: the intake goes on, and this is not offered again. */
function notMeant(scene: Scene, product: Product, intake: Intake): Step {
  const id = intake.offer?.ticket ?? intake.offer?.announcement ?? '';
  const { people } = scene.words;
  const step = proceed(scene, product, { ...intake, passed: [...(intake.passed ?? []), id] });
  return {
    ...step,
    effects: [answered(scene, intake, intake.offer?.ticket ? people.isOther : people.haveOther), ...step.effects],
  };
}

/** Follows what is known instead of reporting it again. What is over by now is not followed: then the intake goes on. */
function followInstead(scene: Scene, product: Product, intake: Intake): Step {
  const { offer } = intake;
  const { reads, words } = scene;
  const person = reads.employee.id;
  const over = () =>
    proceed(
      scene,
      product,
      { ...intake, passed: [...(intake.passed ?? []), offer?.ticket ?? ''] },
      words.people.overAlready,
    );
  if (offer?.announcement !== undefined) {
    if (!reads.announcements.some(({ id }) => id === offer.announcement)) return over();
    return ended(scene, product, intake, [
      { kind: 'follow-announcement', announcement: offer.announcement, person },
      say(followedWords(scene, offer.announcement)),
    ]);
  }
  if (!offer) return proceed(scene, product, intake);
  if (!reads.known) return { session: scene.session, effects: [{ kind: 'look', product: product.id }] };
  if (!reads.known.some(({ number }) => number === offer.ticket)) return over();
  const { said, answers } = intake;
  return ended(scene, product, intake, [
    { kind: 'follow', ticket: offer.ticket, person, role: 'follower', told: { said, answers } },
    say(words.people.following(offer.ticket, product.naam)),
  ]);
}

/** Maintenance ends by itself at its time: what is promised is no more than what will be said. */
function followedWords({ words: { people }, reads }: Scene, id: string): string {
  const one = reads.announcements.find((all) => all.id === id);
  return one?.kind === 'onderhoud' ? people.afterWork : people.willTell;
}

function ended(scene: Scene, product: Product, intake: Intake, effects: Effect[]): Step {
  const { words } = scene;
  return goOnWithLater(scene, {
    session: idle(scene.session),
    effects: [
      ...retired(words, product, intake, words.stoppedBadge),
      answered(scene, intake, words.people.keepMePosted),
      ...effects,
    ],
  });
}
