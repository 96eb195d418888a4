import { join } from 'node:path';
import { readKnowledgeFiles } from '../../bot/knowledge-files.ts';
import { home } from '../../bot/settings.ts';
import { readKnowledge } from '../../knowledge/catalogue.ts';
import { buildSearch, type Search } from '../../knowledge/search.ts';

/** Sentences of our own, none of which is an example in a file. Before the arrow: the product, "geen" or an intent. */
const table = `
storing-verlichting: de lamp op 3.12 knippert
storing-verlichting: er is boven de balie een lampje gesprongen
storing-verlichting: het is pikkedonker in de kelder, de tl doet niks
storing-verlichting: lapm kapot
storing-verlichting: the light in room 4 is broken
storing-verlichting: Goedemorgen, ik hoop dat jullie een fijn weekend hadden. Ik zit sinds vorige week aan de raamkant op de derde. De lamp recht boven mijn bureau flikkert de hele tijd en we krijgen er hoofdpijn van. Zouden jullie daar iets aan kunnen doen? Alvast heel erg bedankt, groetjes Marieke
storing-klimaat: ik zit hier te bevriezen achter mijn bureau
storing-klimaat: de verwarming doet het niet meer
storing-klimaat: het is bloedheet op onze kamer en de airco doet niks
storing-klimaat: de luxaflex hangt los en ik kijk recht in de zon
storing-klimaat: it is way too hot in our office
storing-sanitair: de plee op de tweede spoelt niet door
storing-sanitair: kraan druppelt in het keukentje
storing-sanitair: er lekt water uit het plafond in de gang
storing-sanitair: de lavabo is verstopt
storing-sanitair: geen warm water in de kraan
melding-schoonmaak: iemand heeft cola gemorst op het tapijt
melding-schoonmaak: er is geen wc papier meer bij de dames
melding-schoonmaak: den bureau is al een week niet gekuist
melding-schoonmaak: de vloer is smerig, kan iemand dweilen
melding-schoonmaak: vieze vlekken op de vloerbedekking
ict-storing: mijn scherm doet het niet
ict-storing: hoi, goedemorgen, mijn scherm blijft al de hele ochtend zwart
ict-storing: m'n laptop is vastgelopen en reageert nergens op
ict-storing: Outlook crasht de hele tijd
ict-storing: beeldscrehm blijft zwart
ict-storing: het toetsenbord doet raar
toegangspas-kwijt: m'n pas is foetsie
toegangspas-kwijt: badge gestolen, blokkeer hem aub
toegangspas-kwijt: ik kan mijn toegangspas nergens meer vinden
toegangspas-kwijt: ik ben mijne badge kwijtgespeeld
toegangspas-kwijt: I lost my badge
vergaderzaal-reserveren: zaal voor 8 man donderdag van 10 tot 12 met koffie
vergaderzaal-reserveren: vergader zaal reserveren voor vrijdagmiddag aub
vergaderzaal-reserveren: zaaltje boeken dinsdag 14:00
vergaderzaal-reserveren: zaalreservering voor morgen
vergaderzaal-reserveren: I need a meeting room for 8 people tomorrow morning
vergaderzaal-reserveren: ik wil vrijdagochtend met vijf collega's overleggen, is er nog een zaal vrij
parkeerplaats-reserveren: mag ik donderdag met de wagen komen, is er een parkeerplekje
parkeerplaats-reserveren: parkeren voor mijn bezoek overmorgen
parkeerplaats-reserveren: plekje in de parkeergarage voor maandag graag
parkeerplaats-reserveren: laadplek voor mijn elektrische auto reserveren
bezoeker-aanmelden: gast aanmelden voor maandag
bezoeker-aanmelden: ik verwacht vier bezoekers uit Duitsland op 3 december om 10:00
bezoeker-aanmelden: morgen krijg ik twee sollicitanten op bezoek
bezoeker-aanmelden: willen jullie mevrouw De Boer op de bezoekerslijst zetten
visitekaartjes: nieuwe naamkaartjes met mijn nieuwe functie
visitekaartjes: visitekaartejs bestellen
visitekaartjes: mijn visitekaartjes zijn bijna op
visitekaartjes: 200 business cards please
laptop-aanvragen: ik wil een nieuwe laptop, deze is 6 jaar oud
laptop-aanvragen: mijn laptop is niet stuk maar ik wil een nieuwe omdat hij te oud is
laptop-aanvragen: laptopaanvraag voor mezelf
laptop-aanvragen: can I get a new laptop, mine is really old
klacht: ik bel al drie keer en niemand doet iets, ik wil een klacht indienen
klacht: wat een waardeloze service, ik wacht al weken
klacht: ik voel me van het kastje naar de muur gestuurd
klacht: ik ben ontevreden over hoe ik geholpen ben
terugbelverzoek: kunnen jullie mij terugbellen
terugbelverzoek: kan ik teruggebeld worden na vieren
terugbelverzoek: liever telefonisch, bel me vanmiddag
terugbelverzoek: graag een belletje over mijn vraag
bloemen: een boeket voor een collega die jarig is
archief: we need an old file from the archive
bhv: is there a first aid kit on this floor
parkeerplaats-reserveren: parkeerplek morgen bij B50, kenteken AB-123-C
storing-sanitair: mijn toilet is verstopt
geen: mijn auto thuis start niet
geen: kun je mijn belastingaangifte doen
geen: wat wordt het weer morgen
geen: vertel eens een mop
geen: wie wint er vanavond, Ajax of PSV
geen: mijn kat is ziek
geen: weet je een goed recept voor lasagne
geen: wat is de hoofdstad van Australië
geen: kun je mijn zoon helpen met zijn huiswerk
geen: boek een vakantie naar Griekenland voor mijn gezin
geen: hoe laat begint de film vanavond in de bioscoop
geen: welke aandelen moet ik kopen
geen: mijn wasmachine thuis is kapot
geen: hoeveel is 23 keer 17
geen: schrijf een gedicht over de lente
geen: who won the world cup
geen: ik moet naar de tandarts
geen: asdfgh
geen: hoe word ik rijk
geen: ik heb ruzie met mijn vriendin
geen: wat kost een kilo tomaten
human: ik wil iemand spreken
human: ik wil een mens spreken
human: mag ik een medewerker
status: hoe staat het met mijn melding
status: mijn meldingen
greeting: hallo, goedemiddag
thanks: super, dankjewel
thanks: ja hoor het is weer gevuld, dank!
cancel: stop
cancel: laat maar
`;
const rows = [...table.matchAll(/^(\S+): (.+)$/gm)].map(([, wanted = '', text = '']) => ({ wanted, text }));
const intents = ['human', 'status', 'greeting', 'thanks', 'cancel'];

