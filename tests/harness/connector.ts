import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** What the bot posted to the connector: a new message, or a replacement of one. */
export interface Posted {
  conversation: string;
  /** The id of the message; for a replacement that of the replaced one. */
  id: string;
  method: 'POST' | 'PUT' | 'DELETE';
  activity: {
    type: string;
    text?: string;
    attachments?: { contentType: string; content: CardJson }[];
    [key: string]: unknown;
  };
}

export interface CardJson {
  body: Record<string, unknown>[];
  actions?: { type: string; title: string; data: Record<string, unknown> }[];
  [key: string]: unknown;
}

/** The answer that the connector gives instead of accepting. */
export interface Refusal {
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
  /** No answer at all comes, until the caller gives up. */
  silent?: true;
  /** The line breaks instead. */
  hangsUp?: true;
}

/** A file that can be fetched here, as Teams serves what was sent. */
export interface Served {
  body?: Buffer;
  status?: number;
  /** Sends the caller on. */
  location?: string;
  /** Goes on sending until the caller gives up. */
  endless?: true;
  /** Never answers. */
  silent?: true;
}

/** A fake Bot Framework connector over real HTTP: records what a bot posts, and can be told to refuse. */
export class Connector {
  readonly posted: Posted[] = [];
  /** Asked for every call; what it returns is answered instead of accepting. */
  refuse: (post: Posted) => Refusal | undefined = () => undefined;
  /** What can be fetched at /files/<name>, and who fetched what with which token. */
  readonly files = new Map<string, Served>();
  readonly fetched: { name: string; authorization: string | undefined }[] = [];
  /** Who is in a team, by its id; two a page, for there may be many. */
  readonly teams = new Map<string, { aadObjectId?: string; name: string }[]>();
  /** How many connections are open. */
  connections = 0;
  private readonly server: Server;
  private ids = 0;
  private waiting: (() => void)[] = [];

  private constructor() {
    this.server = createServer((request, response) => {
      if (request.url?.startsWith('/files/')) {
        this.serve(request, response);
        return;
      }
      let body = '';
      request.on('data', (part: Buffer) => (body += part.toString()));
      request.on('end', () => {
        const [, conversation = '', id] =
          /\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?/.exec(request.url ?? '') ?? [];
        const method = request.method as Posted['method'];
        const activity = (body === '' ? {} : JSON.parse(body)) as Posted['activity'];
        const replaced = method === 'POST' ? undefined : decodeURIComponent(id ?? '');
        const post: Posted = {
          conversation: decodeURIComponent(conversation),
          id: replaced ?? `c${String(++this.ids)}`,
          method,
          activity,
        };
        const refusal = this.refuse(post);
        if (refusal?.silent) return;
        if (refusal?.hangsUp) {
          request.socket.destroy();
          return;
        }
        response.setHeader('content-type', 'application/json');
        const team = /\/v3\/conversations\/([^/]+)\/pagedmembers/.exec(request.url ?? '')?.[1];
        if (team !== undefined && !refusal) {
          const from = Number(new URL(request.url ?? '', this.url).searchParams.get('continuationToken') ?? 0);
          const all = this.teams.get(decodeURIComponent(team)) ?? [];
          const members = all.slice(from, from + 2).map((one) => ({ id: `29:${one.name}`, ...one }));
          const more = from + 2 < all.length ? { continuationToken: String(from + 2) } : {};
          response.end(JSON.stringify({ members, ...more }));
          return;
        }
        for (const [name, value] of Object.entries(refusal?.headers ?? {})) response.setHeader(name, value);
        response.statusCode = refusal?.status ?? (method === 'POST' ? 201 : 200);
        response.end(JSON.stringify(refusal ? (refusal.body ?? {}) : { id: post.id }));
        if (!refusal) this.posted.push(post);
        for (const wake of this.waiting.splice(0)) wake();
      });
    });
  }

  private serve(request: IncomingMessage, response: ServerResponse): void {
    const name = decodeURIComponent((request.url ?? '').slice('/files/'.length));
    this.fetched.push({ name, authorization: request.headers.authorization });
    const file = this.files.get(name);
    if (file?.silent) return;
    response.statusCode = file?.status ?? (file ? (file.location ? 302 : 200) : 404);
    if (file?.location) response.setHeader('location', file.location);
    if (!file?.endless) {
      response.end(file?.body);
      return;
    }
    const part = Buffer.alloc(256 * 1024, 1);
    const more = () => {
      while (!response.destroyed && response.write(part));
    };
    response.on('drain', more);
    more();
  }

  private count(socket: Socket): void {
    this.connections++;
    socket.once('close', () => this.connections--);
  }

  static async open(): Promise<Connector> {
    const connector = new Connector();
    connector.server.on('connection', (socket: Socket) => connector.count(socket));
    await new Promise<void>((resolve) => connector.server.listen(0, '127.0.0.1', resolve));
    return connector;
  }

  get url(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
  }

  /** Resolves when `condition` holds; throws after `patience` milliseconds. */
  async until(condition: () => boolean, patience = 10_000): Promise<void> {
    const end = Date.now() + patience;
    while (!condition()) {
      if (Date.now() > end)
        throw new Error(
          `the connector waited in vain; it got: ${JSON.stringify(this.posted.map(({ activity }) => activity.text ?? 'card'))}`,
        );
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 100);
        this.waiting.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
