/** What no database keeps: U+0000, and halves of characters. */
const unstorable = /[\u0000\p{Surrogate}]/gu;

/** Deeper than anything that a channel sends. */
const deepest = 100;

/** A parsed body without characters that cannot be stored; what is nested absurdly deep is left out. */
export function storable(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return value.replace(unstorable, '');
  if (typeof value !== 'object' || value === null) return value;
  if (depth === deepest) return null;
  if (Array.isArray(value)) return value.map((one) => storable(one, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key.replace(unstorable, ''), storable(one, depth + 1)]),
  );
}

/** The beginning of a text, at most so long, that does not end half-way a character. */
export const shortened = (text: string, longest: number): string => text.slice(0, longest).replace(unstorable, '');
