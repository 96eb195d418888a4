import Fuse from 'fuse.js';
import type { Choice } from '../../knowledge/richtvraag.ts';
import { mentions, plain, type AnswerType, type QuestionOf } from './answer-type.ts';
import { besideForms } from './beside.ts';
import { numberOf, ordinalIn } from './counting.ts';
import { askWhich, chosenFrom, optionsIn } from './either.ts';

/** The choices named in a text, each by its own words. */
function named(reply: string, choices: readonly Choice[]): Choice[] {
  const said = plain(reply);
  const exact = choices.filter((choice) => namesOf(choice).some((name) => plain(name) === said));
  if (exact.length > 0) return exact;
  const meant = choices.filter((choice) =>
    namesOf(choice).some((name) => mentions(said, name) && !denied(said, name) && !beside(said, name)),
  );
  return meant;
}

/** "niet stuk maar kwijt": what is denied is not meant. */
const denied = (said: string, name: string) =>
  ['niet', 'geen', 'zonder', 'niet mijn', 'niet de', 'niet het', 'not', 'no', 'without', 'not my', 'not the'].some(
    (denial) => mentions(said, `${denial} ${name}`),
  );

/** "naast de koffieautomaat" is a place. */
const beside = (said: string, name: string) => besideForms(plain(name)).some((form) => mentions(said, form));

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

/** Choices that mean "nothing (more)": "alles" does not mean them. */
const isNothing = ({ waarde }: Choice) => /^(?:geen|niets|verder-niets|alleen|weet)/.test(waarde);

/** Several at once: "alles", "allebei", "alles behalve de lunch", "de eerste twee". */
function manyOf(said: string, choices: readonly Choice[]): Choice[] | undefined {
  const all = choices.filter((one) => !isNothing(one));
  if (
    /^(?:(?:doe |graag )?(?:maar )?(?:alle(?:maal|bei|s)?|alles|beide|everything|all|both)(?: graag| maar)?)$/.test(
      said,
    )
  )
    return all;
  const [, without] =
    /^(?:doe maar )?(?:alles|allemaal|everything) (?:behalve|maar (?:geen|niet)|zonder|except|uitgezonderd) (.+)$/.exec(
      said,
    ) ?? [];
  if (without !== undefined) {
    const out = named(without, choices);
    return out.length > 0 ? all.filter((one) => !out.includes(one)) : undefined;
  }
  const [, side, word] = /^(?:doe maar )?(?:de )?(eerste|laatste|first|last) (\p{L}+|\d+)$/u.exec(said) ?? [];
  const count = numberOf(word ?? '');
  if (Number.isNaN(count) || count < 1 || count > choices.length) return undefined;
  return side === 'laatste' || side === 'last' ? choices.slice(-count) : choices.slice(0, count);
}

/** Less alike than this is another word. */
const likeness = 0.3;
/** So much better than the next makes it the one that is meant. */
const clearly = 0.1;
const shortestTyped = 4;

/** The choices that a mistyped reply can mean, best first: one when it is clear, none when nothing is like it. */
function mistyped(said: string, choices: readonly Choice[]): Choice[] {
  if (said.length < shortestTyped || said.length > 40) return [];
  const names = choices.flatMap((one) => namesOf(one).map((name) => ({ one, name: plain(name) })));
  const fuse = new Fuse(
    names.filter(({ name }) => name.length >= shortestTyped),
    { keys: ['name'], includeScore: true, threshold: likeness, minMatchCharLength: 3, ignoreFieldNorm: true },
  );
  const found = fuse.search(said).filter(({ item }) => Math.abs(item.name.length - said.length) <= 3);
  const best = found[0]?.score ?? 1;
  return [...new Set(found.filter(({ score = 1 }) => score - best < clearly).map(({ item }) => item.one))];
}

/** One of a list: by its words, by "de tweede", or by number. */
export const choice: AnswerType<QuestionOf<'keuze' | 'meerkeuze'>> = {
  read(reply, question, { words: { answers: say } }, part) {
    const left = optionsIn(part);
    const chosen = left && chosenFrom(reply, left);
    if (chosen) return { is: 'answer', value: chosen.value };
    const said = plain(reply);
    if (question.soort === 'meerkeuze') {
      const many = manyOf(said, question.keuzes);
      if (many) return { is: 'answer', value: many.map((one) => one.waarde) };
    }
    let hits = named(reply, question.keuzes);
    const place = hits.length === 0 ? ordinalIn(said, question.keuzes.length) : undefined;
    const byPlace = place === undefined ? undefined : question.keuzes[place];
    if (byPlace) hits = [byPlace];
    if (question.soort === 'meerkeuze' && hits.length > 0)
      return { is: 'answer', value: hits.map((one) => one.waarde) };
    if (hits.length === 0) hits = mistyped(said, question.keuzes);
    const value = (one: Choice) => (question.soort === 'meerkeuze' ? [one.waarde] : one.waarde);
    const [only, ...rest] = hits;
    if (only && rest.length === 0) return { is: 'answer', value: value(only) };
    if (only)
      return askWhich(
        say.doYouMean(listed(hits, say.or)),
        hits.map((one) => ({ text: one.tekst, value: value(one), ook: [...one.ook] })),
      );
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
