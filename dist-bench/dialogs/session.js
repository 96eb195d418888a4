export const newSession = () => ({ v: 1, made: [], misses: 0 });
/** Reads a stored session. One of an unknown form is dropped: a conversation can always begin again. */
export function readSession(stored) {
    const session = stored;
    return session?.v === 1 ? session : newSession();
}
/** Whether the next turn may make a ticket, and so needs a number. */
export function mayMakeTicket(session) {
    return session.intake !== undefined && session.intake.asking === undefined;
}
//# sourceMappingURL=session.js.map