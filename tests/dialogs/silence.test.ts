import { DateTime } from 'luxon';
import { firstLook, silenceOf } from '../../dialogs/silence.ts';
import { newSession, type Session } from '../../dialogs/session.ts';
import { realDesk } from '../harness/real-desk.ts';
import { newChat } from '../harness/transcript.ts';

const desk = await realDesk();
const at = (text: string) => DateTime.fromFormat(text, 'yyyy-MM-dd HH:mm', { zone: 'Europe/Amsterdam' }).toJSDate();
const busy = (remindedAt?: string): Session => {
  const chat = newChat(desk);
  chat.type('parkeerplek nodig');
  const intake = chat.session.intake!;
  return {
    ...chat.session,
    intake: { ...intake, ...(remindedAt ? { remindedAt: at(remindedAt).toISOString() } : {}) },
  };
};
const silence = (lastIn: string, now: string, session = busy()) => silenceOf(session, at(lastIn), at(now), desk);
const later = (lookAt: string) => ({ do: 'nothing', lookAt: at(lookAt) });

describe('a silence', () => {
  test.each([
    ['is short', '2026-11-24 10:00', '2026-11-24 10:29', later('2026-11-24 10:30')],
    ['is long', '2026-11-24 10:00', '2026-11-24 10:30', { do: 'remind' }],
    ['begins just before closing', '2026-11-24 16:45', '2026-11-24 17:00', later('2026-11-25 08:15')],
    ['goes on over the night', '2026-11-24 16:45', '2026-11-25 08:15', { do: 'remind' }],
    ['begins on a Friday evening', '2026-11-27 20:00', '2026-11-28 12:00', later('2026-11-30 08:30')],
    ['is noticed late, at night', '2026-11-24 16:00', '2026-11-24 22:00', later('2026-11-25 08:00')],
    ['is noticed late, at Christmas', '2026-12-24 16:00', '2026-12-24 18:00', later('2026-12-28 08:00')],
    ['begins before Christmas', '2026-12-24 16:45', '2026-12-25 09:00', later('2026-12-28 08:15')],
    ['lasts over the end of summer time', '2026-10-23 16:40', '2026-10-25 12:00', later('2026-10-26 08:10')],
    ['lasts over the beginning of summer time', '2026-03-27 16:40', '2026-03-29 12:00', later('2026-03-30 08:10')],
    ['lasts over Easter', '2027-03-25 16:40', '2027-03-26 09:00', later('2027-03-30 08:10')],
    [
      'was never noticed for weeks: then it is a draft at once',
      '2026-11-03 10:00',
      '2026-11-24 10:00',
      { do: 'draft' },
    ],
  ])('that %s', (_what, lastIn, now, expected) => {
    expect(silence(lastIn, now)).toEqual(expected);
  });

  test.each([
    [
      'waits for closing time of the next working day',
      '2026-11-24 10:30',
      '2026-11-25 16:59',
      later('2026-11-25 17:00'),
    ],
    ['then makes a draft', '2026-11-24 10:30', '2026-11-25 17:00', { do: 'draft' }],
    ['counts no weekend', '2026-11-27 10:30', '2026-11-29 12:00', later('2026-11-30 17:00')],
    ['counts no Christmas', '2026-12-24 10:30', '2026-12-26 12:00', later('2026-12-28 17:00')],
    ['counts one hour less in October', '2026-10-23 10:30', '2026-10-24 12:00', later('2026-10-26 17:00')],
  ])('after its reminder %s', (_what, remindedAt, now, expected) => {
    expect(silence('2026-10-01 10:00', now, busy(remindedAt))).toEqual(expected);
  });

  test('after something was said since the reminder brings no second one, and a draft a day after that', () => {
    const session = busy('2026-11-24 10:30');
    expect(silence('2026-11-25 15:00', '2026-11-25 16:00', session)).toEqual(later('2026-11-26 17:00'));
    expect(silence('2026-11-25 15:00', '2026-11-26 17:00', session)).toEqual({ do: 'draft' });
  });

  test('asks for nothing when nothing was asked', () => {
    const never = { do: 'nothing', lookAt: null };
    expect(silence('2026-11-24 10:00', '2026-12-24 10:00', newSession())).toEqual(never);
    for (const said of [['hoi'], ['pas'], ['de wifi valt steeds weg'], ['parkeerplek nodig', 'stop']]) {
      const chat = newChat(desk);
      for (const text of said) chat.type(text);
      expect([said, silence('2026-11-24 10:00', '2026-12-24 10:00', chat.session)]).toEqual([said, never]);
    }
  });
});

test('it is looked at no later than its reminder is due', () => {
  const now = at('2026-11-24 10:00');
  expect(firstLook(newSession(), now, desk)).toBeNull();
  expect(firstLook(busy(), now, desk)).toEqual(at('2026-11-24 10:30'));
  const patient = {
    ...desk,
    organisation: {
      ...desk.organisation,
      herinnering: {
        na: { amount: 2, unit: 'werkdagen' as const },
        'concept-na': { amount: 1, unit: 'weken' as const },
        'concept-dagen': 30,
      },
    },
  };
  expect(firstLook(busy(), now, patient)).toEqual(at('2026-11-24 11:00'));
  expect(silenceOf(busy(), now, now, patient)).toEqual(later('2026-11-26 17:00'));
});
