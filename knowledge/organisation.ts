import { z } from 'zod';
import { announcingProblems, announcingSettings } from './announcing.ts';
import { digestLine, digestProblems } from './digests.ts';
import { duration } from './duration.ts';
import { figuresProblems, figuresSeen } from './figures-seen.ts';
import { supplierProblems, supplierReports } from './supplier-reports.ts';

const line = z.string().trim().min(1);
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'schrijf een tijd als 08:00');
const hours = z.union([z.literal('gesloten'), z.strictObject({ van: clockTime, tot: clockTime })]);

const level = z.number().int().min(1).max(4);
const levels = z.tuple([level, level, level]);

const building = z.strictObject({
  code: line,
  naam: line,
  /** Other words by which people name it. */
  ook: z.array(line).default([]),
});
export type Building = z.infer<typeof building>;

const group = z.strictObject({
  id: line,
  naam: line,
  /** Its name inside a sentence, with its article: "het facilitair team". Without it the name is used. */
  'in-een-zin': line.optional(),
  /** The same in English. */
  engels: z.strictObject({ naam: line, 'in-een-zin': line }).optional(),
  /** Where its work goes while it has no channel. */
  email: z.email('schrijf een e-mailadres').optional(),
  /** Entra object ids of who works in it: only they, and the frontoffice, act on its cards. Left out: everybody in its channel. */
  leden: z.array(line).optional(),
});
export type Group = z.infer<typeof group>;

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'schrijf een datum als 2026-12-24');

const person = z.strictObject({
  /** Entra object id. */
  id: z.string().min(1),
  naam: line,
  rol: z.enum(['medewerker', 'frontoffice', 'manager']).default('medewerker'),
  gebouw: line.optional(),
  kamer: line.optional(),
  afdeling: line.optional(),
  telefoon: line.optional(),
  email: line.optional(),
  leidinggevende: line.optional(),
  /** Who approves in their place while they are away. */
  vervanger: line.optional(),
  /** Days on which they are away, both included. */
  afwezig: z.array(z.strictObject({ van: day, tot: day })).optional(),
  /** Of whose work they see figures; left out: what goes with their role and groups (digest/may-see.ts). */
  cijfers: figuresSeen.optional(),
});
export type Person = z.infer<typeof person>;

