import { createHash } from 'node:crypto';

/** The name of the copy that the other side has of a message: it can be told from the key of that message alone. */
export const copyOf = (key: string): string =>
  `kopie:${createHash('sha256').update(key).digest('base64url').slice(0, 24)}`;
