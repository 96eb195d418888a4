import { moves } from "./status.js";
/** Applies a change. Asking for what already is gives no events: repeating is harmless. */
export function change(before, asked, by, at) {
    const to = asked.status;
    const moved = to !== undefined && to !== before.status;
    if (moved && !moves[before.status].includes(to))
        return { refused: 'illegal-move', allowed: moves[before.status] };
    const postponed = asked.expectedAt !== undefined && asked.expectedAt.getTime() !== before.expectedAt?.getTime();
    if (postponed && asked.expectedAt <= at)
        return { refused: 'in-the-past', allowed: moves[before.status] };
    const events = [];
    const note = (kind, data) => events.push({ at, by, kind, data });
    if (moved)
        note(reopens(before.status, to) ? 'heropend' : 'status', { from: before.status, to });
    if (postponed)
        note('verwachting', { from: before.expectedAt?.toISOString() ?? null, to: asked.expectedAt.toISOString() });
    if (asked.customerMessage)
        note('bericht', { text: asked.customerMessage });
    if (asked.note)
        note('notitie', { text: asked.note });
    if (events.length === 0)
        return { ticket: before, events };
    return {
        ticket: {
            ...before,
            status: to ?? before.status,
            expectedAt: asked.expectedAt ?? before.expectedAt,
            lastMessage: asked.customerMessage ?? (moved ? null : before.lastMessage),
            updatedAt: at,
            version: before.version + 1,
        },
        events,
    };
}
function reopens(from, to) {
    return to === 'in-behandeling' && (from === 'gereed' || from === 'gesloten');
}
//# sourceMappingURL=change.js.map