import { product, type Product } from '../../knowledge/product.ts';
import type { Catalogue } from '../../knowledge/catalogue.ts';
import { synonyms, type Synonyms } from '../../knowledge/synonyms.ts';

/** The fields that a test cares about; the page is valid without any of them. */
export type PageFields = Partial<
  Pick<Product, 'naam' | 'soort' | 'omschrijving' | 'zoekwoorden' | 'voorbeelden' | 'afhandeling'>
>;

/** A valid page of the PDC under this id. Its texts share no word with other pages unless a test says so. */
export function page(id: string, fields: PageFields = {}): Product {
  const parsed = product.parse({
    naam: id,
    soort: 'aanvraag',
    niveau: 'operationeel',
    pakket: 'basis',
    omschrijving: id,
    kwaliteitskenmerken: ['-'],
    bestelprocedure: '-',
    leveringsvoorwaarden: '-',
    contact: { vragen: '-', klachten: '-', storingen: '-' },
    levertijd: { tekst: '-' },
    prijs: '-',
    doelgroepen: ['-'],
    uitvoerder: 'groep',
    knip: { frontoffice: '-', backoffice: '-' },
    zoekwoorden: [id],
    voorbeelden: [id, id, id],
    eigenaar: '-',
    'herzien-voor': '2099-01-01',
    normen: { 'eerste-bericht': '1 werkdag' },
    ...fields,
  });
  return { ...parsed, id, version: id };
}

export function catalogueOf(...pages: Product[]): Catalogue {
  return new Map(pages.map((one) => [one.id, one]));
}

/** Synonyms from lists of words that mean the same, and words that no desk is about. */
export function synonymsOf(groups: string[][], outside: string[] = []): Synonyms {
  return synonyms.parse({
    groepen: groups.map(([woord, ...ook]) => ({ woord, ook })),
    'buiten-het-loket': outside,
  });
}
