import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { hundredths, limit, standstill, table, tenths, whole } from './figures.ts';
import type { Measured } from './large-contender.ts';

/** Part of `npm run bench`: the search over 50,000 products beside its peers, each in a process of its own, one by one. */

const { values } = parseArgs({ options: { products: { type: 'string', default: '50000' } } });
const products = Number(values.products);

const contenders = [
  ['loket', 'Loket'],
  ['minisearch', 'MiniSearch, fuzzy and stemmed'],
  ['fuse', 'Fuse.js per product'],
] as const;

const results: { name: string; measured: Measured }[] = [];
for (const [contender, name] of contenders) {
  process.stderr.write(`${name} over ${products} products\n`);
  const file = fileURLToPath(new URL('./large-contender.js', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--max-old-space-size=8192',
    file,
    contender,
    String(products),
  ]);
  results.push({ name, measured: JSON.parse(stdout) as Measured });
}

const own = results[0]?.measured;
const ratio = (value: number, ours: number | undefined): string => `${hundredths(value / (ours ?? Number.NaN))}×`;
const building = [
  ['built', 'seconds', 'cpu s', 'index MB', 'resident MB', 'stood still ms', 'cpu at a stretch ms'],
  ...results.map(({ name, measured }) => [
    name,
    tenths(measured.build / 1000),
    tenths(measured.buildCpu / 1000),
    whole(measured.index),
    whole(measured.resident),
    ...standstill(measured.blockedBuilding),
  ]),
];
const asking = [
  [
    'asked',
    'queries',
    'p50 ms',
    'p95 ms',
    'of Loket',
    'p95 cpu ms',
    'most ms',
    'stood still ms',
    'cpu at a stretch ms',
  ],
  ...results.map(({ name, measured }) => [
    name,
    String(measured.queries),
    hundredths(measured.p50),
    hundredths(measured.p95),
    ratio(measured.p95, own?.p95),
    hundredths(measured.p95Cpu),
    hundredths(measured.most),
    ...standstill(measured.blockedAsking),
  ]),
];
const lines = [
  `Search over ${products} products, made from the real ones by variation`,
  '',
  table(building),
  '',
  table(asking),
  '',
];
if (own)
  lines.push(
    limit('p95 of a query', own.p95, own.p95Cpu, 15),
    limit('longest standstill while building', own.blockedBuilding.wall, own.blockedBuilding.cpu, 50),
    limit('longest standstill while asking', own.blockedAsking.wall, own.blockedAsking.cpu, 50),
  );
process.stdout.write(`${lines.join('\n')}\n`);
