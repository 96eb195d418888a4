import { ChatWindow } from '../harness/chat-window.ts';

/** Real conversations in a real Teams-like client, one screen each, to be looked at: would you send this to your mother? */

let chat: ChatWindow;
const tall = { width: 1280, height: 1500 };

beforeAll(async () => {
  chat = await ChatWindow.open('conversations', tall);
}, 240_000);

afterAll(() => chat?.close());

test('two needs in one message, and a correction in the summary of the first', async () => {
  await chat.ask("ik ben m'n pas kwijt en de lamp boven mijn bureau op 3.12 knippert", /Twee dingen dus/);
  await chat.ask('vanmorgen in de trein', /Zal ik dit melden/);
  await chat.ask('nee, gisteravond in de kantine', /Aangepast/);
  expect(await chat.card()).toMatch(/Voor het laatst\s+gisteravond in de kantine/);
  await chat.press('Ja, melden');
  await chat.sees(/Gemeld als M-/);
  await chat.sees(/Dan nu het volgende/);
  expect(await chat.card()).toMatch(
    /Storing verlichting\s+Wat is er\s+de lamp .* knippert\s+Plaats\s+B30, kamer 3\.12/,
  );
  await chat.press('Ja, melden');
  await chat.sees(/Het facilitair team komt/);
  await chat.shoot('twee-dingen');
});

test('a reservation: which is meant, what was said is filled in, and a day and a time on a card', async () => {
  await chat.as('medewerker', tall);
  await chat.ask('zaal voor 8 man morgen van 10 tot 12 met lunch op B20', 'Wat bedoel je precies?');
  await chat.press('Vergaderzaal reserveren');
  await chat.sees(/Zal ik dit reserveren/);
  expect(await chat.card()).toMatch(/10:00-12:00\s+Aantal personen\s+8\s+Gebouw\s+B20\s+Lunch\s+ja/);
  // What was chosen stands where its buttons were.
  await chat.sees('Wat bedoel je precies? Vergaderzaal reserveren');
  expect(await chat.page.getByRole('button', { name: 'Geen van deze' }).count()).toBe(0);
  await chat.ask('stop', /niets vastgelegd/);
  await chat.ask('zaal voor 4 man in B30', /van hoe laat tot hoe laat/);
  await chat.page.getByLabel(/dag/).last().waitFor();
  await chat.shoot('reserveren');
  await chat.ask('overmorgen van 2 tot half 4', /Zal ik dit reserveren/);
  expect(await chat.card()).toMatch(/14:00-15:30/);
  await chat.press('Ja, reserveren');
  await chat.sees(/welke zaal het wordt\.$/);
  await chat.shoot('gereserveerd');
});

test('visitors one after the other and put right, and something for a colleague', async () => {
  await chat.as('medewerker', tall);
  await chat.ask('er komen morgen om 10 uur 3 bezoekers in B20', /Wie komt er op bezoek/);
  await chat.ask('Jan Jansen van ACME', /je zei 3/);
  await chat.ask('Piet Pieters en Anna Bos', /Zal ik dit aanmelden/);
  await chat.ask('haal Piet eruit', /Aangepast/);
  expect(await chat.card()).toMatch(/Jan Jansen \(ACME\); Anna Bos/);
  await chat.press('Ja, aanmelden');
  await chat.sees(/Aangevraagd als M-/);
  await chat.shoot('bezoekers');
  await chat.as('medewerker', tall);
  await chat.ask('voor mijn collega Robin heb ik een tweede beeldscherm nodig', /op welke plek wil je het hebben/);
  await chat.ask('kamer 2.14', /Zal ik dit bestellen/);
  expect(await chat.card()).toMatch(/Voor\s+Robin/);
  await chat.press('Ja, bestellen');
  await chat.sees(/Robin .* zelf ook met Loket/);
  await chat.shoot('voor-een-ander');
});

