import { plain } from './answers/answer-type.ts';

/** Somebody who is done with it. Then no hint and no third try helps: a person does. */
const cursing =
  /\b(?:godver\w*|gvd|kut\w*|klote\w*|tyfus\w*|tering\w*|kanker\w*|wtf|fuck\w*|rot ?op|flikker op|sukkels?|bullshit|shit|damn|idioten?|debiel\w*|achterlijk\w*)\b/;
const fedUp =
  /\b(?:belachelijk|waardeloos|schandalig|om gek van te worden|ik word (?:hier |er )?(?:helemaal |echt )*gek|ik ben (?:er |het )?(?:helemaal )?(?:klaar mee|zat|beu|moe)|wat een (?:drama|ramp|onzin|gedoe|waardeloze?)|hou(?:d)? op|stom(?:me)? (?:bot|ding|robot|computer|systeem)|je (?:snapt|begrijpt) (?:er |me )?(?:niks|niets|het niet|helemaal niet|er niks van)|luister nou|dit werkt (?:echt )?(?:totaal )?niet|useless|ridiculous|(?:you )?(?:don't|do not) (?:understand|get) (?:me|anything|it)|i(?:'m| am) (?:so )?(?:fed up|done with this|sick of this)|this is (?:nonsense|a joke|hopeless|terrible)|stupid (?:bot|thing|robot|computer|system)|waste of time)\b/;

/** Whether a reply is angry at the conversation. What is the matter itself may be told angrily: ask this of replies only. */
export function isAngry(text: string): boolean {
  if (text.length > 300) return false;
  const said = plain(text);
  const letters = text.replace(/[^\p{L}]/gu, '');
  const shouts = letters.length > 12 && letters === letters.toUpperCase();
  return cursing.test(said) || fedUp.test(said) || shouts || /[!?]{4,}/.test(text);
}
