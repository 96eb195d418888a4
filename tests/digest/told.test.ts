import { lastSpan } from '../../digest/period.ts';
import { asTold, toldIn } from '../../digest/told.ts';
import { newSession, readSession } from '../../dialogs/session.ts';
import { desk } from '../storage/a-made-up-span.ts';

test('what was told is read back from a stored session as it was', () => {
  const now = new Date('2026-11-23T08:00:00Z');
  const span = lastSpan('week', now, desk.calendar);
  const scope = { groups: ['ict-servicedesk'], buildings: ['B20'] };
  const stored: unknown = JSON.parse(JSON.stringify({ ...newSession(), digest: asTold(span, scope, now) }));
  expect(toldIn(readSession(stored))).toEqual({ at: now, span, scope });
  expect(toldIn(newSession())).toBeUndefined();
});
