/** How complete and current a page of the PDC is: the five mandatory parts (domain.md 4) weigh most. */

export interface Lack {
  field: string;
  /** Points that it costs, of a hundred. */
  weight: number;
  /** In Dutch: what is missing. */
  what: string;
}

export interface Completeness {
  /** 0..100. */
  score: number;
  /** The heaviest first. */
  lacking: Lack[];
}

type Raw = Readonly<Record<string, unknown>>;
/** What share of a field is there, and what is missing when that is less than one. */
type Measure = (page: Raw, today: string) => { share: number; what: string };

const placeholder =
  /^(?:todo|tbd|p\.?m\.?|n\.?n\.?b\.?|n\.?t\.?b\.?|nog (?:in te vullen|invullen|bepalen)|x+|[.…?-]+)$/i;
const textOf = (value: unknown): string =>
  typeof value === 'string' && !placeholder.test(value.trim()) ? value.trim() : '';
const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value.filter((one) => typeof one !== 'string' || textOf(one) !== '') : [];
const inside = (page: Raw, field: string, key: string): unknown => (page[field] as Raw | null | undefined)?.[key];

const text =
  (field: string, least: number): Measure =>
  (page) => {
    const { length } = textOf(page[field]);
    const what = length === 0 ? 'ontbreekt' : `is erg kort (${String(length)} tekens; minstens ${String(least)})`;
    return { share: length === 0 ? 0 : length < least ? 0.5 : 1, what };
  };
const list =
  (field: string, least: number): Measure =>
  (page) => {
    const { length } = listOf(page[field]);
    const what = length === 0 ? 'ontbreekt' : `heeft er ${String(length)}; minstens ${String(least)}`;
    return { share: Math.min(1, length / least), what };
  };
const parts =
  (field: string, keys: readonly string[]): Measure =>
  (page) => {
    const missing = keys.filter((key) => textOf(inside(page, field, key)) === '');
    return { share: 1 - missing.length / keys.length, what: `mist ${missing.join(', ')}` };
  };

/** Together a hundred; the first five are the mandatory ones. */
const weights: [field: string, weight: number, measure: Measure][] = [
  ['omschrijving', 12, text('omschrijving', 40)],
  ['kwaliteitskenmerken', 12, list('kwaliteitskenmerken', 2)],
  ['bestelprocedure', 12, text('bestelprocedure', 20)],
  ['leveringsvoorwaarden', 12, text('leveringsvoorwaarden', 20)],
  ['contact', 12, parts('contact', ['vragen', 'klachten', 'storingen'])],
  ['voorbeelden', 8, list('voorbeelden', 8)],
  ['levertijd', 6, parts('levertijd', ['tekst', 'binnen'])],
  ['knip', 6, parts('knip', ['frontoffice', 'backoffice'])],
  [
    'richtvragen',
    6,
    (page, today) =>
      // A page that only refers asks nothing, and promises no time.
      page['afhandeling'] === 'doorverwijzen' ? { share: 1, what: '' } : list('richtvragen', 2)(page, today),
  ],
  ['zoekwoorden', 4, list('zoekwoorden', 3)],
  ['prijs', 4, text('prijs', 1)],
  ['eigenaar', 3, text('eigenaar', 1)],
  [
    'herzien-voor',
    3,
    (page, today) => {
      const date = textOf(page['herzien-voor']);
      return { share: date > today ? 1 : 0, what: date === '' ? 'ontbreekt' : `is voorbij (${date})` };
    },
  ],
];

/** Scores a page as it stands in its file, also one that is not in order yet. `today` as 2026-11-23. */
export function completeness(page: Raw, today: string): Completeness {
  let score = 0;
  const lacking: Lack[] = [];
  for (const [field, weight, measure] of weights) {
    const refers = page['afhandeling'] === 'doorverwijzen' && field === 'levertijd';
    const { share, what } = refers ? parts('levertijd', ['tekst'])(page, today) : measure(page, today);
    score += weight * share;
    if (share < 1) lacking.push({ field, weight: Math.round(weight * (1 - share)), what });
  }
  return { score: Math.floor(score + 1e-9), lacking: lacking.sort((a, b) => b.weight - a.weight) };
}
