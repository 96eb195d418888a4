import type { Product } from '../knowledge/product.ts';
import { localDay } from '../tickets/local-time.ts';
import { isDone, isDropped, type Part, type Planned } from '../tickets/parts.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { SpokenDesk } from './desk.ts';
import { holds } from './intake.ts';
import type { Intake } from './session.ts';
import { sayDayOf } from './when.ts';
import type { Words } from './words.ts';

/** The parts of a composite product: which ones the answers ask for, and how they are shown. */

/** The parts that the answers ask for. What waits for a part that is left out waits for what that one waited for. */
export function partsOf(product: Product, answers: Intake['answers'], zone: string): Planned[] {
  const instead = new Map<string, string[]>();
  return product.onderdelen.flatMap((part) => {
    const after = [...new Set(part.na.flatMap((id) => instead.get(id) ?? [id]))];
    if (!part.als.every((when) => holds(when, answers))) {
      instead.set(part.id, after);
      return [];
    }
    const day = part.vanaf && answers[part.vanaf]?.value;
    const notBefore = typeof day === 'string' ? localDay(day, zone).toJSDate() : null;
    return { id: part.id, name: part.naam, group: part.uitvoerder, takes: part.binnen, after, notBefore };
  });
}

const groupName = ({ organisation }: SpokenDesk, id: string): string =>
  organisation.groepen.find((one) => one.id === id)?.naam ?? id;

/** Who does what, as rows of the summary: a group and its parts. */
export function plannedFacts(desk: SpokenDesk, parts: readonly Planned[]): { label: string; value: string }[] {
  const groups = [...new Set(parts.map(({ group }) => group))];
  return groups.map((group) => ({
    label: groupName(desk, group),
    value: parts
      .filter((part) => part.group === group)
      .map(({ name }) => name)
      .join(' · '),
  }));
}

/** Who does each part and how it is, as rows of the card. */
export const partFacts = (
  ticket: Ticket,
  now: Date,
  desk: SpokenDesk,
  words: Words,
): { label: string; value: string }[] =>
  ticket.parts.map((part) => ({
    label: groupName(desk, part.group),
    value: [part.name, standing(part, ticket, now, desk, words)].filter(Boolean).join(': '),
  }));

function standing(part: Part, { status }: Ticket, now: Date, desk: SpokenDesk, words: Words): string {
  const said = words.parts;
  const { message } = part;
  const told = message && (isDropped(part) || part.status.startsWith('wacht')) ? `: ${message}` : '';
  if (isDone(part)) return `${isDropped(part) ? words.status[part.status] : said.done}${told}`;
  const notBegun = part.status === 'doorgezet' || part.status === 'wacht-op-akkoord';
  const waits = part.status === 'geregistreerd' && part.after.length > 0;
  const how = notBegun ? '' : waits ? said.waits : words.status[part.status];
  const due =
    part.expectedAt && status !== 'wacht-op-akkoord'
      ? words.ticket.dueBy(sayDayOf(part.expectedAt, now, desk.organisation.tijdzone, words))
      : '';
  return `${[how, due].filter(Boolean).join(', ')}${told}`;
}

/** "2 van 4 klaar"; empty where one group does all of it. What will not come does not count. */
export function countReady({ parts }: Pick<Ticket, 'parts'>, words: Words): string {
  const coming = parts.filter((part) => !isDropped(part));
  return coming.length === 0 ? '' : words.parts.ready(coming.filter(isDone).length, coming.length);
}
