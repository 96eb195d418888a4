import type { SpokenDesk } from './desk.ts';
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

/** Whether a text is about no other product than these: nothing else was found, and of what it may mean nothing else is named. */
export function aboutNoOther({ catalogue, search }: SpokenDesk, own: readonly string[], text: string): boolean {
  const { outcome, products } = search(text);
  const isNamed = (id: string) => {
    const product = catalogue.get(id);
    return product !== undefined && namedIn(product, text);
  };
  if (outcome === 'found') return own.includes(products[0].id);
  return outcome === 'none' || (outcome === 'choose' && products.every(({ id }) => own.includes(id) || !isNamed(id)));
}
