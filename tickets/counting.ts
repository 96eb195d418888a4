import { ended, type Status } from './status.ts';
import type { TicketEvent } from './ticket.ts';
import { paused } from './watch.ts';

/** What figures count by (docs/figures.md), as data, so that the register is asked by the same rules. */
export interface CountingRules {
  /** The promise stands still. */
  paused: readonly Status[];
  /** The work is done. */
  done: readonly Status[];
  /** It will not come. */
  dropped: readonly Status[];
  /** Nothing is left to do for the desk and who executes. */
  over: readonly Status[];
  /** What the requester hears, or sees on the card. */
  news: readonly TicketEvent['kind'][];
}

export const countingRules: CountingRules = {
  paused,
  done: ['gereed', 'gesloten'],
  dropped: ['afgewezen', 'geannuleerd'],
  over: ['gereed', ...ended],
  news: ['status', 'heropend', 'bericht', 'verwachting', 'geen-nieuws', 'herinnering', 'contact'],
};
