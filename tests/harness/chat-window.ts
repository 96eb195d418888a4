import { randomUUID } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { home } from '../../bot/settings.ts';
import { LoketProcess } from './process.ts';

type Role = 'medewerker' | 'frontoffice' | 'tweede frontoffice' | 'manager' | 'Facilitair team' | 'ICT-servicedesk';

interface Beforehand {
  alwaysOpen?: boolean;
  seed?: (folder: string) => Promise<void>;
}

/** The chat of somebody in Chromium, with a Loket of its own behind it. What it shows can be kept in artifacts/. */
export class ChatWindow {
  page: Page;
  private readonly browser: Browser;
  private readonly loket: LoketProcess;
  private readonly data: string;
  private readonly rest: string;
  private readonly name: string;
  private shots = 0;
  private wrote: { conversation: string; from: string } | undefined;

  private constructor(parts: {
    page: Page;
    browser: Browser;
    loket: LoketProcess;
    data: string;
    rest: string;
    name: string;
  }) {
    this.page = parts.page;
    this.browser = parts.browser;
    this.loket = parts.loket;
    this.data = parts.data;
    this.rest = parts.rest;
    this.name = parts.name;
    this.follow(this.page);
  }

  /**
   * The chat of the employee. `name` is what its screenshots begin with; those of an earlier run go. With `alwaysOpen` the desk is open day and night, and a
   * chat is to be picked up within a minute: who asks for a person gets one whenever the test runs. `seed` fills the data folder first.
   */
  static async open(name: string, viewport = wide, { alwaysOpen = false, seed }: Beforehand = {}): Promise<ChatWindow> {
    mkdirSync(artifacts, { recursive: true });
    for (const file of readdirSync(artifacts).filter((one) => one.startsWith(`${name}-`)))
      rmSync(join(artifacts, file));
    const data = mkdtempSync(join(tmpdir(), 'loket-browser-'));
    await seed?.(data);
    const knowledge = alwaysOpen ? { LOKET_KNOWLEDGE_DIR: openDayAndNight(join(data, 'knowledge')) } : {};
    const loket = new LoketProcess({ PORT: '0', LOKET_DATA_DIR: data, ...knowledge });
    const rest = await loket.url(patience);
    const browser = await chromium.launch({
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
    const page = await show(browser, await addressOf(loket, 'medewerker'), viewport);
    return new ChatWindow({ page, browser, loket, data, rest, name });
  }

  /** Goes on as somebody else at the same desk, with an empty screen: the Playground forgets what it showed. */
  async as(role: Role, viewport = wide): Promise<void> {
    await this.page.close();
    this.page = await show(this.browser, await addressOf(this.loket, role), viewport);
    this.follow(this.page);
  }

  /** Somebody else at the same desk, beside this one: both see what reaches them. Closes with this one. */
  async beside(role: Role, name: string, viewport = wide): Promise<ChatWindow> {
    const page = await show(this.browser, await addressOf(this.loket, role), viewport);
    const { browser, loket, data, rest } = this;
    return new ChatWindow({ page, browser, loket, data, rest, name });
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.loket.stop();
    rmSync(this.data, { recursive: true, force: true });
  }

  async shoot(what: string): Promise<void> {
    await this.page.screenshot({
      path: join(artifacts, `${this.name}-${String(++this.shots).padStart(2, '0')}-${what}.png`),
    });
  }

  /** Remembers where this person last wrote, and as whom. */
  private follow(page: Page): void {
    page.on('request', (request) => {
      const [, conversation] = /\/_conversation\/v1\/conversations\/([^/]+)\/messages$/.exec(request.url()) ?? [];
      if (conversation === undefined || request.method() !== 'POST') return;
      const { from } = request.postDataJSON() as { from: { id: string } };
      this.wrote = { conversation: decodeURIComponent(conversation), from: from.id };
    });
  }

  /** Sends what can be fetched at an address as a picture, to where something was written last: the Playground can not, Teams can. */
  async sendsPicture(text: string, url: string): Promise<void> {
    if (!this.wrote) throw new Error('write something first: that tells where the picture goes');
    const { conversation, from } = this.wrote;
    const thread = conversation.includes(';messageid=');
    const mention = { type: 'mention', text: '<at>Loket</at>', mentioned: { id: 'loket', name: 'Loket' } };
    const sent = await fetch(`${this.rest}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        type: 'message',
        id: randomUUID(),
        channelId: 'msteams',
        serviceUrl: `${new URL(this.page.url()).origin}/_connector`,
        from: { id: from, aadObjectId: from.replace(/^user-/, ''), name: 'Iemand' },
        recipient: { id: 'loket', name: 'Loket' },
        conversation: { id: conversation, conversationType: thread ? 'channel' : 'personal', isGroup: thread },
        text: thread ? `<at>Loket</at> ${text}` : text,
        attachments: [{ contentType: 'image/png', contentUrl: url }],
        entities: thread ? [mention] : [],
      }),
    });
    if (!sent.ok) throw new Error(`the picture was refused: ${String(sent.status)}`);
  }

  /** Waits until the last picture is on the screen, and gives its width in pixels. */
  async picture(timeout = 15_000): Promise<number> {
    // As text: what runs in the browser is not type-checked against Node.
    const last = `[...document.querySelectorAll('img')].findLast((one) => one.alt.startsWith('foto-'))?.naturalWidth`;
    const found = await this.page.waitForFunction<number>(last, undefined, { timeout });
    return found.jsonValue();
  }

  /** Types in the chat. */
  async say(text: string): Promise<void> {
    const box = composer(this.page);
    await box.fill(text);
    await box.press('Enter');
  }

  /** Says something, and waits for the answer. */
  async ask(text: string, answer: string | RegExp): Promise<void> {
    await this.say(text);
    await this.sees(answer);
  }

  /** Goes to a channel of the team, or back to "Personal Chat". */
  async goTo(chat: string): Promise<void> {
    await this.page.getByRole('treeitem', { name: chat }).click();
  }

  /** Mentions Loket in a new post of the channel. */
  async post(text: string): Promise<void> {
    await composer(this.page).click();
    await this.page.keyboard.type('@Lok');
    await this.page.getByRole('menuitem', { name: 'Loket' }).click();
    await this.page.keyboard.type(` ${text}`);
    await this.page.getByRole('button', { name: 'Post', exact: true }).click();
  }

  /** Writes in the thread under the newest card with these words; with `mention`, to Loket. */
  async reply(card: RegExp, text: string): Promise<void> {
    const box = this.cardWith(card).locator('xpath=following::*[@role="textbox"][1]');
    await box.click();
    await this.page.keyboard.type('@Lok');
    await this.page.getByRole('menuitem', { name: 'Loket' }).click();
    await this.page.keyboard.type(` ${text}`);
    await this.page.keyboard.press('Enter');
  }

  async sees(text: string | RegExp, timeout = 15_000): Promise<void> {
    await this.page.getByText(text).last().waitFor({ timeout });
  }

  /** Whether a text stands on the screen now. */
  async shows(text: string | RegExp): Promise<boolean> {
    return (await this.page.getByText(text).count()) > 0;
  }

  /** The last card, as it is read. */
  async card(): Promise<string> {
    return this.page.locator('.ac-adaptiveCard').last().innerText();
  }

  async press(title: string): Promise<void> {
    await this.page.getByRole('button', { name: title, exact: true }).last().click();
  }

  /** The newest card with these words. In a channel that is the upper one. */
  private cardWith(words: RegExp): Locator {
    return this.page.locator('.ac-adaptiveCard').filter({ hasText: words }).first();
  }

  async pressOn(card: RegExp, title: string, which: 'first' | 'last' = 'first'): Promise<void> {
    await this.cardWith(card).getByRole('button', { name: title, exact: true })[which]().click();
  }

  /** What stands on a card, as it is read. */
  async cardSaying(words: RegExp): Promise<string> {
    return this.cardWith(words).innerText();
  }

  /** Where the last link with these words leads. */
  async link(words: RegExp): Promise<string> {
    return (await this.page.getByRole('link', { name: words }).last().getAttribute('href')) ?? '';
  }

  /** Fills in the text box of a card. */
  async fillOn(card: RegExp, text: string): Promise<void> {
    await this.cardWith(card).getByRole('textbox').fill(text);
  }

  async choose(list: string, choice: string): Promise<void> {
    const box = this.page.getByRole('combobox', { name: list }).first();
    await box.click();
    await this.page.getByRole('option', { name: choice, exact: true }).click();
  }

  /** A change by a backoffice, over REST. */
  patch(number: string, change: object): Promise<Response> {
    return fetch(`${this.rest}/api/v1/tickets/${number}`, {
      method: 'PATCH',
      headers: {
        authorization: `Bearer ${readFileSync(join(this.data, 'api-key'), 'utf8').trim()}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify(change),
    });
  }
}

/** The knowledge of this repository, in which the desk never closes. */
function openDayAndNight(folder: string): string {
  cpSync(join(home, 'knowledge'), folder, { recursive: true, filter: (file) => !file.endsWith('.ts') });
  const file = join(folder, 'organisation.yaml');
  const text = readFileSync(file, 'utf8')
    .replaceAll(/dag: (?:\{ van: [^}]*\}|gesloten)/g, "dag: { van: '00:00', tot: '23:59' }")
    .replace('oppakken-binnen: 5 minuten', 'oppakken-binnen: 1 minuut')
    .replace('- Goede Vrijdag', '[]')
    .replace(/extra-feestdagen:\s+\[\]/, 'extra-feestdagen: []');
  writeFileSync(file, text);
  return folder;
}

