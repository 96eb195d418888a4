import { ChatWindow } from '../harness/chat-window.ts';

/** The whole path in a real Teams-like client: as employee in Chromium, as backoffice through REST. Leaves screenshots in artifacts/. */

let chat: ChatWindow;

beforeAll(async () => {
  chat = await ChatWindow.open('main-job');
}, 240_000);

afterAll(() => chat?.close());

test('Loket welcomes a new employee', async () => {
  await chat.sees(/Ik ben Loket/);
  await chat.shoot('welkom');
});

test('a sentence becomes a summary, and a yes a ticket', async () => {
  await chat.say('de lamp op 3.12 knippert');
  await chat.sees(/Zal ik dit melden/);
  await chat.shoot('samenvatting');
  await chat.press('Ja, melden');
  await chat.sees(/Gemeld als M-\d{4}-000001/);
  await chat.sees('geregistreerd');
  await chat.shoot('gemeld');
});

let number = '';

test('progress changes the card in place, without a message', async () => {
  number = `M-${String(new Date().getFullYear())}-000001`;
  const before = await chat.page.locator('.ac-adaptiveCard').count();
  expect((await chat.patch(number, { status: 'in-behandeling' })).status).toBe(200);
  await chat.sees('in behandeling');
  expect(await chat.page.locator('.ac-adaptiveCard').count()).toBe(before);
  expect(await chat.page.getByText('geregistreerd', { exact: true }).count()).toBe(0);
  await chat.shoot('in-behandeling');
});

test('ready is a question; no reopens, yes closes', async () => {
  expect((await chat.patch(number, { status: 'gereed', customerMessage: 'De lamp is vervangen.' })).status).toBe(200);
  await chat.sees(/De lamp is vervangen/);
  await chat.shoot('gereed');
  await chat.press('Nee, nog niet');
  await chat.sees(/heropend/);
  await chat.say('hij knippert weer');
  await chat.sees(/bij M-\d{4}-000001 gezet/);
  await chat.shoot('heropend');
  expect(
    (await chat.patch(number, { status: 'gereed', customerMessage: 'Ook het voorschakelapparaat is vervangen.' }))
      .status,
  ).toBe(200);
  await chat.sees(/voorschakelapparaat/);
  await chat.press('Ja, dank je');
  await chat.sees(/is afgesloten/);
  await chat.shoot('afgesloten');
});

test('a question with buttons, a correction and a stop', async () => {
  await chat.say('zaal voor 8 man morgen van 10 tot 12 met koffie');
  await chat.sees(/In welk gebouw/);
  await chat.shoot('vraag-met-knoppen');
  await chat.press('B20');
  await chat.sees(/Zal ik dit reserveren/);
  await chat.say('nee, voor 10 personen');
  await chat.sees(/Aangepast/);
  await chat.shoot('gewijzigd');
  await chat.say('stop');
  await chat.sees(/niets vastgelegd/);
});

test('my tickets, with a button each', async () => {
  await chat.say('mijn meldingen');
  await chat.sees(/laatste meldingen|openstaan/);
  await chat.shoot('mijn-meldingen');
  await chat.press('Bekijk');
  await chat.sees('gesloten');
  await chat.shoot('een-melding');
});
