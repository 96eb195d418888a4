import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Request, Response, Server } from 'restify';
import type { Loket } from '../loket.ts';

/** What can be wrong with a request, as callers can tell it apart by `type`: its status and its title (RFC 9457). */
export const kinds = {
  'malformed-request': { status: 400, title: 'The request cannot be read' },
  'malformed-body': { status: 400, title: 'The body is not readable JSON' },
  'invalid-fields': { status: 400, title: 'Some fields cannot be used' },
  unauthorised: { status: 401, title: 'A valid API key is needed' },
  'not-found': { status: 404, title: 'There is nothing here' },
  'wrong-method': { status: 405, title: 'This path does not take this method' },
  'illegal-move': { status: 409, title: 'The ticket cannot go to this status now' },
  'already-there': { status: 409, title: 'There is one already' },
  stale: { status: 412, title: 'The ticket was changed since you read it' },
  'too-large': { status: 413, title: 'The body is too large' },
  'wrong-content-type': { status: 415, title: 'The body has to be JSON' },
  'unusable-values': { status: 422, title: 'Some values cannot be used' },
  'key-used': { status: 422, title: 'The idempotency key was used for something else' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  refused: { status: 400, title: 'The request is refused' },
  fault: { status: 500, title: 'Something went wrong on our side' },
} as const;
export type Kind = keyof typeof kinds;

export interface FieldProblem {
  /** Path in the body or name of the parameter, such as "requester.name"; empty for the whole of it. */
  field: string;
  message: string;
}

/** What a caller is told that went wrong, with the remedy in `detail`. Thrown anywhere in a handler. */
export class Problem extends Error {
  override name = 'Problem';
  readonly kind: Kind;
  readonly status: number;
  /** Members beside the standard ones, such as `errors` or `allowed`. */
  readonly members: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    kind: Kind,
    detail: string,
    more: { status?: number; members?: Record<string, unknown>; headers?: Record<string, string> } = {},
  ) {
    super(detail);
    this.kind = kind;
    this.status = more.status ?? kinds[kind].status;
    this.members = more.members ?? {};
    this.headers = more.headers ?? {};
  }
}

/** A problem that lies in fields: the detail sums up the first few, `errors` holds all. */
export function fieldProblem(kind: 'invalid-fields' | 'unusable-values', errors: readonly FieldProblem[]): Problem {
  const named = errors.slice(0, 3).map(({ field, message }) => `${field || 'The body'} ${message}.`);
  const more = errors.length > 3 ? ` And ${String(errors.length - 3)} more, see errors.` : '';
  return new Problem(kind, named.join(' ') + more, { members: { errors } });
}

/** Messages of restify's own errors are not passed on: they quote what was sent. */
const ofStatus: Readonly<Record<number, [Kind, string]>> = {
  404: ['not-found', 'There is nothing at this path. The paths are in /api/v1/openapi.json.'],
  405: ['wrong-method', 'The Allow header lists the methods that this path takes.'],
  413: ['too-large', 'Send less at once; the limit is 256 KB.'],
  415: ['wrong-content-type', 'Send JSON, uncompressed, with the header Content-Type: application/json.'],
};

/** The problem behind an error that the caller can put right; undefined for a fault of ours. */
export function problemFor(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error;
  const { statusCode: status, body } = (error ?? {}) as { statusCode?: unknown; body?: { code?: unknown } };
  if (typeof status !== 'number' || status < 400 || status > 499) return undefined;
  if (body?.code === 'InvalidContent')
    return new Problem('malformed-body', 'Send valid JSON. Nothing was done with this request.');
  const [kind, detail] = ofStatus[status] ?? ['refused', 'The request is not one that this server takes.'];
  return new Problem(kind, detail, { status });
}

/** Makes a fault of ours known: in full in the log, by its reference only to the caller. */
function reportFault(error: unknown, request: Request, faults: Faults): Problem {
  const reference = faults.newId().slice(0, 8);
  const known = error instanceof Error;
  // The route and not the path: a path or query can hold what somebody typed.
  const route = (request as { route?: { path?: unknown } }).route?.path;
  faults.log.error(
    {
      reference,
      method: request.method,
      route,
      fault: known ? `${error.name}: ${error.message}`.slice(0, 300) : 'unknown',
      stack: known ? error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) : undefined,
    },
    'request failed',
  );
  return new Problem('fault', `Try again later. If it keeps failing, report it with reference ${reference}.`, {
    members: { reference },
  });
}

type Faults = Pick<Loket, 'log' | 'newId'>;
type First = { first(handler: (request: IncomingMessage, response: ServerResponse) => boolean): unknown };

/**
 * From now on every error of this server leaves as application/problem+json: those of handlers, plug-ins and router.
 * Pass the Loket, so that faults are in its log under one of its references.
 */
export function useProblems(server: Server, faults: Faults = { log: server.log as never, newId: randomUUID }): void {
  // Restify reads the address outside its error handling: without this, a wrong Host header ends the process.
  (server as unknown as First).first((request, response) => {
    try {
      (request as Request).getUrl();
      return true;
    } catch {
      const problem = new Problem('malformed-request', 'The path or the Host header is no valid address.');
      response.writeHead(problem.status, { ...headersOf(problem), Connection: 'close' });
      response.end(bodyOf(problem));
      return false;
    }
  });
  server.on('restifyError', (request: Request, response: Response, error: unknown, done: () => void) => {
    const problem = problemFor(error) ?? reportFault(error, request, faults);
    if (!response.headersSent) response.sendRaw(problem.status, bodyOf(problem, request.getPath()), headersOf(problem));
    done();
  });
}

const headersOf = (problem: Problem) => ({
  'Content-Type': 'application/problem+json',
  'Cache-Control': 'no-store',
  ...problem.headers,
});

const bodyOf = (problem: Problem, instance?: string) =>
  JSON.stringify({
    type: `urn:loket:problem:${problem.kind}`,
    title: kinds[problem.kind].title,
    status: problem.status,
    detail: problem.message,
    ...(instance === undefined ? {} : { instance }),
    ...problem.members,
  });
