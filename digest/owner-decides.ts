import type { Desk } from '../dialogs/desk.ts';
import type { Effect } from '../dialogs/effect.ts';
import { withoutMasks } from '../knowledge/anonymous.ts';
import { isField, isSearched, textOf, type Field, type PageChange } from '../knowledge/page-edit.ts';
import type { Product } from '../knowledge/product.ts';
import type { Change } from '../tickets/change.ts';
import { dayNamed, type Showing } from './owner-card.ts';
import { toldOf, type Item } from './owner-items.ts';
import { ownerNl as said } from './owner-nl.ts';
import type { Asked, OwnerReads } from './owner-turn.ts';

/** From what is pressed or typed about one item to what becomes of it. */

/** Decided: what is done, and said first on what comes next; or the same item is shown anew. What `stays` is not settled by it. */
type Decided =
  | { effects: Effect[]; lead: string; change?: { number: string; asked: Change }; stays?: true }
  | { showing: Partial<Showing> };

/** So long it stays away that is put off, in milliseconds: it comes back with the card of next week. */
const week = 6 * 86_400_000;
const longest = 2_000;
const longestExample = 300;

export function decide(item: Item, asked: Asked, desk: Desk, reads: OwnerReads): Decided {
  switch (asked.verb) {
    case 'show':
      return { showing: {} };
    case 'edit':
      return item.page ? { showing: { editing: 'which' } } : { showing: { lead: said.whichFirst } };
    case 'field':
      return item.page && asked.field ? { showing: { editing: asked.field } } : { showing: { lead: said.whichFirst } };
    case 'save':
      return save(item, asked, reads);
    case 'later': {
      const until = new Date(reads.now.getTime() + week);
      return {
        effects: [{ kind: 'put-off', key: item.key, until }],
        lead: said.later(dayNamed(until.toISOString().slice(0, 10))),
      };
    }
    case 'no':
      return no(item, asked, reads);
    case 'accept':
      return accept(item, asked, desk, reads);
  }
}

function no(item: Item, { values }: Asked, { person }: OwnerReads): Decided {
  if (item.kind === 'herzien') return { showing: { editing: 'which' } };
  if (item.kind === 'voorstel')
    return { effects: [{ kind: 'put-away', proposal: item.proposal.id }], lead: said.putAway };
  const reason = (values['reden'] ?? '').trim();
  if (reason === '' || reason.length > longest)
    return { showing: { filled: values, wrong: { reden: reason === '' ? said.whyFirst : said.tooLong } } };
  const { number, requester } = item.ticket;
  return {
    effects: [],
    change: { number, asked: { status: 'afgewezen', customerMessage: said.refused(person.name, reason) } },
    lead: said.refusedHere(requester.name),
  };
}

const edited = (
  item: Item,
  change: PageChange,
  { person, now, newId }: OwnerReads,
  more: { key?: string; dueAt?: Date } = {},
): Effect => ({
  kind: 'edit-page',
  edit: {
    id: newId,
    key: item.key,
    change,
    person: person.id,
    dueAt: now,
    ...(item.kind === 'voorstel' ? { proposal: item.proposal.id } : {}),
    ...(item.kind === 'wijziging' ? { ticket: item.ticket.number } : {}),
    ...more,
  },
});

