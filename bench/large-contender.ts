import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { inSlices } from '../bot/in-slices.ts';
import { loadKnowledge } from '../bot/cli/knowledge.ts';
import { home } from '../bot/settings.ts';
import { buildSearchInSteps } from '../knowledge/search.ts';
import { percentile } from './figures.ts';
import { largeCatalogue, varied } from './large-catalogue.ts';
import { fuseOver } from './scorecard/fuse.ts';
import { makeMiniSearch } from './scorecard/minisearch.ts';
import { readSentenceFile } from './scorecard/sentences.ts';
import { cpuTime, watched, type Standstill } from './standstill.ts';

/** One search over the large catalogue, in a process of its own: `large-contender.js <name> <products>`. */

export interface Measured {
  /** Milliseconds of wall time. */
  build: number;
  /** Milliseconds of processor that this process took meanwhile, its collector of garbage included. */
  buildCpu: number;
  queries: number;
  /** Milliseconds of wall time per query. */
  p50: number;
  p95: number;
  most: number;
  /** Milliseconds of processor per query. */
  p95Cpu: number;
  blockedBuilding: Standstill;
  blockedAsking: Standstill;
  /** Megabytes: what the index takes, and the most that the process had resident. */
  index: number;
  resident: number;
}

type Ask = (text: string) => unknown;
const seconds = 60;

const [name = '', size = '50000'] = process.argv.slice(2);
const { catalogue: real, synonyms } = await loadKnowledge(join(home, 'knowledge'));
const catalogue = largeCatalogue(real, Number(size));
const written = await readSentenceFile(join(home, 'bench', 'scorecard', 'practice.csv'), () => true);
const queries = varied(
  written.map(({ text }) => text),
  5,
);

const builders: Record<string, () => Promise<Ask>> = {
  loket: () => inSlices(buildSearchInSteps(catalogue, synonyms)),
  async minisearch() {
    const index = makeMiniSearch();
    await index.addAllAsync([...catalogue.values()]);
    return (text) => index.search(text);
  },
  async fuse() {
    return fuseOver([...catalogue.values()]);
  },
};
const builder = builders[name];
if (!builder) throw new Error(`"${name}" is none of ${Object.keys(builders).join(', ')}`);

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
function memory(): number {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}

const before = memory();
let ask: Ask = () => undefined;
let build = 0;
let buildCpu = 0;
const blockedBuilding = await watched(async () => {
  const start = performance.now();
  const cpu = cpuTime();
  ask = await builder();
  build = performance.now() - start;
  buildCpu = cpuTime() - cpu;
});
const index = memory() - before;

const times: number[] = [];
const cpuTimes: number[] = [];
const blockedAsking = await watched(async () => {
  const end = performance.now() + seconds * 1000;
  for (const query of queries) {
    const cpu = cpuTime();
    const start = performance.now();
    ask(query);
    times.push(performance.now() - start);
    cpuTimes.push(cpuTime() - cpu);
    await nextTurn();
    if (performance.now() > end) break;
  }
});

const measured: Measured = {
  build,
  buildCpu,
  queries: times.length,
  p50: percentile(times, 0.5),
  p95: percentile(times, 0.95),
  most: Math.max(...times),
  p95Cpu: percentile(cpuTimes, 0.95),
  blockedBuilding,
  blockedAsking,
  index,
  resident: process.resourceUsage().maxRSS / 1024,
};
process.stdout.write(`${JSON.stringify(measured)}\n`);
