import type { Product } from '../knowledge/product.ts';
import { askDesk, deskIsHere, type AskWhy } from './ask-desk.ts';
import { contextOf } from './asking.ts';
import { say, type Step } from './effect.ts';
import { begin } from './intake.ts';
import { putAside } from './later.ts';
import { withNote } from './only-dutch.ts';
import { proceed, reply, type Scene } from './scene.ts';

/** The product that registers a wish to be called, until the desk itself takes over chats. */
export const callback = 'terugbelverzoek';

/** How a person can be had from here, in one sentence. Within the terugbelverzoek itself: by phone or at the counter. */
export function personAt({ desk, words }: Scene, product: Product): string {
  const { telefoon, balie } = desk.organisation.bereikbaar;
  return product.id === callback || !desk.catalogue.has(callback)
    ? words.aboutContact(telefoon, balie)
    : words.sayCallMe;
}

/** A person is wanted: in this chat when one can come here, else by phone. */
export function askForHuman(scene: Scene, why: AskWhy = 'asked', said?: string): Step {
  if (!deskIsHere(scene)) return askForCall(scene);
  const { session } = scene;
  return askDesk(scene, why, said ?? session.intake?.said ?? session.choice?.said ?? '');
}

/**
 * A call is wanted: registers a terugbelverzoek that carries what it was about. An intake that was going on is
 * put aside and offered again afterwards. Without that product in the PDC the desk's phone and counter are told.
 */
export function askForCall(scene: Scene, said?: string): Step {
  const { desk, reads, session } = scene;
  const product = desk.catalogue.get(callback);
  if (!product) {
    const { telefoon, balie } = desk.organisation.bereikbaar;
    return reply(scene, say(scene.words.aboutContact(telefoon, balie)));
  }
  const current = session.intake;
  if (current?.product === callback) return proceed(scene, product, current);
  const about = said || (current?.said ?? session.choice?.said ?? '');
  const intake = begin(product, about, reads.newId, contextOf(scene));
  return proceed(
    { ...scene, session: current ? putAside(session, current) : session },
    product,
    intake,
    withNote(scene.words, product, scene.words.callbackIntro),
  );
}
