import { eventsOf, ticketByNumber } from "../../storage/tickets.js";
import { changeTicket } from "../change-ticket.js";
import { changeForm, checked, queryOf, registration, searchQuery, ticketQuery } from "./asked.js";
import { jsonBody } from "./body.js";
import { callerBy } from "./keys.js";
import { openapi } from "./openapi.js";
import { fieldProblem, Problem } from "./problem.js";
import { registerTicket } from "./register-ticket.js";
import { listed, showEvents, showFinding, showTicket } from "./shown.js";
import { ticketPage } from "./ticket-page.js";
/** A handler that returns its reply. What it throws becomes a problem: see `useProblems`. */
const reply = (work) => async (request, response) => {
    const { status = 200, body, headers } = await work(request);
    response.sendRaw(status, JSON.stringify(body), {
        'Content-Type': 'application/json',
        'Cache-Control': 'no-store',
        ...headers,
    });
};
const inPath = (request, name) => String(request.params[name]);
/** Mounts the REST interface for backoffices under /api/v1. Its errors are problems once `useProblems` was called. */
export function mountRest(server, loket, keys) {
    const callerOf = callerBy(keys);
    const keyed = async (request) => {
        callerOf(request);
    };
    server.on('after', (request, response) => {
        if (request.getPath().startsWith('/api/v1'))
            loket.metrics.requests.inc({ status: String(response.statusCode) });
    });
    server.get('/api/v1/openapi.json', reply(() => ({ body: openapi })));
    server.get('/api/v1/products', keyed, reply(() => ({ body: { items: [...loket.desk().catalogue.values()].map(listed) } })));
    server.get('/api/v1/products/:id', keyed, reply((request) => {
        const product = loket.desk().catalogue.get(inPath(request, 'id'));
        if (!product)
            throw new Problem('not-found', 'There is no product with this id. GET /api/v1/products lists them.');
        return { body: product };
    }));
    server.get('/api/v1/search', keyed, reply((request) => {
        const { q } = checked(searchQuery, queryOf(request));
        const desk = loket.desk();
        return { body: showFinding(q, desk.search(q), desk) };
    }));
    server.get('/api/v1/tickets', keyed, reply(async (request) => {
        const query = queryOf(request);
        // A plus sign that is not encoded arrives as a space: "…T16:00:00 01:00".
        if (query['since'] !== undefined)
            query['since'] = query['since'].replace(/ (?=\d\d:\d\d$)/, '+');
        const { items, next } = await ticketPage(loket.db, checked(ticketQuery, query));
        return { body: { items: items.map(showTicket), next } };
    }));
    server.post('/api/v1/tickets', keyed, jsonBody(), reply(async (request) => {
        const ticket = await registerTicket(loket, checked(registration, request.body), callerOf(request));
        return { status: 201, body: showTicket(ticket), headers: { Location: `/api/v1/tickets/${ticket.number}` } };
    }));
    server.get('/api/v1/tickets/:number', keyed, reply(async (request) => {
        const number = numberOf(request);
        const ticket = await ticketByNumber(loket.db, number);
        if (!ticket)
            throw noTicket();
        return { body: { ...showTicket(ticket), events: showEvents(await eventsOf(loket.db, number)) } };
    }));
    server.patch('/api/v1/tickets/:number', keyed, jsonBody(), reply(async (request) => {
        const number = numberOf(request);
        const asked = asChange(checked(changeForm, request.body));
        const outcome = await changeTicket(loket, number, asked, callerOf(request));
        if ('ticket' in outcome)
            return { body: showTicket(outcome.ticket) };
        if (outcome.refused === 'unknown')
            throw noTicket();
        if (outcome.refused === 'in-the-past')
            throw fieldProblem('unusable-values', [{ field: 'expectedAt', message: 'is past; give an instant to come' }]);
        throw new Problem('illegal-move', outcome.allowed.length > 0 ? `What may follow now: ${outcome.allowed.join(', ')}.` : 'Nothing may follow now.', { members: { allowed: outcome.allowed } });
    }));
}
const noTicket = () => new Problem('not-found', 'There is no ticket with this number. GET /api/v1/tickets lists them.');
/** What is no number can be no ticket; nor can it go to the database, which refuses some characters. */
function numberOf(request) {
    const number = inPath(request, 'number');
    if (!/^M-\d{4}-\d{6,12}$/.test(number))
        throw noTicket();
    return number;
}
/** Leaves out what was not given: undefined is no value of a Change. */
function asChange({ status, note, customerMessage, expectedAt }) {
    return {
        ...(status === undefined ? {} : { status }),
        ...(note === undefined ? {} : { note }),
        ...(customerMessage === undefined ? {} : { customerMessage }),
        ...(expectedAt === undefined ? {} : { expectedAt }),
    };
}
//# sourceMappingURL=routes.js.map