const artifacts = join(home, 'artifacts');
const wide = { width: 1280, height: 1000 };
/** Milliseconds that a start may take on a busy machine. */
const patience = 180_000;

/** Where the Playground of a role answers. */
async function addressOf(loket: LoketProcess, role: Role): Promise<string> {
  const [, url = ''] = await loket.says(new RegExp(`, ${role}.*(http://127\\.0\\.0\\.1:\\d+)`), patience);
  return url;
}

/** Where is typed; a text box on a card is none. */
const composer = (page: Page): Locator => page.locator('[role="textbox"][contenteditable="true"]').first();

/** Opens the Playground of somebody; nothing outside this machine is reached. */
async function show(browser: Browser, url: string, viewport: typeof wide): Promise<Page> {
  const page = await browser.newPage({ viewport: wide });
  await page.route('**/*', (route) =>
    ['127.0.0.1', 'localhost'].includes(new URL(route.request().url()).hostname) ? route.continue() : route.abort(),
  );
  await page.goto(url);
  await composer(page).waitFor();
  // The Playground's own log lies over the chat of a narrow window.
  const log = page.getByText('Log Panel', { exact: true });
  if (viewport.width < wide.width) await log.locator('xpath=following::button[2]').click();
  await page.setViewportSize(viewport);
  return page;
}