test('tried first, why, what it costs, another need half-way, stop and go on', async () => {
  await chat.as('medewerker', tall);
  await chat.ask('ik wil visitekaartjes', /Welke naam moet er op het kaartje/);
  await chat.ask('wat kost dat?', /kost je niets/);
  await chat.ask('de wifi valt steeds weg op mijn laptop', 'Heeft dit geholpen?');
  await chat.press('Nee, ga door');
  await chat.sees(/op welke plek zit je/);
  await chat.sees(/Heeft dit geholpen\? Nee, ga door/);
  await chat.ask('waarom vraag je dat?', /Dan zien we welk deel van het netwerk het is/);
  await chat.shoot('eerst-proberen');
  await chat.ask('stop', /niets vastgelegd/);
  await chat.sees(/Je was nog bezig met: Visitekaartjes/);
  await chat.ask('ga verder', /Welke naam moet er op het kaartje/);
  await chat.shoot('ga-verder');
  await chat.ask('stop', /niets vastgelegd/);
});

test('in English', async () => {
  await chat.as('medewerker', tall);
  await chat.ask('the light above my desk in room 3.14 keeps flickering', /Shall I report this/);
  await chat.ask('no, room 3.15', /Changed/);
  await chat.press('Yes, report it');
  await chat.sees(/Reported as M-/);
  await chat.ask('I need a meeting room for tomorrow from 2 to 4 pm', /How many people/);
  await chat.ask('eight people', /In which building/);
  await chat.ask('what does it cost?', /cost you nothing/);
  await chat.press('B20');
  await chat.sees(/Shall I book this/);
  expect(await chat.card()).toMatch(/14:00-16:00\s+Number of people\s+8\s+Building\s+B20/);
  expect(await chat.shows(/Zal ik|Aangepast|Wijzigen/)).toBe(false);
  await chat.shoot('english');
  await chat.ask('stop', /haven't recorded/);
});

test('in the channel: an answer in the thread, and what is personal goes to the personal chat', async () => {
  await chat.as('frontoffice', tall);
  await chat.goTo('Frontoffice - Wachtrij');
  await chat.post('de wc op de 2e verdieping in B30 loopt niet door');
  await chat.sees(/Loopt er nu water over de vloer/);
  await chat.press('Nee');
  await chat.sees(/Zal ik dit melden/);
  await chat.press('Ja, melden');
  await chat.sees(/Gemeld als M-.*Nieuws stuur ik je in onze persoonlijke chat/);
  await chat.post('ik ben mijn wachtwoord vergeten');
  await chat.sees(/ik stuur je een bericht/);
  expect(await chat.shows(/Caps Lock/)).toBe(false);
  await chat.shoot('kanaal');
  await chat.goTo('Personal Chat');
  await chat.sees(/Je vroeg in de groep: "ik ben mijn wachtwoord vergeten"/);
  await chat.sees(/Caps Lock/);
  await chat.shoot('naar-persoonlijk');
});

test('a fault that is known already is followed, and its news arrives', async () => {
  await chat.as('medewerker', tall);
  await chat.ask('de wc loopt niet door, B30 2e verdieping', /Loopt er nu water over de vloer/);
  await chat.ask('nee', /Dit is al gemeld/);
  await chat.press('Houd me op de hoogte');
  await chat.sees(/je volgt nu M-/);
  const [number = ''] =
    /M-\d{4}-\d{6}/.exec(
      await chat.page
        .getByText(/je volgt nu/)
        .last()
        .innerText(),
    ) ?? [];
  expect((await chat.patch(number, { status: 'gereed', customerMessage: 'Het is gemaakt.' })).status).toBe(200);
  await chat.sees(/Werkt het bij jou ook weer/);
  await chat.press('Ja, dank je');
  await chat.sees(/Dan hoor je hier niets meer over/);
  // What the backoffice wrote was for who reported it.
  expect(await chat.shows('Het is gemaakt.')).toBe(false);
  await chat.shoot('al-bekend');
});
