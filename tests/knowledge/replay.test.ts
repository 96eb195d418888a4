import { replay } from '../../knowledge/replay.ts';
import { readKnowledge, type Knowledge } from '../../knowledge/catalogue.ts';
import { readExpected, type Asked } from '../../knowledge/scorecard.ts';
import { organisationFile, pageFile } from './a-page.ts';
import { lampen, pageAbout, stoelen } from '../bot/pdc-folder.ts';

function known(lamp: string[], stoel: string[]): Knowledge {
  const pages = [
    pageFile(pageAbout('Lampen', lamp), 'pdc/lamp.yaml'),
    pageFile(pageAbout('Stoelen', stoel), 'pdc/stoel.yaml'),
  ];
  const read = readKnowledge([organisationFile, ...pages]);
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read.knowledge;
}
const asked = (text: string, expected: string): Asked => ({ text, expected: readExpected(expected)!, sort: 'x' });
const before = known(lampen, stoelen);
const many = Array.from({ length: 120 }, (_, at) => asked(`${String(at)} fauteuils bestellen`, 'stoel'));

test('what gains is not worse', () => {
  const outcome = replay(
    before,
    known([...lampen, 'zeppelins'], stoelen),
    [asked('zeppelins bestellen', 'lamp')],
    'lamp',
  );
  expect(outcome).toMatchObject({ worse: false, lost: [] });
  expect(outcome.after.total.once).toBe(1);
  expect(outcome.ask('zeppelins bestellen').products[0]?.id).toBe('lamp');
});

test('what loses a sentence about the product itself is worse, however many others there are', () => {
  const lost = asked('mijn zeppelins', 'stoel');
  const outcome = replay(
    known(lampen, [...stoelen, 'zeppelins']),
    known([...lampen, 'zeppelins'], stoelen),
    [...many, ...many, lost],
    'lamp',
  );
  expect(outcome.worse).toBe(true);
  expect(outcome.lost[0]?.text).toBe('mijn zeppelins');
});

test('a sentence about something else may waver, as long as the whole stays within a hundredth', () => {
  const [from, to] = [known(lampen, [...stoelen, 'zeppelins']), known(lampen, stoelen)];
  const lost = asked('zeppelins bestellen', 'stoel');
  const changedElsewhere = 'printer';
  expect(replay(from, to, [...many, ...many, lost], changedElsewhere).worse).toBe(false);
  expect(replay(from, to, [lost], changedElsewhere).worse).toBe(true);
});

test('without sentences nothing is worse', () => {
  expect(replay(before, known(lampen, stoelen), []).worse).toBe(false);
});
