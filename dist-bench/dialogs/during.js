import { plain } from "./answers/answer-type.js";
import { typeOf } from "./answers/answer-types.js";
import { yesOrNo } from "./answers/yes-no.js";
import { answeredCard, askConfirmationAgain, askWhatToChange, contextOf, factsOf, retired } from "./asking.js";
import { say } from "./effect.js";
import { answerAside } from "./interruption.js";
import { amend, applicable, back, begin, carryOver, reopen, sameAnswer, settle, spotAll, take, withAnswer, } from "./intake.js";
import { make } from "./making.js";
import { nl } from "./nl.js";
import { idle, proceed, reply, withIntake } from "./scene.js";
/** A conversation while an intake is open. */
/** The product of the open intake, brought to the present version of its page; undefined when the page is gone. */
export function current(scene) {
    const { intake } = scene.session;
    const product = intake && scene.desk.catalogue.get(intake.product);
    if (!product)
        return undefined;
    if (product.version === intake.version)
        return { product, intake };
    return { product, intake: carryOver(product, intake), lead: nl.pageChanged(product.naam) };
}
const corrects = /^(?:o |oh |ah |oeps |sorry |wacht |nee |neen |nou )*(?:nee\b|neen\b|wacht\b|ik bedoel\b|toch\b|doe maar\b|maak er\b|liever\b|moet zijn\b|het is\b|eigenlijk\b|niet\b|correctie\b|sorry\b)/;
const dontKnow = /^(?:(?:dat )?weet ik (?:nog |echt |eigenlijk )?(?:niet|nog niet)|geen idee|ik weet (?:het|t|dat)? ?(?:nog |echt )?niet|weet niet|onbekend|no idea|dunno|weet ik zo niet)(?: hoor| eigenlijk)?$/;
const skips = /^(?:sla(?: deze)? over|overslaan|skip|geen|niet nodig|hoeft niet|nvt|n\.v\.t)$/;
/** A typed reply while a question is open. */
export function answerText(scene, product, intake, question, text) {
    const context = contextOf(scene.desk, scene.reads);
    const said = plain(text);
    const aside = answerAside(text, product, scene.desk.organisation);
    if (aside !== undefined)
        return proceed(scene, product, intake, aside);
    if (!question.verplicht && skips.test(said))
        return answered(scene, product, intake, question, unknown(question, intake, nl.skip));
    if (dontKnow.test(said)) {
        if (question['weet-ik-niet'] || !question.verplicht)
            return answered(scene, product, intake, question, unknown(question, intake, nl.unknownText));
        return missed(scene, product, intake, question, nl.notSkippable(question.hint ?? ''));
    }
    const free = question.soort === 'tekst' || question.soort === 'lange-tekst';
    const reading = typeOf(question).read(text, question, context, intake.parts[question.id]?.part);
    if (reading.is === 'problem' || (free && corrects.test(said) && text.length < 80)) {
        const corrected = amend(product, intake, text, context);
        if (corrected.changed.length > 0)
            return proceed(scene, product, corrected.intake, told(corrected.intake, corrected.changed));
    }
    if (reading.is === 'problem')
        return missed(scene, product, intake, question, reading.hint);
    let next = take(intake, question, reading, context, 'asked');
    if (!free) {
        next = spotAll(product, next, text, context);
        const rest = /\b(?:o nee|nee wacht|oh nee|of nee|toch|doe maar)\b.*$/i.exec(text)?.[0];
        if (rest)
            next = amend(product, next, rest, context).intake;
    }
    return answered(scene, product, intake, question, next);
}
function unknown(question, intake, text) {
    return withAnswer(intake, question, { soort: question.soort, value: null, text, from: 'asked' });
}
function answered(scene, product, before, question, after) {
    const trail = after.answers[question.id]
        ? [...before.trail.filter((id) => id !== question.id), question.id]
        : before.trail;
    return proceed(scene, product, settle(product, { ...after, trail }));
}
/** Not an answer: the hint and the question again; a person is offered the third time. */
function missed(scene, product, intake, question, hint) {
    const misses = intake.misses + 1;
    const lead = misses >= 3 ? `${nl.offerHuman} ${hint}` : hint;
    const step = proceed(scene, product, { ...intake, misses }, lead === question.vraag ? undefined : lead);
    if (misses < 3)
        return step;
    return { ...step, effects: [...step.effects, { kind: 'gap', said: '', offered: [product.id] }] };
}
/** Tells what a correction changed. */
function told(intake, changed) {
    return changed.map((question) => nl.changed(question.kort, intake.answers[question.id]?.text ?? '')).join(' ');
}
/** A typed reply while the summary is open. */
export function summaryText(scene, product, intake, text) {
    const context = contextOf(scene.desk, scene.reads);
    const aside = answerAside(text, product, scene.desk.organisation);
    if (aside !== undefined)
        return { session: withIntake(scene.session, intake), effects: [askConfirmationAgain(product, intake, aside)] };
    const corrected = amend(product, intake, text, context);
    if (corrected.changed.length > 0)
        return proceed(scene, product, corrected.intake, told(corrected.intake, corrected.changed));
    const more = spotAll(product, intake, text, context);
    if (more.revision !== intake.revision)
        return proceed(scene, product, settle(product, more));
    const agreed = yesOrNo(text);
    if (agreed === true)
        return make(scene, product, intake);
    if (agreed === false)
        return reply(scene, askWhatToChange(product, intake));
    const said = plain(text);
    const named = questionNamed(product, intake, said);
    if (named)
        return proceed(scene, product, reopen(intake, named));
    const remark = openRemark(product, intake);
    if (remark && said.includes(' '))
        return answered(scene, product, intake, remark, take(intake, remark, { is: 'answer', value: text }, context, 'asked'));
    const misses = intake.misses + 1;
    const label = factsOf(product, intake).at(-1)?.label ?? '';
    return proceed(scene, product, { ...intake, misses }, misses >= 3 ? nl.offerHuman : nl.summaryUnclear(label));
}
/** An optional question in free words that is still open: a remark at the summary belongs there. */
function openRemark(product, intake) {
    return applicable(product, intake.answers).find(({ id, soort, verplicht }) => !verplicht && (soort === 'tekst' || soort === 'lange-tekst') && intake.answers[id] === undefined);
}
/** The question whose label a text names ("de datum", "plaats"). */
function questionNamed(product, intake, said) {
    if (said === '')
        return undefined;
    const soorten = {
        datum: ['datum', 'periode'],
        dag: ['datum', 'periode'],
        tijd: ['tijd', 'periode'],
        plaats: ['locatie'],
        locatie: ['locatie'],
        gebouw: ['locatie'],
        kamer: ['locatie'],
        ruimte: ['locatie'],
        aantal: ['getal'],
    };
    const questions = applicable(product, intake.answers);
    return (questions.find((question) => plain(question.kort) === said || question.id === said) ??
        questions.find((question) => said.length > 2 && plain(question.kort).includes(said)) ??
        questions.find((question) => soorten[said]?.includes(question.soort)));
}
/** "wijzig", "wijzig de datum", "wijzig de datum in morgen". */
export function changeAnswer(scene, product, intake, what) {
    const context = contextOf(scene.desk, scene.reads);
    const corrected = amend(product, intake, what, context);
    if (corrected.changed.length > 0)
        return proceed(scene, product, corrected.intake, told(corrected.intake, corrected.changed));
    const named = questionNamed(product, intake, what);
    if (named)
        return proceed(scene, product, reopen(intake, named));
    const known = applicable(product, intake.answers).filter((question) => intake.answers[question.id]);
    const [only, ...others] = known;
    if (only && others.length === 0)
        return proceed(scene, product, reopen(intake, only));
    return known.length === 0
        ? proceed(scene, product, intake, nl.firstQuestion)
        : { session: withIntake(scene.session, intake), effects: [askWhatToChange(product, intake)] };
}
export function goBack(scene, product, intake) {
    const earlier = back(product, intake);
    return earlier ? proceed(scene, product, earlier) : proceed(scene, product, intake, nl.firstQuestion);
}
export function startAgain(scene, product, intake) {
    const fresh = begin(product, '', scene.reads.newId, contextOf(scene.desk, scene.reads));
    const step = proceed(scene, product, fresh, nl.restarted);
    return { ...step, effects: [...retired(product, intake, nl.stoppedBadge), ...step.effects] };
}
export function why(scene, product, intake) {
    const open = product.richtvragen.find((question) => question.id === intake.asking);
    return proceed(scene, product, intake, open ? (open.waarom ?? nl.whyDefault) : nl.whyNothing);
}
/** Ends the open intake without a ticket; a summary that was shown says so. */
export function stop(scene, product, intake, words) {
    return { session: idle(scene.session), effects: [...retired(product, intake, nl.stoppedBadge), say(words)] };
}
/** Puts again what is open, after something else was shown in between. */
export function andOn(scene, ...shown) {
    const open = current(scene);
    if (!open)
        return reply(scene, ...shown);
    const { product, intake, lead } = open;
    const on = intake.asking === undefined
        ? {
            session: withIntake(scene.session, intake),
            effects: [askConfirmationAgain(product, intake, lead ?? nl.andOn(product.naam))],
        }
        : proceed(scene, product, intake, [lead, nl.andOn(product.naam)].filter(Boolean).join(' '));
    return { ...on, effects: [...shown, ...on.effects] };
}
/** A button of a question. One of an earlier question corrects that answer; the same answer again changes nothing. */
export function answerPress(scene, product, intake, questionId, value) {
    const question = applicable(product, intake.answers).find((one) => one.id === questionId);
    if (!question)
        return proceed(scene, product, intake, nl.staleButton);
    const context = contextOf(scene.desk, scene.reads);
    const ask = intake.parts[question.id]?.ask ?? question.vraag;
    const known = intake.answers[question.id];
    if (known && intake.asking !== question.id) {
        const again = typeOf(question).read(value, question, context, known.value);
        if (again.is !== 'answer' || sameAnswer(again.value, known.value))
            return reply(scene);
        const corrected = settle(product, take(intake, question, again, context, 'asked'));
        const step = proceed(scene, product, corrected, told(corrected, [question]));
        return { ...step, effects: [answeredCard(corrected, question, ask), ...step.effects] };
    }
    const step = answerText(scene, product, { ...intake, asking: question.id }, question, value);
    const after = step.session.intake;
    return after?.answers[question.id]
        ? { ...step, effects: [answeredCard(after, question, ask), ...step.effects] }
        : step;
}
//# sourceMappingURL=during.js.map