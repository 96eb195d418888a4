import { Rejected, Throttled, Unreachable } from "../../dialogs/channel.js";
import { activityOf } from "./card.js";
/** The Channel port on Teams, through the Bot Framework connector. `patience`: longest that one call may take, in milliseconds. */
export function teamsChannel(adapter, appId, mayCall, patience) {
    async function within(to, call) {
        const reference = to;
        if (!mayCall(reference.serviceUrl ?? ''))
            throw new Unreachable('service url not allowed');
        let result;
        let timer;
        const late = new Promise((_, reject) => {
            timer = setTimeout(() => reject(new Error('the channel did not answer in time')), patience);
        });
        try {
            const work = adapter.continueConversationAsync(appId, reference, async (context) => {
                tryOnce(context.turnState.get(adapter.ConnectorClientKey), patience);
                result = { value: await call(context) };
            });
            await Promise.race([work, late]);
        }
        catch (error) {
            throw faultOf(error);
        }
        finally {
            clearTimeout(timer);
        }
        if (!result)
            throw new Error('the channel ended a call without an answer');
        return result.value;
    }
    return {
        async send(to, message) {
            const sent = await within(to, (context) => context.sendActivity(activityOf(message)));
            return sent?.id ?? '';
        },
        async update(to, id, message) {
            try {
                await within(to, (context) => context.updateActivity({ ...activityOf(message), id }));
            }
            catch (error) {
                // Deleted by its reader, or never known here: there is nothing left to update.
                if (!(error instanceof Rejected && error.status === 404))
                    throw error;
            }
        },
    };
}
/**
 * The SDK tries a failed call three times more by itself: a message could then arrive after we gave it up, behind later
 * ones. And it waits for an answer for ever: each call without one would keep a connection.
 */
function tryOnce({ client: { pipeline } }, patience) {
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
/** An error of the connector in the terms of the port. What may pass stays as it is. */
export function faultOf(error) {
    if (!(error instanceof Error))
        return new Error(String(error));
    const { statusCode: status, body, code, response } = error;
    const reason = body?.error?.code ?? code ?? '';
    if (status === 429) {
        const after = Number(response?.headers?.get?.('retry-after') ?? NaN);
        return new Throttled(Number.isNaN(after) ? 0 : after * 1000);
    }
    if (status === 403 || gone.has(reason))
        return new Unreachable(reason || 'forbidden');
    if (status !== undefined && status >= 400 && status < 500 && !passing.has(status))
        return new Rejected(status, reason || error.message.slice(0, 200));
    return error;
}
//# sourceMappingURL=channel.js.map