import { answered, asksNext, counterIn, pressed, withName } from '../../desk/counter-start.ts';
import { atCounter, type CounterReads } from '../../desk/counter.ts';
import type { Incoming } from '../../dialogs/channel.ts';
import type { Effect } from '../../dialogs/effect.ts';
import { isPrivate } from '../../dialogs/in-thread.ts';
import { newSession, type Counter, type Session } from '../../dialogs/session.ts';
import { messagesOf } from '../harness/chat.ts';
import { realDesk } from '../harness/real-desk.ts';

/** An agent registers a question for who called, came by or mailed. The whole of it is in tests/bot/desk-counter.db.test.ts. */

const desk = await realDesk();
const robin = { id: 'robin', name: 'Robin' };
const sam = { id: 'sam', name: 'Sam Bakker' };
const ready: Counter = { whom: sam, road: 'telefoon' };

test.each<[string, ReturnType<typeof counterIn>]>([
  ['nieuw', {}],
  ['Nieuw!', {}],
  ['nieuwe melding', {}],
  ['nieuw voor Jip Jansen', { who: 'Jip Jansen' }],
  ['nieuw voor Jip Jansen via de telefoon', { who: 'Jip Jansen', road: 'telefoon' }],
  ['nieuw: van Jip, aan de balie', { who: 'Jip', road: 'balie' }],
  ['nieuw per mail', { road: 'mail' }],
  [
    'nieuw voor Jip Jansen via de telefoon, de kraan in B20 lekt',
    { who: 'Jip Jansen', road: 'telefoon', said: 'de kraan in B20 lekt' },
  ],
  ['nieuw voor Jip Jansen: de kraan lekt', { who: 'Jip Jansen', said: 'de kraan lekt' }],
  ['nieuw: de kraan in B20 lekt.', { said: 'de kraan in B20 lekt' }],
  ['nieuw per mail. Bedankt!', { road: 'mail' }],
  ['nieuwe laptop nodig', undefined],
  ['is er iets nieuw', undefined],
])('"%s"', (text, expected) => {
  expect(counterIn(text)).toEqual(expected);
});

test.each<[string, Counter, string, RegExp]>([
  ['no name', {}, 'ja graag', /Zo heet niemand/],
  ['no number', { name: 'Bo' }, 'morgen', /geen telefoonnummer/],
  ['no road', { whom: sam }, 'fax', /telefoon, balie of mail/],
])('%s: it is asked again, with how', (_, counter, text, hint) => {
  expect(answered(counter, text, [], 'x')).toEqual(expect.stringMatching(hint));
});

test.each<[string, object]>([
  ['telefoon', { road: 'telefoon' }],
  ['telefoon, de kraan in B20 lekt', { road: 'telefoon', said: 'de kraan in B20 lekt' }],
  ['via de telefoon: de kraan lekt', { road: 'telefoon', said: 'de kraan lekt' }],
  ['gebeld dat de kraan lekt', { road: 'telefoon', said: 'de kraan lekt' }],
  ['aan de balie - pas kwijt', { road: 'balie', said: 'pas kwijt' }],
  ['de kraan in B20 lekt, per mail', { road: 'mail', said: 'de kraan in B20 lekt' }],
  ['telefoon, graag.', { road: 'telefoon' }],
  // The mail is what is the matter.
  ['mail doet het niet', { said: 'mail doet het niet' }],
  ['de kraan in B20 lekt', { said: 'de kraan in B20 lekt' }],
])('how it came in, and what is the matter besides: "%s"', (text, after) => {
  expect(answered({ whom: sam }, text, [], 'x')).toEqual({ whom: sam, ...after });
});

test('what is the matter is kept until all is known of who asks, and then taken up', () => {
  const reads = { named: [], chat: 'none' } as unknown as CounterReads;
  const at = (counter: Counter, what: Incoming['what']) =>
    atCounter({ ...newSession(), counter }, robin, what, desk, { ...reads, reads: { newId: 'x' } as never });
  const told = at({ whom: sam }, { kind: 'text', text: 'de kraan in B20 lekt' });
  expect(messagesOf(told.effects)[0]?.text).toMatch(/^Dat neem ik mee\. Hoe kwam de vraag van Sam Bakker/);
  const { counter } = told.session;
  const pressedRoad = at(counter!, { kind: 'press', press: { do: 'teller', value: 'road:telefoon' } });
  expect(pressedRoad).toMatchObject({ goesOn: 'de kraan in B20 lekt', effects: [] });
  expect(pressedRoad.session.counter).toEqual({ whom: sam, road: 'telefoon' });
  expect(at({ whom: sam }, { kind: 'text', text: 'telefoon, de kraan lekt' }).goesOn).toBe('de kraan lekt');
});

test('another name may be typed where it is asked who is meant', () => {
  const which = withName({ road: 'mail' }, 'Sam', [sam, { id: 'sam-2', name: 'Sam Bos' }]);
  expect(which).toMatchObject({ name: 'Sam', candidates: [{ id: 'sam' }, { id: 'sam-2' }] });
  expect(answered(which, 'Pim Pieters', [{ id: 'pim', name: 'Pim Pieters (HR)', listed: true }], 'x')).toEqual({
    road: 'mail',
    whom: { id: 'pim', name: 'Pim Pieters' },
  });
});

