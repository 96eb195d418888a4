import type { Road } from './session.ts';

/** What Loket says to an employee about a person of the frontoffice: fetched, waited for, and back. */
export const deskNl = {
  /** `place` from 1; `minutes` is what others waited lately, null when nobody did. */
  fetched: (place: number, minutes: number | null) =>
    `Ik haal er iemand van de frontoffice bij. ${placeInLine(place)}${waits(minutes)} Blijf gerust hier; wat je intussen typt, geef ik door.`,
  nobodyHere: (place: number) =>
    `Er is nu even niemand van de frontoffice aanwezig. Ik heb je vraag wel bij ze neergelegd. ${placeInLine(place)}${waits(null)} Liever niet wachten? Kies hieronder. Wat je intussen typt, geef ik door.`,
  stillNobody: (place: number) =>
    `Je staat nog in de rij, maar er is nu even niemand van de frontoffice aanwezig. ${placeInLine(place)}${waits(null)}`,
  stillWaiting: (place: number, minutes: number | null) =>
    `Je staat nog in de rij. ${placeInLine(place)}${waits(minutes)}`,
  longer: (place: number) =>
    `Het duurt langer dan ik had gehoopt, sorry. ${placeInLine(place)} Ik heb nu meer collega’s gevraagd. Liever niet wachten? Kies hieronder.`,
  /** `told`: somebody who leads the desk could be told. */
  longest: (told: boolean) =>
    `Er is nog steeds niemand vrij, en dat hoort niet. ${told ? 'Ik heb een leidinggevende gewaarschuwd. ' : ''}Liever niet wachten? Kies hieronder.`,
  letGo: (agent: string, number: string) =>
    `Het is een dag stil, dus ik rond je gesprek met ${agent} af; het staat onder **${number}**. Is je vraag hiermee beantwoord?`,
  /** `who` executes it: "de accountmanager". */
  specialist: (who: string) =>
    `Hier helpt ${who} je bij. Wil je nu een collega van de frontoffice spreken, of leg ik het vast als vraag?`,
  colleagueNow: 'Nu een collega',
  registerIt: 'Als vraag vastleggen',
  /** `opens`: "morgen om 08:00". */
  closedUntil: (opens: string) => `De frontoffice is nu dicht en gaat ${opens} weer open.`,
  soRegistered: 'Ik leg het daarom vast.',
  nobodyNow: 'Er kan nu niemand komen, dus ik leg het vast.',
  /** One of the desk registered it: after a call, at the counter, after a mail. */
  registeredFor: (agent: string, road: Road) =>
    `**${agent}** van de frontoffice heeft dit voor je vastgelegd, ${{ telefoon: 'zoals je aan de telefoon vroeg', balie: 'zoals je aan de balie vroeg', mail: 'zoals je in je mail vroeg' }[road]}. Je hoort hier hoe het ermee gaat.`,
  wait: 'Ik wacht',
  callMe: 'Bel me terug',
  asTicket: 'Leg mijn vraag vast',
  leave: 'Laat maar',
  holdsPlace: 'Fijn. Ik houd je plek vast.',
  passedOn: 'Dat geef ik door aan wie je zo helpt.',
  alsoPassedOn: 'Ook dit geef ik door. Je staat nog in de rij.',
  left: 'Oké, ik heb je uit de rij gehaald.',
  confidential:
    'Dit klinkt vertrouwelijk, en bij de frontoffice lezen meer mensen mee. Ik heb het daarom niet doorgegeven en niet bewaard. Zeg "vertrouwenspersoon" als dit gesprek klaar is, dan vertel ik je bij wie je veilig terechtkunt.',
  anythingElse: 'Waarmee kan ik je nog helpen?',
  notNow: 'Dat kan zodra dit gesprek klaar is.',
  taken: (agent: string) => `**${agent}** van de frontoffice is er. Je praat nu met een mens; ik houd me even stil.`,
  looksAlong: (agent: string) =>
    `**${agent}** van de frontoffice kijkt even met je mee. Wat je al vertelde, is er nog; ik houd me even stil. Heb je geen hulp nodig? Zeg het gerust.`,
  takenAgain: (agent: string) => `**${agent}** van de frontoffice neemt het gesprek over.`,
  handedBack: (agent: string) => `${agent} geeft het gesprek weer aan mij.`,
  finished: (agent: string, number: string) =>
    `${agent} heeft het gesprek afgerond; het staat onder **${number}**. Is je vraag hiermee beantwoord?`,
  madeTicket: (agent: string, number: string, due: string) =>
    `${agent} heeft het voor je vastgelegd als **${number}**. ${due}`.trim() + ' Je praat nu weer met mij.',
  callBack: (number: string, due: string) =>
    `Er is nu niemand vrij. Ik wil je niet laten wachten, dus ik heb het vastgelegd als **${number}**, met alles wat je schreef. ${due}`,
  closing: (number: string, due: string) =>
    `De frontoffice gaat dicht. Ik heb je vraag vastgelegd als **${number}**, met alles wat je schreef. ${due}`,
  wantsCall: 'Wil je liever gebeld worden? Zeg "bel me terug", dan vraag ik op welk nummer.',
  backInLine: (agent: string) =>
    `${agent} kan even niet verder. Ik zoek meteen een collega; je houdt je plek in de rij.`,
  sendsPage: (agent: string) => `**${agent}** stuurt je deze pagina.`,
  filledIn: (agent: string) => `**${agent}** heeft dit voor je ingevuld. Klopt het?`,
  no: 'Nee',
  agreed: (agent: string) => `Je gesprek met ${agent} is hiermee klaar; je praat weer met mij.`,
  whatToChange: (agent: string) => `Vertel wat er anders moet; dan past ${agent} het aan. Er is nog niets gemaakt.`,
  notMade: (agent: string) => `Oké, er wordt niets van gemaakt. Je praat nog met ${agent}.`,
  notMadeInLine: 'Oké, er wordt niets van gemaakt. Je houdt je plek in de rij.',
  whoComes: 'wie je zo helpt',
  takenBack: (agent: string) => `${agent} past het nog even aan. Je krijgt het zo weer te zien.`,
  proposalGone: 'Dit voorstel geldt niet meer. Er is niets mee gedaan.',
  pageChanged: (agent: string) =>
    `De vragen hierover zijn net veranderd, dus dit kan zo niet meer: ${agent} kijkt er nog eens naar.`,
  areYouThere: (agent: string) => `${agent} wacht op je antwoord. Neem gerust de tijd.`,
  readLater: (agent: string, opens: string) =>
    `De frontoffice is nu dicht. Je bericht ligt klaar voor ${agent}; vanaf ${opens} hoor je meer. Je hoeft hier niet te wachten.`,
  unreadable: 'Ik kan nu alleen tekst en bestanden doorgeven.',
  lost: (start: string, phone: string) =>
    `Dit bericht is niet aangekomen: "${start}". Stuur het nog een keer, of bel de frontoffice: ${phone}.`,
  changed: (text: string) => `${text} (gewijzigd)`.trim(),
  removed: (name: string) => `**${name}:** (verwijderd door ${name})`,
  filesChanged: 'De bijlagen zijn bij je wijziging niet meegegaan. Stuur wat nodig is als nieuw bericht.',
  onlyNamed: (names: string) =>
    `${names} zit bij het gesprek, maar wie je helpt ziet nu alleen de naam. Vertel kort wat erop staat.`,
  notSent: (names: string) => `Dit kon ik niet doorgeven: ${names}. Probeer het nog eens, of vertel wat erop staat.`,
};

