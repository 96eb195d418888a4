import { createHash } from 'node:crypto';
import { TurnContext, type Activity } from 'botbuilder';
import { z } from 'zod';
import type { Address, Incoming, Press } from '../../dialogs/channel.ts';
import { valuesIn } from './card-input.ts';

/** Long enough for every channel. Two of them and a channel's name fit in an index of PostgreSQL: 2,700 bytes. */
const id = z.string().min(1).max(400);
const words = z.string().nullish();
const account = z.looseObject({ id, name: words, aadObjectId: z.string().max(400).nullish(), role: words });

/** What an activity must carry to be handled at all: the SDK throws on anything less, now or when it is answered. */
export const activitySchema = z.looseObject({
  type: z.string().min(1),
  id: z.string().max(400).nullish(),
  channelId: z.string().min(1).max(50),
  serviceUrl: z.url({ protocol: /^https?$/ }),
  from: account,
  recipient: account,
  conversation: account.extend({ conversationType: words, tenantId: words, isGroup: z.boolean().nullish() }),
  text: words,
  locale: words,
  // Only mentions are looked at; what is no list of entities is as good as none.
  entities: z
    .array(z.looseObject({ type: z.string(), text: words, mentioned: z.looseObject({ id: z.string() }).optional() }))
    .refine((all) => all.every(({ type, mentioned }) => type !== 'mention' || mentioned))
    .optional()
    .catch(undefined),
});

const pressSchema = z.object({
  do: z.string().min(1).max(40),
  ref: z.string().max(200).optional(),
  value: z.string().max(2000).optional(),
  owner: z.string().max(400).optional(),
});

/** A button press as our cards send it. Anything else is a press that fits nothing, and is answered as such. */
export function pressOf(data: unknown): Press {
  const read = pressSchema.safeParse(data);
  if (!read.success) return { do: 'unknown' };
  const { ref, value, owner } = read.data;
  const values = valuesIn(data as object);
  return {
    do: read.data.do,
    ...(ref !== undefined ? { ref } : {}),
    ...(value !== undefined ? { value } : {}),
    ...(values ? { values } : {}),
    ...(owner !== undefined ? { owner } : {}),
  };
}

/** What the SDK's type promises, but a channel may leave out. */
type Received = Omit<Activity, 'id' | 'from' | 'conversation'> & {
  id?: string | null;
  from: Omit<Activity['from'], 'name'> & { name?: string | null };
  conversation: Omit<Activity['conversation'], 'conversationType'> & { conversationType?: string | null };
};

/** Only what is said to be personal, or says nothing as emulators do, is private. */
export function scopeOf({ conversationType, isGroup }: Received['conversation']): Incoming['scope'] {
  if (conversationType === 'channel') return 'channel';
  return !isGroup && (conversationType ?? 'personal') === 'personal' ? 'personal' : 'group';
}

/** Where the conversation of an activity can be reached. */
export function addressOf(activity: Activity): Address {
  const { activityId: _, user: __, ...reference } = TurnContext.getConversationReference(activity);
  return reference;
}

const inTeam = z.looseObject({ team: z.looseObject({ id }) });

/** The team in which a channel is. */
const teamOf = ({ channelData }: Activity): string | undefined => inTeam.safeParse(channelData).data?.team.id;

/** The channel of which a conversation is a thread: a message to it begins a thread of its own. */
function rootOf(activity: Activity): NonNullable<Incoming['root']> {
  const { conversation, channelId } = activity;
  const id = conversation.id.replace(/;messageid=[^;]*$/, '');
  const team = teamOf(activity);
  const address = { ...addressOf({ ...activity, conversation: { ...conversation, id } }), ...(team ? { team } : {}) };
  const thread = /;messageid=([^;]+)$/.exec(conversation.id)?.[1];
  return { conversation: `${channelId}|${id}`, address, ...(thread === undefined ? {} : { thread }) };
}

/** The key of a message, or of what else happened. */
export const keyOf = ({ channelId, conversation, id }: Activity, newId: () => string): string =>
  `${channelId}|${conversation.id}|${id || newId()}`;

/** When it was, where that is told and can be read. */
export function toldAt({ timestamp }: Activity): { at?: Date } {
  const at = new Date(timestamp ?? NaN);
  return Number.isNaN(at.getTime()) ? {} : { at };
}

/** What tells one change of a message from the next: what it was, when, and to what. */
function eventOf({ type, channelData, timestamp, text }: Activity): string {
  const { eventType } = (channelData ?? {}) as { eventType?: unknown };
  const told = JSON.stringify([type, eventType, timestamp, text]);
  return createHash('sha256').update(told).digest('base64url');
}

/** An activity in the desk's terms. `key` is new when the activity has no id, so that it is never taken for a redelivery. */
export function incomingOf(activity: Activity, what: Incoming['what'], newId: () => string): Incoming {
  const { conversation, from, channelId, recipient } = activity as Received;
  const scope = scopeOf(conversation);
  const person = { id: from.aadObjectId || from.id, name: from.name ?? '' };
  const place = `${channelId}|${conversation.id}`;
  return {
    // What is told of a message has a key of its own: each change is handled once.
    key: what.kind === 'corrected' ? `${what.of}|${eventOf(activity)}` : keyOf(activity, newId),
    // In a thread everybody has a conversation of their own: two people do not answer each other's questions.
    conversation: scope === 'personal' ? place : `${place}|${person.id}`,
    scope,
    ...(scope === 'personal' ? {} : { root: rootOf(activity) }),
    ...(recipient.id.startsWith('28:')
      ? { invitation: `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(recipient.id)}` }
      : {}),
    person,
    what,
    ...(scope !== 'personal' && (what.kind === 'text' || what.kind === 'corrected') && !mentionsUs(activity)
      ? { overheard: true as const }
      : {}),
    address: addressOf(activity),
  };
}

interface Mention {
  type: string;
  text?: string | null;
  mentioned?: { id: string; name?: string };
}

const mentionsIn = (activity: Activity): Mention[] =>
  ((activity.entities ?? []) as unknown as Mention[]).filter(({ type }) => type === 'mention');

/** Whether the bot itself is mentioned. */
export const mentionsUs = (activity: Activity): boolean =>
  mentionsIn(activity).some(({ mentioned }) => mentioned?.id === activity.recipient.id);

/** The text as typed: what HTML clients and emoji keyboards leave behind is cleaned, mentions of the bot are gone, others are names. */
export function textOf(activity: Activity): string {
  const { text } = activity as { text?: string };
  const ours = mentionsIn(activity).filter(({ mentioned }) => mentioned?.id === activity.recipient.id);
  return ours
    .reduce((said, mention) => said.replaceAll(mention.text || '\u0000', ' '), text ?? '')
    .replace(/<at(?:\s[^<>]*)?>([^<>]*)<\/at>/g, '$1')
    .replace(/\u00a0/g, ' ')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u200b\ufeff]/g, '')
    .trim();
}