test.each<[string, string, object]>([
  ['the whole name of one in the directory', 'sam  bakker', { whom: { id: 'sam', name: 'Sam Bakker' } }],
  ['only how it begins', 'Sam', { name: 'Sam', candidates: [{ id: 'sam' }] }],
])('%s', (_, typed, after) => {
  expect(withName({}, typed, [{ ...sam, name: 'Sam Bakker (HR)', listed: true }])).toMatchObject(after);
});

test('of who only ever chatted it is asked whether it is them, and "ja" or "nee" will do', () => {
  const asked = withName({}, 'Sam Bakker', [sam]);
  expect(asked).toMatchObject({ candidates: [sam] });
  expect(answered(asked, 'ja', [], 'x')).toEqual({ whom: sam });
  expect(answered(asked, 'nee', [], 'x')).toEqual({ name: 'Sam Bakker' });
  const two = withName({}, 'Sam', [sam, { id: 'sam-2', name: 'Sam Bos' }]);
  expect(answered(two, 'ja', [], 'x')).toMatch(/Zo heet niemand/);
});

test('a button that says nothing any more changes nothing', () => {
  expect(pressed(ready, 'who:ander', 'x')).toBe(ready);
  expect(pressed(ready, 'no-phone', 'x')).toBe(ready);
  expect(pressed({}, 'road:telefoon', 'x')).toEqual({});
  expect(pressed({ whom: sam }, 'road:duif', 'x')).toEqual({ whom: sam });
  expect(pressed({ name: 'Sam', candidates: [sam] }, 'who:ander', 'x')).toEqual({ name: 'Sam', candidates: [sam] });
});

test('who has the same name is told apart on the buttons', () => {
  const effect = asksNext(
    withName({}, 'Sam', [
      { ...sam, detail: 'HR' },
      { id: 'sam-2', name: 'Sam Bakker' },
    ]),
  );
  expect(messagesOf([effect])[0]?.text).toContain('(Sam Bakker, HR / Sam Bakker / Iemand anders)');
});

let ids = 0;
const reads = (newNumber: string | null = null): CounterReads => ({
  reads: {
    now: new Date('2026-11-24T09:00:00Z'),
    employee: sam,
    tickets: [],
    followed: [],
    told: [],
    announcements: [],
    ratingAskedAt: null,
    thread: 'news-personally',
    newId: `i${String(++ids)}`,
    newNumber,
  },
  named: [],
  chat: 'none',
});
const types = (session: Session, text: string, newNumber: string | null = null) =>
  atCounter(session, robin, { kind: 'text', text }, desk, reads(newNumber));
const lines = (effects: readonly Effect[]) => messagesOf(effects).map(({ text }) => text);

test('two needs in one message are registered one after the other, both for who asked', () => {
  const first = types(
    { ...newSession(), counter: ready },
    'de lamp op kamer 3.12 in B30 knippert en ik wil visitekaartjes',
  );
  expect(lines(first.effects).join()).toContain('Twee dingen');
  const made = types(first.session, 'ja', 'M-2026-000001');
  expect(made.made?.request).toMatchObject({ requester: { id: 'sam' }, product: 'storing-verlichting' });
  expect(made.session).toMatchObject({ counter: ready, intake: { product: 'visitekaartjes' } });
  const stopped = types(made.session, 'stop');
  expect(stopped.session.counter).toBeUndefined();
  expect(stopped.session.intake).toBeUndefined();
});

test('what may not be read here is refused behind a ticket too, which is kept', () => {
  const said = 'de lamp op kamer 3.12 in B30 knippert en mijn pas is kwijt';
  const first = types({ ...newSession(), counter: ready }, said);
  const made = types(first.session, 'ja', 'M-2026-000001');
  expect(made.made?.request.product).toBe('storing-verlichting');
  expect(made.session.intake).toBeUndefined();
  expect(lines(made.effects).slice(-2)).toEqual([
    expect.stringContaining('Vastgelegd als **M-2026-000001**'),
    expect.stringContaining('Ik leg het hier niet vast'),
  ]);
});

test('what only refers is told, and something else can be asked', () => {
  const refers = [...desk.catalogue.values()].find((page) => page.afhandeling === 'doorverwijzen' && !isPrivate(page));
  const step = types({ ...newSession(), counter: ready }, refers?.voorbeelden[0] ?? '');
  expect(step.made).toBeUndefined();
  expect(lines(step.effects).at(-1)).toContain('Is er nog iets voor Sam Bakker?');
  expect(step.session.counter).toEqual(ready);
});

test.each([{ 'alleen-persoonlijk': true }, { soort: 'klacht' as const }])('a page that is %j is refused', (kind) => {
  const page = { ...desk.catalogue.get('storing-verlichting')!, ...kind };
  const strict = { ...desk, catalogue: new Map([...desk.catalogue, [page.id, page]]) };
  const session = { ...newSession(), counter: ready };
  const step = atCounter(session, robin, { kind: 'text', text: 'er is een lamp kapot' }, strict, reads());
  expect(lines(step.effects)).toEqual([expect.stringContaining('Ik leg het hier niet vast')]);
  expect(step.session.intake).toBeUndefined();
});

test('danger is told at once, whoever types it', () => {
  const step = types({ ...newSession(), counter: ready }, 'er is brand op de derde verdieping');
  expect(lines(step.effects).join()).toContain('112');
});

test('nothing is learnt from the words of an agent, and nothing is measured of them', () => {
  const step = types({ ...newSession(), counter: ready }, 'xyzzy plugh');
  expect(step.effects.map(({ kind }) => kind)).toEqual(['send']);
});
