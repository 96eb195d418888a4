import type { Product } from '../knowledge/product.ts';
import { mentions, plain } from './answers/answer-type.ts';

/** One, and more of it: "bezoeker", "bezoekers", "lampen". */
const endings = ['', 's', 'en'];

/** Whether a text names a product by its own words, and does not only resemble what people say of it. */
export function namedIn(product: Product, text: string): boolean {
  const said = plain(text);
  return [product.naam, ...product.zoekwoorden].some(
    (word) => word.length > 3 && endings.some((end) => mentions(said, word + end)),
  );
}
