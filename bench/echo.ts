import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { AddressInfo } from 'node:net';
import { Application } from '@microsoft/teams-ai';
import {
  ActivityTypes,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type Request as BotRequest,
  type Response as BotResponse,
  type Storage,
  type TurnContext,
} from 'botbuilder';
import restify from 'restify';

const keepsNothing: Storage = {
  read: () => Promise.resolve({}),
  write: () => Promise.resolve(),
  delete: () => Promise.resolve(),
};
const keepAlive = { keepAlive: true, maxSockets: 128 };

/** The least that a bot of the same libraries can be: hands every message to `answer`, and prints where it listens. */
export function startBot(answer: (context: TurnContext) => Promise<void>): void {
  const adapter = new CloudAdapter(
    new ConfigurationBotFrameworkAuthentication({}, undefined, undefined, undefined, {
      agentSettings: { http: new HttpAgent(keepAlive), https: new HttpsAgent(keepAlive) },
      noRetryPolicy: true,
    }),
  );
  const application = new Application({ storage: keepsNothing, startTypingTimer: false });
  application.activity(ActivityTypes.Message, answer);

  const server = restify.createServer({ name: 'echo' });
  server.use(restify.plugins.bodyParser({ mapParams: false }));
  server.post('/api/messages', async (request, response) => {
    await adapter.process(request as unknown as BotRequest, response as unknown as BotResponse, async (context) => {
      await application.run(context);
    });
  });
  server.server.listen(0, '127.0.0.1', () => {
    const { port } = server.server.address() as AddressInfo;
    process.stdout.write(`http://127.0.0.1:${port}/\n`);
  });
  process.on('SIGTERM', () => process.exit(0));
}
