import { plain, type AnswerType, type QuestionOf } from './answer-type.ts';
import { numberOf, numberPattern } from './counting.ts';

/** "met z'n achten", "met ons zessen". */
const together = new RegExp(
  `(?:met )?(?:z'n|zn|ons|hun|zijn) (tweeen|drieen|vijven|zessen|elven|twaalven|(?:${numberPattern})en)(?![\\p{L}])`,
  'u',
);
const spokenTogether: Record<string, string> = {
  tweeen: 'twee',
  drieen: 'drie',
  vijven: 'vijf',
  zessen: 'zes',
  elven: 'elf',
  twaalven: 'twaalf',
};
const about = /\b(?:een stuk of|ongeveer|circa|ca|zo'n|rond de|maximaal|plusminus|pakweg)\b\.?/g;
/** A number that belongs to a clock, a date, a room or something else than what is counted. */
const alone = new RegExp(
  `(?<![\\p{L}\\d.,-])(?<!(?:om|van|tot|tussen|vanaf|kamer|half) )(${numberPattern})(?![\\p{L}\\d]|[.,:]\\d| ?(?:uur|u|tot|dag|dagen|week|weken|e|de verdieping|(?:jan|feb|maart|mrt|apr|mei|juni|juli|aug|sep|okt|nov|dec)\\p{L}*)(?![\\p{L}]))`,
  'gu',
);

/** "met z'n drieën" counts people, not nights or copies. */
const people =
  /^(?:man|mens(?:en)?|person(?:en)?|persoon|pers|gast(?:en)?|bezoekers?|deelnemers?|collega'?s?|aanwezigen|people|guests)$/;
const countsPeople = ({ eenheid }: QuestionOf<'getal'>): boolean =>
  eenheid.some((word) => people.test(word.toLowerCase()));

/** "€ 1.250,-" and "1.250,00 euro" in digits alone: "1250 euro". Cents are left as they are: they are no whole number. */
const inDigits = (said: string): string =>
  said
    .replace(/(?<![\p{L}])een \p{L}+ of (?=\d|\p{L}{3})/u, '')
    .replace(/(?<![\d.,])(\d{1,3}(?:\.\d{3})+)(?![\d.])/g, (amount) => amount.replaceAll('.', ''))
    .replace(/(?<=\d),(?:00\b|-+)/g, '')
    .replace(/€ ?(\d+)(?![\d.,])(?! ?euro)/g, '$1 euro');

function togetherIn(said: string): number | undefined {
  const word = together.exec(said)?.[1];
  return word === undefined ? undefined : numberOf(spokenTogether[word] ?? word.replace(/en$/, ''));
}

/** Hours are no range of people. */
const clock = /\b(?:uur|om|van|vanaf)\b/;
const dozens = /(?<![\p{L}\d])(?:(?<half>een half|half)|(?<many>\p{L}+|\d+))? ?dozijn(?![\p{L}])/u;

/** "een dozijn" is 12, "een half dozijn" 6. */
function dozensIn(said: string): number | undefined {
  const match = dozens.exec(said);
  if (!match) return undefined;
  const { half, many = 'een' } = match.groups ?? {};
  const count = half ? 0.5 : numberOf(many);
  return 12 * (Number.isNaN(count) ? 1 : count);
}

const range = new RegExp(
  `(?<![\\p{L}\\d.,-])(?:tussen (?:de )?)?(?<least>${numberPattern}) ?(?:a|tot|of|en|-|–|to|or) ?(?:de )?(?<most>${numberPattern})(?![\\p{L}\\d]|[.,:]\\d| ?(?:uur|u)(?![\\p{L}]))`,
  'u',
);

/** "tussen de 10 en 15", "10 à 12": the highest, for a room that is too small is worse than one that is too large. */
function mostIn(said: string): number | undefined {
  const { least = '', most = '' } = range.exec(said)?.groups ?? {};
  const [from, to] = [numberOf(least), numberOf(most)];
  return to > from && to <= from * 3 ? to : undefined;
}

/** The number that answers a question; "een" in a sentence is an article. */
function numberIn(said: string): number | undefined {
  const found = [...said.matchAll(alone)].map((match) => match[1] ?? '');
  const counted = found.filter((word) => word !== 'een' || /^(?:maar |alleen )?een$/.test(said));
  return counted[0] === undefined ? undefined : numberOf(counted[0]);
}

/** A whole number: digits, words, "met z'n achten", "een stuk of tien"; in passing only with one of its units behind it. */
export const number: AnswerType<QuestionOf<'getal'>> = {
  read(reply, question, context) {
    const said = plain(inDigits(plain(reply)).replace(about, ' '));
    const say = context.words.answers;
    const passing = this.spot(reply, question, context);
    if (passing) return passing;
    if (/\banderhal(?:f|ve)\b/.test(said)) return { is: 'problem', hint: say.wholeNumber };
    const value =
      togetherIn(said) ??
      dozensIn(said) ??
      unitsIn(said, question) ??
      (clock.test(said) ? undefined : mostIn(said)) ??
      numberIn(said);
    if (value === undefined) return { is: 'problem', hint: question.hint ?? say.numberHint };
    if (value < question.minimaal) return { is: 'problem', hint: say.tooFew(question.minimaal) };
    if (value > question.maximaal) return { is: 'problem', hint: say.tooMany(question.maximaal) };
    return { is: 'answer', value };
  },
  spot(sentence, question) {
    const said = inDigits(plain(sentence));
    const value =
      question.eenheid.length > 0
        ? (unitsIn(said, question) ?? (countsPeople(question) ? togetherIn(said) : undefined))
        : undefined;
    return value !== undefined && value >= question.minimaal && value <= question.maximaal
      ? { is: 'answer', value }
      : undefined;
  },
  show: (value) => String(value),
};

/** "8 man", "acht personen": a number with one of the question's units behind it. */
function unitsIn(said: string, { eenheid }: QuestionOf<'getal'>): number | undefined {
  if (eenheid.length === 0) return undefined;
  const units = eenheid.map((word) => plain(word).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const word = new RegExp(`(?<![\\p{L}\\d.,-])(${numberPattern}) ?(?:${units})(?![\\p{L}])`, 'u').exec(said)?.[1];
  return word === undefined ? undefined : numberOf(word);
}
