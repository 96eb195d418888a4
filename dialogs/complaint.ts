import type { Product } from '../knowledge/product.ts';
import { aboutNothing, type Complaint, type Contact, type Label } from '../tickets/complaint.ts';
import type { Answered, Ticket } from '../tickets/ticket.ts';
import { plain } from './answers/answer-type.ts';

/** What an intake makes of a klacht, onvrede, wens or compliment. */

/** By which words people call it themselves. In this order: "ontevreden, dus een klacht" is a klacht. */
const calledBy: [Label, RegExp][] = [
  ['klacht', /\b(?:klacht(?:en)?|klagen|beklag|complaints?|complain)\b/],
  ['compliment', /\b(?:complimenten?|complimentje|pluim|kudos)\b/],
  ['onvrede', /\b(?:onvrede|ontevreden|misnoegen|ongenoegen|dissatisfied|dissatisfaction|unhappy)\b/],
  ['wens', /\b(?:wens|idee|suggestie|tip|voorstel|suggestion|idea)\b/],
];

/** What its customer calls it: by a word of their own, else what the page is for. Undefined where a page is for none of these. */
export function labelOf({ klantlabel }: Product, said: string): Label | undefined {
  if (klantlabel === undefined) return undefined;
  const text = plain(said);
  return calledBy.find(([, form]) => form.test(text))?.[0] ?? klantlabel;
}

/** Who is not content is contacted, and that is promised; who has an idea or says thanks hears what was done with it. */
const isContacted = ({ soort }: Product): boolean => soort === 'klacht';

/** What such a ticket keeps; null of all others. `own`: the tickets of who asks, for the one that it is about. */
export function complaintOf(
  product: Product,
  said: string,
  { answers, expectedAt }: Pick<Ticket, 'answers' | 'expectedAt'>,
  own: readonly Ticket[] = [],
): Complaint | null {
  const label = labelOf(product, said);
  if (label === undefined) return null;
  const about = own.find(({ number }) => answers.some(({ id, value }) => id === aboutTicket && value === number));
  const contact: Contact | null =
    isContacted(product) && expectedAt
      ? { dueAt: expectedAt, at: null, by: null, how: null, warnedAt: null, lateAt: null }
      : null;
  return {
    label,
    about: {
      ...aboutNothing,
      ...(about ? { ticket: about.number, product: about.product, group: about.group } : {}),
      supplier: textOf(answers, 'leverancier'),
      building: buildingOf(answers) ?? about?.spot?.building ?? (about ? buildingOf(about.answers) : undefined) ?? null,
    },
    contact,
    conclusion: null,
    cause: null,
    followUp: null,
  };
}

/** The question by which somebody tells about which of their own tickets it is. */
export const aboutTicket = 'melding';

function textOf(answers: readonly Answered[], question: string): string | null {
  const value = answers.find(({ id }) => id === question)?.value;
  return typeof value === 'string' ? value : null;
}

const buildingOf = (answers: readonly Answered[]): string | undefined =>
  answers.map(({ value }) => (value as { gebouw?: unknown } | null)?.gebouw).find((one) => typeof one === 'string');
