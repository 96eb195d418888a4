import { plain } from '../dialogs/answers/answer-type.ts';
import type { Incoming } from '../dialogs/channel.ts';
import type { Desk } from '../dialogs/desk.ts';
import { say, type Effect } from '../dialogs/effect.ts';
import { productNamed } from '../dialogs/page-change.ts';
import { isField, type Field } from '../knowledge/page-edit.ts';
import type { Change } from '../tickets/change.ts';
import { doneMessage, itemMessage, ownerCard, type Showing } from './owner-card.ts';
import { decide } from './owner-decides.ts';
import { decidersFor, type Item } from './owner-items.ts';
import { fieldNames, ownerNl as said } from './owner-nl.ts';

/** What who goes over pages says or presses about what waits for them. */

export interface OwnerReads {
  person: { id: string; name: string };
  now: Date;
  /** 2026-11-24 */
  today: string;
  newId: string;
  /** All that waits, and what of it is asked of this person. */
  all: readonly Item[];
  mine: readonly Item[];
  /** The key of what they were shown last. */
  shown: string | null;
  underway: (key: string) => boolean;
  /** The first moment of a day. */
  startOf: (day: string) => Date;
}

/** What is wanted of an item, with what was filled in. */
export interface Asked {
  verb: 'show' | 'accept' | 'later' | 'no' | 'edit' | 'field' | 'save';
  field?: Field;
  /** The version of the page that was shown. */
  version?: string;
  values: Readonly<Record<string, string>>;
}

export interface OwnerStep {
  effects: Effect[];
  /** What becomes of the request that it is about. */
  change?: { number: string; asked: Change };
}

const fieldWords: [RegExp, Field][] = [
  ...Object.entries(fieldNames).map(([field, name]): [RegExp, Field] => [
    new RegExp(`^${name.toLowerCase()}$`),
    field as Field,
  ]),
  [/^contact$/, 'vragen'],
];

/** What somebody types to Loket about the catalogue; undefined when it is something else. */
export function ownerTyped(text: string): Asked | 'unclear' | undefined {
  const words = plain(text);
  if (/^(?:pdc|mijn pagina.?s|mijn producten)$/.test(words)) return { verb: 'show', values: {} };
  const behind = /^\s*pdc[\s:,]+(.+)$/is.exec(text)?.[1]?.trim();
  if (behind === undefined || /^wijziging\b/i.test(behind)) return undefined;
  const [, verb = '', rest = ''] = /^([^:]*):\s*(.*)$/s.exec(behind) ?? [];
  const field = fieldWords.find(([form]) => form.test(plain(verb)))?.[1];
  if (field && rest !== '') return { verb: 'save', field, values: { tekst: rest } };
  if (/^(?:nee|niet doen|afwijzen|weigeren)$/.test(plain(verb))) return { verb: 'no', values: { reden: rest } };
  if (/^(?:accepteren|accepteer|doorvoeren)$/.test(plain(verb))) return { verb: 'accept', values: { tekst: rest } };
  const product = /^(?:(?:accepteren |accepteer )?(?:dit |het )?(?:hoort )?bij) (.+)$/is.exec(behind)?.[1];
  if (product !== undefined) return { verb: 'accept', values: { product } };
  const done = plain(behind);
  if (/^(?:klopt(?: nog)?|accepteren|accepteer|ja|doorvoeren|opslaan)$/.test(done))
    return { verb: 'accept', values: {} };
  if (/^(?:niet nu|later|volgende week)$/.test(done)) return { verb: 'later', values: {} };
  if (/^(?:nee|niet doen|afwijzen|weigeren)$/.test(done)) return { verb: 'no', values: {} };
  if (/^(?:wijzigen|wijzig|aanpassen)$/.test(done)) return { verb: 'edit', values: {} };
  const only = fieldWords.find(([form]) => form.test(done))?.[1];
  return only ? { verb: 'field', field: only, values: {} } : 'unclear';
}

