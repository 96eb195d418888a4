import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { home } from '../../bot/settings.ts';
import { LoketProcess } from './process.ts';

/** An employee's chat in Chromium, with a Loket of its own behind it. What it shows can be kept in artifacts/. */
export class ChatWindow {
  readonly page: Page;
  private readonly browser: Browser;
  private readonly loket: LoketProcess;
  private readonly data: string;
  private readonly rest: string;
  private readonly name: string;
  private shots = 0;

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
  }

  /** `name` is what its screenshots begin with; those of an earlier run go. */
  static async open(name: string, viewport = wide): Promise<ChatWindow> {
    mkdirSync(artifacts, { recursive: true });
    for (const file of readdirSync(artifacts).filter((one) => one.startsWith(`${name}-`)))
      rmSync(join(artifacts, file));
    const data = mkdtempSync(join(tmpdir(), 'loket-browser-'));
    const loket = new LoketProcess({ PORT: '0', LOKET_DATA_DIR: data });
    const rest = await loket.url(patience);
    const [, employee = ''] = await loket.says(/medewerker\s+(http:\/\/127\.0\.0\.1:\d+)/, patience);
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
    const page = await browser.newPage({ viewport: wide });
    await page.route('**/*', (route) =>
      ['127.0.0.1', 'localhost'].includes(new URL(route.request().url()).hostname) ? route.continue() : route.abort(),
    );
    await page.goto(employee);
    await page.getByRole('textbox').first().waitFor();
    // The Playground's own log lies over the chat of a narrow window.
    const log = page.getByText('Log Panel', { exact: true });
    if (viewport.width < wide.width) await log.locator('xpath=following::button[2]').click();
    await page.setViewportSize(viewport);
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

  /** Types in the chat. */
  async say(text: string): Promise<void> {
    const box = this.page.getByRole('textbox').first();
    await box.fill(text);
    await box.press('Enter');
  }

  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).last().waitFor({ timeout: 15_000 });
  }

  async press(title: string): Promise<void> {
    await this.page.getByRole('button', { name: title, exact: true }).last().click();
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

const artifacts = join(home, 'artifacts');
const wide = { width: 1280, height: 1000 };
/** Milliseconds that a start may take on a busy machine. */
const patience = 180_000;
