import { Agent } from '../harness/desk-channel.ts';
import { DeskChats } from '../harness/desk-chats.ts';

/** What others do is not told in the middle of a talk with the desk. */

let around: DeskChats;
/** An employee whom others can name, in a chat of their own. */
let noor: Agent;
let before = 0;
beforeAll(async () => {
  around = await DeskChats.open();
  noor = new Agent(around.bot, DeskChats.noorId, 'Noor');
}, 60_000);
afterAll(() => around.close());
beforeEach(async () => {
  await around.begin();
  before = noor.texts().length;
});

const says = (text: string) => noor.deliver(noor.named(noor.activity({ text })));
const texts = () => noor.texts().slice(before);
const heard = (pattern: RegExp) => texts().filter((text) => pattern.test(text)).length;
const isTold = (pattern: RegExp) => around.until(() => heard(pattern) > 0);
const forYou = /heeft voor jou \*\*Storing verlichting\*\* gemeld/;

async function taken(): Promise<void> {
  await says('een mens');
  await around.until(() => around.channel.cards().length > 0);
  await around.channel.presses(around.robin, 'Noor', 'Overnemen');
  await isTold(/van de frontoffice is er/);
}

async function reportedForNoor(): Promise<string> {
  const { sam } = around;
  await sam.type(
    `namens Noor (frontoffice): er moet een lamp vervangen worden in B20 2.${String(Math.floor(Math.random() * 900) + 100)}, hij knippert`,
  );
  await around.hears(/Zal ik dit melden/);
  await sam.press('Ja, melden');
  await around.hears(/Gemeld als/);
  await around.settled();
  const [made] = await around.bot.rows<{ number: string }>('SELECT number FROM tickets WHERE requester = $1', [sam.id]);
  return made?.number ?? '';
}

test('that something was asked for who talks is told once, when the desk lets go, with what came of it', async () => {
  await taken();
  const number = await reportedForNoor();
  await around.bot.rest('PATCH', `/tickets/${number}`, {
    status: 'in-behandeling',
    customerMessage: 'Ruud komt vanmiddag.',
  });
  await around.settled();
  expect(heard(forYou)).toBe(0);
  expect(heard(/Ruud komt/)).toBe(0);
  await around.channel.presses(around.robin, 'Noor', 'Afronden');
  await isTold(forYou);
  await isTold(/Ruud komt vanmiddag/);
  await around.settled();
  expect(heard(forYou)).toBe(1);
  const order = texts().map((text) => (forYou.test(text) ? 'introduced' : /Ruud komt/.test(text) ? 'news' : ''));
  expect(order.filter(Boolean)[0]).toBe('introduced');
});

test('who is not talking with the desk hears it at once', async () => {
  await says('hoi');
  await reportedForNoor();
  await isTold(forYou);
});
