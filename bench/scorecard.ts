import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadDesk } from '../bot/load-desk.ts';
import { home } from '../bot/settings.ts';
import { score } from '../knowledge/scorecard.ts';
import { fit } from './scorecard/cut-offs.ts';
import { fusePeer } from './scorecard/fuse.ts';
import { miniSearchPeer } from './scorecard/minisearch.ts';
import { asJson, asText, type Report } from './scorecard/report.ts';
import { readSentenceFile, withoutExamples } from './scorecard/sentences.ts';
import { trigramPeer } from './scorecard/trigrams.ts';

/** `npm run scorecard`: how often the search is right on sentences it was not tuned on, beside three peers. */

const { values } = parseArgs({
  options: {
    file: { type: 'string' },
    json: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: true },
    'no-misses': { type: 'boolean', default: false },
    'no-peers': { type: 'boolean', default: false },
  },
});

const folder = join(home, 'bench', 'scorecard');
const file = values.file === undefined ? join(folder, 'frozen.csv') : resolve(values.file);
const { catalogue, search } = await loadDesk(join(home, 'knowledge'));
const knows = (id: string): boolean => catalogue.has(id);
const written = await readSentenceFile(file, knows);
const sentences = withoutExamples(written, catalogue);

const report: Report = {
  file: relative(home, file),
  products: catalogue.size,
  leftOut: written.length - sentences.length,
  loket: { name: 'Loket', card: score(search, sentences) },
  peers: [],
  notMeasured: [],
};
if (!values['no-peers']) await addPeers();
process.stdout.write(`${values.json ? asJson(report) : asText(report, values.misses && !values['no-misses'])}\n`);

async function addPeers(): Promise<void> {
  const practice = withoutExamples(await readSentenceFile(join(folder, 'practice.csv'), knows), catalogue);
  const products = [...catalogue.values()];
  const texts = [...sentences, ...practice].map(({ text }) => text);
  process.stderr.write('asking the peers, which takes some minutes (--no-peers leaves them out)\n');
  const [fuse, trigrams] = await Promise.all([fusePeer(products, texts), trigramPeer(products, texts)]);
  for (const peer of [fuse, miniSearchPeer(products), trigrams]) {
    if ('problem' in peer) {
      report.notMeasured.push(peer);
      continue;
    }
    const fitted = fit(peer, practice);
    report.peers.push({ name: peer.name, fitted, card: score(fitted.search, sentences), practice: practice.length });
  }
}
