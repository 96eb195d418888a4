import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { numberIn } from '../harness/person.ts';
import type { Accepted, ShakyConnector } from './shaky-connector.ts';

/** Asks until there is an answer that is no fault of the server, as the channel and a careful system do. */
export async function retried(call: () => Promise<Response>): Promise<Response> {
  for (let attempt = 1; ; attempt++) {
    const answer = await call().catch((error: unknown) => {
      if (attempt >= 40) throw error;
      return undefined;
    });
    if (answer && (answer.status < 500 || attempt >= 40)) return answer;
    await sleep(250);
  }
}

/** Somebody who reports lamps in their own chat; each thing they say reaches another desk than the last. */
export class Reporter {
  readonly conversation: string;
  private readonly id: string;
  private readonly numbers = new Set<string>();
  private readonly connector: ShakyConnector;
  private readonly desk: () => string;

  constructor(connector: ShakyConnector, n: number, desk: () => string) {
    this.connector = connector;
    this.desk = desk;
    this.id = `person-${String(n)}`;
    this.conversation = `a:chat-${String(n)}`;
  }

  /** Reports a lamp that nobody else reported; resolves to the number of the ticket. */
  async reports(n: number): Promise<string> {
    const room = `${String(1 + (n % 9))}.${String(100 + Math.floor(n / 9))}`;
    const before = this.connector.of(this.conversation).length;
    await this.deliver({ text: `de lamp op ${room} knippert in B30` });
    // What was said before may come once more.
    const asks = ({ text }: Accepted) => text.includes(room) && text.includes('Zal ik dit melden');
    const asked = await this.connector.hears(this.conversation, asks, before);
    const yes = asked.buttons.find(({ title }) => title === 'Ja, melden');
    await this.deliver({ value: yes?.data, replyToId: asked.id });
    const isNew = ({ text }: Accepted) => text.startsWith('Gemeld als') && !this.numbers.has(numberIn(text));
    const number = numberIn((await this.connector.hears(this.conversation, isNew, before)).text);
    this.numbers.add(number);
    return number;
  }

  private async deliver(fields: Record<string, unknown>): Promise<void> {
    const activity = JSON.stringify({
      type: 'message',
      id: randomUUID(),
      timestamp: '2026-11-24T09:00:00.000Z',
      channelId: 'msteams',
      serviceUrl: this.connector.url,
      from: { id: `29:${this.id}`, name: 'Sam Bakker', aadObjectId: this.id },
      recipient: { id: '28:loket', name: 'Loket' },
      conversation: { id: this.conversation, conversationType: 'personal', tenantId: 'tenant-1' },
      ...fields,
    });
    const headers = { 'content-type': 'application/json' };
    const answer = await retried(() =>
      fetch(`${this.desk()}/api/messages`, { method: 'POST', headers, body: activity }),
    );
    if (!answer.ok) throw new Error(`the desk answered ${String(answer.status)}: ${await answer.text()}`);
    await answer.text();
  }
}
