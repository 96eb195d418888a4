import type { Product } from '../../../knowledge/product.ts';
import type { Richtvraag } from '../../../knowledge/richtvraag.ts';

/** The page as its owner could have changed it meanwhile; undefined when it is gone. */
export function pageChanged(product: Product, kind: number, far: number, version: string): Product | undefined {
  const asked = product.richtvragen;
  const at = far % Math.max(1, asked.length);
  const chosen = asked[at];
  const free = { ...asked.filter(({ soort }) => soort === 'tekst')[0]! };
  const page = (richtvragen: Richtvraag[]): Product => ({ ...product, version, richtvragen });
  if (kind === 0) return undefined;
  if (!chosen || kind === 1) return page(asked);
  const without = asked.filter(({ id, als }) => id !== chosen.id && als.every(({ vraag }) => vraag !== chosen.id));
  if (kind === 2) return page(without);
  if (kind === 3) return page([...without, chosen]);
  if (kind === 4 && 'keuzes' in chosen)
    return page(asked.map((one) => (one === chosen ? { ...chosen, keuzes: chosen.keuzes.slice(1) } : one)));
  return free.soort === 'tekst' ? page([{ ...free, id: `nieuw-${version}`, als: [] }, ...asked]) : page(asked);
}
