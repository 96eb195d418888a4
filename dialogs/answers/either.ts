import { plain, mentions, type Reading } from './answer-type.ts';
import { ordinalIn } from './counting.ts';
import { yesOrNo } from './yes-no.ts';

/** What can be meant by an answer that can be understood in more than one way, or that has to be confirmed. */

export interface Option {
  /** As it is said on the button. */
  text: string;
  value: unknown;
  /** Other words by which it is chosen: "'s avonds". */
  ook?: string[];
}

/** Half an answer: one of `either`, with what was understood besides. Plain JSON. */
interface Either {
  either: Option[];
  rest?: unknown;
}

/** The options that an earlier reply left open. */
export const optionsIn = (part: unknown): Either | undefined =>
  part !== null && typeof part === 'object' && 'either' in part ? (part as Either) : undefined;

/** Asks which of the options is meant, with a button each. */
export const askWhich = (ask: string, either: Option[], rest?: unknown): Extract<Reading, { is: 'part' }> => ({
  is: 'part',
  part: rest === undefined ? { either } : { either, rest },
  ask,
  choices: either.map(({ text }) => text),
});

/** The option that a reply chooses: by its words, by "de tweede", or by "ja" when there is but one. */
export function chosenFrom(reply: string, { either }: Either): Option | undefined {
  const said = plain(reply);
  const exact = either.find(({ text }) => plain(text) === said);
  if (exact) return exact;
  const named = either.filter(({ text, ook = [] }) => [text, ...ook].some((word) => mentions(said, word)));
  if (named.length === 1) return named[0];
  const [only, ...others] = either;
  if (only && others.length === 0) return yesOrNo(reply) === true ? only : undefined;
  const place = /\d[.:]\d/.test(said) ? undefined : ordinalIn(said, either.length);
  return place === undefined ? undefined : either[place];
}
