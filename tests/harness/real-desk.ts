import { join } from 'node:path';
import { loadDesk } from '../../bot/load-desk.ts';
import { home } from '../../bot/settings.ts';
import type { Desk } from '../../dialogs/desk.ts';

declare global {
  /** Given by desk-environment.mjs; not there outside Jest. */
  var realDesk: (() => Promise<Desk>) | undefined;
}

let loaded: Promise<Desk> | undefined;
/** The real desk: the PDC and organisation of this repository. Test files share one: change nothing in it. */
export const realDesk = (): Promise<Desk> => globalThis.realDesk?.() ?? (loaded ??= loadDesk(join(home, 'knowledge')));
