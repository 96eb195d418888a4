import { ChatWindow } from '../harness/chat-window.ts';

/** Who goes over pages of the catalogue: a change that an employee tells comes to them, and a sentence that led nowhere. */

let sam: ChatWindow;
let kim: ChatWindow;
const tall = { width: 1280, height: 1400 };
/** The schedule looks every minute, and a replay takes its time on a busy machine. */
const patient = 100_000;

beforeAll(async () => {
  sam = await ChatWindow.open('pages', tall, { alwaysOpen: true });
  kim = await sam.beside('manager', 'pages-kim', tall);
}, 300_000);

afterAll(() => sam?.close());

test('an employee tells that a price changes, and the owner gets a card with what stands there now', async () => {
  await kim.ask('hoi', /Hoi/);
  await sam.ask(
    'kan ik een zeppelin huren voor het dakterras',
    /Vertel het gerust in andere woorden|Welke|geen van deze/i,
  );
  await sam.ask('de prijs van visitekaartjes wordt € 40 per 100 stuks vanaf vandaag', /Zal ik dit doorgeven/);
  await sam.ask('ja', /Doorgegeven als/);
  await sam.shoot('doorgegeven');
  await kim.sees(/Er verandert iets/, patient);
  await kim.shoot('wijziging');
  const card = await kim.card();
  expect(card).toMatch(/Nu bij prijs/);
  expect(card).toMatch(/€ 40 per 100 stuks/);
});

test('one click carries it out; both hear it, and the next thing stands on the card', async () => {
  await kim.press('Doorvoeren');
  await kim.sees(/Bijgewerkt: bij Visitekaartjes staat nu bij prijs/, patient);
  await kim.shoot('doorgevoerd');
  await sam.sees(/staat nu bij prijs: "€ 40 per 100 stuks"/, patient);
  await sam.shoot('gehoord');
});

test('a sentence that led nowhere is taken over, after it was tried', async () => {
  await kim.sees(/Waar hoort dit bij\?/);
  await kim.choose('Bij welk product hoort het?', 'Visitekaartjes');
  await kim.shoot('zin');
  await kim.press('Accepteren');
  await kim.sees(/Ik probeer het eerst uit/);
  await kim.sees(/Bijgewerkt: "kan ik|Ik heb niets gewijzigd\. Dit zou/, patient);
  await kim.shoot('uitgeprobeerd');
});
