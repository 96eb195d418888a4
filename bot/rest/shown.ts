import { z } from 'zod';
import type { Desk } from '../../dialogs/desk.ts';
import { kinds as productKinds, product, type Product } from '../../knowledge/product.ts';
import type { Finding } from '../../knowledge/search.ts';
import { roles, statuses } from '../../tickets/status.ts';
import { weights } from '../../tickets/priority.ts';
import type { Attachment } from '../../storage/attachments.ts';
import { eventKinds, type Ticket, type TicketEvent } from '../../tickets/ticket.ts';
import { attachmentUrl } from './attachments.ts';
import { complaintShown, showComplaint } from './complaint-shown.ts';
import { kinds as problemKinds } from './problem.ts';

/** What callers get, as schemas for the OpenAPI document, and how our own things become that. */

const instant = z.iso.datetime().describe('UTC');

export const productInList = z.object({
  id: z.string(),
  naam: z.string(),
  soort: z.enum(productKinds),
  omschrijving: z.string(),
  levertijd: z.object({
    tekst: z.string(),
    binnen: z.object({ amount: z.number(), unit: z.enum(['minuten', 'werkuren', 'werkdagen', 'weken']) }).optional(),
  }),
  prijs: z.string(),
});

/** The whole page, as its editors wrote it. */
export const productPage = product.safeExtend({
  id: z.string(),
  version: z.string().describe('Changes whenever the page changes'),
});

export const findingShown = z.object({
  query: z.string(),
  outcome: z
    .enum(['found', 'choose', 'none', 'intent'])
    .describe('found: this one; choose: one of at most three; none: nothing fits; intent: a word to the desk itself'),
  intent: z.enum(['human', 'status', 'greeting', 'thanks', 'cancel']).nullable(),
  products: z.array(z.object({ id: z.string(), naam: z.string(), score: z.number().min(0).max(1) })),
});

export const ticketShown = z.object({
  number: z.string().describe('Such as M-2026-000123; of a work order W-2026-000123-2'),
  parent: z.string().nullable().describe('Of a work order: the number of its request'),
  orders: z
    .array(
      z.object({
        number: z.string(),
        part: z.string().describe('Id of the part (`onderdelen`) on the page of the product'),
        name: z.string(),
        group: z.string(),
        status: z.enum(statuses),
        expectedAt: instant.nullable(),
        after: z.array(z.string()).describe('Parts that have to be done first'),
      }),
    )
    .describe('The work orders of a composite product, as they are now; its status and expectedAt follow from them'),
  product: z.string(),
  title: z.string(),
  kind: z.string().describe("The desk's kind of question (KWIS)"),
  customerKind: z.string().nullable().describe("The requester's own label"),
  status: z.enum(statuses),
  group: z.string().describe('Who executes it'),
  requester: z.object({ id: z.string(), name: z.string() }),
  beneficiary: z
    .object({ id: z.string().nullable(), name: z.string() })
    .nullable()
    .describe('For whom it is, when that is not the requester'),
  answers: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      value: z.unknown().describe('null when it is not known in the form of the question'),
      text: z.string().describe('In words, as the requester sees it'),
    }),
  ),
  priority: z
    .object({
      level: z.int().min(1).max(4).describe('1 is done first'),
      impact: z.enum(weights),
      urgency: z.enum(weights),
    })
    .nullable()
    .describe('Of a storing; null for all else'),
  approval: z
    .object({
      approver: z
        .object({ id: z.string().nullable().describe('null: not in the directory'), name: z.string() })
        .nullable()
        .describe('Who is asked; null: not known'),
      named: z.boolean().describe('The requester named them: the directory does not know who approves'),
      standsInFor: z
        .object({ id: z.string(), name: z.string() })
        .nullable()
        .describe('Who would approve and is away: the approver, or the desk, stands in for them'),
      byDesk: z.boolean().describe('The desk asks it: the approver is not known, cannot be reached or did not answer'),
    })
    .nullable()
    .describe('Who is asked to approve it, or was asked last; null when nobody has to'),
  complaint: complaintShown.nullable().describe('Of a klacht, onvrede, wens or compliment'),
  expectedAt: instant.nullable().describe('By when it is done'),
  nextNewsAt: instant.nullable().describe('By when the requester hears again'),
  createdAt: instant,
  updatedAt: instant,
  version: z.int().min(1).describe('Counts changes, from 1'),
});

