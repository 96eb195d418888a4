import {
  ActionSet,
  AdaptiveCard,
  Column,
  ColumnSet,
  Fact,
  FactSet,
  SubmitAction,
  TextBlock,
  type CardElement,
} from '@microsoft/teams.cards';
import type { Button, Card, Message, Tone } from '../../dialogs/channel.ts';
import { shortened } from './characters.ts';

/** The verb by which our buttons are recognised among those of others. */
export const verb = 'loket';

const colours: Record<Tone, 'Default' | 'Good' | 'Accent' | 'Warning' | 'Attention'> = {
  neutral: 'Accent',
  good: 'Good',
  attention: 'Warning',
  warning: 'Attention',
};
const styles = { primary: 'positive', danger: 'destructive' } as const;

const block = (text: string, options: Partial<ConstructorParameters<typeof TextBlock>[1]> = {}) =>
  new TextBlock(text, { wrap: true, ...options });

function action(button: Button): SubmitAction {
  return new SubmitAction({
    title: button.title,
    ...(button.style ? { style: styles[button.style] } : {}),
    data: { verb, ...button.press } as never,
  });
}

function heading({ title, badge }: Card): CardElement[] {
  if (!title) return [];
  const name = block(title, { weight: 'Bolder', size: 'Medium', style: 'heading' });
  if (!badge) return [name];
  const status = block(badge.text, { color: colours[badge.tone], weight: 'Bolder', horizontalAlignment: 'Right' });
  return [new ColumnSet().withColumns(new Column(name).withWidth('stretch'), new Column(status).withWidth('auto'))];
}

function item({ title, detail, button }: NonNullable<Card['items']>[number]): ColumnSet {
  const words = new Column(
    block(title, { weight: 'Bolder' }),
    block(detail, { isSubtle: true, spacing: 'None' }),
  ).withWidth('stretch');
  const set = new ColumnSet(...[]).withSeparator(true).withSpacing('Medium');
  const columns = button
    ? [words, new Column(new ActionSet(action(button))).withWidth('auto').withVerticalContentAlignment('Center')]
    : [words];
  return set.withColumns(...columns);
}

/** The builder writes out defaults of later schemas; without them a card is a third of the size and plain 1.5. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(
    ([key, one]) =>
      !(
        (key === 'requires' && Object.keys(one as object).length === 0) ||
        (key === 'isSortKey' && one === false) ||
        (key === 'isVisible' && one === true) ||
        (key === 'isEnabled' && one === true) ||
        (key === 'conditionallyEnabled' && one === false) ||
        (key === 'separator' && one === false) ||
        (key === 'height' && one === 'auto') ||
        (key === 'spacing' && one === 'Default') ||
        (key === 'style' && one === 'default') ||
        (key === 'mode' && one === 'primary')
      ),
  );
  return Object.fromEntries(kept.map(([key, one]) => [key, key === 'data' ? one : plain(one)]));
}

/** A neutral card as Adaptive Card 1.5 JSON. `fallbackText` says the same for clients that show no cards. */
export function adaptiveCard(card: Card, text: string): Record<string, unknown> {
  const body: CardElement[] = [
    ...heading(card),
    ...(card.facts && card.facts.length > 0
      ? [new FactSet(...card.facts.map(({ label, value }) => new Fact(label, value)))]
      : []),
    ...(card.paragraphs ?? []).filter((paragraph) => paragraph !== '').map((paragraph) => block(paragraph)),
    ...(card.items ?? []).map(item),
    ...(card.note ? [block(card.note, { isSubtle: true, size: 'Small' })] : []),
  ];
  const built = new AdaptiveCard(...body).withVersion('1.5').withFallbackText(text);
  const finished = card.buttons && card.buttons.length > 0 ? built.withActions(...card.buttons.map(action)) : built;
  return plain(JSON.parse(JSON.stringify(finished))) as Record<string, unknown>;
}

/** Text without markdown, for the notification banner. */
const spoken = (text: string) => shortened(text.replace(/\*\*/g, '').replace(/\s+/g, ' '), 200);

/** A message as an activity: either text, or a card; both in one would be split by Teams and could not be updated. */
export function activityOf(message: Message): Record<string, unknown> {
  if (!message.card) return { type: 'message', text: message.text, textFormat: 'markdown' };
  return {
    type: 'message',
    summary: spoken(message.text),
    attachments: [
      { contentType: 'application/vnd.microsoft.card.adaptive', content: adaptiveCard(message.card, message.text) },
    ],
  };
}
