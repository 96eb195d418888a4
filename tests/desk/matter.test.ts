import { begunWith, matterIn, toldIn } from '../../desk/matter.ts';
import { inQueue, type Line } from '../../desk/takeover.ts';
import { nl } from '../../dialogs/nl.ts';
import { realDesk } from '../harness/real-desk.ts';

/** What is proposed of a chat for the questions of a product. */

const desk = await realDesk();
const now = new Date('2026-11-24T10:00:00Z');
const lamp = desk.catalogue.get('storing-verlichting')!;
const sam = { id: 'sam', name: 'Sam' };

const chat = (said: string) =>
  inQueue(
    {
      ...{ id: 'x', conversation: 'c', person: sam, language: 'nl' as const, why: 'asked' as const, saidAt: null },
      about: {
        ...{ said, product: null, answers: [], building: null, department: null, phone: null },
        ...{ suggested: [], open: [], secret: false },
      },
    },
    now,
  );
const line = (role: 'medewerker' | 'balie', text: string): Line => ({
  at: now,
  by: { role, id: role, name: role },
  kind: 'text',
  text,
  files: [],
});
const says = (...texts: string[]) => texts.map((text) => line('medewerker', text));
const context = { now, organisation: desk.organisation, employee: { ...sam, building: 'B20' }, words: nl };
const begun = (lines: readonly Line[], said = '') =>
  begunWith(toldIn(chat(said), lines, desk), lamp, 'i', context, desk);

test.each([
  ['hallo'],
  ['een mens graag'],
  ['kan ik een medewerker spreken?'],
  ['ja dat is goed'],
  ['dank je wel!'],
  ['bedankt, fijne dag'],
  ['ok'],
  ['👍'],
  ['hoe lang duurt het nog?'],
])('"%s" tells nothing of the matter', (text) => {
  expect(toldIn(chat(''), says(text), desk)).toEqual([]);
});

test.each([['de lamp knippert'], ['B30'], ['sinds gisteren'], ['2'], ['nee, die bij het raam']])(
  '"%s" does',
  (text) => {
    expect(toldIn(chat(''), says(text), desk)).toEqual([text]);
  },
);

test('what is the matter is short: no greeting, no place alone, nothing of the agent, no question to them', () => {
  const lines = [
    ...says('hallo', 'de lamp boven mijn bureau knippert'),
    line('balie', 'Waar zit je? En sinds wanneer doet de lamp dat?'),
    ...says('B30', 'sinds gisteren', 'wanneer kom je?', 'dank je'),
  ];
  const told = toldIn(chat('een mens graag'), lines, desk);
  expect(matterIn(told, lamp, desk)).toBe('de lamp boven mijn bureau knippert. sinds gisteren');
  expect(begun(lines).answers['wat']?.text).toBe('de lamp boven mijn bureau knippert. sinds gisteren');
});

test('a long story is cut, and what no longer fits is left out whole', () => {
  const told = [`de lamp knippert ${'en zoemt '.repeat(60)}`, 'de buurlamp knippert ook'];
  const matter = matterIn(told, lamp, desk)!;
  expect(matter.length).toBeLessThanOrEqual(301);
  expect(matter).toMatch(/…$/);
});

test('where it is comes from any line: the building alone is known, a room completes it', () => {
  const place = lamp.richtvragen.find(({ soort }) => soort === 'locatie')!.id;
  expect(begun(says('de lamp knippert', 'in B30')).parts[place]?.part).toEqual({ gebouw: 'B30' });
  expect(begun(says('de lamp knippert', 'B30', 'kamer 3.12')).answers[place]?.value).toEqual({
    gebouw: 'B30',
    plek: 'kamer 3.12',
  });
});

test('of what was said twice the last counts', () => {
  const place = lamp.richtvragen.find(({ soort }) => soort === 'locatie')!.id;
  const { answers } = begun(says('de lamp in B20 kamer 3.12 knippert', 'o nee, het is B30 kamer 2.10'));
  expect(answers[place]?.value).toEqual({ gebouw: 'B30', plek: 'kamer 2.10' });
});

test('nothing of the matter was said: nothing is proposed', () => {
  expect(begun(says('hallo', 'B30'), 'een mens graag').answers['wat']).toBeUndefined();
});