/** The organisation that runs the desk: knowledge/organisation.yaml. */
export const organisation = z
  .strictObject({
    naam: line,
    tijdzone: line.refine(
      (zone) => Intl.supportedValuesOf('timeZone').includes(zone),
      'is geen tijdzone; schrijf bijvoorbeeld Europe/Amsterdam',
    ),
    openingstijden: z.strictObject({
      maandag: hours,
      dinsdag: hours,
      woensdag: hours,
      donderdag: hours,
      vrijdag: hours,
      zaterdag: hours,
      zondag: hours,
    }),
    /** Public holidays that are not of type "public" but on which the desk is closed, such as Goede Vrijdag. */
    'extra-feestdagen': z.array(line).default([]),
    /** The organisation's own closures. */
    gesloten: z.array(z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'schrijf een datum als 2026-12-24')).default([]),
    /** When somebody leaves half-way an intake. In working time; "1 werkdag" ends at closing time of the next day. */
    herinnering: z
      .strictObject({
        na: duration.prefault('30 minuten'),
        'concept-na': duration.prefault('1 werkdag'),
        /** So many days a draft is kept, and then removed with what was sent along. */
        'concept-dagen': z.number().int().min(1).max(365).default(30),
      })
      .prefault({}),
    /**
     * How requesters are kept informed, in working time: how long before a promise breaks they hear that it will, how often there is
     * news even without any, when a question to them is put again, and when silence counts as "it is solved".
     */
    beloften: z
      .strictObject({
        'waarschuwen-voor': duration.prefault('2 werkuren'),
        'nieuws-elke': duration.prefault('3 werkdagen'),
        'herinneren-na': duration.prefault('2 werkdagen'),
        'sluiten-na': duration.prefault('5 werkdagen'),
      })
      .prefault({}),
    /** News of a ticket in the chat: whether people get all of it unless they say otherwise, and the hours in which only urgent news comes. */
    berichten: z
      .strictObject({
        standaard: z.enum(['aan', 'uit']).default('aan'),
        stil: z
          .strictObject({ van: clockTime, tot: clockTime, weekend: z.boolean().default(true) })
          .nullable()
          .default(null),
      })
      .prefault({}),
    /**
     * How often it is asked how something went; null is never. Who said nothing of it twice in a row is asked again after `dagen-na-stilte`. A score up to `slecht-tot` is told
     * to the desk at once.
     */
    tevredenheid: z
      .strictObject({
        'een-op-de': z.number().int().min(1).max(1000).default(4),
        'dagen-ertussen': z.number().int().min(0).max(365).default(30),
        'dagen-na-stilte': z.number().int().min(0).max(3650).default(180),
        'slecht-tot': z.number().int().min(0).max(4).default(2),
      })
      .nullable()
      .prefault({}),
    /** The priority of a storing: by impact, at high, middle and low urgency. 1 is done first. */
    prioriteiten: z
      .strictObject({
        hoog: levels.prefault([1, 2, 3]),
        middel: levels.prefault([2, 3, 4]),
        laag: levels.prefault([3, 4, 4]),
      })
      .prefault({}),
    /** How approval is asked, in working time: when who approves is reminded, each time again, and when the desk takes it over. */
    akkoord: z
      .strictObject({
        'herinneren-na': duration.prefault('1 werkdag'),
        'naar-de-balie-na': duration.prefault('3 werkdagen'),
        /** Who holds the budget of a department, by its name; else the manager of who asks approves. */
        budgethouders: z.record(z.string(), line).default({}),
      })
      .prefault({}),
    /**
     * How people of the desk take over chats: within how long one is picked up before more people are asked, how long an employee or agent may be waited
     * for, how many chats an agent has at most, and for whom a chat is first. Times are working time.
     */
    gesprekken: z
      .strictObject({
        'oppakken-binnen': duration.prefault('5 minuten'),
        'antwoorden-binnen': duration.prefault('10 minuten'),
        tegelijk: z.number().int().min(1).max(50).default(3),
        /** Loket hears what is written in its threads without being mentioned: the right to read the channel was given. */
        'zonder-vermelding': z.boolean().default(false),
        /** Who is in the team of the desk's channel is an agent too. */
        'leden-van-het-team': z.boolean().default(false),
        /** Who of the desk knows the work of a group best, by its id. */
        specialisten: z.record(z.string(), z.array(line)).default({}),
        /** Who is on duty for a department, by its name. */
        rooster: z.record(z.string(), z.array(line)).default({}),
        vips: z.array(line).default([]),
        'vip-team': z.array(line).default([]),
      })
      .prefault({}),
    /**
     * Who goes over the pages of the PDC: ids by the `eigenaar` that a page names. How many days before its review date an owner hears of a page, how
     * many months "it still holds" is good for, and how often a sentence leads nowhere before its owner hears of it within the week.
     */
    catalogus: z
      .strictObject({
        eigenaars: z.record(z.string(), z.array(line).min(1)).default({}),
        'herzien-vooraf': z.number().int().min(0).max(365).default(14),
        'herzien-maanden': z.number().int().min(1).max(60).default(12),
        'dringend-vanaf': z.number().int().min(2).max(1000).default(10),
      })
      .prefault({}),
    aankondigingen: announcingSettings,
    /** Who gets which digest, and when, unless they chose otherwise in their chat. */
    overzichten: z.array(digestLine).default([]),
    /** Whether sentences that were not understood at once are kept, without personal data, as proposals for the PDC. */
    leren: z.boolean().default(false),
    /** How to reach the desk otherwise, for answers that refer. */
    bereikbaar: z.strictObject({
      telefoon: line,
      balie: line,
      email: line,
      /** Where the counter is, in English. */
      engels: z.strictObject({ balie: line }).optional(),
    }),
    /** What may be sent along: MB a file, files a message and a ticket. */
    bijlagen: z
      .strictObject({
        'mb-per-bestand': z.number().positive().max(100).default(10),
        'per-bericht': z.number().int().positive().max(20).default(5),
        'per-melding': z.number().int().positive().max(100).default(20),
      })
      .prefault({}),
    /** Whether a complaint can be made without a name. */
    klachten: z.strictObject({ anoniem: z.boolean().default(false) }).prefault({}),
    /** Of which suppliers is reported; null: of none. */
    rapportages: supplierReports.nullable().default(null),
    gebouwen: z.array(building).min(1),
    groepen: z.array(group).min(1),
    personen: z.array(person).default([]),
  })
  .superRefine((all, context) => {
    const known = (path: (string | number)[], id: string | undefined) => {
      if (id !== undefined && !all.personen.some((one) => one.id === id))
        context.addIssue({ code: 'custom', path, message: `"${id}" staat niet bij personen` });
    };
    for (const { path, message } of digestProblems(all)) context.addIssue({ code: 'custom', path, message });
    for (const [index, { vervanger, afwezig = [] }] of all.personen.entries()) {
      known(['personen', index, 'vervanger'], vervanger);
      for (const [at, { van, tot }] of afwezig.entries())
        if (tot < van)
          context.addIssue({
            code: 'custom',
            path: ['personen', index, 'afwezig', at, 'tot'],
            message: `ligt vóór ${van}`,
          });
    }
    if (!all.groepen.some(({ id }) => id === 'frontoffice'))
      context.addIssue({
        code: 'custom',
        path: ['groepen'],
        message: 'mist de groep frontoffice: daar komt terug wat bij de verkeerde groep ligt',
      });
    const { specialisten, rooster, vips, 'vip-team': vipTeam } = all.gesprekken;
    for (const [name, lists] of Object.entries({ specialisten, rooster }))
      for (const [of, ids] of Object.entries(lists)) ids.forEach((id, nth) => known(['gesprekken', name, of, nth], id));
    for (const [name, ids] of Object.entries({ vips, 'vip-team': vipTeam }))
      ids.forEach((id, nth) => known(['gesprekken', name, nth], id));
    for (const group of Object.keys(specialisten))
      if (!all.groepen.some(({ id }) => id === group))
        context.addIssue({
          code: 'custom',
          path: ['gesprekken', 'specialisten', group],
          message: `"${group}" staat niet bij groepen`,
        });
    for (const [owner, ids] of Object.entries(all.catalogus.eigenaars))
      ids.forEach((id, nth) => known(['catalogus', 'eigenaars', owner, nth], id));
    for (const [department, id] of Object.entries(all.akkoord.budgethouders))
      known(['akkoord', 'budgethouders', department], id);
    for (const { path, message } of [...figuresProblems(all), ...supplierProblems(all), ...announcingProblems(all)])
      context.addIssue({ code: 'custom', path, message });
    for (const [index, somebody] of all.personen.entries())
      if (somebody.gebouw && !all.gebouwen.some((one) => one.code === somebody.gebouw))
        context.addIssue({
          code: 'custom',
          path: ['personen', index, 'gebouw'],
          message: `"${somebody.gebouw}" staat niet bij gebouwen`,
        });
  });
export type Organisation = z.infer<typeof organisation>;
