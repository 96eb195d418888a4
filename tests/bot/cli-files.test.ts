import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
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

describe('pdc check', () => {
  const page = (name: string) => join(folder, 'pdc', `${name}.yaml`);
  const check = (now?: string) =>
    loket(['pdc', 'check'], { env: { LOKET_KNOWLEDGE_DIR: folder }, ...(now ? { now: () => new Date(now) } : {}) });
  beforeEach(async () => {
    for (const name of ['organisation.yaml', 'pdc/klacht.yaml', 'pdc/ict-storing.yaml'])
      await cp(join(home, 'knowledge', name), join(folder, name));
    for (const name of ['klacht', 'ict-storing'])
      await change(page(name), /^herzien-voor: .*$/m, 'herzien-voor: 2027-01-01');
  });

  it('counts what is in order', async () => {
    expect(await check()).toEqual({ code: 0, stdout: '2 producten in orde.\n', stderr: '' });
  });

  it('finds the pages that Loket comes with in order', async () => {
    const pages = await readdir(join(home, 'knowledge', 'pdc'));
    const { code, stdout } = await loket(['pdc', 'check']);
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`^${String(pages.length)} producten in orde\\.\n`));
  });

  it('warns of pages that had to be reviewed, by the date at the desk', async () => {
    await change(page('ict-storing'), /^herzien-voor: .*$/m, 'herzien-voor: 2027-06-01');
    await change(page('klacht'), /^eigenaar: .*$/m, 'eigenaar: de klachtencoördinator');
    expect((await check('2026-12-31T22:59:00Z')).stdout).toBe('2 producten in orde.\n');
    expect(await check('2026-12-31T23:01:00Z')).toEqual({
      code: 0,
      stdout:
        '2 producten in orde.\nLet op: pdc/klacht.yaml had vóór 2027-01-01 herzien moeten zijn; vraag de klachtencoördinator.\n',
      stderr: '',
    });
  });

  it('says every problem of every file at once', async () => {
    await change(page('klacht'), /^naam: .*\nsoort: .*$/m, 'soort: klagen');
    await writeFile(page('Niet Goed'), 'naam: [');
    await change(join(folder, 'organisation.yaml'), /^tijdzone: .*$/m, 'tijdzone: Mars');
    await writeFile(join(folder, 'synonyms.yaml'), 'groepen:\n  - ook: [lamp]\n');
    const { code, stdout } = await check();
    expect(code).toBe(1);
    for (const line of [
      /^organisation\.yaml:\d+ tijdzone is geen tijdzone; /m,
      /^pdc\/klacht\.yaml:1 naam ontbreekt; /m,
      /^pdc\/klacht\.yaml:1 soort kent deze waarde niet; /m,
      /^pdc\/Niet Goed\.yaml:1 \(bestandsnaam\) /m,
      /^pdc\/Niet Goed\.yaml:1 \(opmaak\) /m,
      /^synonyms\.yaml:2 groepen\.0\.woord ontbreekt; /m,
    ])
      expect(stdout).toMatch(line);
    const lines = stdout.split('\n').filter(Boolean);
    expect(new Set(lines).size).toBe(lines.length);
    expect(stdout).toMatch(/\n\n\d+ problemen in 4 bestanden\.\n$/);
  });

  it('counts one as one', async () => {
    await change(page('klacht'), /^soort: .*$/m, 'soort: klagen');
    expect((await check()).stdout).toMatch(/\n\n1 probleem in 1 bestand\.\n$/);
    await rm(page('klacht'));
    expect((await check()).stdout).toBe('1 product in orde.\n');
  });
});

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

async function change(path: string, from: RegExp, to: string): Promise<void> {
  const text = await readFile(path, 'utf8');
  expect(text).toMatch(from);
  await writeFile(path, text.replace(from, to));
}
