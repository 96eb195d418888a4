import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { CloudAdapter, type Request as BotRequest, type Response as BotResponse } from 'botbuilder';
import type { z } from 'zod';
import type { Incoming, MemberChannel, SentOn } from '../../dialogs/channel.ts';
import type { Language } from '../../dialogs/words.ts';
import type { FetchFile } from '../files.ts';
import type { Settings } from '../settings.ts';
import { activitySchema, incomingOf } from './activity.ts';
import { teamsApplication } from './application.ts';
import { teamsChannel } from './channel.ts';
import type { Files } from './carried-files.ts';
import { storable } from './characters.ts';
import { connectorClients, ownToken, TeamsAuthentication } from './connector.ts';
import { fileFetcher, isChannelHost, isTeamsFile } from './files.ts';

export type { BotRequest, BotResponse };

/** Handles one POST to /api/messages: 400 to what is no activity, 401 to what is not signed, 500 when nothing was kept. */
export type Receive = (request: BotRequest, response: BotResponse) => Promise<void>;

/** The Teams side of the desk. */
export interface Teams {
  channel: MemberChannel;
  fetchFile: FetchFile;
  /**
   * Starts hearing: every message, button and installation goes to `onIncoming`, which resolves to the language of the
   * conversation; a message that is sent to the desk to `onSentOn`, which resolves to what is said of it. What they, or the SDK, throw goes to
   * `onFault`.
   */
  listen(
    onIncoming: (incoming: Incoming) => Promise<Language>,
    onSentOn: (sent: SentOn) => Promise<string>,
    onFault: (fault: unknown, where: Pick<Incoming, 'conversation' | 'address'>) => Promise<void>,
  ): Receive;
}

/** In local mode nothing outside this machine is called, whatever an activity says its service is. */
function onLoopback(serviceUrl: string): boolean {
  const host = URL.canParse(serviceUrl) ? new URL(serviceUrl).hostname : '';
  return host === 'localhost' || host === '[::1]' || /^127(\.\d+){3}$/.test(host);
}

/** Idle connections are closed before the other side does: Node's own servers do so after five seconds. */
const connections = { keepAlive: true, maxSockets: 128, timeout: 3_000 };

const noFiles: Files = { content: () => Promise.resolve(undefined), link: () => undefined };

/** `patience`: longest that one call to Teams may take, in milliseconds; `files` are what messages carry. */
export function makeTeams(
  bot: Settings['bot'],
  newId: () => string,
  { patience = 10_000, files = noFiles }: { patience?: number; files?: Files } = {},
): Teams {
  const authentication = new TeamsAuthentication(
    bot
      ? {
          MicrosoftAppId: bot.id,
          MicrosoftAppType: bot.type,
          MicrosoftAppTenantId: bot.tenant,
          ...(bot.password ? { MicrosoftAppPassword: bot.password } : {}),
        }
      : {},
    undefined,
    undefined,
    undefined,
    // Without this every call opens a connection of its own, and a failed one is tried again behind our back.
    { agentSettings: { http: new HttpAgent(connections), https: new HttpsAgent(connections) }, noRetryPolicy: true },
  );
  const adapter = new CloudAdapter(authentication);
  const clientFor = connectorClients(authentication, bot?.id ?? '', patience);
  authentication.lend(clientFor);
  const channel = teamsChannel(clientFor, bot ? () => true : onLoopback, patience, files);

  const token = bot && ownToken(authentication, bot.id);
  const fetchFile = fileFetcher(
    token
      ? {
          mayFetch: isTeamsFile,
          data: false,
          tokenFor: (url) => (isChannelHost(url) ? token(url) : Promise.resolve(undefined)),
        }
      : { mayFetch: ({ href }) => onLoopback(href), data: true, tokenFor: () => Promise.resolve(undefined) },
  );

  return {
    channel,
    fetchFile,
    listen(onIncoming, onSentOn, onFault) {
      const application = teamsApplication(onIncoming, onSentOn, newId);
      return async (request, response) => {
        const read = activitySchema.safeParse(storable(request.body));
        const field = read.success ? strangeness(read.data, bot) : (read.error.issues[0]?.path.join('.') ?? '');
        if (!read.success || field !== undefined) {
          response.status(400);
          response.send(refusal(field ?? ''));
          response.end();
          return;
        }
        request.body = read.data;
        let failed = false;
        await adapter.process(
          request,
          answering(response, () => failed),
          async (context) => {
            try {
              await application.run(context);
            } catch (fault) {
              failed = true;
              await onFault(fault, incomingOf(context.activity, { kind: 'arrived' }, newId));
            }
          },
        );
      };
    },
  };
}

/**
 * The field by which an activity is not ours to handle, if any. Only its own Teams vouches for who somebody is: in a web chat
 * anybody can say to be anybody. In local mode anybody is believed, but nothing outside this machine is called.
 */
function strangeness(activity: z.infer<typeof activitySchema>, bot: Settings['bot']): string | undefined {
  if (!bot) return onLoopback(activity.serviceUrl) ? undefined : 'serviceUrl';
  if (activity.channelId !== 'msteams') return 'channelId';
  const tenant = activity.conversation['tenantId'];
  return typeof tenant === 'string' && tenant !== bot.tenant ? 'conversation.tenantId' : undefined;
}

const refusal = (field: string) => ({
  error: { code: 'BadSyntax', message: `not an activity: ${field || 'the body'} is missing or wrong` },
});

/** The response as the SDK writes it, but with 500 when the turn failed: then the channel brings the activity again. */
function answering(response: BotResponse, failed: () => boolean): BotResponse {
  return {
    socket: response.socket,
    header: (name: string, value: unknown) => response.header(name, value),
    status: (code: number) => response.status(failed() ? 500 : code),
    send: (body: unknown) => response.send(body),
    end: (...rest: unknown[]) => response.end(...rest),
  };
}
