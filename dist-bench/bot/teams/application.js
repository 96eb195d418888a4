import { Application } from '@microsoft/teams-ai';
import { ActivityTypes } from 'botbuilder';
import { nl } from "../../dialogs/nl.js";
import { incomingOf, pressOf, textOf } from "./activity.js";
import { verb } from "./card.js";
import { shortened } from "./characters.js";
/** Loket keeps its own state in its own tables; the library's would grow with every conversation. */
const keepsNothing = {
    read: () => Promise.resolve({}),
    write: () => Promise.resolve(),
    delete: () => Promise.resolve(),
};
/** Longest text that is looked at; a reply to more says so. */
export const longestText = 20_000;
/** Routes of what Teams sends to turns of the desk. */
export function teamsApplication(onIncoming, newId) {
    const app = new Application({ storage: keepsNothing, startTypingTimer: false });
    const hear = (activity, what) => onIncoming(incomingOf(activity, what, newId));
    const pressed = (activity, data) => ({
        kind: 'press',
        press: pressOf(data),
        ...(activity.replyToId ? { message: activity.replyToId } : {}),
    });
    app.adaptiveCards.actionSubmit(verb, (context, _state, data) => hear(context.activity, pressed(context.activity, data)));
    app.adaptiveCards.actionExecute(verb, async (context, _state, data) => {
        await hear(context.activity, pressed(context.activity, data));
        return nl.received;
    });
    app.activity(ActivityTypes.Message, async (context) => {
        const { activity } = context;
        const foreign = !activity.text && activity.value !== undefined && activity.value !== null;
        await hear(activity, foreign ? pressed(activity, undefined) : { kind: 'text', text: shortened(textOf(activity), longestText) });
    });
    app.activity(ActivityTypes.InstallationUpdate, (context) => hear(context.activity, { kind: context.activity.action?.startsWith('remove') ? 'left' : 'arrived' }));
    app.conversationUpdate('membersAdded', (context) => hear(context.activity, { kind: 'arrived' }));
    return app;
}
//# sourceMappingURL=application.js.map