/** What a button says; undefined for one that no card of ours has. */
export function ownerPressed(value: string, values: Readonly<Record<string, string>>): Asked | undefined {
  const [verb = '', ...rest] = value.split(':');
  const [first = '', second = ''] = rest;
  switch (verb) {
    case 'show':
    case 'later':
    case 'no':
    case 'edit':
      return { verb, values };
    case 'accept':
      return { verb, values, ...(first === '' ? {} : { version: first }) };
    case 'field':
      return isField(first) ? { verb, field: first, values } : undefined;
    case 'save':
      return isField(first) ? { verb, field: first, version: second, values } : undefined;
    default:
      return undefined;
  }
}

/** One turn of it. Whoever may not decide changes nothing. */
export function ownerTurn(what: Incoming['what'], desk: Desk, reads: OwnerReads): OwnerStep | undefined {
  if (what.kind === 'press' && what.press.do === 'pdc') {
    const asked = ownerPressed(what.press.value ?? '', what.press.values ?? {});
    return asked ? onItem(what.press.ref ?? '', asked, desk, reads, 'update') : again(said.gone, desk, reads, 'send');
  }
  if (what.kind !== 'text') return undefined;
  const typed = ownerTyped(what.text);
  if (typed === undefined) return undefined;
  if (typed === 'unclear') return again(said.notUnderstood, desk, reads, 'send');
  if (typed.verb === 'show') return again(undefined, desk, reads, 'send');
  const key = reads.shown ?? reads.mine[0]?.key;
  if (key === undefined) return again(undefined, desk, reads, 'send');
  const named = typed.values['product'];
  const page = named === undefined ? undefined : productNamed(named, desk);
  if (named !== undefined && !page) return again(said.noProduct(named.slice(0, 60)), desk, reads, 'send');
  return onItem(key, page ? { ...typed, values: { product: page.id } } : typed, desk, reads, 'send');
}

function onItem(key: string, asked: Asked, desk: Desk, reads: OwnerReads, kind: 'send' | 'update'): OwnerStep {
  const item = reads.all.find((one) => one.key === key);
  if (!item) return reads.underway(key) ? { effects: [say(said.underway)] } : again(said.gone, desk, reads, kind);
  if (!decidersFor(desk, item, reads.today).includes(reads.person.id)) return { effects: [say(said.notYours)] };
  const decided = decide(item, asked, desk, reads);
  if ('showing' in decided) return shown(item, desk, reads, kind, decided.showing);
  const { effects, change, lead, stays } = decided;
  const left = reads.mine.filter((one) => one !== item);
  const next = stays ? shown(item, desk, reads, kind, { lead }) : again(lead, desk, { ...reads, mine: left }, kind);
  return { effects: [...effects, ...next.effects], ...(change ? { change } : {}) };
}

/** What waits first, after what is to be said. */
function again(lead: string | undefined, desk: Desk, reads: OwnerReads, kind: 'send' | 'update'): OwnerStep {
  const [first] = reads.mine;
  if (first) return shown(first, desk, reads, kind, { lead });
  const message = lead === undefined ? { text: said.nothing } : doneMessage(lead, said.done);
  return {
    effects: [
      { kind, card: ownerCard(reads.person.id), message },
      { kind: 'shown-to-owner', person: reads.person.id, key: null },
    ],
  };
}

export function shown(
  item: Item,
  desk: Desk,
  { person, today, mine }: Pick<OwnerReads, 'person' | 'today' | 'mine'>,
  kind: 'send' | 'update',
  showing: Partial<Showing> = {},
): OwnerStep {
  const more = mine.filter((one) => one.key !== item.key).length;
  const message = itemMessage(item, desk, { ...showing, today, more });
  return {
    effects: [
      { kind, card: ownerCard(person.id), message },
      { kind: 'shown-to-owner', person: person.id, key: item.key },
    ],
  };
}
