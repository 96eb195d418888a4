import type { Catalogue } from './catalogue.ts';
import { product, type Product } from './product.ts';

/**
 * Pages that Loket brings along, beside those of the organisation: what a change of the catalogue itself is asked with. They are looked up as any
 * other, and are in no list, count or search. A page of the organisation with the same id goes before it.
 */

/** A change of a page, told by who goes over pages or works at the desk; and by anybody else, for whom it is a wish. */
export const pageChange = { told: 'pdc-wijziging', wished: 'pdc-wens' } as const;

const phone = 'Bel of mail de frontoffice.';
const version = '1';

const pageOf = (id: string, soort: 'aanvraag' | 'wens'): Product => ({
  ...product.parse({
    naam: 'Wijziging in de catalogus',
    soort,
    niveau: 'operationeel',
    pakket: 'basis',
    omschrijving: 'Er verandert iets aan een product of dienst. Wie over de pagina gaat, past haar aan.',
    kwaliteitskenmerken: ['Je hoort wat ermee gebeurt.'],
    bestelprocedure: 'Vertel Loket welk product het is, wat er verandert en vanaf wanneer.',
    leveringsvoorwaarden: 'Wie over de pagina gaat, beslist.',
    contact: { vragen: phone, klachten: phone, storingen: phone },
    levertijd: { tekst: 'Binnen 5 werkdagen hoor je wat ermee gebeurt', binnen: '5 werkdagen' },
    prijs: 'Geen kosten',
    doelgroepen: ['alle medewerkers'],
    uitvoerder: 'frontoffice',
    knip: { frontoffice: 'neemt het aan', backoffice: 'wie over de pagina gaat, past haar aan' },
    zoekwoorden: ['wijziging'],
    voorbeelden: ['de leverancier wijzigt iets', 'de prijs verandert', 'de pagina klopt niet meer'],
    richtvragen: [
      {
        id: 'product',
        soort: 'tekst',
        vraag: 'Over welk product of welke dienst gaat het?',
        kort: 'Product',
        hint: 'Noem het zoals het in de catalogus heet, bijvoorbeeld "visitekaartjes".',
        maximaal: 100,
      },
      {
        id: 'wat',
        soort: 'keuze',
        vraag: 'Wat verandert er?',
        kort: 'Wat',
        keuzes: [
          { waarde: 'prijs', tekst: 'De prijs', ook: ['prijs', 'tarief', 'kosten'] },
          { waarde: 'levertijd', tekst: 'De levertijd', ook: ['levertijd', 'doorlooptijd'] },
          { waarde: 'leveringsvoorwaarden', tekst: 'De voorwaarden', ook: ['voorwaarden'] },
          {
            waarde: 'vragen',
            tekst: 'Contact of openingstijden',
            ook: ['contact', 'telefoonnummer', 'openingstijden'],
          },
          { waarde: 'bestelprocedure', tekst: 'Hoe je het bestelt', ook: ['bestellen', 'bestelprocedure'] },
          { waarde: 'omschrijving', tekst: 'Wat het is', ook: ['omschrijving', 'beschrijving'] },
          { waarde: 'anders', tekst: 'Iets anders', ook: ['anders'] },
        ],
      },
      {
        id: 'wordt',
        soort: 'lange-tekst',
        vraag: 'Hoe wordt het? Schrijf het zoals het op de pagina moet staan.',
        kort: 'Wordt',
        hint: 'Bijvoorbeeld: "€ 40 per 100 stuks".',
      },
      {
        id: 'vanaf',
        soort: 'datum',
        vraag: 'Vanaf wanneer geldt het?',
        kort: 'Vanaf',
        hint: 'Geldt het al? Zeg dan "vandaag".',
        'elke-dag': true,
      },
    ],
    eigenaar: 'hoofd frontoffice',
    'herzien-voor': '2999-12-31',
    normen: { 'eerste-bericht': '2 werkdagen' },
    'voor-een-ander': 'onderwerp',
    toezegging: 'Wie over de pagina gaat, krijgt het te zien. Uiterlijk {wanneer} weet je wat ermee gebeurt.',
    knop: 'doorgeven',
    engels: {
      naam: 'Change in the catalogue',
      omschrijving: 'Something about a product or service changes. Who owns the page adjusts it.',
      toezegging: 'Who owns the page gets to see it. By {wanneer} at the latest you know what comes of it.',
      knop: 'pass it on',
      vragen: {
        product: { vraag: 'Which product or service is it about?', kort: 'Product' },
        wat: {
          vraag: 'What changes?',
          kort: 'What',
          keuzes: {
            prijs: 'The price',
            levertijd: 'The lead time',
            leveringsvoorwaarden: 'The conditions',
            vragen: 'Contact or opening hours',
            bestelprocedure: 'How you order it',
            omschrijving: 'What it is',
            anders: 'Something else',
          },
        },
        wordt: { vraag: 'What will it be? Write it as it should stand on the page.', kort: 'Becomes' },
        vanaf: { vraag: 'From when does it hold?', kort: 'From' },
      },
    },
  }),
  id,
  version,
});

const own: Catalogue = new Map([
  [pageChange.told, pageOf(pageChange.told, 'aanvraag')],
  [pageChange.wished, pageOf(pageChange.wished, 'wens')],
]);

class WithOwnPages extends Map<string, Product> {
  override get(id: string): Product | undefined {
    return super.get(id) ?? own.get(id);
  }

  override has(id: string): boolean {
    return super.has(id) || own.has(id);
  }
}

export const withOwnPages = (catalogue: Catalogue): Catalogue => new WithOwnPages(catalogue);
