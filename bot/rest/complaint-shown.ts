import { z } from 'zod';
import { labels, outcomes, type Complaint } from '../../tickets/complaint.ts';

/** What a complaint keeps, as callers get it. */

const instant = z.iso.datetime().describe('UTC');

export const complaintShown = z.object({
  label: z.enum(labels).describe('What its customer calls it; never changes'),
  about: z
    .object({
      ticket: z.string().nullable().describe('One of the tickets of the requester'),
      product: z.string().nullable(),
      group: z.string().nullable().describe('Who executes that ticket'),
      supplier: z.string().nullable(),
      building: z.string().nullable(),
    })
    .describe('What it is about, as far as is known'),
  contact: z
    .object({
      dueAt: instant.describe('By when it was promised'),
      at: instant.nullable().describe('When there was the first personal contact'),
      by: z.string().nullable(),
      how: z.string().nullable(),
    })
    .nullable()
    .describe('null: no contact was promised'),
  conclusion: z
    .object({
      outcome: z.enum(outcomes),
      at: instant,
      by: z.string(),
      explanation: z.string().nullable().describe('What the requester was told with it'),
      policy: z.boolean().describe('Policy is the reason'),
      decidedBy: z.string().nullable(),
    })
    .nullable(),
  cause: z.string().nullable(),
  followUp: z.string().nullable(),
});

export function showComplaint({ contact, conclusion, ...rest }: Complaint): z.input<typeof complaintShown> {
  return {
    ...rest,
    contact: contact && {
      dueAt: contact.dueAt.toISOString(),
      at: contact.at?.toISOString() ?? null,
      by: contact.by?.id ?? null,
      how: contact.how,
    },
    conclusion: conclusion && { ...conclusion, at: conclusion.at.toISOString(), by: conclusion.by.id },
  };
}
