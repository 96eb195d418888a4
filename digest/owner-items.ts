import type { Desk } from '../dialogs/desk.ts';
import type { GapReason } from '../dialogs/effect.ts';
import { productNamed } from '../dialogs/page-change.ts';
import type { Product } from '../knowledge/product.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { decidersOf } from './page-owner.ts';

/** What waits for who goes over the pages of the PDC. */

/** What employees said and where it should have led, as it was kept. */
export interface Proposed {
  id: number;
  said: string;
  why: GapReason;
  chosen: string | undefined;
  offered: readonly string[];
  times: number;
  lastAt: Date;
}

/** `key` names it; `page` is what it is about, as far as that is known. */
export type Item = { key: string; page: Product | undefined } & (
  | { kind: 'wijziging'; ticket: Ticket }
  | { kind: 'herzien'; page: Product; on: string }
  | { kind: 'voorstel'; proposal: Proposed }
);

export interface Waiting {
  /** 2026-11-24 */
  today: string;
  proposals: readonly Proposed[];
  /** Requests to change a page. */
  tickets: readonly Ticket[];
  /** Keys of what is put off, or on its way into a file. */
  not: (key: string) => boolean;
}

export const changeKey = ({ number }: Ticket): string => `wijziging:${number}`;
const proposalKey = ({ id }: Proposed): string => `voorstel:${String(id)}`;
const reviewKey = (page: Product): string => `herzien:${page.id}:${page['herzien-voor']}`;

/** An answer of a request to change a page. */
export const toldOf = ({ answers }: Ticket, id: 'product' | 'wat' | 'wordt' | 'vanaf'): string | undefined => {
  const value = answers.find((one) => one.id === id)?.value;
  return typeof value === 'string' ? value : undefined;
};

const laterThan = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** All that waits for a decision: requests first, then pages that are to be looked at again, then what comes most often. */
export function itemsOf(desk: Desk, { today, proposals, tickets, not }: Waiting): Item[] {
  const pages = [...desk.catalogue.values()];
  const until = laterThan(today, desk.organisation.catalogus['herzien-vooraf']);
  const all: Item[] = [
    ...tickets.map((ticket): Item => ({
      kind: 'wijziging',
      key: changeKey(ticket),
      page: productNamed(toldOf(ticket, 'product') ?? '', desk),
      ticket,
    })),
    ...pages
      .filter((page) => page['herzien-voor'] <= until)
      .sort((a, b) => (a['herzien-voor'] < b['herzien-voor'] ? -1 : 1))
      .map((page): Item => ({ kind: 'herzien', key: reviewKey(page), page, on: page['herzien-voor'] })),
    ...[...proposals]
      .sort((a, b) => b.times - a.times)
      .map((proposal): Item => ({
        kind: 'voorstel',
        key: proposalKey(proposal),
        page: desk.catalogue.get(proposal.chosen ?? proposal.offered[0] ?? ''),
        proposal,
      })),
  ];
  return all.filter(({ key }) => !not(key));
}

/** Who decides about it, whoever is asked first first. */
export const decidersFor = ({ organisation }: Desk, { page }: Pick<Item, 'page'>, today: string): string[] =>
  decidersOf(organisation, page?.eigenaar, today);

/** What waits, by who is asked: the first who can be reached. Under null is what nobody can be asked. */
export function byDecider(
  desk: Desk,
  items: readonly Item[],
  reachable: ReadonlySet<string>,
  today: string,
): Map<string | null, Item[]> {
  const found = new Map<string | null, Item[]>();
  for (const item of items) {
    const who = decidersFor(desk, item, today).find((one) => reachable.has(one)) ?? null;
    found.set(who, [...(found.get(who) ?? []), item]);
  }
  return found;
}

/** Whether it is not to wait until a week is over: somebody waits for it, or a sentence leads nowhere often and did so since they were told. */
export function isUrgent({ organisation }: Desk, item: Item, told: Date | null): boolean {
  if (item.kind === 'wijziging') return told === null || item.ticket.createdAt > told;
  if (item.kind === 'herzien' || item.proposal.times < organisation.catalogus['dringend-vanaf']) return false;
  return told === null || item.proposal.lastAt > told;
}
