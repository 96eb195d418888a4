import { sayMoment } from "./when.js";
import { promise } from "../tickets/promise.js";
import { typeOf } from "./answers/answer-types.js";
import { executorOf } from "./desk.js";
import { cardOf } from "./effect.js";
import { applicable } from "./intake.js";
import { nl } from "./nl.js";
/** How the open question or the summary of an intake is put to the employee. */
export const contextOf = (desk, reads) => ({
    now: reads.now,
    organisation: desk.organisation,
    employee: reads.employee,
});
/** The name of a question's card, so that it can show afterwards what was chosen. */
export const questionCard = (intake, question) => `vraag:${intake.id}:${question.id}`;
/** A message with buttons: the text alone says what can be typed. */
export function withButtons(text, buttons) {
    return buttons.length === 0 ? { text } : { text, card: { paragraphs: [text], buttons } };
}
function choicesFor(intake, question, context) {
    const part = intake.parts[question.id];
    if (part)
        return (part.choices ?? []).map((choice) => ({ title: choice, value: choice }));
    return typeOf(question).choices?.(question, context) ?? [];
}
/** Puts the open question, after an optional lead-in, with what else can be pressed. */
export function askQuestion(intake, question, context, lead, others = []) {
    const ask = intake.parts[question.id]?.ask ?? question.vraag;
    const press = (value) => ({ do: 'answer', ref: `${intake.id}/${question.id}`, value });
    const buttons = choicesFor(intake, question, context).map(({ title, value }) => ({
        title,
        press: press(value),
    }));
    if (!question.verplicht)
        buttons.push({ title: nl.skip, press: press('sla over') });
    else if (question['weet-ik-niet'])
        buttons.push({ title: nl.unknown, press: press('weet ik niet') });
    buttons.push(...others);
    return {
        kind: 'send',
        message: withButtons([lead, ask].filter(Boolean).join(' '), buttons),
        ...(buttons.length > 0 ? { card: questionCard(intake, question) } : {}),
    };
}
/** The card of a question after a button of it was pressed: the choice, and no buttons. */
export function answeredCard(intake, question, ask) {
    const text = `${ask} **${intake.answers[question.id]?.text ?? nl.unknownText}**`;
    return { kind: 'update', card: questionCard(intake, question), message: { text, card: { paragraphs: [text] } } };
}
/** Tells what a correction changed, or with other words what was noted in passing. */
export function told(intake, changed, say = nl.changed) {
    return say(changed.map(({ kort, id }) => `${kort}: ${intake.answers[id]?.text ?? ''}`).join('; '));
}
/** The words that confirm: "melden", "aanvragen". */
export function verbOf(product) {
    return (product.knop ?? (product.soort === 'storing' ? 'melden' : product.soort === 'klacht' ? 'versturen' : 'aanvragen'));
}
/** What can be promised for an intake, as instants and as the group that does it. */
export function promiseFor(desk, reads, product, intake) {
    const place = Object.values(intake.answers).find((answer) => answer.soort === 'locatie')?.value;
    const lead = product.levertijd.binnen ?? product.normen.oplossen;
    const news = product.normen['eerste-bericht'];
    return { ...promise(desk.calendar, reads.now, lead ?? news, news), group: executorOf(desk, product, place?.gebouw) };
}
/** The answers as rows of the summary, in the order of the questions. */
export function factsOf(product, intake) {
    return applicable(product, intake.answers).flatMap((question) => {
        const answer = intake.answers[question.id];
        return answer ? [{ label: question.kort, value: answer.text }] : [];
    });
}
/** Puts the summary: what will be made, what is promised, and how to correct it. */
export function askConfirmation(desk, reads, product, intake, lead) {
    const { expectedAt, group } = promiseFor(desk, reads, product, intake);
    const when = sayMoment(expectedAt, reads.now, desk.organisation.tijdzone);
    const promised = (product.toezegging ?? '').replace('{uitvoerder}', group.spoken).replace('{wanneer}', when);
    const approval = product.akkoord ? nl.approvalFirst(product.akkoord.wie) : '';
    const ask = nl.summaryAsk(verbOf(product), [approval, promised].filter(Boolean).join(' '));
    const facts = factsOf(product, intake);
    return {
        kind: 'send',
        card: cardOf({ intake: intake.id, number: '' }),
        message: {
            text: [lead, product.naam, ...facts.map(({ label, value }) => `${label}: ${value}`), ask]
                .filter(Boolean)
                .join('\n\n'),
            card: {
                title: product.naam,
                facts,
                paragraphs: [[lead, ask].filter(Boolean).join('\n\n')],
                buttons: confirmationButtons(product, intake),
            },
        },
    };
}
/** Takes the buttons off a summary that was shown before, and says what became of it. */
export function retired(product, intake, badge) {
    if (!intake.shown)
        return [];
    const facts = factsOf(product, intake);
    return [
        {
            kind: 'update',
            card: cardOf({ intake: intake.id, number: '' }),
            message: {
                text: `${product.naam}: ${badge}`,
                card: { title: product.naam, badge: { text: badge, tone: 'neutral' }, facts },
            },
        },
    ];
}
/** Asks for the confirmation again under an answer to a question in between, without the whole summary. */
export function askConfirmationAgain(product, intake, lead) {
    const [yes, change] = confirmationButtons(product, intake);
    return { kind: 'send', message: withButtons(`${lead} ${nl.summaryAgain(verbOf(product))}`, [yes, change]) };
}
function confirmationButtons(product, intake) {
    const press = (what) => ({ do: what, ref: intake.id, value: String(intake.revision) });
    return [
        { title: nl.yes(verbOf(product)), press: press('confirm'), style: 'primary' },
        { title: nl.change, press: press('change') },
        { title: nl.other, press: press('other') },
    ];
}
/** The card that asks which answer to change. */
export function askWhatToChange(product, intake) {
    const buttons = applicable(product, intake.answers).map((question) => ({
        title: question.kort,
        press: { do: 'change-one', ref: `${intake.id}/${question.id}` },
    }));
    return { kind: 'send', message: withButtons(nl.whatToChange(verbOf(product)), buttons) };
}
//# sourceMappingURL=asking.js.map