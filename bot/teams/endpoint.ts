import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type Request as BotRequest,
  type Response as BotResponse,
} from 'botbuilder';
import type { Address, Channel, Incoming } from '../../dialogs/channel.ts';
import type { Settings } from '../settings.ts';
import { activitySchema, addressOf } from './activity.ts';
import { teamsApplication } from './application.ts';
import { teamsChannel } from './channel.ts';
import { storable } from './characters.ts';

export type { BotRequest, BotResponse };

/** Handles one POST to /api/messages: 400 to what is no activity, 401 to what is not signed, 500 when nothing was kept. */
export type Receive = (request: BotRequest, response: BotResponse) => Promise<void>;

/** The Teams side of the desk. */
export interface Teams {
  channel: Channel;
  /** Starts hearing: every message, button and installation goes to `onIncoming`. What it, or the SDK, throws goes to `onFault`. */
  listen(
    onIncoming: (incoming: Incoming) => Promise<void>,
    onFault: (fault: unknown, address: Address) => Promise<void>,
  ): Receive;
}

/** In local mode nothing outside this machine is called, whatever an activity says its service is. */
function onLoopback(serviceUrl: string): boolean {
  const host = URL.canParse(serviceUrl) ? new URL(serviceUrl).hostname : '';
  return host === 'localhost' || host === '[::1]' || /^127(\.\d+){3}$/.test(host);
}

/** `patience`: longest that one call to Teams may take, in milliseconds. */
export function makeTeams(bot: Settings['bot'], newId: () => string, patience = 10_000): Teams {
  const authentication = new ConfigurationBotFrameworkAuthentication(
    bot
      ? {
          MicrosoftAppId: bot.id,
          MicrosoftAppType: bot.type,
          MicrosoftAppTenantId: bot.tenant,
          ...(bot.password ? { MicrosoftAppPassword: bot.password } : {}),
        }
      : {},
  );
  const adapter = new CloudAdapter(authentication);
  const channel = teamsChannel(adapter, bot?.id ?? '', bot ? () => true : onLoopback, patience);

  return {
    channel,
    listen(onIncoming, onFault) {
      const application = teamsApplication(onIncoming, newId);
      return async (request, response) => {
        const read = activitySchema.safeParse(storable(request.body));
        if (!read.success || (!bot && !onLoopback(read.data.serviceUrl))) {
          const field = read.success ? 'serviceUrl' : (read.error.issues[0]?.path.join('.') ?? '');
          response.status(400);
          response.send(refusal(field));
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
              await onFault(fault, addressOf(context.activity));
            }
          },
        );
      };
    },
  };
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
