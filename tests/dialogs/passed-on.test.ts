import type { Chat } from '../harness/chat.ts';
import { messagesOf } from '../harness/chat.ts';
import { realDesk } from '../harness/real-desk.ts';
import { newChat } from '../harness/transcript.ts';

/** "Ik heb het niet meer nodig", of what somebody works on already: passed on once, and again when it begins again. */

const desk = await realDesk();
const number = 'M-2026-000123';

let chat: Chat;
beforeEach(() => {
  chat = newChat(desk);
  chat.type('de lamp boven mijn bureau op kamer 3.12 in B30 knippert');
  chat.type('ja');
  chat.backoffice(number, { status: 'in-behandeling' });
  chat.type(`annuleer ${number}`);
  chat.press('Geef dat door');
});

test('a second click passes on nothing', () => {
  const [said] = messagesOf(chat.press('Geef dat door'));
  expect(said?.text).toMatch(/^Doorgegeven/);
  expect(chat.notes).toHaveLength(1);
});

test('once it was ready and opened again, it can be passed on again', () => {
  expect(chat.session.passedOn).toBe(number);
  chat.backoffice(number, { status: 'gereed' });
  chat.type('nee, nog niet');
  expect(chat.session.passedOn).toBeUndefined();
  chat.type('hij knippert nog');
  chat.press('Geef dat door');
  expect(chat.notes.filter(({ text }) => text.includes('niet meer nodig'))).toHaveLength(2);
});

test.each([{ status: 'gereed' as const }, { status: 'geannuleerd' as const }])(
  'of what is $status it is let go',
  (asked) => {
    chat.backoffice(number, asked);
    chat.type('hoi');
    expect(chat.session).not.toHaveProperty('passedOn');
  },
);
