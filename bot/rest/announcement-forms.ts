import { z } from 'zod';
import type { Announcement } from '../../tickets/announcement.ts';
import { form, instant, text } from './asked.ts';

/** What callers send and get about announcements. */

const list = (longest: number, description: string) => z.array(text(100)).max(longest).describe(description);
const title = text(120).describe('What it is, as it fits behind "Er is nu een storing:", in Dutch');
const more = text(1000).describe('What else is to be said of it, in whole sentences');
const products = list(100, 'Ids of the products that it touches').min(1);
const buildings = list(100, 'Codes of the buildings where it is; empty or left out: everywhere');
const until = instant.describe('When it is expected to be over; required for onderhoud');

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
});

/** PATCH /announcements/{id}. */
export const announcementChange = form({
  title: title.optional(),
  text: more.nullable().optional(),
  products: products.optional(),
  buildings: buildings.optional(),
  from: instant.optional(),
  until: until.nullable().optional(),
  solved: z.literal(true).optional().describe('It is over: who wanted to hear of that is told, once'),
})
  .refine((asked) => Object.values(asked).some((value) => value !== undefined), {
    error: 'changes nothing; give at least one of: title, text, products, buildings, from, until, solved',
    when: (sent) => sent.issues.length === 0,
  })
  .meta({ minProperties: 1 });

/** GET /announcements. */
export const announcementQuery = form({
  all: z.enum(['true', 'false']).optional().describe('Also what is over, the latest hundred'),
});

const moment = z.iso.datetime().describe('UTC');

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
  by: z.string().describe('Name of the API key by which it was announced'),
  createdAt: moment,
  updatedAt: moment,
});

/** An announcement as callers see it. */
export const showAnnouncement = (one: Announcement): z.input<typeof announcementShown> => ({
  ...one,
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
  by: 'ict',
  createdAt: '2026-11-23T08:30:00.000Z',
  updatedAt: '2026-11-23T08:30:00.000Z',
};
