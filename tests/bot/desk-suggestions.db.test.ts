import { similarTo } from '../../bot/similar.ts';
import type { About } from '../../desk/takeover.ts';
import { DeskChats } from '../harness/desk-chats.ts';
import { Agent } from '../harness/desk-channel.ts';

/** Who takes a chat sees how tickets like it were solved: only who is of the desk, without names, and nothing confidential. */

let chats: DeskChats;
beforeAll(async () => {
  chats = await DeskChats.open();
}, 60_000);
afterAll(() => chats.close());
beforeEach(async () => {
  await chats.begin();
  await chats.bot.db.query('TRUNCATE tickets CASCADE');
});

/** A ticket of somebody else. */
async function solved(product: string, said: string, change: Record<string, unknown> | null): Promise<string> {
  const made = await chats.bot.rest('POST', '/tickets', {
    product,
    requester: { id: 'pim', name: 'Pim Quibus' },
    description: said,
  });
  expect(made.status).toBe(201);
  const number = (made.body as { number: string }).number;
  if (change) {
    const changed = await chats.bot.rest('PATCH', `/tickets/${number}`, { status: 'gereed', ...change });
    expect(changed.status).toBe(200);
  }
  return number;
}

/** Everything for the channel of the desk left: what an agent reads next is in the same line. */
async function settled(): Promise<void> {
  const { bot, channel } = chats;
  const waiting = `SELECT 1 FROM outbox WHERE starts_with(conversation, $1) AND sent_at IS NULL AND dead_at IS NULL`;
  while ((await bot.rows(waiting, [channel.id])).length > 0) await bot.loket.delivery.sweep();
}

const similar = () => chats.channel.thread('Sam Bakker').filter((text) => text.startsWith('Zo is het bij eerdere'));

async function takenAbout(said: string): Promise<void> {
  await chats.asks();
  await chats.sam.type(said);
  await chats.reads(/\*\*Sam Bakker:\*\*/);
  await chats.channel.presses(chats.robin, 'Sam Bakker', 'Overnemen');
  await chats.reads(/Misschien gaat het over/);
  await chats.settled();
}

test('three at most of the same product, those whose words it shares first, and without names', async () => {
  const lamp = await solved('storing-verlichting', 'de lamp zoemt heel hard', {
    customerMessage: 'Dag Quibus, de starter is vervangen.',
  });
  const others = [];
  for (const how of ['Zekering hersteld.', 'Lampen nagekeken.', 'Schakelaar vervangen.'])
    others.push(await solved('storing-verlichting', 'het is donker op de gang', { customerMessage: how }));
  await solved('storing-verlichting', 'de lamp zoemt', null);
  const other = await solved('storing-sanitair', 'de lamp bij de kraan zoemt', { customerMessage: 'Kraan vervangen.' });
  await takenAbout('de lamp boven mijn bureau is aan het zoemen');
  await chats.until(() => similar().length === 1);
  const [text = ''] = similar();
  const lines = text.split('\n').slice(1);
  expect(lines[0]).toBe(`- **${lamp}** (Storing verlichting): Dag [naam], de starter is vervangen.`);
  expect(lines).toHaveLength(3);
  expect(lines[1]).toContain(`**${others[2] ?? ''}**`);
  expect(text).not.toContain(other);
  expect(chats.sam.texts().join('\n')).not.toContain(lamp);
});

test('what a chat turns out to be about is looked for once it is said, and only then', async () => {
  const tap = await solved('storing-sanitair', 'de kraan lekt', { customerMessage: 'Leertje vervangen.' });
  await chats.asksAndTaken();
  await chats.sam.type('goedemorgen');
  await chats.reads(/goedemorgen/);
  await chats.settled();
  expect(similar()).toEqual([]);
  await chats.sam.type('de kraan in de pantry lekt');
  await chats.until(() => similar().length === 1);
  expect(similar()[0]).toContain(`**${tap}** (Storing sanitair of lekkage): Leertje vervangen.`);
  await chats.sam.type('hij druppelt nog steeds, die kraan');
  await chats.reads(/druppelt nog steeds/);
  await chats.settled();
  expect(similar()).toHaveLength(1);
});

test('what an agent told in an earlier chat is how that was solved', async () => {
  const { channel, robin, bot } = chats;
  const pim = new Agent(bot, 'pim', 'Pim');
  const types = (text: string) => pim.deliver(pim.named(pim.activity({ text })));
  await types('een mens');
  await chats.until(() => channel.cards().length > 0);
  await types('de kraan in de pantry lekt');
  await chats.reads(/de kraan/, 'Pim');
  await channel.presses(robin, 'Pim', 'Overnemen');
  await chats.until(() => channel.buttons('Pim').includes('Afronden'));
  await channel.writes(robin, 'Pim', 'Draai de hoofdkraan onder het aanrecht een kwartslag dicht.');
  await channel.writes(robin, 'Pim', 'Fijne dag!');
  await channel.presses(robin, 'Pim', 'Afronden', { product: 'storing-sanitair' });
  await chats.until(() => pim.texts().some((text) => /heeft het gesprek afgerond/.test(text)));
  await takenAbout('de kraan in de pantry lekt');
  await chats.until(() => similar().length === 1);
  expect(similar()[0]).toMatch(/: Draai de hoofdkraan onder het aanrecht een kwartslag dicht\.$/);
});

test.each([
  ['klacht', 'ik heb een klacht over de frontoffice', { complaint: { outcome: 'gegrond' } }],
  ['informatiebeveiliging', 'ik heb een datalek', {}],
])('of %s nothing of others is shown: it is between them and the desk', async (product, said, concluded) => {
  await solved(product, said, { ...concluded, customerMessage: 'Besproken met wie het aangaat.' });
  await takenAbout(said);
  await settled();
  expect(chats.channel.thread('Sam Bakker').join('\n')).not.toContain('Besproken');
});

test('what was solved long ago, or says nothing of how, is not shown', async () => {
  const old = await solved('storing-sanitair', 'de kraan lekt', { customerMessage: 'Leertje vervangen.' });
  await solved('storing-sanitair', 'de kraan lekt', {});
  await chats.bot.db.query(`UPDATE tickets SET updated_at = updated_at - interval '91 days' WHERE number = $1`, [old]);
  await takenAbout('de kraan in de pantry lekt');
  expect(similar()).toEqual([]);
});

test('what was taken back in a talk of before is not told as how it was solved', async () => {
  const number = await solved('storing-sanitair', 'de kraan lekt', {});
  const line = { door: 'balie', naam: 'Robin', soort: 'text', tekst: 'die zeurt altijd over kranen' };
  const gesprek = JSON.stringify([line, { ...line, soort: 'removed', tekst: '' }]);
  await chats.bot.db.query(
    `UPDATE ticket_events SET data = data || jsonb_build_object('gesprek', $2::jsonb) WHERE ticket = $1 AND kind = 'gemaakt'`,
    [number, gesprek],
  );
  await takenAbout('de kraan in de pantry lekt');
  expect(similar()).toEqual([]);
});

test('of what is confidential nothing is looked for', async () => {
  await solved('vertrouwenspersoon', 'ik word gepest', { customerMessage: 'Er is een gesprek gepland.' });
  await chats.asks();
  const [about] = await chats.bot.rows<{ about: About }>('SELECT about FROM takeovers');
  const { bot } = chats;
  const found = await similarTo(
    bot.db,
    { ...about!.about, suggested: ['vertrouwenspersoon'], secret: false },
    bot.loket.desk(),
    bot.loket.now(),
  );
  expect(found).toEqual([]);
});
