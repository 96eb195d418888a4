import type { Activity } from 'botbuilder';
import { z } from 'zod';
import type { IncomingFile } from '../../dialogs/channel.ts';
import type { FetchFile } from '../files.ts';

/** Photos and files of an activity, and how their content is fetched. */

const attachment = z.looseObject({
  contentType: z.string(),
  contentUrl: z.string().nullish(),
  name: z.string().nullish(),
  content: z.unknown().optional(),
});

/** Where a file is. `signed`: the address itself gives access, so the bot's token stays at home. */
const source = z.object({ url: z.string(), signed: z.boolean() });
const nowhere = { url: '', signed: true };

/** A file that was uploaded in a personal chat; its address holds for some minutes. */
const upload = 'application/vnd.microsoft.teams.file.download.info';
const uploaded = z.looseObject({ downloadUrl: z.string() });

/** What Teams adds to a message that is no file: its text as HTML, a quoted message, a card. */
const noFile =
  /^(?:text\/html$|messageReference$|forwardedMessageReference$|application\/vnd\.microsoft\.(?:card|teams\.card)\.|meetingReference$)/i;

/** What came along with an activity, in its order. */
export function filesOf(activity: Activity): IncomingFile[] {
  const all: unknown = activity.attachments;
  return (Array.isArray(all) ? all : []).flatMap((one: unknown): IncomingFile[] => {
    const known = attachment.safeParse(one);
    if (!known.success || noFile.test(known.data.contentType)) return [];
    const { contentType, contentUrl, name, content } = known.data;
    const named = { name: name ?? '' };
    if (contentType === upload) {
      const read = uploaded.safeParse(content);
      return [{ ...named, source: read.success ? { url: read.data.downloadUrl, signed: true } : nowhere }];
    }
    // In a channel or group chat files are references to SharePoint, which only Graph may open.
    if (contentType === 'reference') return [{ ...named, source: nowhere }];
    return contentUrl ? [{ ...named, source: { url: contentUrl, signed: false } }] : [];
  });
}

/** From where files may come, and with what token. */
export interface FilePlaces {
  /** Whether this address may be called at all. */
  mayFetch(url: URL): boolean;
  /** Whether a `data:` address, which holds the content itself, is believed. */
  data: boolean;
  /** The token for an address of the bot's own channel; undefined when none is to be sent. */
  tokenFor(url: URL): Promise<string | undefined>;
}

/** Where Teams keeps what is sent: uploads in SharePoint and OneDrive, pasted images with its own service. */
const teamsHosts =
  /(?:^|\.)(?:sharepoint\.com|sharepoint\.us|botframework\.com|asm\.skype\.com|teams\.microsoft\.com)$/;
/** Anybody can have a name at trafficmanager.net: this one is of Teams. */
const connector = 'smba.trafficmanager.net';
/** Whether a file of production may come from here: https on its usual port, from a host that Teams uses. */
export const isTeamsFile = (url: URL): boolean =>
  url.protocol === 'https:' &&
  url.port === '' &&
  url.username === '' &&
  (url.hostname === connector || teamsHosts.test(url.hostname));

/** Whether the bot's token may go there: to the channel itself, never to where people keep their files. */
export const isChannelHost = (url: URL): boolean => isTeamsFile(url) && !/sharepoint\.(?:com|us)$/.test(url.hostname);

const mostRedirects = 3;

/** Fetches files from where they may come: no further than so many bytes, and no longer than the signal allows. */
export function fileFetcher(places: FilePlaces): FetchFile {
  return async (file, most, signal) => {
    const read = source.safeParse(file.source);
    if (!read.success || read.data.url === '') return 'elsewhere';
    try {
      if (read.data.url.startsWith('data:')) return places.data ? fromData(read.data.url, most) : 'unreachable';
      return await fromWeb(places, read.data, most, signal);
    } catch {
      return 'unreachable';
    }
  };
}

function fromData(url: string, most: number): Buffer | 'too-large' | 'unreachable' {
  const [, base64, content] = /^data:[^,]{0,200}?(;base64)?,(.*)$/s.exec(url) ?? [];
  if (content === undefined) return 'unreachable';
  if (content.length > most * 4) return 'too-large';
  const bytes = base64 ? Buffer.from(content, 'base64') : Buffer.from(decodeURIComponent(content));
  return bytes.length > most ? 'too-large' : bytes;
}

/** Throws when it can not be had. Every redirect is looked at as the first address was. */
async function fromWeb(
  places: FilePlaces,
  { url, signed }: z.infer<typeof source>,
  most: number,
  signal: AbortSignal,
): Promise<Buffer | 'too-large' | 'unreachable'> {
  let address = new URL(url);
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    if (!places.mayFetch(address)) return 'unreachable';
    const token = signed ? undefined : await places.tokenFor(address);
    const response = await fetch(address, {
      redirect: 'manual',
      signal,
      headers: token ? { authorization: `Bearer ${token}` } : {},
    });
    const onwards = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null;
    if (onwards !== null) {
      await response.body?.cancel();
      address = new URL(onwards, address);
      continue;
    }
    if (!response.ok || !response.body) {
      await response.body?.cancel();
      return 'unreachable';
    }
    return await upTo(response.body, most);
  }
  return 'unreachable';
}

/** Reads no further than the limit, whatever the sender says its length is. */
async function upTo(body: ReadableStream<Uint8Array>, most: number): Promise<Buffer | 'too-large'> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop cancels the stream.
  for await (const chunk of body) {
    size += chunk.length;
    if (size > most) return 'too-large';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
