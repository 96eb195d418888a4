import { trail } from '../../desk/trail.ts';
import type { Line, Takeover } from '../../desk/takeover.ts';

/** Who moved a chat is kept. */

const at = new Date('2026-11-24T09:00:00Z');
const robin = { id: 'robin', name: 'Robin' };
const noor = { id: 'noor', name: 'Noor' };
const by = (role: Line['by']['role'], { id, name } = robin) => ({ role, id, name });
const chat = (parts: Partial<Takeover>): Takeover => ({
  ...({ id: 't', state: 'held', agent: robin, step: 0, outcome: null, ticket: null } as Takeover),
  ...parts,
});
const kept = (before: Partial<Takeover>, after: Partial<Takeover>, who = by('balie')) =>
  trail(chat(before), chat({ ...before, ...after }), who, at).map((effect) => effect.kind === 'line' && effect.line);

test.each([
  [{ state: 'waiting' as const, agent: null }, 'Terug in de wachtrij'],
  [{ agent: noor }, 'Robin draagt dit gesprek over aan Noor.'],
  [
    { state: 'ended' as const, outcome: 'answered' as const, ticket: 'M-2026-000001' },
    'Klaar: beantwoord (M-2026-000001)',
  ],
  [{ state: 'ended' as const, outcome: 'handed-back' as const }, 'Klaar: terug naar Loket'],
])('%j', (after, text) => {
  expect(kept({}, after)).toEqual([{ at, by: by('balie'), kind: 'event', text, files: [] }]);
});

test.each([
  [1, 'Meer collega’s gevraagd'],
  [2, 'Leidinggevende gewaarschuwd'],
])('waited for too long, step %d', (step, text) => {
  const waiting = { state: 'waiting' as const, agent: null, step: step - 1 };
  expect(kept(waiting, { step }, by('loket'))).toMatchObject([{ text, by: { role: 'loket' } }]);
});

test('a word, a colleague who takes it over and what is done after the end are no move of this kind', () => {
  expect(kept({}, { saidAt: at })).toEqual([]);
  expect(kept({}, { agent: noor }, by('balie', noor))).toEqual([]);
  expect(kept({ state: 'waiting', agent: null }, { state: 'held', agent: robin })).toEqual([]);
  expect(kept({ state: 'ended', outcome: 'answered' }, { ticket: 'M-2026-000002' })).toEqual([]);
});
