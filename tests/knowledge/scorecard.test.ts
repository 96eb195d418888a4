import { judge, readExpected, score, showExpected, withinOne, type Asked } from '../../knowledge/scorecard.ts';
import type { Finding, Intent } from '../../knowledge/search.ts';

const found = (id: string): Finding => ({ outcome: 'found', intent: null, products: [{ id, score: 1 }] });
const choose = (...ids: string[]): Finding => ({
  outcome: 'choose',
  intent: null,
  products: ids.map((id) => ({ id, score: 0.5 })),
});
const none: Finding = { outcome: 'none', intent: null, products: [] };
const said = (intent: Intent): Finding => ({ outcome: 'intent', intent, products: [] });

const expected = (text: string) => {
  const read = readExpected(text);
  if (!read) throw new Error(`"${text}" can not be read`);
  return read;
};

test.each<[string, string, Finding, string]>([
  ['one product', 'a', found('a'), 'once'],
  ['one product, offered', 'a', choose('b', 'a'), 'question'],
  ['one product, others offered', 'a', choose('b', 'c'), 'missed'],
  ['one product, nothing found', 'a', none, 'missed'],
  ['one product, another found', 'a', found('b'), 'wrong'],
  ['one product, taken for a greeting', 'a', said('greeting'), 'wrong'],
  ['ambiguous, one of them found', 'a|b', found('b'), 'once'],
  ['ambiguous, one of them offered', 'a|b', choose('c', 'b'), 'once'],
  ['ambiguous, others offered', 'a|b', choose('c', 'd'), 'missed'],
  ['ambiguous, another found', 'a|b', found('c'), 'wrong'],
  ['ambiguous, nothing found', 'a|b', none, 'missed'],
  ['out of scope, refused', 'geen', none, 'once'],
  ['out of scope, found', 'geen', found('a'), 'wrong'],
  ['out of scope, offered', 'geen', choose('a', 'b'), 'wrong'],
  ['out of scope, taken for a greeting', 'geen', said('greeting'), 'missed'],
  ['an intent', 'intent:status', said('status'), 'once'],
  ['another intent', 'intent:status', said('human'), 'wrong'],
  ['an intent, a product found', 'intent:status', found('a'), 'wrong'],
  ['an intent, nothing found', 'intent:status', none, 'missed'],
  ['an intent, products offered', 'intent:status', choose('a', 'b'), 'missed'],
])('%s', (_, wanted, finding, verdict) => {
  expect(judge(finding, expected(wanted))).toBe(verdict);
});

test.each(['storing-verlichting', 'klacht|wens-idee', 'geen', 'intent:cancel'])(
  '%s is read and shown alike',
  (text) => {
    expect(showExpected(expected(text))).toBe(text);
  },
);

test.each(['', 'Geen', 'a|', '|', 'a | b', 'intent:', 'intent:dance'])('"%s" can not be read', (text) => {
  expect(readExpected(text)).toBeUndefined();
});

test('everything is counted once in the total, its group and its sort, and what was not right at once is kept', () => {
  const answers: Record<string, Finding> = {
    one: found('a'),
    two: choose('b', 'a'),
    three: choose('a', 'b'),
    four: found('a'),
    five: said('thanks'),
    six: none,
  };
  const asked = (text: string, wanted: string, sort: string): Asked => ({ text, expected: expected(wanted), sort });
  const card = score(
    (text) => answers[text] ?? none,
    [
      asked('one', 'a', 'kort'),
      asked('two', 'a', 'kort'),
      asked('three', 'a|c', 'dubbelzinnig'),
      asked('four', 'geen', 'buiten'),
      asked('five', 'intent:thanks', 'intent'),
      asked('six', 'a', 'vlaams'),
    ],
  );
  expect(card.total).toEqual({ asked: 6, once: 3, question: 1, missed: 1, wrong: 1 });
  expect(withinOne(card.total)).toBe(4);
  expect(card.groups).toEqual({
    product: { asked: 3, once: 1, question: 1, missed: 1, wrong: 0 },
    ambiguous: { asked: 1, once: 1, question: 0, missed: 0, wrong: 0 },
    outside: { asked: 1, once: 0, question: 0, missed: 0, wrong: 1 },
    intent: { asked: 1, once: 1, question: 0, missed: 0, wrong: 0 },
  });
  expect([...card.sorts.keys()]).toEqual(['kort', 'dubbelzinnig', 'buiten', 'intent', 'vlaams']);
  expect(card.sorts.get('kort')).toEqual({ asked: 2, once: 1, question: 1, missed: 0, wrong: 0 });
  expect(card.misses.map(({ text, verdict }) => [text, verdict])).toEqual([
    ['two', 'question'],
    ['four', 'wrong'],
    ['six', 'missed'],
  ]);
  expect(card.misses[1]?.finding).toBe(answers['four']);
});
