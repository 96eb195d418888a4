import type { Product } from './product.ts';

/** One text of a product that search learns from. */
export interface Signal {
  text: string;
  /** How strongly a word in it points at the product. */
  weight: number;
  /** Whether a message may resemble it as a whole; a description is only a bag of words. */
  phrase: boolean;
  /** Whether it shows in which sense the product is asked for. */
  example: boolean;
}

/**
 * What each field of a page is worth. The name is chosen with care, so it counts in full. Search words are chosen too,
 * but stand alone. One example holds many words that are there by accident, so a word of it counts for less; words that
 * come back in several examples add up (see evidence.ts), and as a whole an example counts almost as much as the name.
 * A description uses words of every neighbour. The sense of a product (sense.ts) is the sixth signal; synonyms work
 * through the vocabulary and weaken all of these by their own quality.
 */
export const worth = { naam: 1, zoekwoorden: 0.95, voorbeelden: 0.4, omschrijving: 0.2 };

/** As a whole: how much a message that resembles this text is believed. */
export const likeness = { naam: 0.9, zoekwoorden: 0.7, voorbeelden: 0.97 };

export function signalsOf(product: Product): (Signal & { likeness: number })[] {
  return [
    { text: product.naam, weight: worth.naam, likeness: likeness.naam, phrase: true, example: false },
    ...product.zoekwoorden.map((text) => ({
      text,
      weight: worth.zoekwoorden,
      likeness: likeness.zoekwoorden,
      phrase: true,
      example: false,
    })),
    ...product.voorbeelden.map((text) => ({
      text,
      weight: worth.voorbeelden,
      likeness: likeness.voorbeelden,
      phrase: true,
      example: true,
    })),
    { text: product.omschrijving, weight: worth.omschrijving, likeness: 0, phrase: false, example: false },
  ];
}
