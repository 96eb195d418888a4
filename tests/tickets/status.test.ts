import { ended, moves, statuses, type Status } from '../../tickets/status.ts';

test('a status moves only to other statuses that exist, and to each once', () => {
  for (const [from, to] of Object.entries(moves)) {
    expect(to).not.toContain(from);
    expect(new Set(to).size).toBe(to.length);
    expect(statuses).toEqual(expect.arrayContaining([...to]));
  }
  expect(Object.keys(moves).sort()).toEqual([...statuses].sort());
});

test('every status can be reached from a new ticket', () => {
  const reached = new Set<Status>(['geregistreerd']);
  for (const status of reached) moves[status].forEach((next) => reached.add(next));
  expect([...reached].sort()).toEqual([...statuses].sort());
});

test.each([
  ['gereed', 'gesloten', true],
  ['gereed', 'in-behandeling', true],
  ['gesloten', 'in-behandeling', true],
  ['in-behandeling', 'gesloten', false],
  ['geregistreerd', 'gesloten', false],
  ['wacht-op-akkoord', 'in-behandeling', false],
  ['wacht-op-akkoord', 'gereed', false],
  ['wacht-op-akkoord', 'wacht-op-klant', false],
  ['afgewezen', 'wacht-op-akkoord', true],
  ['wacht-op-akkoord', 'doorgezet', true],
  ['wacht-op-klant', 'in-behandeling', true],
  ['afgewezen', 'geregistreerd', true],
  ['afgewezen', 'in-behandeling', false],
  ['geannuleerd', 'geregistreerd', false],
] as const)('%s → %s: %s', (from, to, allowed) => {
  expect(moves[from].includes(to)).toBe(allowed);
});

test('nothing is closed without the employee: only what was reported ready is', () => {
  expect(statuses.filter((status) => moves[status].includes('gesloten'))).toEqual(['gereed']);
});

test('what has ended goes on only when it is reopened', () => {
  expect(ended.flatMap((status) => moves[status])).toEqual(['in-behandeling', 'geregistreerd', 'wacht-op-akkoord']);
});
