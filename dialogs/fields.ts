import type { Richtvraag } from '../knowledge/richtvraag.ts';
import type { Context, Reading } from './answers/answer-type.ts';
import { typeOf } from './answers/answer-types.ts';
import { asLines } from './answers/group.ts';
import { optionsIn } from './answers/either.ts';
import type { Item } from './answers/group-items.ts';
import type { Place } from './answers/location.ts';
import type { Period } from './answers/period.ts';
import type { Input } from './channel.ts';

/**
 * A richtvraag as inputs on a card. What is filled in is read as if it had been typed, by the same answer type, so that the
 * rules are the same; an answer of more than one input is put into one sentence first.
 */

export type Values = Readonly<Record<string, string>>;

/** Sent by the choice with which somebody lets go of an answer. */
export const nothing = '-';

/** More people than this are no list to choose from any more. */
const mostPeople = 100;

interface Field<Q extends Richtvraag> {
  /** The inputs; `value` is the answer that is known. */
  inputs(question: Q, context: Context, value: unknown): Input[];
  /** What was filled in, as it would be typed. */
  typed(question: Q, values: Values): string;
}

const known = (value: unknown): { value?: string } =>
  Array.isArray(value)
    ? { value: value.join(',') }
    : typeof value === 'string' || typeof value === 'number'
      ? { value: String(value) }
      : {};
const at = (id: string, part: string) => `${id}.${part}`;
const only = <Q extends Richtvraag>(kind: Input['kind'], more: (question: Q, context: Context) => Partial<Input>) =>
  ({
    inputs: (question, context, value) => [
      { kind, id: question.id, label: question.vraag, ...more(question, context), ...known(value) },
    ],
    typed: ({ id }, values) => values[id] ?? '',
  }) satisfies Field<Q>;

/** Choices of a list, with one that lets go of the answer where there need not be one: a list has no empty place of its own. */
function withNone(choices: { title: string; value: string }[], question: Richtvraag, { words }: Context) {
  if (question['weet-ik-niet']) return [...choices, { title: words.unknown, value: nothing }];
  return question.verplicht ? choices : [...choices, { title: words.form.none, value: nothing }];
}

/** A hint that is short enough to stand in the input itself. */
const example = ({ hint }: Richtvraag) => (hint !== undefined && hint.length <= 80 ? { hint } : {});

const choosing = (question: Richtvraag, context: Context) => ({
  hint: context.words.form.pick,
  choices: withNone(typeOf(question).choices?.(question, context) ?? [], question, context),
});

/** The questions of which the soort can be S. */
type Of<S, Q = Richtvraag> = Q extends { soort: infer T } ? (S extends T ? Q : never) : never;

/** A photo or file is sent in the chat; it is asked there. */
const none: Field<Richtvraag> = { inputs: () => [], typed: () => '' };

