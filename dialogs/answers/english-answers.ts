import type { Organisation } from '../../knowledge/organisation.ts';
import type { Richtvraag } from '../../knowledge/richtvraag.ts';
import type { AnswerType, Context } from './answer-type.ts';
import { momentInDutch } from './english-moments.ts';
import { numberInDutch } from './english-numbers.ts';
import { placeInDutch, placeReplyInDutch } from './english-places.ts';

/**
 * Answers in English. There is one reader per kind of answer, which knows Dutch; what is said in English is put into its words
 * first. Free text is never touched: it is kept as it was written.
 */

const ordinals: Record<string, string> = {
  first: 'eerste',
  second: 'tweede',
  third: 'derde',
  fourth: 'vierde',
  fifth: 'vijfde',
  sixth: 'zesde',
  seventh: 'zevende',
  eighth: 'achtste',
  last: 'laatste',
};
const position = new RegExp(
  `^(?:(?:i'll take|i want|give me|take|make it|it's|it is) )?(?:the )?(${Object.keys(ordinals).join('|')})(?: one| option| choice)?(?: please)?[.!]?$`,
  'i',
);
const byNumber = /^(?:number|option|no\.?) (\d{1,2})[.!]?$/i;

/** "the second one" as "de tweede"; a text that names no place in a list stays as it is. */
export function positionInDutch(text: string): string {
  const said = text.trim();
  const word = position.exec(said)?.[1]?.toLowerCase();
  if (word !== undefined) return `de ${ordinals[word] ?? word}`;
  const number = byNumber.exec(said)?.[1];
  if (number !== undefined) return `nummer ${number}`;
  return /^(?:all(?: of (?:them|these))?|both(?: of them)?|everything)[.!]?$/i.test(said) ? 'alle' : text;
}

const me = /^(?:it(?:'s| is) )?(?:for )?(?:me|myself)(?: please)?[.!]?$/i;

const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const buildingNames = ({ gebouwen }: Organisation) =>
  gebouwen.flatMap(({ code, naam, ook }) => [code, naam, ...ook]).map(escaped);

/** `isReply`: the whole text is to be the answer, and not only something in it. */
function inDutch(text: string, { soort }: Richtvraag, { organisation }: Context, isReply: boolean): string {
  switch (soort) {
    case 'datum':
    case 'tijd':
    case 'periode':
      return momentInDutch(text);
    case 'getal':
      return numberInDutch(text);
    case 'locatie':
      return isReply ? placeReplyInDutch(text, buildingNames(organisation)) : placeInDutch(text);
    case 'keuze':
    case 'meerkeuze':
      return positionInDutch(text);
    case 'persoon':
      return me.test(text.trim()) ? 'ikzelf' : text.replace(/^(?:it(?:'s| is)|that(?:'s| is)|for) /i, '');
    default:
      return text;
  }
}

/** The same reader, for a conversation in either language. */
export function bilingual(type: AnswerType): AnswerType {
  const { amend, choices } = type;
  const heard = (text: string, question: Richtvraag, context: Context, isReply = false) =>
    context.words.language === 'en' ? inDutch(text, question, context, isReply) : text;
  return {
    read: (text, question, context, part) => type.read(heard(text, question, context, true), question, context, part),
    spot: (text, question, context) => type.spot(heard(text, question, context), question, context),
    ...(amend && {
      amend: (text, question, context, current) =>
        amend.call(type, heard(text, question, context), question, context, current),
    }),
    show: (value, question, context) => type.show(value, question, context),
    ...(choices && { choices: (question, context) => choices.call(type, question, context) }),
  };
}
