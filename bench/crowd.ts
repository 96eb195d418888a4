import { Agent, createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inRoom, type Conversation, type Turn } from './conversations.ts';

/** What a run under load measured; times in milliseconds, one of each per turn. */
export interface Measured {
  turnsPerSecond: number;
  /** Until HTTP 200. */
  accepted: number[];
  /** Until the last post that answers the turn had arrived at the connector. */
  answered: number[];
  /** Conversations that were brought to their ticket. */
  finished: number;
}

/** How long a run may take: it ends at whichever comes first. */
export interface Bounds {
  atATime: number;
  seconds: number;
  turns: number;
}

/** Longest that a turn may take, in milliseconds; more ends the bench. */
const patience = 15_000;

/** What is still to be posted in a conversation. */
interface Expected {
  posts: number;
  bodies: Buffer[];
  done(at: number): void;
}

/**
 * Many people and the connector through which a bot answers them, in this process and on loopback only. Each person waits
 * for the whole answer before going on, as people do; each conversation is new, its person one of five thousand.
 */
export class Crowd {
  private readonly expected = new Map<string, Expected>();
  /** Idle connections go before the bot closes them, which Node does after five seconds. */
  private readonly agent = new Agent({ keepAlive: true, timeout: 3_000 });
  private readonly run = Date.now().toString(36);
  private server!: Server;
  private conversations = 0;
  private ids = 0;

  static async open(): Promise<Crowd> {
    const crowd = new Crowd();
    crowd.server = createServer((incoming, response) => {
      const parts: Buffer[] = [];
      incoming.on('data', (part: Buffer) => parts.push(part));
      incoming.on('end', () => {
        const at = performance.now();
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end(`{"id":"c${++crowd.ids}"}`);
        crowd.hear(incoming.url ?? '', Buffer.concat(parts), at);
      });
    });
    crowd.server.keepAliveTimeout = 60_000;
    await new Promise<void>((resolve) => crowd.server.listen(0, '127.0.0.1', resolve));
    return crowd;
  }

  /** Lets so many people at a time talk to the bot at `url`. Throws on any answer that is wrong, late or missing. */
  async talk(
    url: string,
    mix: readonly Conversation[],
    posts: (turn: Turn) => number,
    bounds: Bounds,
  ): Promise<Measured> {
    const accepted: number[] = [];
    const answered: number[] = [];
    let finished = 0;
    const start = performance.now();
    const over = () => performance.now() - start > bounds.seconds * 1000 || answered.length >= bounds.turns;

    const person = async (): Promise<void> => {
      while (!over()) {
        const n = ++this.conversations;
        const turns = mix[n % mix.length]?.turns ?? [];
        let shown: Buffer[] = [];
        for (const turn of turns) {
          if (over()) return;
          const said = turn.text === undefined ? turn : { ...turn, text: inRoom(turn.text, n) };
          const took = await this.turn(url, `${this.run}-${n}`, n, said, posts(turn), shown);
          accepted.push(took.accepted);
          answered.push(took.answered);
          shown = took.bodies;
        }
        finished++;
      }
    };
    await Promise.all(Array.from({ length: bounds.atATime }, person));
    const seconds = (performance.now() - start) / 1000;
    return { turnsPerSecond: answered.length / seconds, accepted, answered, finished };
  }

  async close(): Promise<void> {
    this.agent.destroy();
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async turn(
    url: string,
    conversation: string,
    person: number,
    turn: Turn,
    posts: number,
    shown: Buffer[],
  ): Promise<{ accepted: number; answered: number; bodies: Buffer[] }> {
    const body = JSON.stringify(this.activity(conversation, person % 5_000, turn, shown));
    const bodies: Buffer[] = [];
    const start = performance.now();
    const answer = new Promise<number>((resolve, reject) => {
      const late = setTimeout(
        () => reject(new Error(`"${turn.text ?? turn.press ?? ''}" got ${bodies.length} of ${posts} posts`)),
        patience,
      );
      const done = (at: number): void => {
        clearTimeout(late);
        resolve(at);
      };
      this.expected.set(conversation, { posts, bodies, done });
    });
    const [accepted, answered] = await Promise.all([this.post(`${url}/api/messages`, body), answer]);
    this.expected.delete(conversation);
    return { accepted: accepted - start, answered: answered - start, bodies };
  }

  private post(url: string, body: string): Promise<number> {
    return new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
      const call = request(url, { method: 'POST', agent: this.agent, headers }, (response) => {
        response.resume();
        response.on('end', () => {
          if (response.statusCode === 200) resolve(performance.now());
          else reject(new Error(`the bot answered ${response.statusCode ?? 0}`));
        });
      });
      call.on('error', reject);
      call.end(body);
    });
  }

  private hear(path: string, body: Buffer, at: number): void {
    const expected = this.expected.get(decodeURIComponent(path.split('/')[3] ?? ''));
    if (!expected) return;
    expected.bodies.push(body);
    if (expected.bodies.length === expected.posts) expected.done(at);
  }

  /** As Teams sends it. */
  private activity(conversation: string, person: number, turn: Turn, shown: Buffer[]): Record<string, unknown> {
    return {
      type: 'message',
      id: `a${++this.ids}`,
      timestamp: new Date().toISOString(),
      channelId: 'msteams',
      serviceUrl: `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`,
      from: { id: `29:${person}`, name: `Persoon ${person}`, aadObjectId: `person-${person}` },
      recipient: { id: '28:loket', name: 'Loket' },
      conversation: { id: conversation, conversationType: 'personal', tenantId: 'bench' },
      locale: 'nl-NL',
      ...(turn.press === undefined ? { text: turn.text } : { value: dataOf(turn.press, shown) }),
    };
  }
}

/** What the button of this title sends. A bot that shows no cards gets the title itself. */
function dataOf(title: string, shown: readonly Buffer[]): unknown {
  for (const body of shown) {
    const { attachments = [] } = JSON.parse(body.toString()) as {
      attachments?: { content: { actions?: { title: string; data: unknown }[] } }[];
    };
    for (const { content } of attachments)
      for (const action of content.actions ?? []) if (action.title === title) return action.data;
  }
  return { title };
}
