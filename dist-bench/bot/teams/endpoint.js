import { CloudAdapter, ConfigurationBotFrameworkAuthentication, } from 'botbuilder';
import { activitySchema, addressOf } from "./activity.js";
import { teamsApplication } from "./application.js";
import { teamsChannel } from "./channel.js";
import { storable } from "./characters.js";
/** In local mode nothing outside this machine is called, whatever an activity says its service is. */
function onLoopback(serviceUrl) {
    const host = URL.canParse(serviceUrl) ? new URL(serviceUrl).hostname : '';
    return host === 'localhost' || host === '[::1]' || /^127(\.\d+){3}$/.test(host);
}
/** `patience`: longest that one call to Teams may take, in milliseconds. */
export function makeTeams(bot, newId, patience = 10_000) {
    const authentication = new ConfigurationBotFrameworkAuthentication(bot
        ? {
            MicrosoftAppId: bot.id,
            MicrosoftAppType: bot.type,
            MicrosoftAppTenantId: bot.tenant,
            ...(bot.password ? { MicrosoftAppPassword: bot.password } : {}),
        }
        : {});
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
                await adapter.process(request, answering(response, () => failed), async (context) => {
                    try {
                        await application.run(context);
                    }
                    catch (fault) {
                        failed = true;
                        await onFault(fault, addressOf(context.activity));
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