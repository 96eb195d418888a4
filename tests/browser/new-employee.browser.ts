import { ChatWindow } from '../harness/chat-window.ts';

/** A new employee, from a sentence to five work orders in four channels, seen from every side: who asks, who approves, who executes and the desk. */

let sam: ChatWindow;
let kim: ChatWindow;
let robin: ChatWindow;
let jip: ChatWindow;
let mees: ChatWindow;
const tall = { width: 1280, height: 1700 };
/** Milliseconds within which what waited to be told together is told. */
const together = 150_000;

beforeAll(async () => {
  sam = await ChatWindow.open('new-employee', tall);
  kim = await sam.beside('manager', 'new-employee-kim', tall);
  robin = await sam.beside('frontoffice', 'new-employee-robin', tall);
  jip = await sam.beside('Facilitair team', 'new-employee-jip', tall);
  mees = await sam.beside('ICT-servicedesk', 'new-employee-mees', tall);
}, 300_000);

afterAll(() => sam?.close());

test('each group makes a channel its own, in the words that Loket gives', async () => {
  await kim.ask('hoi', /Hoi/);
  await jip.goTo('Facilitair team - Werk');
  await jip.post('koppel facilitair team');
  await jip.sees(/Gekoppeld: werk voor Facilitair team/);
  await mees.goTo('ICT-servicedesk - Werk');
  await mees.post('koppel ICT');
  await mees.sees(/Gekoppeld: werk voor ICT-servicedesk/);
  await robin.goTo('Frontoffice - Wachtrij');
  await robin.post('koppel frontoffice');
  await robin.sees(/Gekoppeld: werk voor Frontoffice/);
  await kim.goTo('Frontoffice - Wachtrij');
  for (const group of ['P&O', 'beveiliging', 'communicatie']) {
    await kim.post(`koppel ${group}`);
    await kim.sees(new RegExp(`Gekoppeld: werk voor ${group}`, 'i'));
  }
  await kim.shoot('gekoppeld');
});

test('a sentence becomes an intake, and that a request that waits for who approves', async () => {
  await sam.ask('er begint op 1 februari een nieuwe medewerker, een adviseur', /hoe heet je nieuwe collega/);
  await sam.ask('Noor de Wit', /Tot wanneer blijft/);
  await sam.ask('tot 1 juli', /Op welke afdeling/);
  await sam.ask('Financiën, adviseur subsidies', /In welk gebouw/);
  await sam.ask('B30 kamer 2.14', /Wat heeft je collega nodig/);
  await sam.ask('verder niets', /Zal ik dit aanvragen/);
  await sam.shoot('samenvatting');
  await kim.goTo('Personal Chat');
  await sam.press('Ja, aanvragen');
  await sam.sees(/Aangevraagd als M-/);
  await sam.sees(/0 van 5 klaar/);
  await kim.sees(/akkoord/);
  await kim.shoot('akkoord-gevraagd');
  await kim.press('Akkoord');
  await sam.sees(/Er is akkoord voor/);
  await sam.shoot('akkoord');
});

test('what can begin is a card in the channel of its group; the rest comes when it is its turn', async () => {
  await kim.goTo('Frontoffice - Wachtrij');
  await kim.sees('Gegevens in het personeelsbestand zetten');
  await jip.sees('Werkplek inrichten');
  expect(await jip.shows('Toegangspas klaarleggen, zelf ophalen aan de balie')).toBe(false);
  await kim.shoot('p-en-o');
  await jip.shoot('nieuw');
  await kim.pressOn(/Gegevens in het personeelsbestand/, 'In behandeling');
  await kim.sees('in behandeling');
  await sam.sees(/in behandeling/);
  await kim.pressOn(/Gegevens in het personeelsbestand/, 'Gereed');
  await mees.sees('Account en inloggegevens maken');
  await kim.sees('Toegangspas klaarleggen, zelf ophalen aan de balie');
  await sam.sees(/1 van 5 klaar/);
  await kim.shoot('pas');
  await mees.shoot('nieuw');
});

test('a question needs words; then it goes to the chat of who asked, and the answer comes back under the card', async () => {
  await mees.pressOn(/Account en inloggegevens/, 'Vraag stellen');
  await mees.sees(/Typ hier eerst je vraag/);
  await mees.shoot('vraag-zonder-woorden');
  await mees.fillOn(/Account en inloggegevens/, 'Welke programma’s heeft Noor nodig?');
  await mees.pressOn(/Account en inloggegevens/, 'Vraag stellen');
  await sam.sees(/is er een vraag aan jou\. Welke programma’s heeft Noor nodig/, together);
  await sam.shoot('vraag');
  await sam.ask('alleen Excel en het subsidiesysteem', /Ik heb je antwoord bij/);
  await mees.sees(/Sam .* over .*: "alleen Excel en het subsidiesysteem"/);
  await mees.shoot('antwoord');
}, 300_000);

test('with the wrong desk: back with a reason, passed on, and it comes again', async () => {
  await jip.fillOn(/Werkplek inrichten/, 'Kamer 2.14 hoort bij de verhuizers.');
  await jip.pressOn(/Werkplek inrichten/, 'Meer');
  await jip.pressOn(/Werkplek inrichten/, 'Verkeerd loket');
  await jip.sees(/Ligt nu bij: Frontoffice/);
  await robin.sees('Werkplek inrichten');
  await robin.sees(/Van Facilitair team: "Kamer 2\.14/);
  await jip.shoot('verkeerd-loket');
  await robin.shoot('terug-bij-de-balie');
  await robin.choose('Doorzetten naar', 'Facilitair team');
  await robin.fillOn(/Werkplek inrichten/, 'De verhuizers zijn van jullie: wie pakt dit op?');
  await robin.pressOn(/Werkplek inrichten/, 'Doorzetten');
  await robin.sees(/Ligt nu bij: Facilitair team/);
  await robin.shoot('doorgezet');
  await jip.sees(/Terug geweest bij de balie/);
  await jip.shoot('opnieuw');
  await jip.pressOn(/Werkplek inrichten/, 'Gereed');
  await jip.sees('gereed gemeld');
});

test('refused takes a reason, and who asked hears it; the rest goes on and the total is true', async () => {
  await kim.pressOn(/Toegangspas/, 'Meer');
  await kim.pressOn(/Toegangspas/, 'Afwijzen');
  await kim.sees(/De aanvrager leest dit/);
  await kim.fillOn(/Toegangspas/, 'Voor minder dan een half jaar geven we een dagpas bij de balie.');
  await kim.pressOn(/Toegangspas/, 'Meer');
  await kim.pressOn(/Toegangspas/, 'Afwijzen');
  await sam.sees(/kan helaas niet doorgaan\. Voor minder dan een half jaar/, together);
  await sam.sees(/2 van 4 klaar/);
  await kim.shoot('afgewezen');
  await sam.shoot('afgewezen');
}, 300_000);

test('the last part that is ready asks whether all is good, and says what did not come', async () => {
  await mees.pressOn(/Account en inloggegevens/, 'Gereed');
  await kim.sees('Naam en functie op intranet zetten');
  await kim.pressOn(/Naam en functie op intranet/, 'Gereed');
  await sam.sees(/is klaar\. Dit ging niet door: "Toegangspas/, together);
  await sam.shoot('klaar');
  await sam.press('Ja, dank je');
  await sam.sees(/is afgesloten/);
  await sam.sees(/4 van 4 klaar/);
  await sam.shoot('afgesloten');
  await jip.shoot('afgesloten');
  await mees.shoot('afgesloten');
  await kim.shoot('afgesloten');
}, 300_000);
