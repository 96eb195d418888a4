import { busyMessage, type Busy } from '../../desk/busy.ts';
import { leftBehind } from '../../desk/letting-go.ts';
import { pick, type PickReads } from '../../desk/pick.ts';
import { inQueue, type Takeover } from '../../desk/takeover.ts';
import { Chat } from '../harness/chat.ts';
import { realDesk } from '../harness/real-desk.ts';

/** Who is busy with Loket, and an agent who looks along with one of them. */

const desk = await realDesk();
const now = new Date('2026-11-24T09:00:00Z');
const robin = { id: '00000000-0000-4000-8000-000000000002', name: 'Robin' };

/** Somebody who is asked where the lamp is. */
function busyOne(id = 'sam', name = 'Sam Bakker (HR)'): Busy {
  const chat = new Chat(desk, now, { id, name });
  chat.type('er is een lamp kapot');
  return { conversation: `gesprek-${id}`, person: { id, name }, session: chat.session, lastInAt: now };
}

const reads = (change: Partial<PickReads> = {}): PickReads => ({
  roster: { presence: new Map(), holding: new Map(), members: new Map() },
  theirs: {
    now,
    employee: { id: 'sam', name: 'Sam' },
    tickets: [],
    followed: [],
    told: [],
    announcements: [],
    ratingAskedAt: null,
    newId: 'nieuw',
    newNumber: null,
  },
  takeover: undefined,
  reachable: true,
  ...change,
});
const picks = (busy: Busy, change: Partial<PickReads> = {}, intake = busy.session.intake?.id ?? '') =>
  pick(busy, intake, robin, 'kanaal', desk, reads(change));

test('ten are shown, and that there are more is said', () => {
  const all = Array.from({ length: 11 }, (_, n) => busyOne(`m-${String(n)}`, `Medewerker ${String(n)}`));
  const { card, text } = busyMessage(all, [], now, desk);
  expect(card?.items).toHaveLength(10);
  expect(text).toMatch(/^Dit zijn de laatste 10 collega’s/);
  expect(new Set(card?.items?.map(({ button }) => button?.title)).size).toBe(10);
});

test('a silence is told in whole minutes, and a misunderstanding counts', () => {
  const one = busyOne();
  const intake = { ...one.session.intake!, misses: 2 };
  const { text } = busyMessage(
    [{ ...one, session: { ...one.session, intake } }],
    [],
    new Date('2026-11-24T09:04:50Z'),
    desk,
  );
  expect(text).toContain('Sam Bakker: Storing verlichting');
  expect(text).toMatch(/2 keer niet begrepen · sinds 10:00 · 4 min stil/);
});

describe('the chats with the desk', () => {
  const about = {
    ...{ said: 'heel geheim', product: null, answers: [], building: null, department: null, phone: null },
    ...{ suggested: [], open: [], secret: false },
  };
  const chat = (name: string, minutes: number, agent?: string): Takeover => {
    const at = new Date(now.getTime() - minutes * 60_000);
    const person = { id: name, name };
    const asked = { id: name, conversation: name, person, language: 'nl' as const, why: 'asked' as const };
    const waiting = inQueue({ ...asked, saidAt: null, about }, at);
    return agent === undefined
      ? waiting
      : { ...waiting, state: 'held', agent: { id: agent, name: agent }, claimedAt: at };
  };

  test('say who has whom since when, and who waits, the longest first', () => {
    const chats = [chat('Pim', 2, 'Noor'), chat('Jip', 1), chat('Sam Bakker', 30, 'Robin')];
    const { text, card } = busyMessage([busyOne()], chats, now, desk);
    const talks = [
      'In gesprek: Robin met Sam Bakker (sinds 09:30), Noor met Pim (sinds 09:58).',
      'Wacht op een van jullie: Jip (sinds 09:59).',
    ];
    expect(text.split('\n\n').slice(0, 2)).toEqual(talks);
    expect(card?.paragraphs).toEqual([...talks, 'Er is nu één collega bezig met Loket.']);
    expect(text).not.toContain('geheim');
  });

  test('are told also when nobody is asked anything; many are kept short', () => {
    const chats = Array.from({ length: 13 }, (_, n) => chat(`M${String(n)}`, n, 'Robin'));
    const { text } = busyMessage([], chats, now, desk);
    expect(text).toMatch(/Robin met M3 \(sinds 09:57\), en nog 3\.\n\nVerder is er niemand met Loket bezig/);
    expect(text).not.toContain('M2 ');
    expect(busyMessage([], [], now, desk).text).toMatch(/Fijn rustig dus/);
  });
});

