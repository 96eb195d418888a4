import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { CloudAdapter, ConfigurationBotFrameworkAuthentication, } from 'botbuilder';
import { activitySchema } from "./activity.js";
import { teamsApplication } from "./application.js";
import { teamsChannel } from "./channel.js";
import { storable } from "./characters.js";
const keepAlive = { keepAlive: true, maxSockets: 128 };
/** In local mode nothing outside this machine is called, whatever an activity says its service is. */
function onLoopback(serviceUrl) {
    const host = URL.canParse(serviceUrl) ? new URL(serviceUrl).hostname : '';
    return host === 'localhost' || host === '[::1]' || /^127(\.\d+){3}$/.test(host);
}
export function makeTeams(bot, newId) {
    const authentication = new ConfigurationBotFrameworkAuthentication(bot
        ? {
            MicrosoftAppId: bot.id,
            MicrosoftAppType: bot.type,
            MicrosoftAppTenantId: bot.tenant,
            ...(bot.password ? { MicrosoftAppPassword: bot.password } : {}),
        }
        : {}, undefined, undefined, undefined, { agentSettings: { http: new HttpAgent(keepAlive), https: new HttpsAgent(keepAlive) }, noRetryPolicy: true });
    const adapter = new CloudAdapter(authentication);
    const channel = teamsChannel(adapter, bot?.id ?? '', bot ? () => true : onLoopback);
    return {
        channel,
        listen(onIncoming) {
            const application = teamsApplication(onIncoming, newId);
            return async (request, response) => {
                const body = (request.body = storable(request.body));
                const read = activitySchema.safeParse(body);
                if (!read.success || (!bot && !onLoopback(read.data.serviceUrl))) {
                    const field = read.success ? 'serviceUrl' : (read.error.issues[0]?.path.join('.') ?? '');
                    response.status(400);
                    response.send(refusal(field));
                    response.end();
                    return;
                }
                let failed = false;
                await adapter.process(request, answering(response, () => failed), async (context) => {
                    try {
                        await application.run(context);
                    }
                    catch {
                        failed = true;
                    }
                });
            };
        },
    };
}
const refusal = (field) => ({
    error: { code: 'BadSyntax', message: `not an activity: ${field || 'the body'} is missing or wrong` },
});
/** The response as the SDK writes it, but with 500 when the turn failed: then the channel brings the activity again. */
function answering(response, failed) {
    return {
        socket: response.socket,
        header: (name, value) => response.header(name, value),
        status: (code) => response.status(failed() ? 500 : code),
        send: (body) => response.send(body),
        end: (...rest) => response.end(...rest),
    };
}
//# sourceMappingURL=endpoint.js.map