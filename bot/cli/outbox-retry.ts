import { retryDead } from '../../storage/outbox.ts';
import { Misuse, readArgs, refuseWords, type Command } from './command.ts';
import { Refusal } from '../refusal.ts';
import { withDatabase } from './database.ts';

/** Puts messages that were given up back in line: all, or one. The running Loket sends them. */
export const outboxRetry: Command = async (args, io) => {
  const [word, ...more] = readArgs(args, {}).positionals;
  refuseWords(more);
  if (word !== undefined && !/^[1-9]\d{0,14}$/.test(word))
    throw new Misuse(`"${word}" is geen nummer van een bericht; kijk met "outbox list" welke er zijn.`);
  const id = word === undefined ? null : Number(word);
  const revived = await withDatabase(io, (db) => retryDead(db, id, io.now()));
  if (id !== null && revived === 0)
    throw new Refusal([`Bericht ${String(id)} is niet opgegeven; kijk met "outbox list" welke dat wel zijn.`]);
  io.stdout.write(
    revived === 0
      ? 'Er zijn geen opgegeven berichten.\n'
      : `${revived === 1 ? '1 bericht staat' : `${String(revived)} berichten staan`} weer in de rij; Loket verstuurt ze zodra het draait.\n`,
  );
  return 0;
};
