import { choice } from "./choice.js";
import { location } from "./location.js";
import { moment } from "./moment.js";
import { number } from "./number.js";
import { person } from "./person.js";
import { text } from "./text.js";
import { yesNo } from "./yes-no.js";
const types = {
    tekst: text,
    'lange-tekst': text,
    keuze: choice,
    meerkeuze: choice,
    'ja-nee': yesNo,
    getal: number,
    datum: moment,
    tijd: moment,
    periode: moment,
    locatie: location,
    persoon: person,
};
/** How the answers to a question are read and said. */
export const typeOf = (question) => types[question.soort];
//# sourceMappingURL=answer-types.js.map