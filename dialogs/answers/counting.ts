const units = [
  'nul',
  'een',
  'twee',
  'drie',
  'vier',
  'vijf',
  'zes',
  'zeven',
  'acht',
  'negen',
  'tien',
  'elf',
  'twaalf',
  'dertien',
  'veertien',
  'vijftien',
  'zestien',
  'zeventien',
  'achttien',
  'negentien',
  'twintig',
];
const tens: Record<string, number> = {
  twintig: 20,
  dertig: 30,
  veertig: 40,
  vijftig: 50,
  zestig: 60,
  zeventig: 70,
  tachtig: 80,
  negentig: 90,
};
const ordinals = [
  'eerste',
  'tweede',
  'derde',
  'vierde',
  'vijfde',
  'zesde',
  'zevende',
  'achtste',
  'negende',
  'tiende',
  'elfde',
  'twaalfde',
];

const unit = units.join('|');
const compound = `(?:(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen)en)?(?:${Object.keys(tens).join('|')})`;
const hundreds = `(?:(?:twee|drie|vier|vijf|zes|zeven|acht|negen))?honderd(?:(?:en)?(?:${compound}|${unit}))?`;
/** Source of a pattern for a whole number in digits or in words up to duizend, on plain text. */
export const numberPattern = `(?:\\d{1,7}|${hundreds}|${compound}|${[...units].sort((a, b) => b.length - a.length).join('|')})`;

/** The value of a text that matches `numberPattern`; NaN otherwise. */
export function numberOf(word: string): number {
  if (/^\d+$/.test(word)) return Number(word);
  const [, many = 'een', rest] = /^(\p{L}*?)honderd(?:en)?(\p{L}*)$/u.exec(word) ?? [];
  if (rest !== undefined) return numberOf(many || 'een') * 100 + (rest === '' ? 0 : numberOf(rest));
  const simple = units.indexOf(word);
  if (simple >= 0) return simple;
  const match = new RegExp(`^(?:(${unit})en)?(${Object.keys(tens).join('|')})$`).exec(word);
  if (!match) return NaN;
  return (match[1] ? units.indexOf(match[1]) : 0) + (tens[match[2] ?? ''] ?? NaN);
}

/** Position (from 0) that a plain text names in a list: "de tweede", "doe maar 2", "de laatste". */
export function ordinalIn(said: string, length: number): number | undefined {
  if (/\b(de )?laatste\b/.test(said)) return length - 1;
  const named = ordinals.findIndex((word) => new RegExp(`\\b${word}\\b`).test(said));
  if (named >= 0) return named < length ? named : undefined;
  const digit = /^(?:doe maar |nummer |optie |nr\.? ?|de )?(\d{1,2})(?:e|de|ste)?$/.exec(said);
  const at = digit ? Number(digit[1]) - 1 : -1;
  return at >= 0 && at < length ? at : undefined;
}
