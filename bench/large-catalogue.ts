import type { Catalogue } from '../knowledge/catalogue.ts';
import type { Product } from '../knowledge/product.ts';

/** What sets one variation of a product apart from the next: where it is offered, and of what kind the thing is. */
const towns =
  'Aalst Almelo Almere Amersfoort Apeldoorn Arnhem Assen Bergen Beuningen Breda Brummen Delden Delft Deventer Doetinchem Dronten Edam Eemnes Eindhoven Elburg Emmen Enkhuizen Epe Ermelo Gennep Goes Gouda Groningen Haarlem Harlingen Hasselt Heerlen Helmond Hengelo Heusden Hoorn Hulst Kampen Leiden Lelystad Leuven Lochem Losser Maastricht Makkum Mechelen Medemblik Meppel Middelburg Naarden Nijkerk Oldenzaal Oss Putten Raalte Rhenen Roermond Schagen Sluis Sneek Soest Spakenburg Terneuzen Tholen Tiel Tilburg Urk Utrecht Vaals Veere Venlo Vlissingen Weert Winschoten Woerden Workum Zaltbommel Zeist Zutphen Zwolle'.split(
    ' ',
  );
const teams =
  'archief bibliotheek bestuur beveiliging boekhouding catering communicatie drukkerij expeditie griffie handhaving herstel inkoop innovatie inspectie juristen keuken kwaliteit laboratorium logistiek magazijn meetdienst onderhoud onderzoek ontwerp opslag planning postkamer productie projectbureau redactie school statistiek studio techniek toezicht veiligheid verkeer vertaling werkplaats'.split(
    ' ',
  );
const kinds =
  'achter atelier balie binnen boven buiten dak druk eiland entree gang gasten gevel glas hal hoek hout kelder keuken lees linker magazijn metaal midden nacht nood noord oever onder oost park plein publieks rechter reserve ronde serre speel spreek stads stal steen tentoonstellings terras toren trap tuin tussen uitgifte voor vorm wacht wand west winter zij zomer zuid'.split(
    ' ',
  );

const pick = (from: readonly string[], at: number): string => from[at % from.length] ?? '';
const examplesPerProduct = 8;

/**
 * As many products as asked, made of the real ones. The first of each are the real ones but for the number of their
 * examples; every other has a name, search words and examples of its own: a town and a team are named, and a third of
 * its search words are compounds that no other team has. Deterministic.
 */
export function largeCatalogue(real: Catalogue, size: number): Catalogue {
  const bases = [...real.values()];
  const made = new Map<string, Product>();
  for (let number = 0; number < size; number++) {
    const base = bases[number % bases.length];
    if (!base) break;
    const product = variation(base, Math.floor(number / bases.length));
    made.set(product.id, product);
  }
  return made;
}

function variation(base: Product, nth: number): Product {
  const examples = Array.from({ length: Math.min(examplesPerProduct, base.voorbeelden.length) }, (_, at) =>
    pick(base.voorbeelden, nth * 3 + at),
  );
  if (nth === 0) return { ...base, voorbeelden: examples };
  const [town, team] = [pick(towns, nth), pick(teams, Math.floor(nth / towns.length) * 7 + nth)];
  const kindOf = (word: string, at: number): string =>
    /^[a-z]{4,14}$/.test(word) && (at + nth) % 3 === 0 ? pick(kinds, nth * 5 + at) + word : word;
  const own = new Map(base.zoekwoorden.map((word, at) => [word, kindOf(word, at)]));
  return {
    ...base,
    id: `${base.id}-${nth}`,
    naam: `${base.naam} ${team} ${town}`,
    omschrijving: `${base.omschrijving} Voor ${team} in ${town}.`,
    zoekwoorden: [...own.values()],
    voorbeelden: examples.map((example, at) =>
      at % 4 === 0
        ? `${example} in ${town}`
        : at % 2 === 0
          ? example
          : example.replace(/[a-z]+/g, (word) => own.get(word) ?? word),
    ),
  };
}

/** The sentences with a town or a kind of their own, so that no answer was remembered from the sentence before. */
export function varied(sentences: readonly string[], times: number): string[] {
  return Array.from({ length: times }, (_, nth) =>
    sentences.map((sentence, at) =>
      nth === 0 ? sentence : `${sentence}, ${pick(kinds, at)}${pick(teams, at * nth)} ${pick(towns, at + nth)}`,
    ),
  ).flat();
}
