import { listOutbox, outboxDepth, type Stuck } from '../../storage/outbox.ts';
import { readArgs, refuseWords, type Command } from './command.ts';
import { withDatabase } from './database.ts';
import { table } from './table.ts';

/** More does not fit a screen; the totals above the table count everything. */
const limit = 200;

/** Shows what waits and what was given up, oldest first, without the text of messages. */
export const outboxList: Command = async (args, io) => {
  refuseWords(readArgs(args, {}).positionals);
  const { rows, depth } = await withDatabase(io, async (db) => ({
    rows: await listOutbox(db, limit),
    depth: await outboxDepth(db),
  }));
  if (rows.length === 0) {
    io.stdout.write('De outbox is leeg: alles is verstuurd.\n');
    return 0;
  }
  const shown = depth.waiting + depth.dead > limit ? ` Dit zijn de oudste ${String(limit)}.` : '';
  io.stdout.write(`Wachtend: ${String(depth.waiting)}. Opgegeven: ${String(depth.dead)}.${shown}\n\n`);
  io.stdout.write(table(['nummer', 'gemaakt', 'soort', 'stand', 'pogingen', 'gesprek', 'probleem'], rows.map(cells)));
  if (depth.dead > 0)
    io.stdout.write('\nOpgegeven berichten opnieuw aanbieden: npm run loket -- outbox retry [nummer]\n');
  return 0;
};

function cells(row: Stuck): string[] {
  return [
    String(row.id),
    row.createdAt.toISOString(),
    row.kind === 'update' || row.kind === 'show' ? 'wijziging' : 'bericht',
    row.dead ? 'opgegeven' : 'wacht',
    String(row.attempts),
    row.conversation,
    row.problem ?? '',
  ];
}
