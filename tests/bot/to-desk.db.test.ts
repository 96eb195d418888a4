import { randomUUID } from 'node:crypto';
import { Person, textOf } from '../harness/person.ts';
import { botServer, type BotServer } from './bot-server.ts';

/** Who executes is asked directly, and sends the asker to the desk: typed, or by the action on a message in Teams. */

const robin = '00000000-0000-4000-8000-000000000002';
const sam = '00000000-0000-4000-8000-000000000001';
const jip = '00000000-0000-4000-8000-000000000004';

let bot: BotServer;
let colleague: Person;
let asker: Person;
beforeEach(async () => {
  bot = await botServer();
  colleague = new Person(bot, jip);
  asker = bot.person();
}, 60_000);
afterEach(() => bot.close());

/** The activity of the action on a message of the asker. */
const action = (who: Person, message: object, data: object = {}, conversation?: object): Record<string, unknown> => ({
  ...who.activity(),
  type: 'invoke',
  name: 'composeExtension/submitAction',
  conversation: conversation ?? { id: '19:samen@unq.gbl.spaces', conversationType: 'personal', tenantId: 'tenant-1' },
  value: { commandId: 'stuurNaarDeBalie', commandContext: 'message', data, messagePayload: message },
});
const written = (content: string, by: Person = asker, id: string = randomUUID()) => ({
  id,
  body: { contentType: 'html', content },
  from: { application: null, user: { userIdentityType: 'aadUser', id: by.id, displayName: 'Sam Bakker' } },
});
/** Does it; resolves to what its window says. */
async function acts(...how: Parameters<typeof action>): Promise<string> {
  const { status, body } = await how[0].deliver(action(...how));
  expect(status).toBe(200);
  expect(body.task.type).toBe('message');
  return body.task.value as string;
}
const lamp = '<div>Hoi Jip, kun je de <b>lamp</b> op 3.14 maken?<br>Hij knippert&nbsp;al &amp; zoemt</div>';
const counted = () => bot.rows('SELECT executing_group, outcome FROM bypasses ORDER BY sent_at');
const known = async (person: Person) => {
  await person.type('hoi');
  await person.hears(/helpen/);
};

test('the action on a message begins in the chat of who wrote it, and its window says so', async () => {
  await known(asker);
  expect(await acts(colleague, written(lamp))).toMatch(/^Doorgegeven\. Sam Bakker krijgt een bericht in de eigen chat/);
  await asker.hears(/Storing verlichting.*In welk gebouw/);
  expect(asker.texts().at(-2)).toMatch(
    /gaf je vraag door aan de balie: "Hoi Jip, kun je de lamp op 3.14 maken\?\nHij knippert al & zoemt"/,
  );
  expect(await counted()).toEqual([{ executing_group: 'facilitair-team', outcome: 'chat' }]);
  expect(await bot.loket.metrics.bypasses.get()).toMatchObject({
    values: [{ labels: { group: 'facilitair-team', outcome: 'chat' }, value: 1 }],
  });
  // Where the message stands Loket is not: nothing is kept of it.
  expect(await bot.rows(`SELECT 1 FROM conversations WHERE id LIKE '%samen@unq%'`)).toEqual([]);
});

test('a message is sent on once, whoever does it and how often', async () => {
  await known(asker);
  const message = written(lamp);
  await acts(colleague, message);
  await asker.hears(/Storing verlichting/);
  const before = asker.got().length;
  expect(await acts(colleague, message)).toMatch(/al doorgegeven/);
  expect(await acts(new Person(bot, robin), message)).toMatch(/al doorgegeven/);
  expect(await counted()).toHaveLength(1);
  expect(asker.got()).toHaveLength(before);
});

test('two who do it at the same moment send it once', async () => {
  await known(asker);
  const message = written(lamp);
  const answers = await Promise.all([acts(colleague, message), acts(new Person(bot, robin), message)]);
  expect(answers.map((text) => text.split('.')[0]).sort()).toEqual([
    'Dat is al doorgegeven aan de balie',
    'Doorgegeven',
  ]);
  expect(await counted()).toHaveLength(1);
});

test('what is added goes along', async () => {
  await known(asker);
  await acts(colleague, written('<p>het is weer zover</p>'), { toelichting: 'de lamp in B30 kamer 3.14 is stuk' });
  await asker.hears(/schrijft erbij: "de lamp in B30 kamer 3.14 is stuk"/);
  await asker.hears(/Storing verlichting/);
});

