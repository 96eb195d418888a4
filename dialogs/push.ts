import type { Organisation } from '../knowledge/organisation.ts';
import type { Change } from '../tickets/change.ts';
import { newsFor } from '../tickets/news.ts';
import type { Actor, Ticket } from '../tickets/ticket.ts';
import { withButtons } from './asking.ts';
import type { Message } from './channel.ts';
import { cardOf, type Effect } from './effect.ts';
import { nl } from './nl.ts';
import { readyText, solvedButtons, solvedCard, ticketMessage } from './ticket-card.ts';
import { sayMoment } from './when.ts';

/** What the requester of a changed ticket is told: the card in place, and a message where they must know or act. */
export function push(
  before: Ticket,
  after: Ticket,
  asked: Change,
  by: Actor,
  now: Date,
  organisation: Organisation,
): Effect[] {
  const news = newsFor(before, after, asked, by);
  if (news === 'nothing') return [];
  const card: Effect = {
    kind: 'update',
    card: cardOf(after),
    message: ticketMessage(after, now, organisation, { ask: false }),
  };
  if (news === 'card') return [card];
  return [
    card,
    {
      kind: 'send',
      message: newsMessage(before, after, asked.customerMessage, now, organisation),
      ...(after.status === 'gereed' && before.status !== 'gereed' ? { card: solvedCard(after.number) } : {}),
    },
  ];
}

function newsMessage(
  before: Ticket,
  after: Ticket,
  told: string | undefined,
  now: Date,
  organisation: Organisation,
): Message {
  const about = `**${after.number}** (${after.title})`;
  const { telefoon } = organisation.bereikbaar;
  const said = told?.trim() ?? '';
  const moved = before.status !== after.status;
  if (moved && after.status === 'gereed') return withButtons(readyText(after), solvedButtons(after.number));
  if (moved && after.status === 'afgewezen')
    return {
      text: [
        `${about} kan zo helaas niet doorgaan.`,
        said,
        `De frontoffice zoekt graag mee naar wat wel kan: ${telefoon}.`,
      ]
        .filter(Boolean)
        .join(' '),
    };
  if (moved && after.status === 'geannuleerd')
    return { text: `${about} is geannuleerd. ${said || `Klopt dat niet? Bel de frontoffice: ${telefoon}.`}` };
  if (moved && after.status === 'gesloten')
    return { text: `${about} is afgesloten. ${said || 'Is het toch niet goed? Laat het hier weten.'}` };
  if (moved && after.status === 'wacht-op-klant')
    return { text: `Over ${about} is er een vraag aan jou. ${said || `Bel je even met de frontoffice? ${telefoon}.`}` };
  const later =
    after.expectedAt && after.expectedAt.getTime() !== before.expectedAt?.getTime()
      ? `De nieuwe verwachting: uiterlijk ${sayMoment(after.expectedAt, now, organisation.tijdzone)}.`
      : '';
  return {
    text: [`Nieuws over ${about}:`, said, later || (said ? '' : `de stand is nu: ${nl.status[after.status]}.`)]
      .filter(Boolean)
      .join(' '),
  };
}
