import { push } from "../dialogs/push.js";
import { change } from "../tickets/change.js";
import { transaction } from "../storage/db.js";
import { ticketByNumber } from "../storage/tickets.js";
import { carryOut } from "./carry-out.js";
/** A change by somebody outside the chat: checked, registered, and told to the requester where the ticket began. */
export async function changeTicket(loket, number, asked, by) {
    const outcome = await transaction(loket.db, async (db) => {
        const before = await ticketByNumber(db, number, true);
        if (!before)
            return { refused: 'unknown' };
        const now = loket.now();
        const result = change(before, asked, by, now);
        if ('refused' in result || result.events.length === 0)
            return result;
        const effects = push(before, result.ticket, asked, by, now, loket.desk().organisation);
        const lease = await carryOut(loket, db, before.conversation, [
            { kind: 'change-ticket', ticket: result.ticket, events: result.events },
            ...effects,
        ]);
        return { ...result, lease };
    });
    if ('lease' in outcome && outcome.lease !== null && outcome.ticket.conversation !== null)
        loket.delivery.deliver(outcome.ticket.conversation, outcome.lease);
    return outcome;
}
//# sourceMappingURL=change-ticket.js.map