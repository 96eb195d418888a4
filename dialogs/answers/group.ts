import { plain, type AnswerType, type Context, type Found, type Reading } from './answer-type.ts';
import { changed } from './group-changes.ts';
import { calledBy, headOf, questionOf, type Group, type Item } from './group-items.ts';
import { itemsIn, type TypeOf } from './group-list.ts';
import { fullNamesIn } from './names.ts';
import { numberOf, numberPattern } from './counting.ts';

/** What is known of a group that is not complete. Plain JSON. */
interface Gathered {
  items: readonly Item[];
  /** The field that was asked, and of whom. */
  asked?: { at: number; field: string };
  /** How many there are, as they said. */
  count?: number;
  /** They are added one by one: after each it is asked whether there are more. */
  oneByOne?: true;
}

const done =
  /^(?:dat (?:waren|was|is|zijn) (?:ze|het|alles|iedereen|'m|hem)(?: allemaal)?|dat was alles|klaar|niemand(?: meer)?|niemand anders|nee(?: hoor| dank je| bedankt| dat was het)?|verder niemand|alleen (?:die|dat|zij|hij)|that'?s (?:all|everyone)|done|no)$/u;
const another = /^(?:nog (?:een|iemand|eentje|meer)|ja(?: graag| hoor)?|another|one more|yes)$/u;
const singly = /^(?:een voor een|1 voor 1|stuk voor stuk|een tegelijk|one by one)$/u;
const unknown = /^(?:weet ik (?:nog )?niet|geen idee|geen|nvt|overslaan|sla over|onbekend|don'?t know|none)$/u;

/** The number of them, when the text says no more than that: "drie", "3 bezoekers", "we zijn met z'n tweeën". */
function countIn(text: string, group: Group, alone: boolean): number | undefined {
  const units = ['man', 'mensen', 'personen', 'stuks', ...group.eenheid].map((one) => plain(one)).join('|');
  const form = alone
    ? `^(?:er komen |het zijn er |ik krijg )?(${numberPattern})(?: (?:${units}))?$`
    : `(?<![\\p{L}\\d.,-])(${numberPattern}) (?:${units})(?![\\p{L}])`;
  const count = numberOf(new RegExp(form, 'u').exec(plain(text))?.[1] ?? '');
  return Number.isNaN(count) || count < 2 ? undefined : count;
}

/** Several of the same, each with a few fields; typed as a list, or added one by one. */
export function groupOf(typeOf: TypeOf): AnswerType<Group> {
  const say = (items: readonly Item[], group: Group, context: Context) =>
    items.map((item) => sayItem(item, group, context, typeOf));

  /** What is open still, or the answer. */
  function goOn(gathered: Gathered, group: Group, context: Context): Found {
    const { asked: _, ...known } = gathered;
    const { items, count, oneByOne } = known;
    const { answers: words } = context.words;
    for (const [at, item] of items.entries())
      for (const field of group.velden.slice(1)) {
        if (!field.verplicht || item[field.id] !== undefined) continue;
        const ask = field.vraag ?? words.fieldOf(field.kort, calledBy(item, group));
        const choices = typeOf(field)
          .choices?.(questionOf(field), context)
          .map(({ title }) => title);
        return { is: 'part', part: { ...known, asked: { at, field: field.id } }, ask, ...(choices ? { choices } : {}) };
      }
    const part = (ask: string, choices: string[]): Found => ({ is: 'part', part: known, ask, choices });
    if (items.length === 0) return part(group.vraag, []);
    const names = listed(
      items.map((item) => calledBy(item, group)),
      words.and,
    );
    if (items.length < group.minimaal) return part(words.groupNeeds(names, group.minimaal), []);
    if (items.length >= group.maximaal) return { is: 'answer', value: items };
    if (count !== undefined && items.length < count) return part(words.groupHas(names, count), [words.thatsAll]);
    if (oneByOne) return part(words.groupMore(names), [words.oneMore, words.thatsAll]);
    return { is: 'answer', value: items };
  }

  function fieldReply(text: string, gathered: Gathered, group: Group, context: Context): Reading | undefined {
    const { asked, items } = gathered;
    const field = asked && group.velden.find(({ id }) => id === asked.field);
    if (!asked || !field) return undefined;
    const reading = unknown.test(plain(text))
      ? ({ is: 'answer', value: null } as const)
      : typeOf(field).read(text, questionOf(field), context);
    if (reading.is === 'problem') return reading;
    if (reading.is === 'part') return { is: 'problem', hint: reading.ask };
    const filled = items.map((item, at) => (at === asked.at ? { ...item, [field.id]: reading.value } : item));
    return goOn({ ...gathered, items: filled }, group, context);
  }

  return {
    read(text, group, context, part) {
      const gathered = (part ?? { items: [] }) as Gathered;
      const { items } = gathered;
      const { answers: words } = context.words;
      const said = plain(text);
      if (singly.test(said))
        return {
          is: 'part',
          part: { ...gathered, oneByOne: true },
          ask: items.length > 0 ? words.whoElse : words.whoFirst,
        };
      const corrected = items.length > 0 ? changed(text, items, group, context, typeOf) : undefined;
      if (corrected) return goOn({ ...gathered, items: corrected }, group, context);
      const reply = fieldReply(text, gathered, group, context);
      if (reply) return reply;
      if (items.length > 0 && done.test(said)) {
        const { count: _, oneByOne: __, ...rest } = gathered;
        return goOn(rest, group, context);
      }
      if (part !== undefined && another.test(said))
        return { is: 'part', part: { ...gathered, oneByOne: true }, ask: words.whoElse };
      const count = countIn(text, group, true);
      if (count !== undefined) return { is: 'part', part: { ...gathered, count }, ask: words.groupWho(count) };
      const added = done.test(said) ? [] : itemsIn(text.trim(), group, context, typeOf);
      if (added.length === 0) return { is: 'problem', hint: group.hint ?? words.groupHint };
      const all = [...items, ...added];
      if (all.length > group.maximaal) return { is: 'problem', hint: words.tooMany(group.maximaal) };
      return goOn({ ...gathered, items: all }, group, context);
    },
    spot(sentence, group, context) {
      const head = headOf(group);
      const named = head.soort === 'tekst' && head.vorm === 'naam' ? fullNamesIn(sentence, context.employee.name) : [];
      const [first] = named;
      const count = countIn(sentence, group, false);
      if (!first)
        return count === undefined || group.eenheid.length === 0
          ? undefined
          : { is: 'part', part: { items: [], count }, ask: group.vraag };
      const end = named.at(-1)?.end ?? 0;
      // The end of a company that was read as a name ("van Bouwbedrijf Hoekstra"), and a company that was not.
      const belongs =
        /^(?:\s+[\p{Lu}\d][\p{L}\d&.-]*)*(?:,?\s+(?:van|namens|from)\s+(?:(?:het |de )?\p{Ll}+\s+)?[\p{Lu}\d][\p{L}\d&.-]*(?:\s+[\p{Lu}\d][\p{L}\d&.-]*)*)?/u;
      const list = sentence.slice(first.at, end) + (belongs.exec(sentence.slice(end))?.[0] ?? '');
      const items = itemsIn(list, group, context, typeOf).slice(0, group.maximaal);
      return items.length === 0 ? undefined : goOn({ items, ...(count ? { count } : {}) }, group, context);
    },
    amend(text, group, context, current) {
      const items = changed(text, current as Item[], group, context, typeOf);
      return items && items.length <= group.maximaal ? goOn({ items }, group, context) : undefined;
    },
    show(value, group, context) {
      const items = value as Item[];
      const told = say(items, group, context);
      const bare = told.every((one, at) => one === calledBy(items[at] ?? {}, group));
      return bare ? listed(told, context.words.answers.and) : told.join('; ');
    },
  };
}

const listed = (names: readonly string[], and: string): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1) ?? ''}`;

/** "Jan Jansen (ACME, AB-123-C)". */
function sayItem(item: Item, group: Group, context: Context, typeOf: TypeOf): string {
  const more = group.velden.slice(1).flatMap((field) => {
    const value = item[field.id];
    if (value === undefined || value === null || value === false) return [];
    return [
      field.soort === 'ja-nee' ? field.kort.toLowerCase() : typeOf(field).show(value, questionOf(field), context),
    ];
  });
  return [calledBy(item, group), more.length > 0 ? `(${more.join(', ')})` : ''].filter(Boolean).join(' ');
}

const sayable = (told: unknown): string => (typeof told === 'string' ? told : JSON.stringify(told));

/** A group as somebody would type it, a line each. */
export const asLines = (items: readonly Item[], group: Group): string =>
  items
    .map((item) =>
      group.velden
        .flatMap(({ id }) => (item[id] === undefined || item[id] === null ? [] : [sayable(item[id])]))
        .join(', '),
    )
    .join('\n');

/** Whether a value has the form of an answer to the question: everybody is called something, and nothing else is told than its fields. */
export function fitsGroup(value: unknown, group: Group): boolean {
  const known = new Set(group.velden.map(({ id }) => id));
  const isItem = (item: unknown) =>
    item !== null &&
    typeof item === 'object' &&
    calledBy(item as Item, group) !== '' &&
    Object.entries(item).every(([key, told]) => known.has(key) && (told === null || typeof told !== 'object'));
  return Array.isArray(value) && value.length > 0 && value.length <= group.maximaal && value.every(isItem);
}
