import { ended } from "../tickets/status.js";
import { cardOf } from "./effect.js";
import { nl } from "./nl.js";
import { ticketMessage } from "./ticket-card.js";
import { sayDayOf, sayMoment } from "./when.js";
const shown = 8;
const numberForm = /\bM-\d{4}-\d{6}\b/i;
/** The ticket number in a text, in capitals. */
export const numberIn = (text) => numberForm.exec(text)?.[0].toUpperCase();
function detail(ticket, scene) {
    const zone = scene.desk.organisation.tijdzone;
    const about = ticket.answers[0]?.text;
    const due = ticket.expectedAt && !ended.includes(ticket.status) && ticket.status !== 'gereed'
        ? `uiterlijk ${sayMoment(ticket.expectedAt, scene.reads.now, zone)}`
        : sayDayOf(ticket.updatedAt, scene.reads.now, zone);
    return [about, `${nl.status[ticket.status]}, ${due}`].filter(Boolean).join(' · ');
}
/** "Mijn meldingen": the employee's own tickets, open ones first, each with a button. */
export function listOwn(scene, lead) {
    const { tickets } = scene.reads;
    if (tickets.length === 0)
        return { kind: 'send', message: { text: lead ?? nl.noTickets } };
    const open = tickets.filter((ticket) => !ended.includes(ticket.status));
    const list = [...open, ...tickets.filter((ticket) => ended.includes(ticket.status))].slice(0, Math.max(shown, Math.min(open.length, 15)));
    const intro = lead ?? nl.yourTickets(open.length);
    const items = list.map((ticket) => ({
        title: `${ticket.number} · ${ticket.title}`,
        detail: detail(ticket, scene),
        button: { title: nl.show, press: { do: 'ticket', ref: ticket.number } },
    }));
    return {
        kind: 'send',
        message: {
            text: [intro, ...items.map((item) => `${item.title}: ${item.detail}`)].join('\n\n'),
            card: { paragraphs: [intro], items },
        },
    };
}
/** One own ticket as a card; that card follows the ticket from now on. Somebody else's is as unknown as one that does not exist. */
export function showOwn(scene, number) {
    const ticket = scene.reads.tickets.find((one) => one.number === number);
    if (!ticket) {
        const none = scene.reads.tickets.length === 0;
        return listOwn(scene, none ? nl.unknownTicketAlone(number) : nl.unknownTicket(number));
    }
    return {
        kind: 'send',
        card: cardOf(ticket),
        message: ticketMessage(ticket, scene.reads.now, scene.desk.organisation),
    };
}
//# sourceMappingURL=own-tickets.js.map