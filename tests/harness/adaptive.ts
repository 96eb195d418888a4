import { createRequire } from 'node:module';
import { adaptiveCard } from '../../bot/teams/card.ts';
import type { Message } from '../../dialogs/channel.ts';

/** Adaptive Cards as a client reads them, by the parser of the renderer that Teams and the Playground use. */

interface Validated {
  validationEvents: { message: string }[];
}
interface Parser {
  AdaptiveCard: new () => { parse(json: unknown, context: unknown): void; validateProperties(): Validated };
  SerializationContext: new () => { eventCount: number; getEventAt(at: number): { message: string } };
}
const parser = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.min.js') as Parser;

/** A part of a card, as JSON. */
export type Part = Record<string, unknown> & { type?: string };

/** A message's card as JSON, undefined when it is text. */
export const jsonOf = ({ card, text }: Message): Part | undefined => (card ? adaptiveCard(card, text) : undefined);

/** Every part of a card in reading order, the card itself included. */
export function partsIn(value: unknown): Part[] {
  if (Array.isArray(value)) return value.flatMap(partsIn);
  if (typeof value !== 'object' || value === null) return [];
  const part = value as Part;
  const { data: _, ...rest } = part;
  return [...(part.type === undefined ? [] : [part]), ...Object.values(rest).flatMap(partsIn)];
}

/** What the renderer has against a card; empty when it shows all of it. */
export function complaintsAbout(json: Part): string[] {
  const context = new parser.SerializationContext();
  const card = new parser.AdaptiveCard();
  card.parse(json, context);
  const parsing = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message);
  return [...parsing, ...card.validateProperties().validationEvents.map(({ message }) => message)];
}
