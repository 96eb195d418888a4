import { join } from 'node:path';
import { deskOf, filesOf } from '../bot/load-desk.ts';
import { home } from '../bot/settings.ts';
import { limit, standstill, table, whole } from './figures.ts';
import { cpuTime, watched, type Standstill } from './standstill.ts';

/** Part of `npm run bench`: what reading the catalogue again costs a desk that is at work. */

const folder = join(home, 'knowledge');
const rows = [['read the catalogue', 'ms', 'cpu ms', 'stood still ms', 'cpu at a stretch ms']];
let longest: Standstill = { wall: 0, cpu: 0 };
for (const name of ['at the start', 'again', 'and again']) {
  const files = await filesOf(folder);
  longest = await watched(async () => {
    const start = performance.now();
    const cpu = cpuTime();
    await deskOf(files);
    rows.push([name, whole(performance.now() - start), whole(cpuTime() - cpu)]);
  });
  rows.at(-1)?.push(...standstill(longest));
}
process.stdout.write(
  `${table(rows)}\n\n${limit('longest standstill while reading again', longest.wall, longest.cpu, 50)}\n`,
);
