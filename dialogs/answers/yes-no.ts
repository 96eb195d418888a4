import { mentions, plain, type AnswerType, type QuestionOf } from './answer-type.ts';

const agreeing =
  'ja|jaha|jawel|jazeker|jep|yep|yes|yup|jo|joh|ok|oke|okay|prima|graag|goed|is goed|klopt|zeker|absoluut|natuurlijk|uiteraard|doe maar|akkoord|top|inderdaad|correct|perfect|sure|fine|exactly|absolutely|definitely|certainly|great|of course|go ahead|please do|sounds good|looks good|👍';
const yes = new RegExp(`^(?:dat |that is |that's |it is |it's |looks )?(?:${agreeing})(?![\\p{L}])`, 'u');
const no =
  /^(?:nee|neen|nope|no|niet|geen|liever niet|hoeft niet|niet nodig|zonder|nobody|no one|not (?:yet|really|now|at all|needed|necessary)|👎)(?![\p{L}])/u;
/** "klopt niet", "doe maar niet", "zeker niet": agreement that is taken back in the same breath. */
const takenBack =
  /^(?:(?:dat|het|dit|is|klopt|zeker|absoluut|natuurlijk|uiteraard|doe|maar|graag|goed|akkoord|inderdaad|eigenlijk|liever|toch|nog|helemaal|zo|ook) )+niet(?![\p{L}])/u;

/** "jaaa" and "j", as people type them in a hurry. */
const hurried = (said: string) => said.replace(/^(?:ja{2,}|j(?=$))(?![\p{L}])/u, 'ja');

/** Reads yes or no at the start of what somebody types; undefined when it is neither. */
export function yesOrNo(reply: string): boolean | undefined {
  const said = hurried(plain(reply));
  if (no.test(said) || takenBack.test(said)) return false;
  return yes.test(said) ? true : undefined;
}

const words = (list: string) => new Set(list.split(' '));
const confirming = words(
  `${agreeing.replace(/is goed\||doe maar\||of course\||go ahead\||please do\||(?:sounds|looks) good\|/g, '').replaceAll('|', ' ')} right meld melden verstuur versturen reserveer reserveren bestel bestellen aanvragen doorgeven aanmelden bevestig bevestigen report send request book confirm submit order`,
);
const courtesy = words(
  "dat is het dit die alles zo zijn hoor wel weten helemaal heel erg juist mooi fijn super in orde dank je jullie u bedankt dankjewel dankuwel thanks alsjeblieft alstublieft aub svp please ga gang kun kan mag nu meteen gelijk snel even en fijne dag aan door vraag geef regelen that that's looks sounds all it it's is very the thank you much so go ahead do course of",
);
const denying = words(
  "nee neen nope no niet nog hoor echt zo dat het dit is klopt goed juist helemaal waar not yet really right correct that that's is it it's quite 👎",
);
/** "doe maar", "regel het maar": agreement of more than one word. */
const goAhead =
  /(?<![\p{L}])(?:doe|regel|meld|verstuur|stuur|bestel|reserveer) (?:het |dit |dat |ze )?maar(?![\p{L}])|(?<![\p{L}])(?:please do|go ahead|do (?:it|that|so))(?![\p{L}])/gu;
const wordsOf = (text: string) => plain(text).split(/[\s,.!;:]+/u);

/** Whether the whole message agrees: "ja graag, dank je". Agreement with more behind it ("ja, maar …") is none yet. */
export function agrees(text: string): boolean {
  if (text.includes('?')) return false;
  const said = wordsOf(hurried(plain(text)).replace(goAhead, 'graag'));
  return said.every((word) => confirming.has(word) || courtesy.has(word)) && said.some((word) => confirming.has(word));
}

/** Whether the whole message says that it is not right: "nee", "nee hoor", "dat klopt niet". */
export const disagrees = (text: string): boolean =>
  yesOrNo(text) === false && wordsOf(text).every((word) => denying.has(word));

/** Whether something is said to be absent: "geen koffie", "geen water over de vloer". */
const denied = (said: string, word: string) =>
  mentions(said, `niet ${word}`) ||
  mentions(said, `not ${word}`) ||
  new RegExp(
    `(?<![\\p{L}])(?:geen|zonder|no|without)(?![\\p{L}])(?:(?! (?:en|maar|want|wel) )[^.,;]){0,25}${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`,
    'u',
  ).test(said);

/** Yes or no; in passing by the words of `herken`, with "geen" or "zonder" before it as no. */
export const yesNo: AnswerType<QuestionOf<'ja-nee'>> = {
  read(reply, question, context) {
    const value = yesOrNo(reply);
    if (value !== undefined) return { is: 'answer', value };
    const passing = this.spot(reply, question, context);
    return passing ?? { is: 'problem', hint: question.hint ?? context.words.answers.yesOrNo };
  },
  spot(sentence, question) {
    const said = plain(sentence);
    const word = question.herken.find((one) => mentions(said, one));
    return word === undefined ? undefined : { is: 'answer', value: !denied(said, plain(word)) };
  },
  show: (value, _question, { words: { answers: say } }) => (value === true ? say.isYes : say.isNo),
  choices: (_question, { words: { answers: say } }) => [
    { title: say.yes, value: 'ja' },
    { title: say.no, value: 'nee' },
  ],
};
