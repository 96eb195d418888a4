import type { Message } from '../dialogs/channel.ts';
import { nl } from '../dialogs/nl.ts';
import { sayDate } from '../dialogs/when.ts';
import { localTime } from '../tickets/local-time.ts';
import { lines, wordsBehind } from './lines.ts';
import { isWorthTelling, type Called, type DigestRead } from './read.ts';
import { story } from './story.ts';

/** A digest as its manager reads it: the story first, then the figures. Undefined when there is nothing to say. */
export function digest(read: DigestRead, called: Called, zone: string): Message | undefined {
  if (!isWorthTelling(read)) return undefined;
  const told = story(read, called);
  const figures = lines(read, called);
  const words = wordsBehind(read, called);
  const title = `Cijfers van ${periodSaid(read, zone)}`;
  return {
    text: [
      `**${title}**`,
      told.join(' '),
      figures.map(({ label, value }) => `- **${label}**: ${value}`).join('\n'),
      words.length > 0 && `Wat mensen erbij schreven:\n${words.map((one) => `- ${one}`).join('\n')}`,
    ]
      .filter(Boolean)
      .join('\n\n'),
    card: {
      title,
      paragraphs: [told.join(' '), ...(words.length > 0 ? [`Wat mensen erbij schreven: ${words.join(' · ')}`] : [])],
      facts: figures,
    },
  };
}

/** "maandag 16 november tot en met zondag 22 november"; one day is said once. */
function periodSaid({ span: { period }, now }: DigestRead, zone: string): string {
  const day = (at: Date) => localTime(at, zone).toISODate() ?? '';
  const [first, last] = [day(period.from), day(new Date(period.until.getTime() - 1))];
  const said = (date: string) => sayDate(date, now, zone, nl);
  return first === last ? said(first) : `${said(first)} tot en met ${said(last)}`;
}
