import type { AgentReads } from '../../desk/agent.ts';
import { agentCorrects, employeeCorrects } from '../../desk/correcting.ts';
import type { DeskEffect } from '../../desk/effect.ts';
import type { EmployeeReads } from '../../desk/employee.ts';
import { opened } from '../../desk/opening.ts';
import { recap } from '../../desk/recap.ts';
import type { Roster } from '../../desk/roster.ts';
import type { Line, Takeover } from '../../desk/takeover.ts';
import { newSession } from '../../dialogs/session.ts';
import { realDesk } from '../harness/real-desk.ts';

/** What is corrected in a chat with the desk. The whole of it is in tests/bot/desk-corrections.db.test.ts. */

const desk = await realDesk();
const now = new Date('2026-11-24T09:00:00Z');
const at = (minute: number) => new Date(now.getTime() + minute * 60_000);
const robin = { id: '00000000-0000-4000-8000-000000000002', name: 'Robin' };
const roster: Roster = { presence: new Map(), holding: new Map(), members: new Map() };
const sam = { role: 'medewerker' as const, id: 'sam', name: 'Sam' };
const photo = (id: string) => ({ id, name: `${id}.png`, type: 'image/png', size: 10 });

const held: Takeover = {
  ...opened({ id: 't', why: 'asked', said: '' }, 'gesprek', newSession(), desk, theirs(), roster).takeover,
  state: 'held',
  agent: robin,
  channel: 'kanaal',
};

function theirs() {
  const none = { tickets: [], followed: [], told: [], announcements: [], ratingAskedAt: null, newNumber: null };
  return { now, employee: { id: 'sam', name: 'Sam' }, newId: 'nieuw', ...none };
}

const common = { now, roster, copy: 'kopie', onlyNamed: () => [], similar: [], number: '', files: [] };
const said = (change: Partial<Line> = {}): Line => ({
  at: now,
  by: sam,
  kind: 'text',
  text: 'kijk',
  files: [],
  copy: 'kopie',
  ...change,
});
const linesIn = (effects: readonly DeskEffect[]) => effects.flatMap((one) => (one.kind === 'line' ? [one.line] : []));
const corrects = (lines: Line[], what: { text: string | null; files?: number; at?: Date }, takeover = held) => {
  const reads: EmployeeReads = { ...common, lines, queue: { waiting: 0, served: [] }, place: 1 };
  const step = employeeCorrects(takeover, { kind: 'corrected', of: 'x', ...what }, desk, reads);
  const [line] = linesIn(step.effects);
  return { step, line, told: step.toEmployee.flatMap((one) => (one.kind === 'send' ? [one.message.text] : [])) };
};

test('a typo in a message of which a file was not taken says nothing of files', () => {
  const { line, told } = corrects([said({ files: [photo('a')], sent: 2 })], { text: 'kijk eens', files: 2 });
  expect(told).toEqual([]);
  expect(line?.files.map(({ id }) => id)).toEqual(['a']);
});

test('of three that were sent one was not taken: taking one of the two others out leaves none, and that is told', () => {
  const lines = [said({ files: [photo('a'), photo('b')], sent: 3 })];
  const { step, line, told } = corrects(lines, { text: 'kijk', files: 2 });
  expect(line?.files).toEqual([]);
  expect(told).toEqual([expect.stringMatching(/bijlagen zijn bij je wijziging niet meegegaan/)]);
  expect(step.effects).toContainEqual({ kind: 'drop-files', ids: ['a', 'b'] });
  // Told once: another typo changes nothing of it.
  expect(corrects([...lines, line!], { text: 'kijk dan', files: 2 }).told).toEqual([]);
});

test('of before it was kept how many were sent, those that were kept count', () => {
  expect(corrects([said({ files: [photo('a')] })], { text: 'kijk eens', files: 1 }).line?.files).toHaveLength(1);
});

test('a change that is told again after a later one counts for nothing, nor after the removal', () => {
  const lines = [said()];
  const later = corrects(lines, { text: 'tweede', at: at(2) }).line!;
  expect(later.madeAt).toEqual(at(2));
  expect(corrects([...lines, later], { text: 'eerste', at: at(1) }).step.effects).toEqual([]);
  expect(corrects([...lines, later], { text: 'derde', at: at(3) }).line?.text).toBe('derde');
  const gone = corrects(lines, { text: null, at: at(2) }).line!;
  expect(corrects([...lines, gone], { text: 'eerste', at: at(1) }).step.effects).toEqual([]);
  // Of which is the later is not known where no time is told.
  expect(corrects([...lines, later], { text: 'eerste' }).line?.text).toBe('eerste');
});

const agentReads = (lines: Line[]): AgentReads => ({
  ...common,
  lines,
  reachable: true,
  theirs: { session: newSession(), reads: theirs() },
});
const byRobin = { role: 'balie' as const, ...robin };

test('the agent too: what is told again later counts for nothing', () => {
  const first = said({ by: byRobin });
  const changed = said({ by: byRobin, kind: 'changed', text: 'om 11 uur', madeAt: at(2) });
  const what = { kind: 'corrected' as const, of: 'x', text: 'om 10 uur', at: at(1) };
  expect(agentCorrects(held, robin, what, desk, agentReads([first, changed])).effects).toEqual([]);
});

test.each<[string, Line[], RegExp]>([
  [
    'began before copies had names',
    [{ at: now, by: byRobin, kind: 'text', text: 'om 10 uur', files: [] }],
    /begon voordat Loket wijzigingen/,
  ],
  ['has names', [said({ by: byRobin, copy: 'andere' })], /was niet naar de medewerker gegaan/],
])('what is not known in a chat that %s is told so', (_, lines, expected) => {
  const what = { kind: 'corrected' as const, of: 'x', text: 'om 11 uur' };
  const { toThread } = agentCorrects(held, robin, what, desk, agentReads(lines));
  expect(toThread).toEqual([expect.stringMatching(expected)]);
});

test('what was told again in another channel is corrected there, in each that has it', () => {
  const lines = [said({ text: 'mijn wachtwoord is geheim99' }), said({ text: 'hij knippert', copy: 'tweede' })];
  const once = recap(held, held, lines.slice(0, 1)).takeover;
  const { takeover, effects } = recap(once, once, lines);
  const told = effects.find((one) => one.kind === 'to-desk');
  expect(told).toMatchObject({ how: 'reply', own: 'tot-nu-toe:t:2', except: 'kanaal' });
  const updates = (all: readonly DeskEffect[]) =>
    all.flatMap((one) =>
      one.kind === 'to-desk' && one.card.startsWith('tot-nu-toe') ? [[one.how, one.card, one.message.text]] : [],
    );
  expect(updates(corrects(lines, { text: null }, takeover).step.effects)).toEqual([
    ['update', 'tot-nu-toe:t:1', 'Wat hier stond, is verwijderd.'],
    ['update', 'tot-nu-toe:t:2', 'Tot nu toe in dit gesprek:\n\n**Sam:** hij knippert'],
  ]);
  const later = [...lines, said({ text: 'nog iets', copy: 'kopie' })].map((one, n) =>
    n === 0 ? said({ copy: 'x' }) : one,
  );
  expect(updates(corrects(later, { text: 'nog wat' }, takeover).step.effects)).toEqual([]);
});
