import { asJson, asText, type Report } from '../../bench/scorecard/report.ts';
import { readExpected, score, type Asked } from '../../knowledge/scorecard.ts';
import type { Finding, Search } from '../../knowledge/search.ts';

const asked = (text: string, verwacht: string, sort: string): Asked => {
  const expected = readExpected(verwacht);
  if (!expected) throw new Error(verwacht);
  return { text, expected, sort };
};
const sentences = [
  asked('een', 'a', 'kort'),
  asked('twee', 'a', 'kort'),
  asked('drie', 'geen', 'buiten'),
  asked('vier', 'intent:thanks', 'intent'),
];
const none: Finding = { outcome: 'none', intent: null, products: [] };
const always: Search = () => ({ outcome: 'found', intent: null, products: [{ id: 'a', score: 0.5 }] });

const report = (): Report => ({
  file: 'x.csv',
  products: 2,
  leftOut: 1,
  loket: { name: 'Loket', card: score((text) => (text === 'een' ? always(text) : none), sentences) },
  peers: [
    {
      name: 'Peer',
      card: score(always, sentences),
      practice: 9,
      fitted: { way: 'raw', cutOffs: { least: 0, takeUp: Infinity, apart: 0.25 }, search: always, points: 3 },
    },
  ],
  notMeasured: [{ name: 'pg_trgm', problem: 'connection refused' }],
});

test('each search has a row, and what was not measured is shouted', () => {
  const text = asText(report(), false);
  const row = (name: string) =>
    text
      .split('\n')
      .find((line) => line.startsWith(name))
      ?.split(/ {2,}/);
  // All: at once, within one, wrong; then the groups, and out of scope wrongly answered.
  expect(row('Loket ')).toEqual(['Loket', '50%', '50%', '0%', '50% / 50%', '–', '100%', '0%', '0%']);
  expect(row('Peer ')).toEqual(['Peer', '50%', '50%', '50%', '100% / 100%', '–', '0%', '0%', '100%']);
  expect(text).toMatch(/^x\.csv: 4 sentences, 2 products; 1 left out/);
  expect(text).toContain('Peer: raw; none below 0.00, found from Infinity and 25% above the second');
  expect(text).toContain('!!! pg_trgm NOT MEASURED: connection refused');
});

test('the misses can be left out', () => {
  expect(asText(report(), true)).toMatch(/missed {4}kort +"twee"\n +expected a, got geen/);
  expect(asText(report(), false)).not.toContain('"twee"');
});

test('JSON holds the counts and the misses as they are written in the file', () => {
  const read = JSON.parse(asJson(report()));
  expect(read.loket.total).toEqual({ asked: 4, once: 2, question: 0, missed: 2, wrong: 0 });
  expect(read.loket.misses.map((miss: { text: string; expected: string }) => [miss.text, miss.expected])).toEqual([
    ['twee', 'a'],
    ['vier', 'intent:thanks'],
  ]);
  expect(read.peers[0]).toMatchObject({ name: 'Peer', way: 'raw', sorts: { buiten: { wrong: 1 } } });
  expect(read.notMeasured).toHaveLength(1);
});
