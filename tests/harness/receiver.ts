import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How a receiver answers: `silent` takes the message and never answers. */
export interface Answering {
  status: number;
  headers?: Record<string, string>;
  silent?: true;
}

export interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  text: string;
  // Tests look into what they get.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any;
}

/** Somebody else's system on a port of this machine, to which webhooks post. It keeps what it took, also what it refused. */
export class Receiver {
  readonly all: Received[] = [];
  answer: (received: Received) => Answering = () => ({ status: 204 });
  private readonly server: Server;
  port = 0;

  private constructor() {
    this.server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const text = Buffer.concat(parts).toString();
        const received = { path: request.url ?? '', headers: request.headers, text, body: JSON.parse(text) as unknown };
        const { status, headers, silent } = this.answer(received);
        this.all.push(received);
        if (silent) return;
        // Restify changes what writeHead returns, for every server of the process.
        response.writeHead(status, headers);
        response.end();
      });
    });
  }

  static async open(): Promise<Receiver> {
    const receiver = new Receiver();
    receiver.server.listen(0, '127.0.0.1');
    await once(receiver.server, 'listening');
    receiver.port = (receiver.server.address() as AddressInfo).port;
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${String(this.port)}`;
  }

  /** The ids of what arrived at a path, in order, also more than once. */
  ids(path: string): string[] {
    return this.all.filter((one) => one.path === path).map(({ body }) => String(body.id));
  }

  /** Breaks off what is not answered. */
  drop(): void {
    this.server.closeAllConnections();
  }

  async close(): Promise<void> {
    this.drop();
    await new Promise<void>((resolve) => {
      this.server.close(() => resolve());
    });
  }
}
