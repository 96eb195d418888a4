import { plain } from "./answer-type.js";
/** Somebody: "ikzelf", or a name as it was typed. */
export const person = {
    read(reply, question, { employee }) {
        const said = plain(reply);
        if (/^(ik|ikzelf|ik zelf|mijzelf|mezelf|voor mij|voor mijzelf|mij|me)$/.test(said))
            return { is: 'answer', value: employee.name };
        const name = reply.trim().replace(/^(het is |dat is |voor )/i, '');
        return /\p{L}{2}/u.test(name) && name.length <= 120
            ? { is: 'answer', value: name }
            : { is: 'problem', hint: question.hint ?? 'Schrijf de naam van de persoon, of "ikzelf".' };
    },
    spot: () => undefined,
    show: (value) => String(value),
    choices: () => [{ title: 'Ikzelf', value: 'ikzelf' }],
};
//# sourceMappingURL=person.js.map