import type { Incoming } from '../dialogs/channel.ts';
import type { Desk, Employee } from '../dialogs/desk.ts';
import type { Effect } from '../dialogs/effect.ts';
import type { Session } from '../dialogs/session.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { Chat } from '../tests/harness/chat.ts';

/**
 * What people say, turn by turn, until there is a ticket; `[title]` presses a button. `{kamer}` is another room every time: the same
 * storing at the same place is no second ticket.
 */
const mix: readonly (readonly string[])[] = [
  ['de lamp op {kamer} in B30 knippert', '[Ja, melden]'],
  ['er is koffie gemorst op het tapijt in B20 kamer {kamer}', 'ja'],
  ['de lamp boven mijn bureau knippert', 'B50 kamer {kamer}', 'ja'],
  ['er blaast koude lucht uit het plafond in B50 kamer {kamer}', '[Ja, melden]'],
  ["m'n pas is kwijt", 'vanmorgen in de trein', '[Ja, melden]'],
  ['mijn scherm doet het niet', '[Nee]', 'B20 kamer 4.01', '[Ja, melden]'],
  ["'t toilet loopt niet door", 'B30, herentoilet naast kamer {kamer}', '[Nee]', 'ja'],
  ['zaal voor 8 man morgen van 10 tot 12', '[B30]', '[Ja, reserveren]'],
];

/** A text of the mix in a room of its own: there are 89,000 before one comes again. */
export const inRoom = (text: string, n: number): string =>
  text.replace('{kamer}', `${String((n % 99) + 1)}.${String(100 + (Math.floor(n / 99) % 900))}`);

/** One thing that a person does, and how many posts (new messages and updates) the desk answers it with. */
export interface Turn {
  text?: string;
  /** The title of a button on a card that was shown. */
  press?: string;
  posts: number;
}

/** What `advance` gets in one turn. */
export interface Moment {
  session: Session;
  what: Incoming['what'];
  tickets: readonly Ticket[];
}

export interface Conversation {
  turns: Turn[];
  moments: Moment[];
}

/** The mix, played once through the dialogs to learn what the desk answers. Throws when one does not end in a ticket. */
export function conversations(desk: Desk, now: Date): Conversation[] {
  return mix.map((lines) => {
    const chat = new RecordedChat(desk, now, employee);
    const shown = new Set<string>();
    const turns = lines.map((line): Turn => {
      const title = /^\[(.+)\]$/.exec(line)?.[1];
      const effects = title === undefined ? chat.type(inRoom(line, 0)) : chat.press(title);
      return { ...(title === undefined ? { text: line } : { press: title }), posts: countPosts(effects, shown) };
    });
    if (chat.tickets.length !== 1) throw new Error(`"${lines.join('" → "')}" makes no ticket any more: mend the mix`);
    return { turns, moments: chat.moments };
  });
}

/** Somebody of whom the directory knows nothing, as all people of the bench. */
export const employee: Employee = { id: 'somebody', name: 'Iemand' };

class RecordedChat extends Chat {
  readonly moments: Moment[] = [];

  override turn(what: Incoming['what']): Effect[] {
    this.moments.push({ session: this.session, what, tickets: this.tickets });
    return super.turn(what);
  }
}

/** How many posts these effects become; an update of a card that was never shown is none. */
function countPosts(effects: readonly Effect[], shown: Set<string>): number {
  let posts = 0;
  for (const effect of effects)
    if (effect.kind === 'send') {
      posts++;
      if (effect.card !== undefined) shown.add(effect.card);
    } else if (effect.kind === 'update' && shown.has(effect.card)) posts++;
  return posts;
}
