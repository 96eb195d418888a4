import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { makeDelivery } from '../../bot/delivery.ts';
import { loadDesk } from '../../bot/load-desk.ts';
import type { Loket } from '../../bot/loket.ts';
import { makeMetrics } from '../../bot/metrics.ts';
import { home } from '../../bot/settings.ts';
import type { Db } from '../../storage/db.ts';
import { Recorder } from './recorder.ts';

const desk = await loadDesk(join(home, 'knowledge'));

export interface TestLoket extends Loket {
  channel: Recorder;
  /** Every line of the log, parsed. */
  logged: Record<string, unknown>[];
}

/** A Loket with the real knowledge and delivery, and a recorder for a channel. Ids are counted: "id-1", "id-2" … */
export function testLoket(parts: { db: Db; now?: () => Date }): TestLoket {
  const { db, now = () => new Date() } = parts;
  const channel = new Recorder();
  const metrics = makeMetrics();
  const logged: Record<string, unknown>[] = [];
  const lines = new Writable({
    write(line: Buffer, _encoding, done) {
      logged.push(JSON.parse(line.toString()) as Record<string, unknown>);
      done();
    },
  });
  const log = pino({ base: null }, lines);
  let ids = 0;
  const newId = () => `id-${String(++ids)}`;
  const delivery = makeDelivery({ db, channel, now, newId, random: () => 0.5, log, metrics });
  return { db, desk: () => desk, channel, delivery, now, newId, log, metrics, logged };
}
