import { mentions, plain } from "./answer-type.js";
const yes = /^(ja|jawel|jazeker|jep|yep|yes|yup|jo|joh|ok|oke|okay|prima|graag|goed|is goed|klopt|dat klopt|zeker|absoluut|natuurlijk|uiteraard|doe maar|akkoord|top|ja hoor|inderdaad|correct|👍)\b/u;
const no = /^(nee|neen|nope|no|niet|geen|liever niet|hoeft niet|niet nodig|nee hoor|absoluut niet|zonder|👎)(?![\p{L}])/u;
/** Reads yes or no at the start of what somebody types; undefined when it is neither. */
export function yesOrNo(reply) {
    const said = plain(reply);
    if (no.test(said))
        return false;
    if (yes.test(said) || said.startsWith('👍'))
        return true;
    if (said.startsWith('👎'))
        return false;
    return undefined;
}
/** Yes or no; in passing by the words of `herken`, with "geen" or "zonder" before it as no. */
export const yesNo = {
    read(reply, question, context) {
        const value = yesOrNo(reply);
        if (value !== undefined)
            return { is: 'answer', value };
        const passing = this.spot(reply, question, context);
        return passing ?? { is: 'problem', hint: question.hint ?? 'Zeg ja of nee.' };
    },
    spot(sentence, question) {
        const said = plain(sentence);
        const word = question.herken.find((one) => mentions(said, one));
        if (word === undefined)
            return undefined;
        return { is: 'answer', value: !['geen', 'zonder', 'niet'].some((denial) => mentions(said, `${denial} ${word}`)) };
    },
    show: (value) => (value === true ? 'ja' : 'nee'),
    choices: () => [
        { title: 'Ja', value: 'ja' },
        { title: 'Nee', value: 'nee' },
    ],
};
//# sourceMappingURL=yes-no.js.map