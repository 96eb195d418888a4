import { z } from 'zod';
import { duration } from './duration.ts';
import { english } from './english.ts';
import { condition, richtvraag } from './richtvraag.ts';

export const productId = z.string().regex(/^[a-z][a-z0-9-]*$/, 'gebruik kleine letters, cijfers en streepjes');
const line = z.string().trim().min(1);
const calendarDate = z
  .union([z.string(), z.date().transform((date) => date.toISOString().slice(0, 10))])
  .pipe(z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'schrijf een datum als 2027-06-01'));

export const kinds = ['storing', 'aanvraag', 'informatie', 'klacht', 'wens', 'compliment'] as const;
/** KWIS with aanvraag and compliment beside it (domain.md 3). */
export type Kind = (typeof kinds)[number];

/** Who executes: one group, or another group at some buildings (by their code). */
type Executor = Record<string, string> & { standaard: string };
const conditions = z.array(condition).default([]);
const executor = z.union([
  line.transform((standaard): Executor => ({ standaard })),
  z
    .object({ standaard: line })
    .catchall(line)
    .transform((groups): Executor => groups),
]);

/** A page of the PDC (domain.md 4). Keys are Dutch because its editors are Dutch service managers. */
export const product = z
  .strictObject({
    naam: line.max(60),
    soort: z.enum(kinds),
    niveau: z.enum(['operationeel', 'tactisch', 'strategisch']),
    pakket: z.enum(['basis', 'plus', 'aanvullend']),
    omschrijving: line,
    kwaliteitskenmerken: z.array(line).min(1),
    bestelprocedure: line,
    leveringsvoorwaarden: line,
    contact: z.strictObject({ vragen: line, klachten: line, storingen: line }),
    /** In one phrase for people, and as a duration to count a promise with. */
    levertijd: z.strictObject({ tekst: line, binnen: duration.optional() }),
    prijs: line,
    doelgroepen: z.array(line).min(1),
    uitvoerder: executor,
    knip: z.strictObject({ frontoffice: line, backoffice: line }),
    /** Who has to approve, said for people; `als` limits it to some answers ("above 250 euro"). */
    akkoord: z
      .strictObject({ wie: z.enum(['leidinggevende', 'budgethouder']), wanneer: line, als: conditions })
      .optional(),
    /** What answers the question itself, said first; {openingstijden}, {telefoon}, {balie} and {email} are filled in. */
    antwoord: line.optional(),
    zelfhulp: z.array(line).default([]),
    /** Let people try the steps of zelfhulp before the intake begins. */
    'eerst-proberen': z.boolean().default(false),
    zoekwoorden: z.array(line).min(1),
    voorbeelden: z.array(line).min(3),
    /** Whole messages that this product was meant by, long ones above all: learned from, never compared with (lessons.ts). */
    berichten: z.array(line).default([]),
    richtvragen: z.array(richtvraag).default([]),
    /** Parts of a composite product (domain.md 5): a work order each, `na` the parts that come first. */
    onderdelen: z
      .array(
        z.strictObject({
          id: productId,
          naam: line,
          uitvoerder: line,
          binnen: duration,
          na: z.array(productId).default([]),
          /** The question whose day is the first on which it can begin: a pass is taken in after the last working day. */
          vanaf: productId.optional(),
          als: conditions,
        }),
      )
      .default([]),
    eigenaar: line,
    'herzien-voor': calendarDate,
    normen: z.strictObject({
      /** The first news after the ticket was made. */
      'eerste-bericht': duration,
      /** When it should be done, if that differs from the lead time. */
      oplossen: duration.optional(),
    }),
    /** What the desk does with it: an intake, only answer and refer, or take it in and hand it to a specialist or account manager. */
    afhandeling: z.enum(['intake', 'doorverwijzen', 'overdragen']).default('intake'),
    /** Always urgent: the desk is alarmed at once. */
    spoed: z.boolean().default(false),
    /** How many notice it and how soon it hurts; of a storing, together they make its priority. */
    impact: z.enum(['hoog', 'middel', 'laag']).optional(),
    urgentie: z.enum(['hoog', 'middel', 'laag']).optional(),
    /** Urgent only on these answers: somebody is locked in the lift. */
    'spoed-als': conditions,
    /** Nothing of what is said about it is kept, not even that it was asked. */
    vertrouwelijk: z.boolean().default(false),
    /** Only in a personal chat: in a channel or group chat not even answered. */
    'alleen-persoonlijk': z.boolean().default(false),
    /**
     * Whether it can be asked for somebody else: yes; yes, but they do not hear of it; no; or the person who is named is what it is
     * about ("bloemen voor een collega") and not whom it is for.
     */
    'voor-een-ander': z.enum(['ja', 'niet-meevolgen', 'nee', 'onderwerp']).default('ja'),
    /** Said where it can not be asked for somebody else: why, and what to do instead. */
    'voor-een-ander-uitleg': line.optional(),
    /** Where another open storing is the same one: at the same place, anywhere in the building, or never. */
    'zelfde-storing': z.enum(['plek', 'gebouw', 'nee']).optional(),
    /** What is promised in the summary; {uitvoerder}, {wanneer} and {wie} ("je", or whom it is for) are filled in. */
    toezegging: line.optional(),
    /** It is heard as a klacht, onvrede, wens or compliment: what its customer calls it, unless they say another of these. */
    klantlabel: z.enum(['klacht', 'onvrede', 'wens', 'compliment']).optional(),
    /** The verb of the confirming button: "Ja, melden". */
    knop: line.max(30).optional(),
    /** The same in English, for who speaks English. */
    engels: english.optional(),
    /** Which fields are our own assumption and not a fact of the organisation. */
    aannames: z.array(line).default([]),
  })
  .superRefine((page, context) => {
    const seen = new Set<string>();
    page.richtvragen.forEach((question, index) => {
      if (seen.has(question.id))
        context.addIssue({
          code: 'custom',
          path: ['richtvragen', index, 'id'],
          message: `"${question.id}" komt twee keer voor; geef elke vraag een eigen id`,
        });
      for (const [at, when] of question.als.entries())
        if (!seen.has(when.vraag))
          context.addIssue({
            code: 'custom',
            path: ['richtvragen', index, 'als', at, 'vraag'],
            message: `"${when.vraag}" is geen eerdere vraag; kijk alleen terug, naar: ${[...seen].join(', ') || '(er zijn nog geen vragen)'}`,
          });
      seen.add(question.id);
    });
    const onlyOnQuestions = (path: (string | number)[], list: readonly { vraag: string }[]) => {
      for (const [at, when] of list.entries())
        if (!seen.has(when.vraag))
          context.addIssue({
            code: 'custom',
            path: [...path, at, 'vraag'],
            message: `"${when.vraag}" is geen vraag van dit product; kies uit: ${[...seen].join(', ') || '(er zijn geen vragen)'}`,
          });
    };
    onlyOnQuestions(['akkoord', 'als'], page.akkoord?.als ?? []);
    onlyOnQuestions(['spoed-als'], page['spoed-als']);
    const parts = new Set<string>();
    page.onderdelen.forEach((part, index) => {
      const problem = (field: string, message: string) => {
        context.addIssue({ code: 'custom', path: ['onderdelen', index, field], message });
      };
      onlyOnQuestions(['onderdelen', index, 'als'], part.als);
      const days = page.richtvragen.flatMap(({ id, soort }) => (soort === 'datum' ? [id] : []));
      if (part.vanaf !== undefined && !days.includes(part.vanaf))
        problem(
          'vanaf',
          `"${part.vanaf}" is geen vraag naar een datum; kies uit: ${days.join(', ') || '(die zijn er niet)'}`,
        );
      for (const before of part.na)
        if (!parts.has(before))
          problem(
            'na',
            `"${before}" is geen eerder onderdeel; kies uit: ${[...parts].join(', ') || '(dit is het eerste)'}`,
          );
      if (parts.has(part.id)) problem('id', `"${part.id}" komt twee keer voor; geef elk onderdeel een eigen id`);
      parts.add(part.id);
    });
    if (page.afhandeling === 'doorverwijzen' && page.richtvragen.length > 0)
      context.addIssue({
        code: 'custom',
        path: ['richtvragen'],
        message: 'een product dat alleen doorverwijst stelt geen richtvragen; haal ze weg of kies afhandeling: intake',
      });
  });

export type ProductPage = z.infer<typeof product>;
/** A product as the rest of Loket knows it. `version` changes whenever the page changes. */
export interface Product extends ProductPage {
  id: string;
  version: string;
}
