import type { Field } from '../../knowledge/richtvraag.ts';
import type { AnswerType, Context } from './answer-type.ts';
import { calledBy, headOf, looseOf, questionOf, type Group, type Item } from './group-items.ts';
import { namesCompany, startsAsName } from './names.ts';
import { forms } from './text.ts';

/** A list as people type it: "Jan Jansen van ACME en Piet Pieters, Q8; Marie". */

/** How the answers to a field are read; given, so that a group can hold any of them. */
export type TypeOf = (field: Field) => AnswerType;

/** A stretch between separators, and whether the one before it can only begin somebody new. */
interface Piece {
  words: string;
  joined: boolean;
}

const leadIn =
  /^(?:(?:het (?:zijn|is|gaat om)|dat (?:zijn|is)|er komen?|we krijgen|namelijk|ook|en|nog|plus|met|o ja|oh ja|nee|sorry)[\s,:]+)+/i;
const bullet = /^\s*(?:[-*•–]|\d{1,2}[.)])\s+/;

/** What of the words goes in the field of a fixed form, and what is left of them. */
function takeForms(words: string, fields: readonly Field[]): { left: string; found: Item } {
  let left = words;
  const found: Record<string, unknown> = {};
  for (const field of fields) {
    if (field.soort !== 'tekst' || field.vorm === undefined || field.vorm === 'naam') continue;
    const hit = forms[field.vorm].exec(left);
    if (!hit || found[field.id] !== undefined) continue;
    found[field.id] = hit[0].trim();
    const label = new RegExp(`(?:met |zijn |haar |de |het )*${field.kort}[:\\s]*$`, 'i');
    left = `${left.slice(0, hit.index).replace(label, '')} ${left.slice(hit.index + hit[0].length)}`;
  }
  return { left, found };
}

/** "Jan Jansen van ACME": whom, and what they belong to. The "van" of a name is none: "Jan van Dijk". */
function apart(words: string): { head: string; loose?: string } {
  const bracketed = /^(.+?)\s*\(([^)]+)\)\s*$/.exec(words);
  if (bracketed) return { head: bracketed[1] ?? '', loose: bracketed[2] ?? '' };
  for (const joint of words.matchAll(/\s+(?:van|namens|bij|from|of|@)\s+(?=\S)/gi)) {
    const [head, loose] = [words.slice(0, joint.index), words.slice(joint.index + joint[0].length)];
    const whole =
      head.trim().split(/\s+/).length > 1 && /^[\p{Lu}\d]/u.test(loose) && !/\s+(?:van|namens|bij)\s+/i.test(loose);
    if (namesCompany(loose) || whole || /namens|bij/i.test(joint[0])) return { head, loose };
  }
  return { head: words };
}

const clean = (words: string) => words.replace(/^[\s,:–-]+|[\s,;.:–-]+$/g, '').replace(/\s+/g, ' ');

/** Everybody, or everything, in a list. Empty when it names nobody. */
export function itemsIn(text: string, group: Group, context: Context, typeOf: TypeOf): Item[] {
  const segments = text
    .replace(leadIn, '')
    .split(/[\n;]+/)
    .map((line) => line.replace(bullet, ''));
  return segments.flatMap((segment) => itemsOf(segment.trim(), group, context, typeOf));
}

function piecesOf(segment: string): Piece[] {
  const parts = segment.split(/(\s*,\s*(?:en\s+)?|\s+(?:en|and|&|\+)\s+)/i);
  const pieces: Piece[] = [];
  for (let at = 0; at < parts.length; at += 2)
    pieces.push({ words: parts[at] ?? '', joined: at === 0 || !/^\s*,\s*$/.test(parts[at - 1] ?? '') });
  return pieces.filter(({ words }) => words.trim() !== '');
}

