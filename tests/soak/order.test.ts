import { eachOf } from './judge.ts';
import { inOrderAtLeastOnce, type Row, type Seen } from './order.ts';

/** Whether the judge of `npm run soak` sees what is wrong. */

const rows: Row[] = ['een', 'twee', 'drie', 'drie', 'vier'].map((what, n) => ({ what, notedAt: 100 + n }));
const seen = (...all: string[]): Seen[] =>
  all.map((one, n) => ({ what: one.replace('?', ''), at: n, answered: !one.endsWith('?') }));
const judged = (all: Seen[], kills: { at: number; desk: number }[] = []) => inOrderAtLeastOnce(rows, all, kills);

test('everything once and in order is as it should be', () => {
  expect(judged(seen('een', 'twee', 'drie', 'drie', 'vier'))).toEqual({ wrong: [], duplicates: [] });
});

test.each([
  ['one that never came', ['een', 'twee', 'drie', 'drie'], 'never came: vier'],
  ['one that came after a later one', ['twee', 'een', 'twee', 'drie', 'drie', 'vier'], 'out of order or unknown: twee'],
  ['one that nobody wrote', ['een', 'vijf', 'twee', 'drie', 'drie', 'vier'], 'out of order or unknown: vijf'],
  ['one that came twice for no reason', ['een', 'een', 'twee', 'drie', 'drie', 'vier'], 'came twice: een'],
  ['a third of two that look the same', ['een', 'twee', 'drie', 'drie', 'drie', 'vier'], 'came twice: drie'],
])('%s is seen', (_, all, wrong) => {
  expect(judged(seen(...all)).wrong).toContain(wrong);
});

test('what comes again because its answer was lost is counted, also of two that look the same', () => {
  expect(judged(seen('een', 'twee?', 'twee', 'drie?', 'drie', 'drie', 'vier'))).toEqual({
    wrong: [],
    duplicates: ['answer lost', 'answer lost'],
  });
});

test('what comes again behind a process that was killed before it noted it is counted; what it had noted is wrong', () => {
  const all = seen('een', 'twee', 'een', 'twee', 'drie', 'drie', 'vier');
  expect(judged(all, [{ at: 1, desk: 99 }])).toEqual({ wrong: [], duplicates: ['process killed', 'process killed'] });
  expect(judged(all, [{ at: 1, desk: 101 }]).wrong).toEqual(['came twice: een']);
  expect(judged(all, [{ at: 0, desk: 99 }]).wrong).toEqual(['came twice: twee']);
});

test('news of several tickets counts for each of them', () => {
  expect(
    eachOf('Er is nieuws over 2 van je meldingen:\n\n- Nieuws over **M-1**: Een.\n- Nieuws over **M-2**: Twee.'),
  ).toEqual(['Nieuws over **M-1**: Een.', 'Nieuws over **M-2**: Twee.']);
  expect(eachOf('Nieuws over **M-1**: Een.')).toEqual(['Nieuws over **M-1**: Een.']);
});
