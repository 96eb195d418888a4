import { z } from 'zod';
import type { Product } from './product.ts';
import type { Choice, Field, Richtvraag } from './richtvraag.ts';

const line = z.string().trim().min(1);

/** The English of what is known of each in a group. Without a vraag of its own Loket makes one of kort. */
const englishField = z.strictObject({
  kort: line.max(40).optional(),
  vraag: line.max(200).optional(),
  hint: line.optional(),
  keuzes: z.record(z.string(), line.max(60)).optional(),
});

/** The English of a richtvraag. What is left out is said in Dutch; of hint, waarom and wie-weet-het Loket has English of its own. */
const englishQuestion = z.strictObject({
  vraag: line.max(200).optional(),
  kort: line.max(40).optional(),
  hint: line.optional(),
  waarom: line.optional(),
  'wie-weet-het': line.max(200).optional(),
  /** By the waarde of the choice. */
  keuzes: z.record(z.string(), line.max(60)).optional(),
  /** By the id of the field of a group. */
  velden: z.record(z.string(), englishField).optional(),
});

/** The English of a page, every field of it optional. Keys are Dutch, as in the rest of the page. */
export const english = z.strictObject({
  naam: line.max(60).optional(),
  omschrijving: line.optional(),
  antwoord: line.optional(),
  zelfhulp: z.array(line).optional(),
  toezegging: line.optional(),
  knop: line.max(30).optional(),
  prijs: line.optional(),
  levertijd: line.optional(),
  contact: line.optional(),
  /** By the id of the richtvraag. */
  vragen: z.record(z.string(), englishQuestion).optional(),
  /** The names of the parts, by their id. */
  onderdelen: z.record(z.string(), line.max(60)).optional(),
});

/** A product as it is spoken of in English. `dutch` is the page as the register and the backoffice know it. */
export interface EnglishProduct extends Product {
  dutch: Product;
}

type Given<T> = { [Field in keyof T]?: Exclude<T[Field], undefined> };
/** The fields that are there. */
const given = <T extends object>(texts: T): Given<T> =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined)) as Given<T>;

const views = new WeakMap<Product, EnglishProduct>();

/** The page with its English in the place of the Dutch, as far as it is there. Ids and values stay as they are. */
export function inEnglish(page: Product): EnglishProduct {
  let view = views.get(page);
  if (!view) views.set(page, (view = translated(page)));
  return view;
}

/** The page in Dutch, whichever view of it this is. */
export const dutchOf = (page: Product | EnglishProduct): Product => ('dutch' in page ? page.dutch : page);

function translated(page: Product): EnglishProduct {
  const { contact, knop, toezegging, vragen, levertijd, onderdelen = {}, ...texts } = page.engels ?? {};
  const { knop: _, toezegging: __, ...rest } = page;
  return {
    ...rest,
    ...given(texts),
    // A verb or a promise in Dutch within an English sentence helps nobody; the desk has general ones.
    ...(knop ? { knop } : {}),
    ...(toezegging ? { toezegging } : {}),
    zoekwoorden: [...page.zoekwoorden, page.naam],
    levertijd: { ...page.levertijd, tekst: levertijd ?? page.levertijd.tekst },
    contact: { ...page.contact, vragen: contact ?? page.contact.vragen },
    richtvragen: page.richtvragen.map((question) => questionInEnglish(question, vragen?.[question.id])),
    onderdelen: page.onderdelen.map((part) => ({ ...part, naam: onderdelen[part.id] ?? part.naam })),
    dutch: page,
  };
}

function questionInEnglish(question: Richtvraag, said: z.infer<typeof englishQuestion> = {}): Richtvraag {
  const { hint: _, waarom: __, 'wie-weet-het': ___, ...rest } = question;
  const { keuzes, velden, ...texts } = said;
  const asked = { ...rest, ...given(texts) };
  if (asked.soort === 'groep')
    return { ...asked, velden: asked.velden.map((field) => fieldInEnglish(field, velden?.[field.id])) };
  if (asked.soort !== 'keuze' && asked.soort !== 'meerkeuze') return asked;
  return { ...asked, keuzes: choicesInEnglish(asked.keuzes, keuzes) };
}

function fieldInEnglish(field: Field, said: z.infer<typeof englishField> = {}): Field {
  const { hint: _, vraag: __, ...rest } = field;
  const { keuzes, ...texts } = said;
  const asked = { ...rest, ...given(texts) };
  return asked.soort === 'keuze' ? { ...asked, keuzes: choicesInEnglish(asked.keuzes, keuzes) } : asked;
}

const choicesInEnglish = (choices: readonly Choice[], said: Readonly<Record<string, string>> = {}): Choice[] =>
  choices.map((choice) => ({
    ...choice,
    tekst: said[choice.waarde] ?? choice.tekst,
    // In Dutch it can be said as well.
    ook: [choice.tekst, ...choice.ook],
  }));