function itemsOf(segment: string, group: Group, context: Context, typeOf: TypeOf): Item[] {
  const head = headOf(group);
  const rest = group.velden.slice(1);
  const loose = looseOf(group);
  const items: Record<string, unknown>[] = [];
  let shared: string | undefined;
  for (const { words, joined } of piecesOf(segment)) {
    const { left, found } = takeForms(words, rest);
    const said = clean(left);
    const last = items.at(-1);
    const ofAll =
      loose &&
      /^(?:allebei|allemaal|beiden|beide|alle \p{L}+)\s+(?:van|namens|bij)\s+(?<what>.+)$/iu.exec(said)?.groups?.[
        'what'
      ];
    if (last && loose && ofAll) {
      for (const item of items) item[loose.id] = ofAll;
      continue;
    }
    if (last && !joined && !beginsNew(said, last, items, group)) {
      Object.assign(last, found);
      if (said !== '') Object.assign(last, detailIn(said, last, group, context, typeOf));
      continue;
    }
    const one = loose ? apart(said) : { head: said };
    const called = typeOf(head).read(clean(one.head), questionOf(head), context);
    if (called.is !== 'answer') continue;
    const spotted = rest
      .filter(({ soort }) => soort !== 'tekst')
      .flatMap((field) => {
        const hit = typeOf(field).spot(said, questionOf(field), context);
        return hit?.is === 'answer' ? [[field.id, hit.value] as const] : [];
      });
    items.push({
      [head.id]: called.value,
      ...found,
      ...Object.fromEntries(spotted),
      ...(loose && one.loose ? { [loose.id]: clean(withoutAll(one.loose)) } : {}),
    });
    if (one.loose !== undefined) shared = one.loose;
  }
  return loose ? together(items, loose.id, shared) : items;
}

const all = /\s+(?:allebei|allemaal|beiden|alle \p{L}+)$/iu;
const withoutAll = (words: string) => words.replace(all, '');

/** "Ella Jansen en Piet Smit van bureau Vooruit": what stands behind the last of them is of all, when none has another. */
function together(items: Record<string, unknown>[], field: string, shared: string | undefined): Item[] {
  const known = items.filter((item) => item[field] !== undefined);
  if (shared === undefined || items.length < 2 || known.length !== 1 || known[0] !== items.at(-1)) return items;
  return items.map((item) => ({ ...item, [field]: items.at(-1)?.[field] }));
}

/** Whether words after a comma begin somebody new, or tell something of the last. */
function beginsNew(said: string, last: Item, items: readonly Item[], group: Group): boolean {
  const loose = looseOf(group);
  if (said === '') return false;
  const byName = headOf(group);
  if (byName.soort !== 'tekst' || byName.vorm !== 'naam') return group.velden.length === 1;
  if (startsAsName(said)) return true;
  if (!loose || last[loose.id] !== undefined) return group.velden.length === 1 || /\p{Lu}/u.test(said);
  if (namesCompany(said) || /^(?:van|namens|bij|from) /i.test(said)) return false;
  const words = said.split(/\s+/).length;
  const names = items.map((item) => calledBy(item, group).split(/\s+/).length);
  const bare = items.every((item) => item[loose.id] === undefined);
  return bare && words <= 4 && /^\p{Lu}/u.test(said) && Math.min(words, 2) === Math.min(names[0] ?? 0, 2);
}

/** What words after a comma tell of the last one: the first field that can be answered so, or else the loose one. */
function detailIn(said: string, last: Item, group: Group, context: Context, typeOf: TypeOf): Item {
  for (const field of group.velden.slice(1)) {
    if (field.soort === 'tekst' || last[field.id] !== undefined) continue;
    const reading = typeOf(field).read(said, questionOf(field), context);
    if (reading.is === 'answer') return { [field.id]: reading.value };
  }
  const loose = looseOf(group);
  const words = said.replace(/^(?:van|namens|bij|from)\s+/i, '');
  if (loose && last[loose.id] === undefined) return { [loose.id]: words };
  return { [headOf(group).id]: `${calledBy(last, group)}, ${said}` };
}
