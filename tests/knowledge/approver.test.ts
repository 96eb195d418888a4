import { approverOf, awayOn, isAway, replacementOf } from '../../knowledge/approver.ts';
import type { Organisation } from '../../knowledge/organisation.ts';
import { realDesk } from '../harness/real-desk.ts';

const { organisation } = await realDesk();
const day = '2026-12-24';
type Known = Partial<Organisation['personen'][number]> & { id: string };

/** The organisation with these people in it. */
const withPeople = (people: Known[], budgethouders: Record<string, string> = {}): Organisation => ({
  ...organisation,
  akkoord: { ...organisation.akkoord, budgethouders },
  personen: people.map((one) => ({ naam: one.id, ...one })) as Organisation['personen'],
});
const away = [{ van: '2026-12-21', tot: day }];
const who = (
  people: Known[],
  role: 'leidinggevende' | 'budgethouder' = 'leidinggevende',
  holders = {},
  not = ['sam'],
) => approverOf(withPeople(people, holders), 'sam', role, day, not)?.id;

const sam: Known = { id: 'sam', leidinggevende: 'kim', afdeling: 'ICT' };
const kim: Known = { id: 'kim', leidinggevende: 'bo' };

test('the manager of who asks', () => expect(who([sam, kim])).toBe('kim'));
test('who holds the budget of the department, else the manager', () => {
  expect(who([sam, kim, { id: 'geld' }], 'budgethouder', { ICT: 'geld' })).toBe('geld');
  expect(who([sam, kim], 'budgethouder')).toBe('kim');
});
test('who is away is replaced by whom they named, else by their own manager', () => {
  expect(who([sam, { ...kim, afwezig: away, vervanger: 'lou' }, { id: 'lou' }, { id: 'bo' }])).toBe('lou');
  expect(who([sam, { ...kim, afwezig: away }, { id: 'bo' }])).toBe('bo');
});
test('nobody approves for themselves: then their manager does', () => {
  expect(who([{ ...sam, leidinggevende: 'sam' }])).toBeUndefined();
  expect(who([sam, kim, { id: 'bo' }], 'leidinggevende', {}, ['sam', 'kim'])).toBe('bo');
});
test('nobody where that leads nowhere or in a circle, and of who is not known', () => {
  expect(who([{ id: 'sam' }])).toBeUndefined();
  expect(who([])).toBeUndefined();
  expect(
    who([sam, { ...kim, afwezig: away, vervanger: 'lou' }, { id: 'lou', afwezig: away, vervanger: 'kim' }]),
  ).toBeUndefined();
});
test.each([
  ['2026-12-20', false],
  ['2026-12-21', true],
  ['2026-12-24', true],
  ['2026-12-25', false],
])('away on %s: %s', (one, is) =>
  expect(isAway({ naam: 'x', id: 'x', rol: 'medewerker', afwezig: away }, one)).toBe(is),
);

describe('who replaces somebody who is away', () => {
  const instead = (people: Known[], not: string[] = []) => replacementOf(withPeople(people), 'kim', day, not)?.id;
  test('whom they named, or who replaces those in turn', () => {
    expect(instead([{ id: 'kim', vervanger: 'lou' }, { id: 'lou' }])).toBe('lou');
    expect(
      instead([{ id: 'kim', vervanger: 'lou' }, { id: 'lou', afwezig: away, vervanger: 'mo' }, { id: 'mo' }]),
    ).toBe('mo');
  });
  test('never their manager, nor who asks', () => {
    expect(instead([{ id: 'kim', leidinggevende: 'bo' }, { id: 'bo' }])).toBeUndefined();
    expect(
      instead([{ id: 'kim', vervanger: 'sam' }, { id: 'sam', vervanger: 'lou' }, { id: 'lou' }], ['sam']),
    ).toBeUndefined();
  });
  test('nobody where that leads nowhere or in a circle', () => {
    expect(instead([{ id: 'kim', vervanger: 'lou' }])).toBeUndefined();
    expect(
      instead([
        { id: 'kim', vervanger: 'lou' },
        { id: 'lou', afwezig: away, vervanger: 'kim' },
      ]),
    ).toBeUndefined();
    expect(instead([])).toBeUndefined();
  });
  test('of everybody it is known whether they are there', () =>
    expect(awayOn(withPeople([{ id: 'kim', afwezig: away }, { id: 'lou' }]), day)).toEqual(['kim']));
});