test('a page that left the PDC, and a chat that the desk has, are not shown', () => {
  const one = busyOne();
  const gone = { ...one, session: { ...one.session, intake: { ...one.session.intake!, product: 'weg' } } };
  const held = { ...one, session: { ...one.session, desk: 'iemand' } };
  expect(busyMessage([gone, held], [], now, desk).card).toBeUndefined();
});

test.each<[string, Partial<PickReads>, RegExp]>([
  ['is full', { roster: { ...reads().roster, holding: new Map([[robin.id, 3]]) } }, /^Je hebt al 3 gesprekken/],
  ['can not reach them', { reachable: false }, /^Je bericht is niet aangekomen/],
])('an agent who %s hears so, and nothing changes', (_, change, told) => {
  expect(picks(busyOne(), change)).toEqual({ refused: expect.stringMatching(told) as string });
});

test('nobody looks along with themselves', () => {
  expect(picks(busyOne(robin.id, 'Robin'))).toEqual({ refused: 'Dit is je eigen gesprek met Loket.' });
});

test.each([{ vertrouwelijk: true }, { 'alleen-persoonlijk': true }, { soort: 'klacht' as const }])(
  'who is busy with what is %j is not listed, and not looked along with by a button of before',
  (kind) => {
    const one = busyOne();
    const page = { ...desk.catalogue.get('storing-verlichting')!, ...kind };
    const secret = { ...desk, catalogue: new Map([...desk.catalogue, [page.id, page]]) };
    expect(busyMessage([one], [], now, secret).card).toBeUndefined();
    expect(pick(one, one.session.intake!.id, robin, 'kanaal', secret, reads())).toHaveProperty('refused');
  },
);

test('in English who looks along is told in English', () => {
  const one = busyOne();
  const picked = picks({ ...one, session: { ...one.session, language: 'en' } });
  if ('refused' in picked) throw new Error(picked.refused);
  expect(JSON.stringify(picked.step.toEmployee)).toContain('is looking along with you');
});

test.each(['silent', 'away'] as const)(
  'an agent who is %s leaves it to Loket, unless something was said there',
  (why) => {
    const picked = picks(busyOne());
    if ('refused' in picked) throw new Error(picked.refused);
    const { takeover } = picked.step;
    const all = { now, roster: reads().roster, lines: [] };
    const alone = leftBehind(takeover, why, desk, all);
    expect(alone).toMatchObject({ takeover: { state: 'ended', outcome: 'handed-back' }, then: { do: 'resume' } });
    expect(JSON.stringify(alone.toEmployee)).not.toContain('rij');
    const by = { role: 'medewerker' as const, id: 'sam', name: 'Sam' };
    const lines = [{ at: now, by, kind: 'text' as const, text: 'kun je helpen?', files: [] }];
    const spoken = leftBehind(takeover, why, desk, { ...all, lines });
    expect(spoken).toMatchObject({ takeover: { state: 'waiting' } });
    const word = { silent: 'reageert niet', away: 'is weg' }[why];
    expect(spoken.toThread).toEqual([`Robin ${word}. Het gesprek staat weer in de wachtrij.`]);
    expect(leftBehind({ ...takeover, why: 'asked' }, why, desk, all).takeover.state).toBe('waiting');
  },
);
