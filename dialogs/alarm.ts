import type { Score } from '../tickets/rating.ts';
import { questionOf } from '../tickets/approval.ts';
import type { Ticket, TicketEvent } from '../tickets/ticket.ts';
import { isBegun, isDone, isStanding } from '../tickets/parts.ts';
import { spokenName, type Desk, type SpokenDesk } from './desk.ts';
import { say, type Effect } from './effect.ts';
import { buttons } from './scene.ts';
import { nl } from './nl.ts';
import { sayMoment } from './when.ts';
import { contactTold } from './contact-told.ts';
import { isSecret } from './work-card.ts';

/** What the people of the desk hear at once, each in their own chat. They read Dutch. */

/** Why. */
export type Alarm =
  | { why: 'oordeel'; score: Score; line?: string }
  | { why: 'ontevreden'; line?: string }
  | { why: 'spoed' }
  | { why: 'akkoord' | 'niet-meer-nodig' }
  | { why: 'gewijzigd' }
  | { why: 'aanvulling'; name: string; text: string }
  /** `again`: it was asked before, and nothing was answered. */
  | { why: 'vraag'; question: string; again?: true }
  /** The contact that was promised to who complained is nearly due, or is late. */
  | { why: 'contact-bijna' | 'contact-te-laat' }
  /** A group was asked directly, by who has no chat. */
  | { why: 'doorgestuurd'; from: string };

/** What they read. Of what is confidential only the number: the rest is in the register, for who may see it. */
export function alarmMessage(ticket: Ticket, about: Alarm, now: Date, desk: SpokenDesk): Effect {
  const text = isSecret(ticket, desk) ? ofSecret(ticket, about, now, desk) : ofTicket(ticket, about, now, desk);
  if (about.why !== 'vraag') return say(text);
  const press = { do: 'answer-for', ref: ticket.number, value: questionOf(ticket) };
  return buttons(text, [{ title: nl.approval.relay, press, style: 'primary' }]);
}

const whereAsked = 'waarvoor de frontoffice akkoord vraagt';

function ofTicket(ticket: Ticket, about: Alarm, now: Date, desk: SpokenDesk): string {
  const which = `**${ticket.number}** (${ticket.title})`;
  const { name } = ticket.requester;
  const approver = ticket.approval?.approver?.name;
  switch (about.why) {
    case 'oordeel':
      return about.line === undefined
        ? `**Slecht oordeel** over ${which}: ${nl.rating.scores[about.score]}. ${name} gaf het net. Neem je vandaag nog even contact op?`
        : `${name} schrijft nog bij het oordeel over ${which}: "${about.line}"`;
    case 'ontevreden':
      return about.line === undefined
        ? `**Ontevreden** over ${which}: ${name} tikte het net. Neem je vandaag nog even contact op?`
        : `${name} schrijft nog over ${which}: "${about.line}"`;
    case 'vraag':
      return `${again(about)}${approver ?? 'Wie akkoord geeft'} heeft een vraag aan ${name} over ${which}, voor er akkoord komt: "${about.question}" ${name} heeft geen chat met mij. Vraag jij het?`;
    case 'akkoord':
      return `**Akkoord nodig** voor ${which}. ${whyDesk(ticket)} Vraag jij het even, en zet de uitkomst bij de aanvraag?`;
    case 'gewijzigd':
      return `**Gewijzigd**: ${which}, ${whereAsked}. Zo is het nu: ${factsOf(ticket)}.`;
    case 'aanvulling':
      return `${about.name} zegt nog over ${which}, ${whereAsked}: "${about.text}"`;
    case 'niet-meer-nodig': {
      const begun = ticket.parts.filter(isStanding);
      const parts = begun.map(({ name: part, group }) => `${part} (${spokenName(desk, group)})`).join(', ');
      return `**Niet meer nodig**: ${which} van ${name}. Al begonnen: ${parts}.${stopped(ticket)} Kijk jij of dat nog te stoppen is?`;
    }
    case 'doorgestuurd':
      return `**Doorgestuurd naar de balie** door ${about.from}: ${which} van ${name}. ${factsOf(ticket)}. ${name} heeft geen chat met mij. Neem jij contact op?`;
    case 'contact-bijna':
    case 'contact-te-laat':
      return contactTold(about.why, which, ticket, now, desk);
    case 'spoed':
      return `**Spoed**: ${which} van ${name}. ${factsOf(ticket)}. ${hurry(ticket, now, desk)}`;
  }
}

