import type { Score } from '../tickets/rating.ts';
import { questionOf } from '../tickets/approval.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { isBegun, isDone, isStanding } from '../tickets/parts.ts';
import { spokenName, type Desk, type SpokenDesk } from './desk.ts';
import { say, type Effect } from './effect.ts';
import { buttons } from './scene.ts';
import { nl } from './nl.ts';
import { sayMoment } from './when.ts';

/** What the people of the desk hear at once, each in their own chat. They read Dutch. */

/** Why. */
export type Alarm =
  | { why: 'oordeel'; score: Score; line?: string }
  | { why: 'spoed' }
  | { why: 'akkoord' | 'niet-meer-nodig' }
  | { why: 'gewijzigd' }
  | { why: 'aanvulling'; name: string; text: string }
  | { why: 'vraag'; question: string };

/** Of what is confidential only the number is told. */
export function alarmMessage(ticket: Ticket, about: Alarm, now: Date, desk: SpokenDesk): Effect {
  const { calendar, catalogue } = desk;
  const secret = catalogue.get(ticket.product)?.vertrouwelijk === true;
  const which = `**${ticket.number}** (${ticket.title})`;
  if (about.why === 'oordeel') {
    const who = ticket.requester.name;
    return about.line === undefined
      ? say(
          `**Slecht oordeel** over ${which}: ${nl.rating.scores[about.score]}. ${who} gaf het net. Neem je vandaag nog even contact op?`,
        )
      : say(`${who} schrijft nog bij het oordeel over ${which}: "${about.line}"`);
  }
  if (about.why === 'vraag') {
    const { name } = ticket.requester;
    const asks = ticket.approval?.approver?.name ?? 'Wie akkoord geeft';
    const text = `${asks} heeft een vraag aan ${name} over ${which}, voor er akkoord komt: "${about.question}" ${name} heeft geen chat met mij. Vraag jij het?`;
    return buttons(text, [
      {
        title: nl.approval.relay,
        press: { do: 'answer-for', ref: ticket.number, value: questionOf(ticket) },
        style: 'primary',
      },
    ]);
  }
  if (about.why === 'akkoord') {
    const whom = ticket.approval?.approver?.name;
    const why =
      whom === undefined ? 'Ik weet niet wie hierover beslist.' : `${whom} kan ik niet bereiken of reageert niet.`;
    return say(`**Akkoord nodig** voor ${which}. ${why} Vraag jij het even, en zet de uitkomst bij de aanvraag?`);
  }
  if (about.why === 'gewijzigd' || about.why === 'aanvulling') {
    const asking = 'waarvoor de frontoffice akkoord vraagt';
    if (secret) return say(`Er is iets aangevuld bij **${ticket.number}**, ${asking}. Wat, staat in het register.`);
    return about.why === 'gewijzigd'
      ? say(`**Gewijzigd**: ${which}, ${asking}. Zo is het nu: ${factsOf(ticket)}.`)
      : say(`${about.name} zegt nog over ${which}, ${asking}: "${about.text}"`);
  }
  if (about.why === 'niet-meer-nodig') {
    const begun = ticket.parts.filter(isStanding);
    const parts = begun.map(({ name, group }) => `${name} (${spokenName(desk, group)})`).join(', ');
    const stopped = ticket.parts.some((part) => !isBegun(part) && !isDone(part))
      ? ' Wat nog niet begonnen was, is gestopt.'
      : '';
    return say(
      `**Niet meer nodig**: ${which} van ${ticket.requester.name}. Al begonnen: ${parts}.${stopped} Kijk jij of dat nog te stoppen is?`,
    );
  }
  const due = ticket.expectedAt ? ` Beloofd: uiterlijk ${sayMoment(ticket.expectedAt, now, calendar.zone, nl)}.` : '';
  const rest = `Het ligt bij ${spokenName(desk, ticket.group)}.${due} Bel ze even of ze het zien.`;
  if (secret) return say(`**Spoed**: ${which}. ${rest}`);
  return say(`**Spoed**: ${which} van ${ticket.requester.name}. ${factsOf(ticket)}. ${rest}`);
}

const factsOf = ({ answers }: Ticket): string => answers.map(({ label, text }) => `${label}: ${text}`).join(' · ');

/** Who is alarmed: everybody of the desk. */
export const alarmed = ({ organisation }: Desk): string[] =>
  organisation.personen.filter(({ rol }) => rol === 'frontoffice').map(({ id }) => id);
