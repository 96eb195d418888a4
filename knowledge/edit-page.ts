import { isDeepStrictEqual } from 'node:util';
import { isCollection, isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';
import type { Node, Pair, YAMLMap, YAMLSeq } from 'yaml';
import { block, entry, inFlow, onOneLine } from './yaml-text.ts';

/**
 * Changes one value in the text of a YAML file and leaves every other byte as it is: comments, order, quotes, line ends.
 * The library tells where a value stands; the text around it is never written anew.
 */

export type Path = readonly (string | number)[];
type Block = YAMLMap<Node, Node | null> | YAMLSeq<Node>;

/** The value could not be changed without touching something else: it has to be done by hand. */
export class NotEditable extends Error {
  override name = 'NotEditable';
}

/** Sets a value; undefined removes its key. A new key comes after the ones that precede it in `order`. */
export function withValue(text: string, path: Path, value: unknown, order: readonly string[] = []): string {
  const before = valuesOf(text);
  if (before === undefined) throw new NotEditable(path.join('.'));
  const wanted = setIn(before, path, value);
  if (isDeepStrictEqual(before, wanted)) return text;
  const edited = new Edit(text, order).set(path, value);
  if (edited === undefined || !isDeepStrictEqual(valuesOf(edited), wanted)) throw new NotEditable(path.join('.'));
  return edited;
}

/** Adds one entry at the end of a list of texts, which is made when it is not there. */
export function withEntry(text: string, path: Path, entry: string): string {
  const known = parseDocument(text).getIn(path, true);
  const list: unknown = isSeq(known) ? known.toJS(parseDocument(text)) : [];
  return withValue(text, path, [...(list as unknown[]), entry]);
}

function valuesOf(text: string): unknown {
  const document = parseDocument(text);
  if (document.errors.length > 0) return undefined;
  try {
    return document.toJS({ maxAliasCount: 50 });
  } catch {
    // What an edit took away is named elsewhere in the file.
    return undefined;
  }
}

/** A copy with one value changed. A block of which the last key goes, goes too. */
function setIn(whole: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(whole)) {
    const list = [...(whole as unknown[])];
    list[Number(key)] = setIn(list[Number(key)], rest, value);
    return list;
  }
  const { [key]: old, ...others } = (whole ?? {}) as Record<string, unknown>;
  const inner = setIn(old, rest, value);
  if (inner === undefined) return Object.keys(others).length === 0 && whole !== undefined ? undefined : others;
  return { ...(whole as Record<string, unknown>), [key]: inner };
}

class Edit {
  private readonly document;
  private readonly newline: string;
  private readonly text: string;
  private readonly order: readonly string[];

  constructor(text: string, order: readonly string[]) {
    this.text = text;
    this.order = order;
    this.document = parseDocument(text);
    this.newline = text.includes('\r\n') ? '\r\n' : '\n';
  }

  set(path: Path, value: unknown): string | undefined {
    let node: unknown = this.document.contents;
    for (let depth = 0; depth < path.length; depth++) {
      const key = path[depth]!;
      const rest = path.slice(depth + 1);
      if (isSeq(node)) {
        const item = node.items[Number(key)];
        if (item === undefined) return this.append(node as YAMLSeq<Node>, nested(rest, value));
        node = item;
        continue;
      }
      if (!isMap(node)) return undefined;
      const map = node as YAMLMap<Node, Node | null>;
      const pair = map.items.find((one) => isScalar(one.key) && String(one.key.value) === String(key));
      if (!pair) return value === undefined ? this.text : this.insert(map, String(key), nested(rest, value));
      if (rest.length > 0 && isCollection(pair.value)) {
        const last = value === undefined && pair.value.items.length === 1 && rest.length === 1;
        if (last) return this.remove(map, pair);
        node = pair.value;
        continue;
      }
      if (value === undefined) return this.remove(map, pair);
      return this.replace(map, pair, String(key), nested(rest, value));
    }
    return undefined;
  }

  private splice(from: number, to: number, instead: string): string {
    return this.text.slice(0, from) + instead.replace(/\r?\n/g, this.newline) + this.text.slice(to);
  }

  private lineStart(at: number): number {
    return this.text.lastIndexOf('\n', at - 1) + 1;
  }

  /** The end of the line on which a position stands, before its line break. */
  private lineEnd(at: number): number {
    const end = this.text.indexOf('\n', at);
    if (end < 0) return this.text.length;
    return this.text[end - 1] === '\r' ? end - 1 : end;
  }

  /** Where the text of a value ends, without the space and the comments that follow. */
  private endOf(node: Node | null, fallback: number): number {
    if (!node?.range) return fallback;
    if (isCollection(node) && !node.flow && node.items.length > 0) {
      const last = node.items.at(-1) as Node | Pair<Node, Node | null>;
      return isNode(last) ? this.endOf(last, fallback) : this.endOf(last.value, last.key.range![1]);
    }
    let end = node.range[1];
    while (end > node.range[0] && /\s/.test(this.text[end - 1] ?? '')) end -= 1;
    return end;
  }

  private afterKey(pair: Pair<Node, Node | null>): number {
    return this.text.indexOf(':', pair.key.range![1]) + 1;
  }

