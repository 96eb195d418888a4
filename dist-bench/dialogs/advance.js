import { askForHuman } from "./callback.js";
import { commandIn } from "./commands.js";
import * as during from "./during.js";
import { say } from "./effect.js";
import { answerAside } from "./interruption.js";
import { make } from "./making.js";
import { nl } from "./nl.js";
import { listOwn, numberIn, showOwn } from "./own-tickets.js";
import { buttons, helpButtons, idle, proceed, reply, withIntake } from "./scene.js";
import { confirmSolved, notSolved, tellWhatIsWrong } from "./solved.js";
import { chosen, need, noneOfThese, whichText } from "./which-product.js";
import { askWhatToChange } from "./asking.js";
import { reopen } from "./intake.js";
import { plain } from "./answers/answer-type.js";
/** One turn of a conversation with an employee: what happened, and everything read, to what is to be done. Pure. */
export function advance(session, what, desk, reads) {
    const scene = { desk, reads, session };
    switch (what.kind) {
        case 'arrived':
            return reply(scene, buttons(nl.welcome(desk.organisation.naam), helpButtons));
        case 'left':
            return reply(scene);
        case 'press':
            return onPress(scene, what.press);
        case 'text':
            return onText(scene, what.text.trim());
    }
}
function onText(scene, text) {
    if (text === '')
        return reply(scene, say(nl.onlyText));
    const command = commandIn(text);
    if (command)
        return onCommand(scene, command);
    const number = numberIn(text);
    if (number)
        return during.andOn(scene, showOwn(scene, number));
    const { session, desk } = scene;
    const open = during.current(scene);
    if (open) {
        const { product, intake } = open;
        const question = product.richtvragen.find((one) => one.id === intake.asking);
        const step = question
            ? during.answerText(scene, product, intake, question, text)
            : during.summaryText(scene, product, intake, text);
        return open.lead ? { ...step, effects: [say(open.lead), ...step.effects] } : step;
    }
    if (session.intake)
        return { session: idle(session), effects: [say(nl.pageGone(session.intake.product))] };
    if (session.reopening)
        return tellWhatIsWrong(scene, session.reopening, text);
    const aside = answerAside(text, undefined, desk.organisation);
    if (aside !== undefined && text.length < 80)
        return reply(scene, say(aside));
    const waiting = scene.reads.tickets.find((ticket) => ticket.status === 'gereed');
    if (waiting && !session.choice) {
        const said = plain(text);
        if (/^(ja|jep|yes|ja hoor|opgelost|ja,? (?:het is )?opgelost|ja,? dank je(?: wel)?|hij doet het weer|ja,? hij doet het weer)$/.test(said))
            return confirmSolved(scene, waiting.number);
        if (/^(nee|nee,? nog niet|nog niet|nee,? nog steeds niet|niet opgelost|nee,? het is niet opgelost)$/.test(said))
            return notSolved(scene, waiting.number);
    }
    return session.choice ? whichText(scene, session.choice, text) : need(scene, text);
}
function onCommand(scene, command) {
    const { session } = scene;
    const open = during.current(scene);
    switch (command.do) {
        case 'human':
            return askForHuman(scene);
        case 'status':
            return during.andOn(scene, listOwn(scene));
        case 'stop':
            if (open)
                return during.stop(scene, open.product, open.intake, nl.stopped);
            return { session: idle(session), effects: [say(nl.nothingOpen)] };
        case 'help':
            return during.andOn(scene, buttons(nl.help, helpButtons));
        case 'resume':
            return open ? proceed(scene, open.product, open.intake) : resume(scene);
        case 'change':
            return open
                ? during.changeAnswer(scene, open.product, open.intake, command.what)
                : reply(scene, say(nl.nothingToChange));
        case 'back':
            return open ? during.goBack(scene, open.product, open.intake) : reply(scene, say(nl.nothingOpen));
        case 'restart':
            return open
                ? during.startAgain(scene, open.product, open.intake)
                : { session: idle(session), effects: [say(nl.nothingOpen)] };
        case 'repeat':
            return open ? proceed(scene, open.product, open.intake) : reply(scene, say(nl.nothingOpen));
        case 'why':
            return open ? during.why(scene, open.product, open.intake) : reply(scene, say(nl.nothingOpen));
    }
}
/** Takes up the intake that was put aside. */
function resume(scene) {
    const { aside, ...session } = scene.session;
    const product = aside && scene.desk.catalogue.get(aside.product);
    if (!aside || !product)
        return { session, effects: [say(nl.nothingToResume)] };
    const next = { ...scene, session: withIntake(session, aside) };
    const open = during.current(next);
    return open ? proceed(next, open.product, open.intake, open.lead) : { session, effects: [say(nl.nothingToResume)] };
}
function onPress(scene, press) {
    const { session, reads } = scene;
    const ref = press.ref ?? '';
    switch (press.do) {
        case 'status':
        case 'human':
        case 'resume':
            return onCommand(scene, { do: press.do });
        case 'ticket':
            return during.andOn(scene, showOwn(scene, ref));
        case 'solved':
            return confirmSolved(scene, ref);
        case 'not-solved':
            return notSolved(scene, ref);
        case 'drop-aside': {
            const { aside: _, ...rest } = session;
            return { session: rest, effects: [say(nl.left)] };
        }
        case 'choose':
            return session.choice?.id === ref ? chosen(scene, session.choice, press.value ?? '') : stale(scene);
        case 'choose-none':
            return session.choice?.id === ref ? noneOfThese(scene, session.choice) : stale(scene);
        default:
            return onIntakePress(scene, press, reads.tickets.find((ticket) => ticket.intake === ref)?.number);
    }
}
/** A button of a question or summary. Those of an intake that is over get the same answer again, without a second effect. */
function onIntakePress(scene, press, madeEarlier) {
    const [intakeId = '', questionId = ''] = (press.ref ?? '').split('/');
    const open = during.current(scene);
    if (!open || open.intake.id !== intakeId) {
        const number = scene.session.made.find((one) => one.intake === intakeId)?.number ?? madeEarlier;
        if (press.do === 'confirm' && number)
            return reply(scene, say(nl.alreadyMade(number)));
        return stale(scene);
    }
    const { product, intake } = open;
    if (press.do === 'answer')
        return during.answerPress(scene, product, intake, questionId, press.value ?? '');
    const question = product.richtvragen.find((one) => one.id === questionId);
    if (press.do === 'change-one' && question)
        return proceed(scene, product, reopen(intake, question));
    if (press.do === 'other')
        return during.stop(scene, product, intake, nl.otherChosen);
    if (press.do === 'change')
        return { session: withIntake(scene.session, intake), effects: [askWhatToChange(product, intake)] };
    if (press.do !== 'confirm')
        return stale(scene);
    if (intake.asking !== undefined)
        return proceed(scene, product, intake);
    if (press.value !== String(intake.revision))
        return proceed(scene, product, intake, nl.olderSummary);
    return make(scene, product, intake);
}
/** A button that fits nothing any more. What is open is put again. */
function stale(scene) {
    const open = during.current(scene);
    return open
        ? proceed(scene, open.product, open.intake, nl.staleButton)
        : reply(scene, buttons(nl.staleButton, helpButtons));
}
//# sourceMappingURL=advance.js.map