/**
 * What an employee would hear in Dutch although they speak English, as fields of `engels`; all of them when there is no English.
 * Hints, reasons, prices and lead times are not counted: without them the conversation itself is still in English. With `optional`
 * false, neither are the questions that are never put by themselves.
 */
export function missingEnglish(page: Product, { optional = true } = {}): string[] {
  const { engels = {} } = page;
  const fields = (['naam', 'antwoord', 'toezegging', 'knop'] as const).filter(
    (field) => page[field] !== undefined && engels[field] === undefined,
  );
  const steps = page['eerst-proberen'] && engels.zelfhulp === undefined ? ['zelfhulp'] : [];
  const refers = page.afhandeling === 'doorverwijzen' && page.antwoord === undefined;
  const contact = refers && (engels.contact === undefined || engels.omschrijving === undefined);
  return [
    ...fields,
    ...steps,
    ...(contact ? ['omschrijving', 'contact'] : []),
    ...page.richtvragen
      .filter(({ verplicht }) => verplicht || optional)
      .flatMap((question) => missingOfQuestion(question, engels.vragen?.[question.id])),
    ...page.onderdelen.filter(({ id }) => engels.onderdelen?.[id] === undefined).map(({ id }) => `onderdelen.${id}`),
  ];
}

function missingOfQuestion(question: Richtvraag, said: z.infer<typeof englishQuestion> = {}): string[] {
  const own = (['vraag', 'kort'] as const).filter((field) => said[field] === undefined);
  const ofFields = fieldsOf(question).flatMap((field) => {
    const there = said.velden?.[field.id];
    const missing = [...(there?.kort === undefined ? ['kort'] : []), ...missingChoices(field, there?.keuzes)];
    return missing.map((one) => `velden.${field.id}.${one}`);
  });
  return [...own, ...missingChoices(question, said.keuzes), ...ofFields].map((one) => `vragen.${question.id}.${one}`);
}

const fieldsOf = (question: Richtvraag): readonly Field[] => (question.soort === 'groep' ? question.velden : []);
const valuesOf = (asked: Richtvraag | Field): string[] =>
  'keuzes' in asked ? asked.keuzes.map(({ waarde }) => waarde) : [];
const missingChoices = (asked: Richtvraag | Field, said: Readonly<Record<string, string>> = {}): string[] =>
  valuesOf(asked)
    .filter((waarde) => said[waarde] === undefined)
    .map((waarde) => `keuzes.${waarde}`);

/** Names in the English that the page does not have: a part, a question, a field of a group or a choice that is called otherwise. */
export function strayEnglish(page: Product): { path: string[]; message: string }[] {
  const parts = page.onderdelen.map(({ id }) => id);
  const strayParts = Object.keys(page.engels?.onderdelen ?? {})
    .filter((id) => !parts.includes(id))
    .flatMap((id) =>
      stray(['engels', 'onderdelen', id], id, 'onderdeel van dit product', parts, 'er zijn geen onderdelen'),
    );
  return [...strayParts, ...strayInQuestions(page)];
}

function strayInQuestions(page: Product): { path: string[]; message: string }[] {
  return Object.entries(page.engels?.vragen ?? {}).flatMap(([id, said]) => {
    const path = ['engels', 'vragen', id];
    const question = page.richtvragen.find((one) => one.id === id);
    if (!question)
      return stray(
        path,
        id,
        'vraag van dit product',
        page.richtvragen.map((one) => one.id),
        'er zijn geen vragen',
      );
    const fields = fieldsOf(question);
    return [
      ...strayChoices(path, question, 'vraag', said.keuzes),
      ...Object.entries(said.velden ?? {}).flatMap(([name, told]) => {
        const field = fields.find((one) => one.id === name);
        const where = [...path, 'velden', name];
        return field
          ? strayChoices(where, field, 'veld', told.keuzes)
          : stray(
              where,
              name,
              'veld van deze vraag',
              fields.map((one) => one.id),
              'deze vraag heeft geen velden',
            );
      }),
    ];
  });
}

function stray(path: string[], name: string, what: string, known: readonly string[], none: string) {
  return [{ path, message: `"${name}" is geen ${what}; kies uit: ${known.join(', ') || `(${none})`}` }];
}

function strayChoices(
  path: string[],
  asked: Richtvraag | Field,
  what: 'vraag' | 'veld',
  said: Readonly<Record<string, string>> = {},
) {
  const values = valuesOf(asked);
  const called = what === 'vraag' ? 'deze vraag' : 'dit veld';
  return Object.keys(said)
    .filter((waarde) => !values.includes(waarde))
    .flatMap((waarde) =>
      stray([...path, 'keuzes', waarde], waarde, `keuze van ${called}`, values, `${called} heeft geen keuzes`),
    );
}
