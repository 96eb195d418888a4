import { isLight, isSilent } from '../knowledge/filler.ts';
import { stem } from '../knowledge/stem.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { plain } from './answers/answer-type.ts';
import { namedIn } from './named.ts';
import type { Scene } from './scene.ts';

/** Which ticket somebody speaks of: "die lamp", "mijn stoel". */

/** Words that every ticket is called by, or that ask about one. */
const general = new Set(
  'melding ticket aanvraag verzoek bestelling reservering klacht storing status stand zaak staan staat zitten zit nieuws kamer gebouw nummer request order'
    .split(' ')
    .map(stem),
);

const wordsOf = (text: string): string[] =>
  plain(text)
    .split(/[^\p{L}\d.]+/u)
    .filter((word) => word.length > 2 && !isSilent(word) && !isLight(word))
    .map(stem)
    .filter((word) => !general.has(word));

/** "stoel" is meant by "bureaustoel" too. */
const same = (said: string, known: string): boolean =>
  said === known || (said.length > 3 && known.endsWith(said)) || (known.length > 3 && said.endsWith(known));

/** How much of what is said fits a ticket: its product by name, or words of its answers. */
function fit(scene: Pick<Scene, 'desk'>, text: string, ticket: Ticket): number {
  const product = scene.desk.catalogue.get(ticket.product);
  const known = wordsOf([ticket.title, ...ticket.answers.map((answer) => answer.text)].join(' '));
  const shared = new Set(wordsOf(text).filter((word) => known.some((one) => same(word, one)))).size;
  return shared + (product && namedIn(product, text) ? 1 : 0);
}

/** The tickets that a text speaks of best; none when it names nothing of any. */
export function meantAmong(scene: Pick<Scene, 'desk'>, text: string, tickets: readonly Ticket[]): Ticket[] {
  const fits = tickets.map((ticket) => ({ ticket, score: fit(scene, text, ticket) }));
  const best = Math.max(0, ...fits.map(({ score }) => score));
  return best === 0 ? [] : fits.filter(({ score }) => score === best).map(({ ticket }) => ticket);
}

/** The own tickets of which something was told here lately, the last first. */
export const toldLately = ({ reads }: Scene): Ticket[] =>
  reads.told.flatMap((number) => reads.tickets.find((ticket) => ticket.number === number) ?? []);
