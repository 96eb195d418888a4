/** Replies that are no answer to the question, and say so by their form. On plain text, but for `takesBack`. */

/** Words with which a correction of something else begins. */
export const corrects =
  /^(?:o |oh |ah |oeps |sorry |wacht |nee |neen |nou |no |well )*(?:nee\b|neen\b|wacht\b|ik bedoel\b|toch\b|doe maar\b|maak er\b|liever\b|moet zijn\b|het is\b|eigenlijk\b|niet\b|correctie\b|sorry\b|no\b|wait\b|i mean\b|i meant\b|make it\b|actually\b|rather\b|should be\b)/;
/** "weet ik niet", in all its forms. */
export const dontKnow =
  /^(?:(?:dat )?weet ik (?:nog |echt |eigenlijk )?(?:niet|nog niet)|(?:dat )?weet ik (?:veel|nie)|geen idee|(?:'?k |ik )?weet (?:het|t|dat)? ?(?:nog |echt )?nie(?:t)?|joost mag het weten|onbekend|no idea|dunno|weet ik zo niet|(?:dat )?(?:zeg|vertel|geef) ik (?:je |u |jou )?(?:liever )?niet|(?:dat )?wil ik (?:liever )?niet (?:zeggen|vertellen))(?: meer| precies| zeker| hoor| eigenlijk| zo)*$/;
/** Somebody looks something up, or comes back to it: neither an answer nor a miss. */
const busy =
  '(?:(?:even|heel) |eventjes )?(?:wacht(?: even|en)?|moment(?:je)?|ogenblik(?:je)?|seconde|secondje|sec|geduld|kijken|zoeken|opzoeken|nakijken|checken)';
const later =
  "(?:ik |'?k )?(?:kom |kijk |ga |doe |zoek )(?:hier |er |dit |dat |het |daar |straks |zo |later |morgen |nog |wel |even )+(?:op terug|naar|verder(?: mee)?|op|uit|na|doen)?";
export const waits = new RegExp(
  `^(?:h+m+ |ok |oke |ja |uh+m? |e+h+ )*(?:${busy}(?: (?:even|hoor|graag|aub|alsjeblieft))*(?: (?:dat |het )?(?:ik|'?k) (?:zoek|kijk|ga|vraag|pak|moet|check|haal)\\b.{0,60})?|(?:dat )?(?:moet|zal|ga) ik (?:dat |het )?(?:even |nog |eerst |zo )*(?:opzoeken|nakijken|navragen|nazoeken|kijken|vragen)|${later})$`,
);
/** "pff waarom moet ik dat allemaal invullen": a reason is asked for, in whatever words. */
export const asksWhy =
  /^(?:pf+ |zeg |maar |en |ja |nou |hee? )*waarom (?:moet|moeten|wil|willen|wilt|vraag|vraagt|vragen|heb|hebben|heeft|is|zijn) (?:dat|het|dit|ik|je|jij|u|jullie|ge|we|die)\b.{0,60}$/;
/** "wie weet dat dan?" */
export const asksWho =
  /^(?:maar |en |ja |ok |oke )*(?:wie (?:weet|kan|zou|heeft) (?:dat|het|me dat|mij dat|dit)\b.{0,30}|(?:aan |bij )?wie (?:kan|moet|zal) ik (?:dat |het |dit )?(?:dan )?(?:vragen|navragen)(?: dan)?|(?:bij |van )wie (?:kan|krijg|hoor) ik (?:dat|het|dit)\b.{0,20})$/;
/** The product was not what was meant; of a question, "iets anders" can be the answer. */
export const notMeant =
  /^(?:(?:nee|neen)[, ]+)?(?:(?:dat|dit) (?:bedoel|bedoelde) ik (?:helemaal )?niet|(?:dat|dit) is (?:het )?niet wat ik bedoel(?:de)?)$/;
export const meantOther = /^(?:(?:nee|neen)[, ]+)?(?:ik bedoel(?:de)? |toch |liever )?iets (?:heel )?anders$/;
/** What passes over a question that may be left out. */
export const skips = /^(?:sla(?: deze)? over|overslaan|skip|geen|niet nodig|hoeft niet|nvt|n\.v\.t)$/;

/** What takes back something that was said before, and what is meant instead. */
export const takesBack =
  /\b(?:o nee|oh nee|of nee|nee wacht|nee toch|toch|doe maar|ik bedoel|eigenlijk|liever|niet .{1,30}? maar|or no|no wait|i mean|actually|make it|or rather)\b.*$/i;
/** No day in particular, for somebody who does not mind. */
export const anyDay =
  /^(?:zo snel mogelijk|z\.?s\.?m|asap|(?:zo )?spoedig(?: mogelijk)?|(?:maakt|kan) (?:me |mij )?niet(?:s)? uit|liefst (?:snel|meteen)|meteen|direct|het liefst meteen|wanneer het (?:kan|uitkomt))$/;
