import { isLight, isSilent } from "./filler.js";
const greets = /^(?:nou |ja |oke? |en )?(?:hoi|hallo|hey|heyy|hi|hee|hello|yo|dag|goede?(?:morgen|middag|navond|avond|dag|ndag)|goeie?(?:morgen|middag|navond|avond|dag|ndag)|goeden? (?:morgen|middag|avond|dag)|goei?e (?:morgen|middag|avond|dag)|morning|good (?:morning|afternoon|evening)|hallokes|daag|hoe gaat het|alles goed|ping)\b/;
const thanking = /\b(?:bedankt|danke|merci|thanks|thank you|dank u wel|dank je wel|many thanks|top|super|geweldig|fantastisch|toppers?|perfect|lief)\b/;
const cancelling = /\b(?:stop|stoppen|stopt|annuleer|annuleren|annuleert|annulatie|cancel|cancelen|laat (?:het |dat )?maar|laat maar zitten|(?:hoeft|hoef) (?:al |eigenlijk |toch )?niet(?: meer)?|vergeet (?:het|dat|mijn vraag)|niet meer nodig|ik ben me vergist|heb me vergist|afbreken|breek af|never mind|nevermind|doe maar niet|toch niet|trek \w+ in|intrekken)\b/;
const cancellable = /^(?:melding|aanvraag|verzoek|gesprek|ticket|vraag|chat|intake|opgelost|gevonden|vergissing|vergist|bericht|request|proces|invoer|formulier|vergeet|zin|opgelost)$/;
const talk = '(?:spreken|praten|praat|spreek|chatten|overleggen|overleg|kletsen|doorverbind\\w*|verbind\\w*|doorverwezen|doorschakelen|doorgeschakeld|te pakken|te woord|aan de lijn|contact|helpt|te spreken|talk|speak|chat|connect\\w*|transfer\\w*)';
const somebody = '(?:mens|mensen|persoon|medewerker|medewerkster|collega|iemand|agent|operator|human|person|someone|somebody|frontoffice|servicedesk|helpdesk|loket|consulent|telefonist\\w*)';
const wantsTalk = new RegExp(`\\b${somebody}\\b(?: \\w+){0,6} ${talk}\\b|\\b${talk}\\b(?: \\w+){0,4} ${somebody}\\b`);
const person = /\b(?:mens|persoon|medewerker|medewerkster|human|agent|operator|real person|levend wezen)\b/;
const noBot = /\b(?:geen|niet met (?:een|die|deze)|no|not a) (?:\w+ )?(?:ro)?(?:bot|chatbot|computer|machine|automaat)\b|\b(?:echte?|levende?|real|actual) (?:mens|persoon|medewerker|collega|iemand|person|human)\b/;
const byPhone = /\b(?:bel|belt|bellen|gebeld|terugbel\w*|telefonisch|opbellen|call|phone)\b/;
const aboutSomebody = /\b(?:nieuwe|new) (?:medewerker|collega|persoon)\b/;
const deskWord = /^(?:frontoffice|servicedesk|helpdesk|loket|balie|receptie|facilitair|desk|mens|persoon|medewerkster|agent|operator|consulent|human|person|someone|somebody|spreken|spreek|praten|praat|chatten|chat|overleggen|overleg|doorverbonden|doorverbinden|doorverbind|verbonden|verbinden|verbind|lijn|vlees|bloed|robot|chatbot|computer|machine|automaat|speak|talk|talking|speaking|connect|transfer|transferred|real|actual|live|levend|levende|levendig)$/;
const subject = '(?:melding|meldingen|aanvraag|aanvragen|ticket|tickets|bestelling|bestellingen|verzoek|verzoeken|call|vraag|vragen|incident|storing|klacht|reservering|order|request|requests)';
const progress = new RegExp([
    '\\b(?:wat is de|de|check|huidige|current|the)? ?status\\b',
    '\\bstand van zaken\\b|\\bvoortgang\\b|\\bany (?:update|news)\\b',
    '\\bhoe (?:staat|zit) het (?:er )?(?:\\w+ )?(?:met|mee|ermee|daarmee|ervoor)\\b',
    '\\bhoe ?ver (?:is|zijn|staat|ben|bent|staan)\\b',
    '\\b(?:is|zijn) (?:er|jullie) al (?:\\w+ )?(?:nieuws|bekend|update|mee bezig|voortgang)\\b|\\bal (?:iets|wat|meer|nieuws) (?:\\w+ )?(?:bekend|gehoord|nieuws|over)\\b|\\bal nieuws\\b',
    `\\bwanneer (?:wordt|is|komt|zijn|worden|gaat|krijg|hoor)\\b.{0,30}\\b${subject}\\b|\\bwanneer hoor ik\\b|\\bduurt het nog\\b|\\bwordt er (?:al|nog) aan\\b`,
    `\\b(?:mijn|m|onze|my) (?:open |openstaande |lopende |oude |eerdere |vorige |laatste |recente )?(?:meldingen|tickets|aanvragen|verzoeken|bestellingen|requests)\\b|\\b(?:welke|wat voor|overzicht van|toon|laat)\\b.{0,20}\\b(?:meldingen|tickets|aanvragen)\\b`,
    `\\b(?:mijn|onze|die|de|my) (?:\\w+ )?${subject}\\b.{0,30}\\b(?:al|inmiddels) (?:\\w+ ){0,2}(?:binnen|behandeld|afgehandeld|opgelost|klaar|verwerkt|goedgekeurd|ontvangen|bekeken|opgepakt)\\b`,
    `\\b(?:is|zijn|wordt) (?:mijn|onze|die) (?:\\w+ )?${subject}\\b.{0,30}\\b(?:binnen|behandeld|afgehandeld|opgelost|klaar|verwerkt|goedgekeurd|ontvangen|bekeken|opgepakt)\\b`,
].join('|'));
/**
 * Whether the message is no need but something said to the desk itself. Only where the sentence really is one: with
 * "hoi" before a broken screen, or a new "medewerker", it returns nothing.
 */
