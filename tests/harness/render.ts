import type { Button, Card, Input, Message } from '../../dialogs/channel.ts';

/** A message as it looks in a transcript: a card begins with ▦, an input with ▢, buttons stand in square brackets. */
export function render(message: Message): string {
  const { card } = message;
  if (!card) return message.text;
  const heading = card.title ? `▦ **${card.title}**${card.badge ? ` · ${card.badge.text}` : ''}` : undefined;
  const body = [
    ...(card.lead ? [card.lead] : []),
    ...(card.chart
      ? [
          `▤ ${card.chart.title}`,
          ...card.chart.bars.map(({ label, value, note }) => `  ${label} ${String(value)} (${note})`),
        ]
      : []),
    ...(card.facts ?? []).map(({ label, value }) => `${label}: ${value}`),
    ...(card.paragraphs ?? []),
    ...(card.items ?? []).map(
      ({ title, detail, button, buttons = [] }) =>
        `- ${title} · ${detail}${[...(button ? [button] : []), ...buttons].map((one) => ` [${one.title}]`).join('')}`,
    ),
    ...(card.inputs ?? []).map(rendered),
    ...(card.note ? [`(${card.note})`] : []),
    ...(card.details
      ? [`(${card.details.title})`, ...card.details.facts.map(({ label, value }) => `  ${label}: ${value}`)]
      : []),
    ...(card.buttons && card.buttons.length > 0 ? [titlesOf(card.buttons)] : []),
    ...(card.more ? [`[${card.more.title}] ▾ ${titlesOf(card.more.buttons)}`] : []),
  ];
  return [heading, ...body].filter((line) => line !== undefined).join('\n');
}

const titlesOf = (buttons: readonly Button[]): string => buttons.map(({ title }) => `[${title}]`).join(' ');

/** "▢ Gebouw*: B20 (B20 Hoofdgebouw / B30 Tuingebouw)": with a star what is required, and what is wrong behind ⚠. */
function rendered({ kind, label, value, required, choices, error }: Input): string {
  const shown = choices ? (value ?? '').split(',').map((one) => titleOf(one, choices)) : [value ?? ''];
  const list = choices && kind !== 'person' ? ` (${choices.map(({ title }) => title).join(' / ')})` : ` (${kind})`;
  const filled = `▢ ${label}${required ? '*' : ''}: ${shown.join(', ') || '—'}`;
  return `${filled}${list}${error ? ` ⚠ ${error}` : ''}`;
}

const titleOf = (value: string, choices: NonNullable<Input['choices']>): string =>
  choices.find((one) => one.value === value)?.title ?? value;

/** Every button of a card, also those of the rows of a list and behind another. */
export const buttonsOf = (card: Card): Button[] => [
  ...(card.buttons ?? []),
  ...(card.more?.buttons ?? []),
  ...(card.items ?? []).flatMap(({ button, buttons = [] }) => [...(button ? [button] : []), ...buttons]),
];
