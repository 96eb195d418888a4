import { contextOf, promiseFor } from "../../dialogs/asking.js";
import { transaction } from "../../storage/db.js";
import { takeNumber } from "../../storage/tickets.js";
import { carryOut } from "../carry-out.js";
import { answersOf } from "./answers.js";
import { fieldProblem } from "./problem.js";
/**
 * Registers a question that reached the desk by phone, by mail or at the counter, with the promise that the chat would
 * give. Throws a 422 Problem for an unknown product, answers that do not fit it, or a date that is past.
 */
export async function registerTicket(loket, asked, by) {
    const desk = loket.desk();
    const now = loket.now();
    const product = desk.catalogue.get(asked.product);
    if (!product)
        throw fieldProblem('unusable-values', [
            {
                field: 'product',
                message: `is not in the catalogue: GET /api/v1/products lists all, GET /api/v1/search?q= finds one by words`,
            },
        ]);
    if (asked.expectedAt && asked.expectedAt <= now)
        throw fieldProblem('unusable-values', [{ field: 'expectedAt', message: 'is past; give an instant to come' }]);
    // Somebody without an account gets an id of their own, or strangers would see each other's tickets as theirs.
    const requester = { id: asked.requester.id ?? `onbekend-${loket.newId()}`, name: asked.requester.name };
    const reads = { now, employee: requester, tickets: [], newId: loket.newId(), newNumber: null };
    const answers = answersOf(product, asked.answers ?? {}, contextOf(desk, reads));
    const extra = asked.description === undefined ? [] : describe(product, answers, asked.description);
    return transaction(loket.db, async (db) => {
        const number = await takeNumber(db, now.getFullYear());
        const ticket = ticketOf(desk, reads, product, answers, extra, number, asked.expectedAt);
        await carryOut(loket, db, null, [
            { kind: 'make-ticket', ticket, event: { at: now, by, kind: 'gemaakt', data: {} } },
        ]);
        return ticket;
    });
}
/** A description answers the question what is the matter, as in the chat; else it goes along as a fact of its own. */
function describe(product, answers, description) {
    const question = product.richtvragen.find((one) => 'uit-zin' in one && one['uit-zin']);
    if (!question || answers[question.id])
        return [{ id: 'beschrijving', label: 'Beschrijving', value: description, text: description }];
    answers[question.id] = { soort: question.soort, value: description, text: description, from: 'said' };
    return [];
}
function ticketOf(desk, reads, product, answers, extra, number, expectedAt) {
    const intake = {
        id: reads.newId,
        product: product.id,
        version: product.version,
        said: '',
        answers,
        trail: [],
        parts: {},
        revision: 0,
        misses: 0,
    };
    const promised = promiseFor(desk, reads, product, intake);
    const due = expectedAt ?? promised.expectedAt;
    return {
        number,
        product: product.id,
        title: product.naam,
        kind: product.soort,
        customerKind: null,
        status: product.akkoord ? 'wacht-op-akkoord' : 'geregistreerd',
        group: promised.group.id,
        requester: { id: reads.employee.id, name: reads.employee.name },
        conversation: null,
        intake: null,
        answers: [
            ...product.richtvragen.flatMap((question) => {
                const answer = answers[question.id];
                return answer ? [{ id: question.id, label: question.kort, value: answer.value, text: answer.text }] : [];
            }),
            ...extra,
        ],
        expectedAt: due,
        lastMessage: null,
        nextNewsAt: promised.nextNewsAt < due ? promised.nextNewsAt : due,
        createdAt: reads.now,
        updatedAt: reads.now,
        version: 1,
    };
}
//# sourceMappingURL=register-ticket.js.map