import { askWhetherOver } from '../../bot/announce-end.ts';
import { DeskChats } from '../harness/desk-chats.ts';
import type { Agent } from '../harness/desk-channel.ts';
import type { Posted, Refusal } from '../harness/connector.ts';
import { buttonsIn, textOf, type Person } from '../harness/person.ts';
import { tellAll } from './announced-around.ts';
import { monday } from './bot-server.ts';

/** A disruption that an agent tells many of from the channel of the desk: the form, the approval, the report in place, and how it goes on. */

let chats: DeskChats;
let everybody: Person[];
beforeAll(async () => {
  chats = await DeskChats.open();
}, 60_000);
afterAll(() => chats.close());
beforeEach(async () => {
  const { bot } = chats;
  await bot.db.query(
    'TRUNCATE announcement_approvals, announcement_recipients, announcement_followers, announcement_steps, announcements, outbox, outbox_lanes, addresses, conversations CASCADE',
  );
  bot.loket.now = () => monday;
  await chats.begin();
  everybody = [bot.person(), bot.person(), bot.person(), bot.person()];
  for (const one of everybody) await one.type('hallo');
  await chats.until(() => everybody.every((one) => one.texts().length > 0));
});
afterEach(() => {
  chats.bot.connector.refuse = () => undefined;
});

const tell = () => tellAll(chats.bot.loket);
const later = (seconds: number) => (chats.bot.loket.now = () => new Date(monday.getTime() + seconds * 1_000));
const inThread = () => chats.channel.posted().filter(({ conversation }) => conversation !== chats.channel.id);
const said = (expected: RegExp, all = inThread) => chats.until(() => all().some((one) => expected.test(textOf(one))));
async function types(text: string, expected: RegExp, agent = chats.robin): Promise<void> {
  await chats.channel.says(agent, text);
  await said(expected);
}

/** The cards of an announcement, each as it is now. */
const cards = (all: Posted[]) => {
  const ids = [...new Set(all.filter(({ activity }) => activity.attachments).map(({ id }) => id))];
  return ids.map((id) => all.findLast((one) => one.id === id)!);
};
const button = (all: Posted[], title: string) => {
  const found = cards(all)
    .flatMap(({ activity }) => buttonsIn(activity.attachments))
    .findLast((one) => one.title.startsWith(title));
  if (!found) throw new Error(`no button [${title}] in ${cards(all).map(textOf).join(' | ')}`);
  return found.data;
};
async function presses(agent: Agent, title: string, filled: Record<string, string> = {}): Promise<void> {
  const inputs = Object.fromEntries(Object.entries(filled).map(([key, value]) => [`in:${key}`, value]));
  const value = { ...button(inThread(), title), ...inputs };
  const activity = agent.inThread(`${chats.channel.id};messageid=${chats.channel.id}-nieuw`, '');
  await agent.deliver(agent.named({ ...activity, text: undefined, entities: [], value }));
  await tell();
}
const facts = () => {
  const content = cards(inThread())[0]?.activity.attachments?.[0]?.content;
  const sets = JSON.stringify(content?.body ?? []).matchAll(/"title":"([^"]*)","value":"([^"]*)"/g);
  return Object.fromEntries([...sets].map(([, title, value]) => [title, value]));
};
const refusing = (refusals: Map<Person, Refusal>) => {
  chats.bot.connector.refuse = ({ conversation, activity }) =>
    /storing|onderhoud/i.test(activity.text ?? '')
      ? [...refusals].find(([one]) => one.conversation === conversation)?.[1]
      : undefined;
};
const heard = (person: Person, pattern: RegExp) => person.texts().filter((text) => pattern.test(text)).length;

