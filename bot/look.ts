import type { Reads } from '../dialogs/desk.ts';
import type { Step } from '../dialogs/effect.ts';
import type { Queryable } from '../storage/db.ts';
import { knownStoringen } from '../storage/followers.ts';
import { knownForDays } from '../tickets/follow.ts';

/** Decides a turn; with what others reported already when that has to be looked at, which costs one statement more. */
export async function withLook<S extends Step>(db: Queryable, reads: Reads, decide: (reads: Reads) => S): Promise<S> {
  const step = decide(reads);
  const look = step.effects.find((effect) => effect.kind === 'look');
  if (!look) return step;
  const since = new Date(reads.now.getTime() - knownForDays * 86_400_000);
  return decide({ ...reads, known: await knownStoringen(db, look.product, reads.employee.id, since) });
}
