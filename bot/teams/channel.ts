import { TurnContext, type Activity, type ConversationReference, type TeamsChannelAccount } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import {
  mostMembers,
  Rejected,
  Throttled,
  Unanswered,
  Unreachable,
  type Address,
  type MemberChannel,
  type Member,
  type Message,
  type MessageId,
} from '../../dialogs/channel.ts';
import { carried, type Files } from './carried-files.ts';
import type { ClientFor } from './connector.ts';

/** The Channel port on Teams, through the Bot Framework connector. `patience`: longest that one call may take, in milliseconds. */
export function teamsChannel(
  clientFor: ClientFor,
  mayCall: (serviceUrl: string) => boolean,
  patience: number,
  files: Files,
): MemberChannel {
  async function within<T>(
    to: Address,
    under: MessageId | undefined,
    call: (
      client: ConnectorClient,
      conversation: string,
      addressed: (activity: Partial<Activity>) => Activity,
    ) => Promise<T>,
  ): Promise<T> {
    const reference = inThread(to as unknown as Partial<ConversationReference>, under);
    const { serviceUrl = '', conversation } = reference;
    if (!mayCall(serviceUrl)) throw new Unreachable('service url not allowed');
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Unanswered('the channel did not answer in time')), patience);
    });
    try {
      const work = clientFor(serviceUrl).then((client) =>
        call(
          client,
          conversation?.id ?? '',
          (activity) => TurnContext.applyConversationReference(activity, reference) as Activity,
        ),
      );
      return await Promise.race([work, late]);
    } catch (error) {
      throw faultOf(error);
    } finally {
      clearTimeout(timer);
    }
  }

  /** What is too much for the channel with its pictures inside goes with links to them: words never stay behind for a picture. */
  async function carrying<T>(message: Message, call: (activity: Record<string, unknown>) => Promise<T>): Promise<T> {
    const { activity, heavy } = await carried(message, files);
    try {
      return await call(activity);
    } catch (error) {
      if (!heavy || !(error instanceof Rejected && (error.status === 400 || error.status === 413))) throw error;
      return call((await carried(message, files, true)).activity);
    }
  }

  return {
    async send(to, message, under): Promise<MessageId> {
      const { id } = await carrying(message, (activity) =>
        within(to, under, (client, conversation, addressed) =>
          client.conversations.sendToConversation(conversation, addressed(activity)),
        ),
      );
      return id;
    },
    async update(to, id, message, under): Promise<void> {
      try {
        await carrying(message, (activity) =>
          within(to, under, (client, conversation, addressed) =>
            client.conversations.updateActivity(conversation, id, addressed({ ...activity, id })),
          ),
        );
      } catch (error) {
        // Deleted by its reader, or never known here: there is nothing left to update.
        if (!(error instanceof Rejected && error.status === 404)) throw error;
      }
    },
    members: (of) => within(of, undefined, (client, conversation) => membersOf(client, teamIn(of) ?? conversation)),
  };
}

const teamIn = ({ team }: Address): string | undefined => (typeof team === 'string' ? team : undefined);

/** The SDK's type asks for a token of the page before the first. */
type Paging = Parameters<ConnectorClient['conversations']['getConversationPagedMembers']>[1] & object;
type Page = { members: object[]; continuationToken?: string };

/** Page by page: a team may have thousands. Who has no account of the organisation, as guests of another service, is left out. */
async function membersOf(client: ConnectorClient, team: string): Promise<Member[]> {
  const found: Member[] = [];
  let more: string | undefined;
  do {
    const asked = { pageSize: mostMembers, ...(more ? { continuationToken: more } : {}) };
    const page: Page = await client.conversations.getConversationPagedMembers(team, asked as Paging);
    for (const one of page.members as Partial<TeamsChannelAccount & { objectId: string }>[]) {
      const id = one.aadObjectId ?? one.objectId;
      if (id) found.push({ id, name: one.name ?? id });
    }
    more = page.continuationToken;
  } while (more && found.length < mostMembers);
  return found.slice(0, mostMembers);
}

/** Where a reply to a message goes. Only channels have threads. */
function inThread(to: Partial<ConversationReference>, under: MessageId | undefined): Partial<ConversationReference> {
  const { conversation } = to;
  if (under === undefined || conversation?.conversationType !== 'channel') return to;
  const id = `${conversation.id.replace(/;messageid=[^;]*$/, '')};messageid=${under}`;
  return { ...to, conversation: { ...conversation, id } };
}

/** Codes with which Teams says that nobody is there any more. */
const gone = new Set([
  'MessageWritesBlocked',
  'BotNotInConversationRoster',
  'BotDisabledByAdmin',
  'ConversationNotFound',
  'ForbiddenOperationException',
  'InvalidUser',
]);

/** Statuses that say nothing about the message: not let in (a secret that was changed), too late, out of step. */
const passing = new Set([401, 408, 412]);

interface RestError extends Error {
  statusCode?: number;
  code?: string;
  body?: { error?: { code?: string } };
  response?: { headers?: { get?(name: string): string | undefined } };
}

/** An error of the connector in the terms of the port. What may pass stays as it is: Teams asks to send again after a 5xx. */
export function faultOf(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  const { statusCode: status, body, code, response } = error as RestError;
  const reason = body?.error?.code ?? code ?? '';
  if (status === 429) {
    const after = Number(response?.headers?.get?.('retry-after') ?? NaN);
    return new Throttled(Number.isNaN(after) ? 0 : after * 1000);
  }
  // It was taken, but the rest of the answer can not be read.
  if (status !== undefined && status < 300) return new Unanswered(error.message);
  if (status === 403 || gone.has(reason)) return new Unreachable(reason || 'forbidden');
  if (status !== undefined && status >= 400 && status < 500 && !passing.has(status))
    return new Rejected(status, reason || error.message.slice(0, 200));
  return error;
}
