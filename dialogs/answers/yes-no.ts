import { mentions, plain, type AnswerType, type QuestionOf } from './answer-type.ts';

const agreeing =
  'ja|jawel|jazeker|jep|yep|yes|yup|jo|joh|ok|oke|okay|prima|graag|goed|is goed|klopt|zeker|absoluut|natuurlijk|uiteraard|doe maar|akkoord|top|inderdaad|correct|perfect|👍';
const yes = new RegExp(`^(?:dat )?(?:${agreeing})(?![\\p{L}])`, 'u');
const no = /^(?:nee|neen|nope|no|niet|geen|liever niet|hoeft niet|niet nodig|zonder|👎)(?![\p{L}])/u;
/** "klopt niet", "doe maar niet", "zeker niet": agreement that is taken back in the same breath. */
const takenBack =
  /^(?:(?:dat|het|dit|is|klopt|zeker|absoluut|natuurlijk|uiteraard|doe|maar|graag|goed|akkoord|inderdaad|eigenlijk|liever|toch|nog|helemaal|zo|ook) )+niet(?![\p{L}])/u;

/** Reads yes or no at the start of what somebody types; undefined when it is neither. */
export function yesOrNo(reply: string): boolean | undefined {
  const said = plain(reply);
  if (no.test(said) || takenBack.test(said)) return false;
  return yes.test(said) ? true : undefined;
}

const courtesy =
  'dat|het|dit|die|alles|is|zo|zijn|hoor|maar|wel|weten|helemaal|heel|erg|juist|mooi|fijn|super|prima|in|orde|dank|je|jullie|u|bedankt|dankjewel|dankuwel|thanks|alsjeblieft|alstublieft|aub|svp|please|doe|ga|gang|kun|kan|mag|nu|meteen|snel|even|graag|en|fijne|dag|aan|door|meld|melden|verstuur|versturen|reserveer|reserveren|bestel|bestellen|vraag|aanvragen|geef|doorgeven|aanmelden|regel|regelen|bevestig|bevestigen|verzenden';
const agreement = new RegExp(
  `^(?:(?:${agreeing}|${courtesy})[\\s,.!]+)*(?:${agreeing}|${courtesy.replace('dat|het|dit|die|alles|is|zo|zijn|', '')})(?:[\\s,.!]+(?:${agreeing}|${courtesy}))*$`,
  'u',
);
const confirming = new RegExp(`(?<![\\p{L}])(?:${agreeing}|meld(?:en)?|verstuur|versturen|reserve(?:er|ren)|bestel(?:len)?|aanvragen|doorgeven|aanmelden|bevestig(?:en)?|in orde)(?![\\p{L}])`, 'u');

/** Whether the whole message agrees: "ja graag, dank je". Agreement with more behind it ("ja, maar …") is none yet. */
export function agrees(text: string): boolean {
  const said = plain(text);
  return said.length < 80 && !takenBack.test(said) && agreement.test(said) && confirming.test(said);
}

/** Whether the whole message says that it is not right: "nee", "nee hoor", "dat klopt niet". */
export function disagrees(text: string): boolean {
  return /^(?:(?:nee|neen|nope|no|niet|nog|hoor|echt|zo|dat|het|dit|is|klopt|goed|juist|helemaal|waar|👎)[\s,.!]*)+$/u.test(
    plain(text),
  ) && yesOrNo(text) === false;
}

/** Whether something is said to be absent: "geen koffie", "zonder thee", "niet over de vloer". */
const denied = (said: string, word: string) =>
  mentions(said, `niet ${word}`) ||
  new RegExp(
    `(?<![\\p{L}])(?:geen|zonder)(?![\\p{L}])(?:(?!\\b(?:en|maar|want|wel)\\b)[^.,;]){0,25}${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`,
    'u',
  ).test(said);

/** Yes or no; in passing by the words of `herken`, with "geen" or "zonder" before it as no. */
export const yesNo: AnswerType<QuestionOf<'ja-nee'>> = {
  read(reply, question, context) {
    const value = yesOrNo(reply);
    if (value !== undefined) return { is: 'answer', value };
    const passing = this.spot(reply, question, context);
    return passing ?? { is: 'problem', hint: question.hint ?? 'Zeg ja of nee.' };
  },
  spot(sentence, question) {
    const said = plain(sentence);
    const word = question.herken.find((one) => mentions(said, one));
    return word === undefined ? undefined : { is: 'answer', value: !denied(said, plain(word)) };
  },
  show: (value) => (value === true ? 'ja' : 'nee'),
  choices: () => [
    { title: 'Ja', value: 'ja' },
    { title: 'Nee', value: 'nee' },
  ],
};
