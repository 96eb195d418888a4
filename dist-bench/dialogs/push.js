import { newsFor } from "../tickets/news.js";
import { withButtons } from "./asking.js";
import { cardOf } from "./effect.js";
import { readyText, solvedButtons, solvedCard, ticketMessage } from "./ticket-card.js";
import { sayMoment } from "./when.js";
/** What the requester of a changed ticket is told: the card in place, and a message where they must know or act. */
export function push(before, after, asked, by, now, organisation) {
    const news = newsFor(before, after, asked, by);
    if (news === 'nothing')
        return [];
    const card = {
        kind: 'update',
        card: cardOf(after),
        message: ticketMessage(after, now, organisation, { ask: false }),
    };
    if (news === 'card')
        return [card];
    return [
        card,
        {
            kind: 'send',
            message: newsMessage(before, after, asked.customerMessage, now, organisation),
            ...(after.status === 'gereed' ? { card: solvedCard(after.number) } : {}),
        },
    ];
}
function newsMessage(before, after, told, now, organisation) {
    const about = `**${after.number}** (${after.title})`;
    const { telefoon } = organisation.bereikbaar;
    const said = told?.trim() ?? '';
    const moved = before.status !== after.status;
    if (moved && after.status === 'gereed')
        return withButtons(readyText(after), solvedButtons(after.number));
    if (moved && after.status === 'afgewezen')
        return {
            text: `${about} kan zo niet doorgaan. ${said || `De frontoffice vertelt je graag waarom en zoekt mee naar wat wel kan: ${telefoon}.`}`,
        };
    if (moved && after.status === 'geannuleerd')
        return { text: `${about} is geannuleerd. ${said || `Klopt dat niet? Bel de frontoffice: ${telefoon}.`}` };
    if (moved && after.status === 'gesloten')
        return { text: `${about} is afgesloten. ${said || 'Is het toch niet goed? Laat het hier weten.'}` };
    if (moved && after.status === 'wacht-op-klant')
        return { text: `Over ${about} is er een vraag aan jou. ${said || `Bel je even met de frontoffice? ${telefoon}.`}` };
    const later = after.expectedAt && after.expectedAt.getTime() !== before.expectedAt?.getTime()
        ? `De nieuwe verwachting: uiterlijk ${sayMoment(after.expectedAt, now, organisation.tijdzone)}.`
        : '';
    return {
        text: [`Nieuws over ${about}:`, said, later || (said ? '' : 'er is iets aan veranderd.')].filter(Boolean).join(' '),
    };
}
//# sourceMappingURL=push.js.map