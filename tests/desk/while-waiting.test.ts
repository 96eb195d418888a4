import { employeeSays, type EmployeeReads } from '../../desk/employee.ts';
import type { Presence } from '../../desk/roster.ts';
import { inQueue, type Line, type Takeover } from '../../desk/takeover.ts';
import { choiceIn } from '../../desk/while-waiting.ts';
import { deskEn } from '../../dialogs/desk-en.ts';
import { deskNl } from '../../dialogs/desk-nl.ts';
import { realDesk } from '../harness/real-desk.ts';

/** What somebody types while they wait for the desk. */

const desk = await realDesk();
const start = new Date('2026-11-24T09:00:00Z');
const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000);

const waiting = (language: 'nl' | 'en' = 'nl', change: Partial<Takeover> = {}): Takeover => ({
  ...inQueue(
    {
      id: 't1',
      conversation: 'gesprek',
      person: { id: 'sam', name: 'Sam' },
      language,
      why: 'asked',
      about: {
        said: '',
        product: null,
        answers: [],
        building: null,
        department: null,
        phone: null,
        suggested: [],
        open: [],
        secret: false,
      },
      saidAt: start,
    },
    start,
  ),
  ...change,
});

const line = (minutes: number, text = 'en nog iets', role: Line['by']['role'] = 'medewerker'): Line => ({
  at: after(minutes),
  by: { role, id: role, name: role },
  kind: 'text',
  text,
  files: [],
});

function types(
  text: string,
  { minutes = 1, lines = [] as Line[], takeover = waiting(), presence = new Map<string, Presence>() } = {},
) {
  const reads: EmployeeReads = {
    now: after(minutes),
    roster: { presence, holding: new Map(), members: new Map() },
    queue: { waiting: 3, served: [4, 6, 5] },
    place: 2,
    lines,
    files: [],
    onlyNamed: () => [],
    number: 'M-2026-000123',
    similar: [],
    copy: 'copy',
  };
  const step = employeeSays(takeover, { kind: 'text', text }, desk, reads);
  const heard = step.toEmployee.flatMap((one) => (one.kind === 'send' ? [one.message.text] : []));
  return { step, heard, passed: step.effects.some(({ kind }) => kind === 'line') };
}

describe('a question about the waiting', () => {
  test.each([
    'hoe lang nog?',
    'hoe lang duurt het nog',
    'hoelang moet ik nog wachten?',
    'is er al iemand die mij kan helpen',
    'en?',
    'En toen?',
    'en nu??',
    '?',
    'hallo?',
    'is er al iemand?',
    'is daar iemand',
    'is er nog iemand daar?',
    'komt er nog iemand',
    'duurt het nog lang?',
    'wanneer ben ik aan de beurt',
    'ben ik bijna aan de beurt?',
    'nog steeds niemand?',
    'ik wacht nog steeds',
    'ben je er nog?',
    'hoeveel mensen zijn er voor mij',
    'waar blijft iemand nou',
    'ik wil nu echt een mens spreken',
    'ik wil niet langer wachten',
    'status',
    'how long will it take?',
    'hello?',
    'is anybody there?',
    'is it my turn yet?',
    'still waiting',
  ])('"%s" is answered with the place and the wait, as often as it is asked, and goes no further', (text) => {
    for (const lines of [[], [line(0.5)], [line(0.5), line(0.8)]]) {
      const { heard, passed, step } = types(text, { lines });
      expect(heard[0]).toMatch(/^Je staat nog in de rij\. Er wacht nog één collega vóór jou\. .* ongeveer 5 minuten/);
      expect(passed).toBe(false);
      expect(step.takeover.state).toBe('waiting');
    }
  });

  test.each([
    'is er al iemand naar de lamp komen kijken',
    'hoe lang duurt het voor mijn laptop er is',
    'het licht knippert nog steeds',
    'nog steeds',
    'en de printer doet het ook niet',
    'hallo',
    'wanneer komt er iemand voor de kraan',
    'een vraag',
    'ik sta bij de balie',
    'wacht, het is kamer 3.14',
    'ik wil een mens spreken over mijn beamer',
  ])('"%s" is none: it is passed on', (text) => {
    expect(types(text, { lines: [line(0.5)] })).toMatchObject({ passed: true, heard: [] });
  });
});

test('where nobody of the desk is there, that is told instead of how long others waited', () => {
  const everybody = desk.organisation.personen.filter(({ rol }) => rol === 'frontoffice').map(({ id }) => id);
  const presence = new Map(everybody.map((id): [string, Presence] => [id, 'pause']));
  expect(types('en?', { presence }).heard[0]).toMatch(
    /^Je staat nog in de rij, maar er is nu even niemand van de frontoffice aanwezig\. Er wacht nog één collega vóór jou\. Hoe lang het duurt, weet ik nog niet/,
  );
  presence.set(everybody[0] ?? '', 'here');
  expect(types('en?', { presence }).heard[0]).toMatch(/^Je staat nog in de rij\. /);
});

