/** Replies that are no answer to the question, and say so by their form. On plain text, but for `takesBack`. */

/** Words with which a correction of something else begins. */
export const corrects =
  /^(?:o |oh |ah |oeps |sorry |wacht |nee |neen |nou |no |well )*(?:nee\b|neen\b|wacht\b|ik bedoel\b|toch\b|doe maar\b|maak er\b|liever\b|moet zijn\b|het is\b|eigenlijk\b|niet\b|correctie\b|sorry\b|no\b|wait\b|i mean\b|i meant\b|make it\b|actually\b|rather\b|should be\b)/;
/** "weet ik niet", in all its forms. */
export const dontKnow =
  /^(?:(?:dat )?weet ik (?:nog |echt |eigenlijk )?(?:niet|nog niet)|geen idee|ik weet (?:het|t|dat)? ?(?:nog |echt )?niet|weet niet|onbekend|no idea|dunno|weet ik zo niet)(?: meer| precies| zeker| hoor| eigenlijk| zo)*$/;
/** What passes over a question that may be left out. */
export const skips = /^(?:sla(?: deze)? over|overslaan|skip|geen|niet nodig|hoeft niet|nvt|n\.v\.t)$/;

/** What takes back something that was said before, and what is meant instead. */
export const takesBack =
  /\b(?:o nee|oh nee|of nee|nee wacht|nee toch|toch|doe maar|ik bedoel|eigenlijk|liever|niet .{1,30}? maar|or no|no wait|i mean|actually|make it|or rather)\b.*$/i;
/** No day in particular, for somebody who does not mind. */
export const anyDay =
  /^(?:zo snel mogelijk|z\.?s\.?m|asap|(?:zo )?spoedig(?: mogelijk)?|(?:maakt|kan) (?:me |mij )?niet(?:s)? uit|liefst (?:snel|meteen)|meteen|direct|het liefst meteen|wanneer het (?:kan|uitkomt))$/;
