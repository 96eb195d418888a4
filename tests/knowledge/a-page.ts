import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { home } from '../../bot/settings.ts';
import type { SourceFile } from '../../knowledge/page-file.ts';

/** A page of the PDC that is in order, line for line; tests break one thing of it. */
export const goodPage = `naam: Voorbeeld
soort: storing
niveau: operationeel
pakket: basis
omschrijving: Een voorbeeld.
kwaliteitskenmerken: [netjes]
bestelprocedure: Vertel het hier.
leveringsvoorwaarden: Geen.
contact: { vragen: hier, klachten: hier, storingen: hier }
levertijd: { tekst: Binnen 1 werkdag, binnen: 1 werkdag }
prijs: Dit kost je niets
doelgroepen: [alle medewerkers]
uitvoerder: facilitair-team
knip: { frontoffice: vraagt, backoffice: doet }
zoekwoorden: [voorbeeld]
voorbeelden: [een, twee, drie]
richtvragen:
  - id: wat
    soort: tekst
    vraag: Wat is er?
    kort: Wat is er
  - id: waar
    soort: locatie
    vraag: Waar is het?
    kort: Plaats
    als:
      - vraag: wat
        beantwoord: true
eigenaar: portfoliomanager
herzien-voor: 2027-06-01
normen: { eerste-bericht: 4 werkuren }
`;

export const pageFile = (text: string, name = 'pdc/voorbeeld.yaml'): SourceFile => ({ name, text });

/** The organisation of this repository. */
export const organisationFile: SourceFile = {
  name: 'organisation.yaml',
  text: readFileSync(join(home, 'knowledge', 'organisation.yaml'), 'utf8'),
};

/** The page with one thing broken; throws when there is nothing to break. */
export function broken(what: string | RegExp, instead: string): string {
  const text = goodPage.replace(what, instead);
  if (text === goodPage) throw new Error(`nothing matches ${String(what)}`);
  return text;
}
