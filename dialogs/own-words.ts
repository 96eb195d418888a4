import type { Product } from '../knowledge/product.ts';
import type { Richtvraag } from '../knowledge/richtvraag.ts';
import type { Answered } from '../tickets/ticket.ts';
import type { Context, Found, Reading } from './answers/answer-type.ts';
import { amend, readReply, sameAnswer, spotAll, take } from './intake.ts';
import type { Intake } from './session.ts';
import type { Words } from './words.ts';

/** What somebody says behind an answer and no question asks: "kamer 3.14, maar bel eerst even". It goes along in those words. */

/** The id under which they stand on a ticket. */
export const ownWordsId = 'eigen-woorden';

const most = 5;
const longest = 300;

/** How somebody begins to say how, or why so: no need of its own, whatever it names. */
const instruction =
  'want|omdat|let (?:op|wel)|alleen|wel (?:eerst|even|graag|pas)|bel|neem|kom|klop|vraag|zet|doe|breng|gebruik|pas op|graag (?:eerst|even|pas|voor|na|wel)|trouwens|because|since|please|note|only|call|bring|knock|mind';
const behind = new RegExp(
  `^(?<head>.{1,200}?)(?:[\\s,.;!–-]+(?:(?:en|maar|and|but)\\s+)?)(?<more>(?:(?<=\\b(?:maar|but)\\s+)|${instruction})\\b.+)$`,
  'is',
);

export const instructs = (more: string): boolean => new RegExp(`^(?:${instruction})\\b`, 'i').test(more);

/** An answer, and what is told behind it; undefined when there is no more than the answer. */
function split(text: string): { head: string; more: string } | undefined {
  const { head, more } = behind.exec(text.trim())?.groups ?? {};
  if (!head || !more || more.length > longest || more.split(/\s+/).length < 3 || more.includes('?')) return undefined;
  return { head, more: more.trim() };
}

/** Whether a text tells something of any question of this intake. */
function tellsAnswer(product: Product, intake: Intake, text: string, context: Context): boolean {
  const { changed, repeated } = amend(product, intake, text, context);
  return changed.length + repeated.length > 0 || spotAll(product, intake, text, context).revision !== intake.revision;
}

const isFree = ({ soort }: Richtvraag): boolean => ['tekst', 'lange-tekst', 'groep', 'bestand'].includes(soort);

/** Reads a reply to the open question as an answer with own words behind it; undefined when it is only an answer, or none. */
export function answerAndMore(
  product: Product,
  intake: Intake,
  question: Richtvraag,
  text: string,
  whole: Reading,
  context: Context,
): { reading: Found; more: string } | undefined {
  const parted = isFree(question) ? undefined : split(text);
  if (!parted) return undefined;
  const reading = readReply(intake, question, parted.head, context);
  if (reading.is === 'problem') return undefined;
  const same =
    whole.is === 'answer' && reading.is === 'answer'
      ? sameAnswer(whole.value, reading.value)
      : whole.is === 'part' && reading.is === 'part' && sameAnswer(whole.part, reading.part);
  // A place takes everything that is said for a part of where it is: "achter de kast, maar die staat scheef".
  const takesAll = question.soort === 'locatie' && instructs(parted.more);
  if (!same && whole.is !== 'problem' && !takesAll) return undefined;
  const answered = take(intake, question, reading, context, 'asked');
  return tellsAnswer(product, answered, parted.more, context) ? undefined : { reading, more: parted.more };
}

/** What a correction tells besides; `corrected` is what became of it. */
export function moreThanCorrection(
  product: Product,
  before: Intake,
  corrected: Intake,
  text: string,
  context: Context,
): string | undefined {
  const parted = split(text);
  if (!parted) return undefined;
  const alone = amend(product, before, parted.head, context).intake;
  const same = Object.entries(corrected.answers).every(([id, { value }]) =>
    sameAnswer(alone.answers[id]?.value, value),
  );
  return same && !tellsAnswer(product, corrected, parted.more, context) ? parted.more : undefined;
}

/** The intake with these words along; without any it is as it was. */
export const withOwnWords = (intake: Intake, words: string | undefined): Intake =>
  words === undefined || intake.ownWords?.includes(words)
    ? intake
    : { ...intake, ownWords: [...(intake.ownWords ?? []), words].slice(-most), revision: intake.revision + 1 };

const inOneLine = (ownWords: readonly string[]): string =>
  ownWords.map((one) => `${one.charAt(0).toUpperCase()}${one.slice(1).replace(/[\s.]+$/, '')}.`).join(' ');

/** A row of the summary. */
export const ownFact = (words: Words, { ownWords = [] }: Intake): { label: string; value: string }[] =>
  ownWords.length > 0 ? [{ label: words.ownWords, value: inOneLine(ownWords) }] : [];

/** An answer of the ticket, in Dutch as all of it. */
export const ownAnswer = (dutch: Words, { ownWords = [] }: Intake): Answered[] =>
  ownWords.length > 0 ? [{ id: ownWordsId, label: dutch.ownWords, value: ownWords, text: inOneLine(ownWords) }] : [];
