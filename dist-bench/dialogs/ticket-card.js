import { ended } from "../tickets/status.js";
import { nl } from "./nl.js";
import { sayMoment } from "./when.js";
const tones = {
    gereed: 'good',
    gesloten: 'good',
    'wacht-op-klant': 'attention',
    afgewezen: 'warning',
    geannuleerd: 'warning',
};
/** The question whether it is solved, as buttons. */
export const solvedButtons = (number) => [
    { title: nl.solvedYes, press: { do: 'solved', ref: number }, style: 'primary' },
    { title: nl.solvedNo, press: { do: 'not-solved', ref: number } },
];
/** Says that the work is done, and asks whether it is solved. */
export const readyText = ({ number, title, lastMessage }) => [`**${number}** (${title}) is klaar.`, lastMessage?.trim(), nl.solvedQuestion].filter(Boolean).join(' ');
/** The name of the message that asks whether it is solved. */
export const solvedCard = (number) => `opgelost:${number}`;
/** The card of a ticket as its requester sees it. Never shows internal notes. With `ask`, it asks whether it is solved. */
export function ticketMessage(ticket, now, organisation, { ask = true } = {}) {
    const status = nl.status[ticket.status];
    const group = organisation.groepen.find((one) => one.id === ticket.group)?.naam ?? ticket.group;
    const open = !ended.includes(ticket.status) && ticket.status !== 'gereed';
    const facts = [
        ...ticket.answers.map(({ label, text }) => ({ label, value: text })),
        { label: 'Wie', value: group },
        ...(open && ticket.expectedAt
            ? [{ label: 'Uiterlijk', value: sayMoment(ticket.expectedAt, now, organisation.tijdzone) }]
            : []),
        ...(ticket.lastMessage ? [{ label: 'Bericht', value: ticket.lastMessage }] : []),
    ];
    return {
        text: [
            `${ticket.number} ${ticket.title}: ${status}`,
            ...facts.map(({ label, value }) => `${label}: ${value}`),
        ].join('\n\n'),
        card: {
            title: ticket.title,
            badge: { text: status, tone: tones[ticket.status] ?? 'neutral' },
            facts,
            note: ticket.number,
            ...(ask && ticket.status === 'gereed' ? { buttons: solvedButtons(ticket.number) } : {}),
        },
    };
}
//# sourceMappingURL=ticket-card.js.map