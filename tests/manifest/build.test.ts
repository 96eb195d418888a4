import { strFromU8, strToU8, unzipSync } from 'fflate';
import { colourIcon, outlineIcon } from '../../manifest/icons.ts';
import { buildPackage, demoAppId, type PackageOptions } from '../../manifest/build.ts';
import { type Parts, readParts } from '../../manifest/parts.ts';
import { readPng } from '../../manifest/png.ts';

const options: PackageOptions = {
  appId: '12345678-90ab-cdef-1234-567890abcdef',
  version: '1.2.3',
  developer: {
    name: 'Gemeente Voorbeeld',
    websiteUrl: 'https://voorbeeld.example/loket',
    privacyUrl: 'https://voorbeeld.example/privacy',
    termsOfUseUrl: 'https://voorbeeld.example/voorwaarden',
  },
};
const parts = await readParts('manifest');

function built(from: Parts = parts, by: PackageOptions = options) {
  const result = buildPackage(from, by);
  if ('problems' in result) throw new Error(result.problems.join('\n'));
  return result.zip;
}

function problems(from: Parts, by: PackageOptions = options): string[] {
  const result = buildPackage(from, by);
  return 'problems' in result ? result.problems : [];
}

function manifestIn(zip: Uint8Array) {
  return JSON.parse(strFromU8(unzipSync(zip)['manifest.json']!)) as {
    id: string;
    version: string;
    developer: object;
    bots: { botId: string; scopes: string[]; supportsFiles: boolean }[];
  };
}

describe('the app package', () => {
  it('holds exactly its files, at the root', () => {
    const files = unzipSync(built());
    expect(Object.keys(files).sort()).toEqual(['color.png', 'en.json', 'manifest.json', 'outline.png']);
    for (const name of ['color.png', 'en.json', 'outline.png']) expect(files[name]).toEqual(parts[name]);
  });

  it('fills in the app and the developer, and leaves nothing blank', () => {
    const zip = built();
    expect(manifestIn(zip)).toMatchObject({
      id: options.appId,
      version: '1.2.3',
      developer: options.developer,
      bots: [{ botId: options.appId, scopes: ['personal', 'team', 'groupChat'], supportsFiles: true }],
    });
    expect(strFromU8(unzipSync(zip)['manifest.json']!)).not.toContain('{{');
  });

  it('asks for the right to read along only when that is wanted, and is valid with it', () => {
    const asks = { name: 'ChannelMessage.Read.Group', type: 'Application' };
    expect(manifestIn(built(parts, { ...options, hearsChannels: true }))).toMatchObject({
      webApplicationInfo: { id: options.appId },
      authorization: { permissions: { resourceSpecific: [asks] } },
    });
    expect(manifestIn(built())).not.toHaveProperty('authorization');
  });

  it('keeps names with quotes and braces as they are', () => {
    const name = 'Bureau "De {{Balie}}" $& \\';
    expect(manifestIn(built(parts, { ...options, developer: { ...options.developer, name } })).developer).toEqual({
      ...options.developer,
      name,
    });
  });

  it('can be made for a demo, without a registration', () => {
    expect(manifestIn(built(parts, { ...options, appId: demoAppId })).id).toBe(demoAppId);
  });

  it('is the same bytes for the same input, also on another day', () => {
    const [today, now] = [built(), Date.now];
    Date.now = () => now() + 86_400_000;
    try {
      expect(built()).toEqual(today);
    } finally {
      Date.now = now;
    }
  });
});

describe('a package that cannot be made', () => {
  it('names every problem at once', () => {
    const { 'color.png': _, ...rest } = parts;
    const found = problems(rest, {
      appId: 'geen-id',
      version: 'v1',
      developer: { name: '', websiteUrl: 'http://a.example', privacyUrl: 'https://', termsOfUseUrl: 'voorwaarden' },
    });
    expect(found).toEqual([
      expect.stringMatching(/^manifest.json: id is geen GUID; neem de toepassings-id/),
      expect.stringMatching(/^manifest.json: developer.name is leeg; vul/),
      expect.stringMatching(
        /^manifest.json: developer.websiteUrl \("http:\/\/a.example"\) is geen https-adres; gebruik/,
      ),
      expect.stringMatching(/^manifest.json: developer.privacyUrl \("https:\/\/"\) is geen https-adres; gebruik/),
      expect.stringMatching(/^manifest.json: developer.termsOfUseUrl \("voorwaarden"\) is geen https-adres; gebruik/),
      expect.stringMatching(/^manifest.json: version \("v1"\) is geen versie; schrijf/),
      expect.stringMatching(/^color.png ontbreekt, maar manifest.json noemt het als icoon; zet/),
    ]);
  });

  it('says so of a folder without a manifest', async () => {
    expect(problems(await readParts('manifest/there-is-no-such-folder'))).toEqual([
      expect.stringMatching(/^manifest.json ontbreekt; wijs/),
    ]);
  });

  it('says so of a manifest that is no JSON', () => {
    expect(problems({ ...parts, 'manifest.json': strToU8('{ "id": ') })).toEqual([
      expect.stringMatching(/^manifest.json is geen geldige JSON \(.+\); let op/),
    ]);
  });

  it('says so of a blank that does not exist', () => {
    const text = strFromU8(parts['manifest.json']!).replace('{{appId}}', '{{botId}}');
    expect(problems({ ...parts, 'manifest.json': strToU8(text) })).toContainEqual(
      expect.stringMatching(/^manifest.json: \{\{botId\}\} is onbekend; kies uit \{\{appId\}\}, /),
    );
  });

  it.each(['null', '[]', '"tekst"', '7', '{}', '{"bots":[null],"icons":[],"localizationInfo":7}'])(
    'does not stumble over %s for a manifest',
    (text) => {
      expect(problems({ ...parts, 'manifest.json': strToU8(text) })).not.toEqual([]);
    },
  );
});

describe('the icons', () => {
  it.each([
    ['color.png', colourIcon],
    ['outline.png', outlineIcon],
  ])('%s is what manifest/icons.ts draws', (name, draw) => {
    const [stored, drawn] = [readPng(parts[name]!)!, draw()];
    expect([stored.width, stored.height]).toEqual([drawn.width, drawn.height]);
    // Another release of Node may round a sine otherwise, and so paint an edge a shade lighter.
    const difference = drawn.rgba.reduce((most, value, at) => Math.max(most, Math.abs(value - stored.rgba[at]!)), 0);
    expect(difference).toBeLessThanOrEqual(8);
  });
});
