export const say = (text) => ({ kind: 'send', message: { text } });
/** The name of the card of a ticket: the summary of its intake becomes the card of the ticket. */
export const cardOf = (ticket) => `ticket:${ticket.intake ?? ticket.number}`;
//# sourceMappingURL=effect.js.map