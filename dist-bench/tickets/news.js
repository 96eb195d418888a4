export function newsFor(before, after, asked, by) {
    if (after.version === before.version)
        return 'nothing';
    if (by.role === 'medewerker')
        return 'card';
    if (asked.customerMessage)
        return 'message';
    if (after.status !== before.status && mustKnow.has(after.status))
        return 'message';
    if (later(before.expectedAt, after.expectedAt))
        return 'message';
    const visible = after.status !== before.status || after.expectedAt?.getTime() !== before.expectedAt?.getTime();
    return visible ? 'card' : 'nothing';
}
/** Statuses in which the person has something to do or to know. */
const mustKnow = new Set(['wacht-op-klant', 'gereed', 'gesloten', 'afgewezen', 'geannuleerd']);
function later(promised, now) {
    return promised !== null && now !== null && now > promised;
}
//# sourceMappingURL=news.js.map