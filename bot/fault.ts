import { setTimeout } from 'node:timers/promises';
import type { Incoming } from '../dialogs/channel.ts';
import { wordsOf } from '../dialogs/words.ts';
import { sessionOf } from '../storage/conversations.ts';
import { wordsFor } from './elsewhere.ts';
import type { Loket } from './loket.ts';

/** How long the database, of which the turn may have failed, may take to tell in which language to say so. */
const patience = 2_000;

/**
 * Tells that a turn failed, with the reference under which the log has it: in the language of the conversation, and in both
 * when the database does not tell which that is.
 */
export async function tellFault(
  loket: Loket,
  fault: unknown,
  { conversation, address }: Pick<Incoming, 'conversation' | 'address'>,
): Promise<void> {
  const reference = loket.newId().slice(0, 8);
  loket.log.error(
    {
      reference,
      fault: fault instanceof Error ? `${fault.name}: ${fault.message}` : 'unknown',
      stack: fault instanceof Error ? fault.stack : undefined,
    },
    'turn failed',
  );
  const known = await Promise.race([
    sessionOf(loket.db, conversation).then(wordsFor, () => undefined),
    setTimeout(patience, undefined, { ref: false }),
  ]);
  const spoken = known ? [known] : [wordsOf('nl'), wordsOf('en')];
  const text = spoken.map((words) => words.fault(reference)).join(' ');
  await loket.channel.send(address, { text }).catch(() => undefined);
}