  private replace(map: YAMLMap<Node, Node | null>, pair: Pair<Node, Node | null>, key: string, value: unknown): string {
    const { value: old } = pair;
    const from = pair.key.range![0];
    const to = this.endOf(old, this.afterKey(pair));
    if (isSeq(old) && Array.isArray(value) && old.items.every(isScalar)) {
      const list = this.list(old as YAMLSeq<Node>, value);
      if (list !== undefined) return list;
    }
    if (map.flow)
      return old?.range ? this.splice(old.range[0], old.range[1], inFlow(value)) : this.flowAnew(map, key, value);
    const commented = this.text.slice(to, this.lineEnd(to)).trim() !== '';
    return this.splice(from, to, entry(key, value, from - this.lineStart(from), !commented));
  }

  /** A list of texts: what stays keeps its own line, with the comments above it. */
  private list(seq: YAMLSeq<Node>, wanted: readonly unknown[]): string | undefined {
    const items = seq.items.map((item) => item.toJSON() as unknown);
    const appended = wanted.length > items.length && items.every((item, at) => item === wanted[at]);
    if (seq.flow) {
      const added = wanted.slice(items.length).map(inFlow).join(', ');
      const last = seq.items.at(-1);
      const end = last ? this.endOf(last, seq.range![0] + 1) : seq.range![0] + 1;
      if (appended) return this.splice(end, end, last ? `, ${added}` : added);
      const own = seq.items.map((item) => this.text.slice(item.range![0], item.range![1]));
      const texts = wanted.map((one) => own[items.indexOf(one)] ?? inFlow(one));
      return this.splice(seq.range![0], seq.range![1], `[${texts.join(', ')}]`);
    }
    if (seq.items.length === 0 || wanted.length === 0) return undefined;
    const dash = this.text.lastIndexOf('-', seq.items[0]!.range![0] - 1);
    const indent = this.text.slice(this.lineStart(dash), dash);
    if (indent.trim() !== '') return undefined;
    const ends = seq.items.map((item) => this.lineEnd(this.endOf(item, item.range![1])));
    const starts = ends.map((_, at) => (at === 0 ? this.lineStart(dash) : ends[at - 1]! + this.newline.length));
    const used = new Set<number>();
    const lines = wanted.map((one) => {
      const at = items.findIndex((item, index) => item === one && !used.has(index));
      if (at < 0) return `${indent}- ${onOneLine(one)}`;
      used.add(at);
      return this.text.slice(starts[at], ends[at]);
    });
    return this.splice(starts[0]!, ends.at(-1)!, lines.join('\n'));
  }

  private append(seq: YAMLSeq<Node>, value: unknown): string | undefined {
    const last = seq.items.at(-1);
    if (seq.flow || !last?.range) return undefined;
    const dash = this.text.lastIndexOf('-', last.range[0] - 1);
    const end = this.lineEnd(this.endOf(last, last.range[1]));
    return this.splice(end, end, `\n${block([value], dash - this.lineStart(dash), true)}`);
  }

  private insert(map: YAMLMap<Node, Node | null>, key: string, value: unknown): string {
    if (map.flow) return this.flowAnew(map, key, value);
    const rank = this.order.indexOf(key);
    const earlier = map.items.filter(({ key: one }) => {
      const other = this.order.indexOf(isScalar(one) ? String(one.value) : '');
      return rank >= 0 && other >= 0 && other < rank;
    });
    const after = earlier.at(-1) ?? map.items.at(-1)!;
    const first = map.items[0]!.key.range![0];
    const end = this.lineEnd(this.endOf(after.value, this.afterKey(after)));
    const indent = first - this.lineStart(first);
    return this.splice(end, end, `\n${' '.repeat(indent)}${entry(key, value, indent, true)}`);
  }

  private remove(map: YAMLMap<Node, Node | null>, pair: Pair<Node, Node | null>): string {
    const from = pair.key.range![0];
    const next = map.items[map.items.indexOf(pair) + 1];
    if (map.flow) {
      if (next) return this.splice(from, next.key.range![0], '');
      const before = map.items[map.items.indexOf(pair) - 1];
      const start = before ? this.endOf(before.value, this.afterKey(before)) : from;
      return this.splice(start, this.endOf(pair.value, this.afterKey(pair)), '');
    }
    const start = this.lineStart(from);
    if (next && this.text.slice(start, from).trim() !== '') return this.splice(from, next.key.range![0], '');
    const end = this.lineEnd(this.endOf(pair.value, this.afterKey(pair)));
    return this.text.slice(0, start) + this.text.slice(end).replace(/^\r?\n/, '');
  }

  private flowAnew(map: Block, key: string, value: unknown): string {
    const last = map.items.at(-1) as Pair<Node, Node | null> | undefined;
    const end = last ? this.endOf(last.value, this.afterKey(last)) : map.range![0] + 1;
    return this.splice(end, end, `${last ? ',' : ''} ${onOneLine(key)}: ${inFlow(value)}${last ? '' : ' '}`);
  }
}

/** The value inside the keys that are not there yet. */
function nested(path: Path, value: unknown): unknown {
  return path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
}
