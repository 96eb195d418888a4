import { isLight, isSilent } from './filler.ts';
import type { Sense } from './sense.ts';
import { readWords, type Word } from './words.ts';

export type Intent = 'human' | 'status' | 'greeting' | 'thanks' | 'cancel';

export interface IntentReading {
  intent: Intent;
  /** False when a product that is clearly named in the same sentence should have precedence. */
  firm: boolean;
}

const words = (text: string) => text.trim().split(/\s+/).join('|');
const anyOf = (text: string) => `(?:${words(text)})`;
const only = (text: string) => new RegExp(`^${anyOf(text)}$`);

const greeting = {
  said: /^(?:nou |ja |oke? |en )?(?:hoi|hallo\w*|hey+|hi|hee|hello|yo|dag|daag|mogge|goe\w*(?:morgen|middag|avond|dag)|goe\w* (?:morgen|middag|avond|dag)|morning|good (?:morning|afternoon|evening)|hoe gaat het|alles goed|ping)\b/,
  words: only(
    'hallo\\w* goe\\w*dag goe\\w*morgen goe\\w*middag goe\\w*avond yo goed morning good afternoon evening everyone iedereen loketje daag ping gezellig mogge lekker hey+',
  ),
  longest: 10,
};

const thanks = {
  said: /\b(?:bedankt|danke|merci|thanks|thank you|top|super|geweldig|fantastisch|toppers?|perfect|lief)\b/,
  words: only(
    `bedankt danke merci thanks super top topper toppers fantastisch perfect lief mooi moeite gelukt opgelost hulp service
     held helden much very lot great wederom reuze duizendmaal werkt tof chill aardig blij`,
  ),
};

const cancelling =
  '(?:stop|stoppen|stopt|annuleer|annuleren|annuleert|annulatie|cancel|cancelen|laat (?:het |dat )?maar|hoe(?:ft|f|ven) (?:al |eigenlijk |toch )?niet|vergeet (?:het|dat|mijn vraag)|niet meer nodig|(?:ben|heb) me vergist|afbreken|breek af|never ?mind|doe maar niet|toch niet|trek \\w+ in|intrekken)';
const cancel = {
  said: new RegExp(`\\b${cancelling}\\b`),
  words: new RegExp(
    `^(?:${cancelling}|${words('melding aanvraag verzoek gesprek ticket vraag chat intake opgelost gevonden vergissing vergist bericht request proces invoer formulier vergeet zin')})$`,
  ),
};

const talk = anyOf(
  `spreken spreek praten praat chatten overleggen kletsen doorverbind\\w* verbind\\w* doorverwezen doorschakelen
   doorgeschakeld contact helpt talk speak chat connect\\w* transfer\\w*`,
).replace(
  ')',
  '|te pakken|te woord(?! ston)|aan de lijn|(?<!\\b(?:een|het|ons|mijn|dit|dat|volgend|n|in|goed) )overleg)',
);
const somebody = anyOf(
  `mens mensen persoon medewerker medewerkster collega colleague iemand agent operator human person someone somebody frontoffice
   servicedesk helpdesk loket consulent telefonist\\w*`,
);
const human = {
  talk: new RegExp(`\\b${somebody}\\b(?: \\w+){0,6} ${talk}\\b|\\b${talk}\\b(?: \\w+){0,4} ${somebody}\\b`),
  person: /\b(?:mens|persoon|medewerker|medewerkster|human|agent|operator|real person|levend wezen)\b/,
  noBot:
    /\b(?:geen|niet met (?:een|die|deze)|no|not a) (?:\w+ )?(?:robot|bot|chatbot|computer|machine|automaat)\b|\b(?:echte?|levende?|real|actual) (?:mens|persoon|medewerker|collega|iemand|person|human)\b/,
  through: /\b(?:doorverb\w+|doorschakel\w*|doorgeschakeld)\b/,
  words: only(
    `frontoffice servicedesk helpdesk loket balie receptie facilitair desk mens persoon medewerkster agent operator consulent
     human person someone somebody spreken spreek praten praat chatten chat overleggen overleg doorverb\\w+ verbonden verbinden
     verbind lijn vlees bloed robot chatbot computer machine automaat speak talk talking speaking connect transfer\\w* real
     actual live levende? levendig`,
  ),
  longest: 8,
};
/** "Iemand van HR spreken": who is asked for and the talking, around what stands between them. */
const asking = new RegExp(
  `\\b${somebody}\\b(?<to>(?: \\w+){0,6}?) ${talk}\\b|\\b${talk}\\b(?<of>(?: \\w+){0,4}?) ${somebody}\\b`,
  'g',
);
const asker = new RegExp(
  `^(?!verbinding)(?:${somebody}|${talk}|doorverb\\w+|medewerkster|balie|receptie|robot|bot|chatbot|echte?|levende?|real|actual)$`,
);

