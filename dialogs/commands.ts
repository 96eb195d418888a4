import { plain } from './answers/answer-type.ts';

/** What can be said at any moment, whatever is going on. */
export type Command =
  | {
      do:
        | 'stop'
        | 'back'
        | 'restart'
        | 'help'
        | 'status'
        | 'human'
        | 'call'
        | 'resume'
        | 'repeat'
        | 'why'
        | 'form'
        | 'questions';
    }
  | { do: 'change'; what: string }
  | { do: 'wish'; wish: 'aan' | 'uit' };

const lead =
  '(?:o |oh |nee |nou |hey |hoi |ok |oke |ja |sorry |wacht |kun je |wil je |kan je |mag ik |ik wil |graag )*';
const tail = '(?: (?:maar|hoor|graag|even|eens|alsjeblieft|aub|a\\.u\\.b|svp|please|dan|toch|nu))*';
const whole = (words: string) => new RegExp(`^${lead}(?:${words})${tail}$`, 'u');

const forms: [Exclude<Command['do'], 'change' | 'wish'>, RegExp][] = [
  [
    'stop',
    whole(
      'stop(?:pen)?|annuleer(?: alles)?|annuleren|cancel|laat (?:dan |dat |het |toch )*maar(?: zitten)?|afbreken|ophouden|hou maar op|hoeft niet meer|niet meer nodig|vergeet het|quit|exit|ermee stoppen',
    ),
  ],
  ['back', whole('terug|vorige(?: vraag)?|ga terug|een (?:stap|vraag) terug|stap terug|back')],
  [
    'restart',
    whole('overnieuw|opnieuw(?: beginnen)?|begin (?:opnieuw|overnieuw)|herstart|start over|restart|van voren af aan'),
  ],
  [
    'help',
    whole(
      'help|hulp|menu|\\?|info|uitleg|wat (?:kan|kun|kunt) (?:je|jij|u)(?: hier)?(?: allemaal)?(?: doen| betekenen)?(?: voor (?:me|mij))?(?: doen| betekenen)?|hoe werkt (?:dit|het|je)|hoe werk je|(?:kan|kun|kunt) (?:je|jij|u|iemand|er iemand) (?:me |mij )(?:even |eens |misschien |ergens mee )*helpen|help (?:me|mij)(?: even| eens)?|ik heb hulp nodig|waar(?:mee)? (?:kan|kun) je (?:me |mij )?(?:mee )?helpen|what can you do(?: for me)?|can (?:you|someone) help(?: me)?|i need (?:some )?help',
    ),
  ],
  [
    'status',
    whole(
      'status|mijn meldingen|meldingen|mijn melding|mijn tickets|mijn aanvragen|mijn aanvraag|overzicht|hoe staat het (?:ermee|er mee|met mijn meldingen?|met mijn aanvra(?:ag|gen))|(?:laat )?mijn meldingen(?: zien)?',
    ),
  ],
  [
    'human',
    whole(
      '(?:met )?(?:een |de )?(?:mens|medewerker|frontoffice|echte? (?:mens|persoon|medewerker|collega))(?: (?:spreken|praten|aan de lijn))?|(?:met )?(?:een |de )?(?:collega|persoon|iemand) (?:spreken|praten|aan de lijn)(?: met een (?:mens|medewerker))?|agent|human|(?:spreken|praten) met (?:een|iemand).{0,30}',
    ),
  ],
  [
    'call',
    whole(
      'bel me(?: maar| even)*(?: terug)?|(?:even |me |mij )*(?:terugbellen|terug bellen|gebeld worden|teruggebeld worden)|(?:laat |kan |kan er )?iemand (?:me|mij)(?: even)? (?:terug)?bellen',
    ),
  ],
  ['resume', whole('ga verder|verder|verdergaan|doorgaan|ga door')],
  [
    'repeat',
    whole('herhaal(?: de vraag)?|herhalen|wat vroeg je|zeg dat nog eens|nog een keer|wat zei je|wat was de vraag'),
  ],
  [
    'form',
    whole(
      '(?:liever |doe maar |geef (?:me |mij )?|mag het |kan (?:het|dat) )*(?:via |met |in |op |als )?(?:een |het |one |a |the )?(?:formulier|form)(?: invullen)?|alles in (?:een|1) keer(?: invullen)?|i prefer a form|(?:can i have )?a form',
    ),
  ],
  [
    'questions',
    whole(
      '(?:liever |doe maar |stel (?:me |mij )?)*(?:de |losse )?vragen|(?:liever )?(?:geen|zonder) (?:een )?formulier|(?:liever )?(?:een voor een|typen)|(?:i prefer )?questions|one (?:at a time|by one)',
    ),
  ],
  [
    'why',
    whole(
      'waarom(?: vraag je dat| wil je dat weten| moet je dat weten| is dat nodig)?|waarvoor(?: is dat nodig)?|hoezo',
    ),
  ],
];