test('the form, sent, with whom it reached in place; who is unsure is told once more when somebody asks', async () => {
  const [fine, blocked, doubt, other] = everybody as [Person, Person, Person, Person];
  refusing(
    new Map<Person, Refusal>([
      [blocked, { status: 403, body: { error: { code: 'MessageWritesBlocked', message: 'no' } } }],
      [doubt, { status: 200, hangsUp: true }],
    ]),
  );
  await types('meld storing: printers in B30 doen het niet, klaar om 14:00', /Zo ga ik het vertellen/);
  const [form] = cards(inThread());
  await presses(chats.robin, 'Versturen', { whom: 'iedereen' });
  later(20);
  await tell();
  await said(/Bereikt: 2 van/);
  const [report] = cards(inThread());
  expect(report!.id).toBe(form!.id);
  const directory = chats.bot.loket.desk().organisation.personen.length;
  expect(facts()).toMatchObject({
    Bereikt: `2 van ${String(4 + directory)}`,
    Onzeker: '1',
    'Heeft Loket geblokkeerd': '1',
    'Heeft geen chat met Loket': String(directory),
  });
  const begun =
    /^Er is nu een storing: \*\*printers in B30 doen het niet\*\*\. Naar verwachting opgelost: vandaag 14:00/;
  expect([fine, blocked, doubt, other].map((one) => heard(one, begun))).toEqual([1, 0, 0, 1]);
  refusing(new Map());
  later(0);
  await presses(chats.noor, 'Stuur nog eens aan wie onzeker is (1)');
  await said(/Ik stuur het nog eens aan één mens: \*\*printers in B30/);
  later(60);
  await tell();
  await said(/Bereikt: 3 van/);
  expect(facts()['Onzeker']).toBeUndefined();
  expect([fine, blocked, doubt, other].map((one) => heard(one, begun))).toEqual([1, 0, 1, 1]);
  expect(() => button(inThread(), 'Stuur nog eens')).toThrow('no button');
}, 60_000);

test('with approval it waits for a manager, and the card in the channel tells so', async () => {
  const { bot } = chats;
  const desk = bot.loket.desk();
  const kim = desk.organisation.personen.find(({ rol }) => rol === 'manager')!;
  const aankondigingen = { 'akkoord-van': [kim.id], 'antwoord-binnen': 10 };
  bot.loket.desk = () => ({ ...desk, organisation: { ...desk.organisation, aankondigingen } });
  try {
    const manager = new (everybody[0]!.constructor as new (place: typeof bot, id: string) => Person)(bot, kim.id);
    await manager.type('hoi');
    await chats.until(() => manager.texts().length > 0);
    await types('meld storing: de lift in B30 staat stil', /Zo ga ik het vertellen/);
    await presses(chats.robin, 'Versturen', { products: 'storing-lift', whom: 'iedereen' });
    await said(/Ik heb het aan .* gevraagd/);
    expect(everybody.map((one) => heard(one, /de lift/))).toEqual([0, 0, 0, 0]);
    await manager.type('mededeling versturen');
    await said(/gaf akkoord\. Ik vertel het/);
    await tell();
    expect(everybody.map((one) => heard(one, /^Er is nu een storing: \*\*de lift/))).toEqual([1, 1, 1, 1]);
    later(20);
    await tell();
    await said(/Bereikt: 5 van/);
  } finally {
    bot.loket.desk = () => desk;
  }
}, 60_000);

test('maintenance begins, takes longer and is ready; when its end is past, who announced it is asked', async () => {
  const [sam] = everybody as [Person];
  await types('meld onderhoud: wifi in B30, vandaag van 11 tot 12', /Zo ga ik het vertellen/);
  await presses(chats.robin, 'Versturen', { products: 'netwerk-storing', whom: 'iedereen' });
  expect(heard(sam, /^Er komt onderhoud: \*\*wifi in B30/)).toBe(1);
  await types('onderhoud begonnen', /weten dat het begonnen is/);
  await types('onderhoud wifi begonnen', /heb ik al verteld/, chats.noor);
  await tell();
  expect(heard(sam, /^Het onderhoud is begonnen: \*\*wifi in B30.*\*\*.* Dat duurt tot vandaag 12:00\.$/)).toBe(1);
  await askWhetherOver(chats.bot.loket);
  expect(inThread().filter((one) => /Is dat zo/.test(textOf(one)))).toEqual([]);
  later(2 * 3_600 + 60);
  await askWhetherOver(chats.bot.loket);
  await askWhetherOver(chats.bot.loket);
  await said(/wifi in B30.*zou vandaag om 12:00 klaar zijn\. Is dat zo\?/);
  expect(inThread().filter((one) => /Is dat zo/.test(textOf(one)))).toHaveLength(1);
  await types('update onderhoud: het duurt langer', /Zeg erbij wanneer het klaar is/);
  later(0);
  await types('update onderhoud: een kabel is stuk, klaar om 15:00', /Ik vertel het verder/);
  await tell();
  expect(heard(sam, /^Nieuws over het onderhoud .* Een kabel is stuk\. Dat duurt tot vandaag 15:00/)).toBe(1);
  await presses(chats.noor, 'Klaar');
  expect(heard(sam, /^Het onderhoud is klaar: \*\*wifi in B30/)).toBe(1);
  later(24 * 3_600);
  await askWhetherOver(chats.bot.loket);
  expect(inThread().filter((one) => /Is dat zo/.test(textOf(one)))).toHaveLength(1);
}, 60_000);
