import { setTimeout as sleep } from 'node:timers/promises';
/**
 * At most `perSecond` sends in any second, with bursts up to one second's worth; callers are served in order.
 * Teams allows an app 50 a second per tenant (older text: 30).
 */
export function makePace(perSecond) {
    let tokens = perSecond;
    let last = performance.now();
    return async () => {
        const now = performance.now();
        tokens = Math.min(perSecond, tokens + ((now - last) / 1000) * perSecond);
        last = now;
        tokens -= 1;
        if (tokens < 0)
            await sleep((-tokens / perSecond) * 1000);
    };
}
//# sourceMappingURL=pace.js.map