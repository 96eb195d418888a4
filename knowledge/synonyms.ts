import { z } from 'zod';

const line = z.string().trim().min(1);

const group = z.strictObject({
  /** The word the group is known by. */
  woord: line,
  /** Other words or phrases for the same, from everyday, Flemish and English mouths. */
  ook: z.array(line).default([]),
  /** What hints at it without meaning it: "nat" for a leak. Counts for less, and only in this direction. */
  verwant: z.array(line).default([]),
});
export type SynonymGroup = z.infer<typeof group>;

/** Knowledge of the language that belongs to no single product: knowledge/synonyms.yaml. */
export const synonyms = z
  .strictObject({
    groepen: z.array(group).default([]),
    /** What people ask but no desk does: weather, tax, private matters. A product that uses such a word wins. */
    'buiten-het-loket': z.array(line).default([]),
    /** Foreign and regional words, each with the words of the desk that it stands for. */
    woordenboek: z.record(line, line).optional(),
    /** Whole sentences that ask for no product, by what they are instead. Search learns from them as from examples. */
    zinnen: z
      .strictObject({
        /** Private life, general knowledge, chat with the machine. */
        'buiten-het-loket': z.array(line).default([]),
        /** What people say around a need: introductions, apologies, circumstances. */
        praatje: z.array(line).default([]),
        mens: z.array(line).default([]),
        stand: z.array(line).default([]),
        groet: z.array(line).default([]),
        dank: z.array(line).default([]),
        stop: z.array(line).default([]),
      })
      .optional(),
  })
  .superRefine((all, context) => {
    const heads = new Map<string, number>();
    all.groepen.forEach((one, index) => {
      const problem = (field: 'woord' | 'ook', message: string) => {
        context.addIssue({ code: 'custom', path: ['groepen', index, field], message });
      };
      const head = one.woord.toLowerCase();
      if (heads.has(head))
        problem(
          'woord',
          `"${one.woord}" heeft al een groep (nummer ${String((heads.get(head) ?? 0) + 1)}); voeg ze samen`,
        );
      heads.set(head, index);
      const words = [head, ...one.ook.map((word) => word.toLowerCase())];
      const twice = words.find((word, at) => words.indexOf(word) !== at);
      if (twice) problem('ook', `"${twice}" staat er twee keer in; haal er een weg`);
    });
  });
export type Synonyms = z.infer<typeof synonyms>;

export const noSynonyms: Synonyms = { groepen: [], 'buiten-het-loket': [] };
