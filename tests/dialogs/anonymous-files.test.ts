import { Chat, messagesOf } from '../harness/chat.ts';
import { realDesk } from '../harness/real-desk.ts';

/** A photo has the name of who sent it: none goes along with a complaint without a name, or waits for what is said next. */

const real = await realDesk();
const desk = { ...real, organisation: { ...real.organisation, klachten: { anoniem: true } } };

function chatting(): Chat {
  return new Chat(desk, new Date('2026-11-24T10:00:00+01:00'), { id: 'medewerker-1', name: 'Sam', building: 'B30' });
}
const letter = 'anoniem: de soep was drie dagen oud';
const told = (effects: ReturnType<Chat['type']>) => messagesOf(effects).map(({ text }) => text);

test.each(['', 'de lamp op 3.12 knippert'])('a photo that comes along is dropped (after "%s")', (before) => {
  const chat = chatting();
  if (before) chat.type(before);
  const effects = chat.send([{ name: 'soep.jpg' }], letter);
  expect(effects.map(({ kind }) => kind)).toContain('post-letter');
  expect(told(effects).join(' ')).toContain('gaan zonder naam niet mee');
  expect(told(effects).join(' ')).not.toContain('soep.jpg');
  expect(chat.removed).toHaveLength(1);
  expect(JSON.stringify(chat.session)).not.toContain('soep');
});

test('one that was sent before it waits for nothing', () => {
  const chat = chatting();
  chat.send([{ name: 'soep.jpg' }]);
  expect(chat.session.files).toBeDefined();
  chat.type(letter);
  expect(chat.removed).toHaveLength(1);
  expect(JSON.stringify(chat.session)).not.toContain('soep');
});

test.each([
  'ik wil een anonieme dreigmail melden',
  'pasje zonder naam kwijt',
  'can you tell me who sits in the office without a name?',
])('"%s" is no wish to stay without a name', (text) => {
  const chat = chatting();
  expect(told(chat.type(text)).join(' ')).not.toMatch(/kan zonder naam|without your name/);
});
