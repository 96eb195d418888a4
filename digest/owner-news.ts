import type { Desk } from '../dialogs/desk.ts';
import type { PageChange, PageRefusal } from '../knowledge/page-edit.ts';
import { dayNamed } from './owner-card.ts';
import { fieldNames } from './owner-nl.ts';

/** What becomes of a change that somebody decided on, in words. */

export type Tried =
  /** `finds` is what the sentence leads to now. */
  | { made: true; inGit: boolean; finds?: string; refused?: never }
  | { refused: 'page'; why: PageRefusal; made?: never }
  /** Other sentences lose by it. */
  | { refused: 'worse'; lost: readonly string[]; made?: never }
  /** The sentence is one of the scorecard, which would measure nothing any more. */
  | { refused: 'measured' | 'busy' | 'called-off' | 'failed'; made?: never }
  | { refused: 'read-only'; file: string; made?: never }
  /** The files are not in order, the page would not be, or there is nothing to measure with. */
  | { refused: 'not-in-order' | 'not-good' | 'no-scorecard'; problem: string; made?: never };

const nameOf = (desk: Desk, id: string): string => desk.catalogue.get(id)?.naam ?? id;

/** What a change puts on the page, to be put there by hand. */
function byHand(change: PageChange): string {
  switch (change.kind) {
    case 'voorbeeld':
      return `bij voorbeelden: "${change.text}"`;
    case 'herzien':
      return `bij herzien-voor: ${change.becomes}`;
    case 'veld':
      return `bij ${fieldNames[change.field].toLowerCase()}: "${change.becomes}"`;
  }
}

export function editedText(tried: Extract<Tried, { made: true }>, change: PageChange, desk: Desk): string {
  const naam = nameOf(desk, change.product);
  const git = tried.inGit
    ? ' De catalogus staat in git: laat de beheerder dit daar vastleggen, anders is het bij een volgende versie weg.'
    : '';
  switch (change.kind) {
    case 'voorbeeld': {
      if (tried.finds === undefined || tried.finds === change.product)
        return `Bijgewerkt: "${change.text}" vindt nu **${naam}**.${git}`;
      return `Bijgewerkt: "${change.text}" staat bij **${naam}**. Ik denk eerst nog aan **${nameOf(desk, tried.finds)}**; met nog een zin erbij gaat dat over.${git}`;
    }
    case 'herzien':
      return `Bijgewerkt: **${naam}** is weer goed tot ${dayNamed(change.becomes)}.${git}`;
    case 'veld':
      return `Bijgewerkt: bij **${naam}** staat nu bij ${fieldNames[change.field].toLowerCase()}: "${change.becomes}".${git}`;
  }
}

export function refusedText(tried: Exclude<Tried, { made: true }>, change: PageChange, desk: Desk): string {
  const naam = nameOf(desk, change.product);
  return `Ik heb niets gewijzigd. ${whyNot(tried, change, naam, desk)}`;
}

function whyNot(tried: Exclude<Tried, { made: true }>, change: PageChange, naam: string, desk: Desk): string {
  switch (tried.refused) {
    case 'worse':
      return `Dit zou ${tried.lost.length === 1 ? '1 andere zin' : `${String(tried.lost.length)} andere zinnen`} slechter maken, zoals "${tried.lost[0] ?? ''}". Schrijf het in andere woorden en kies opnieuw Accepteren, of kies Nee.`;
    case 'measured':
      return 'Met deze zin meet ik hoe goed ik zoek. Schrijf hem in andere woorden en kies opnieuw Accepteren, of kies Nee.';
    case 'busy':
      return `Er wordt nu door iemand anders aan **${naam}** gewerkt. Probeer het straks nog eens.`;
    case 'called-off':
      return `De wijziging van **${naam}** is intussen ingetrokken of afgehandeld.`;
    case 'failed':
      return 'Er ging bij mij iets mis. Probeer het straks nog eens; lukt het dan niet, vraag het dan de beheerder.';
    case 'read-only':
      return `Ik mag hier niet in het bestand schrijven (${tried.file}). Zet het er zelf in, ${byHand(change)}; of vraag de beheerder om mij schrijfrecht te geven.`;
    case 'not-in-order':
      return `De catalogus is nu niet in orde: ${tried.problem}. Laat dat eerst herstellen en kies dan opnieuw.`;
    case 'not-good':
      return `Zo klopt de pagina van **${naam}** niet: dit veld ${tried.problem}. Pas je tekst aan en kies opnieuw.`;
    case 'no-scorecard':
      return `Ik kan niet nagaan of andere zinnen er slechter van worden. ${tried.problem}`;
    case 'page':
      return pageText(tried.why, naam, desk, change);
  }
}

function pageText(why: PageRefusal, naam: string, desk: Desk, change: PageChange): string {
  switch (why.why) {
    case 'no-page':
      return `De pagina **${naam}** is er niet meer.`;
    case 'changed':
      return `Iemand heeft **${naam}** intussen al gewijzigd. Nu staat er: "${why.now}". Kijk nog even en kies opnieuw.`;
    case 'elsewhere':
      return `Deze zin staat al bij **${nameOf(desk, why.product)}**. Hoort hij daar niet, haal hem daar dan eerst weg.`;
    case 'by-hand':
      return `In dit bestand kan ik "${why.field}" niet veilig wijzigen. Zet het er zelf in, ${byHand(change)}.`;
  }
}
