import { plain } from "./answer-type.js";
import { numberOf, numberPattern } from "./counting.js";
const group = new RegExp(`(?:met )?(?:z'n|ons|hun|zijn) (${numberPattern})en\\b`);
/** A whole number: digits, words, "met z'n achten", "een stuk of tien"; in passing only with one of its units behind it. */
export const number = {
    read(reply, question) {
        const said = plain(reply)
            .replace(/\b(een stuk of|ongeveer|circa|ca|zo'n|rond de|maximaal|plusminus|pakweg)\b\.?/g, ' ')
            .trim();
        const together = group.exec(said);
        const found = together ?? new RegExp(`(?<![\\p{L}\\d.,-])(${numberPattern})(?![\\p{L}\\d])`, 'u').exec(said);
        const value = found?.[1] === undefined ? NaN : numberOf(found[1]);
        if (Number.isNaN(value))
            return { is: 'problem', hint: question.hint ?? 'Een getal is genoeg, bijvoorbeeld 8.' };
        if (value < question.minimaal)
            return { is: 'problem', hint: `Dat is te weinig: het moeten er minstens ${String(question.minimaal)} zijn.` };
        if (value > question.maximaal)
            return { is: 'problem', hint: `Dat is te veel: het kunnen er hoogstens ${String(question.maximaal)} zijn.` };
        return { is: 'answer', value };
    },
    spot(sentence, question) {
        const said = plain(sentence);
        const together = group.exec(said);
        const counted = question.eenheid.length > 0
            ? new RegExp(`(?<![\\p{L}\\d.,-])(${numberPattern}) ?(?:${question.eenheid.map((word) => plain(word)).join('|')})(?![\\p{L}])`, 'u').exec(said)
            : null;
        const word = counted?.[1] ?? (question.eenheid.length > 0 ? together?.[1] : undefined);
        const value = word === undefined ? NaN : numberOf(word);
        return value >= question.minimaal && value <= question.maximaal ? { is: 'answer', value } : undefined;
    },
    show: (value) => String(value),
};
//# sourceMappingURL=number.js.map