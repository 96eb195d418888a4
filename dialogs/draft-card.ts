import type { Product } from '../knowledge/product.ts';
import { factsOf, questionCard } from './asking.ts';
import type { Button } from './channel.ts';
import { cardOf, type Effect } from './effect.ts';
import type { Intake, Later } from './session.ts';
import type { Words } from './words.ts';

/** How a draft looks: the last card of its intake tells what became of it. An intake of which no card was shown has none. */

/** The buttons that take up or let go what waits. */
export const waitingButtons = (words: Words, intake: Intake, leave: string = words.waiting.leave): [Button, Button] => [
  { title: words.waiting.resume, press: { do: 'resume', ref: intake.id }, style: 'primary' },
  { title: leave, press: { do: 'stop', ref: intake.id } },
];

function lastCard(words: Words, product: Product, intake: Intake, badge: string, text?: string): Effect {
  const question = product.richtvragen.find(({ id }) => id === intake.asking);
  const facts = factsOf(product, intake);
  return {
    kind: 'update',
    card: question ? questionCard(intake, question) : cardOf({ intake: intake.id, number: '' }),
    message: {
      text: [`${product.naam}: ${badge}`, ...facts.map(({ label, value }) => `${label}: ${value}`), text]
        .filter(Boolean)
        .join('\n\n'),
      card: {
        title: product.naam,
        badge: { text: badge, tone: 'neutral' },
        facts,
        ...(text ? { paragraphs: [text], buttons: waitingButtons(words, intake) } : {}),
      },
    },
  };
}

export const keptCard = (words: Words, product: Product, intake: Intake, days: number): Effect =>
  lastCard(words, product, intake, words.waiting.draft, words.waiting.kept(days));

/** When a draft is kept no longer. */
export const expiredCard = (words: Words, product: Product, intake: Intake): Effect =>
  lastCard(words, product, intake, words.waiting.expired);

/** The card that offers to go on with what was put aside. */
export const resumeCard = (intake: Intake): string => `verder:${intake.id}`;

function offerTaken(words: Words, product: Product, { intake, offered }: Later, chosen: string): Effect[] {
  if (!intake || !offered) return [];
  const text = `${words.waiting.offer(product.naam)} **${chosen}**`;
  return [{ kind: 'update', card: resumeCard(intake), message: { text, card: { paragraphs: [text] } } }];
}

/** When what waited is taken up again. */
export const takenUpCards = (words: Words, product: Product, later: Later): Effect[] => [
  ...offerTaken(words, product, later, words.waiting.resume),
  ...(later.draftSince === undefined ? [] : [lastCard(words, product, later.intake, words.replacedBadge)]),
];

/** When what waited is let go. */
export const leftCards = (words: Words, product: Product, later: Later): Effect[] => [
  ...offerTaken(words, product, later, words.waiting.noLeave),
  ...(later.draftSince === undefined ? [] : [lastCard(words, product, later.intake, words.stoppedBadge)]),
];
