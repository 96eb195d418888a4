import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { hundredths, table, tenths, whole } from './figures.ts';
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
const rows = [
  [
    '',
    'build s',
    'cpu s',
    'index MB',
    'resident MB',
    'p50 ms',
    'p95 ms',
    'most ms',
    'p95 of Loket',
    'blocked building ms',
    'blocked asking ms',
    'queries',
  ],
  ...results.map(({ name, measured }) => [
    name,
    tenths(measured.build / 1000),
    tenths(measured.buildCpu / 1000),
    whole(measured.index),
    whole(measured.resident),
    hundredths(measured.p50),
    hundredths(measured.p95),
    hundredths(measured.most),
    ratio(measured.p95, own?.p95),
    tenths(measured.blockedBuilding),
    tenths(measured.blockedAsking),
    String(measured.queries),
  ]),
];
const lines = [`Search over ${products} products, made from the real ones by variation`, '', table(rows), ''];
if (own) {
  const kept = (what: string, value: number, limit: number): string =>
    `${value < limit ? 'kept  ' : 'BROKEN'}  ${what}: ${tenths(value)} ms, at most ${limit} ms`;
  lines.push(
    kept('p95 of a query', own.p95, 15),
    kept('longest block while building', own.blockedBuilding, 50),
    kept('longest block while asking', own.blockedAsking, 50),
  );
}
process.stdout.write(`${lines.join('\n')}\n`);
