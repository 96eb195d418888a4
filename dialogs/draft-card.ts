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

/** When a draft is taken up again. */
export const takenUpCard = (words: Words, product: Product, { intake, draftSince }: Later): Effect[] =>
  draftSince === undefined ? [] : [lastCard(words, product, intake, words.replacedBadge)];

/** When a draft is let go. */
export const leftCard = (words: Words, product: Product, { intake, draftSince }: Later): Effect[] =>
  draftSince === undefined ? [] : [lastCard(words, product, intake, words.stoppedBadge)];