function accept(item: Item, asked: Asked, desk: Desk, reads: OwnerReads): Decided {
  const { page } = item;
  const stale = asked.version !== undefined && page !== undefined && page.version !== asked.version;
  if (stale) return { showing: { lead: said.gone, filled: asked.values } };
  if (item.kind === 'herzien') {
    const becomes = monthsOn(reads.today, desk.organisation.catalogus['herzien-maanden']);
    const change: PageChange = { kind: 'herzien', product: item.page.id, was: item.on, becomes };
    return { effects: [edited(item, change, reads)], lead: said.writing };
  }
  if (item.kind === 'wijziging') return carryOut(item, asked, desk, reads);
  const { proposal } = item;
  if (proposal.why === 'unanswered' && page && !asked.values['product']) return { showing: { editing: 'antwoord' } };
  const product = desk.catalogue.get(asked.values['product'] || (proposal.chosen ?? ''));
  const text = (asked.values['tekst'] || withoutMasks(proposal.said)).replace(/\s+/g, ' ').trim();
  const wrong = {
    ...(product ? {} : { product: said.whichFirst }),
    ...(/\p{L}/u.test(text) ? {} : { tekst: said.noSentence }),
    ...(text.length > longestExample ? { tekst: said.tooLong } : {}),
  };
  if (!product || Object.keys(wrong).length > 0) return { showing: { filled: asked.values, wrong } };
  return {
    effects: [edited(item, { kind: 'voorbeeld', product: product.id, text }, reads)],
    lead: said.trying,
  };
}

function carryOut(
  item: Extract<Item, { kind: 'wijziging' }>,
  { values }: Asked,
  desk: Desk,
  reads: OwnerReads,
): Decided {
  const { ticket } = item;
  const page = item.page ?? desk.catalogue.get(values['product'] ?? '');
  const field = values['veld'] || (toldOf(ticket, 'wat') ?? '');
  const becomes = (values['tekst'] ?? toldOf(ticket, 'wordt') ?? '').trim();
  const wrong = {
    ...(page ? {} : { product: said.whichFirst }),
    ...(isField(field) ? {} : { veld: said.whichField }),
    ...(becomes === '' ? { tekst: said.textFirst } : becomes.length > longest ? { tekst: said.tooLong } : {}),
  };
  if (!page || !isField(field) || Object.keys(wrong).length > 0) return { showing: { filled: values, wrong } };
  const from = toldOf(ticket, 'vanaf');
  const planned = from !== undefined && from > reads.today ? from : undefined;
  const dueAt = planned === undefined ? reads.now : reads.startOf(planned);
  const effects = [edited(item, changeOf(page, field, becomes), reads, { dueAt })];
  if (planned === undefined) return { effects, lead: leadFor(field) };
  const message = said.askedPlanned(reads.person.name, dayNamed(planned));
  return {
    effects,
    change: {
      number: ticket.number,
      asked: {
        status: 'in-behandeling',
        customerMessage: message,
        ...(ticket.expectedAt && ticket.expectedAt < dueAt ? { expectedAt: dueAt } : {}),
      },
    },
    lead: said.planned(dayNamed(planned)),
  };
}

const changeOf = (page: Product, field: Field, becomes: string): PageChange => ({
  kind: 'veld',
  product: page.id,
  field,
  was: textOf(page, field),
  becomes,
});

function save(item: Item, { field, version, values }: Asked, reads: OwnerReads): Decided {
  const { page } = item;
  if (!page || !field) return { showing: { lead: said.whichFirst } };
  const becomes = (values['tekst'] ?? '').trim();
  if (version !== undefined && version !== page.version)
    return { showing: { editing: field, lead: said.gone, filled: values } };
  if (becomes === '' || becomes.length > longest)
    return { showing: { editing: field, wrong: { tekst: becomes === '' ? said.textFirst : said.tooLong } } };
  // Who changes a text says of the rest of the page nothing yet.
  const key = item.kind === 'herzien' ? { key: `veld:${page.id}:${field}` } : {};
  const effects = [edited(item, changeOf(page, field, becomes), reads, key)];
  return { effects, lead: leadFor(field), ...(item.kind === 'herzien' ? { stays: true } : {}) };
}

const leadFor = (field: Field): string => (isSearched(field) ? said.trying : said.writing);

function monthsOn(day: string, months: number): string {
  const at = new Date(`${day}T12:00:00Z`);
  const wanted = at.getUTCDate();
  at.setUTCDate(1);
  at.setUTCMonth(at.getUTCMonth() + months);
  const last = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate();
  at.setUTCDate(Math.min(wanted, last));
  return at.toISOString().slice(0, 10);
}
