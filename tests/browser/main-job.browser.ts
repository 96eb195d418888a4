import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { home } from '../../bot/settings.ts';
import { LoketProcess } from '../harness/process.ts';

/** The whole path in a real Teams-like client: as employee in Chromium, as backoffice through REST. Leaves screenshots in artifacts/. */

const artifacts = join(home, 'artifacts');
const data = mkdtempSync(join(tmpdir(), 'loket-browser-'));
let loket: LoketProcess;
let browser: Browser;
let page: Page;
let rest: string;
let shots = 0;

const shoot = (name: string) =>
  page.screenshot({ path: join(artifacts, `${String(++shots).padStart(2, '0')}-${name}.png`) });
const patch = (number: string, change: object) =>
  fetch(`${rest}/api/v1/tickets/${number}`, {
    method: 'PATCH',
    headers: {
      authorization: `Bearer ${readFileSync(join(data, 'api-key'), 'utf8').trim()}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify(change),
  });
const say = async (text: string) => {
  const box = page.getByRole('textbox').first();
  await box.fill(text);
  await box.press('Enter');
};
const sees = (text: string | RegExp) => page.getByText(text).last().waitFor({ timeout: 15_000 });
const press = (name: string) => page.getByRole('button', { name, exact: true }).last().click();

beforeAll(async () => {
  rmSync(artifacts, { recursive: true, force: true });
  mkdirSync(artifacts, { recursive: true });
  loket = new LoketProcess({ PORT: '0', LOKET_DATA_DIR: data });
  rest = await loket.url();
  const [, employee = ''] = await loket.says(/medewerker\s+(http:\/\/127\.0\.0\.1:\d+)/);
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
  page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
  await page.route('**/*', (route) =>
    ['127.0.0.1', 'localhost'].includes(new URL(route.request().url()).hostname) ? route.continue() : route.abort(),
  );
  await page.goto(employee);
  await page.getByRole('textbox').first().waitFor();
});

afterAll(async () => {
  await browser?.close();
  await loket?.stop();
  rmSync(data, { recursive: true, force: true });
});

test('Loket welcomes a new employee', async () => {
  await sees(/Ik ben Loket/);
  await shoot('welkom');
});

test('a sentence becomes a summary, and a yes a ticket', async () => {
  await say('de lamp op 3.12 knippert');
  await sees(/Zal ik dit melden/);
  await shoot('samenvatting');
  await press('Ja, melden');
  await sees(/Gemeld als M-\d{4}-000001/);
  await sees('geregistreerd');
  await shoot('gemeld');
});

let number = '';

test('progress changes the card in place, without a message', async () => {
  number = `M-${String(new Date().getFullYear())}-000001`;
  const before = await page.locator('.ac-adaptiveCard').count();
  expect((await patch(number, { status: 'in-behandeling' })).status).toBe(200);
  await sees('in behandeling');
  expect(await page.locator('.ac-adaptiveCard').count()).toBe(before);
  expect(await page.getByText('geregistreerd', { exact: true }).count()).toBe(0);
  await shoot('in-behandeling');
});

test('ready is a question; no reopens, yes closes', async () => {
  expect((await patch(number, { status: 'gereed', customerMessage: 'De lamp is vervangen.' })).status).toBe(200);
  await sees(/De lamp is vervangen/);
  await shoot('gereed');
  await press('Nee, nog niet');
  await sees(/heropend/);
  await say('hij knippert weer');
  await sees(/bij M-\d{4}-000001 gezet/);
  await shoot('heropend');
  expect(
    (await patch(number, { status: 'gereed', customerMessage: 'Ook het voorschakelapparaat is vervangen.' })).status,
  ).toBe(200);
  await sees(/voorschakelapparaat/);
  await press('Ja, dank je');
  await sees(/is afgesloten/);
  await shoot('afgesloten');
});

test('a question with buttons, a correction and a stop', async () => {
  await say('zaal voor 8 man morgen van 10 tot 12 met koffie');
  await sees(/In welk gebouw/);
  await shoot('vraag-met-knoppen');
  await press('B20');
  await sees(/Zal ik dit reserveren/);
  await say('nee, voor 10 personen');
  await sees(/Aangepast/);
  await shoot('gewijzigd');
  await say('stop');
  await sees(/niets vastgelegd/);
});

test('my tickets, with a button each', async () => {
  await say('mijn meldingen');
  await sees(/laatste meldingen|openstaan/);
  await shoot('mijn-meldingen');
  await press('Bekijk');
  await sees('gesloten');
  await shoot('een-melding');
});
