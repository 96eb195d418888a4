import { Scalar, stringify } from 'yaml';

/** How new values are written in a file of the PDC, in the style its pages have. */

const width = 110;

/** A text or number on one line, as the value of a key. */
export function onOneLine(value: unknown): string {
  if (typeof value === 'string' && value.includes('\n')) return JSON.stringify(value);
  // As the value of a key, because some texts mean something else at the beginning of a line.
  return stringify({ k: value }, { lineWidth: 0 }).trimEnd().slice('k: '.length);
}

/** A value between brackets or braces. */
export function inFlow(value: unknown): string {
  const options = { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 } as const;
  return stringify([value], options).trim().slice(1, -1);
}

/** "key: value" as it stands at an indent, without that indent before its first line; long texts are folded. */
export function entry(key: string, value: unknown, indent: number, fold: boolean): string {
  if (!fold) return `${onOneLine(key)}: ${typeof value === 'object' ? inFlow(value) : onOneLine(value)}`;
  return block({ [key]: value }, indent, true).trimStart();
}

/** A value in block style, every line at an indent; long texts are folded. */
export function block(value: unknown, indent: number, fold: boolean): string {
  const folded = fold ? foldLong(value) : value;
  const lines = stringify(folded, { lineWidth: Math.max(40, width - indent) }).trimEnd();
  return lines
    .split('\n')
    .map((line) => (line === '' ? line : ' '.repeat(indent) + line))
    .join('\n');
}

/** Long texts as folded blocks; what fits a line stays on it. */
function foldLong(value: unknown): unknown {
  if (typeof value === 'string') {
    const scalar = new Scalar(value);
    if (value.length > width - 20 && !value.includes('\n')) scalar.type = Scalar.BLOCK_FOLDED;
    else if (value.includes('\n')) scalar.type = Scalar.QUOTE_DOUBLE;
    return scalar;
  }
  if (Array.isArray(value)) return value.map(foldLong);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, foldLong(one)]));
}
