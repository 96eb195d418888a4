import { z } from 'zod';

const id = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, 'gebruik kleine letters, cijfers en streepjes, bijvoorbeeld "aantal-personen"');

/** A condition on one earlier answer. Every key that is given must hold. Structured, so there is no expression language. */
export const condition = z.strictObject({
  vraag: id,
  is: z.union([z.string(), z.number(), z.boolean()]).optional(),
  'een-van': z.array(z.string()).min(1).optional(),
  niet: z.union([z.string(), z.number(), z.boolean()]).optional(),
  minstens: z.number().optional(),
  hoogstens: z.number().optional(),
  beantwoord: z.boolean().optional(),
});
export type Condition = z.infer<typeof condition>;

/** One of the answers of a `keuze` or `meerkeuze`; `ook` lists other words by which people name it. */
const choice = z.strictObject({
  waarde: id,
  tekst: z.string().min(1).max(60),
  ook: z.array(z.string().min(1)).default([]),
});
export type Choice = z.infer<typeof choice>;

const common = {
  id,
  /** The question itself: one B1 sentence. */
  vraag: z.string().min(3).max(200),
  /** Its label in the summary and on the ticket. */
  kort: z.string().min(1).max(40),
  /** Answer to "waarom vraag je dat?". */
  waarom: z.string().optional(),
  /** Said when an answer can not be used: what a good answer looks like. */
  hint: z.string().optional(),
  /** Who can know the answer, in one sentence: said after "weet ik niet" where that is no answer, and to "wie weet dat?". */
  'wie-weet-het': z.string().min(1).max(200).optional(),
  verplicht: z.boolean().default(true),
  'weet-ik-niet': z.boolean().default(false),
  als: z.array(condition).default([]),
};

const forms = z.enum(['telefoonnummer', 'kenteken', 'naam', 'e-mail']);
/** The same, and what is told inside a sentence: wishes of who eats, from where and to where, the number on a device. */
const formsOfText = z.enum([...forms.options, 'eetwensen', 'vanwaar', 'waarheen', 'apparaatnummer']);
const text = z.strictObject({
  ...common,
  soort: z.enum(['tekst', 'lange-tekst']),
  /** Take the sentence that began the intake as the answer when it describes something. */
  'uit-zin': z.boolean().default(false),
  /** What the answer looks like: so it is recognised when it is said in passing, and checked when it is typed. */
  vorm: formsOfText.optional(),
  /** What the directory knows of the employee and may be filled in. */
  bekend: z.enum(['naam', 'telefoon', 'afdeling']).optional(),
  maximaal: z.number().int().positive().max(4000).default(1000),
});
const choose = z.strictObject({
  ...common,
  soort: z.enum(['keuze', 'meerkeuze']),
  keuzes: z.array(choice).min(2).max(12),
});
const yesNo = z.strictObject({
  ...common,
  soort: z.literal('ja-nee'),
  /** Words that mean yes when they occur in passing ("met koffie"). */
  herken: z.array(z.string().min(1)).default([]),
});
const number = z.strictObject({
  ...common,
  soort: z.literal('getal'),
  minimaal: z.number().default(1),
  maximaal: z.number().default(1_000_000),
  /** Words that follow the number when it is said in passing ("8 man", "acht personen"). */
  eenheid: z.array(z.string().min(1)).default([]),
});
const moment = z.strictObject({
  ...common,
  soort: z.enum(['datum', 'tijd', 'periode']),
  'in-het-verleden': z.boolean().default(false),
  /** A day on which the desk is closed is as good as any. */
  'elke-dag': z.boolean().default(false),
});
const location = z.strictObject({
  ...common,
  soort: z.literal('locatie'),
  /** How precise it has to be: a building, or also where in that building. */
  precisie: z.enum(['gebouw', 'plek']).default('plek'),
});
const person = z.strictObject({
  ...common,
  soort: z.literal('persoon'),
  /** Neither who asks nor whom it is for can be the answer, and a name that is said in passing is none. */
  'niet-zelf': z.boolean().default(false),
});
const file = z.strictObject({
  ...common,
  soort: z.literal('bestand'),
  /** Only a photo will do. */
  'alleen-foto': z.boolean().default(false),
  /** A link, or words that tell where it is, are an answer as well. */
  'of-tekst': z.boolean().default(false),
  /** Most files that belong to this question; what is more goes along with the ticket all the same. */
  maximaal: z.number().int().positive().max(20).default(5),
});
/** One of the tickets of who asks, to choose from. Who has none is not asked. */
const ownTicket = z.strictObject({ ...common, soort: z.literal('melding') });
const inGroup = {
  id,
  kort: common.kort,
  /** Asked when somebody of the group lacks it; without it: "<kort> van <naam>?". */
  vraag: common.vraag.optional(),
  hint: common.hint,
  verplicht: common.verplicht,
};
/** What is known of each in a group. */
const field = z.discriminatedUnion('soort', [
  z.strictObject({ ...inGroup, soort: z.literal('tekst'), vorm: forms.optional() }),
  z.strictObject({ ...inGroup, soort: z.literal('keuze'), keuzes: choose.shape.keuzes }),
  z.strictObject({ ...inGroup, soort: z.literal('ja-nee') }),
  z.strictObject({ ...inGroup, soort: z.literal('getal') }),
  z.strictObject({ ...inGroup, soort: z.enum(['datum', 'tijd']) }),
]);
export type Field = z.infer<typeof field>;

/** Several of the same: visitors, guests, people who move. */
const group = z
  .strictObject({
    ...common,
    soort: z.literal('groep'),
    /** The first is what each is called by; the others are told with it. */
    velden: z.array(field).min(1).max(6),
    minimaal: z.number().int().min(1).default(1),
    maximaal: z.number().int().min(1).max(200).default(50),
    /** Words that follow their number when that is said in passing ("3 bezoekers"). */
    eenheid: z.array(z.string().min(1)).default([]),
  })
  .superRefine(({ velden, minimaal, maximaal }, context) => {
    const problem = (path: (string | number)[], message: string) => {
      context.addIssue({ code: 'custom', path, message });
    };
    if (velden[0]?.soort !== 'tekst')
      problem(['velden', 0, 'soort'], 'moet hier tekst zijn: het eerste veld is hoe je ieder van de groep noemt');
    for (const [at, one] of velden.entries())
      if (velden.findIndex((other) => other.id === one.id) !== at)
        problem(['velden', at, 'id'], `"${one.id}" komt twee keer voor; geef elk veld een eigen id`);
    if (minimaal > maximaal) problem(['minimaal'], `is meer dan maximaal (${String(maximaal)})`);
  });

/** A guiding question of a product (domain.md 4). */
export const richtvraag = z.discriminatedUnion('soort', [
  text,
  choose,
  yesNo,
  number,
  moment,
  location,
  person,
  file,
  group,
  ownTicket,
]);
export type Richtvraag = z.infer<typeof richtvraag>;
