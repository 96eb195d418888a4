import { setTimeout as sleep } from 'node:timers/promises';
/**
 * At most `perSecond` sends within any second; as many may go at once after a pause. Callers are served in order, and no
 * longer wait once `stopping` is aborted. Teams allows an app 50 a second per tenant (older text: 30).
 */
export function makePace(perSecond, stopping) {
    const many = Math.max(1, Math.floor(perSecond));
    const span = (many / perSecond) * 1000;
    /** When the latest could go, as a ring: the next one takes the place of the oldest, once that is a span ago. */
    const went = new Array(many).fill(-Infinity);
    let oldest = 0;
    return async () => {
        const now = performance.now();
        const at = Math.max(now, (went[oldest] ?? 0) + span);
        went[oldest] = at;
        oldest = (oldest + 1) % many;
        if (at > now)
            await sleep(Math.ceil(at - now), undefined, stopping && { signal: stopping }).catch(() => undefined);
    };
}
//# sourceMappingURL=pace.js.map