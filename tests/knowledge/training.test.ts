import fc from '../harness/fast-check.ts';
import { toTheEnd } from '../../knowledge/steps.ts';
import { training, type Lesson } from '../../knowledge/training.ts';

const shows = (...signs: string[]) => new Map(signs.map((sign) => [sign, 1]));
const lesson = (about: number, ...signs: string[]): Lesson => ({ features: shows(...signs), about, weight: 1 });
const lessons = [
  lesson(0, 'lamp', 'stuk'),
  lesson(0, 'lamp', 'knippert'),
  lesson(1, 'pas', 'kwijt'),
  lesson(1, 'pas', 'stuk'),
  lesson(2, 'zaal', 'morgen'),
  lesson(2, 'zaal', 'boeken'),
];
const learn = (from: readonly Lesson[], classes = 4) => {
  const model = toTheEnd(training(from, classes));
  return (...signs: string[]) => [...model.judge(shows(...signs), new Float32Array(classes))];
};
const best = (chances: number[]) => chances.indexOf(Math.max(...chances));

test('what a sign was learned with is what it points at', () => {
  const judge = learn(lessons);
  expect(best(judge('lamp'))).toBe(0);
  expect(best(judge('pas', 'stuk'))).toBe(1);
  expect(best(judge('boeken'))).toBe(2);
});

test('the chances are logarithms that sum to one, whatever is shown', () => {
  const judge = learn(lessons);
  fc.assert(
    fc.property(fc.array(fc.constantFrom('lamp', 'pas', 'zaal', 'stuk', 'onbekend', '')), (signs) => {
      const sum = judge(...signs).reduce((total, one) => total + Math.exp(one), 0);
      expect(sum).toBeCloseTo(1, 3);
    }),
  );
});

test('what no lesson is about is never the answer, and unknown words say nothing', () => {
  const judge = learn(lessons);
  expect(judge('onbekend')[3]).toBeLessThan(-20);
  const [one = 0, two = 0, three = 0] = judge('onbekend');
  expect([one - two, two - three]).toEqual([0, 0]);
});

test('the same lessons give the same model, to the bit', () => {
  expect(learn(lessons)('lamp', 'stuk')).toEqual(learn(lessons)('lamp', 'stuk'));
});

test('a lesson that counts for more is believed over one that contradicts it', () => {
  const heavy = learn([
    { ...lesson(0, 'scherm'), weight: 1 },
    { ...lesson(1, 'scherm'), weight: 0.1 },
  ]);
  expect(best(heavy('scherm'))).toBe(0);
});

test('nothing to learn from is no problem', () => {
  expect(() => learn([])('lamp')).not.toThrow();
});

test('it pauses often enough to let something else go first', () => {
  const many = Array.from({ length: 500 }, (_, at) => lesson(at % 3, `woord${String(at % 50)}`));
  let pauses = 0;
  const steps = training(many, 3);
  while (!steps.next().done) pauses += 1;
  expect(pauses).toBeGreaterThanOrEqual(10);
});
