import { asItStands } from './corrected.ts';
import { deskWords as said } from './nl.ts';
import type { DeskEffect } from './effect.ts';
import type { Posted } from './step.ts';
import { chatCard, type Line, type Takeover } from './takeover.ts';

/** So many of the last things that were said are told again. */
const most = 15;

/** The longest that one of them is told, in characters. */
const longest = 300;

/** The name of what was told again when a chat had so many lines. */
const recapCard = (takeover: string, lines: number): string => `tot-nu-toe:${takeover}:${String(lines)}`;

/**
 * What was said stands in the thread of one channel. When the chat changes hands it is told again in the others, for whoever goes on
 * with it may sit there. `after`: the chat as it becomes.
 */
export function recap(
  { id, channel }: Takeover,
  after: Takeover,
  lines: readonly Line[],
): { takeover: Takeover; effects: DeskEffect[] } {
  const told = channel === null ? undefined : soFar(after, lines);
  if (channel === null || !told) return { takeover: after, effects: [] };
  const { copy: own, message } = told;
  return {
    takeover: told.takeover,
    effects: [{ kind: 'to-desk', how: 'reply', card: chatCard(id), own, message, except: channel }],
  };
}

/** What was said until now, for who did not read along; undefined when that is nothing. */
export function soFar(takeover: Takeover, lines: readonly Line[]): (Posted & { takeover: Takeover }) | undefined {
  const { length } = lines;
  const told = toldAgain(lines, length);
  if (told.length === 0) return undefined;
  const recaps = takeover.recaps.includes(length) ? takeover.recaps : [...takeover.recaps, length];
  return {
    takeover: { ...takeover, recaps },
    message: { text: [said.soFar, ...told].join('\n\n') },
    copy: recapCard(takeover.id, length),
  };
}

/** Where something was told again that is corrected now. `lines` with the correction. */
export const recapsCorrected = ({ id, recaps }: Takeover, lines: readonly Line[], first: Line): DeskEffect[] =>
  recaps
    .filter((length) => lines.indexOf(first) < length)
    .map((length) => {
      const told = toldAgain(lines, length);
      const message = { text: told.length > 0 ? [said.soFar, ...told].join('\n\n') : said.soFarRemoved };
      return { kind: 'to-desk', how: 'update', card: recapCard(id, length), message };
    });

/** What was said in the first so many lines, as it stands now. */
function toldAgain(lines: readonly Line[], length: number): string[] {
  const until = lines.filter(({ kind }, n) => n < length || kind === 'changed' || kind === 'removed');
  return asItStands(until)
    .filter(({ kind }) => kind !== 'event')
    .slice(-most)
    .map(({ by, kind, text, files }) => {
      const names = files.map(({ name }) => name).join(', ');
      const whole = [text, names && said.withFiles(names)].filter(Boolean).join(' ').replaceAll('\n', ' ');
      const short = whole.length > longest ? `${whole.slice(0, longest)}…` : whole;
      return kind === 'note' ? said.noteOf(by.name, short) : said.agentSays(by.name, short);
    });
}
