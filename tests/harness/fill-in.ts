import type { Input } from '../../dialogs/channel.ts';

/** What a client sends when this was filled in: a choice by its title, several with commas between. Throws on a label that is not there. */
export function fillIn(inputs: readonly Input[], filled: Record<string, string>): Record<string, string> {
  const unknown = Object.keys(filled).find((label) => !inputs.some((input) => input.label === label));
  if (unknown !== undefined)
    throw new Error(`no input "${unknown}"; there are ${inputs.map(({ label }) => `"${label}"`).join(', ')}`);
  const values = inputs.map(({ id, label, value, choices }) => {
    const words = filled[label];
    if (words === undefined) return [id, value ?? ''];
    const chosen = choices
      ? words.split(', ').map((one) => choices.find(({ title }) => title === one)?.value ?? one)
      : [words];
    return [id, chosen.join(',')];
  });
  return Object.fromEntries(values.filter(([, value]) => value !== ''));
}