export const ticketWithEvents = ticketShown.extend({
  followers: z.int().min(0).describe('How many hear of it besides the requester'),
  attachments: z
    .array(
      z.object({
        id: z.string(),
        name: z.string(),
        type: z.string().describe('Media type, by its content'),
        size: z.int().min(1).describe('In bytes'),
        sha256: z.string(),
        by: z.object({ role: z.enum(roles), id: z.string() }),
        createdAt: instant,
        url: z.string().describe('Where its content is read, with the same API key'),
      }),
    )
    .describe('Photos and files that were sent along, oldest first'),
  events: z
    .array(
      z.object({
        at: instant,
        by: z.object({ role: z.enum(roles), id: z.string() }),
        kind: z.enum(eventKinds),
        data: z.record(z.string(), z.unknown()),
      }),
    )
    .describe('Oldest first; with the internal notes'),
});

export const problemShown = z.object({
  type: z.enum(Object.keys(problemKinds).map((kind) => `urn:loket:problem:${kind}`)),
  title: z.string(),
  status: z.int(),
  detail: z.string().describe('What to do about it'),
  instance: z.string().optional(),
  errors: z
    .array(z.object({ field: z.string(), message: z.string() }))
    .optional()
    .describe('Every field that is wrong'),
  allowed: z.array(z.enum(statuses)).optional().describe('With illegal-move: the statuses that may follow now'),
  reference: z.string().optional().describe('With fault: what to report it by'),
});

export function listed({ id, naam, soort, omschrijving, levertijd, prijs }: Product): z.input<typeof productInList> {
  return {
    id,
    naam,
    soort,
    omschrijving,
    levertijd: { tekst: levertijd.tekst, ...(levertijd.binnen ? { binnen: levertijd.binnen } : {}) },
    prijs,
  };
}

export function showFinding(query: string, found: Finding, desk: Desk): z.input<typeof findingShown> {
  const products = found.products.map(({ id, score }) => ({ id, naam: desk.catalogue.get(id)?.naam ?? id, score }));
  return { query, outcome: found.outcome, intent: found.intent, products };
}

/** A ticket as callers see it: without the conversation it began in. */
export function showTicket(ticket: Ticket): z.input<typeof ticketShown> {
  return {
    number: ticket.number,
    parent: ticket.parent,
    orders: ticket.parts.map(({ number, id, name, group, status, expectedAt, after }) => ({
      number,
      part: id,
      name,
      group,
      status,
      expectedAt: expectedAt?.toISOString() ?? null,
      after: [...after],
    })),
    product: ticket.product,
    title: ticket.title,
    kind: ticket.kind,
    customerKind: ticket.customerKind,
    status: ticket.status,
    group: ticket.group,
    requester: ticket.requester,
    beneficiary: ticket.beneficiary,
    answers: ticket.answers,
    priority: ticket.priority,
    approval: ticket.approval && {
      approver: ticket.approval.approver,
      named: ticket.approval.named ?? false,
      standsInFor: ticket.approval.standsInFor ?? null,
      byDesk: ticket.approval.byDesk,
    },
    complaint: ticket.complaint && showComplaint(ticket.complaint),
    expectedAt: ticket.expectedAt?.toISOString() ?? null,
    nextNewsAt: ticket.nextNewsAt?.toISOString() ?? null,
    createdAt: ticket.createdAt.toISOString(),
    updatedAt: ticket.updatedAt.toISOString(),
    version: ticket.version,
  };
}

export function showAttachments(
  number: string,
  files: readonly Attachment[],
): z.input<typeof ticketWithEvents>['attachments'] {
  return files.map(({ createdAt, ...file }) => ({
    ...file,
    createdAt: createdAt.toISOString(),
    url: attachmentUrl(number, file.id),
  }));
}

export function showEvents(events: readonly TicketEvent[]): z.input<typeof ticketWithEvents>['events'] {
  return events.map(({ at, by, kind, data }) => ({ at: at.toISOString(), by, kind, data }));
}
