import type { Message } from '../../dialogs/channel.ts';
import type { TicketFile } from '../../tickets/ticket.ts';
import { pictureSize } from '../picture-size.ts';
import { activityOf } from './card.ts';

/** Photos and files of a message, as Teams shows them: pictures on a card, small ones inside it, all else by a link (docs/decisions/0025). */

export interface Files {
  /** The content of one; undefined when it is not there any more. */
  content(id: string): Promise<Buffer | undefined>;
  /** Where one can be opened; undefined when Loket has no address of its own. */
  link(id: string): string | undefined;
}

/** What a card shows: PNG, JPEG and GIF. Inside a message up to 1 MB can be tried; up to 64 KB fits in what a message may hold anyhow. */
const inside = /^image\/(?:png|jpeg|gif)$/;
const mostBytes = 1024 * 1024;
const surelyFits = 64 * 1024;
const mostPixels = 1024;

/** Whether a file can go inside a message that has so many bytes left, as far as its type and size tell. */
const fitsInside = ({ type, size }: TicketFile, left: number): boolean => inside.test(type) && size <= left;

/** Those of a message that are only named: what is not inside it has no link. */
export function onlyNamed(all: readonly TicketFile[], { link }: Pick<Files, 'link'>): TicketFile[] {
  let left = mostBytes;
  return all.filter((file) => {
    if (link(file.id) !== undefined) return false;
    if (!fitsInside(file, left)) return true;
    left -= file.size;
    return false;
  });
}

export interface Carried {
  activity: Record<string, unknown>;
  /** Something is inside it: a channel that refuses so much may take it with links. */
  heavy: boolean;
}

/** A message as an activity, with its files. `light`: nothing inside it. */
export async function carried(message: Message, files: Files, light = false): Promise<Carried> {
  const activity = activityOf(message);
  if (!message.files || message.files.length === 0 || message.card) return { activity, heavy: false };
  let taken = 0;
  const shown: { picture?: Record<string, unknown>; line?: string }[] = [];
  for (const file of message.files) {
    const link = files.link(file.id);
    const most = light ? 0 : link === undefined ? mostBytes : surelyFits;
    const content = fitsInside(file, most - taken) ? await files.content(file.id) : undefined;
    if (content && (link === undefined || isSmall(file, content))) {
      taken += file.size;
      shown.push({ picture: picture(file, `data:${file.type};base64,${content.toString('base64')}`) });
      continue;
    }
    const line = link === undefined ? `📎 ${escaped(file.name)}` : `📎 [${escaped(file.name)}](${link})`;
    shown.push({ line, ...(link !== undefined && inside.test(file.type) ? { picture: picture(file, link) } : {}) });
  }
  const pictures = shown.flatMap(({ picture: one }) => (one ? [one] : []));
  const text = [message.text, ...shown.flatMap(({ line }) => (line ? [line] : []))].filter(Boolean).join('\n\n');
  if (pictures.length === 0) return { activity: activityOf({ text }), heavy: false };
  return { activity: onCard(text, pictures), heavy: taken > 0 };
}

/** Words and pictures on one card: apart they would be two messages, of which only one could be replaced. */
function onCard(text: string, pictures: readonly Record<string, unknown>[]): Record<string, unknown> {
  const activity = activityOf({ text, card: { paragraphs: [text] } });
  const [{ content }] = activity['attachments'] as [{ content: { body: unknown[] } }];
  content.body.push(...pictures);
  return activity;
}

const picture = ({ name }: TicketFile, url: string) => ({
  type: 'Image',
  url,
  altText: name,
  msteams: { allowExpand: true },
});

function isSmall({ type }: TicketFile, content: Buffer): boolean {
  const size = pictureSize(type, content);
  return size !== undefined && Math.max(size.width, size.height) <= mostPixels;
}

/** A name as text: nothing in it is a sign of markdown. */
const escaped = (name: string) => name.replace(/[\\`*_{}[\]()#~|!]/g, '\\$&');
