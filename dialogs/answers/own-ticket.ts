import type { Answer } from '../session.ts';
import { plain, type AnswerType, type Context, type OwnTicket, type QuestionOf } from './answer-type.ts';
import { ordinalIn } from './counting.ts';

/** One of the tickets of who asks: what is not satisfactory is often one of these. */

/** The answer that it is about none of them. */
export const noneOfThem = 'geen';

/** Most tickets that are offered, beside what else can be pressed. */
const offered = 3;

/** Of who has no tickets nothing is asked, and nothing is shown. */
export const nothingToChoose: Answer = { soort: 'melding', value: noneOfThem, text: '', from: 'known' };
export const isNothingToChoose = (answer: Answer | undefined): boolean =>
  answer?.soort === 'melding' && answer.from === 'known' && answer.value === noneOfThem;

const none =
  /^(?:nee|neen|no|geen|niet|none|geen van (?:deze|die|beide|allen)|(?:iets|wat) anders|niet over een melding|none of (?:these|them)|something else|neither)\b/;
const numberForm = /\bM-\d{4}-\d{6,9}\b/i;

const numbered = (text: string): string | undefined => numberForm.exec(text)?.[0].toUpperCase();
const last = ({ own }: Context): readonly OwnTicket[] => (own?.tickets ?? []).slice(0, offered);
const titled = ({ title, number }: OwnTicket): string => `${title} · ${number}`;

/** One of the own tickets, by its number, its place in the list or what it is about; or that it is none of them. */
export const ownTicket: AnswerType<QuestionOf<'melding'>> = {
  read(text, question, context) {
    const tickets = context.own?.tickets ?? [];
    const said = plain(text);
    const number = numbered(text);
    if (number !== undefined)
      return tickets.some((one) => one.number === number)
        ? { is: 'answer', value: number }
        : { is: 'problem', hint: context.words.answers.notYourTicket(number) };
    if (none.test(said)) return { is: 'answer', value: noneOfThem };
    const place = ordinalIn(said, last(context).length);
    const meant = place === undefined ? context.own?.meant(text) : last(context).slice(place, place + 1);
    if (meant?.length === 1) return { is: 'answer', value: meant[0]?.number };
    return { is: 'problem', hint: question.hint ?? context.words.answers.whichTicket };
  },
  spot(text, _, { own }) {
    const number = numbered(text);
    return own?.tickets.some((one) => one.number === number) ? { is: 'answer', value: number } : undefined;
  },
  show(value, _, { own, words }) {
    const ticket = own?.tickets.find(({ number }) => number === value);
    return value === noneOfThem ? words.answers.noTicketOfMine : ticket ? titled(ticket) : String(value);
  },
  choices: (_, context) => [
    ...last(context).map((ticket) => ({ title: titled(ticket), value: ticket.number })),
    { title: context.words.ticket.noneOfThem, value: noneOfThem },
  ],
};
