import { once } from 'node:events';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import restify from 'restify';
import { useProblems } from '../../bot/rest/problem.ts';
import { mountRest } from '../../bot/rest/routes.ts';
import type { Db } from '../../storage/db.ts';
import { migrate, readMigrations } from '../../storage/migrate.ts';
import { breaches } from './contract.ts';
import { freshDatabase } from '../harness/database.ts';
import { testLoket, type TestLoket } from '../harness/loket.ts';

/** Monday 23 November 2026, 10:00 in Amsterdam: the desk is open. */
export const monday = new Date('2026-11-23T09:00:00Z');

/** How long starting a database may take on a busy machine, in milliseconds. */
export const patience = 60_000;

export interface Answer {
  status: number;
  headers: Headers;
  // Tests look into what they get and say themselves what it should be.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any;
}

/** The REST interface over real HTTP, on a database of its own, at a clock that tests turn. */
export interface RestServer {
  loket: TestLoket;
  db: Db;
  server: restify.Server;
  clock: { now: Date };
  /** Calls /api/v1 with the key of "facilitair". A body that is no text is sent as JSON. Every answer is held against the OpenAPI document. */
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** Sends these bytes and gives what came back until the connection closed. */
  raw(bytes: string | Uint8Array): Promise<string>;
  close(): Promise<void>;
}

export const key = 'geheim-van-facilitair';

export async function restServer(
  prepare: (server: restify.Server) => void = () => undefined,
  { perMinute = 100_000, reach = { local: true, hosts: [] as string[] } } = {},
): Promise<RestServer> {
  const db = await freshDatabase();
  await migrate(db, await readMigrations(fileURLToPath(new URL('../../storage/migrations', import.meta.url))));
  const clock = { now: monday };
  const loket = testLoket({ db, now: () => clock.now });
  const server = restify.createServer({ name: '' });
  useProblems(server, loket);
  prepare(server);
  const keys = [
    { name: 'facilitair', key },
    { name: 'ict', key: 'geheim-van-ict' },
  ];
  mountRest(server, loket, { keys, perMinute, reach });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();

  return {
    loket,
    db,
    server,
    clock,
    async call(method, path, body, headers = {}) {
      const response = await fetch(`http://127.0.0.1:${String(port)}/api/v1${path}`, {
        method,
        headers: {
          authorization: `Bearer ${key}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const text = await response.text();
      const { status, headers: answered } = response;
      const answer = { status, headers: answered, body: text === '' ? undefined : JSON.parse(text) };
      expect({ method, path, breaches: breaches(method, path, answer) }).toEqual({ method, path, breaches: [] });
      return answer;
    },
    async raw(bytes) {
      const socket = connect(port, '127.0.0.1');
      let answer = '';
      socket.on('data', (part: Buffer) => (answer += part.toString()));
      socket.on('error', () => undefined);
      socket.write(bytes);
      await once(socket, 'close');
      return answer;
    },
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        (server as unknown as { server: { closeAllConnections(): void } }).server.closeAllConnections();
      });
      await loket.delivery.stop();
      await db.end();
    },
  };
}

/** Expects a complete problem document of this kind, and gives it. */
export function problemOf(answer: Answer, status: number, kind: string): Record<string, never> {
  expect(answer).toMatchObject({ status, body: { status, type: `urn:loket:problem:${kind}` } });
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(answer.body).toMatchObject({ title: expect.any(String), detail: expect.stringMatching(/\.$/) });
  expect(answer.body.instance).toMatch(/^\/api\//);
  expect(answer.body).not.toHaveProperty('stack');
  return answer.body;
}

/** The field problems of a 400 or 422, as "field: message". */
export const fieldsOf = (body: { errors?: { field: string; message: string }[] }) =>
  (body.errors ?? []).map(({ field, message }) => `${field}: ${message}`);
