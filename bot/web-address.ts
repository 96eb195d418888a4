import { lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Which addresses this process may call on behalf of others. */
export interface Reach {
  /** Local mode: this machine only, also without https. */
  local: boolean;
  /** Hosts inside the organisation's own network that may be called as well. */
  hosts: readonly string[];
}

/** Addresses that are of no public host: this machine, private networks, those of the cloud itself. */
const inside = new BlockList();
for (const range of [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
  ...['192.0.2.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/3'],
  ...[
    '::/127',
    '64:ff9b::/96',
    '64:ff9b:1::/48',
    '100::/64',
    '2001:db8::/32',
    '2002::/16',
    'fc00::/7',
    'fe80::/10',
    'ff00::/8',
  ],
]) {
  const [net = '', bits] = range.split('/');
  inside.addSubnet(net, Number(bits), isIP(net) === 6 ? 'ipv6' : 'ipv4');
}

const isInside = (address: string) => inside.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
const hostOf = ({ hostname }: URL) => hostname.replace(/^\[|\]$/g, '').toLowerCase();
const isThisMachine = (host: string) => host === 'localhost' || host === '::1' || /^127(?:\.\d+){3}$/.test(host);

/** Why an address may not be called, as far as it can be seen without looking it up; undefined when it may. */
export function refusalOf(url: URL, { local, hosts }: Reach): string | undefined {
  const host = hostOf(url);
  if (url.username !== '' || url.password !== '') return 'must not hold a user or password';
  if (local) {
    if (!/^https?:$/.test(url.protocol)) return 'must begin with http:// or https://';
    return isThisMachine(host) ? undefined : 'must be on this machine (127.0.0.1): Loket runs in local mode';
  }
  if (url.protocol !== 'https:') return 'must begin with https://';
  if (hosts.includes(host)) return undefined;
  const named = isThisMachine(host) || (isIP(host) !== 0 && isInside(host));
  return named
    ? `leads into a private network; ask the manager of this Loket to add ${host} to LOKET_WEBHOOK_HOSTS`
    : undefined;
}

/** Looks a host up for a connection, and gives none of its addresses that may not be called: a name can be pointed anywhere later. */
export const guardedLookup =
  ({ local, hosts }: Reach, resolve: typeof lookup = lookup): LookupFunction =>
  (host, options, done) => {
    resolve(host, { ...options, all: true }, (error, addresses) => {
      const free = local || hosts.includes(host.toLowerCase());
      const allowed = error ? [] : addresses.filter(({ address }) => free || !isInside(address));
      const [first] = allowed;
      if (error) done(error, '', 4);
      else if (!first) done(Object.assign(new Error('leads into a private network'), { code: 'EPRIVATE' }), '', 4);
      else if (options.all) done(null, allowed);
      else done(null, first.address, first.family);
    });
  };
