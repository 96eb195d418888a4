import { plain, type AnswerType, type Context, type QuestionOf } from './answer-type.ts';
import { fullNamesIn } from './names.ts';
import { deviceNumber, deviceNumberAsked, dietsIn, placeFrom, placeTo } from './told-inside.ts';

type TextQuestion = QuestionOf<'tekst' | 'lange-tekst'>;

/** Words that carry no description by themselves. */
const empty = /^(ja|nee|nvt|n\.?v\.?t\.?|ok|oke|hoi|hallo|test|\?+|-+|\.+)$/;

/** A number that can be dialled: it begins with 0 or +. */
const phone = /(?<![\d\p{L}-])(?:\+|0)\d?(?:[\s.()/-]{0,2}\d){7,13}(?![\d\p{L}-])/u;
/** A Dutch number plate: six letters and digits in three groups. */
const plate =
  /(?<![\p{L}\d-])(?=(?:[a-z\d]-?){6}(?![\p{L}\d-]))(?=\D*\d)(?=[\d-]*[a-z])(?:(?:[a-z]{1,3}|\d{1,3})(?:-(?:[a-z]{1,3}|\d{1,3})){2}|[a-z]{1,3}\d{1,3}[a-z]{1,3}|\d{1,3}[a-z]{1,3}\d{1,3})/iu;
const email = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/u;
/** Texts of which the form tells what they are. */
export const forms = { telefoonnummer: phone, kenteken: plate, 'e-mail': email };
const inside = { eetwensen: dietsIn, vanwaar: placeFrom, waarheen: placeTo, apparaatnummer: deviceNumber };

/** What of a text has the form that the question asks for. A name is taken in passing when it is the only one. */
function inForm(text: string, { vorm }: TextQuestion, { employee }: Context): string | undefined {
  if (vorm === undefined) return undefined;
  if (vorm in inside) return inside[vorm as keyof typeof inside](text);
  if (vorm !== 'naam') return forms[vorm as keyof typeof forms].exec(text)?.[0].trim();
  const [only, ...others] = fullNamesIn(text, employee.name);
  return others.length === 0 ? only?.name : undefined;
}

/** "Volgende week vrijdag", "morgen om 10 uur": a moment and nothing else. */
const moments =
  'op|om|over|na|voor|deze|aanstaande|komende|volgende|vandaag|morgen|overmorgen|gisteren|vanmiddag|vanochtend|vanavond|ochtend|middag|avond|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|week|weekend|maand|uur|half|kwart|next|today|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\\d[\\d:./-]*';
const onlyWhen = new RegExp(`^(?:(?:${moments})(?:[\\s,]+|$))+$`);
export const tellsOnlyWhen = (text: string): boolean => onlyWhen.test(plain(text)) && /\p{L}/u.test(text);

/** A telephone number needs digits, be it an extension, and nobody is called by a day; the other form varies too much to refuse one. */
const lacksForm = (said: string, { vorm }: TextQuestion) =>
  vorm === 'naam'
    ? tellsOnlyWhen(said)
    : vorm === 'telefoonnummer' && (said.match(/\d/g) ?? []).length < 4 && !/\b(?:geen|zonder)\b/i.test(said);

/** "AB-123-C o nee CD-456-E": what comes after taking it back. A description is kept whole. */
function withoutSlip(said: string, question: TextQuestion): string {
  if (question['uit-zin'] || question.soort === 'lange-tekst') return said;
  const rest = /(?:^|[\s,.;])(?:(?:o|oh|ah|oeps) nee|nee wacht|ik bedoel)[\s,.:;]+(.+)$/iu.exec(said)?.[1];
  return rest ?? said;
}

/** Free text. Anything that says something is an answer. */
export const text: AnswerType<TextQuestion> = {
  read(reply, question, { words: { answers: say } }) {
    const typed = withoutSlip(reply.trim(), question);
    const said = question.vorm === 'apparaatnummer' ? (deviceNumberAsked(typed) ?? typed) : typed;
    if (plain(said) === '' || empty.test(plain(said)) || lacksForm(said, question))
      return { is: 'problem', hint: question.hint ?? say.freeHint };
    if (said.length > question.maximaal)
      return {
        is: 'problem',
        hint: say.tooLong(question.maximaal),
      };
    return { is: 'answer', value: said };
  },
  spot(sentence, question, context) {
    const value = inForm(sentence, question, context);
    return value === undefined ? undefined : { is: 'answer', value };
  },
  show: (value) => String(value),
};
