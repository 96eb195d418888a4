import type { Ticket } from '../tickets/ticket.ts';
import { plain } from './answers/answer-type.ts';
import { agrees, disagrees, yesOrNo } from './answers/yes-no.ts';
import { asksBack, isElse } from './answer-approver.ts';
import { beyondNo } from './answer-ticket.ts';
import { offerDraft } from './draft.ts';
import { say, type Step } from './effect.ts';
import { followerReply } from './following.ts';
import { meantAmong, toldLately } from './meant-ticket.ts';
import { namedIn } from './named.ts';
import { buttons, helpButtons, idle, reply, type Scene } from './scene.ts';
import { confirmSolved, notSolved } from './solved.ts';
import { withTicket } from './which-ticket.ts';

/** What is said when nothing is open but a ticket waits for the employee: an answer to that rather than a new need. */

const works =
  /\b(?:opgelost|gelukt|(?:doet|werkt|brandt|gaat) (?:het |hij |ie |'t )*(?:nu )?weer|is (?:nu )?(?:weer |al )?(?:goed|gemaakt|schoon|gevuld|vervangen|in orde|klaar|binnen)|(?:works|working|fixed|solved|repaired|done) (?:now|again)|(?:it|that)(?:'s| is| has been) (?:fixed|solved|repaired|done|all right|fine|clean))\b/;
