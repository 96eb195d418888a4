import { contextOf } from "./asking.js";
import { say } from "./effect.js";
import { begin } from "./intake.js";
import { nl } from "./nl.js";
import { proceed, reply } from "./scene.js";
/** The product that registers a wish to be called, until the desk itself takes over chats. */
const callback = 'terugbelverzoek';
/**
 * A person is wanted: registers a terugbelverzoek that carries what it was about. An intake that was going on is
 * put aside and offered again afterwards. Without that product in the PDC the desk's phone and counter are told.
 */
export function askForHuman(scene) {
    const { desk, reads, session } = scene;
    const product = desk.catalogue.get(callback);
    if (!product) {
        const { telefoon, balie } = desk.organisation.bereikbaar;
        return reply(scene, say(nl.aboutContact(telefoon, balie)));
    }
    const current = session.intake;
    if (current?.product === callback)
        return proceed(scene, product, current);
    const about = current?.said ?? session.choice?.said ?? '';
    const intake = begin(product, about, reads.newId, contextOf(desk, reads));
    return proceed({ ...scene, session: current ? { ...session, aside: current } : session }, product, intake, nl.callbackIntro);
}
//# sourceMappingURL=callback.js.map