import { closedDay } from '../../dialogs/closed-day.ts';
import { begin } from '../../dialogs/intake.ts';
import { contextOf } from '../../dialogs/asking.ts';
import { newSession } from '../../dialogs/session.ts';
import { sceneOf } from '../../dialogs/speaking.ts';
import { realDesk } from '../harness/real-desk.ts';

const desk = await realDesk();
const page = desk.catalogue.get('parkeerplaats-reserveren')!;
const day = page.richtvragen.find(({ soort }) => soort === 'datum')!;
const twoDays = { ...page, richtvragen: [day, { ...day, id: 'tweede-dag' }] };
const scene = sceneOf(newSession(), desk, {
  now: new Date('2026-11-24T09:00:00Z'),
  employee: { id: 'medewerker-1', name: 'Sam' },
  tickets: [],
  followed: [],
  announcements: [],
  told: [],
  ratingAskedAt: null,
  newId: 'i1',
  newNumber: null,
});

const told = (...days: string[]) => {
  const answers = days.map((value, at) => [
    at === 0 ? day.id : 'tweede-dag',
    { soort: 'datum' as const, value, text: value, from: 'said' as const },
  ]);
  const intake = { ...begin(twoDays, '', 'i1', contextOf(scene)), answers: Object.fromEntries(answers) };
  return closedDay(scene, twoDays, intake);
};

test.each([[['2026-11-26', '2026-12-25']], [['2026-12-25', '2026-11-26']]])(
  'of %j the day on which the desk is closed is told',
  (days) => {
    expect(told(...days)).toMatch(/^Let op: vrijdag 25 december zijn we dicht/);
  },
);

test('two days on which the desk is open need no warning', () => {
  expect(told('2026-11-26', '2026-11-27')).toBe('');
});
