import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { home } from '../../bot/settings.ts';

/** Starts a real process with nothing but the given settings in its environment. */
function start(command: string, args: string[], settings: Record<string, string> = {}) {
  const { PATH = '', HOME = '' } = process.env;
  return spawn(command, args, { cwd: home, env: { PATH, HOME, ...settings } });
}

const viaNpm = (...args: string[]) => start('npm', ['run', '--silent', 'loket', '--', ...args]);
const built = (args: string[], settings?: Record<string, string>) =>
  start(process.execPath, ['dist/bot/cli/loket.js', ...args], settings);

describe('npm run loket', () => {
  beforeAll(async () => {
    const child = viaNpm('help');
    const [said, wrong] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
    expect({ said, wrong }).toEqual({ said: expect.stringMatching(/^Gebruik: npm run loket/), wrong: '' });
  }, 180_000);

  it('answers a batch with nothing but JSON lines', async () => {
    const child = viaNpm('search', '--batch');
    child.stdin.end('de lamp op 3.12 knippert\n\nik wil een mens spreken\n');
    const [lines, [code]] = await Promise.all([text(child.stdout), once(child, 'close')]);
    expect(code).toBe(0);
    expect(lines.split('\n').map((line) => line && (JSON.parse(line) as object))).toEqual([
      {
        query: 'de lamp op 3.12 knippert',
        outcome: 'found',
        intent: null,
        products: [{ id: 'storing-verlichting', score: expect.any(Number) }],
      },
      { query: '', outcome: 'none', intent: null, products: [] },
      { query: 'ik wil een mens spreken', outcome: 'intent', intent: 'human', products: [] },
      '',
    ]);
  }, 60_000);

  it('ends with the exit code of the command', async () => {
    const child = viaNpm('serach');
    const [code] = await once(child, 'close');
    expect(code).toBe(2);
  }, 60_000);

  it('ends without a word when nobody reads on', async () => {
    const child = built(['search', '--batch']);
    child.stdin.on('error', () => {});
    child.stdin.write('lamp\n'.repeat(20_000));
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const [wrong, [code]] = await Promise.all([text(child.stderr), once(child, 'close')]);
    expect({ code, wrong }).toEqual({ code: 0, wrong: '' });
  }, 60_000);

  it('reports all settings that are wrong', async () => {
    const child = built(['pdc', 'check'], { PORT: 'abc', LOKET_PLAYGROUND: 'ja' });
    const [wrong, [code]] = await Promise.all([text(child.stderr), once(child, 'close')]);
    expect(code).toBe(1);
    expect(wrong).toMatch(/^Instelling PORT: .+\nInstelling LOKET_PLAYGROUND: .+\n$/);
  }, 60_000);

  it('says what to do when there is no database, without its password', async () => {
    const child = built(['outbox', 'list'], { DATABASE_URL: 'postgres://loket:geheim@127.0.0.1:1/loket' });
    const [wrong, [code]] = await Promise.all([text(child.stderr), once(child, 'close')]);
    expect(code).toBe(1);
    expect(wrong).toMatch(/^De PostgreSQL-database .+\nControleer DATABASE_URL .+\n$/);
    expect(wrong).not.toContain('geheim');
  }, 60_000);
});