test('who has no chat is called by the desk, whose people hear it at once', async () => {
  const agent = new Person(bot, robin);
  await known(agent);
  const said = await acts(colleague, written(lamp));
  const number = /M-\d{4}-\d{6}/.exec(said)?.[0] ?? '';
  expect(said).toMatch(/heeft nog geen chat met mij.*frontoffice als \*\*M-/);
  const [ticket] = await bot.rows<Record<string, unknown>>(
    'SELECT product, executing_group, requester, requester_name, conversation FROM tickets WHERE number = $1',
    [number],
  );
  expect(ticket).toEqual({
    product: 'terugbelverzoek',
    executing_group: 'frontoffice',
    requester: asker.id,
    requester_name: 'Sam Bakker',
    conversation: null,
  });
  expect(await agent.hears(/Doorgestuurd naar de balie/)).toMatch(
    new RegExp(`door Facilitair team: \\*\\*${number}\\*\\*.*van Sam Bakker.*lamp op 3\\.14.*Neem jij contact op`, 's'),
  );
  expect(await counted()).toEqual([{ executing_group: 'facilitair-team', outcome: 'ticket' }]);
});

test('what may be confidential is not repeated: a hint in the chat, and without one nothing is kept', async () => {
  const secret = written('<p>ik wil een klacht indienen over de schoonmaak</p>');
  expect(await acts(colleague, secret)).toMatch(/persoonlijk zijn, dus ik schrijf het nergens op/);
  expect(await counted()).toEqual([]);
  expect(await bot.rows('SELECT 1 FROM tickets')).toEqual([]);
  await known(asker);
  expect(await acts(colleague, secret)).toMatch(/krijgt alleen een bericht om het mij zelf te vertellen/);
  expect(await asker.hears(/stuurde je door/)).not.toMatch(/klacht|schoonmaak/);
  const [row] = await bot.rows<{ session: { intake?: unknown } }>(
    'SELECT session FROM conversations WHERE person = $1',
    [asker.id],
  );
  expect(row?.session.intake).toBeUndefined();
  expect(await counted()).toEqual([{ executing_group: 'facilitair-team', outcome: 'hint' }]);
});

test('who may not, and what can not be sent on, is told kindly and changes nothing', async () => {
  await known(asker);
  const other = bot.person();
  expect(await acts(other, written(lamp))).toMatch(/is voor wie ze uitvoert/);
  expect(await acts(colleague, written(lamp, colleague))).toMatch(/Dat ben je zelf/);
  expect(await acts(colleague, written('<p><img src="x"></p>'))).toMatch(/staat geen tekst/);
  const app = { application: { id: 'a', displayName: 'Planner' }, user: null };
  expect(await acts(colleague, { ...written(lamp), from: app })).toMatch(/niet van een collega/);
  expect(await acts(colleague, {})).toMatch(/niet van een collega/);
  expect(
    (await colleague.deliver({ ...action(colleague, {}), value: { commandId: 'stuurNaarDeBalie' } })).body,
  ).toEqual({
    task: { type: 'message', value: expect.stringMatching(/niet van een collega/) },
  });
  expect(await counted()).toEqual([]);
  expect(asker.got()).toHaveLength(1);
});

test('typed in the channel of a group without named members everybody there may; elsewhere not', async () => {
  const channel = `19:${randomUUID()}@thread.tacv2`;
  const inChannel = async (who: Person, text: string) => {
    const thread = `${channel};messageid=${String(Math.floor(Math.random() * 1e12))}`;
    await who.deliver(who.inThread(thread, text));
    const there = () => bot.connector.posted.filter(({ conversation }) => conversation === thread).map(textOf);
    await bot.connector.until(() => there().length > 0);
    return there()[0];
  };
  const directory = new Person(bot, sam);
  await known(directory);
  const any = bot.person();
  const typed = 'stuur naar de balie: Sam vraagt of de lamp op 3.14 gemaakt kan worden';
  expect(await inChannel(any, typed)).toMatch(/is voor wie ze uitvoert/);
  expect(await inChannel(new Person(bot, robin), 'koppel schoonmaak')).toMatch(/^Gekoppeld/);
  expect(await inChannel(any, typed)).toMatch(/^Doorgegeven/);
  await directory.hears(/gaf je vraag door aan de balie: "Sam vraagt of de lamp op 3.14 gemaakt kan worden"/);
  expect(await counted()).toEqual([{ executing_group: 'schoonmaak', outcome: 'chat' }]);
});

test('brought again, a typed one has no second effect', async () => {
  const directory = new Person(bot, sam);
  await known(directory);
  const activity = colleague.activity({ text: 'stuur Sam naar de balie: de lamp op 3.14 is kapot' });
  await colleague.deliver(activity);
  await colleague.hears(/^Doorgegeven/);
  await directory.hears(/Storing verlichting/);
  const before = directory.got().length;
  await colleague.deliver(activity);
  expect(await counted()).toHaveLength(1);
  expect(directory.got()).toHaveLength(before);
});

test('who was asked long ago is reminded half an hour after it was taken up, and not at once', async () => {
  const directory = new Person(bot, sam);
  await known(directory);
  await bot.db.query(`UPDATE conversations SET last_in_at = last_in_at - interval '3 days' WHERE person = $1`, [sam]);
  await colleague.type('stuur Sam naar de balie: de lamp op 3.14 is kapot');
  await directory.hears(/Storing verlichting/);
  expect(await bot.rows('SELECT last_in_at FROM conversations WHERE person = $1', [sam])).toEqual([
    { last_in_at: bot.loket.now() },
  ]);
});
