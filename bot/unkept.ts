import type { Reads } from '../dialogs/desk.ts';
import type { Effect } from '../dialogs/effect.ts';

/** What was sent along has no place when nothing is taken up; what stands in `kept` has. */
export function unkept({ files = [] }: Reads, kept: unknown = null): Effect[] {
  const held = JSON.stringify(kept);
  const ids = files.flatMap((file) => ('id' in file && !held.includes(JSON.stringify(file.id)) ? [file.id] : []));
  return ids.length > 0 ? [{ kind: 'drop-files', ids }] : [];
}
