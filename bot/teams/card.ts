import {
  ActionSet,
  AdaptiveCard,
  Column,
  ColumnSet,
  Fact,
  FactSet,
  ShowCardAction,
  TextBlock,
  type CardElement,
} from '@microsoft/teams.cards';
import type { Card, Message, Tone } from '../../dialogs/channel.ts';
import { action } from './card-button.ts';
import { chartElements } from './card-chart.ts';
import { inputElements } from './card-input.ts';
import { shortened } from './characters.ts';

const colours: Record<Tone, 'Default' | 'Good' | 'Accent' | 'Warning' | 'Attention'> = {
  neutral: 'Accent',
  good: 'Good',
  attention: 'Warning',
  warning: 'Attention',
};

/** Teams refuses large cards. One answer can be 4,000 characters; the ticket holds all of it, the card its beginning. */
const longestFact = 800;
const longestText = 4_000;

const cut = (text: string, longest: number) => (text.length > longest ? `${shortened(text, longest)} …` : text);

const block = (text: string, options: Partial<ConstructorParameters<typeof TextBlock>[1]> = {}) =>
  new TextBlock(text, { wrap: true, ...options });

function heading({ title, badge }: Card): CardElement[] {
  if (!title) return [];
  const name = block(title, { weight: 'Bolder', size: 'Medium', style: 'heading' });
  if (!badge) return [name];
  const status = block(badge.text, { color: colours[badge.tone], weight: 'Bolder', horizontalAlignment: 'Right' });
  return [new ColumnSet().withColumns(new Column(name).withWidth('stretch'), new Column(status).withWidth('auto'))];
}

const factSet = (facts: NonNullable<Card['facts']>): FactSet =>
  new FactSet(...facts.map(({ label, value }) => new Fact(label, cut(value, longestFact))));

function item({ title, detail, button, buttons = [] }: NonNullable<Card['items']>[number]): CardElement[] {
  const words = new Column(
    block(title, { weight: 'Bolder' }),
    block(detail, { isSubtle: true, spacing: 'None' }),
  ).withWidth('stretch');
  const set = new ColumnSet(...[]).withSeparator(true).withSpacing('Medium');
  const columns = button
    ? [words, new Column(new ActionSet(action(button))).withWidth('auto').withVerticalContentAlignment('Center')]
    : [words];
  const under = buttons.length > 0 ? [new ActionSet(...buttons.map(action)).withSpacing('Small')] : [];
  return [set.withColumns(...columns), ...under];
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
        (key === 'mode' && one === 'primary') ||
        (key === 'isRequired' && one === false) ||
        (key === 'isMultiline' && one === false) ||
        (key === 'isMultiSelect' && one === false) ||
        (key === 'useMultipleColumns' && one === false) ||
        (key === 'style' && one === 'Text')
      ),
  );
  return Object.fromEntries(kept.map(([key, one]) => [key, key === 'data' ? one : plain(one)]));
}

/** A neutral card as Adaptive Card 1.5 JSON. `text` says the same, for clients that show no cards and for who hears it. */
export function adaptiveCard(card: Card, text: string): Record<string, unknown> {
  const body: CardElement[] = [
    ...heading(card),
    ...(card.lead ? [block(card.lead)] : []),
    ...(card.chart ? chartElements(card.chart) : []),
    ...(card.facts && card.facts.length > 0 ? [factSet(card.facts)] : []),
    ...(card.paragraphs ?? []).filter((paragraph) => paragraph !== '').map((paragraph) => block(paragraph)),
    ...(card.items ?? []).flatMap(item),
    ...(card.inputs ?? []).flatMap(inputElements),
    ...(card.note ? [block(card.note, { isSubtle: true, size: 'Small' })] : []),
  ];
  const built = new AdaptiveCard(...body)
    .withVersion('1.5')
    .withFallbackText(cut(text, longestText))
    .withSpeak(cut(unmarked(text), longestText));
  const { buttons = [], details, more } = card;
  const behind = [
    ...(details && details.facts.length > 0 ? [folded(details.title, factSet(details.facts))] : []),
    ...(more && more.buttons.length > 0 ? [folded(more.title, new ActionSet(...more.buttons.map(action)))] : []),
  ];
  const actions = [...buttons.map(action), ...behind];
  const finished = actions.length > 0 ? built.withActions(...actions) : built;
  return plain(JSON.parse(JSON.stringify(finished))) as Record<string, unknown>;
}

/** Behind a button. What is filled in on the card goes along with buttons there too. */
const folded = (title: string, inside: CardElement): ShowCardAction =>
  new ShowCardAction({ title, card: new AdaptiveCard(inside) });

/** Text without markdown, as it is read out and shown in the notification banner. */
const unmarked = (text: string) => text.replace(/\*\*/g, '').replace(/\s+/g, ' ');

/** A message as an activity: either text, or a card; both in one would be split by Teams and could not be updated. */
export function activityOf(message: Message): Record<string, unknown> {
  if (!message.card) return { type: 'message', text: message.text, textFormat: 'markdown' };
  return {
    type: 'message',
    summary: shortened(unmarked(message.text), 200),
    attachments: [
      { contentType: 'application/vnd.microsoft.card.adaptive', content: adaptiveCard(message.card, message.text) },
    ],
  };
}
