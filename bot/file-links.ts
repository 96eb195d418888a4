import { createHmac, timingSafeEqual } from 'node:crypto';

/** Links by which who is in a chat opens a file that was sent in it (docs/decisions/0025). */

/** How long a link works, in days: an assumption. */
export const linkDays = 7;

export interface FileLinks {
  /** Where a file can be opened from now until some days later; undefined when Loket knows no address of its own. */
  link(id: string): string | undefined;
  /** The file that the last part of such a link stands for, "expired", or undefined when it is not ours. */
  read(pass: string): { id: string } | 'expired' | undefined;
  /** Where what these words stand for can be had, for so many hours; undefined when Loket knows no address of its own. */
  seal(path: string, words: string, hours: number): string | undefined;
  /** The words of such a link, "expired", or undefined when it is not ours. */
  unseal(path: string, pass: string): { words: string } | 'expired' | undefined;
  /** From now on links begin with this address. */
  at(address: string): void;
}

/** `address`: where Loket is reached from outside, without a slash at its end. */
export function fileLinks(secret: Buffer, now: () => Date, address?: string): FileLinks {
  let place = address;
  const mark = (id: string, until: string) => createHmac('sha256', secret).update(`${id}.${until}`).digest();
  /** `of` is signed along, and not in the pass: a file is of an id alone, so neither kind of link can pass for the other. */
  const sealed = (said: string, hours: number, of = ''): string => {
    const until = Math.ceil(now().getTime() / 1000 + hours * 3_600).toString(36);
    return `${said}.${until}.${mark(of + said, until).toString('base64url')}`;
  };
  const opened = (pass: string, longest: number, of = ''): { said: string } | 'expired' | undefined => {
    const shape = new RegExp(`^([\\w-]{1,${String(longest)}})\\.([0-9a-z]{1,9})\\.([\\w-]{43})$`);
    const [, said, until, given] = shape.exec(pass) ?? [];
    if (said === undefined || until === undefined || given === undefined) return undefined;
    if (!timingSafeEqual(mark(of + said, until), Buffer.from(given, 'base64url'))) return undefined;
    return parseInt(until, 36) * 1000 < now().getTime() ? 'expired' : { said };
  };
  return {
    link: (id) => (place === undefined ? undefined : `${place}/files/${sealed(id, linkDays * 24)}`),
    read(pass) {
      const found = opened(pass, 64);
      return typeof found === 'object' ? { id: found.said } : found;
    },
    seal(path, words, hours) {
      if (place === undefined) return undefined;
      return `${place}/${path}?pas=${sealed(Buffer.from(words).toString('base64url'), hours, `${path}.`)}`;
    },
    unseal(path, pass) {
      const found = opened(pass, 4000, `${path}.`);
      return typeof found === 'object' ? { words: Buffer.from(found.said, 'base64url').toString() } : found;
    },
    at(known) {
      place ??= known;
    },
  };
}
