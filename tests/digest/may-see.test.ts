import { cutTo, maySee } from '../../digest/may-see.ts';
import type { Scope } from '../../digest/figures.ts';
import { figuresProblems, figuresSeen, type FiguresSeen } from '../../knowledge/figures-seen.ts';
import type { Organisation } from '../../knowledge/organisation.ts';
import { realDesk } from '../harness/real-desk.ts';

/** Of whose work somebody sees figures, and what is left of what they ask. */

const { organisation: real } = await realDesk();
const id = (n: number) => `00000000-0000-4000-8000-00000000000${String(n)}`;
const [sam, robin, kim, jip, mees] = [id(1), id(2), id(3), id(4), id(5)];

const seenWith = (person: string, cijfers: Organisation['personen'][number]['cijfers']) =>
  maySee({ ...real, personen: real.personen.map((one) => (one.id === person ? { ...one, cijfers } : one)) }, person);

test.each<[string, string, Scope | undefined]>([
  ['a manager sees everything', kim, {}],
  ['the frontoffice sees everything: it owns every ticket', robin, {}],
  ['who works in a group sees its work', jip, { groups: ['facilitair-team'] }],
  ['and nothing of another', mees, { groups: ['ict-servicedesk'] }],
  ['an employee sees none', sam, undefined],
  ['whom nobody knows sees none', 'niemand', undefined],
])('%s', (_, person, scope) => {
  expect(maySee(real, person)).toEqual(scope);
});

test('who works in more groups, also without standing among the people, sees the work of each', () => {
  const groepen = real.groepen.map((one) => (['post', 'repro'].includes(one.id) ? { ...one, leden: ['x'] } : one));
  expect(maySee({ personen: [], groepen }, 'x')).toEqual({ groups: ['post', 'repro'] });
});

test('what stands at a person goes before their role and groups', () => {
  expect(seenWith(kim, 'geen')).toBeUndefined();
  expect(seenWith(jip, 'geen')).toBeUndefined();
  expect(seenWith(sam, 'alles')).toEqual({});
  expect(seenWith(kim, { groepen: ['catering'], gebouwen: ['B20'] })).toEqual({
    groups: ['catering'],
    buildings: ['B20'],
  });
  expect(seenWith(jip, { producten: ['klacht'] })).toEqual({ products: ['klacht'] });
});

test.each<[string, Scope | undefined, Scope, Scope | undefined, Scope]>([
  ['who may see everything gets what is asked', {}, { groups: ['ict'] }, { groups: ['ict'] }, {}],
  ['and everything, when nothing is named', {}, {}, {}, {}],
  ['who sees a group gets that group', { groups: ['ict'] }, {}, { groups: ['ict'] }, {}],
  [
    'of a group and another one the first, and hears of the other',
    { groups: ['ict', 'post'] },
    { groups: ['post', 'repro'] },
    { groups: ['post'] },
    { groups: ['repro'] },
  ],
  ['of another group nothing', { groups: ['ict'] }, { groups: ['repro'] }, undefined, { groups: ['repro'] }],
  [
    'a building within a group stays within that group',
    { groups: ['ict'] },
    { buildings: ['B20'] },
    { groups: ['ict'], buildings: ['B20'] },
    {},
  ],
  [
    'one side that may not be seen leaves nothing, whatever the other is',
    { groups: ['ict'], buildings: ['B20'] },
    { groups: ['ict'], buildings: ['B30'] },
    undefined,
    { buildings: ['B30'] },
  ],
  ['an empty list is nothing, and not everything', {}, { groups: [] }, undefined, {}],
  ['who may see nothing gets nothing', undefined, { groups: ['ict'] }, undefined, { groups: ['ict'] }],
])('%s', (_, allowed, asked, scope, refused) => {
  expect(cutTo(allowed, asked)).toEqual({ scope, refused });
});

test('names under cijfers that do not exist are told, with what there is', () => {
  const told = (cijfers: FiguresSeen) =>
    figuresProblems({ ...real, personen: [{}, { cijfers }] }).map(
      ({ path, message }) => `${path.join('.')} ${message}`,
    );
  expect(told({ groepen: ['ict'] })).toEqual([
    expect.stringMatching(
      /^personen\.1\.cijfers\.groepen\.0 "ict" staat niet bij groepen; kies uit: .*ict-servicedesk/,
    ),
  ]);
  expect(told({ gebouwen: ['B20', 'B99'] })).toEqual([
    'personen.1.cijfers.gebouwen.1 "B99" staat niet bij gebouwen; kies uit: B20, B30, B50',
  ]);
  expect(told({})).toEqual([expect.stringContaining('personen.1.cijfers noemt niets')]);
  expect(told('geen')).toEqual([]);
  for (const wrong of ['iets', { groepen: [] }, { afdelingen: ['x'] }])
    expect(figuresSeen.safeParse(wrong).success).toBe(false);
});
