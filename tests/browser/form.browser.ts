import type { Locator } from 'playwright-core';
import { ChatWindow } from '../harness/chat-window.ts';

/** A form with the keyboard alone, in a narrow window: found, filled in, corrected at its field, and sent. */

let chat: ChatWindow;

beforeAll(async () => {
  chat = await ChatWindow.open('form', { width: 620, height: 900 });
}, 240_000);

afterAll(() => chat?.close());

/** The newest card. */
const card = (): Locator => chat.page.locator('.ac-adaptiveCard').last();
const key = (name: string) => chat.page.keyboard.press(name);

/** Tabs on until the input or button with this name has the focus. */
async function tabTo(wanted: Locator): Promise<void> {
  for (let steps = 0; steps < 60; steps++) {
    await key('Tab');
    if ((await wanted.and(chat.page.locator(':focus')).count()) > 0) return;
  }
  throw new Error(`the keyboard does not reach ${String(wanted)}`);
}
const field = (label: string) => chat.page.getByLabel(label).last();
const list = (label: string) => chat.page.getByRole('combobox', { name: label }).last();
/** The first of a list. */
const choose = async () => {
  await key('ArrowDown');
  await key('Enter');
};
const button = (name: string) => chat.page.getByRole('button', { name, exact: true }).last();

test('a form is asked for and filled in with the keyboard alone', async () => {
  await chat.say('visitekaartjes graag');
  await chat.sees(/Welke naam moet er op het kaartje/);
  await chat.shoot('vraag');
  await chat.say('liever een formulier');
  await chat.sees(/Vul in wat je weet/);
  await chat.shoot('formulier');
  await tabTo(field('Welke naam moet er op het kaartje'));
  await chat.page.keyboard.type('S. de Boer');
  await tabTo(field('Welke functie'));
  await chat.page.keyboard.type('adviseur');
  await tabTo(field('Welk telefoonnummer'));
  await chat.page.keyboard.type('mijn mobiel');
  await tabTo(list('Hoeveel kaartjes'));
  await choose();
  await tabTo(list('In welk gebouw'));
  await choose();
  await chat.shoot('ingevuld');
  await tabTo(button('Verder'));
  await key('Enter');
  await chat.sees(/Nog niet helemaal/);
  await chat.shoot('fout');
});

test('the error stands at its field, and what was filled in is still there', async () => {
  const form = chat.page.locator('.ac-adaptiveCard').filter({ hasText: '⚠' }).last();
  await form.waitFor();
  expect(await form.getByText(/⚠/).count()).toBe(1);
  expect(await form.getByLabel('Welke naam moet er op het kaartje').inputValue()).toBe('S. de Boer');
  expect(await form.getByLabel('Welk telefoonnummer').inputValue()).toBe('mijn mobiel');
});

test('put right and sent, it becomes a summary and a ticket', async () => {
  const form = chat.page.locator('.ac-adaptiveCard').filter({ hasText: '⚠' }).last();
  await form.getByLabel('Welke functie').focus();
  await tabTo(field('Welk telefoonnummer'));
  await key('Control+A');
  await chat.page.keyboard.type('06-00000001');
  await tabTo(button('Verder'));
  await key('Enter');
  await chat.sees(/Zal ik dit bestellen/);
  await chat.shoot('samenvatting');
  await card().getByRole('button', { name: 'Ja, bestellen' }).focus();
  await key('Enter');
  await chat.sees(/Aangevraagd als/);
  await chat.shoot('ticket');
});

test('a question for a day has a calendar, and a button beside it does not wait for it', async () => {
  await chat.say('parkeerplek nodig');
  await chat.sees(/Voor welke dag wil je een plek/);
  await field('Wanneer').waitFor();
  await chat.shoot('dag');
  await button('Morgen').focus();
  await key('Enter');
  await chat.sees(/Bij welk gebouw/);
  await chat.shoot('dag-gekozen');
});
