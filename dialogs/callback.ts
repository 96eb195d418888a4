import { contextOf } from './asking.ts';
import { say, type Step } from './effect.ts';
import { begin, settle, withAnswer } from './intake.ts';
import { nl } from './nl.ts';
import { proceed, reply, type Scene } from './scene.ts';

/** The product that registers a wish to be called, until the desk itself takes over chats. */
const callback = 'terugbelverzoek';

/**
 * A person is wanted: registers a terugbelverzoek that carries what it was about. An intake that was going on is
 * put aside and offered again afterwards. Without that product in the PDC the desk's phone and counter are told.
 */
export function askForHuman(scene: Scene): Step {
  const { desk, reads, session } = scene;
  const product = desk.catalogue.get(callback);
  if (!product) {
    const { telefoon, balie } = desk.organisation.bereikbaar;
    return reply(scene, say(nl.aboutContact(telefoon, balie)));
  }
  const current = session.intake;
  if (current?.product === callback) return proceed(scene, product, current);
  let intake = begin(product, '', reads.newId, contextOf(desk, reads));
  const about = current?.said ?? session.choice?.said;
  const known = { onderwerp: about, telefoon: reads.employee.phone };
  for (const question of product.richtvragen) {
    const text = known[question.id as keyof typeof known];
    if (text && (question.soort === 'tekst' || question.soort === 'lange-tekst'))
      intake = withAnswer(intake, question, { soort: question.soort, value: text, text, from: 'known' });
  }
  const aside = current && current.product !== callback ? { ...session, aside: current } : session;
  return proceed({ ...scene, session: aside }, product, settle(product, intake), nl.callbackIntro);
}
