import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { Application } from '@microsoft/teams-ai';
import { ActivityTypes, CloudAdapter, ConfigurationBotFrameworkAuthentication, } from 'botbuilder';
import restify from 'restify';
/** The peer: the least that a bot of the same libraries can be. Repeats what it hears, keeps nothing. */
const keepsNothing = {
    read: () => Promise.resolve({}),
    write: () => Promise.resolve(),
    delete: () => Promise.resolve(),
};
const keepAlive = { keepAlive: true, maxSockets: 128 };
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}, undefined, undefined, undefined, {
    agentSettings: { http: new HttpAgent(keepAlive), https: new HttpsAgent(keepAlive) },
    noRetryPolicy: true,
}));
const application = new Application({ storage: keepsNothing, startTypingTimer: false });
application.activity(ActivityTypes.Message, async (context) => {
    await context.sendActivity(`Echo: ${context.activity.text}`);
});
const server = restify.createServer({ name: 'echo' });
server.use(restify.plugins.bodyParser({ mapParams: false }));
server.post('/api/messages', async (request, response) => {
    await adapter.process(request, response, async (context) => {
        await application.run(context);
    });
});
server.server.listen(0, '127.0.0.1', () => {
    const { port } = server.server.address();
    process.stdout.write(`http://127.0.0.1:${port}/\n`);
});
process.on('SIGTERM', () => process.exit(0));
//# sourceMappingURL=echo-bot.js.map