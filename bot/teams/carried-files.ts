import type { Message } from '../../dialogs/channel.ts';
import type { TicketFile } from '../../tickets/ticket.ts';
import { pictureSize } from '../picture-size.ts';
import { activityOf } from './card.ts';

/** Photos and files of a message, as Teams shows them: small pictures inside the message, all else by a link (docs/decisions/0025). */

export interface Files {
  /** The content of one; undefined when it is not there any more. */
  content(id: string): Promise<Buffer | undefined>;
  /** Where one can be opened; undefined when Loket has no address of its own. */
  link(id: string): string | undefined;
}

/** What Teams takes inside a message: PNG, JPEG and GIF up to 1 MB and 1024 by 1024 pixels. */
const inside = /^image\/(?:png|jpeg|gif)$/;
const mostBytes = 1024 * 1024;
const mostPixels = 1024;

/** Whether a file can go inside a message as far as its type and size tell. */
export const fitsInside = ({ type, size }: TicketFile): boolean => inside.test(type) && size <= mostBytes;

export interface Carried {
  activity: Record<string, unknown>;
  /** Something is inside it: a channel that refuses so much may take it with links. */
  heavy: boolean;
}

/** A message as an activity, with its files. `light`: nothing inside it. */
export async function carried(message: Message, files: Files, light = false): Promise<Carried> {
  const activity = activityOf(message);
  if (!message.files || message.files.length === 0 || message.card) return { activity, heavy: false };
  let left = light ? 0 : mostBytes;
  const shown: { attachment?: Record<string, string>; line?: string }[] = [];
  for (const file of message.files) {
    const link = files.link(file.id);
    const content = fitsInside(file) && file.size <= left ? await files.content(file.id) : undefined;
    if (content && (link === undefined || isSmall(file, content))) {
      left -= file.size;
      shown.push({ attachment: picture(file, `data:${file.type};base64,${content.toString('base64')}`) });
      continue;
    }
    const line = link === undefined ? `📎 ${escaped(file.name)}` : `📎 [${escaped(file.name)}](${link})`;
    shown.push({ line, ...(link !== undefined && inside.test(file.type) ? { attachment: picture(file, link) } : {}) });
  }
  const attachments = shown.flatMap(({ attachment }) => (attachment ? [attachment] : []));
  const text = [message.text, ...shown.flatMap(({ line }) => (line ? [line] : []))].filter(Boolean).join('\n\n');
  return {
    activity: { ...activity, text, ...(attachments.length > 0 ? { attachments } : {}) },
    heavy: left < mostBytes && !light,
  };
}

const picture = ({ type, name }: TicketFile, contentUrl: string) => ({ contentType: type, contentUrl, name });

function isSmall({ type }: TicketFile, content: Buffer): boolean {
  const size = pictureSize(type, content);
  return size !== undefined && Math.max(size.width, size.height) <= mostPixels;
}

/** A name as text: nothing in it is a sign of markdown. */
const escaped = (name: string) => name.replace(/[\\`*_{}[\]()#~|!]/g, '\\$&');