/** What a text tells beside that it asks for a person, in plain words; empty when it only asks. */
export function besideAsking(text: string): string {
  const clauses = new Map<number, string[]>();
  for (const { clause, text: word } of readWords(text)) clauses.set(clause, [...(clauses.get(clause) ?? []), word]);
  return [...clauses.values()].flatMap((words) => besideIn(words.join(' '))).join(', ');
}

/** What one clause tells beside; "kan ik" before the asking goes along with it. */
function besideIn(clause: string): string[] {
  const [before = '', ...behind] = clause
    .replace(human.noBot, '')
    .replace(asking, (...found) => {
      const { to, of } = found.at(-1) as { to?: string; of?: string };
      return `|${to ?? of ?? ''}`;
    })
    .split('|');
  const tells = (part: string) =>
    day.test(part) || part.split(' ').some((word) => word !== '' && !isSilent(word) && !asker.test(word));
  // "Een mens graag over pesten": who is wanted is asked without a word of talking.
  if (behind.length === 0 && human.person.test(before)) {
    const told = before.replaceAll(new RegExp(human.person, 'g'), '').replace(/\s+/g, ' ').trim();
    return tells(told) ? [told] : [];
  }
  // "Ik kom er niet in": words that say nothing in a request tell what is the matter where nobody is asked for.
  if (behind.length === 0)
    return tells(before) || (isStory(before) && !human.noBot.test(clause)) ? [before.trim()] : [];
  const rest = [tells(before) ? before : '', ...behind];
  return rest.some(tells) ? [rest.join(' ').replace(/\s+/g, ' ').trim()] : [];
}

const day = /\b(?:(?:over)?morgen|vanmiddag|vanavond|straks|tomorrow|later)\b/;
const courtesy = only(
  `hoi hallo hey dag goed goede\\w* goeie\\w* morgen middag avond dank\\w* bedankt je jullie u wel alvast hartelijk alsjeblieft
   alstublieft aub svp please sorry nou ja nee oke dan ik heb een vraag vraagje weet het niet wil graag help hi hello thank thanks you`,
);
const isStory = (clause: string): boolean => {
  const words = clause.split(' ').filter(Boolean);
  return words.length >= 3 && !words.every((word) => courtesy.test(word));
};

/** "Geef me een mens": that goes before whatever is told with it. */
const demands =
  /\b(?:geef|give) (?:me|mij|ons|us) (?:\w+ ){0,3}(?:mens|persoon|human|person)\b|\b(?:ik wil|i want) (?:\w+ ){0,3}(?:mens|human) (?:aan de lijn|spreken|on the line)\b/;

/** Wants to be called, asks what we are, or has somebody new: not a request for a person here. */
const noHuman = {
  said: /\b(?:bel|belt|bellen|gebeld|terugbel\w*|telefonisch|opbellen|call|phone)\b|\b(?:nieuwe|new) (?:medewerker|collega|persoon)\b|^(?:ben (?:je|jij|u)|are you)\b/,
};

