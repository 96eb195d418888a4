/** What jsonb refuses: U+0000, and halves of characters, as a text that was cut off can end with. */
const unstorable = /[\u0000\p{Surrogate}]/gu;
const escaped = /\\u(?:0000|d[89a-f])/;

/** A value as a parameter for jsonb, without the characters that it cannot hold. */
export function asJson(value: unknown): string {
  const json = JSON.stringify(value);
  if (!escaped.test(json)) return json;
  return JSON.stringify(value, (_, one: unknown) => (typeof one === 'string' ? one.replace(unstorable, '') : one));
}
