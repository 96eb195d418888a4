import { randomUUID } from 'node:crypto';
/** What can be wrong with a request, as callers can tell it apart by `type`: its status and its title (RFC 9457). */
export const kinds = {
    'malformed-request': { status: 400, title: 'The request cannot be read' },
    'malformed-body': { status: 400, title: 'The body is not readable JSON' },
    'invalid-fields': { status: 400, title: 'Some fields cannot be used' },
    unauthorised: { status: 401, title: 'A valid API key is needed' },
    'not-found': { status: 404, title: 'There is nothing here' },
    'wrong-method': { status: 405, title: 'This path does not take this method' },
    'illegal-move': { status: 409, title: 'The ticket cannot go to this status now' },
    'too-large': { status: 413, title: 'The body is too large' },
    'wrong-content-type': { status: 415, title: 'The body has to be JSON' },
    'unusable-values': { status: 422, title: 'Some values cannot be used' },
    refused: { status: 400, title: 'The request is refused' },
    fault: { status: 500, title: 'Something went wrong on our side' },
};
/** What a caller is told that went wrong, with the remedy in `detail`. Thrown anywhere in a handler. */
export class Problem extends Error {
    name = 'Problem';
    kind;
    status;
    /** Members beside the standard ones, such as `errors` or `allowed`. */
    members;
    headers;
    constructor(kind, detail, more = {}) {
        super(detail);
        this.kind = kind;
        this.status = more.status ?? kinds[kind].status;
        this.members = more.members ?? {};
        this.headers = more.headers ?? {};
    }
}
/** A problem that lies in fields: the detail sums up the first few, `errors` holds all. */
export function fieldProblem(kind, errors) {
    const named = errors.slice(0, 3).map(({ field, message }) => `${field || 'The body'} ${message}.`);
    const more = errors.length > 3 ? ` And ${String(errors.length - 3)} more, see errors.` : '';
    return new Problem(kind, named.join(' ') + more, { members: { errors } });
}
/** Messages of restify's own errors are not passed on: they quote what was sent. */
const ofStatus = {
    404: ['not-found', 'There is nothing at this path. The paths are in /api/v1/openapi.json.'],
    405: ['wrong-method', 'The Allow header lists the methods that this path takes.'],
    413: ['too-large', 'Send less at once; the limit is 256 KB.'],
    415: ['wrong-content-type', 'Send JSON, uncompressed, with the header Content-Type: application/json.'],
};
/** The problem behind an error that the caller can put right; undefined for a fault of ours. */
export function problemFor(error) {
    if (error instanceof Problem)
        return error;
    const { statusCode: status, body } = (error ?? {});
    if (typeof status !== 'number' || status < 400 || status > 499)
        return undefined;
    if (body?.code === 'InvalidContent')
        return new Problem('malformed-body', 'Send valid JSON. Nothing was done with this request.');
    const [kind, detail] = ofStatus[status] ?? ['refused', 'The request is not one that this server takes.'];
    return new Problem(kind, detail, { status });
}
/** Makes a fault of ours known: in full in the log, by its reference only to the caller. */
function reportFault(error, request, faults) {
    const reference = faults.newId().slice(0, 8);
    const known = error instanceof Error;
    // The route and not the path: a path or query can hold what somebody typed.
    const route = request.route?.path;
    faults.log.error({
        reference,
        method: request.method,
        route,
        fault: known ? `${error.name}: ${error.message}`.slice(0, 300) : 'unknown',
        stack: known ? error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) : undefined,
    }, 'request failed');
    return new Problem('fault', `Try again later. If it keeps failing, report it with reference ${reference}.`, {
        members: { reference },
    });
}
/**
 * From now on every error of this server leaves as application/problem+json: those of handlers, plug-ins and router.
 * Pass the Loket, so that faults are in its log under one of its references.
 */
export function useProblems(server, faults = { log: server.log, newId: randomUUID }) {
    // Restify reads the address outside its error handling: without this, a wrong Host header ends the process.
    server.first((request, response) => {
        try {
            request.getUrl();
            return true;
        }
        catch {
            const problem = new Problem('malformed-request', 'The path or the Host header is no valid address.');
            response.writeHead(problem.status, { ...headersOf(problem), Connection: 'close' });
            response.end(bodyOf(problem));
            return false;
        }
    });
    server.on('restifyError', (request, response, error, done) => {
        const problem = problemFor(error) ?? reportFault(error, request, faults);
        if (!response.headersSent)
            response.sendRaw(problem.status, bodyOf(problem, request.getPath()), headersOf(problem));
        done();
    });
}
const headersOf = (problem) => ({
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
    ...problem.headers,
});
const bodyOf = (problem, instance) => JSON.stringify({
    type: `urn:loket:problem:${problem.kind}`,
    title: kinds[problem.kind].title,
    status: problem.status,
    detail: problem.message,
    ...(instance === undefined ? {} : { instance }),
    ...problem.members,
});
//# sourceMappingURL=problem.js.map