import { TurnContext, type Activity, type ConversationReference } from 'botbuilder';
import { ClaimsIdentity, type BotFrameworkAuthentication, type ConnectorClient } from 'botframework-connector';
import { Rejected, Throttled, Unreachable, type Address, type Channel, type MessageId } from '../../dialogs/channel.ts';
import { activityOf } from './card.ts';

/** Most services that are remembered; Teams has one per region. */
const mostClients = 50;

/** The Channel port on Teams, through the Bot Framework connector. `patience`: longest that one call may take, in milliseconds. */
export function teamsChannel(
  authentication: BotFrameworkAuthentication,
  appId: string,
  mayCall: (serviceUrl: string) => boolean,
  patience: number,
): Channel {
  const ourselves = identityOf(appId);
  // Building a client takes longer than a call; it holds no more than an address and where a token comes from.
  const clients = new Map<string, Promise<ConnectorClient>>();

  function clientFor(serviceUrl: string): Promise<ConnectorClient> {
    let client = clients.get(serviceUrl);
    if (!client) {
      if (clients.size >= mostClients) clients.clear();
      client = authentication
        .createConnectorFactory(ourselves)
        // Without an audience it takes that of the channel, as the SDK itself does for what is sent unasked.
        .create(serviceUrl, undefined as unknown as string)
        .then((made) => {
          tryOnce(made as unknown as Client, patience);
          return made;
        });
      client.catch(() => clients.delete(serviceUrl));
      clients.set(serviceUrl, client);
    }
    return client;
  }

  async function within<T>(
    to: Address,
    call: (
      client: ConnectorClient,
      conversation: string,
      addressed: (activity: Partial<Activity>) => Activity,
    ) => Promise<T>,
  ): Promise<T> {
    const reference = to as unknown as Partial<ConversationReference>;
    const { serviceUrl = '', conversation } = reference;
    if (!mayCall(serviceUrl)) throw new Unreachable('service url not allowed');
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('the channel did not answer in time')), patience);
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

  return {
    async send(to, message): Promise<MessageId> {
      const { id } = await within(to, (client, conversation, addressed) =>
        client.conversations.sendToConversation(conversation, addressed(activityOf(message))),
      );
      return id;
    },
    async update(to, id, message): Promise<void> {
      try {
        await within(to, (client, conversation, addressed) =>
          client.conversations.updateActivity(conversation, id, addressed({ ...activityOf(message), id })),
        );
      } catch (error) {
        // Deleted by its reader, or never known here: there is nothing left to update.
        if (!(error instanceof Rejected && error.status === 404)) throw error;
      }
    },
  };
}

const identityOf = (appId: string) =>
  new ClaimsIdentity([
    { type: 'aud', value: appId },
    { type: 'appid', value: appId },
  ]);

interface Credentialed {
  credentials: { getToken(): Promise<string> };
}

/** Gives the bot's own token, for addresses of its channel. It is asked for once and then kept as long as it holds. */
export function ownToken(authentication: BotFrameworkAuthentication, appId: string): (url: URL) => Promise<string> {
  let client: Promise<ConnectorClient> | undefined;
  return async ({ origin }) => {
    client ??= authentication.createConnectorFactory(identityOf(appId)).create(origin, undefined);
    return ((await client) as unknown as Credentialed).credentials.getToken();
  };
}

/** What the types of the SDK's client hide. */
interface Client {
  client: {
    pipeline: {
      removePolicy(which: { phase: string }): unknown;
      addPolicy(policy: {
        name: string;
        sendRequest(request: { timeout: number }, next: (request: object) => Promise<unknown>): Promise<unknown>;
      }): void;
    };
  };
}

/**
 * The SDK tries a failed call three times more by itself: a message could then arrive after we gave it up, behind later
 * ones. And it waits for an answer for ever: each call without one would keep a connection.
 */
function tryOnce({ client: { pipeline } }: Client, patience: number): void {
  pipeline.removePolicy({ phase: 'Retry' });
  pipeline.addPolicy({
    name: 'patience',
    sendRequest: (request, next) => next(Object.assign(request, { timeout: patience })),
  });
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

/** An error of the connector in the terms of the port. What may pass stays as it is. */
export function faultOf(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  const { statusCode: status, body, code, response } = error as RestError;
  const reason = body?.error?.code ?? code ?? '';
  if (status === 429) {
    const after = Number(response?.headers?.get?.('retry-after') ?? NaN);
    return new Throttled(Number.isNaN(after) ? 0 : after * 1000);
  }
  if (status === 403 || gone.has(reason)) return new Unreachable(reason || 'forbidden');
  if (status !== undefined && status >= 400 && status < 500 && !passing.has(status))
    return new Rejected(status, reason || error.message.slice(0, 200));
  return error;
}
