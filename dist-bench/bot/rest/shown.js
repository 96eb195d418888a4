import { z } from 'zod';
import { kinds as productKinds, product } from "../../knowledge/product.js";
import { statuses } from "../../tickets/status.js";
import { kinds as problemKinds } from "./problem.js";
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
    number: z.string().describe('Such as M-2026-000123'),
    product: z.string(),
    title: z.string(),
    kind: z.string().describe("The desk's kind of question (KWIS)"),
    customerKind: z.string().nullable().describe("The requester's own label"),
    status: z.enum(statuses),
    group: z.string().describe('Who executes it'),
    requester: z.object({ id: z.string(), name: z.string() }),
    answers: z.array(z.object({
        id: z.string(),
        label: z.string(),
        value: z.unknown().describe('null when it is not known in the form of the question'),
        text: z.string().describe('In words, as the requester sees it'),
    })),
    expectedAt: instant.nullable().describe('By when it is done'),
    nextNewsAt: instant.nullable().describe('By when the requester hears again'),
    createdAt: instant,
    updatedAt: instant,
    version: z.int().min(1).describe('Counts changes, from 1'),
});
export const ticketWithEvents = ticketShown.extend({
    events: z
        .array(z.object({
        at: instant,
        by: z.object({ role: z.enum(['medewerker', 'backoffice', 'loket']), id: z.string() }),
        kind: z.enum(['gemaakt', 'status', 'heropend', 'notitie', 'bericht', 'verwachting']),
        data: z.record(z.string(), z.unknown()),
    }))
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
export function listed({ id, naam, soort, omschrijving, levertijd, prijs }) {
    return {
        id,
        naam,
        soort,
        omschrijving,
        levertijd: { tekst: levertijd.tekst, ...(levertijd.binnen ? { binnen: levertijd.binnen } : {}) },
        prijs,
    };
}
export function showFinding(query, found, desk) {
    const products = found.products.map(({ id, score }) => ({ id, naam: desk.catalogue.get(id)?.naam ?? id, score }));
    return { query, outcome: found.outcome, intent: found.intent, products };
}
/** A ticket as callers see it: without the conversation it began in. */
export function showTicket(ticket) {
    return {
        number: ticket.number,
        product: ticket.product,
        title: ticket.title,
        kind: ticket.kind,
        customerKind: ticket.customerKind,
        status: ticket.status,
        group: ticket.group,
        requester: ticket.requester,
        answers: ticket.answers,
        expectedAt: ticket.expectedAt?.toISOString() ?? null,
        nextNewsAt: ticket.nextNewsAt?.toISOString() ?? null,
        createdAt: ticket.createdAt.toISOString(),
        updatedAt: ticket.updatedAt.toISOString(),
        version: ticket.version,
    };
}
export function showEvents(events) {
    return events.map(({ at, by, kind, data }) => ({ at: at.toISOString(), by, kind, data }));
}
//# sourceMappingURL=shown.js.map