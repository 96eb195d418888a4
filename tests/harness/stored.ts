import { readSession, type Session } from '../../dialogs/session.ts';

/** Between turns a session lives in a database: what does not survive JSON, and the order of keys, must not matter. */
export const stored = (session: Session): Session => readSession(JSON.parse(JSON.stringify(session), sortedKeys));

/** As jsonb gives an object back: its keys in an order of its own. */
function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1)));
}