const fields: { [S in Richtvraag['soort']]: Field<Of<S>> } = {
  tekst: only('text', example),
  'lange-tekst': only('lines', example),
  getal: only('number', example),
  datum: only('date', (_, { words }) => ({ hint: words.form.pickDay })),
  tijd: only('time', (_, { words }) => ({ hint: words.form.pickTime })),
  keuze: only('choice', choosing),
  meerkeuze: only('several', (question) => ({
    choices: question.keuzes.map(({ tekst, waarde }) => ({ title: tekst, value: waarde })),
  })),
  bestand: none,
  melding: only('choice', choosing),
  groep: {
    inputs: (question, _context, value) => [
      {
        kind: 'lines',
        id: question.id,
        label: question.vraag,
        ...example(question),
        ...(value ? { value: asLines(value as Item[], question) } : {}),
      },
    ],
    typed: ({ id }, values) => values[id] ?? '',
  },
  'ja-nee': {
    inputs: (question, context, value) => [
      {
        kind: 'yes-no',
        id: question.id,
        label: question.vraag,
        ...choosing(question, context),
        ...(typeof value === 'boolean' ? { value: value ? 'ja' : 'nee' } : {}),
      },
    ],
    typed: ({ id }, values) => values[id] ?? '',
  },
  periode: {
    inputs({ id, kort }, { words: { form } }, value) {
      const { datum, van, einddatum, tot } = (value ?? {}) as Period;
      const last: Input = { kind: 'date', id: at(id, 'einddatum'), label: form.lastDay(kort), ...known(einddatum) };
      return [
        { kind: 'date', id: at(id, 'datum'), label: form.day(kort), hint: form.pickDay, ...known(datum) },
        ...(einddatum ? [last] : []),
        { kind: 'time', id: at(id, 'van'), label: form.from(kort), hint: form.pickTime, ...known(van) },
        { kind: 'time', id: at(id, 'tot'), label: form.until(kort), hint: form.pickTime, ...known(tot) },
      ];
    },
    typed({ id }, values) {
      const parts = ['datum', 'einddatum', 'van', 'tot'].map((part) => values[at(id, part)]);
      const [day = '', last = '', from = '', until = ''] = parts;
      return [day, last && last !== day && `t/m ${last}`, from && `van ${from}`, until && `tot ${until}`]
        .filter(Boolean)
        .join(' ');
    },
  },
  locatie: {
    inputs({ id, kort, vraag, precisie }, { organisation, words: { form } }, value) {
      const { gebouw, plek } = (value ?? {}) as Place;
      const whole = precisie === 'gebouw';
      const choices = organisation.gebouwen.map(({ code, naam }) => ({ title: `${code} ${naam}`, value: code }));
      const building: Input = {
        kind: 'choice',
        id: at(id, 'gebouw'),
        label: whole ? vraag : form.building(kort),
        hint: form.pick,
        choices,
        ...known(gebouw),
      };
      if (whole) return [building];
      return [
        building,
        { kind: 'text', id: at(id, 'plek'), label: form.where(kort), hint: form.whereExample, ...known(plek) },
      ];
    },
    typed: ({ id }, values) => [values[at(id, 'gebouw')], values[at(id, 'plek')]].filter(Boolean).join(' '),
  },
  persoon: {
    inputs(question, context, value) {
      const { id, kort, vraag } = question;
      const { organisation, employee, words } = context;
      const people = [employee.name, ...organisation.personen.map(({ naam }) => naam)];
      const choices = [...new Set(people)].filter(Boolean).map((name) => ({ title: name, value: name }));
      const name = value ? typeOf(question).show(value, question, context) : undefined;
      const listed = choices.some((choice) => choice.value === name);
      if (choices.length > mostPeople) return [{ kind: 'text', id: at(id, 'naam'), label: vraag, ...known(name) }];
      return [
        { kind: 'person', id: at(id, 'wie'), label: vraag, choices, ...known(listed ? name : undefined) },
        { kind: 'text', id: at(id, 'naam'), label: words.form.otherName(kort), ...known(listed ? undefined : name) },
      ];
    },
    typed: ({ id }, values) => values[at(id, 'naam')]?.trim() || (values[at(id, 'wie')] ?? ''),
  },
};

const fieldOf = (question: Richtvraag): Field<Richtvraag> => fields[question.soort];

/** The inputs of a question with the answer that is known filled in; none when it is asked otherwise, such as a photo. */
export function inputsOf(question: Richtvraag, context: Context, value?: unknown): Input[] {
  const { words } = context;
  const needed = question.verplicht && !question['weet-ik-niet'];
  return fieldOf(question)
    .inputs(question, context, value)
    .map((input) => {
      if (!needed) return { ...input, label: words.form.optional(input.label) };
      return suffices(question, input) ? input : { ...input, required: words.form.required };
    });
}

/** What is known in part, as the inputs show it: the building of a place of which is still to be told where in it. */
export const toldPart = ({ soort }: Richtvraag, part: unknown): unknown =>
  soort === 'locatie' && !optionsIn(part) ? part : undefined;

/** Whether something else can take the place of this input: a name in the list or beside it, a building that is known. */
const suffices = (question: Richtvraag, { id }: Input): boolean =>
  question.soort === 'persoon' ||
  (question.soort === 'locatie' && question.precisie === 'plek' && !id.endsWith('.plek'));

/** What the inputs of a question hold, as it would be typed; empty when nothing was filled in. */
export function typedIn(question: Richtvraag, values: Values): string {
  const typed = fieldOf(question).typed(question, values).trim();
  return typed === nothing ? '' : typed;
}

/** Reads what was filled in. Of a list only what is on it counts; words that resemble it are for typing. */
export function readFilled(question: Richtvraag, values: Values, context: Context, part?: unknown): Reading {
  const typed = typedIn(question, values);
  if (question.soort === 'keuze' || question.soort === 'meerkeuze') {
    const chosen = question.soort === 'meerkeuze' ? typed.split(',').map((one) => one.trim()) : [typed];
    const listed = chosen.every((one) => question.keuzes.some(({ waarde }) => waarde === one));
    if (listed) return { is: 'answer', value: question.soort === 'meerkeuze' ? [...new Set(chosen)] : typed };
  }
  return typeOf(question).read(typed, question, context, part);
}
