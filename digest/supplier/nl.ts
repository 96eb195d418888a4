import type { Dimension, Score } from '../../tickets/rating.ts';
import { count } from '../nl.ts';
import type { Voice } from './report.ts';

/** What a report of a supplier says. Its readers read Dutch. */
export const supplierNl = {
  title: (name: string) => `Rapportage ${name}`,
  draft: 'Concept: nog niet vrijgegeven',
  madeBy: (organisation: string, day: string) => `${organisation}, gemaakt op ${day}`,
  page: (nth: number, of: number) => `Pagina ${String(nth)} van ${String(of)}`,
  highlights: 'Hoofdpunten',
  note: 'Toelichting van de klachtencoördinator',
  voices: 'Wat mensen zeiden',
  voicesIntro: 'Namen en andere persoonsgegevens zijn weggelaten.',
  noVoices: 'In deze periode was er geen klacht of andere uiting van onvrede om te laten lezen.',
  withheld: (n: number) =>
    `${count(n, 'klacht gaat', 'klachten gaan')} over iets persoonlijks of vertrouwelijks en ${n === 1 ? 'staat' : 'staan'} er niet bij.`,
  what: { klacht: 'Klacht', oordeel: 'Slecht oordeel', 'niet-opgelost': 'Nog niet opgelost' } satisfies Record<
    Voice['what'],
    string
  >,
  scored: (score: Score) => `Oordeel ${String(score)} van 5`,
  cause: 'Oorzaak',
  followUp: 'Opvolging',
  status: 'Stand',
  tags: {
    betrouwbaarheid: 'Doen wat is afgesproken',
    responsiviteit: 'Hoe snel het ging',
    zekerheid: 'Vakkennis',
    empathie: 'Aandacht',
    tastbaar: 'Hoe het eruitziet',
  } satisfies Record<Dimension, string>,
  voiceColumns: ['Melding', 'Datum', 'Soort', 'Waarover', 'Oorzaak', 'Opvolging', 'Stand', 'In hun woorden'],
  tables: {
    dissatisfied: 'Klachten en onvrede',
    causes: 'Oorzaken van klachten',
    norm: 'Wat is gemeten',
    felt: 'Wat mensen ervaren, naast wat is gemeten',
    reasons: 'Waarom toezeggingen niet zijn nagekomen',
  },
  columns: { figure: 'Wat', now: 'Deze periode', before: 'Vorige periode', change: 'Verschil' },
  feltColumns: ['Waarover', 'Genoemd', 'Bij een slecht oordeel', 'Gemeten'],
  reasonColumns: ['Reden', 'Verschoven', 'Niet nagekomen'],
  causeColumns: ['Oorzaak', 'Deze periode', 'Vorige periode', 'Verschil'],
  none: 'geen',
  rows: {
    work: 'Opdrachten',
    complaints: 'Klachten',
    badRatings: 'Slechte oordelen',
    reopened: 'Nog niet opgelost',
    tapped: 'Ontevreden getikt',
    all: 'Klachten en onvrede samen',
    contacted: 'Klachten met op tijd contact',
    firstNews: 'Eerste bericht op tijd',
    inTime: 'Op tijd klaar',
    median: 'De helft klaar binnen',
    kept: 'Toezeggingen nagekomen',
    putOff: 'Toezeggingen vooraf verschoven',
    broken: 'Toezeggingen niet nagekomen',
    mean: 'Gemiddeld oordeel (van 5)',
    rated: 'Aantal oordelen',
  },
  tooFew: 'te weinig',
  noNorm: 'geen norm',
  accounted: 'Zo is geteld',
  howCounted: [
    'Een klacht telt mee in de periode waarin hij is gemaakt, ook als de balie er iets anders van maakte. Een oordeel telt mee als het is gegeven, en "nog niet opgelost" als het voor het laatst is gezegd.',
    'Op tijd contact: wie een klacht heeft, hoort binnen de afgesproken werkdagen van iemand. Klachten waarvan die tijd nog loopt, tellen niet mee.',
    'Een toezegging telt mee in de periode waarin zij afloopt. Nagekomen is: klaar op de datum die eerst is genoemd. Verschoven is: te laat, en vooraf verteld. Wachten op de aanvrager telt niet mee.',
    'Alleen uren waarop de balie open is, tellen als tijd.',
    'Een gemiddeld oordeel staat er alleen bij vijf of meer oordelen. Niets is per persoon geteld.',
  ],
} as const;