/** Promised in so many words: these are right at once, whatever else is in the catalogue. */
const promised = rows.filter(({ text }) =>
  /^(?:de lamp op 3\.12|m'n pas is foetsie|zaal voor 8 man|kun je mijn belasting|wat wordt het weer|ik wil iemand spreken|mijn scherm doet het niet)/.test(
    text,
  ),
);

let search: Search;
let examples: Set<string>;
beforeAll(async () => {
  const read = readKnowledge(await readKnowledgeFiles(join(home, 'knowledge')));
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  search = buildSearch(read.knowledge.catalogue, read.knowledge.synonyms);
  examples = new Set([...read.knowledge.catalogue.values()].flatMap((product) => product.voorbeelden));
});

/** Right at once, right after one question, or wrong; with what was answered instead. */
function judge({ wanted, text }: { wanted: string; text: string }): { at: 'once' | 'within' | 'wrong'; line: string } {
  const finding = search(text);
  const ids: string[] = finding.products.map((product) => product.id);
  const said = finding.intent ?? (finding.outcome === 'none' ? 'geen' : ids.join(', '));
  const once = said === wanted;
  return { at: once ? 'once' : ids.includes(wanted) ? 'within' : 'wrong', line: `${wanted}: ${text} → ${said}` };
}

function share(kind: (row: { wanted: string }) => boolean, good: string[]): { share: number; misses: string[] } {
  const judged = rows.filter(kind).map(judge);
  const misses = judged.filter(({ at }) => !good.includes(at)).map(({ line }) => line);
  return { share: 1 - misses.length / judged.length, misses };
}

test('one word that three products share is a question, not a guess', () => {
  const { outcome, products } = search('toegangspas');
  expect(outcome).toBe('choose');
  expect(products.map((product) => product.id)).toEqual(
    expect.arrayContaining(['toegangspas-aanvragen', 'toegangspas-kwijt']),
  );
});

const isProduct = ({ wanted }: { wanted: string }) => wanted !== 'geen' && !intents.includes(wanted);

test('no sentence of the table is an example of a page', () => {
  expect(rows.length).toBeGreaterThan(60);
  // "mijn scherm doet het niet" is promised, and stands among the examples as well.
  expect(rows.filter(({ text }) => examples.has(text) && text !== 'mijn scherm doet het niet')).toEqual([]);
});

test('what was promised is right at once', () => {
  expect(promised.length).toBe(7);
  expect(promised.map(judge).filter(({ at }) => at !== 'once')).toEqual([]);
});

test.each([
  ['needs, at once', isProduct, ['once'], 0.85],
  ['needs, within one question', isProduct, ['once', 'within'], 0.97],
  ['what no desk does', ({ wanted }: { wanted: string }) => wanted === 'geen', ['once'], 0.9],
  ['words to the desk itself', ({ wanted }: { wanted: string }) => intents.includes(wanted), ['once'], 1],
])('%s', (_, kind, good, least) => {
  const { share: reached, misses } = share(kind, good);
  if (reached < least)
    throw new Error(
      `${(100 * reached).toFixed(0)}% where ${(100 * least).toFixed(0)}% is the least:\n${misses.join('\n')}`,
    );
});