export function readIntent(words, senses) {
    const text = words.map((word) => word.text).join(' ');
    const content = words.filter((word) => word.kind === 'word' && !isSilent(word.text) && !isLight(word.text));
    const nothingLeft = (ours) => content.every((word) => ours.test(word.text));
    const asksMore = senses.some((sense) => sense === 'storing' || sense === 'aanvraag' || sense === 'klacht');
    if (words.some((word) => word.kind === 'ticket'))
        return { intent: 'status', firm: !senses.includes('klacht') };
    if ((cancelling.test(text) && nothingLeft(cancellable)) ||
        (cancelling.test(text) && nothingLeft(new RegExp(`${cancelling.source}|${cancellable.source}`))))
        return { intent: 'cancel', firm: true };
    if (!byPhone.test(text) && !aboutSomebody.test(text)) {
        const alone = nothingLeft(deskWord);
        if (/^(?:ben (?:je|jij|u)|are you)\b/.test(text))
            return undefined;
        if (noBot.test(text) && (alone || wantsTalk.test(text)))
            return { intent: 'human', firm: true };
        if (wantsTalk.test(text))
            return { intent: 'human', firm: alone || person.test(text) };
        if (/\b(?:doorverb\w+|doorschakel\w*|doorgeschakeld)\b/.test(text) && alone)
            return { intent: 'human', firm: true };
        if (person.test(text) && alone && words.length <= 8)
            return { intent: 'human', firm: true };
    }
    if (progress.test(text))
        return { intent: 'status', firm: !senses.includes('klacht') };
    if (thanking.test(text) && !asksMore && nothingLeft(thanksWord))
        return { intent: 'thanks', firm: true };
    const opening = words.slice(0, 3).map((word) => word.text).join(' ');
    if (words.length <= 10 && greets.test(opening) && !asksMore && nothingLeft(greetWord))
        return { intent: 'greeting', firm: true };
    return undefined;
}
const thanksWord = /^(?:bedankt|danke|merci|thanks|super|top|topper|toppers|fantastisch|perfect|lief|mooi|moeite|gelukt|opgelost|hulp|service|held|helden|much|very|lot|great|wederom|reuze|duizendmaal|werkt|tof|chill|aardig|blij)$/;
const greetWord = /^(?:hallokes|yo|goed|morning|good|afternoon|evening|everyone|iedereen|loketje|daag|hallo|ping|gezellig|mogge|lekker)$/;
//# sourceMappingURL=intent.js.map