import restify from 'restify';
import { takeTurn } from "./turn.js";
import { jsonBody } from "./rest/body.js";
import { mountRest } from "./rest/routes.js";
import { useProblems } from "./rest/problem.js";
import { nl } from "../dialogs/nl.js";
import { outboxDepth } from "../storage/outbox.js";
/** The HTTP side of the desk: activities, REST, health and metrics. Does not listen yet. */
export function makeServer(loket, teams, keys, stopping) {
    const server = restify.createServer({ name: 'loket', ignoreTrailingSlash: true });
    useProblems(server, loket);
    server.use(restify.plugins.queryParser());
    const receive = teams.listen((incoming) => takeTurn(loket, incoming), async (error, address) => {
        const reference = loket.newId().slice(0, 8);
        loket.log.error({
            reference,
            fault: error instanceof Error ? `${error.name}: ${error.message}` : 'unknown',
            stack: error instanceof Error ? error.stack : undefined,
        }, 'turn failed');
        await teams.channel.send(address, { text: nl.fault(reference) }).catch(() => undefined);
    });
    server.post('/api/messages', jsonBody(), async (request, response) => {
        await receive(request, response);
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
        const ready = !stopping() &&
            (await loket.db.query('SELECT 1').then(() => true, () => false));
        response.json(ready ? 200 : 503, { status: ready ? 'ready' : 'not ready' });
    });
    server.get('/metrics', async (_request, response) => {
        const depth = await outboxDepth(loket.db);
        loket.metrics.outboxWaiting.set(depth.waiting);
        loket.metrics.outboxDead.set(depth.dead);
        response.sendRaw(200, await loket.metrics.registry.metrics(), {
            'content-type': loket.metrics.registry.contentType,
        });
    });
    mountRest(server, loket, keys);
    return server;
}
//# sourceMappingURL=server.js.map