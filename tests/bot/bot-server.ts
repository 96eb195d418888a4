import { once } from 'node:events';
import type { DeliveryRules } from '../../bot/delivery.ts';
import type { Loket } from '../../bot/loket.ts';
import { fileLinks } from '../../bot/file-links.ts';
import { makeServer } from '../../bot/server.ts';
import { makeTeams } from '../../bot/teams/endpoint.ts';
import { contentOf } from '../../storage/attachments.ts';
import type { Db } from '../../storage/db.ts';
import { Connector } from '../harness/connector.ts';
import { loketOn, type Logged } from '../harness/loket.ts';
import { Person, request, type Answer, type Place } from '../harness/person.ts';
import { loketDatabase } from '../harness/schema.ts';

/** Monday 23 November 2026, 10:00 in Amsterdam: the desk is open. */
export const monday = new Date('2026-11-23T09:00:00Z');

const key = 'geheim-van-facilitair';

/** The whole desk over real HTTP in local mode: activities go in at /api/messages, replies arrive at a fake connector. */
export interface BotServer extends Place {
  db: Db;
  loket: Loket & Logged;
  person(): Person;
  /** Calls /api/v1 as a backoffice. */
  rest(method: string, path: string, body?: unknown): Promise<Answer>;
  rows<R>(sql: string, params?: unknown[]): Promise<R[]>;
  close(): Promise<void>;
}

/** `between` stands between the desk and its database, to let it fail. */
export async function botServer(
  parts: { between?: (db: Db) => Db; rules?: Partial<DeliveryRules> } = {},
): Promise<BotServer> {
  const db = await loketDatabase();
  const connector = await Connector.open();
  let ids = 0;
  const newId = () => `id-${String(++ids)}`;
  const links = fileLinks(Buffer.alloc(32), () => monday);
  const teams = makeTeams(undefined, newId, {
    files: { content: (id) => contentOf(db, id), link: (id) => links.link(id) },
  });
  const loket = loketOn(teams.channel, {
    db: parts.between?.(db) ?? db,
    now: () => monday,
    newId,
    rules: { sendsPerSecond: 1000, ...parts.rules },
    fetchFile: teams.fetchFile,
    links,
  });
  const server = makeServer(
    loket,
    teams,
    { keys: [{ name: 'facilitair', key }], perMinute: 100_000, reach: { local: true, hosts: [] } },
    () => false,
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${String(server.address().port)}`;
  links.at(url);
  const place = { url, connector };
  return {
    ...place,
    db,
    loket,
    person: () => new Person(place),
    rest: (method, path, body) => request(method, `${url}/api/v1${path}`, body, { authorization: `Bearer ${key}` }),
    rows: async <R>(sql: string, params?: unknown[]) => (await db.query<R>(sql, params)).rows,
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.server.closeAllConnections();
      });
      await loket.delivery.stop();
      await connector.close();
      await db.end();
    },
  };
}
