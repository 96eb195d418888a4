import restify from 'restify';
import { takeTurn } from './turn.ts';
import { tellFault } from './fault.ts';
import { mountFigureFiles } from './figure-file.ts';
import { mountSharedFiles } from './shared-files.ts';
import { sendOn } from './to-desk.ts';
import type { Loket } from './loket.ts';
import { jsonBody } from './rest/body.ts';
import { mountRest, type Api } from './rest/routes.ts';
import { useProblems } from './rest/problem.ts';
import type { BotRequest, Teams } from './teams/endpoint.ts';
import { outboxDepth } from '../storage/outbox.ts';

/** The HTTP side of the desk: activities, REST, health and metrics. Does not listen yet. */
export function makeServer(loket: Loket, teams: Teams, api: Api, stopping: () => boolean): restify.Server {
  const server = restify.createServer({ name: 'loket', ignoreTrailingSlash: true });
  useProblems(server, loket);

  const receive = teams.listen(
    (incoming) => takeTurn(loket, incoming),
    (sent) => sendOn(loket, sent),
    (fault, incoming) => tellFault(loket, fault, incoming),
  );
  server.post('/api/messages', jsonBody(), async (request, response) => {
    await receive(request as unknown as BotRequest, response);
  });
  server.head('/api/messages', (_request, response, next) => {
    response.send(200);
    next();
  });

  server.get('/healthz', (_request, response, next) => {
    response.json(200, { status: 'ok' });
    next();
  });
  server.get('/readyz', async (_request, response) => {
    const ready =
      !stopping() &&
      (await loket.db.query('SELECT 1').then(
        () => true,
        () => false,
      ));
    response.json(ready ? 200 : 503, { status: ready ? 'ready' : 'not ready' });
  });
  server.get('/metrics', async (_request, response) => {
    const depth = await outboxDepth(loket.db).catch(() => undefined);
    loket.metrics.outboxWaiting.set(depth?.waiting ?? NaN);
    loket.metrics.outboxDead.set(depth?.dead ?? NaN);
    response.sendRaw(200, await loket.metrics.registry.metrics(), {
      'content-type': loket.metrics.registry.contentType,
    });
  });

  mountSharedFiles(server, loket);
  mountFigureFiles(server, loket);
  mountRest(server, loket, api);
  return server;
}
