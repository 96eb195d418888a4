import { say, type Effect } from '../../dialogs/effect.ts';
import { askedDirectly, calledName, mayBePrivate, takeUpSentOn, toDeskIn } from '../../dialogs/to-desk.ts';
import { workNl } from '../../dialogs/work-nl.ts';
import { wordsOf } from '../../dialogs/words.ts';
import { pause } from '../../tickets/tell.ts';
import type { Chat } from './chat.ts';

/** "Stuur naar de balie" in a talk, as bot/to-desk.ts does it for who has a chat; undefined when it is something else. `mine` is for who is talking. */
export function sentToDesk(
  chat: Chat,
  text: string,
  person: { id: string; name: string },
  groups: readonly string[],
): { said: string; mine: Effect[] } | undefined {
  const { desk } = chat;
  const words = workNl.toDesk;
  const question = toDeskIn(text, desk);
  if (!question) return undefined;
  const nothing = (said: string) => ({ said, mine: [] });
  if (askedDirectly(desk, person.id, groups) === undefined) return nothing(words.mayNot);
  if ('refused' in question) return nothing(question.refused);
  const { asker } = question;
  if (asker.id === person.id) return nothing(words.yourself);
  const name = calledName(asker.name);
  const by = calledName(person.name);
  const secret = mayBePrivate(desk, question);
  if (!chat.isKnown(asker.id)) {
    const { telefoon } = desk.organisation.bereikbaar;
    if (secret) return nothing(words.mustTell(name, telefoon));
    throw new Error(`${name} has no chat: what becomes of that is in tests/bot/to-desk.db.test.ts`);
  }
  const mine = chat.onBehalf(asker, (session, lastIn, reads) =>
    secret
      ? { session, effects: [say(wordsOf(session.language ?? 'nl').toDesk.hint(by))] }
      : takeUpSentOn(session, by, question, reads.now.getTime() - lastIn.getTime() < pause, desk, reads),
  );
  return { said: (secret ? words.hinted : words.done)(name), mine };
}
