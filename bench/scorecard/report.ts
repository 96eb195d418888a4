import { groups, showExpected, withinOne, type Group, type Scorecard, type Tally } from '../../knowledge/scorecard.ts';
import type { Finding } from '../../knowledge/search.ts';
import { table, whole } from '../figures.ts';
import type { Fitted } from './cut-offs.ts';

/** A search with what it made of the sentences. */
export interface Result {
  name: string;
  card: Scorecard;
}

export interface Report {
  file: string;
  products: number;
  /** Sentences of the file that were not asked, because a page has them among its examples. */
  leftOut: number;
  loket: Result;
  /** Each with its cut-offs, and on how many sentences they were fitted. */
  peers: (Result & { fitted: Fitted; practice: number })[];
  notMeasured: { name: string; problem: string }[];
}

const titles: Record<Group, string> = {
  product: 'one product',
  ambiguous: 'ambiguous',
  outside: 'out of scope',
  intent: 'said to the desk',
};

const share = (part: number, { asked }: Tally): string => (asked === 0 ? '–' : `${whole((100 * part) / asked)}%`);

/** One row per search: everything together, and per group what counts there. */
export function comparison(results: readonly Result[]): string {
  const head = ['', 'at once', 'within one', 'wrong', ...groups.map((group) => titles[group]), 'wrongly answered'];
  return table([
    head,
    ...results.map(({ name, card: { total, groups: of } }) => [
      name,
      share(total.once, total),
      share(withinOne(total), total),
      share(total.wrong, total),
      ...groups.map((group) =>
        group === 'product'
          ? `${share(of.product.once, of.product)} / ${share(withinOne(of.product), of.product)}`
          : share(of[group].once, of[group]),
      ),
      share(of.outside.wrong, of.outside),
    ]),
  ]);
}

/** One search per group and per sort. */
export function details({ total, groups: of, sorts }: Scorecard): string {
  const row = (name: string, tally: Tally): string[] => [
    name,
    String(tally.asked),
    share(tally.once, tally),
    share(withinOne(tally), tally),
    share(tally.missed, tally),
    share(tally.wrong, tally),
  ];
  return table([
    ['', 'sentences', 'at once', 'within one', 'missed', 'wrong'],
    row('all', total),
    ...groups.filter((group) => of[group].asked > 0).map((group) => row(titles[group], of[group])),
    ...[...sorts].map(([sort, tally]) => row(`  ${sort}`, tally)),
  ]);
}

export function showFinding({ outcome, intent, products }: Finding): string {
  const ids = products.map(({ id, score }) => `${id} ${score.toFixed(2)}`).join(', ');
  if (outcome === 'intent') return `intent:${intent}`;
  return outcome === 'none' ? 'geen' : `${outcome === 'choose' ? '? ' : ''}${ids}`;
}

/** What was not right at once, the worst first. */
export function missList({ misses }: Scorecard): string {
  return (['wrong', 'missed', 'question'] as const)
    .flatMap((verdict) => misses.filter((miss) => miss.verdict === verdict))
    .map(
      ({ verdict, sort, text, expected, finding }) =>
        `${verdict.padEnd(8)}  ${sort.padEnd(13)}  ${JSON.stringify(text)}\n          expected ${showExpected(expected)}, got ${showFinding(finding)}`,
    )
    .join('\n');
}

/** What is printed; with or without the sentences that Loket missed. */
export function asText({ file, products, leftOut, loket, peers, notMeasured }: Report, misses: boolean): string {
  const heading = `${file}: ${loket.card.total.asked} sentences, ${products} products; ${leftOut} left out, being examples of a page`;
  const lines = [heading, '', comparison([loket, ...peers])];
  lines.push(
    '',
    'One product: right at once / within one question; other groups: right at once. Ambiguous: one of its products found or offered.',
    'Out of scope: refused; wrongly answered: a product found or offered. Said to the desk: the right intent (a peer knows none).',
  );
  if (peers.length > 0)
    lines.push(
      `A peer only ranks: its cut-offs are the best on practice.csv (${peers[0]?.practice ?? 0} sentences), fitted in this run:`,
    );
  for (const { name, fitted } of peers) {
    const { least, takeUp, apart } = fitted.cutOffs;
    lines.push(
      `  ${name}: ${fitted.way}; none below ${least.toPrecision(3)}, found from ${takeUp.toPrecision(3)} and ${whole(100 * apart)}% above the second, else choose`,
    );
  }
  for (const { name, problem } of notMeasured)
    lines.push('', `!!! ${name} NOT MEASURED: ${problem}. Set TEST_DATABASE_URL.`);
  lines.push('', 'Loket per group and per sort:', details(loket.card));
  if (misses && loket.card.misses.length > 0)
    lines.push('', `Loket, not right at once (${loket.card.misses.length}):`, missList(loket.card));
  return lines.join('\n');
}

/** The same for programs; always with the misses. */
export function asJson({ loket, peers, ...rest }: Report): string {
  const plain = ({ name, card: { total, groups: perGroup, sorts } }: Result) => ({
    name,
    total,
    groups: perGroup,
    sorts: Object.fromEntries(sorts),
  });
  const report = {
    ...rest,
    loket: {
      ...plain(loket),
      misses: loket.card.misses.map(({ expected, ...miss }) => ({ ...miss, expected: showExpected(expected) })),
    },
    // JSON knows no infinity: a cut-off of null is one that no score reaches.
    peers: peers.map((peer) => ({ ...plain(peer), way: peer.fitted.way, cutOffs: peer.fitted.cutOffs })),
  };
  return JSON.stringify(report, null, 2);
}
