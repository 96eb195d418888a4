import type { Effect } from '../../dialogs/effect.ts';
import { Rejected } from '../../dialogs/channel.ts';
import { testLoket, type TestLoket } from '../harness/loket.ts';
import { loketDatabase } from '../harness/schema.ts';
import { monday } from './bot-server.ts';
import { conversationAt, leave, outboxOf } from './outbox.ts';

/** Cards that are updated in place: the right message, or none. */

let loket: TestLoket;
let now = monday;
let conversation: string;
beforeAll(async () => {
  loket = testLoket({ db: await loketDatabase(), now: () => now, rules: { sendsPerSecond: 1000 } });
}, 60_000);
afterAll(() => loket.db.end());
beforeEach(async () => {
  loket.channel.all.splice(0);
  loket.channel.refuse = () => undefined;
  conversation = await conversationAt(loket, { id: 'sam' });
});

const send = (card: string, text: string): Effect => ({ kind: 'send', card, message: { text } });
const update = (card: string, text: string): Effect => ({ kind: 'update', card, message: { text } });
const leaveAndSweep = async (...what: (string | Effect)[]) => {
  await leave(loket, conversation, ...what);
  await loket.delivery.sweep();
};
const idOf = (text: string) => loket.channel.all.findLast(({ message }) => message.text === text)?.id;

test('an update replaces the message of its name, in the same delivery and in a later one', async () => {
  await leaveAndSweep(send('a', 'a1'), send('b', 'b1'), update('a', 'a2'));
  expect(idOf('a2')).toBe(idOf('a1'));
  await leaveAndSweep(update('b', 'b2'), update('a', 'a3'));
  expect([idOf('a3'), idOf('b2')]).toEqual([idOf('a1'), idOf('b1')]);
  expect(idOf('a1')).not.toBe(idOf('b1'));
  expect(loket.channel.all.map(({ kind }) => kind)).toEqual(['send', 'send', 'update', 'update', 'update']);
});

test('of two messages under one name the latest is updated, and before it came the first', async () => {
  await leaveAndSweep(send('a', 'old'));
  await leaveAndSweep(update('a', 'replaced'), send('a', 'new'), update('a', 'done'));
  expect(idOf('replaced')).toBe(idOf('old'));
  expect(idOf('done')).toBe(idOf('new'));
  await leaveAndSweep(update('a', 'later'));
  expect(idOf('later')).toBe(idOf('new'));
});

test('cards of the same name in two conversations are two cards', async () => {
  await leaveAndSweep(send('a', 'of Sam'));
  conversation = await conversationAt(loket, { id: 'noor' });
  await leaveAndSweep(send('a', 'of Noor'), update('a', 'of Noor again'));
  expect(idOf('of Noor again')).toBe(idOf('of Noor'));
});

test('a reply goes under the message of its name, in the same delivery and in a later one, and does not take its name', async () => {
  const reply = (card: string, text: string): Effect => ({ kind: 'send', under: card, message: { text } });
  const underOf = (text: string) => loket.channel.all.find(({ message }) => message.text === text)?.under;
  await leaveAndSweep(send('a', 'card'), reply('a', 'at once'));
  await leaveAndSweep(reply('a', 'later'), update('a', 'changed'));
  await leaveAndSweep(reply('never', 'anyhow'));
  expect(['at once', 'later', 'anyhow'].map(underOf)).toEqual([idOf('card'), idOf('card'), undefined]);
  expect(idOf('changed')).toBe(idOf('card'));
  expect(loket.channel.all.map(({ message }) => message.text)).toContain('anyhow');
});

test('an update of what was never shown is skipped, and what follows arrives', async () => {
  await leaveAndSweep(update('never', 'x'), 'after');
  expect(loket.channel.all.map(({ message }) => message.text)).toEqual(['after']);
  for (const row of await outboxOf(loket, conversation)) expect(row).toMatchObject({ sent: true, dead: false });
});

test('an update of a message that was rejected is skipped', async () => {
  loket.channel.refuse = (_, { text }) => (text === 'bad' ? new Rejected(400, 'BadSyntax') : undefined);
  await leaveAndSweep(send('a', 'bad'), update('a', 'x'), 'after');
  expect(loket.channel.all.map(({ message }) => message.text)).toEqual(['after']);
});

test('a channel that gives no id to a message gets no update of it', async () => {
  const { channel } = loket;
  const { send: original } = channel;
  channel.send = async (...asked) => (await original.apply(channel, asked), '');
  await leaveAndSweep(send('a', 'a1'), update('a', 'a2'), 'after');
  channel.send = original;
  await leaveAndSweep(update('a', 'a3'));
  expect(loket.channel.all.map(({ message }) => message.text)).toEqual(['a1', 'after']);
});

test('an update that fails for now is tried again on the same message', async () => {
  let times = 2;
  loket.channel.refuse = (_, { text }) => (text === 'a2' && times-- > 0 ? new Error('502') : undefined);
  await leaveAndSweep(send('a', 'a1'), update('a', 'a2'), 'after');
  expect(loket.channel.all).toHaveLength(1);
  for (let attempt = 0; attempt < 2; attempt++) {
    now = new Date(now.getTime() + 60_000);
    await loket.delivery.sweep();
  }
  expect(loket.channel.all.map(({ id }) => id === idOf('a1'))).toEqual([true, true, false]);
});
