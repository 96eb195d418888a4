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
  return {
    link(id) {
      if (place === undefined) return undefined;
      const until = Math.ceil(now().getTime() / 1000 + linkDays * 86_400).toString(36);
      return `${place}/files/${id}.${until}.${mark(id, until).toString('base64url')}`;
    },
    read(pass) {
      const [, id, until, given] = /^([\w-]{1,64})\.([0-9a-z]{1,9})\.([\w-]{43})$/.exec(pass) ?? [];
      if (id === undefined || until === undefined || given === undefined) return undefined;
      if (!timingSafeEqual(mark(id, until), Buffer.from(given, 'base64url'))) return undefined;
      return parseInt(until, 36) * 1000 < now().getTime() ? 'expired' : { id };
    },
    seal(path, words, hours) {
      if (place === undefined) return undefined;
      const said = Buffer.from(words).toString('base64url');
      const until = Math.ceil(now().getTime() / 1000 + hours * 3_600).toString(36);
      // A file is of an id alone: with the path before it neither can pass for the other.
      return `${place}/${path}?pas=${said}.${until}.${mark(`${path}.${said}`, until).toString('base64url')}`;
    },
    unseal(path, pass) {
      const [, said, until, given] = /^([\w-]{1,4000})\.([0-9a-z]{1,9})\.([\w-]{43})$/.exec(pass) ?? [];
      if (said === undefined || until === undefined || given === undefined) return undefined;
      if (!timingSafeEqual(mark(`${path}.${said}`, until), Buffer.from(given, 'base64url'))) return undefined;
      return parseInt(until, 36) * 1000 < now().getTime()
        ? 'expired'
        : { words: Buffer.from(said, 'base64url').toString() };
    },
    at(known) {
      place ??= known;
    },
  };
}
