import { Rejected, Throttled, Unreachable } from "../dialogs/channel.js";
import { markUnreachable } from "../storage/conversations.js";
import { claimLanes, closeLane, markDead, markSent, postpone, releaseLane, waiting, } from "../storage/outbox.js";
import { makeLeases } from "./leases.js";
import { makePace } from "./pace.js";
export const usualRules = {
    leaseFor: 20_000,
    sweepEvery: 1_000,
    attempts: 12,
    firstRetry: 1_000,
    slowestRetry: 15 * 60_000,
    sendsPerSecond: 30,
};
/** Most rows that are read of one conversation at a time. */
const batch = 50;
/** Most conversations that are being delivered at a time for sweeps. */
const together = 100;
export function makeDelivery(parts) {
    const rules = { ...usualRules, ...parts.rules };
    const { db, channel, now, log, metrics } = parts;
    const stopping = new AbortController();
    const pace = makePace(rules.sendsPerSecond, stopping.signal);
    const leases = makeLeases({ ...parts, leaseFor: rules.leaseFor });
    const underway = new Set();
    let swept = 0;
    let timer;
    const track = (work) => {
        const settled = work.finally(() => underway.delete(settled));
        underway.add(settled);
    };
    async function deliver(conversation, lease) {
        for (;;) {
            const lane = await waiting(db, conversation, lease, batch);
            if (!lane)
                return;
            leases.hold(conversation, lease, lane.until);
            const { address } = lane;
            if (address === null && lane.rows.length > 0) {
                await markDead(db, lane.rows.map((row) => row.id), 'no address', now());
                continue;
            }
            const outcome = address === null ? 'sent' : await sendAll(conversation, lease, address, lane.rows);
            if (outcome === 'stopped')
                return;
            if (outcome === 'sent' && lane.rows.length < batch && (await closeLane(db, conversation, lease, lane.arrivals)))
                return;
        }
    }
    /** Sends rows in order; stops at the first that fails for now. */
    async function sendAll(conversation, lease, address, rows) {
        const sent = [];
        const fresh = new Map();
        const keepSent = async () => {
            if (sent.length > 0)
                await markSent(db, conversation, sent.splice(0), now());
        };
        for (const row of rows) {
            await pace();
            if (stopping.signal.aborted || !leases.isHeld(conversation, lease)) {
                await keepSent();
                await releaseLane(db, conversation, lease);
                return 'stopped';
            }
            try {
                sent.push({ id: row.id, card: row.card, messageId: await sendOne(address, row, fresh) });
                metrics.sends.inc({ outcome: 'sent' });
            }
            catch (error) {
                await keepSent();
                return await failed(conversation, lease, rows.slice(rows.indexOf(row)), row, error);
            }
        }
        await keepSent();
        return 'sent';
    }
    /** The id of a new message; null for an update, or for an update of something that was never shown. */
    async function sendOne(address, row, fresh) {
        if (row.kind === 'send') {
            const id = await channel.send(address, row.message);
            if (row.card !== null)
                fresh.set(row.card, id);
            return id;
        }
        const id = (row.card !== null ? fresh.get(row.card) : undefined) ?? row.messageId;
        if (id)
            await channel.update(address, id, row.message);
        return null;
    }
    async function failed(conversation, lease, left, row, error) {
        if (error instanceof Unreachable) {
            metrics.sends.inc({ outcome: 'unreachable' });
            log.warn({ conversation, rows: left.length }, 'unreachable');
            await markUnreachable(db, conversation, error.message, now());
            await markDead(db, left.map((one) => one.id), `unreachable: ${error.message}`, now());
            return 'sent';
        }
        const throttled = error instanceof Throttled;
        const problem = throttled
            ? 'throttled'
            : error instanceof Error
                ? `${error.name}: ${error.message}`.slice(0, 300)
                : 'unknown fault';
        if (error instanceof Rejected || (!throttled && row.attempts + 1 >= rules.attempts)) {
            metrics.sends.inc({ outcome: 'dead' });
            log.error({ conversation, outbox: row.id, problem }, 'given up');
            await markDead(db, [row.id], problem, now());
            return 'dropped';
        }
        metrics.sends.inc({ outcome: throttled ? 'throttled' : 'failed' });
        const backOff = Math.min(rules.slowestRetry, rules.firstRetry * 2 ** Math.min(row.attempts, 20)) * (0.5 + parts.random() / 2);
        const wait = throttled ? Math.max(error.retryAfter, backOff) : backOff;
        log.warn({ conversation, outbox: row.id, problem, wait: Math.round(wait) }, 'send failed, will try again');
        await postpone(db, conversation, lease, row.id, new Date(now().getTime() + wait), problem);
        return 'stopped';
    }
    const safely = (conversation, lease) => deliver(conversation, lease)
        .catch((error) => {
        log.error({ conversation, problem: error instanceof Error ? error.message : 'unknown fault' }, 'delivery broke off');
    })
        .finally(() => leases.letGo(conversation, lease));
    /** Takes conversations that are due; each is delivered by itself, so that a slow one keeps no other waiting. */
    async function claim() {
        if (swept >= together)
            return [];
        const lease = leases.fresh();
        const due = await claimLanes(db, now(), lease, together - swept);
        swept += due.length;
        return due.map((conversation) => safely(conversation, lease.name).finally(() => swept--));
    }
    function schedule() {
        timer = setTimeout(() => {
            track(claim()
                .then((begun) => begun.forEach(track))
                .catch((error) => log.error({ problem: error instanceof Error ? error.message : 'unknown fault' }, 'sweep failed'))
                .finally(() => {
                if (!stopping.signal.aborted)
                    schedule();
            }));
        }, rules.sweepEvery);
    }
    return {
        newLease: leases.fresh,
        deliver: (conversation, lease) => track(safely(conversation, lease)),
        async sweep() {
            await Promise.all(await claim());
        },
        start: schedule,
        async stop() {
            stopping.abort();
            clearTimeout(timer);
            while (underway.size > 0)
                await Promise.allSettled([...underway]);
        },
    };
}
//# sourceMappingURL=delivery.js.map