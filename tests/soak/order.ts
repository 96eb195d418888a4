/** What a reader was sent, held against the outbox of their conversation. */

/** A row of the outbox, in order. `what` is what its reader would see, and `message` the message it replaces. */
export interface Row {
  what: string;
  /** When it was noted as sent, on the clock of the desk. */
  notedAt: number;
}

export interface Seen {
  what: string;
  at: number;
  answered: boolean;
}

/** A process was killed: when, on the clock of the connector and on that of the desk. */
export interface Kill {
  at: number;
  desk: number;
}

export type Why = 'answer lost' | 'process killed';

export interface Order {
  /** Rows that never arrived, arrivals that are of no row or out of order, and second arrivals that nothing explains. */
  wrong: string[];
  duplicates: Why[];
}

/**
 * At least once and in order: whoever leaves out what came before sees the rows one by one. What came before may come again, when the bot did not hear that it
 * was accepted, or was killed before it could note so: then all that follows it came again as well.
 */
export function inOrderAtLeastOnce(rows: readonly Row[], seen: readonly Seen[], kills: readonly Kill[]): Order {
  const wrong: string[] = [];
  const duplicates: Why[] = [];
  const last = new Map<number, Seen>();
  /** Why a row that came may come again. */
  const why = (place: number): Why | undefined => {
    const before = last.get(place);
    if (before && !before.answered) return 'answer lost';
    const noted = rows[place]?.notedAt ?? 0;
    return before && kills.some(({ at, desk }) => before.at <= at && desk <= noted) ? 'process killed' : undefined;
  };
  let next = 0;
  for (const one of seen) {
    const again = rows.findLastIndex(({ what }, place) => place < next && what === one.what);
    // Of two rows in a row that look the same, the first that comes again is no second.
    const isAgain = again === next - 1 && why(again) !== undefined;
    if (rows[next]?.what === one.what && !isAgain) {
      last.set(next++, one);
      continue;
    }
    const explained = why(again);
    if (again < 0) wrong.push(`out of order or unknown: ${one.what.slice(0, 160)}`);
    else if (explained) duplicates.push(explained);
    else wrong.push(`came twice: ${one.what.slice(0, 160)}`);
    last.set(again, one);
  }
  for (const { what } of rows.slice(next)) wrong.push(`never came: ${what.slice(0, 160)}`);
  return { wrong, duplicates };
}
