import { TurnContext } from 'botbuilder';
import { z } from 'zod';
/** What an activity must carry to be handled at all; the SDK throws on anything less. */
const account = z.looseObject({ id: z.string().min(1) });
export const activitySchema = z.looseObject({
    type: z.string().min(1),
    id: z.string().max(500).optional(),
    channelId: z.string().min(1),
    serviceUrl: z.url({ protocol: /^https?$/ }),
    from: account,
    recipient: account,
    conversation: account,
    text: z.string().nullish(),
});
const pressSchema = z.object({
    do: z.string().min(1).max(40),
    ref: z.string().max(200).optional(),
    value: z.string().max(2000).optional(),
});
/** A button press as our cards send it. Anything else is a press that fits nothing, and is answered as such. */
export function pressOf(data) {
    const read = pressSchema.safeParse(data);
    if (!read.success)
        return { do: 'unknown' };
    const { ref, value } = read.data;
    return { do: read.data.do, ...(ref !== undefined ? { ref } : {}), ...(value !== undefined ? { value } : {}) };
}
const scopes = { groupChat: 'group', channel: 'channel' };
/** An activity in the desk's terms. `key` is new when the activity has no id, so that it is never taken for a redelivery. */
export function incomingOf(activity, what, newId) {
    const { conversation, from, channelId, id } = activity;
    const { activityId: _, user: __, ...reference } = TurnContext.getConversationReference(activity);
    return {
        key: `${channelId}|${conversation.id}|${id ?? newId()}`,
        conversation: `${channelId}|${conversation.id}`,
        scope: scopes[conversation.conversationType ?? 'personal'] ?? 'personal',
        person: { id: from.aadObjectId ?? from.id, name: from.name ?? '' },
        what,
        address: reference,
    };
}
/** The text as typed: what HTML clients and emoji keyboards leave behind is cleaned, mentions of the bot are gone. */
export function textOf(activity) {
    const { text } = activity;
    return (text ?? '')
        .replace(/\u00a0/g, ' ')
        .replace(/\r\n?/g, '\n')
        .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u200b\ufeff]/g, '')
        .trim();
}
//# sourceMappingURL=activity.js.map