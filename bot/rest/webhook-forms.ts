import { z } from 'zod';
import type { Health, Told, Webhook } from '../../storage/webhooks.ts';
import { webhookEvents } from '../webhooks.ts';
import { form, text } from './asked.ts';
import { ticketShown, ticketWithEvents } from './shown.ts';

/** What callers send and get about webhooks, and what a webhook is told. */

const url = text(1000)
  .refine((written) => URL.canParse(written), 'must be an address, such as https://example.org/loket')
  .describe(
    'Where Loket posts to: https, and no address in a private network unless the manager of this Loket allowed its host',
  );
const events = z
  .array(z.enum(webhookEvents))
  .min(1)
  .max(webhookEvents.length)
  .describe('ticket.created: a ticket was made; ticket.changed: something of it changed, or was told or noted');
const groups = z.array(text(100)).max(100).describe('Ids of executing groups whose tickets it hears of; empty: all');
const secret = z
  .string()
  .regex(/^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/, 'must be whsec_ and 24 to 64 random bytes in base64')
  .describe('With which messages are signed. Left out: Loket makes one');

/** POST /webhooks. */
export const webhookForm = form({
  url,
  events: events.optional(),
  groups: groups.optional(),
  secret: secret.optional(),
});

/** PATCH /webhooks/{id}. */
export const webhookChange = form({
  url: url.optional(),
  events: events.optional(),
  groups: groups.optional(),
  active: z.boolean().optional().describe('false: nothing is sent any more; true: from now on it is again'),
})
  .refine((asked) => Object.values(asked).some((value) => value !== undefined), {
    error: 'changes nothing; give at least one of: url, events, groups, active',
    when: (sent) => sent.issues.length === 0,
  })
  .meta({ minProperties: 1 });

export const deliveryStates = ['waiting', 'delivered', 'dead'] as const;

/** GET /webhooks/{id}/deliveries. */
export const deliveryQuery = form({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z
    .string()
    .regex(/^\d{1,15}$/, 'is not one of ours: send next of the page before, as it is')
    .optional(),
});

const moment = z.iso.datetime().describe('UTC');

export const webhookShown = z.object({
  id: z.string(),
  url: z.string(),
  events: z.array(z.enum(webhookEvents)),
  groups: z.array(z.string()).describe('Empty: all'),
  active: z.boolean(),
  stopped: z
    .object({ at: moment, reason: z.string() })
    .nullable()
    .describe('Why nothing is sent any more; PATCH active: true begins again'),
  failingSince: moment
    .nullable()
    .describe('Since when nothing arrives: after a day it is stopped. null: what was sent last arrived'),
  waiting: z.int().min(0).describe('Messages that are still to be delivered'),
  dead: z.int().min(0).describe('Messages that were given up; POST …/retry tries them again'),
  deliveredAt: moment.nullable().describe('When the last message arrived, of those of the last week'),
  createdAt: moment,
  updatedAt: moment,
});

export const webhookMade = webhookShown.extend({
  secret: z.string().describe('Shown this once. Messages are signed with it: see the webhook in this document'),
});

export const deliveryShown = z.object({
  id: z.string(),
  notice: z.string().describe('`webhook-id` of the message'),
  event: z.enum(webhookEvents),
  ticket: z.string(),
  state: z.enum(deliveryStates).describe('dead: given up after many attempts, or the webhook was stopped'),
  attempts: z.int().min(0),
  problem: z.string().nullable().describe('What went wrong last'),
  createdAt: moment,
  nextAttemptAt: moment.nullable(),
  deliveredAt: moment.nullable(),
  deadAt: moment.nullable(),
});

/** What a webhook is told. */
export const noticeShown = z.object({
  id: z.string().describe('The same as `webhook-id`, each time that it is sent: do nothing with one that you know'),
  type: z.enum(webhookEvents),
  timestamp: moment.describe('When it happened'),
  data: z.object({
    ticket: ticketShown.describe('As it was then; `version` tells which of two is newer'),
    events: ticketWithEvents.shape.events.describe('What happened; with the internal notes'),
  }),
});

export function showWebhook(webhook: Webhook, { waiting, dead, deliveredAt }: Health): z.input<typeof webhookShown> {
  const { id, url: at, events: hears, groups: of, stopped, failingSince, createdAt, updatedAt } = webhook;
  return {
    id,
    url: at,
    events: hears as z.input<typeof webhookShown>['events'],
    groups: of,
    active: stopped === null,
    stopped: stopped && { at: stopped.at.toISOString(), reason: stopped.reason },
    failingSince: failingSince?.toISOString() ?? null,
    waiting,
    dead,
    deliveredAt: deliveredAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}

export function showDelivery({ text: sent, ...told }: Told): z.input<typeof deliveryShown> {
  const { id, type } = JSON.parse(sent) as Pick<z.input<typeof noticeShown>, 'id' | 'type'>;
  return {
    id: String(told.id),
    notice: id,
    event: type,
    ticket: told.ticket,
    state: told.deliveredAt ? 'delivered' : told.deadAt ? 'dead' : 'waiting',
    attempts: told.attempts,
    problem: told.deliveredAt ? null : told.problem,
    createdAt: told.createdAt.toISOString(),
    nextAttemptAt: told.nextAt?.toISOString() ?? null,
    deliveredAt: told.deliveredAt?.toISOString() ?? null,
    deadAt: told.deadAt?.toISOString() ?? null,
  };
}
