import { createHmac } from 'node:crypto';
import { request as overHttp, type IncomingMessage } from 'node:http';
import { request as overHttps } from 'node:https';
import type { Logger } from 'pino';
import { Throttled, Unreachable, type Channel } from '../dialogs/channel.ts';
import type { Db, Queryable } from '../storage/db.ts';
import {
  failingSince,
  noteArrived,
  stopWebhook,
  tellWebhooks,
  webhookById,
  type Webhook,
} from '../storage/webhooks.ts';
import type { Ticket, TicketEvent } from '../tickets/ticket.ts';
import { makeDelivery, type Delivery, type DeliveryRules } from './delivery.ts';
import { makeReceivers } from './receivers.ts';
import { showEvents, showTicket } from './rest/shown.ts';
import { guardedLookup, refusalOf, type Reach } from './web-address.ts';

/** Other systems hear of tickets at once: signed as Standard Webhooks says (standardwebhooks.com), in order per ticket, at least once. */

export const webhookEvents = ['ticket.created', 'ticket.changed'] as const;
export type WebhookEvent = (typeof webhookEvents)[number];

/** The id is the same each time that it is sent: a receiver that knows it does nothing. */
export const noticeId = ({ number, version }: Ticket): string => `${number}-v${String(version)}`;

/** Puts what happened to a ticket in line for who wants to hear it, in the caller's transaction. */
export const notice = (
  db: Queryable,
  event: WebhookEvent,
  ticket: Ticket,
  events: readonly TicketEvent[],
): Promise<void> =>
  tellWebhooks(
    db,
    {
      event,
      ticket: ticket.number,
      groups: [ticket.group, ...events.flatMap(leftGroup)],
      text: JSON.stringify({
        id: noticeId(ticket),
        type: event,
        timestamp: ticket.updatedAt.toISOString(),
        data: { ticket: showTicket(ticket), events: showEvents(events) },
      }),
    },
    ticket.updatedAt,
  );

/** Who executed it until now hears that it goes to another: the event `groep` says from whom to whom. */
const leftGroup = ({ kind, data }: TicketEvent): string[] =>
  kind === 'groep' && typeof data['from'] === 'string' ? [data['from']] : [];

const usual: Partial<DeliveryRules> = {
  // Waits longer each time: one to two days in all. Where nothing else arrives it is stopped before that.
  attempts: 20,
  firstRetry: 5_000,
  slowestRetry: 6 * 3_600_000,
  sendsPerSecond: 50,
};

/** Most tickets of which one webhook is told at a time, by each process. */
const atATime = 8;

/** A webhook at which nothing arrives for so long is stopped, in milliseconds. */
const longestFailing = 24 * 3_600_000;

/** Delivers what webhooks are told. `patience`: longest that one call may take, in milliseconds. */
export function webhookDelivery(
  parts: Omit<Parameters<typeof makeDelivery>[0], 'channel' | 'via' | 'addressOf' | 'receivers'> & {
    reach: Reach;
    patience?: number;
  },
): Delivery {
  const { patience = 10_000, rules } = parts;
  return makeDelivery({
    ...parts,
    via: 'webhook',
    addressOf: (lane) => ({ webhook: lane.split('|')[1] ?? '' }),
    receivers: makeReceivers(atATime),
    channel: webhookChannel(parts, patience),
    rules: { ...usual, ...rules },
  });
}

function webhookChannel(
  { db, now, log, reach }: { db: Db; now(): Date; log: Logger; reach: Reach },
  patience: number,
): Channel {
  async function stop(webhook: Webhook, reason: string): Promise<Unreachable> {
    await stopWebhook(db, webhook.id, reason, now());
    log.warn({ webhook: webhook.id, owner: webhook.owner, reason }, 'webhook stopped');
    return new Unreachable(reason);
  }

  /** What to throw when something did not arrive. */
  async function failed(webhook: Webhook, error: Error): Promise<Error> {
    const since = await failingSince(db, webhook.id, now());
    return now().getTime() - since.getTime() >= longestFailing ? stop(webhook, 'nothing arrived for a day') : error;
  }

  return {
    async send(to, { text }) {
      const webhook = await webhookById(db, String(to['webhook']));
      if (!webhook) throw new Unreachable('the webhook was removed');
      if (webhook.stopped) throw new Unreachable(`the webhook was stopped: ${webhook.stopped.reason}`);
      const { status, retryAfter } = await post(webhook, text, now(), reach, patience).catch(async (error: unknown) => {
        throw await failed(webhook, error as Error);
      });
      if (status >= 200 && status < 300) {
        if (webhook.failingSince) await noteArrived(db, webhook.id);
        return String(status);
      }
      if (status === 410) throw await stop(webhook, 'it answered 410 Gone');
      const problem = `answered ${String(status)}${status < 400 ? '; redirects are not followed' : ''}`;
      const throttled = status === 429 || (status === 503 && retryAfter !== undefined);
      throw await failed(webhook, throttled ? new Throttled(retryAfter ?? 0) : new Error(problem));
    },
    async update() {
      throw new Error('nothing is updated at a webhook');
    },
  };
}

/** No receiver keeps us waiting for longer at a time, whatever it asks. */
const longestRest = 6 * 3_600_000;

/** The headers of a signed message. */
export function signed(
  { secret }: Pick<Webhook, 'secret'>,
  id: string,
  body: string,
  at: Date,
): Record<string, string> {
  const seconds = String(Math.floor(at.getTime() / 1000));
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': seconds, 'webhook-signature': `v1,${signature}` };
}

/** Sends one message. Only the status of the answer is looked at. Throws what the network throws, shortened to its code. */
function post(
  webhook: Webhook,
  body: string,
  at: Date,
  reach: Reach,
  patience: number,
): Promise<{ status: number; retryAfter: number | undefined }> {
  const url = new URL(webhook.url);
  const refused = refusalOf(url, reach);
  if (refused !== undefined) return Promise.reject(new Error(`the address ${refused}`));
  const { id } = JSON.parse(body) as { id: string };
  const headers = {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(body),
    'User-Agent': 'Loket',
    ...signed(webhook, id, body, at),
  };
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) =>
      reject(new Error(late.aborted ? 'no answer in time' : (error.code ?? 'the connection broke')));
    const late = AbortSignal.timeout(patience);
    const options = { method: 'POST', headers, lookup: guardedLookup(reach), signal: late };
    const heard = (answer: IncomingMessage) => {
      const seconds = Number(answer.headers['retry-after'] ?? NaN);
      const asked = Number.isFinite(seconds) ? Math.min(seconds * 1000, longestRest) : undefined;
      resolve({ status: answer.statusCode ?? 0, retryAfter: asked });
      // Whatever it says, and however long: it is not read.
      answer.destroy();
    };
    const call = url.protocol === 'https:' ? overHttps(url, options, heard) : overHttp(url, options, heard);
    call.on('error', failed);
    call.end(body);
  });
}
