import type { Request } from 'restify';
import { Problem } from './problem.ts';

export const noTicket = (): Problem =>
  new Problem('not-found', 'There is no ticket with this number. GET /api/v1/tickets lists them.');

/** The number in the path. Throws a Problem: what is no number can be no ticket; nor can it go to the database, which refuses some characters. */
export function numberOf(request: Request): string {
  const number = String((request.params as Record<string, unknown>)['number']);
  if (!/^(?:M-\d{4}-\d{6,12}|W-\d{4}-\d{6,12}-\d{1,3})$/.test(number)) throw noTicket();
  return number;
}
