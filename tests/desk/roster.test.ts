import type { Desk } from '../../dialogs/desk.ts';
import {
  agentsOf,
  freeAgents,
  isAgent,
  mayTake,
  meantFor,
  nameOf,
  specialists,
  type Roster,
} from '../../desk/roster.ts';
import type { About } from '../../desk/takeover.ts';
import { realDesk } from '../harness/real-desk.ts';

/** Who may take a chat, and for whom it is first. */

const real = await realDesk();
const [robin, bas, kim] = ['2', '6', '3'].map((n) => `00000000-0000-4000-8000-00000000000${n}`) as [
  string,
  string,
  string,
];

const deskWith = (gesprekken: Partial<Desk['organisation']['gesprekken']>): Desk => ({
  ...real,
  organisation: { ...real.organisation, gesprekken: { ...real.organisation.gesprekken, ...gesprekken } },
});
const roster = (parts: Partial<Roster> = {}): Roster => ({
  presence: new Map(),
  holding: new Map(),
  members: new Map(),
  ...parts,
});
const about = (parts: Partial<About> = {}): About => ({
  said: '',
  product: null,
  answers: [],
  building: null,
  department: null,
  phone: null,
  suggested: [],
  open: [],
  secret: false,
  ...parts,
});
const laptop = { id: 'laptop-aanvragen', title: 'Laptop' };

test('agents are who have the role; a manager has not', () => {
  expect(agentsOf(real, roster())).toEqual([robin, bas]);
  expect(isAgent(real, roster(), kim)).toBe(false);
});

test('members of the team count only where the organisation says so, once and by name', () => {
  const known = roster({
    members: new Map([
      ['nieuw', 'Noor (servicedesk)'],
      [robin, 'Robin'],
    ]),
  });
  expect(agentsOf(real, known)).toEqual([robin, bas]);
  const open = deskWith({ 'leden-van-het-team': true });
  expect(agentsOf(open, known)).toEqual([robin, bas, 'nieuw']);
  expect(freeAgents(open, { ...known, presence: new Map([['nieuw', 'pause']]) })).toEqual([robin, bas]);
  expect(nameOf(open, known, 'nieuw')).toBe('Noor');
  expect(nameOf(open, known, 'niemand')).toBe('niemand');
});

test('who has a pause, is away or has enough is not free', () => {
  const most = real.organisation.gesprekken.tegelijk;
  expect(freeAgents(real, roster({ presence: new Map([[robin, 'away']]) }))).toEqual([bas]);
  expect(freeAgents(real, roster({ holding: new Map([[bas, most]]) }))).toEqual([robin]);
  expect(freeAgents(real, roster({ holding: new Map([[bas, most - 1]]) }))).toEqual([robin, bas]);
});

describe('for whom it is first', () => {
  const group = real.catalogue.get(laptop.id)?.uitvoerder.standaard ?? '';
  const desk = deskWith({
    vips: ['directeur'],
    'vip-team': [bas],
    rooster: { Financiën: [robin] },
    specialisten: { [group]: [bas] },
  });

  test('a vip has a team of their own, before all else', () => {
    expect(meantFor('directeur', about({ department: 'Financiën', product: laptop }), desk)).toEqual({
      people: [bas],
      why: 'vip',
    });
  });

  test('then who is on duty for the department, then who knows the work', () => {
    expect(meantFor('sam', about({ department: 'Financiën', product: laptop }), desk)).toEqual({
      people: [robin],
      why: 'duty',
    });
    expect(meantFor('sam', about({ department: 'Inkoop', product: laptop }), desk)).toEqual({
      people: [bas],
      why: 'specialist',
    });
  });

  test('an agent passed it on to the specialists of a group: they go before all else', () => {
    expect(specialists(desk)).toEqual([
      { id: group, title: expect.stringMatching(/^Specialisten van ./), value: `groep:${group}` },
    ]);
    expect(specialists(real)).toEqual([]);
    expect(meantFor('directeur', about({ department: 'Financiën', passedTo: group }), desk)).toEqual({
      people: [bas],
      why: 'specialist',
    });
    expect(meantFor('sam', about({ passedTo: 'opgeheven' }), desk)).toBeNull();
  });

  test('nobody in particular: no product, one of another group, a vip without a team, a department without a duty', () => {
    expect(meantFor('sam', about(), desk)).toBeNull();
    expect(meantFor('sam', about({ product: { id: 'weg', title: 'Weg' } }), desk)).toBeNull();
    expect(meantFor('directeur', about(), deskWith({ vips: ['directeur'] }))).toBeNull();
    expect(meantFor('sam', about({ department: 'Financiën' }), deskWith({ rooster: { Financiën: [] } }))).toBeNull();
  });
});

describe('whether somebody may take it', () => {
  const meant = { people: [bas], why: 'specialist' as const };

  test('first who it is for, then everybody; and everybody at once when who it is for is not there', () => {
    expect(mayTake(robin, { meant, step: 0 }, real, roster())).toBe('for-others');
    expect(mayTake(bas, { meant, step: 0 }, real, roster())).toBeUndefined();
    expect(mayTake(robin, { meant, step: 1 }, real, roster())).toBeUndefined();
    expect(mayTake(robin, { meant, step: 0 }, real, roster({ presence: new Map([[bas, 'pause']]) }))).toBeUndefined();
    expect(mayTake(robin, { meant, step: 0 }, real, roster({ holding: new Map([[bas, 3]]) }))).toBeUndefined();
  });

  test('nobody without the role, and nobody who has enough', () => {
    expect(mayTake(kim, { meant: null, step: 2 }, real, roster())).toBe('no-agent');
    expect(mayTake(robin, { meant: null, step: 2 }, real, roster({ holding: new Map([[robin, 3]]) }))).toBe('full');
  });
});
