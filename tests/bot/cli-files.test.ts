import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { demoAppId } from '../../manifest/build.ts';
import { home } from '../../bot/settings.ts';
import { loket } from './cli-io.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'loket-cli-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('manifest build', () => {
  const out = () => join(folder, 'nieuw', 'pakket.zip');
  const build = (args: string[] = [], env: Record<string, string> = {}) =>
    loket(['manifest', 'build', '--out', out(), ...args], { env });
  const own = ['--naam=De Balie', '--website=https://a.nl', '--privacy=https://a.nl/p', '--voorwaarden=https://a.nl/v'];
  const bot = {
    MicrosoftAppId: '12345678-90ab-cdef-1234-567890abcdef',
    MicrosoftAppTenantId: '12345678-90ab-cdef-1234-567890abcde0',
    MicrosoftAppPassword: 'geheim-van-de-app',
    LOKET_API_KEYS: 'balie:sleutel-van-de-balie',
  };
  async function manifest() {
    const files = unzipSync(new Uint8Array(await readFile(out())));
    return JSON.parse(strFromU8(files['manifest.json']!)) as { id: string; version: string; developer: object };
  }

  it('makes a package for a demo, and says that it is one', async () => {
    const { code, stdout, stderr } = await build();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.split('\n')).toEqual([
      `Gemaakt: ${out()}`,
      expect.stringMatching(/^Let op: dit is een demopakket /),
      expect.stringMatching(/^Let op: met voorbeeldgegevens\. .* met --naam, --website, --privacy, --voorwaarden\.$/),
      '',
    ]);
    const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as { version: string };
    expect(await manifest()).toMatchObject({
      id: demoAppId,
      version,
      developer: { websiteUrl: expect.stringMatching(/^https:\/\/([\w-]+\.)*example\.org\b/) },
    });
  });

  it('makes a package that asks to read along when that is said', async () => {
    expect((await build([...own, '--meelezen'], bot)).code).toBe(0);
    expect(JSON.stringify(await manifest())).toContain('ChannelMessage.Read.Group');
    expect((await build(own, bot)).code).toBe(0);
    expect(JSON.stringify(await manifest())).not.toContain('ChannelMessage.Read.Group');
  });

  it('makes a package of the own organisation, without remarks', async () => {
    expect(await build(own, bot)).toEqual({ code: 0, stdout: `Gemaakt: ${out()}\n`, stderr: '' });
    expect(await manifest()).toMatchObject({
      id: bot.MicrosoftAppId,
      developer: {
        name: 'De Balie',
        websiteUrl: 'https://a.nl',
        privacyUrl: 'https://a.nl/p',
        termsOfUseUrl: 'https://a.nl/v',
      },
    });
  });

  it('names which details are still examples', async () => {
    expect((await build(own.slice(0, 2), bot)).stdout).toMatch(
      /voorbeeldgegevens\. .* met --privacy, --voorwaarden\.\n$/,
    );
  });

  it('writes nothing when something is wrong, and says all of it', async () => {
    const { code, stdout, stderr } = await build(['--naam', '', '--website', 'http://a.nl']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^manifest\.json: developer\.name .+\nmanifest\.json: developer\.websiteUrl .+\n$/);
    await expect(readFile(out())).rejects.toThrow('ENOENT');
  });

  it('says where it can not write', async () => {
    const { code, stderr } = await loket(['manifest', 'build', '--out', folder]);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: `${folder} is niet te schrijven (EISDIR); kies met --out een andere plek.\n`,
    });
  });
});