describe('what is passed on', () => {
  test('the first is acknowledged, the next ones are not, and one after a silence is', () => {
    expect(types('het gaat over mijn laptop').heard).toEqual([deskNl.passedOn]);
    const lines = [line(1)];
    expect(types('hij is zwart', { minutes: 2, lines })).toMatchObject({ heard: [], passed: true });
    expect(types('hij is zwart', { minutes: 3.9, lines })).toMatchObject({ heard: [], passed: true });
    expect(types('hij is zwart', { minutes: 4, lines })).toMatchObject({ heard: [deskNl.alsoPassedOn], passed: true });
    expect(types('nog iets', { minutes: 5, lines: [...lines, line(4)] }).heard).toEqual([]);
  });

  test('in English too', () => {
    expect(types('it is black', { minutes: 9, lines: [line(1)], takeover: waiting('en') }).heard).toEqual([
      deskEn.alsoPassedOn,
    ]);
  });

  test('who came back in line is heard anew, and who talks with an agent hears nothing', () => {
    const back = waiting('nl', { queuedAt: after(10) });
    expect(types('ben er nog', { minutes: 11, lines: [line(9)], takeover: back }).heard).toEqual([deskNl.passedOn]);
    const held = waiting('nl', { state: 'held', agent: { id: 'robin', name: 'Robin' }, channel: 'kanaal' });
    expect(types('hij is zwart', { minutes: 30, lines: [line(1)], takeover: held })).toMatchObject({
      heard: [],
      passed: true,
    });
  });

  test('a greeting is passed on, and is not what it is about', () => {
    expect(types('goedemorgen').step.takeover.about.said).toBe('');
    expect(types('de lamp knippert').step.takeover.about.said).toBe('de lamp knippert');
  });
});

describe('what can be chosen can be typed', () => {
  const labels = (words: Pick<typeof deskNl, 'wait' | 'callMe' | 'asTicket' | 'leave'>): [string, string][] => [
    [words.wait, 'wait'],
    [words.callMe, 'call'],
    [words.asTicket, 'keep'],
    [words.leave, 'leave'],
  ];
  test.each([...labels(deskNl), ...labels(deskEn)])('as it stands on its button: "%s" is %s', (text, choice) => {
    expect(choiceIn(text)).toBe(choice);
    expect(choiceIn(`${text.toLowerCase()}.`)).toBe(choice);
  });

  test.each([
    ['leg het maar vast', 'keep'],
    ['zet het maar weg als vraag', 'keep'],
    ['maak er dan maar een melding van', 'keep'],
    ['kun je het vastleggen', undefined],
    ['keep it as a question please', 'keep'],
    ['make it a ticket', 'keep'],
    ['haal me maar uit de rij', 'leave'],
    ['ik hoef niet meer', 'leave'],
    ['hoeft niet meer', 'leave'],
    ['stop maar', 'leave'],
    ['kan iemand me terugbellen', 'call'],
    ['bel maar even terug', undefined],
    ['ik wacht wel even', 'wait'],
    ['ik blijf wachten', 'wait'],
  ])('"%s" is %s', (text, choice) => {
    expect(choiceIn(text)).toBe(choice);
  });

  test('it ends the wait, whatever was said in between', () => {
    const lines = [line(1), line(5)];
    expect(types('laat maar', { lines }).step.takeover).toMatchObject({ state: 'ended', outcome: 'withdrawn' });
    expect(types('bel me terug', { lines }).step).toMatchObject({
      takeover: { outcome: 'call-back' },
      then: { do: 'call', talk: { said: 'en nog iets' } },
    });
    expect(types('leg mijn vraag vast', { lines }).step.takeover).toMatchObject({
      outcome: 'kept',
      ticket: 'M-2026-000123',
    });
  });

  test.each(['bedankt, het is opgelost', 'hij doet het weer, bedankt', 'thanks, it works'])(
    '"%s" leaves the line: it is over',
    (text) => expect(types(text).step.takeover).toMatchObject({ outcome: 'withdrawn' }),
  );

  test.each(['bedankt, maar het is nog niet opgelost', 'alleen een vraag'])('"%s" does not', (text) =>
    expect(types(text).passed).toBe(true),
  );

  test('"oké" and "bedankt" keep the place, and say nothing; but they may answer what an agent asked', () => {
    for (const text of ['oké', 'is goed', 'bedankt!', 'thanks'])
      expect(types(text)).toMatchObject({ heard: [deskNl.holdsPlace], passed: false });
    expect(types('ja', { lines: [line(1), line(2, 'Werkt het nu?', 'balie')] }).passed).toBe(true);
  });
});
