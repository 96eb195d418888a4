import { Writable } from 'node:stream';
import { pino } from 'pino';
import { makeDelivery, type DeliveryRules } from '../../bot/delivery.ts';
import { fileLinks, type FileLinks } from '../../bot/file-links.ts';
import type { FetchFile } from '../../bot/files.ts';
import type { Loket } from '../../bot/loket.ts';
import { makeMetrics, type Metrics } from '../../bot/metrics.ts';
import type { MemberChannel } from '../../dialogs/channel.ts';
import type { Db } from '../../storage/db.ts';
import { realDesk } from './real-desk.ts';
import { Recorder } from './recorder.ts';

const desk = await realDesk();

interface Parts {
  db: Db;
  now?: () => Date;
  /** Ids are counted, "id-1", "id-2" …, unless several Lokets share a database and need others. */
  newId?: () => string;
  rules?: Partial<DeliveryRules>;
  fetchFile?: FetchFile;
  links?: FileLinks;
  /** For many Lokets in one test: measuring takes time too. */
  metrics?: Metrics;
}

/** What a Loket of the tests has besides: every line of its log, parsed. */
export interface Logged {
  logged: Record<string, unknown>[];
}

export interface TestLoket extends Loket, Logged {
  channel: Recorder;
}

/** A Loket with the real knowledge and delivery, and a recorder for a channel. */
export function testLoket(parts: Parts): TestLoket {
  const channel = new Recorder();
  return { ...loketOn(channel, parts), channel };
}

/** A Loket with the real knowledge and delivery on this channel. */
export function loketOn(channel: MemberChannel, parts: Parts): Loket & Logged {
  const { db, now = () => new Date(), rules = {} } = parts;
  const metrics = parts.metrics ?? makeMetrics();
  const logged: Record<string, unknown>[] = [];
  const lines = new Writable({
    write(line: Buffer, _encoding, done) {
      logged.push(JSON.parse(line.toString()) as Record<string, unknown>);
      done();
    },
  });
  const log = pino({ base: null }, lines);
  let ids = 0;
  const newId = parts.newId ?? (() => `id-${String(++ids)}`);
  const delivery = makeDelivery({ db, channel, now, newId, random: () => 0.5, log, metrics, rules });
  const fetchFile = parts.fetchFile ?? (() => Promise.resolve('unreachable' as const));
  const links = parts.links ?? fileLinks(Buffer.alloc(32), now);
  return { db, desk: () => desk, channel, delivery, fetchFile, links, now, newId, log, metrics, logged };
}
