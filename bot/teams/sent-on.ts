import type { Activity } from 'botbuilder';
import { z } from 'zod';
import type { SentOn } from '../../dialogs/channel.ts';
import { shortened } from './characters.ts';
import { incomingOf } from './activity.ts';

/** The action "Stuur naar de balie" on a message, as the manifest names it. */
export const toDeskAction = 'stuurNaarDeBalie';

/** Longest text that goes along. */
const longest = 4000;

const id = z.string().min(1).max(400);
/** What Teams sends of the message: who wrote it may be an app, or nobody. What is not as it should be counts as absent. */
const submitted = z.looseObject({
  messagePayload: z
    .looseObject({
      id: id.optional().catch(undefined),
      body: z
        .looseObject({ contentType: z.string().nullish(), content: z.string().nullish() })
        .optional()
        .catch(undefined),
      from: z
        .looseObject({ user: z.looseObject({ id, displayName: z.string().nullish() }).nullish() })
        .nullish()
        .catch(undefined),
    })
    .optional()
    .catch(undefined),
  data: z
    .looseObject({ toelichting: z.string().nullish().catch(undefined) })
    .nullish()
    .catch(undefined),
});

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** The text of a message in HTML. What it quotes of another message is not its own. */
export const plainText = (html: string): string =>
  html
    .replace(/<blockquote[\s\S]*?<\/blockquote>/gi, ' ')
    .replace(/<(?:br|\/p|\/div|\/li)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d{1,6})|(\w+));/g, (whole: string, code?: string, name: string = '') =>
      code === undefined ? (named[name] ?? whole) : String.fromCodePoint(Math.min(Number(code), 0x10ffff)),
    )
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u200b\ufeff]/g, '')
    .replace(/\u00a0/g, ' ')
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n[\n ]*/g, '\n')
    .trim();

/** A message that somebody sends to the desk. */
export function sentOnOf(activity: Activity, newId: () => string): SentOn {
  const { person, root, key } = incomingOf(activity, { kind: 'arrived' }, newId);
  const read = submitted.safeParse(activity.value);
  const { messagePayload: message, data } = read.success ? read.data : {};
  const { content, contentType } = message?.body ?? {};
  const author = message?.from?.user;
  const place = `${activity.channelId}|${activity.conversation.id.replace(/;messageid=[^;]*$/, '')}`;
  return {
    message: message?.id === undefined ? key : `${place}|${message.id}`,
    conversation: place,
    ...(root ? { root: root.conversation } : {}),
    person,
    ...(author ? { author: { id: author.id, name: author.displayName ?? '' } } : {}),
    text: shortened(contentType === 'text' ? (content ?? '').trim() : plainText(content ?? ''), longest),
    note: shortened((data?.toelichting ?? '').trim(), longest),
  };
}
