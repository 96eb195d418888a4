import { Application } from '@microsoft/teams-ai';
import { ActivityTypes, type Activity, type Storage, type TurnContext } from 'botbuilder';
import type { Incoming, SentOn } from '../../dialogs/channel.ts';
import { wordsOf, type Language } from '../../dialogs/words.ts';
import { incomingOf, keyOf, mentionsUs, pressOf, scopeOf, textOf, toldAt } from './activity.ts';
import { verb } from './card-button.ts';
import { shortened } from './characters.ts';
import { filesOf } from './files.ts';
import { sentOnOf, toDeskAction } from './sent-on.ts';

/** Loket keeps its own state in its own tables; the library's would grow with every conversation. */
const keepsNothing: Storage = {
  read: () => Promise.resolve({}),
  write: () => Promise.resolve(),
  delete: () => Promise.resolve(),
};

/** Longest text that is looked at; a reply to more says so. */
export const longestText = 20_000;

/** Whether colleagues read along. Nobody is welcomed there, and nobody is meant who does not mention Loket. */
const among = ({ conversation }: Activity) => scopeOf(conversation) !== 'personal';

/** Routes of what Teams sends to turns of the desk. */
export function teamsApplication(
  onIncoming: (incoming: Incoming) => Promise<Language>,
  onSentOn: (sent: SentOn) => Promise<string>,
  newId: () => string,
): Application {
  const app = new Application({ storage: keepsNothing, startTypingTimer: false });
  const hear = (activity: Activity, what: Incoming['what']) => onIncoming(incomingOf(activity, what, newId));
  const pressed = (activity: Activity, data: unknown): Incoming['what'] => ({
    kind: 'press',
    press: pressOf(data),
    ...(activity.replyToId ? { message: activity.replyToId } : {}),
  });

  app.adaptiveCards.actionSubmit(verb, async (context, _state, data) => {
    await hear(context.activity, pressed(context.activity, data));
  });
  app.adaptiveCards.actionExecute(verb, async (context, _state, data) => {
    return wordsOf(await hear(context.activity, pressed(context.activity, data))).received;
  });
  app.activity(ActivityTypes.Message, async (context: TurnContext) => {
    const { activity } = context;
    // With the right to read a whole channel, everything arrives that colleagues say to each other: only what is said in a thread can be for us.
    if (
      among(activity) &&
      !mentionsUs(activity) &&
      !activity.value &&
      !activity.conversation.id.includes(';messageid=')
    )
      return;
    const foreign = !activity.text && activity.value !== undefined && activity.value !== null;
    const files = filesOf(activity);
    await hear(
      activity,
      foreign
        ? pressed(activity, undefined)
        : {
            kind: 'text',
            text: shortened(textOf(activity), longestText),
            ...(files.length > 0 ? { files } : {}),
          },
    );
  });
  // Teams tells of changes and removals in chats with the bot, and in threads that it may read along.
  const correct = ({ activity }: TurnContext, text: string | null) => {
    if (!activity.id || (among(activity) && !activity.conversation.id.includes(';messageid='))) return;
    const files = Array.isArray(activity.attachments) ? { files: filesOf(activity).length } : {};
    const of = keyOf(activity, newId);
    return hear(activity, { kind: 'corrected', of, text, ...(text === null ? {} : files), ...toldAt(activity) });
  };
  app.activity(ActivityTypes.MessageUpdate, async (context) => {
    await correct(context, shortened(textOf(context.activity), longestText));
  });
  app.activity(ActivityTypes.MessageDelete, async (context) => {
    await correct(context, null);
  });
  // What comes of it is told in the window in which it was asked: where the message stands Loket may not be.
  app.messageExtensions.submitAction(toDeskAction, ({ activity }) => onSentOn(sentOnOf(activity, newId)));
  app.activity(ActivityTypes.InstallationUpdate, async ({ activity }) => {
    if (!among(activity)) await hear(activity, { kind: activity.action?.startsWith('remove') ? 'left' : 'arrived' });
  });
  app.conversationUpdate('membersAdded', async ({ activity }) => {
    if (!among(activity)) await hear(activity, { kind: 'arrived' });
  });
  return app;
}
