import { plain } from "./answer-type.js";
/** Words that carry no description by themselves. */
const empty = /^(ja|nee|nvt|n\.?v\.?t\.?|ok|oke|hoi|hallo|test|\?+|-+|\.+)$/;
/** Free text. Anything that says something is an answer. */
export const text = {
    read(reply, question) {
        const said = reply.trim();
        if (said === '' || empty.test(plain(said)))
            return { is: 'problem', hint: question.hint ?? 'Zeg het gerust in je eigen woorden.' };
        if (said.length > question.maximaal)
            return {
                is: 'problem',
                hint: `Dat is wat lang. Kun je het in hoogstens ${String(question.maximaal)} tekens zeggen?`,
            };
        return { is: 'answer', value: said };
    },
    spot: () => undefined,
    show: (value) => String(value),
};
//# sourceMappingURL=text.js.map