import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request } from 'restify';
import type { Actor } from '../../tickets/ticket.ts';
import { Problem } from './problem.ts';

export interface ApiKey {
  name: string;
  key: string;
}

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Tells who calls by the API key of a request. Throws a 401 Problem; how long it takes tells nothing of the keys. */
export function callerBy(keys: readonly ApiKey[]): (request: Request) => Actor {
  const known = keys.map(({ name, key }) => ({ name, digest: digest(key) }));
  return (request) => {
    const sent = /^Bearer +(\S+) *$/i.exec(request.headers.authorization ?? '')?.[1];
    if (sent === undefined)
      throw new Problem('unauthorised', 'Send your API key as Authorization: Bearer <key>.', {
        headers: { 'WWW-Authenticate': 'Bearer realm="loket"' },
      });
    const given = digest(sent);
    // Every key is compared, also after a match.
    const [match] = known.filter((one) => timingSafeEqual(one.digest, given));
    if (!match)
      throw new Problem('unauthorised', 'This API key is not known. Ask the manager of this Loket for a valid one.', {
        headers: { 'WWW-Authenticate': 'Bearer realm="loket", error="invalid_token"' },
      });
    return { role: 'backoffice', id: match.name };
  };
}
