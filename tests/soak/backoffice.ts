import type { Change } from './plans.ts';
import { retried } from './reporter.ts';

/** A system of a backoffice that is careful: it says which version it knows, and looks before it does something again. */

interface Shown {
  status: string;
  events: { kind: string; by: { role: string }; data: { text?: string; to?: string } }[];
}

const headers = { authorization: 'Bearer sleutel-van-fmis', 'content-type': 'application/json' };

/** Makes the changes of one ticket, each at another desk than the last. */
export async function changed(number: string, changes: readonly Change[], desk: () => string): Promise<void> {
  for (const asked of changes)
    for (;;) {
      const known = await retried(() => fetch(`${desk()}/api/v1/tickets/${number}`, { headers }));
      const etag = known.headers.get('etag') ?? '';
      // An answer that was lost, or somebody else in between: the ticket tells which.
      if (isDone((await known.json()) as Shown, asked)) break;
      const body = JSON.stringify(asked);
      const answer = await retried(() =>
        fetch(`${desk()}/api/v1/tickets/${number}`, {
          method: 'PATCH',
          headers: { ...headers, 'if-match': etag },
          body,
        }),
      );
      const said = await answer.text();
      if (answer.ok) break;
      if (answer.status !== 412) throw new Error(`${number}: ${String(answer.status)} ${said}`);
    }
}

const isDone = ({ events }: Shown, { status, note, customerMessage }: Change): boolean =>
  events.some(
    ({ by, data }) =>
      by.role === 'backoffice' &&
      ((status !== undefined && data.to === status) ||
        (note !== undefined && data.text === note) ||
        (customerMessage !== undefined && data.text === customerMessage)),
  );
