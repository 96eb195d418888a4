/**
 * The port between the desk and whatever carries its messages (Teams, a test's recorder).
 * It speaks the desk's language; only an adapter can read an Address.
 */
/** Nobody is there: blocked, uninstalled or left. Trying again does not help. */
export class Unreachable extends Error {
    name = 'Unreachable';
}
/** Too fast: try again after `retryAfter` milliseconds. */
export class Throttled extends Error {
    name = 'Throttled';
    retryAfter;
    constructor(retryAfter, message = 'throttled') {
        super(message);
        this.retryAfter = retryAfter;
    }
}
/** This message will never be accepted as it is, whoever tries; what comes after it may. */
export class Rejected extends Error {
    name = 'Rejected';
    status;
    constructor(status, message) {
        super(message);
        this.status = status;
    }
}
//# sourceMappingURL=channel.js.map