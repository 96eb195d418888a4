import type { Message } from '../../dialogs/channel.ts';

/** A message as it looks in a transcript: a card begins with ▦, buttons stand in square brackets. */
export function render(message: Message): string {
  const { card } = message;
  if (!card) return message.text;
  const heading = card.title ? `▦ **${card.title}**${card.badge ? ` · ${card.badge.text}` : ''}` : undefined;
  const body = [
    ...(card.facts ?? []).map(({ label, value }) => `${label}: ${value}`),
    ...(card.paragraphs ?? []),
    ...(card.items ?? []).map(
      ({ title, detail, button }) => `- ${title} · ${detail}${button ? ` [${button.title}]` : ''}`,
    ),
    ...(card.note ? [`(${card.note})`] : []),
    ...(card.buttons && card.buttons.length > 0 ? [card.buttons.map(({ title }) => `[${title}]`).join(' ')] : []),
  ];
  return [heading, ...body].filter((line) => line !== undefined).join('\n');
}
