import { randomBytes } from 'node:crypto';
import type { Request, RequestHandler, Server } from 'restify';
import { retryDead } from '../../storage/outbox.ts';
import {
  deleteWebhook,
  healthOf,
  insertWebhook,
  toldTo,
  updateWebhook,
  webhookById,
  webhooksOf,
  type Webhook,
} from '../../storage/webhooks.ts';
import type { Actor } from '../../tickets/ticket.ts';
import type { Loket } from '../loket.ts';
import { refusalOf, type Reach } from '../web-address.ts';
import { webhookEvents } from '../webhooks.ts';
import { checked, queryOf } from './asked.ts';
import { jsonBody } from './body.ts';
import { nextPage } from './page.ts';
import { fieldProblem, Problem, type FieldProblem } from './problem.ts';
import { reply } from './reply.ts';
import { deliveryQuery, showDelivery, showWebhook, webhookChange, webhookForm } from './webhook-forms.ts';

/** Mounts webhooks: each API key has its own, and sees no others. */
export function mountWebhooks(
  server: Server,
  loket: Loket,
  keyed: RequestHandler,
  callerOf: (request: Request) => Actor,
  reach: Reach,
): void {
  const { db } = loket;

  /** The webhook of this path. Throws a 404 Problem, also for one of somebody else. */
  async function own(request: Request): Promise<Webhook> {
    const { id } = request.params as { id: string };
    const found = /^[\w-]{1,100}$/.test(id) ? await webhookById(db, id) : undefined;
    if (found?.owner === callerOf(request).id) return found;
    throw new Problem('not-found', 'You have no webhook with this id. GET /api/v1/webhooks lists yours.');
  }

  /** Throws a 422 Problem for an address that may not be called, and for groups that are not there. */
  function usable({ url, groups }: { url: string; groups: readonly string[] }): void {
    const refused = refusalOf(new URL(url), reach);
    const known = loket.desk().organisation.groepen.map(({ id }) => id);
    const errors: FieldProblem[] = [
      ...(refused === undefined ? [] : [{ field: 'url', message: refused }]),
      ...groups
        .filter((id) => !known.includes(id))
        .map((id) => ({
          field: 'groups',
          message: `holds ${id.slice(0, 60)}, which is no group; there are: ${known.join(', ')}`,
        })),
    ];
    if (errors.length > 0) throw fieldProblem('unusable-values', errors.slice(0, 50));
  }

  const twice = () =>
    new Problem(
      'already-there',
      'You have a webhook with this url. GET /api/v1/webhooks lists yours; PATCH or DELETE that one.',
    );
  const show = async (webhook: Webhook) => showWebhook(webhook, await healthOf(db, webhook.id));

  server.get(
    '/api/v1/webhooks',
    keyed,
    reply(async (request) => ({
      body: { items: await Promise.all((await webhooksOf(db, callerOf(request).id)).map(show)) },
    })),
  );

  server.post(
    '/api/v1/webhooks',
    keyed,
    jsonBody(),
    reply(async (request) => {
      const asked = checked(webhookForm, request.body);
      const now = loket.now();
      const webhook: Webhook = {
        id: loket.newId(),
        owner: callerOf(request).id,
        url: asked.url,
        events: [...new Set(asked.events ?? webhookEvents)],
        groups: asked.groups ?? [],
        secret: asked.secret ?? `whsec_${randomBytes(32).toString('base64')}`,
        createdAt: now,
        updatedAt: now,
        stopped: null,
        failingSince: null,
      };
      usable(webhook);
      if (!(await insertWebhook(db, webhook))) throw twice();
      return {
        status: 201,
        body: { ...(await show(webhook)), secret: webhook.secret },
        headers: { Location: `/api/v1/webhooks/${webhook.id}` },
      };
    }),
  );

  server.get(
    '/api/v1/webhooks/:id',
    keyed,
    reply(async (request) => ({ body: await show(await own(request)) })),
  );

  server.patch(
    '/api/v1/webhooks/:id',
    keyed,
    jsonBody(),
    reply(async (request) => {
      const before = await own(request);
      const { active, ...asked } = checked(webhookChange, request.body);
      const now = loket.now();
      const webhook: Webhook = {
        ...before,
        url: asked.url ?? before.url,
        events: [...new Set(asked.events ?? before.events)],
        groups: asked.groups ?? before.groups,
        updatedAt: now,
        // Whoever begins again, or elsewhere, has a day again.
        failingSince: active === true || asked.url !== undefined ? null : before.failingSince,
        stopped:
          active === undefined
            ? before.stopped
            : active
              ? null
              : (before.stopped ?? { at: now, reason: 'by its owner' }),
      };
      usable(webhook);
      if (!(await updateWebhook(db, webhook))) throw twice();
      return { body: await show(webhook) };
    }),
  );

  server.del('/api/v1/webhooks/:id', keyed, async (request: Request, response) => {
    await deleteWebhook(db, (await own(request)).id);
    response.send(204);
  });

  server.get(
    '/api/v1/webhooks/:id/deliveries',
    keyed,
    reply(async (request) => {
      const { id } = await own(request);
      const query = queryOf(request);
      const { limit, cursor } = checked(deliveryQuery, query);
      const told = await toldTo(db, id, { before: cursor === undefined ? null : Number(cursor), limit: limit + 1 });
      const items = told.slice(0, limit);
      const next = told.length > limit ? String(items.at(-1)?.id) : null;
      return { body: { items: items.map(showDelivery), next }, headers: nextPage(request, query, next) };
    }),
  );

  server.post(
    '/api/v1/webhooks/:id/retry',
    keyed,
    reply(async (request) => ({
      body: { retried: await retryDead(db, { webhook: (await own(request)).id }, loket.now()) },
    })),
  );
}
