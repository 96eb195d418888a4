import type { Product } from '../knowledge/product.ts';
import { isOpen, nextOpen } from '../tickets/calendar.ts';
import { askDesk, deskIsHere, toldOf, type AskWhy, type Help } from './ask-desk.ts';
import { contextOf } from './asking.ts';
import { isConfidential } from './confidential.ts';
import { say, type Step } from './effect.ts';
import { begin } from './intake.ts';
import { putAside } from './later.ts';
import { withNote } from './only-dutch.ts';
import { withOwnWords } from './own-words.ts';
import { humanButton, proceed, reply, withIntake, type Scene } from './scene.ts';
import type { Intake } from './session.ts';
import { sayWhen } from './when.ts';

/** The product that registers a wish to be called, until the desk itself takes over chats. */
export const callback = 'terugbelverzoek';

/** How a person can be had from here, in one sentence. Within the terugbelverzoek itself: by phone or at the counter. */
export function personAt({ desk, words }: Scene, product: Product): string {
  const { telefoon, balie } = desk.organisation.bereikbaar;
  return product.id === callback || !desk.catalogue.has(callback)
    ? words.aboutContact(telefoon, balie)
    : words.sayCallMe;
}

/** A person is offered beside what is asked; not beside the questions of a call itself. */
export function besidePerson({ session, words }: Scene, product: Product, intake: Intake, why: AskWhy) {
  const after = withIntake(session, intake);
  if (product.id === callback) return { session: after, others: [] };
  return { session: { ...after, offered: { human: { why, said: intake.said } } }, others: [humanButton(words, why)] };
}

/** A person is wanted: in this chat when one can come here, else by phone. */
export function askForHuman(scene: Scene, help: Partial<Help> = {}): Step {
  const { intake, choice, specialist, tip } = scene.session;
  const said = help.said ?? intake?.said ?? choice?.said ?? specialist?.said ?? tip?.said ?? '';
  const { asked } = help;
  if (!deskIsHere(scene)) {
    // The call that is asked about knows what was said before.
    const before = intake?.product === callback ? '' : said;
    return askForCall(scene, toldOf({ said: before, ...(asked === undefined ? {} : { asked }) }));
  }
  const product = help.product ?? (intake ? undefined : (specialist ?? tip)?.product);
  const why = help.why ?? (specialist ? 'specialist' : 'asked');
  const about = product === undefined ? {} : { product };
  return askDesk(scene, { why, said, ...about, ...(asked === undefined ? {} : { asked }) });
}

/** Who wants a person while the desk is closed hears that first, and when it opens again; empty when it is open. */
export function closedUntil({ desk, reads, words }: Scene): string {
  const { calendar } = desk;
  if (isOpen(calendar, reads.now)) return '';
  return words.desk.closedUntil(sayWhen(nextOpen(calendar, reads.now), reads.now, calendar.zone, words));
}

/**
 * A call is wanted: registers a terugbelverzoek that carries what it was about. An intake that was going on is
 * put aside and offered again afterwards. Without that product in the PDC the desk's phone and counter are told.
 */
export function askForCall(scene: Scene, said?: string): Step {
  const { desk, reads, session, words } = scene;
  const product = desk.catalogue.get(callback);
  const closed = closedUntil(scene);
  if (!product) {
    const { telefoon, balie } = desk.organisation.bereikbaar;
    return reply(scene, say(`${closed} ${words.aboutContact(telefoon, balie)}`.trim()));
  }
  const current = session.intake;
  if (current?.product === callback) return proceed(scene, product, withOwnWords(current, said || undefined), closed);
  const known = said || (current?.said ?? session.choice?.said ?? '');
  // The work card of the call is read by more people than the one who calls.
  const about = isConfidential(known, desk) ? '' : known;
  const intake = begin(product, about, reads.newId, contextOf(scene));
  return proceed(
    { ...scene, session: current ? putAside(session, current) : session },
    product,
    intake,
    withNote(words, product, `${closed} ${words.callbackIntro}`.trim()),
  );
}