const still =
  /\b(?:nog (?:steeds|altijd|niet)|toch niet|niet opgelost|is (?:\w+ )?niet (?:gemaakt|gerepareerd|verholpen|vervangen|goed|schoon|in orde)|weer (?:stuk|kapot|mis|hetzelfde)|still (?:not|broken|the same|doesn't|does not|isn't|leaking|flickering|dirty|no)|not (?:fixed|solved|right|good)|broken again|isn't (?:fixed|solved|right))\b/;
/** "heropen de melding": the ticket that was closed is to go on. */
const reopens =
  /^(?:nee |graag |kun je |wil je |mag ik |please )*(?:heropen(?:en)?|reopen)(?: (?:hem|haar|het|die|dat|deze|de|mijn|m'n|melding|ticket|aanvraag|klacht|it|that|the|my|weer|maar|graag|aub|svp|please))*$/;
/** "hij knippert weer", of what was said to be done. */
const again = /^(?:nee )?(?:hij|ze|het|die|dat|ie|it|they)\b.*\b(?:weer|opnieuw|again)\b/;
/** So long after it was closed a mere "nee" is about that. */
const justNow = 24 * 3_600_000;

/** "nee, …" answers something, whatever comes behind it. */
const refuses = /^\s*(?:nee|neen|no)\s*[,.!]/i;
const reserved = /\b(?:maar|alleen|behalve|niet|nog|geen|but|only|except|not|yet|still|\w+n't)\b/;

/** Whether something is still wrong or asked: "bedankt, maar …". */
export const hasReserve = (text: string): boolean => reserved.test(plain(text)) || still.test(plain(text));

/** "Bedankt, het is opgelost", of whatever it was about. */
export const isOver = (text: string): boolean =>
  (works.test(plain(text)) || /\bit works\b/.test(plain(text))) && !hasReserve(text);

const registered =
  'klacht|ticket|verzoek|melding|aanvraag|reservering|bestelling|afspraak|terugbelverzoek|zaal|vergaderzaal|parkeerplek|parkeerplaats';
/** "annuleer mijn reservering": something that was registered is to be undone. */
const withdraws = new RegExp(
  `^(?:o |oh |nee |sorry |wacht |toch |ik wil |kun je |kan ik |wil je |graag )*(?:(?:annuleer|annuleren|trek|zeg|schrap) (?:mijn|m'n|de|die|het) (?:${registered})(?: (?:weer |toch |maar )*(?:in|af))?|(?:mijn|m'n|de|die|het) (?:${registered}) (?:graag )?(?:annuleren|intrekken|afzeggen|schrappen))(?: (?:maar|toch|graag|aub|svp))*$`,
);

/** "annuleer M-2026-000018", "trek mijn klacht maar in". */
export const withdrawsTicket = (text: string): boolean =>
  /\b(?:annuleer|annuleren|intrekken|afzeggen|schrappen|cancel|withdraw|trek\b.*\bin|zeg\b.*\baf)\b/.test(plain(text));

/** "annuleer mijn reservering": something that was registered, whatever it is. */
export const withdrawsSomething = (text: string): boolean => withdraws.test(plain(text).replaceAll(',', ''));

/** What is said of a ticket by its number that was reported ready or closed: that it is solved, or is not. */
export function saidOfReady(scene: Scene, number: string, text: string): Step | undefined {
  const status = scene.reads.tickets.find((one) => one.number === number)?.status;
  if (status !== 'gereed' && status !== 'gesloten') return undefined;
  const said = plain(text);
  if (still.test(said)) return notSolved(scene, number, text.trim());
  return status === 'gereed' && works.test(said) ? confirmSolved(scene, number) : undefined;
}

/** A reply to what was asked about a ticket, or a word that needs no product; undefined when it is a need. */
export function shortReply(scene: Scene, text: string): Step | undefined {
  const { tickets } = scene.reads;
  const said = plain(text);
  const ready = lastTold(
    scene,
    tickets.filter(({ status }) => status === 'gereed'),
  );
  const waiting = tickets.filter((one) => one.status === 'wacht-op-klant' || asksBack(scene, one));
  const bare = agrees(text) || disagrees(text);
  const asked = waiting.filter((one) => bare || answers(scene, one, text));
  if (asked.length > 0 && (bare || refuses.test(text))) {
    const closed = agrees(text) ? [] : toldLately(scene).filter(({ status }) => status === 'gesloten');
    const about = narrowed(scene, text, lastTold(scene, [...ready, ...closed, ...asked]));
    // Which of them a bare word answers only who said it knows.
    if (about.some((one) => asked.includes(one))) return withTicket(scene, about, 'answer', text);
  }
  if (ready.length > 0 && text.length < 300) {
    const about = narrowed(scene, text, ready);
    const mine = ready.some((ticket) => answersAbout(scene, ticket, text));
    const yes = agrees(text) || ((yesOrNo(text) === true || works.test(said)) && mine);
    if (yes && !reserved.test(said)) return withTicket(scene, about, 'solved', text);
    const why = beyondNo(text);
    if (disagrees(text) || refuses.test(text) || ((yesOrNo(text) === false || still.test(said)) && mine))
      return withTicket(scene, about, why ? 'not-solved-because' : 'not-solved', why ?? text);
  }
  const followed = ready.length + waiting.length > 0 ? undefined : followerReply(scene, text);
  if (followed) return followed;
  const closed = ready[0] ?? closedLast(tickets);
  if (closed && text.length < 300 && reopened(scene, closed, text))
    return notSolved(scene, closed.number, reopens.test(said) ? undefined : beyondNo(text));
  if (asked.length > 0) return withTicket(scene, narrowed(scene, text, lastTold(scene, asked)), 'answer', text);
  if (agrees(text)) return offerDraft(scene, scene.words.waiting.offer) ?? reply(scene, say(scene.words.ready));
  return disagrees(text) ? reply(scene, say(scene.words.ready)) : undefined;
}

/** Whether a text can be the answer to what was asked of a ticket, by who executes it or who approves it. */
const answers = (scene: Scene, ticket: Ticket, text: string): boolean =>
  asksBack(scene, ticket) ? !isElse(scene, ticket, text) : answersAbout(scene, ticket, text);

/** Those of which something was told here lately, the last first; where nothing was, all. */
function lastTold(scene: Scene, tickets: readonly Ticket[]): readonly Ticket[] {
  const lately = toldLately(scene).filter((one) => tickets.includes(one));
  return lately.length > 0 ? lately : tickets;
}

/** Those of which a text speaks, when it speaks of any. */
function narrowed(scene: Scene, text: string, tickets: readonly Ticket[]): readonly Ticket[] {
  const meant = meantAmong(scene, text, tickets);
  return meant.length > 0 ? meant : tickets;
}

const closedLast = (tickets: readonly Ticket[]): Ticket | undefined =>
  tickets
    .filter(({ status }) => status === 'gesloten')
    .reduce<Ticket | undefined>((last, one) => (last && last.since >= one.since ? last : one), undefined);

/** Whether a text says of the ticket that was closed last that it is not solved after all. */
export function reopened(scene: Scene, closed: Ticket, text: string): boolean {
  const said = plain(text).replaceAll(',', '');
  if (reopens.test(said)) return true;
  if (still.test(said)) return answersAbout(scene, closed, text);
  const { reads, desk } = scene;
  const recent =
    reads.now.getTime() - closed.since.getTime() <= justNow &&
    reads.tickets.every(({ createdAt }) => createdAt <= closed.since);
  if (!recent) return false;
  if (disagrees(text)) return true;
  if (!again.test(said) || works.test(said)) return false;
  const { outcome, products } = desk.search(text);
  return outcome === 'none' || products.some(({ id }) => id === closed.product);
}

/** Whether a text answers what we just asked about a ticket: only what names another product by its own words is a new need. */
export function answersAbout(scene: Scene, ticket: Ticket, text: string): boolean {
  const { outcome, intent, products } = scene.desk.search(text);
  if (outcome === 'intent') return intent === 'thanks' || intent === 'cancel';
  const found = outcome === 'found' ? scene.desk.catalogue.get(products[0].id) : undefined;
  if (!found || found.id === ticket.product) return true;
  return !namedIn(found, text);
}

/** Nothing is open to stop or to go back in. Somebody with tickets may want to withdraw one. */
export function nothingOpen(scene: Scene): Step {
  const session = idle(scene.session);
  const busy = scene.reads.tickets.some(({ status }) => !['gesloten', 'afgewezen', 'geannuleerd'].includes(status));
  return {
    session,
    effects: [
      busy ? buttons(scene.words.nothingOpenButTickets, helpButtons(scene.words)) : say(scene.words.nothingOpen),
    ],
  };
}
