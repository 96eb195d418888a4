import { plain } from "./answers/answer-type.js";
import { nl } from "./nl.js";
/** Questions in between, about the product or the desk. They are answered, and then the intake goes on where it was. */
const price = /^(?:en |maar )?(?:wat|hoeveel) (?:kost|kosten|is de prijs)|\b(?:wat|hoeveel) (?:kost|kosten) (?:dat|dit|het|een|me|mij)|\b(?:is|zijn) (?:dat|dit|het|er|daar) (?:gratis|kosten)|^(?:prijs|kosten)\b.{0,20}$/;
const leadTime = /\bhoe ?(?:lang|snel) (?:duurt|gaat|kan|is|moet)|\bwanneer (?:is|kan|komt|krijg|wordt|komen)\b.*\b(?:klaar|geleverd|langs|hem|het|dat|iemand|ze)\b|^levertijd/;
const opening = /\bopeningstijd|\bhoe laat (?:gaat|is|zijn|gaan)\b.*\b(?:open|dicht|bereikbaar|balie|loket|jullie)|\b(?:tot )?(?:hoe laat|wanneer) (?:zijn|is) (?:jullie|de balie|het loket|de frontoffice)|\b(?:balie|frontoffice|loket)\b.*\b(?:open|dicht)\b/;
const what = /^(?:wat (?:houdt|is) (?:dat|dit)(?: (?:eigenlijk|precies|in))*|hoe werkt (?:dat|dit))$/;
/** The answer to a question in between, or undefined when the text is none. */
export function answerAside(text, product, organisation) {
    const said = plain(text);
    if (said.length > 120)
        return undefined;
    if (opening.test(said))
        return openingHours(organisation);
    if (!product)
        return undefined;
    if (price.test(said))
        return nl.price(ended(product.prijs));
    if (leadTime.test(said))
        return nl.leadTime(ended(product.levertijd.tekst));
    if (what.test(said))
        return product.omschrijving.trim();
    return undefined;
}
const ended = (text) => text.trim().replace(/\.$/, '');
/** Opening hours in one sentence, equal days together: "maandag t/m vrijdag 08:00-17:00". */
export function openingHours(organisation) {
    const days = Object.entries(organisation.openingstijden).map(([day, hours]) => ({
        day,
        hours: hours === 'gesloten' ? null : `${hours.van}-${hours.tot}`,
    }));
    const spans = [];
    let previous = null;
    for (const { day, hours } of days) {
        const last = spans.at(-1);
        if (hours !== null && last && previous === hours)
            last.to = day;
        else if (hours !== null)
            spans.push({ from: day, to: day, hours });
        previous = hours;
    }
    const said = spans.map(({ from, to, hours }) => `${from === to ? from : `${from} t/m ${to}`} ${hours}`).join(', ');
    const { telefoon, balie } = organisation.bereikbaar;
    return `${nl.hours(said)} ${nl.aboutContact(telefoon, balie)}`;
}
//# sourceMappingURL=interruption.js.map