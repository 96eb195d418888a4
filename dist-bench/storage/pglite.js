import { startEngine } from "./pglite-folder.js";
import { CONNECTION_WAIT_MS, ENDED, readerOf, refuseLostCommit, RELEASED, toWire } from "./values.js";
/**
 * PostgreSQL inside this process, with its data in `folder` (made when absent) or in memory. Takes no lock: two processes
 * in one folder destroy each other's rows, so open through `openDatabase`. Throws StorageProblem on a damaged folder.
 */
export async function openPglite(folder) {
    return overPglite(await startEngine(folder));
}
/**
 * A running PGlite as a pool of one connection: callers of `connect` wait their turn in order, at most 10 seconds, so a
 * query on the pool inside an open client fails rather than hanging for ever. Takes the engine over; `end` closes it.
 */
export function overPglite(engine, close = () => engine.close()) {
    speakLikePg(engine);
    const turn = oneAtATime();
    let ending;
    async function connect() {
        if (ending)
            throw new Error(ENDED);
        await turn.take(CONNECTION_WAIT_MS);
        return lend(engine, turn.pass);
    }
    return {
        kind: 'pglite',
        connect,
        async query(text, params) {
            const client = await connect();
            try {
                return await client.query(text, params);
            }
            finally {
                client.release();
            }
        },
        end: () => (ending ??= turn.take().then(close)),
    };
}
function lend(engine, giveBack) {
    let released = false;
    let underWay = Promise.resolve();
    return {
        query(text, params) {
            if (released)
                return Promise.reject(new Error(RELEASED));
            const answer = run(engine, text, params ?? []);
            underWay = Promise.allSettled([underWay, answer]);
            return answer;
        },
        release() {
            if (released)
                throw new Error(RELEASED);
            released = true;
            void underWay
                .then(() => (engine.isInTransaction() ? engine.exec('ROLLBACK') : undefined))
                .catch(() => undefined)
                .then(giveBack);
        },
    };
}
/** As `pg`: with parameters one prepared statement, without them plain text of any number of statements. */
async function run(engine, text, params) {
    let answer;
    try {
        answer =
            params.length > 0
                ? await engine.query(text, params.map(toWire))
                : (await engine.exec(text)).at(-1);
    }
    catch (error) {
        // PGlite hangs the statement and its parameters on the error; a log must not hold what people wrote.
        for (const key of ['query', 'params', 'queryOptions'])
            delete error[key];
        throw error;
    }
    refuseLostCommit(text, answer?.command);
    return { rows: answer?.rows ?? [], rowCount: answer?.rowCount ?? null };
}
/** Values go in and out as with `pg`; PGlite's own tables of types differ in dates, booleans, bytes and arrays. */
function speakLikePg(engine) {
    engine.parsers = new Proxy({}, { get: (_, oid) => readerOf(Number(oid)) });
    engine.serializers = new Proxy({}, { get: () => (value) => value });
}
function oneAtATime() {
    const waiting = [];
    let taken = false;
    return {
        take(waitMs) {
            if (!taken) {
                taken = true;
                return Promise.resolve();
            }
            return new Promise((resolve, reject) => {
                const enter = () => {
                    clearTimeout(timer);
                    resolve();
                };
                const giveUp = () => {
                    waiting.splice(waiting.indexOf(enter), 1);
                    reject(new Error('timeout exceeded when trying to connect: is a query waiting inside an open transaction?'));
                };
                const timer = waitMs === undefined ? undefined : setTimeout(giveUp, waitMs);
                waiting.push(enter);
            });
        },
        pass() {
            const next = waiting.shift();
            if (next)
                next();
            else
                taken = false;
        },
    };
}
//# sourceMappingURL=pglite.js.map