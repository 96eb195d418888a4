import pg from 'pg';
const INT8 = 20;
const DATE = 1082;
const NUMERIC = 1700;
const INT8_ARRAY = 1016;
const DATE_ARRAY = 1182;
const NUMERIC_ARRAY = 1231;
const TEXT_ARRAY = 1009;
const defaultReader = pg.types.getTypeParser;
const asText = (text) => text;
/** Whole numbers that JavaScript holds exactly become numbers; others stay text, so no digit is lost. */
const asCount = (text) => {
    const number = Number(text);
    return /^-?\d+$/.test(text) && Number.isSafeInteger(number) ? number : text;
};
function everyElement(read) {
    const split = defaultReader(TEXT_ARRAY, 'text');
    const deep = (element) => Array.isArray(element) ? element.map(deep) : typeof element === 'string' ? read(element) : element;
    return (text) => deep(split(text));
}
const own = new Map([
    [INT8, asCount],
    [NUMERIC, asCount],
    [DATE, asText],
    [INT8_ARRAY, everyElement(asCount)],
    [NUMERIC_ARRAY, everyElement(asCount)],
    [DATE_ARRAY, everyElement(asText)],
]);
/**
 * How a value of this type comes out of either database. int8 and numeric: a number when whole and safe, else text (a
 * numeric with decimals is always text: cast to float8 for a number). date: 'YYYY-MM-DD'. timestamptz: Date. The rest: as `pg`.
 */
export function readerOf(oid, format = 'text') {
    return (format === 'text' && own.get(oid)) || defaultReader(oid, format);
}
const { prepareValue } = pg.utils;
/** A parameter as `pg` sends it: objects as JSON, arrays as PostgreSQL arrays (so JSON arrays need JSON.stringify). */
export function toWire(value) {
    return prepareValue(value);
}
/** Throws when a COMMIT was answered with ROLLBACK: PostgreSQL does so, without an error, after a failed statement. */
export function refuseLostCommit(text, command) {
    if (command !== 'ROLLBACK' || !/^\s*(commit|end)\b/i.test(text))
        return;
    throw Object.assign(new Error('nothing was committed: a statement in this transaction had failed'), {
        code: '25P02',
    });
}
/** How long a caller waits for a connection before it gets an error: longer waits are a deadlock or an overload. */
export const CONNECTION_WAIT_MS = 10_000;
export const ENDED = 'Cannot use a pool after calling end on the pool';
export const RELEASED = 'this client was given back and can no longer be used';
//# sourceMappingURL=values.js.map