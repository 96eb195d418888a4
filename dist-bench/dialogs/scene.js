import { askConfirmation, askQuestion, contextOf, retired, withButtons } from "./asking.js";
import { begin } from "./intake.js";
import { nl } from "./nl.js";
export const helpButtons = [
    { title: nl.myTickets, press: { do: 'status' } },
    { title: nl.human, press: { do: 'human' } },
];
/** A reply that changes nothing but the count of misunderstandings. */
export const reply = (scene, ...effects) => ({ session: scene.session, effects });
export const buttons = (text, list) => ({ kind: 'send', message: withButtons(text, list) });
/** Session with this intake in front. */
export function withIntake(session, intake) {
    const { choice: _, reopening: __, ...rest } = session;
    return { ...rest, intake, misses: 0 };
}
/** Session without an intake or open question. */
export function idle(session) {
    const { choice: _, intake: __, reopening: ___, ...rest } = session;
    return { ...rest, misses: 0 };
}
/** Puts what is open now: the next question, or the summary. */
export function proceed(scene, product, intake, lead) {
    const { desk, reads } = scene;
    const open = product.richtvragen.find((question) => question.id === intake.asking);
    if (open)
        return {
            session: withIntake(scene.session, intake),
            effects: [askQuestion(intake, open, contextOf(desk, reads), lead)],
        };
    const before = scene.session.intake?.id === intake.id ? scene.session.intake : intake;
    return {
        session: withIntake(scene.session, { ...intake, shown: true }),
        effects: [...retired(product, before, nl.replacedBadge), askConfirmation(desk, reads, product, intake, lead)],
    };
}
/** Takes up a product. What only refers is answered at once; for the rest the intake begins with what was said. */
export function takeUp(scene, product, said, lead) {
    if (product.afhandeling === 'doorverwijzen')
        return {
            session: idle(scene.session),
            effects: [buttons([lead, product.omschrijving.trim(), product.contact.vragen].filter(Boolean).join('\n\n'), [])],
        };
    const intake = begin(product, said, scene.reads.newId, contextOf(scene.desk, scene.reads));
    const opening = intake.asking === undefined ? lead : [lead, `**${product.naam}.**`].filter(Boolean).join(' ');
    return proceed(scene, product, intake, opening);
}
//# sourceMappingURL=scene.js.map