function placeInLine(place: number): string {
  return place === 1
    ? 'Je bent als eerste aan de beurt.'
    : `Er ${place === 2 ? 'wacht nog één collega' : `wachten nog ${String(place - 1)} collega’s`} vóór jou.`;
}

function waits(minutes: number | null): string {
  if (minutes === null) return ' Hoe lang het duurt, weet ik nog niet.';
  return minutes <= 1 ? ' Dat duurt meestal maar even.' : ` Dat duurt meestal ongeveer ${String(minutes)} minuten.`;
}

/** What is said otherwise when a person can come to this chat. */
export const deskHereNl = {
  human: 'Praat met iemand',
  fetchHuman: 'Haal een collega erbij',
  sayCallMe: 'Zeg "een mens", dan haal ik er iemand van de frontoffice bij.',
  offerHumanAfterAll:
    'Sorry, ik begrijp je nog niet. Zal ik er iemand van de frontoffice bij halen? Of probeer het nog eens in andere woorden.',
  noneChosen:
    'Oké, geen van deze. Vertel het gerust in andere woorden. Of zal ik er iemand van de frontoffice bij halen?',
  noProduct:
    'Ik weet nog niet wie je hierbij kan helpen. Vertel het gerust in andere woorden: wat is er aan de hand, of wat heb je nodig op het werk? Ik kan er ook iemand van de frontoffice bij halen.',
};
