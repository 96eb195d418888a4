import type { Organisation } from '../knowledge/organisation.ts';
import type { Product } from '../knowledge/product.ts';
import { plain } from './answers/answer-type.ts';
import { withOwnNote } from './only-dutch.ts';
import type { Words } from './words.ts';

/** Questions in between, about the product or the desk. They are answered, and then the intake goes on where it was. */

const price =
  /^(?:en |maar )?(?:wat|hoeveel) (?:kost|kosten|is de prijs)|\b(?:wat|hoeveel) (?:kost|kosten) (?:dat|dit|het|een|me|mij)|\b(?:is|zijn) (?:dat|dit|het|er|daar) (?:gratis|kosten)|^(?:prijs|kosten)\b.{0,20}$|\bhow much (?:is|does|do|will|would) |\bwhat (?:does|will|would) .{1,30} cost\b/;
const leadTime =
  /\bhoe ?(?:lang|snel) (?:duurt|gaat|kan|is|moet|komt|komen|wordt|worden|hoor|krijg)|\bwanneer (?:is|kan|komt|krijg|wordt|komen)\b.*\b(?:klaar|geleverd|langs|hem|het|dat|iemand|ze)\b|^levertijd|\bhow (?:long|soon|fast|quickly) (?:does|will|would|can|is)\b|\bwhen (?:will|can|is)\b.*\b(?:ready|done|delivered|here|come|coming|fixed)\b/;
const opening =
  /\bopeningstijd|\b(?:hoe laat|wanneer|hoelang|tot hoe laat|tot wanneer) (?:gaat|is|zijn|gaan)\b.*\b(?:open|dicht|bereikbaar|balie|loket|frontoffice|jullie)\b|^(?:en )?(?:is|zijn|gaat|gaan) (?:de )?(?:servicebalie|balie|frontoffice|het loket|jullie)(?: \p{L}+){0,4} (?:open|dicht|bereikbaar)|\bopening (?:hours|times)\b|\b(?:when|what time) (?:do|does|are|is) (?:you|the (?:service )?(?:desk|counter|front ?office))\b.*\b(?:open|close)/u;
const what = /^(?:wat (?:houdt|is) (?:dat|dit)(?: (?:eigenlijk|precies|in))*|hoe werkt (?:dat|dit))$/;

/** The answer to a question in between, or undefined when the text is none. */
export function answerAside(
  text: string,
  product: Product | undefined,
  organisation: Organisation,
  words: Words,
): string | undefined {
  const said = plain(text);
  if (said.length > 120) return undefined;
  if (opening.test(said)) return openingHours(organisation, words);
  if (!product) return undefined;
  if (price.test(said)) return priceOf(product, words);
  if (leadTime.test(said)) return leadTimeOf(product, words);
  if (what.test(said)) return whatIs(product, words);
  return undefined;
}

export const whatIs = ({ omschrijving, engels }: Product, words: Words): string =>
  withOwnNote(words, omschrijving.trim(), engels?.omschrijving);

export const priceOf = ({ prijs, engels }: Product, words: Words): string =>
  words.price(withOwnNote(words, ended(prijs), engels?.prijs));

export const leadTimeOf = ({ levertijd, engels }: Product, words: Words): string =>
  words.leadTime(withOwnNote(words, ended(levertijd.tekst), engels?.levertijd));

/** Whether a text is a question, and so neither an answer nor a remark. */
export function asksSomething(text: string): boolean {
  return (
    text.trim().endsWith('?') ||
    /^(?:and |but )?(?:how|what|who|where|when|why|which)\b.* (?:is|are|do|does|can|could|should|will|would|have|has) /.test(
      `${plain(text)} `,
    ) ||
    /^(?:en |maar )?(?:hoe|hoeveel|hoelang|wat|wie|waar|wanneer|waarom|welke?)\b.* (?:is|zijn|kan|kun|moet|mag|wordt|komt|krijg|gaat|doe|heb|heeft|staat) /.test(
      `${plain(text)} `,
    )
  );
}

/** Whether a text can be nothing but a question: "in de trein?" is an answer by somebody who is not sure. */
export const clearlyAsks = (text: string): boolean =>
  text.trim().endsWith('?') &&
  /^(?:en |maar )?(?:hoe|hoeveel|hoelang|wat|wie|waar|wanneer|waarom|welke?|zit|is|zijn|kan|kun|kunnen|mag|moet|heb|heeft|krijg|komt|gaat|doet|wordt|how|what|who|where|when|why|which|is|are|do|does|can|could|may|should|will|would|has|have)\b/.test(
    plain(text),
  );

const ended = (text: string) => text.trim().replace(/\.$/, '');

/** Opening hours and how to reach the desk, as an answer. */
function openingHours(organisation: Organisation, words: Words): string {
  const { telefoon, balie } = organisation.bereikbaar;
  return `${words.hours(sayHours(organisation, words))} ${words.aboutContact(telefoon, balie)}`;
}

/** Opening hours in a phrase, equal days together: "maandag t/m vrijdag 08:00-17:00". */
export function sayHours(organisation: Organisation, { days: named, daySpan }: Words): string {
  const days = Object.entries(organisation.openingstijden).map(([day, hours]) => ({
    day: named[day as keyof typeof named],
    hours: hours === 'gesloten' ? null : `${hours.van}-${hours.tot}`,
  }));
  const spans: { from: string; to: string; hours: string }[] = [];
  let previous: string | null = null;
  for (const { day, hours } of days) {
    const last = spans.at(-1);
    if (hours !== null && last && previous === hours) last.to = day;
    else if (hours !== null) spans.push({ from: day, to: day, hours });
    previous = hours;
  }
  return spans.map(({ from, to, hours }) => `${from === to ? from : daySpan(from, to)} ${hours}`).join(', ');
}