/** Why it is for the desk to ask. */
function whyDesk({ approval }: Ticket): string {
  const { approver, standsInFor } = approval ?? {};
  if (!approver) return 'Ik weet niet wie hierover beslist.';
  if (standsInFor?.id === approver.id) return `${approver.name} is er nu niet, en niemand vervangt.`;
  const instead = standsInFor ? ` (vervangt ${standsInFor.name})` : '';
  return `${approver.name}${instead} kan ik niet bereiken of reageert niet.`;
}

function ofSecret(ticket: Ticket, about: Alarm, now: Date, desk: SpokenDesk): string {
  const which = `**${ticket.number}**`;
  switch (about.why) {
    case 'oordeel':
      return `**Slecht oordeel** over ${which}. Neem je vandaag nog even contact op? In het register staat met wie.`;
    case 'ontevreden':
      return `**Ontevreden** over ${which}. Neem je vandaag nog even contact op? In het register staat met wie.`;
    case 'vraag':
      return `${again(about)}Wie akkoord geeft voor ${which}, heeft eerst een vraag aan de aanvrager. Die heeft geen chat met mij. Het is vertrouwelijk; de vraag staat in het register. Vraag jij het?`;
    case 'akkoord':
      return `**Akkoord nodig** voor ${which}. In het register staat wie beslist, voor zover ik dat weet. Vraag jij het even, en zet de uitkomst bij de aanvraag?`;
    case 'gewijzigd':
    case 'aanvulling':
      return `Er is iets aangevuld bij ${which}, ${whereAsked}. Wat, staat in het register.`;
    case 'niet-meer-nodig':
      return `**Niet meer nodig**: ${which}. Er is al mee begonnen.${stopped(ticket)} Kijk jij in het register of dat nog te stoppen is?`;
    case 'doorgestuurd':
      return `**Doorgestuurd naar de balie** door ${about.from}: ${which}. In het register staat van wie. Neem jij contact op?`;
    case 'contact-bijna':
    case 'contact-te-laat':
      return contactTold(about.why, which, ticket, now, desk);
    case 'spoed':
      return `**Spoed**: ${which}. ${hurry(ticket, now, desk)}`;
  }
}

const again = (about: { again?: true }): string => (about.again ? 'Een herinnering. ' : '');

const stopped = ({ parts }: Ticket): string =>
  parts.some((part) => !isBegun(part) && !isDone(part)) ? ' Wat nog niet begonnen was, is gestopt.' : '';

function hurry({ group, expectedAt }: Ticket, now: Date, desk: SpokenDesk): string {
  const due = expectedAt ? ` Beloofd: uiterlijk ${sayMoment(expectedAt, now, desk.calendar.zone, nl)}.` : '';
  return `Het ligt bij ${spokenName(desk, group)}.${due} Bel ze even of ze het zien.`;
}

const factsOf = ({ answers }: Ticket): string => answers.map(({ label, text }) => `${label}: ${text}`).join(' · ');

/** That they were told. */
export const alarmEvent = ({ why }: Alarm, at: Date): TicketEvent => ({
  at,
  by: { role: 'loket', id: 'loket' },
  kind: 'alarm',
  data: { why },
});

/** Who is alarmed: everybody of the desk; of a complaint also who deals with it. */
export function alarmed({ organisation }: Desk, ticket?: Pick<Ticket, 'complaint' | 'group'>): string[] {
  const desk = organisation.personen.filter(({ rol }) => rol === 'frontoffice').map(({ id }) => id);
  const dealing = ticket?.complaint ? organisation.groepen.find(({ id }) => id === ticket.group)?.leden : undefined;
  return [...new Set([...desk, ...(dealing ?? [])])];
}
