import { DeskChats } from '../harness/desk-chats.ts';
import { textOf } from '../harness/person.ts';

/** A person is offered, and the channel of the desk reads why. */

let chats: DeskChats;
beforeAll(async () => {
  chats = await DeskChats.open();
}, 60_000);
afterAll(() => chats.close());
beforeEach(() => chats.begin());

test('work for a specialist: a colleague now, with the reason and the product on the card; handed back its questions follow', async () => {
  const { sam, channel, robin } = chats;
  await sam.type('we zoeken een gebarentolk voor een gesprek van volgende week');
  await chats.hears(/Wil je nu een collega van de frontoffice spreken, of leg ik het vast als vraag/);
  await sam.press('Nu een collega');
  await chats.until(() => channel.cards().some((card) => /product voor een specialist/.test(textOf(card))));
  expect(textOf(channel.card('Sam Bakker'))).toMatch(/Bezig met: Maatwerkvraag/);
  await channel.presses(robin, 'Sam Bakker', 'Overnemen');
  await chats.until(() => channel.buttons('Sam Bakker').includes('Afronden'));
  await channel.presses(robin, 'Sam Bakker', 'Terug naar Loket');
  await chats.hears(/\*\*Maatwerkvraag\.\*\* Waar is het voor/);
});

test('not understood twice: one tap, and the card says so', async () => {
  const { sam, channel } = chats;
  await sam.type('xyzzy plugh');
  await chats.hears(/Ik weet nog niet wie je hierbij kan helpen/);
  await sam.type('xyzzy plugh bedoel ik');
  await chats.hears(/Zal ik er iemand van de frontoffice bij halen/);
  await sam.press('Haal een collega erbij');
  await chats.until(() => channel.cards().some((card) => /werd niet begrepen/.test(textOf(card))));
});

test('the sentence with which somebody asks for a person is on the card, and what it may be about comes to who takes it', async () => {
  const { sam, channel, robin } = chats;
  await sam.type('kan ik iemand spreken over mijn kapotte beamer in B20, het is dringend');
  await chats.until(() => channel.cards().length > 0);
  expect(textOf(channel.card('Sam Bakker'))).toMatch(/Zei: "kan ik iemand spreken over mijn kapotte beamer in B20/);
  expect(textOf(channel.card('Sam Bakker'))).toMatch(/Stemming: heeft haast/);
  await channel.presses(robin, 'Sam Bakker', 'Overnemen');
  await chats.reads(/Misschien gaat het over \*\*Storing beamer of scherm/);
});

test('what is confidential reaches no channel, whether a person is asked for with it or waited for', async () => {
  const { sam, channel, bot } = chats;
  await sam.type('ik word gepest, ik wil een mens spreken');
  await chats.hears(/vertrouwenspersoon/);
  expect(await bot.rows('SELECT 1 FROM takeovers')).toEqual([]);
  await chats.asks('een mens');
  await sam.type('ik word gepest, kan ik snel iemand spreken');
  await chats.hears(/Dit klinkt vertrouwelijk/);
  await chats.settled();
  expect(channel.posted().map(textOf).join('\n')).not.toContain('gepest');
  expect(JSON.stringify(await bot.rows('SELECT about FROM takeovers'))).not.toContain('gepest');
  expect(await bot.rows('SELECT 1 FROM takeover_lines')).toEqual([]);
});

/** Of the desk only Robin and Noor are there. */
async function onlyTwo(): Promise<void> {
  const { organisation } = chats.bot.loket.desk();
  const others = organisation.personen.filter(
    ({ id, rol }) => rol === 'frontoffice' && id !== DeskChats.robinId && id !== DeskChats.noorId,
  );
  for (const { id } of others)
    await chats.bot.db.query(`INSERT INTO agents (person, presence, since) VALUES ($1, 'away', now())`, [id]);
}

test('nobody of the desk is there in opening hours: that is what is said, and not that it is closed; one who comes back is enough', async () => {
  const { sam, channel, robin, noor } = chats;
  await onlyTwo();
  await channel.says(robin, 'pauze');
  await chats.until(() => channel.posted().some((card) => /Geniet van je pauze/.test(textOf(card))));
  await sam.type('een mens');
  await chats.hears(/^Ik haal er iemand van de frontoffice bij/);
  await sam.type('laat maar');
  await chats.hears(/uit de rij gehaald/);
  await channel.says(noor, 'ik ben weg');
  await chats.until(() => channel.posted().some((card) => /Tot de volgende keer/.test(textOf(card))));
  await sam.type('een mens');
  await chats.hears(
    /^Er is nu even niemand van de frontoffice aanwezig\. Ik heb je vraag wel bij ze neergelegd\. Je bent als eerste aan de beurt\./,
  );
  expect(sam.texts().at(-1)).not.toMatch(/dicht/);
  await sam.type('en?');
  await chats.hears(/^Je staat nog in de rij, maar er is nu even niemand van de frontoffice aanwezig/);
  await channel.says(robin, 'ik ben er');
  await chats.until(() => channel.posted().some((card) => /Fijn dat je er bent/.test(textOf(card))));
  await sam.type('en?');
  await chats.hears(/^Je staat nog in de rij\. Je bent/);
});

test('a member of the team who is there counts, where the team is the desk', async () => {
  const { sam, channel, robin, noor, bot } = chats;
  const desk = bot.loket.desk();
  const ours = (members: boolean) => {
    const gesprekken = { ...desk.organisation.gesprekken, 'leden-van-het-team': members };
    bot.loket.desk = () => ({ ...desk, organisation: { ...desk.organisation, gesprekken } });
  };
  try {
    await onlyTwo();
    await bot.db.query(`UPDATE desk_channels SET members = '[{"id":"kees","name":"Kees"}]'`);
    for (const agent of [robin, noor]) await channel.says(agent, 'ik ben weg');
    await chats.until(() => channel.posted().filter((card) => /Tot de volgende keer/.test(textOf(card))).length === 2);
    for (const [members, said] of [
      [false, /^Er is nu even niemand/],
      [true, /^Ik haal er iemand/],
    ] as const) {
      ours(members);
      await sam.type('een mens');
      await chats.hears(said);
      await sam.type('laat maar');
      await chats.hears(/uit de rij gehaald/);
    }
    await bot.db.query(`INSERT INTO agents (person, presence, since) VALUES ('kees', 'pause', now())`);
    await sam.type('een mens');
    await chats.hears(/^Er is nu even niemand/);
  } finally {
    bot.loket.desk = () => desk;
  }
});
