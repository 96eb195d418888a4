/**
 * The data cannot be used, and a person can put it right. Message and remedy are Dutch, for whoever starts Loket;
 * neither holds a password. What the database said itself is in `cause`.
 */
export class StorageProblem extends Error {
    reason;
    remedy;
    constructor(reason, message, remedy, cause) {
        super(message, { cause });
        this.name = 'StorageProblem';
        this.reason = reason;
        this.remedy = remedy;
    }
}
/** The code of a system or database error, such as "ENOSPC" or "28P01"; else its message. */
export function codeOf(error) {
    if (error instanceof AggregateError && error.errors.length > 0)
        return codeOf(error.errors[0]);
    const { code, message } = (error ?? {});
    return String(code ?? message ?? error);
}
//# sourceMappingURL=problem.js.map