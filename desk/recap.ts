import { asItStands } from './corrected.ts';
import { deskWords as said } from './nl.ts';
import type { DeskEffect } from './effect.ts';
import { chatCard, type Line, type Takeover } from './takeover.ts';

/** So many of the last things that were said are told again. */
const most = 15;

/** The longest that one of them is told, in characters. */
const longest = 300;

/**
 * What was said stands in the thread of one channel. When the chat changes hands it is told again in the others, for whoever goes on
 * with it may sit there.
 */
export function recap({ id, channel }: Takeover, lines: readonly Line[]): DeskEffect[] {
  const spoken = asItStands(lines).filter(({ kind }) => kind !== 'event');
  if (channel === null || spoken.length === 0) return [];
  const told = spoken.slice(-most).map(({ by, kind, text, files }) => {
    const names = files.map(({ name }) => name).join(', ');
    const whole = [text, names && said.withFiles(names)].filter(Boolean).join(' ').replaceAll('\n', ' ');
    const short = whole.length > longest ? `${whole.slice(0, longest)}…` : whole;
    return kind === 'note' ? said.noteOf(by.name, short) : said.agentSays(by.name, short);
  });
  const message = { text: [said.soFar, ...told].join('\n\n') };
  return [{ kind: 'to-desk', how: 'reply', card: chatCard(id), message, except: channel }];
}