const subject = anyOf(
  `melding meldingen aanvraag aanvragen ticket tickets bestelling bestellingen verzoek verzoeken call vraag vragen incident
   storing klacht reservering order request requests`,
);
const several = anyOf('meldingen tickets aanvragen verzoeken bestellingen requests');
const done = anyOf('binnen behandeld afgehandeld opgelost klaar verwerkt goedgekeurd ontvangen bekeken opgepakt');
const reported = anyOf('gemeld aangevraagd besteld doorgegeven ingediend');
const progress = [
  /^(?:\w+ ){0,8}status\b|\bstand van zaken\b|\bvoortgang\b|\bany (?:update|news)\b/,
  /\bhoe staat het (?:er )?(?:\w+ )?(?:met|mee|ermee|daarmee|ervoor)\b|\bhoe zit het (?:er )?(?:\w+ )?(?:mee|ermee|daarmee|met (?:mijn|m'n|onze|die|dat)) ?(?:\w+ ){0,3}\w*$|\bhoe ?ver (?:is|zijn|staat|ben|bent|staan)\b/,
  /\b(?:is|zijn) (?:er|jullie) al (?:\w+ )?(?:nieuws|bekend|update|mee bezig|voortgang)\b|\bal nieuws\b/,
  /\bal (?:iets|wat|meer) (?:\w+ )?(?:bekend|gehoord|nieuws|over)\b/,
  /\bwacht(?:en)? (?:\w+ ){0,3}op (?:een )?(?:antwoord|bericht|nieuws|reactie)\b|\b(?:nog|enig) (?:\w+ )?nieuws (?:over|van)\b/,
  /\b(?:niks|niets|nog iets|nog wat) (?:meer )?gehoord (?:over|van)\b/,
  new RegExp(`\\b(?:wanneer|nog|al|hoe)\\b.{0,60}\\b(?:die|dat|wat) (?:ik|we|wij) (?:\\w+ ){0,3}${reported}\\b`),
  /\bwanneer hoor ik\b|\bduurt het nog\b|\bwordt er (?:al|nog) aan\b/,
  new RegExp(`\\bwanneer (?:wordt|is|komt|zijn|worden|gaat|krijg|hoor)\\b.{0,30}\\b${subject}\\b`),
  new RegExp(`\\b(?:mijn|m|onze|my) (?:open|openstaande|lopende|oude|eerdere|vorige|laatste|recente)? ?${several}\\b`),
  new RegExp(`\\b(?:welke|wat voor|overzicht van|toon|laat)\\b.{0,20}\\b${several}\\b`),
  new RegExp(`\\b(?:mijn|onze|die|de|my) (?:\\w+ )?${subject}\\b.{0,30}\\b(?:al|inmiddels) (?:\\w+ ){0,2}${done}\\b`),
  new RegExp(`\\b(?:is|zijn|wordt) (?:mijn|onze|die) (?:\\w+ )?${subject}\\b.{0,30}\\b${done}\\b`),
];

/**
 * Whether the message is no need but something said to the desk itself. Only where the sentence really is one: with
 * "hoi" before a broken screen, or a new "medewerker", it returns nothing.
 */
export function readIntent(message: readonly Word[], senses: readonly Sense[]): IntentReading | undefined {
  const text = message.map((word) => word.text).join(' ');
  const content = message.filter((word) => word.kind === 'word' && !isSilent(word.text) && !isLight(word.text));
  const nothingBut = (ours: RegExp) => content.every((word) => ours.test(word.text));
  const shows = (...some: Sense[]) => some.some((sense) => senses.includes(sense));
  const status: IntentReading = { intent: 'status', firm: !shows('klacht') };

  if (message.some((word) => word.kind === 'ticket')) return status;
  if (cancel.said.test(text) && nothingBut(cancel.words) && !shows('storing')) return { intent: 'cancel', firm: true };
  if (demands.test(text)) return { intent: 'human', firm: true };
  if (!noHuman.said.test(text)) {
    const alone = nothingBut(human.words);
    const talks = human.talk.test(text);
    const person = human.person.test(text);
    const insists = human.noBot.test(text) && (alone || talks);
    const short = alone && message.length <= human.longest && (person || human.through.test(text));
    if (talks || insists || short) return { intent: 'human', firm: alone || insists || person };
  }
  if (progress.some((pattern) => pattern.test(text))) return status;
  if (shows('storing', 'aanvraag', 'klacht')) return undefined;
  if (thanks.said.test(text) && nothingBut(thanks.words)) return { intent: 'thanks', firm: true };
  const opening = message.slice(0, 3).map((word) => word.text);
  if (message.length <= greeting.longest && greeting.said.test(opening.join(' ')) && nothingBut(greeting.words))
    return { intent: 'greeting', firm: true };
  return undefined;
}
