import type { Choice } from '../../knowledge/richtvraag.ts';
import { mentions, plain, type AnswerType, type QuestionOf } from './answer-type.ts';
import { ordinalIn } from './counting.ts';

/** The choices named in a text, each by its own words. */
function named(reply: string, choices: readonly Choice[]): Choice[] {
  const said = plain(reply);
  const exact = choices.filter((choice) => namesOf(choice).some((name) => plain(name) === said));
  if (exact.length > 0) return exact;
  const meant = choices.filter((choice) => namesOf(choice).some((name) => mentions(said, name) && !denied(said, name)));
  return meant;
}

/** "niet stuk maar kwijt": what is denied is not meant. */
const denied = (said: string, name: string) =>
  ['niet', 'geen', 'zonder', 'niet mijn', 'niet de', 'niet het', 'not', 'no', 'without', 'not my', 'not the'].some(
    (denial) => mentions(said, `${denial} ${name}`),
  );

/** Whether a text takes back the answer that was given: "toch geen laadpaal". */
export function takesBack(text: string, { keuzes }: QuestionOf<'keuze' | 'meerkeuze'>, value: unknown): boolean {
  const given = Array.isArray(value) ? value : [value];
  const said = plain(text);
  return keuzes.some((one) => given.includes(one.waarde) && namesOf(one).some((name) => denied(said, name)));
}

const namesOf = (choice: Choice) => [choice.tekst, choice.waarde, choice.waarde.replaceAll('-', ' '), ...choice.ook];

const listed = (choices: readonly Choice[], joint: string) =>
  choices
    .map((choice) => `"${choice.tekst}"`)
    .join(', ')
    .replace(/, (?=[^,]*$)/, ` ${joint} `);
const buttons = (choices: readonly Choice[]) =>
  choices.map((choice) => ({ title: choice.tekst, value: choice.waarde }));

/** One of a list: by its words, by "de tweede", or by number. */
export const choice: AnswerType<QuestionOf<'keuze' | 'meerkeuze'>> = {
  read(reply, question, { words: { answers: say } }) {
    const several = question.soort === 'meerkeuze';
    const said = plain(reply);
    if (several && /^(alle(maal|bei|s)?|alles)$/.test(said))
      return { is: 'answer', value: question.keuzes.map((one) => one.waarde) };
    let hits = named(reply, question.keuzes);
    const place = hits.length === 0 ? ordinalIn(said, question.keuzes.length) : undefined;
    const byPlace = place === undefined ? undefined : question.keuzes[place];
    if (byPlace) hits = [byPlace];
    if (several && hits.length > 0) return { is: 'answer', value: hits.map((one) => one.waarde) };
    const [only, ...rest] = hits;
    if (only && rest.length === 0) return { is: 'answer', value: only.waarde };
    if (only) return { is: 'problem', hint: say.doYouMean(listed(hits, say.or)) };
    return { is: 'problem', hint: question.hint ?? say.chooseOne(listed(question.keuzes, say.or)) };
  },
  spot(sentence, question) {
    const hits = named(sentence, question.keuzes);
    if (question.soort === 'meerkeuze')
      return hits.length > 0 ? { is: 'answer', value: hits.map((one) => one.waarde) } : undefined;
    const [only, ...rest] = hits;
    return only && rest.length === 0 ? { is: 'answer', value: only.waarde } : undefined;
  },
  show(value, question) {
    const values = Array.isArray(value) ? value : [value];
    return values.map((one) => question.keuzes.find((known) => known.waarde === one)?.tekst ?? String(one)).join(', ');
  },
  choices: (question) => buttons(question.keuzes),
};
