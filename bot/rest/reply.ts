import type { Request, RequestHandler, Response } from 'restify';

/** JSON that is sent, and the headers beside it. */
export interface Reply {
  status?: number;
  body: unknown;
  headers?: Record<string, string>;
}

/** A handler that returns its reply, sent as JSON. What it throws becomes a problem: see `useProblems`. */
export const reply =
  (work: (request: Request) => Reply | Promise<Reply>): RequestHandler =>
  async (request: Request, response: Response) => {
    const { status = 200, body, headers } = await work(request);
    response.sendRaw(status, JSON.stringify(body), {
      'Content-Type': 'application/json',
      'Cache-Control': 'no-store',
      ...headers,
    });
  };
