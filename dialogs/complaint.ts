import type { Product } from '../knowledge/product.ts';
import { aboutNothing, type Complaint, type Contact, type Label } from '../tickets/complaint.ts';
import type { Answered, Ticket } from '../tickets/ticket.ts';
import type { Intake } from './session.ts';
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
  return wordIn(said) ?? klantlabel;
}

/** The page by which somebody complains. */
export const complaintPage = 'klacht';

/** What is heard in the first sentence of who is not content; else what they call it. */
export type Feeling = Label | 'waiting' | 'promise' | 'treated' | 'again';

const felt: [Feeling, RegExp][] = [
  [
    'treated',
    /\b(?:onbeleefd|onbeschoft|onvriendelijk|lelijk|snauwde|afgesnauwd|geschoffeerd|genegeerd|kortaf|respectloos|niet serieus genomen|rude|ignored|impolite)\b/,
  ],
  [
    'promise',
    /\b(?:beloofd|beloofden|beloofde|belofte|afgesproken|afspraak|afspraken|toegezegd|toezegging|komen opdagen|kwam niemand|promised|appointment|showed up)\b/,
  ],
  [
    'waiting',
    /\b(?:wacht|wachten|gewacht|weken geen|maand geen|duurt|nooit beantwoord|geen reactie|waiting|no answer)\b/,
  ],
  ['again', /\b(?:alweer|steeds|elke keer|telkens|zoveelste|de (?:derde|vierde|vijfde) keer|again|every time)\b/],
];

/** How somebody is met who begins such an intake. Undefined where a page is for none of these. */
export function feelingOf(product: Product, said: string): Feeling | undefined {
  const label = labelOf(product, said);
  if (label !== 'klacht' && label !== 'onvrede') return label;
  const text = plain(said);
  return felt.find(([, form]) => form.test(text))?.[0] ?? label;
}

/** Whether somebody says that they are not content: a number that they name with it is what it is about. */
export const isComplaining = (said: string): boolean => ['klacht', 'onvrede'].includes(wordIn(said) ?? '');

const wordIn = (said: string): Label | undefined => calledBy.find(([, form]) => form.test(plain(said)))?.[0];

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

/** Whether it is asked about which of their own tickets it is. */
export const asksTicket = ({ richtvragen }: Product, { asking }: Pick<Intake, 'asking'>): boolean =>
  richtvragen.some(({ id, soort }) => id === asking && soort === 'melding');

/** The question by which somebody tells about which of their own tickets it is. */
export const aboutTicket = 'melding';

function textOf(answers: readonly Answered[], question: string): string | null {
  const value = answers.find(({ id }) => id === question)?.value;
  return typeof value === 'string' ? value : null;
}

const buildingOf = (answers: readonly Answered[]): string | undefined =>
  answers.map(({ value }) => (value as { gebouw?: unknown } | null)?.gebouw).find((one) => typeof one === 'string');
