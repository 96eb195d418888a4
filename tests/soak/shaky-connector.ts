import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CardJson } from '../harness/connector.ts';

/** A message, or a replacement of one, that the connector accepted: its reader has seen it. */
export interface Accepted {
  method: 'POST' | 'PUT';
  /** Of a replacement: the message that it replaces. */
  id: string;
  text: string;
  buttons: { title: string; data: Record<string, unknown> }[];
  at: number;
  /** The bot heard that it was accepted, as far as the connector can know. */
  answered: boolean;
}

/** What it does instead of accepting at once, of a thousand calls; 'late' and 'lost' are accepted all the same. */
const moods = { throttled: 40, broken: 30, 'hung-up': 10, lost: 15, late: 15 } as const;
export type Mood = keyof typeof moods;

/** A connector over real HTTP that throttles, fails, hangs up and answers late; by chance, but the same chance each time. */
export class ShakyConnector {
  readonly accepted = new Map<string, Accepted[]>();
  readonly did: Record<Mood | 'fine', number> = { fine: 0, throttled: 0, broken: 0, 'hung-up': 0, lost: 0, late: 0 };
  private readonly server: Server;
  private readonly waiting = new Map<string, () => void>();
  private ids = 0;
  private seed = 20261124;

  private constructor() {
    this.server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on(
        'end',
        () => void this.answer(request.method ?? '', request.url ?? '', Buffer.concat(parts), response),
      );
    });
    this.server.keepAliveTimeout = 60_000;
  }

  static async open(): Promise<ShakyConnector> {
    const connector = new ShakyConnector();
    await new Promise<void>((resolve) => connector.server.listen(0, '127.0.0.1', resolve));
    return connector;
  }

  get url(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
  }

  of(conversation: string): Accepted[] {
    return this.accepted.get(conversation) ?? [];
  }

  /** Resolves to what was accepted in a conversation after the first `skip` and fits; throws when `patience` (ms) passes first. */
  async hears(
    conversation: string,
    fits: (one: Accepted) => boolean,
    skip: number,
    patience = 90_000,
  ): Promise<Accepted> {
    const end = Date.now() + patience;
    for (;;) {
      const found = this.of(conversation).slice(skip).find(fits);
      if (found) return found;
      if (Date.now() > end) throw new Error(`nothing came; the last was: ${this.of(conversation).at(-1)?.text ?? '-'}`);
      await Promise.race([sleep(1_000), new Promise<void>((resolve) => this.waiting.set(conversation, resolve))]);
    }
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** Park and Miller: enough for moods. */
  private mood(): Mood | 'fine' {
    this.seed = (this.seed * 48_271) % 2_147_483_647;
    let drawn = this.seed % 1000;
    for (const [mood, share] of Object.entries(moods) as [Mood, number][]) {
      if (drawn < share) return mood;
      drawn -= share;
    }
    return 'fine';
  }

  private async answer(method: string, path: string, body: Buffer, response: ServerResponse): Promise<void> {
    const mood = this.mood();
    this.did[mood]++;
    response.setHeader('content-type', 'application/json');
    if (mood === 'throttled') response.writeHead(429, { 'retry-after': '1' }).end('{}');
    else if (mood === 'broken') response.writeHead(500).end('{}');
    else if (mood === 'hung-up') response.destroy();
    else {
      const one = this.accept(method as Accepted['method'], path, body);
      if (mood === 'late') await sleep(1_500);
      // Whoever was killed meanwhile hears nothing.
      one.answered = mood !== 'lost' && !response.destroyed;
      if (mood === 'lost') response.destroy();
      else response.writeHead(method === 'POST' ? 201 : 200).end(JSON.stringify({ id: one.id }));
    }
  }

  private accept(method: Accepted['method'], path: string, body: Buffer): Accepted {
    const [, conversation = '', id] = /\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?/.exec(path) ?? [];
    const activity = JSON.parse(body.toString()) as { text?: string; attachments?: { content: CardJson }[] };
    const content = activity.attachments?.[0]?.content;
    const one: Accepted = {
      method,
      id: method === 'PUT' ? decodeURIComponent(id ?? '') : `c${String(++this.ids)}`,
      text: activity.text ?? (content?.['fallbackText'] as string | undefined) ?? '',
      buttons: content?.actions ?? [],
      at: Date.now(),
      answered: false,
    };
    const name = decodeURIComponent(conversation);
    const all = this.accepted.get(name);
    if (all) all.push(one);
    else this.accepted.set(name, [one]);
    this.waiting.get(name)?.();
    return one;
  }
}
