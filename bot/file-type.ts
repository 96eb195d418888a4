import { fileTypeFromBuffer } from 'file-type';
import type { Kind } from './file-name.ts';

/** What is taken: media type by content, and how its name should end. */
const allowed: readonly Kind[] = [
  { type: 'image/jpeg', extension: 'jpg', also: ['jpeg'] },
  { type: 'image/png', extension: 'png' },
  { type: 'image/gif', extension: 'gif' },
  { type: 'image/webp', extension: 'webp' },
  { type: 'image/heic', extension: 'heic', also: ['heif'] },
  { type: 'application/pdf', extension: 'pdf' },
  { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', extension: 'docx' },
  { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extension: 'xlsx' },
  { type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', extension: 'pptx' },
];
const text: Kind = { type: 'text/plain', extension: 'txt' };

/** A script or page is text as well: of text only the ending tells what it is meant to be. */
const plainText = /\.(?:txt)$/i;

/** What a file is by its first bytes, whatever its name or sender says; "wrong-type" when it is not taken. */
export async function typeOfFile(content: Buffer, name: string): Promise<Kind | 'wrong-type'> {
  const found = await fileTypeFromBuffer(content).catch(() => undefined);
  if (found) return allowed.find(({ type }) => type === found.mime) ?? 'wrong-type';
  return plainText.test(name) && isText(content) ? text : 'wrong-type';
}

function isText(content: Buffer): boolean {
  if (content.includes(0)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(content);
    return true;
  } catch {
    return false;
  }
}
