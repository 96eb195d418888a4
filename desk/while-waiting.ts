import { plain } from '../dialogs/answers/answer-type.ts';
import { agrees } from '../dialogs/answers/yes-no.ts';
import { callsOff, commandIn } from '../dialogs/commands.ts';
import type { Desk } from '../dialogs/desk.ts';
import { meant } from '../dialogs/from-english.ts';
import { onlyAsksPerson } from '../dialogs/person-asked.ts';
import { hasReserve, isOver } from '../dialogs/short-reply.ts';
import type { Line, Takeover } from './takeover.ts';

/**
 * What somebody types while they wait for the desk, and what is said to it. A whole message that chooses (leave, call, keep, wait) is done; one that
 * only asks about the waiting is answered with how it stands. All else is passed on without a word, but for the first line and one after a silence.
 */

export type Choice = 'wait' | 'leave' | 'call' | 'keep' | 'ask';

const whole = (words: string) =>
  new RegExp(
    `^(?:(?:en|maar|nou|hallo|hoi|sorry|euh?|uh|hey|hello|hi|and|but|so|well|doe|dan|graag|please|can you|kun je|kan je|wil je) )*(?:${words})(?: (?:nou|nu|maar|dan|eigenlijk|graag|alsjeblieft|aub|svp|please|hoor|ongeveer|now|then))*$`,
    'u',
  );

const keeps = whole(
  "(?:leg (?:(?:mijn|m'n|deze|de|het|dit|dat|hem|maar|vraag|even|dan) )+vast|zet (?:(?:mijn|deze|de|het|dit|maar|vraag|als|een) )+weg(?: als (?:een )?vraag)?|maak er (?:(?:maar|dan|gewoon) )*een (?:melding|ticket|vraag) van|als (?:een )?(?:melding|ticket|vraag)|(?:keep|register) (?:it|this|my question)(?: as a (?:question|ticket))?|(?:leave|make) it (?:as )?a (?:question|ticket))",
);
const leaves = whole(
  'ik hoef (?:al )?niets? meer|haal me (?:(?:maar|weer|dan) )*uit de (?:wacht)?rij|take me out of the (?:queue|line)|leave the (?:queue|line)',
);
const waits = whole(
  "(?:ik |i(?:'ll| will) )?(?:wacht(?:en)?|blijf wachten|wait)(?: (?:wel|even|nog|gewoon|for it|here))*|keep waiting",
);

const somebody = '(?:iemand|een mens|een collega|een medewerker|anybody|anyone|somebody|someone)';
/** "Hallo?" is asked, "hallo" is said. */
const calls = /^(?:(?:en|toen|nu|hallo+|joehoe|and|then|now|hello+|anything)[\s,]*)*\?[\s?!]*$/iu;
/** About the waiting, and nothing else. */
const asksHow = [
  whole(
    `(?:hoe ?lang|hoelang) (?:nog|is het nog|duurt (?:het|dat|dit)(?: nog)?|moet(?:en)? (?:ik|we|wij) (?:nog )?wachten)|how (?:much )?long(?:er)?(?: (?:will (?:it|this) (?:take|be)|does (?:it|this) take|do i have to wait|is the wait))?`,
  ),
  whole(
    `(?:is|zit|komt|kijkt|leest) (?:er|daar) (?:(?:al|nog|daar|hier|nu|eigenlijk) )*${somebody}(?: (?:al|nog|daar|vrij|bezig|mee|die (?:me|mij) (?:kan|wil) helpen))*|${somebody} (?:daar|al|there|here)|is (?:there )?${somebody} (?:there|here|coming|free)(?: yet)?`,
  ),
  whole(
    '(?:duurt|gaat) (?:het|dit|dat) (?:(?:nog|heel|erg|zo) )*lang(?: duren)?|wat duurt het (?:toch )?lang|ben ik (?:(?:al|bijna|nu|zo) )*aan de beurt|wanneer (?:ben|kom) ik aan de beurt|wanneer komt er (?:(?:nou|nu|eens) )*iemand|waar blijf(?:t|en) (?:jullie|iemand|hij|zij|ze|het)|hoeveel (?:mensen |collega.?s )?(?:zijn|wachten|zitten|staan) er (?:nog )?(?:voor (?:mij|me))?|(?:de )?hoeveelste ben ik|nog (?:steeds|altijd) niemand|is it my turn(?: yet)?|when is it my turn|how many (?:people )?(?:are )?before me|where is everybody|still nobody',
  ),
  whole(
    "(?:ik )?wacht(?:en)? nog (?:steeds|altijd)|(?:ik )?(?:zit|sta) (?:hier )?nog (?:steeds|altijd) te wachten|(?:i(?:'m| am) )?still waiting|ben (?:je|jij) er nog|are you (?:still )?there|ik wil niet (?:(?:meer|langer|zo lang) )*wachten|ik wacht niet (?:langer|meer)",
  ),
];

/** What is longer tells something. */
const longest = 100;

/** "Laat maar", "bel me terug", "hoe lang nog", and "goed" as long as nobody of the desk said anything: what can be chosen, typed. */
export function choiceIn(text: string): Choice | undefined {
  if (text.length > longest) return undefined;
  const command = commandIn(meant(text))?.do;
  const said = plain(text).replace(/[,]/g, '').trim();
  const bare = said.replace(/[.!?\s]+$/u, '');
  if (command === 'stop' || callsOff(text) || leaves.test(bare)) return 'leave';
  if (command === 'call') return 'call';
  if (keeps.test(bare)) return 'keep';
  if (waits.test(bare)) return 'wait';
  if (command === 'status' || (command === 'human' && said.split(/\s+/).length <= 4)) return 'ask';
  return calls.test(text.trim()) || asksHow.some((form) => form.test(bare)) ? 'ask' : undefined;
}

/** The same, with what counts only in this chat. */
export function choiceHere(text: string, lines: readonly Line[], desk: Desk): Choice | undefined {
  const choice = choiceIn(text) ?? (onlyAsksPerson(desk, text) ? 'ask' : undefined);
  if (choice) return choice;
  const thanks = !hasReserve(text) && desk.search(text).intent === 'thanks';
  if (thanks && isOver(text)) return 'leave';
  // What an agent asked before the chat came back in line can be answered still.
  const asked = lines.some(({ by, kind }) => by.role === 'balie' && kind === 'text');
  return (agrees(text) || thanks) && !asked ? 'wait' : undefined;
}

/** So long after what somebody said last, their next line is answered again: an assumption. */
const silence = 3 * 60_000;

/** Whether a line that is passed on is answered: the first since they came in line, or one after a silence. */
export function acknowledged(
  { state, queuedAt }: Takeover,
  lines: readonly Line[],
  now: Date,
): 'first' | 'again' | undefined {
  if (state !== 'waiting') return undefined;
  const last = lines.findLast(({ by, kind, at }) => by.role === 'medewerker' && kind === 'text' && at >= queuedAt);
  if (!last) return 'first';
  return now.getTime() - last.at.getTime() >= silence ? 'again' : undefined;
}
