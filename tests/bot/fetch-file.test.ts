import { fileFetcher, isChannelHost, isTeamsFile, type FilePlaces } from '../../bot/teams/files.ts';
import { Connector } from '../harness/connector.ts';
import { samples } from '../harness/sample-files.ts';

/** From where files are fetched, how much of them, and with whose token. */

let connector: Connector;
beforeAll(async () => {
  connector = await Connector.open();
});
afterAll(() => connector.close());

const here: FilePlaces = {
  mayFetch: ({ hostname }) => hostname === '127.0.0.1',
  data: true,
  tokenFor: () => Promise.resolve('geheim'),
};
const get = (url: string, places = here, more: { signed?: boolean; most?: number; patience?: number } = {}) =>
  fileFetcher(places)(
    { name: 'x', source: { url, signed: more.signed ?? true } },
    more.most ?? 1_000_000,
    AbortSignal.timeout(more.patience ?? 5_000),
  );
const at = (name: string) => `${connector.url}/files/${name}`;

test('gets the bytes as they are', async () => {
  connector.files.set('a.png', { body: samples.png });
  expect(await get(at('a.png'))).toEqual(samples.png);
});

test('sends the token of the bot for what its channel keeps, and to nobody else', async () => {
  connector.files.set('t.png', { body: samples.png });
  await get(at('t.png'), here, { signed: false });
  await get(at('t.png'), here, { signed: true });
  const sent = connector.fetched.filter(({ name }) => name === 't.png').map(({ authorization }) => authorization);
  expect(sent).toEqual(['Bearer geheim', undefined]);
});

test('stops at the limit, however much is sent', async () => {
  connector.files.set('big', { body: Buffer.alloc(1_000_001) });
  connector.files.set('exact', { body: Buffer.alloc(1_000_000, 1) });
  connector.files.set('endless', { endless: true });
  expect(await get(at('big'))).toBe('too-large');
  expect(await get(at('exact'))).toHaveLength(1_000_000);
  const before = Date.now();
  expect(await get(at('endless'))).toBe('too-large');
  expect(Date.now() - before).toBeLessThan(3_000);
});

test('waits no longer than it may', async () => {
  connector.files.set('silent', { silent: true });
  expect(await get(at('silent'), here, { patience: 200 })).toBe('unreachable');
});

test('follows a redirect only to where it may go, and not for ever', async () => {
  connector.files.set('a.png', { body: samples.png });
  connector.files.set('moved', { location: at('a.png') });
  connector.files.set('away', { location: `http://localhost:${new URL(connector.url).port}/files/a.png` });
  connector.files.set('round', { location: at('round') });
  expect(await get(at('moved'))).toEqual(samples.png);
  const before = connector.fetched.length;
  expect(await get(at('away'))).toBe('unreachable');
  expect(connector.fetched.length).toBe(before + 1);
  expect(await get(at('round'))).toBe('unreachable');
});

test.each(['niets', 'stuk'])('%s there is no content', async (name) => {
  connector.files.set('stuk', { status: 500 });
  expect(await get(at(name))).toBe('unreachable');
});

test('is refused before anything is called', async () => {
  const before = connector.connections;
  for (const url of ['http://10.0.0.1/a', 'ftp://127.0.0.1/a', 'geen adres', 'http://127.0.0.1:1/a'])
    expect(await get(url)).toBe('unreachable');
  expect(connector.connections).toBe(before);
  expect(await get('')).toBe('elsewhere');
  expect(await fileFetcher(here)({ name: '', source: { iets: 'anders' } }, 1, AbortSignal.timeout(10))).toBe(
    'elsewhere',
  );
});

test('reads a data: address only where that is believed, and no further than the limit', async () => {
  const url = `data:image/png;base64,${samples.png.toString('base64')}`;
  expect(await get(url)).toEqual(samples.png);
  expect(await get('data:text/plain,hallo%20daar')).toEqual(Buffer.from('hallo daar'));
  expect(await get(url, { ...here, data: false })).toBe('unreachable');
  expect(await get(url, here, { most: 10 })).toBe('too-large');
  for (const wrong of ['data:', 'data:text/plain,%zz']) expect(await get(wrong)).toBe('unreachable');
});

describe('in production', () => {
  test.each([
    'https://voorbeeld-my.sharepoint.com/personal/x/_layouts/15/download.aspx?tempauth=y',
    'https://smba.trafficmanager.net/emea/v3/attachments/0-weu/views/original',
    'https://eu-prod.asyncgw.teams.microsoft.com/v1/objects/0-weu/views/imgo',
    'https://eu-api.asm.skype.com/v1/objects/0/views/imgo',
  ])('%s is a place of Teams', (url) => {
    expect(isTeamsFile(new URL(url))).toBe(true);
  });

  test.each([
    'http://voorbeeld.sharepoint.com/x',
    'https://voorbeeld.sharepoint.com:8443/x',
    'https://wie:wat@voorbeeld.sharepoint.com/x',
    'https://sharepoint.com.evil.example/x',
    'https://evilsharepoint.com/x',
    'https://evil.trafficmanager.net/x',
    'https://127.0.0.1/x',
    'https://169.254.169.254/metadata',
    'https://localhost/x',
    'https://[::1]/x',
    'file:///etc/passwd',
  ])('%s is not', (url) => {
    expect(isTeamsFile(new URL(url))).toBe(false);
    expect(isChannelHost(new URL(url))).toBe(false);
  });

  test('the token goes to the channel and never to where people keep their files', () => {
    expect(isChannelHost(new URL('https://smba.trafficmanager.net/emea/v3/attachments/1'))).toBe(true);
    expect(isChannelHost(new URL('https://voorbeeld.sharepoint.com/x'))).toBe(false);
  });
});
