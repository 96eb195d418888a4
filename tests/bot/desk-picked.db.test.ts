import { randomUUID } from 'node:crypto';
import { Agent, DeskChannel } from '../harness/desk-channel.ts';
import { DeskChats } from '../harness/desk-chats.ts';
import { textOf } from '../harness/person.ts';

/** An agent sees who is busy with Loket, and looks along. */

let chats: DeskChats;
beforeAll(async () => {
  chats = await DeskChats.open();
}, 60_000);
afterAll(() => chats.close());
beforeEach(async () => {
  await chats.bot.db.query('UPDATE conversations SET session = NULL, look_at = NULL');
  await chats.begin();
});

const said = (pattern: RegExp, channel = chats.channel) =>
  chats.until(() => channel.posted().some((one) => pattern.test(textOf(one))));
const list = (channel: DeskChannel) =>
  channel
    .posted()
    .filter((one) => /bezig met Loket/.test(textOf(one)))
    .at(-1)!;

/** Sam is asked where the lamp is. */
async function begins(): Promise<void> {
  await chats.sam.type('er is een lamp kapot');
  await chats.hears(/In welk gebouw/);
}

async function lists(): Promise<void> {
  await chats.channel.says(chats.robin, 'wie is bezig?');
  await said(/Er is nu één collega bezig met Loket/);
}

/** Presses the button of the newest list. */
async function picks(agent: Agent, change: object = {}): Promise<void> {
  const one = list(chats.channel);
  const content = one.activity.attachments?.[0]?.content as unknown as { body: unknown[] };
  const data = /"data":(\{[^}]*"oppakken"[^}]*\})/.exec(JSON.stringify(content))?.[1];
  if (!data) throw new Error(`no button in ${JSON.stringify(content)}`);
  const activity = agent.inThread(`${chats.channel.id};messageid=${one.id}`, '');
  await agent.deliver(
    agent.named({ ...activity, text: undefined, entities: [], value: { ...(JSON.parse(data) as object), ...change } }),
  );
}

test('the list tells who, what and how far, and nothing that was said', async () => {
  await begins();
  await lists();
  expect(textOf(list(chats.channel))).toMatch(
    /\*\*Sam Bakker: Storing verlichting\*\*\. 1 van 2 beantwoord · nu bij: Plaats · sinds \d\d:\d\d · net nog actief/,
  );
  expect(textOf(list(chats.channel))).not.toContain('lamp kapot');
});

test('nobody is busy, or only with what is confidential: that is told kindly', async () => {
  const desk = chats.bot.loket.desk();
  const page = desk.catalogue.get('storing-verlichting')!;
  const catalogue = new Map([...desk.catalogue, [page.id, { ...page, vertrouwelijk: true }]]);
  const { loket } = chats.bot;
  const before = loket.desk;
  loket.desk = () => ({ ...desk, catalogue });
  try {
    await begins();
    await chats.channel.says(chats.robin, 'lopende gesprekken');
    await said(/Er is nu niemand met Loket bezig, of alleen met iets vertrouwelijks/);
  } finally {
    loket.desk = before;
  }
});

test('picked: the agent has the chat at once, the employee hears who and why, and what was going on goes on after it', async () => {
  const { sam, channel, robin, bot } = chats;
  await begins();
  await lists();
  await picks(robin);
  await chats.hears(/\*\*Robin\*\* van de frontoffice kijkt even met je mee\. Wat je al vertelde, is er nog/);
  await chats.until(() => channel.cards().some((card) => /iemand van jullie kijkt mee/.test(textOf(card))));
  expect(channel.buttons('Sam Bakker')).toContain('Afronden');
  await chats.reads(/Robin heeft dit gesprek/);
  await chats.settled();
  await channel.writes(robin, 'Sam Bakker', 'Hangt hij boven je bureau?');
  await chats.hears(/^\*\*Robin:\*\* Hangt hij boven je bureau\?$/);
  await sam.type('ja, op 3.12');
  await chats.reads(/\*\*Sam Bakker:\*\* ja, op 3.12/);
  await channel.presses(robin, 'Sam Bakker', 'Terug naar Loket');
  await chats.hears(/In welk gebouw en op welke plek is het/);
  expect(await bot.rows('SELECT why, state, agent_name, outcome FROM takeovers')).toEqual([
    { why: 'picked', state: 'ended', agent_name: 'Robin', outcome: 'handed-back' },
  ]);
});

