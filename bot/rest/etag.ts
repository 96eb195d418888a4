import type { Request } from 'restify';
import { fieldProblem } from './problem.ts';

/** What of a ticket a caller goes by: it counts the changes of it. */
export const etagOf = ({ version }: { version: number }): string => `"${String(version)}"`;

/**
 * Whether a ticket is as the caller knows it, by the header If-Match; always without. Throws a 400 Problem for what is no ETag. A
 * weak one never matches (RFC 9110).
 */
export function asKnown(request: Request): (ticket: { version: number }) => boolean {
  const sent = request.headers['if-match']?.trim();
  if (sent === undefined || sent === '*') return () => true;
  if (!/^(?:W\/)?"[^"]*"(?:\s*,\s*(?:W\/)?"[^"]*")*$/.test(sent))
    throw fieldProblem('invalid-fields', [
      { field: 'If-Match', message: 'must be an ETag as it was sent, with its quotes, such as "3"' },
    ]);
  const known = sent.split(',').map((one) => one.trim());
  return (ticket) => known.includes(etagOf(ticket));
}
