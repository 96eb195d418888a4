import { z } from 'zod';
import type { Announcement, Audience, Report } from '../../tickets/announcement.ts';
import { form, instant, text } from './asked.ts';

/** What callers send and get about announcements. */

const list = (longest: number, description: string) => z.array(text(100)).max(longest).describe(description);
const title = text(120).describe('What it is, as it fits behind "Er is nu een storing:", in Dutch');
const more = text(1000).describe('What else is to be said of it, in whole sentences');
const products = list(100, 'Ids of the products that it touches').min(1);
const buildings = list(100, 'Codes of the buildings where it is; empty or left out: everywhere');
const until = instant.describe('When it is expected to be over; required for onderhoud');

const tell = form({
  everybody: z.literal(true).optional().describe('Everybody who has a chat with Loket, or is in organisation.yaml'),
  inBuildings: z.literal(true).optional().describe('Who works in its buildings, as organisation.yaml tells'),
  customers: z
    .literal(true)
    .optional()
    .describe('Who waits for one of its products, or asked for one in the last 90 days'),
  departments: list(50, 'Names of departments, as in organisation.yaml').min(1).optional(),
  groups: list(50, 'Ids of groups: their members (`leden` in organisation.yaml)').min(1).optional(),
})
  .refine((asked) => Object.values(asked).some((value) => value !== undefined), {
    error: 'names nobody; give at least one of: everybody, inBuildings, customers, departments, groups',
    when: (sent) => sent.issues.length === 0,
  })
  .meta({ minProperties: 1 })
  .describe('Who is told of it without asking, each once; left out: nobody, only who asks for what it touches');
const urgent = z.boolean().describe('Told in quiet hours too, and to who chose to hear little');

/** Who is told, from what was sent. */
export const audienceOf = (asked: z.output<typeof tell>): Audience => ({
  everybody: asked.everybody ?? false,
  inBuildings: asked.inBuildings ?? false,
  customers: asked.customers ?? false,
  departments: asked.departments ?? [],
  groups: asked.groups ?? [],
});

/** POST /announcements. */
export const announcementForm = form({
  kind: z
    .enum(['storing', 'onderhoud'])
    .describe(
      'storing: a disruption that goes on until it is solved; onderhoud: maintenance from one instant to another',
    ),
  title,
  text: more.optional(),
  products,
  buildings: buildings.optional(),
  from: instant.optional().describe('Left out: now'),
  until: until.optional(),
  tell: tell.optional(),
  urgent: urgent.optional(),
});

/** PATCH /announcements/{id}. */
export const announcementChange = form({
  title: title.optional(),
  text: more.nullable().optional(),
  products: products.optional(),
  buildings: buildings.optional(),
  from: instant.optional(),
  until: until.nullable().optional(),
  tell: tell.optional().describe('More people are told of it; who was told already is not told again'),
  urgent: urgent.optional(),
  news: z.literal(true).optional().describe('Who was told of it hears how it is now'),
  started: z.literal(true).optional().describe('Maintenance begins now: who was told of it hears so, once'),
  again: z
    .literal(true)
    .optional()
    .describe('Who may have missed the latest of it (`unsure`) is told that once more; who had it has it twice then'),
  solved: z
    .literal(true)
    .optional()
    .describe('It is over: who was told of it, or wanted to hear of that, is told, once'),
})
  .refine((asked) => Object.values(asked).some((value) => value !== undefined), {
    error:
      'changes nothing; give at least one of: title, text, products, buildings, from, until, tell, urgent, news, started, again, solved',
    when: (sent) => sent.issues.length === 0,
  })
  .meta({ minProperties: 1 });

/** GET /announcements. */
export const announcementQuery = form({
  all: z.enum(['true', 'false']).optional().describe('Also what is over, the latest hundred'),
});

const moment = z.iso.datetime().describe('UTC');

const people = (description: string) => z.number().int().describe(description);

export const announcementShown = z.object({
  id: z.string(),
  kind: z.enum(['storing', 'onderhoud']),
  title: z.string(),
  text: z.string().nullable(),
  products: z.array(z.string()),
  buildings: z.array(z.string()).describe('Empty: everywhere'),
  from: moment,
  until: moment.nullable(),
  solvedAt: moment.nullable(),
  tell: z
    .object({
      everybody: z.boolean(),
      inBuildings: z.boolean(),
      customers: z.boolean(),
      departments: z.array(z.string()),
      groups: z.array(z.string()),
    })
    .nullable()
    .describe('Who is told without asking; null: nobody'),
  urgent: z.boolean(),
  told: z
    .array(
      z.object({
        what: z.enum(['begun', 'changed', 'started', 'over']),
        at: moment,
        concerned: people('All of them'),
        reached: people('The message arrived'),
        waiting: people('On its way, or later because of quiet hours or what they are doing'),
        unsure: people(
          'It left as far as is known, but no answer came: whether they have it is unknown, and it is not sent again by itself',
        ),
        blocked: people('Loket can not reach them any more'),
        notInstalled: people('They have no chat with Loket'),
        unwanted: people('They chose to hear only what they must'),
        failed: people('Their message was given up; see `loket outbox list`'),
        calledOff: people('It was over, or told anew, before they could be told'),
      }),
    )
    .describe('How it stands with telling them, in people, for each time that they are told; of a year at most'),
  by: z.string().describe('Name of the API key by which it was announced, or id of who did so in a chat'),
  createdAt: moment,
  updatedAt: moment,
});

/** An announcement as callers see it. */
export const showAnnouncement = (
  one: Announcement,
  reports: readonly Report[] = [],
): z.input<typeof announcementShown> => ({
  ...one,
  told: reports.map((report) => ({ ...report, at: report.at.toISOString() })),
  from: one.from.toISOString(),
  until: one.until?.toISOString() ?? null,
  solvedAt: one.solvedAt?.toISOString() ?? null,
  createdAt: one.createdAt.toISOString(),
  updatedAt: one.updatedAt.toISOString(),
});

export const announcementExample: z.input<typeof announcementShown> = {
  id: '7d0c2a52-6f0e-4b86-9a53-0f0a4a7c5b11',
  kind: 'storing',
  title: 'het wifi in B30 hapert',
  text: 'De ICT-servicedesk vervangt een onderdeel.',
  products: ['netwerk-storing'],
  buildings: ['B30'],
  from: '2026-11-23T08:30:00.000Z',
  until: '2026-11-23T13:00:00.000Z',
  solvedAt: null,
  tell: { everybody: false, inBuildings: true, customers: true, departments: [], groups: [] },
  urgent: false,
  told: [
    {
      what: 'begun',
      at: '2026-11-23T08:30:00.000Z',
      concerned: 412,
      reached: 371,
      waiting: 12,
      unsure: 0,
      blocked: 3,
      notInstalled: 24,
      unwanted: 2,
      failed: 0,
      calledOff: 0,
    },
  ],
  by: 'ict',
  createdAt: '2026-11-23T08:30:00.000Z',
  updatedAt: '2026-11-23T08:30:00.000Z',
};