test('of two who pick the same chat one gets it, the other is told who', async () => {
  await begins();
  await lists();
  await Promise.all([picks(chats.robin), picks(chats.noor)]);
  await said(/was net iets eerder: die heeft dit gesprek/);
  expect(await chats.bot.rows('SELECT state FROM takeovers')).toEqual([{ state: 'held' }]);
});

test('who asked for a person meanwhile waits in the queue, and is taken there', async () => {
  await begins();
  await lists();
  await chats.asks();
  await picks(chats.robin);
  await said(/staat al in de wachtrij\. Neem het daar over/);
  expect(await chats.bot.rows('SELECT state FROM takeovers')).toEqual([{ state: 'waiting' }]);
});

test('a button of before: what it was about is over, another intake runs, or nothing is known by it', async () => {
  await begins();
  await lists();
  await chats.sam.type('stop');
  await picks(chats.robin);
  await said(/is hier niet meer mee bezig\. Zeg "wie is bezig" voor een verse lijst/);
  const before = chats.channel.posted().length;
  await begins();
  await picks(chats.robin);
  await chats.until(() => chats.channel.posted().length > before);
  await picks(chats.robin, { value: 'een ander gesprek' });
  await said(/Dit gesprek ken ik niet/);
  expect(await chats.bot.rows('SELECT state FROM takeovers')).toEqual([]);
});

test('only agents, and only in a channel of the desk', async () => {
  const stranger = new Agent(chats.bot, randomUUID(), 'Pim');
  await begins();
  await lists();
  await picks(stranger);
  await said(/Alleen wie bij de frontoffice werkt/);
  const other = new DeskChannel(chats.bot);
  await other.says(chats.robin, 'wie is bezig');
  await chats.until(() => other.posted().length > 0);
  expect(other.posted().map(textOf).join()).not.toContain('Sam Bakker');
  expect(await chats.bot.rows('SELECT state FROM takeovers')).toEqual([]);
});

test('"help" of an agent tells what can be said here', async () => {
  await chats.channel.says(chats.robin, 'help');
  await said(/\*\*wie is bezig\*\*/);
});

test('who is picked waited for nobody: it says nothing of the wait of others', async () => {
  await begins();
  await lists();
  await picks(chats.robin);
  await chats.hears(/kijkt even met je mee/);
  const pim = chats.bot.person();
  await pim.type('een mens');
  await chats.until(() => /Hoe lang het duurt, weet ik nog niet/.test(pim.texts().at(-1) ?? ''));
  await chats.channel.says(chats.noor, 'wie is bezig');
  await said(
    /In gesprek: Robin met Sam Bakker \(sinds \d\d:\d\d\)\.\n\nWacht op een van jullie: Sam Bakker \(sinds .*\n\nVerder is er niemand/,
  );
});

test('who said nothing for an hour is not busy', async () => {
  const { bot, channel, robin } = chats;
  await begins();
  await bot.db.query(
    `UPDATE conversations SET last_in_at = last_in_at - interval '61 minutes' WHERE scope = 'personal'`,
  );
  await channel.says(robin, 'wie is bezig?');
  await said(/Er is nu niemand met Loket bezig/);
});

test('who is picked, says nothing and is left goes on with the questions, and waits for nobody', async () => {
  const { bot, channel, robin } = chats;
  await begins();
  await lists();
  await picks(robin);
  await chats.hears(/kijkt even met je mee/);
  await channel.says(robin, 'ik ben weg');
  await chats.hears(/In welk gebouw en op welke plek is het/);
  await chats.reads(/^Robin is weg\. Sam Bakker had niet om iemand gevraagd/);
  expect(chats.sam.texts().join()).not.toContain('rij');
  expect(await bot.rows('SELECT state, outcome FROM takeovers')).toEqual([{ state: 'ended', outcome: 'handed-back' }]);
});
