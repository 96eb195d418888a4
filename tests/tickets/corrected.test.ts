import { change } from '../../tickets/change.ts';
import { aTicket, employee } from './a-ticket.ts';
import { pace } from './a-pace.ts';

const at = new Date('2026-11-24T10:00:00Z');
const answer = (id: string, text: string) => ({ id, label: id, value: text, text });

test('answers that change are events, each with what it was; the rest stays', () => {
  const before = aTicket({ answers: [answer('wat', 'de lamp knippert'), answer('plaats', 'B30, kamer 3.12')] });
  const answers = [answer('wat', 'de lamp knippert'), answer('plaats', 'B30, kamer 3.16'), answer('extra', 'ja')];
  const spot = { building: 'B30', room: '3.16' };
  const result = change(before, { answers, spot }, employee, at, pace);
  if ('refused' in result) throw new Error(result.refused);
  expect(result.ticket).toMatchObject({ answers, spot, version: 2, status: before.status });
  expect(result.events.map(({ kind, data }) => [kind, data])).toEqual([
    ['gewijzigd', { id: 'plaats', from: 'B30, kamer 3.12', to: 'B30, kamer 3.16' }],
    ['gewijzigd', { id: 'extra', from: null, to: 'ja' }],
  ]);
});

test('the same answers change nothing', () => {
  const before = aTicket();
  expect(change(before, { answers: before.answers }, employee, at, pace)).toEqual({ ticket: before, events: [] });
});
