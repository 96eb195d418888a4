import type { Reads } from '../dialogs/desk.ts';
import type { Effect } from '../dialogs/effect.ts';

/** What was sent along has no place when nothing is taken up. */
export function unkept({ files = [] }: Reads): Effect[] {
  const ids = files.flatMap((file) => ('id' in file ? [file.id] : []));
  return ids.length > 0 ? [{ kind: 'drop-files', ids }] : [];
}
