import type { LookupAddress } from 'node:dns';
import { guardedLookup, refusalOf } from '../../bot/web-address.ts';

/** A caller with an API key may not make Loket call what is inside the organisation's own network. */

const real = { local: false, hosts: ['topdesk.intern'] };
const local = { local: true, hosts: [] };
const refused = (url: string, reach = real) => refusalOf(new URL(url), reach);

test.each([
  'https://example.org/x?y=1',
  'https://example.org:8443/',
  'https://8.8.8.8/',
  'https://[2a00:1450:400e::1]/',
  'https://topdesk.intern/',
  'https://TOPDESK.intern/',
])('%s may be called', (url) => expect(refused(url)).toBeUndefined());

test.each([
  'http://example.org/',
  'ftp://example.org/',
  'file:///etc/passwd',
  'https://u:p@example.org/',
  'https://localhost/',
  'https://127.0.0.1/',
  'https://127.1/',
  'https://2130706433/',
  'https://0x7f.0.0.1/',
  'https://0.0.0.0/',
  'https://10.0.0.1/',
  'https://172.16.9.1/',
  'https://192.168.1.1/',
  'https://169.254.169.254/latest/meta-data',
  'https://100.64.0.1/',
  'https://[::1]/',
  'https://[::]/',
  'https://[fd00::1]/',
  'https://[fe80::1]/',
  'https://[::ffff:10.0.0.1]/',
  'https://[64:ff9b::a00:1]/',
])('%s may not be called', (url) => expect(refused(url)).toEqual(expect.any(String)));

test.each([
  ['http://127.0.0.1:3000/', undefined],
  ['https://localhost/', undefined],
  ['http://[::1]:1/', undefined],
  ['https://example.org/', 'must be on this machine (127.0.0.1): Loket runs in local mode'],
  ['http://10.0.0.1/', 'must be on this machine (127.0.0.1): Loket runs in local mode'],
  ['ftp://127.0.0.1/', 'must begin with http:// or https://'],
])('in local mode: %s', (url, said) => expect(refused(url, local)).toBe(said));

describe('a name', () => {
  const lookup = (reach: typeof real, host: string, ...addresses: string[]) =>
    new Promise<unknown>((resolve) => {
      const found: LookupAddress[] = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
      const dns = ((_host: string, _options: unknown, done: (error: null, all: LookupAddress[]) => void) =>
        done(null, found)) as never;
      guardedLookup(reach, dns)(host, { all: true }, (error, all) => resolve(error ? error.code : all));
    });

  test('that leads inside is not called, however innocent it looks', async () => {
    expect(await lookup(real, 'example.org', '10.0.0.5')).toBe('EPRIVATE');
    expect(await lookup(real, 'example.org', '::1', '169.254.169.254')).toBe('EPRIVATE');
  });

  test('is called at its public addresses only', async () => {
    expect(await lookup(real, 'example.org', '10.0.0.5', '8.8.8.8')).toEqual([{ address: '8.8.8.8', family: 4 }]);
  });

  test('that the manager allowed is called wherever it leads', async () => {
    expect(await lookup(real, 'topdesk.intern', '10.0.0.5')).toEqual([{ address: '10.0.0.5', family: 4 }]);
  });

  test('gives one address to who asks for one', async () => {
    const dns = ((_host: string, _options: unknown, done: (error: null, all: LookupAddress[]) => void) =>
      done(null, [{ address: '8.8.4.4', family: 4 }])) as never;
    const one = await new Promise((resolve) => {
      guardedLookup(real, dns)('example.org', { family: 4 }, (error, address, family) =>
        resolve([error, address, family]),
      );
    });
    expect(one).toEqual([null, '8.8.4.4', 4]);
  });
});
