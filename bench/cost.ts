import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Fuse from 'fuse.js';
import { loadDesk } from '../bot/load-desk.ts';
import { home } from '../bot/settings.ts';
import { advance } from '../dialogs/advance.ts';
import { isConfirmable, mayConfirm } from '../dialogs/session.ts';
import { conversations, employee } from './conversations.ts';
import { hundredths, limit, percentile, table } from './figures.ts';
import { cpuTime } from './standstill.ts';

/** What one turn and one search cost in computation alone, in milliseconds: no database, no HTTP. */

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '10' } } });
const seconds = Number(values.seconds);

const now = new Date();
const desk = await loadDesk(join(home, 'knowledge'));
const moments = conversations(desk, now).flatMap((conversation) => conversation.moments);
const products = [...desk.catalogue.values()];
const queries = products.flatMap((product) => product.voorbeelden);
const perItem = new Fuse(products, {
  keys: ['naam', 'omschrijving', 'zoekwoorden', 'voorbeelden'],
  ignoreLocation: true,
});

const turns = moments.map(({ session, what, tickets }) => () => {
  const newNumber = isConfirmable(session) && mayConfirm(what) ? 'M-2026-000001' : null;
  advance(session, what, desk, {
    now,
    employee,
    tickets,
    followed: [],
    announcements: [],
    told: [],
    ratingAskedAt: null,
    newId: 'i1',
    newNumber,
  });
});
const rows = [['milliseconds', 'p50', 'p99', 'most', 'cpu p50', 'cpu p99', 'of how many']];
const show = (name: string, work: (() => unknown)[]) => {
  const { wall, cpu } = timesOf(work);
  const figures = [percentile(wall, 0.5), percentile(wall, 0.99), wall.reduce((one, other) => Math.max(one, other), 0)];
  const processor = [percentile(cpu, 0.5), percentile(cpu, 0.99)];
  rows.push([name, ...[...figures, ...processor].map(hundredths), String(wall.length)]);
  return { wall: percentile(wall, 0.99), cpu: percentile(cpu, 0.99) };
};
const turn = show('one turn of the dialogs', turns);
show(
  `search over ${products.length} products`,
  queries.map((query) => () => desk.search(query)),
);
show(
  'peer: Fuse over the same products',
  queries.map((query) => () => perItem.search(query)),
);
process.stdout.write(`${table(rows)}\n\n${limit('p99 of a turn', turn.wall, turn.cpu, 1)}\n`);

/**
 * How long each took, by the clock and of the processor (helper threads included), in rounds so that none is measured
 * all hot, for a bounded time; the first tenth only warms up.
 */
function timesOf(work: (() => unknown)[]): { wall: number[]; cpu: number[] } {
  const wall: number[] = [];
  const cpu: number[] = [];
  const begin = performance.now();
  for (let turn = 0, end = begin; end - begin < seconds * 1000; turn++) {
    // A step that shares no factor with the number of pieces, so that a slow one sees a fair part of them all.
    const one = work[(turn * 7919) % work.length];
    const used = cpuTime();
    const start = performance.now();
    one?.();
    end = performance.now();
    if (end - begin <= seconds * 100) continue;
    wall.push(end - start);
    cpu.push(cpuTime() - used);
  }
  return { wall, cpu };
}
