import { ChatWindow } from '../harness/chat-window.ts';
import { Connector } from '../harness/connector.ts';
import { picture } from '../harness/sample-files.ts';

/** An employee, two agents and a manager: waiting, the race to take it, the talk with a note, a ticket and back to Loket. */

let sam: ChatWindow;
let robin: ChatWindow;
let bas: ChatWindow;
let kim: ChatWindow;
/** Who took it, and who was too late. */
let [first, second] = ['Robin', 'Bas'];
let agent: ChatWindow;
let other: ChatWindow;
const tall = { width: 1280, height: 1400 };
const card = /^Sam/;

beforeAll(async () => {
  sam = await ChatWindow.open('takeover', tall, { alwaysOpen: true });
  robin = await sam.beside('frontoffice', 'takeover-robin', tall);
  bas = await sam.beside('tweede frontoffice', 'takeover-bas', tall);
  kim = await sam.beside('manager', 'takeover-kim', tall);
}, 300_000);

afterAll(() => sam?.close());

test('the queue is seen in the channel of each agent', async () => {
  await kim.ask('hoi', /Hoi/);
  for (const agent of [robin, bas]) {
    await agent.goTo('Frontoffice - Wachtrij');
    await agent.post('koppel frontoffice');
    await agent.sees(/Gekoppeld: werk voor Frontoffice/);
  }
});

test('who asks for a person hears what happens, and can choose; the card is with both agents', async () => {
  await sam.ask('een mens', /Ik haal er iemand van de frontoffice bij/);
  await sam.ask('mijn kaart doet het niet en ik snap de poortjes niet', /Dat geef ik door/);
  await robin.sees(/Wacht sinds/);
  await bas.sees(/Wacht sinds/);
  await sam.shoot('wachten');
  await robin.shoot('wachtrij');
});

test('of two who take it one gets it, and both see who', async () => {
  await Promise.all([robin.pressOn(card, 'Overnemen'), bas.pressOn(card, 'Overnemen')]);
  await sam.sees(/van de frontoffice is er\. Je praat nu met een mens/);
  await robin.sees(/Overgenomen door/);
  await bas.sees(/Overgenomen door/);
  await sam.shoot('overgenomen');
  await robin.shoot('overgenomen');
  await bas.shoot('overgenomen');
  const robinHasIt = await robin.shows('bij Robin');
  [first, second] = robinHasIt ? ['Robin', 'Bas'] : ['Bas', 'Robin'];
  [agent, other] = robinHasIt ? [robin, bas] : [bas, robin];
  await other.sees(new RegExp(`${first} was net iets eerder`));
});

test('the talk goes both ways, and a note stays with the desk', async () => {
  await agent.reply(card, 'Goedemorgen! Om wat voor kaart gaat het?');
  await sam.sees(new RegExp(`${first}:? ?Goedemorgen! Om wat voor kaart`));
  await sam.say('mijn toegangspas');
  await agent.sees(/mijn toegangspas/);
  await agent.reply(card, '// pas is verlopen, staat bij beveiliging');
  await agent.sees(/Genoteerd; de medewerker ziet dit niet/);
  expect(await sam.shows(/verlopen/)).toBe(false);
  await sam.shoot('gesprek');
  await agent.shoot('gesprek');
});

test('a picture goes both ways: a small one inside the message, one that is too much for the channel by a link', async () => {
  const pictures = await Connector.open();
  // Noise can not be made smaller.
  const noise = picture(
    320,
    240,
    () => [0, 1, 2].map(() => Math.floor(Math.random() * 256)) as [number, number, number],
  );
  pictures.files.set('lek', { body: noise });
  pictures.files.set('plek', { body: picture(280, 120, (x) => [0, x > 140 ? 160 : 90, 120]) });
  await sam.sendsPicture('zo ziet het eruit', `${pictures.url}/files/lek`);
  await agent.sees(/zo ziet het eruit/);
  expect(await agent.picture()).toBe(320);
  await agent.sendsPicture('hier ligt je pas', `${pictures.url}/files/plek`);
  await sam.sees(/hier ligt je pas/);
  expect(await sam.picture()).toBe(280);
  await agent.shoot('foto');
  await sam.shoot('foto');
  await pictures.close();
});

test('a colleague takes it over, and the questions of the product are begun in the chat', async () => {
  await other.pressOn(card, `Overnemen van ${first}`);
  await sam.sees(new RegExp(`${second} van de frontoffice neemt het gesprek over`));
  await other.sees(`bij ${second}`);
  await other.choose('Product', 'Toegangspas kwijt of defect');
  await other.shoot('product-gekozen');
  await other.pressOn(card, 'Met dit product');
  await other.shoot('met-dit-product');
  await other.pressOn(card, 'Vragen stellen');
  await sam.sees(new RegExp(`${second} geeft het gesprek weer aan mij`));
  await sam.sees(/pas/);
  await other.sees(/vragen gesteld door Loket/);
  await sam.shoot('terug-bij-loket');
  await sam.ask('stop', /gestopt/);
});

test('the next chat is finished: it is a ticket, and whether it is solved is asked', async () => {
  await sam.ask('een mens', /Ik haal er iemand van de frontoffice bij.*meestal/);
  await agent.sees(/Wacht sinds/);
  await agent.pressOn(card, 'Overnemen');
  await sam.sees(new RegExp(`${first} van de frontoffice is er`));
  await agent.reply(card, 'Je pas ligt klaar bij de balie.');
  await sam.sees(/Je pas ligt klaar bij de balie/);
  await agent.pressOn(card, 'Afronden');
  await sam.sees(/heeft het gesprek afgerond; het staat onder M-.*Is je vraag hiermee beantwoord/);
  await sam.shoot('afgerond');
  await agent.shoot('afgerond');
  await sam.press('Ja, dank je');
  await sam.sees(/is afgesloten/);
});

test('nobody comes: more people are asked, the manager hears it, and who waits can be called instead', async () => {
  await sam.ask('een mens', /Ik haal er iemand van de frontoffice bij/);
  await sam.sees(/Het duurt langer dan ik had gehoopt/, 180_000);
  await kim.sees(/Sam wacht al \d+ minuten op iemand van de frontoffice/, 180_000);
  await sam.sees(/Ik heb een leidinggevende gewaarschuwd/);
  await kim.shoot('manager');
  await sam.shoot('duurt-lang');
  await sam.press('Laat maar');
  await sam.sees(/uit de rij gehaald/);
}, 420_000);
