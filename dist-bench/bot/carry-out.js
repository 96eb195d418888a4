import { insertGap } from "../storage/gaps.js";
import { enqueue } from "../storage/outbox.js";
import { insertEvents, insertTicket, updateTicket } from "../storage/tickets.js";
/**
 * Makes rows of effects, inside the caller's transaction. Returns the lease to hand to `delivery.deliver`
 * after the commit, or null when there is nothing to deliver or somebody else is delivering.
 */
export async function carryOut(loket, db, conversation, effects) {
    const now = loket.now();
    const parcels = [];
    for (const effect of effects)
        switch (effect.kind) {
            case 'send':
                parcels.push({ kind: 'send', card: effect.card ?? null, message: effect.message });
                break;
            case 'update':
                parcels.push({ kind: 'update', card: effect.card, message: effect.message });
                break;
            case 'make-ticket':
                await insertTicket(db, { ...effect.ticket, conversation });
                await insertEvents(db, effect.ticket.number, [effect.event]);
                loket.metrics.tickets.inc({ product: effect.ticket.product });
                break;
            case 'change-ticket':
                await updateTicket(db, effect.ticket);
                await insertEvents(db, effect.ticket.number, effect.events);
                break;
            case 'gap':
                if (effect.said !== '')
                    await insertGap(db, effect.said, effect.offered, now);
                break;
        }
    if (parcels.length === 0 || conversation === null)
        return null;
    const lease = loket.delivery.newLease();
    return (await enqueue(db, conversation, parcels, now, lease)) ? lease.name : null;
}
//# sourceMappingURL=carry-out.js.map