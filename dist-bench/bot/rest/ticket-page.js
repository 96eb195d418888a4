import { z } from 'zod';
import { listTickets } from "../../storage/tickets.js";
import { fieldProblem } from "./problem.js";
const position = z.tuple([z.iso.datetime().transform((at) => new Date(at)), z.string().regex(/^M-\d{4}-\d{6,}$/)]);
/** Where a page ends: opaque to callers, who hand it back to get the next. */
function cursorAfter(ticket) {
    return Buffer.from(JSON.stringify([ticket.updatedAt, ticket.number])).toString('base64url');
}
function readCursor(cursor) {
    try {
        const [updatedAt, number] = position.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
        return { updatedAt, number };
    }
    catch {
        throw fieldProblem('invalid-fields', [
            { field: 'cursor', message: 'is not one of ours: send next of the page before, as it is' },
        ]);
    }
}
/** One page of tickets, least recently changed first, and the cursor of the next page or null. */
export async function ticketPage(db, { status, group, since, limit, cursor }) {
    const found = await listTickets(db, {
        ...(status ? { status } : {}),
        ...(group ? { group } : {}),
        ...(since ? { since } : {}),
        ...(cursor === undefined ? {} : { after: readCursor(cursor) }),
        limit: limit + 1,
    });
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return { items, next: found.length > limit && last ? cursorAfter(last) : null };
}
//# sourceMappingURL=ticket-page.js.map