/** "stop, ik heb hem gevonden": with the reason behind it. */
const stopBecause =
  /^(?:stop(?: maar)?|laat maar|hoeft niet meer|niet meer nodig|annuleer(?: maar)?)(?:[,.!;:]+ | want ).{3,}/;

const changing = '(?:wijzig|wijzigen|verander|veranderen|corrigeer|corrigeren|aanpassen)';
/** "wijzig", "dat klopt niet": something is to be changed, but not what. */
const changeSome = [
  new RegExp(`^(?:nee )?(?:ik wil )?(?:graag |iets |wat )*${changing}(?: graag)?$`, 'u'),
  /^(?:nee )?(?:(?:dat|dit|het|er) )?klopt (?:zo |iets |nog )?niet(?: helemaal)?$/u,
];
/** "wijzig de datum", "pas de tijd aan", "de functie klopt niet". */
const changeThat = [
  new RegExp(`^(?:nee )?(?:ik wil )?${changing} (?:de |het |mijn )?(.+)$`, 'u'),
  /^(?:nee )?pas (?:de |het |mijn )?(.+) aan$/u,
  new RegExp(`^(?:nee )?(?:ik wil )?(?:graag )?(?:(?:de|het|mijn) )?(.{2,40}) ${changing}$`, 'u'),
  /^(?:nee )?(?:(?:de|het|mijn) )?(.{2,40}) (?:klopt (?:nog )?niet|is (?:niet goed|niet juist|fout|verkeerd))$/u,
];

const news = '(?:meldingen|berichten|berichtjes|notificaties|pushberichten|seintjes)';
/** "meldingen uit", "zet de berichten weer aan", "stuur me minder berichten": how much somebody wants to hear. */
const wishes: [RegExp, 'aan' | 'uit'][] = [
  [
    whole(
      `(?:zet )?(?:de |mijn |alle )?${news} (?:maar )?(?:weer )?uit ?(?:zetten)?|(?:stuur )?(?:me |mij )?(?:minder|geen) ${news}(?: meer)?(?: sturen)?|stop met (?:de )?${news}(?: sturen)?`,
    ),
    'uit',
  ],
  [
    whole(
      `(?:zet )?(?:de |mijn |alle )?${news} (?:maar )?(?:weer )?aan ?(?:zetten)?|(?:stuur )?(?:me |mij )?weer (?:alle|meer) ${news}(?: sturen)?`,
    ),
    'aan',
  ],
];

/** No command is longer; what is, is not looked at. */
const longest = 200;

/**
 * Recognises a command when the whole message is one; the same word inside a sentence is not. A change names what is to
 * be changed; whether there is such a thing here is for the conversation to say.
 */
export function commandIn(text: string): Command | undefined {
  if (text.length > longest) return undefined;
  const said = text.trim() === '?' ? '?' : plain(text).replace(/,/g, '');
  const found = forms.find(([, form]) => form.test(said));
  if (found) return { do: found[0] };
  const wish = wishes.find(([form]) => form.test(said));
  if (wish) return { do: 'wish', wish: wish[1] };
  if (stopBecause.test(plain(text))) return { do: 'stop' };
  if (changeSome.some((form) => form.test(said))) return { do: 'change', what: '' };
  const changed = changeThat.map((form) => form.exec(said)?.[1]).find((what) => what !== undefined);
  return changed === undefined ? undefined : { do: 'change', what: changed };
}

const off =
  /^(?:nee[, ]+)?(?:(?:doe|toch) (?:toch )?maar niet|toch niet|niet (?:doen|melden|versturen|reserveren|bestellen|aanvragen|aanmelden|doorgeven)|liever niet|hoeft (?:toch |al )?niet(?: meer)?)(?: hoor)?$/;

/** It solved itself: "ik heb hem al gevonden". */
const solved =
  /^(?:o |oh |wacht |nee )*(?:ik heb (?:hem|haar|het|ze) (?:al |alweer |weer )*(?:gevonden|terug)|(?:hij|ze|het|ie) (?:doet|werkt) (?:het )?(?:al |nu )?(?:al)?weer|(?:het )?is al (?:opgelost|gemaakt|geregeld))$/;

/** "doe maar niet", "ik heb hem al": stop, except where it answers a question that can be answered with no. */
export const callsOff = (text: string): boolean => off.test(plain(text)) || solved.test(plain(text));
