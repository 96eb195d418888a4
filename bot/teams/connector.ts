import { ConfigurationBotFrameworkAuthentication, type Activity } from 'botbuilder';
import {
  ClaimsIdentity,
  ConnectorFactory,
  type AuthenticateRequestResult,
  type BotFrameworkAuthentication,
  type ConnectorClient,
  type UserTokenClient,
} from 'botframework-connector';
import { Unanswered } from '../../dialogs/channel.ts';

/** The client of the SDK for a service. */
export type ClientFor = (serviceUrl: string) => Promise<ConnectorClient>;

/** Most services that are remembered; Teams has one per region. */
const mostClients = 50;

/** One client per service: building one takes longer than a call, and it holds no more than an address and where a token comes from. */
export function connectorClients(
  authentication: BotFrameworkAuthentication,
  appId: string,
  patience: number,
): ClientFor {
  const ourselves = identityOf(appId);
  const clients = new Map<string, Promise<ConnectorClient>>();
  return (serviceUrl) => {
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
  };
}

/**
 * Checks what comes in as the SDK does. The clients that the SDK makes for each activity are made once: Loket answers through
 * its own channel and signs nobody in.
 */
export class TeamsAuthentication extends ConfigurationBotFrameworkAuthentication {
  private clientFor: ClientFor | undefined;
  private tokens: Promise<UserTokenClient> | undefined;

  /** Gives activities that are let in these clients. */
  lend(clientFor: ClientFor): void {
    this.clientFor = clientFor;
  }

  override async authenticateRequest(activity: Activity, header: string): Promise<AuthenticateRequestResult> {
    const allowed = await super.authenticateRequest(activity, header);
    return this.clientFor ? { ...allowed, connectorFactory: new Lending(this.clientFor) } : allowed;
  }

  override createUserTokenClient(identity: ClaimsIdentity): Promise<UserTokenClient> {
    if (!this.tokens) {
      this.tokens = super.createUserTokenClient(identity);
      this.tokens.catch(() => (this.tokens = undefined));
    }
    return this.tokens;
  }
}

class Lending extends ConnectorFactory {
  override readonly create: ClientFor;

  constructor(clientFor: ClientFor) {
    super();
    this.create = clientFor;
  }
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

interface Policy {
  name: string;
  sendRequest(request: { timeout: number }, next: (request: object) => Promise<unknown>): Promise<unknown>;
}

/** What the types of the SDK's client hide. */
interface Client {
  client: {
    pipeline: {
      removePolicy(which: { phase: string }): unknown;
      addPolicy(policy: Policy, where?: { afterPhase: 'Sign' }): void;
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
  // The last before the network: what fails earlier, as the bot's own token does, did not leave.
  pipeline.addPolicy(
    {
      name: 'unanswered',
      async sendRequest(request, next) {
        try {
          return await next(request);
        } catch (error) {
          throw error instanceof Error && !neverLeft(error) ? new Unanswered(error.message) : error;
        }
      },
    },
    { afterPhase: 'Sign' },
  );
}

/** Faults of who never got a connection. */
const unconnected = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];

const neverLeft = (error: Error): boolean => unconnected.includes((error as NodeJS.ErrnoException).code ?? '');
