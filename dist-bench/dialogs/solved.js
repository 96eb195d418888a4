import { change } from "../tickets/change.js";
import { cardOf, say } from "./effect.js";
import { nl } from "./nl.js";
import { listOwn } from "./own-tickets.js";
import { reply } from "./scene.js";
import { readyText, solvedCard, ticketMessage } from "./ticket-card.js";
/** Gereed is a question to the employee (domain.md 8): yes closes, no reopens and asks what is wrong. */
const actor = (scene) => ({ role: 'medewerker', id: scene.reads.employee.id });
function own(scene, number) {
    return scene.reads.tickets.find((ticket) => ticket.number === number);
}
function changed(scene, ticket, asked) {
    const result = change(ticket, asked, actor(scene), scene.reads.now);
    if ('refused' in result || result.events.length === 0)
        return undefined;
    return [
        { kind: 'change-ticket', ticket: result.ticket, events: result.events },
        {
            kind: 'update',
            card: cardOf(result.ticket),
            message: ticketMessage(result.ticket, scene.reads.now, scene.desk.organisation),
        },
    ];
}
/** The question with its answer instead of its buttons. */
function answeredQuestion(ticket, answer) {
    const text = `${readyText(ticket)} **${answer}**`;
    return { kind: 'update', card: solvedCard(ticket.number), message: { text, card: { paragraphs: [text] } } };
}
export function confirmSolved(scene, number) {
    const ticket = own(scene, number);
    if (!ticket)
        return reply(scene, listOwn(scene, nl.unknownTicket(number)));
    if (ticket.status === 'gesloten')
        return reply(scene, say(nl.alreadyClosed(number)));
    if (ticket.status !== 'gereed')
        return reply(scene, say(nl.notReopenable(number, nl.status[ticket.status])));
    const effects = changed(scene, ticket, { status: 'gesloten' });
    return reply(scene, ...(effects ?? []), answeredQuestion(ticket, nl.solvedYes), say(nl.closed(number)));
}
export function notSolved(scene, number) {
    const ticket = own(scene, number);
    if (!ticket)
        return reply(scene, listOwn(scene, nl.unknownTicket(number)));
    const effects = ticket.status === 'gereed' || ticket.status === 'gesloten'
        ? changed(scene, ticket, { status: 'in-behandeling' })
        : undefined;
    if (!effects)
        return reply(scene, say(nl.notReopenable(number, nl.status[ticket.status])));
    const busy = scene.session.intake !== undefined;
    return {
        session: busy ? scene.session : { ...scene.session, reopening: number },
        effects: [...effects, answeredQuestion(ticket, nl.solvedNo), say(nl.reopened(number))],
    };
}
/** What is still wrong, told after "nee": kept with the ticket for who executes it. */
export function tellWhatIsWrong(scene, number, text) {
    const { reopening: _, ...session } = scene.session;
    const ticket = own(scene, number);
    const result = ticket && change(ticket, { note: text }, actor(scene), scene.reads.now);
    if (!result || 'refused' in result)
        return { session, effects: [say(nl.unknownTicketAlone(number))] };
    return {
        session,
        effects: [{ kind: 'change-ticket', ticket: result.ticket, events: result.events }, say(nl.reopenNoted(number))],
    };
}
//# sourceMappingURL=solved.js.map