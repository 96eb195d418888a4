import type { Group } from '../knowledge/organisation.ts';
import { movesOf, type Status } from '../tickets/status.ts';
import type { Ticket, TicketEvent } from '../tickets/ticket.ts';
import type { Button, Card, Input, Message } from './channel.ts';
import type { Desk } from './desk.ts';
import { say, type Effect } from './effect.ts';
import { nl } from './nl.ts';
import { nameFiles } from './sent-files.ts';
import { sayMoment } from './when.ts';
import { workNl as words } from './work-nl.ts';

/** A ticket as its executing group sees it in its channel: one card, updated in place, with the moves that are open to them. */

/** The group of the desk itself, to which goes back what is with the wrong group. */
export const deskGroup = 'frontoffice';

/** The name of the card of a ticket in the channel of its group. */
export const workCard = (number: string): string => `werk:${number}`;

export const groupNamed = (desk: Desk, id: string): Pick<Group, 'naam'> =>
  desk.organisation.groepen.find((group) => group.id === id) ?? { naam: id };

const offered = ['in-behandeling', 'wacht-op-klant', 'wacht-op-leverancier', 'gereed'] as const;
const withText: readonly Status[] = ['wacht-op-klant', 'gereed'];

/** Whether a group has work to do on it now: not while somebody approves, or another part has to come first. */
export const isWork = ({ status, parent, parts }: Ticket): boolean =>
  parts.length === 0 && status !== 'wacht-op-akkoord' && !(parent !== null && status === 'geregistreerd');

/** Where a ticket goes that is with the wrong group; undefined where it can not. A work order that is only registered waits for another. */
export const backTo = ({ status, parent }: Ticket): Status | undefined =>
  (parent === null ? (['geregistreerd', 'doorgezet'] as const) : (['doorgezet'] as const)).find(
    (to) => status === to || movesOf(status, 'backoffice').includes(to),
  );

function buttonsOf(ticket: Ticket): Button[] {
  const { number, status, group } = ticket;
  const press = (value: string) => ({ do: 'werk', ref: number, value });
  const moves = movesOf(status, 'backoffice').filter((to) => offered.some((one) => one === to));
  const buttons = offered
    .filter((to) => moves.includes(to))
    .map((to): Button => ({
      title: words.moves[to],
      press: press(to),
      ...(withText.includes(to) ? { sends: true as const } : {}),
    }));
  if (status === 'gereed' || backTo(ticket) === undefined || moves.length === 0) return buttons;
  const last = group === deskGroup ? ('pass' as const) : ('back' as const);
  return [...buttons, { title: words.moves[last], press: press(last), sends: true }];
}

function inputsOf({ group, status }: Ticket, desk: Desk, buttons: readonly Button[], problem?: Problem): Input[] {
  if (status === 'gereed' || !buttons.some(({ sends }) => sends)) return [];
  const text: Input = {
    kind: 'lines',
    id: 'tekst',
    label: words.text,
    hint: words.textHint,
    ...(problem?.text ? { value: problem.text } : {}),
    ...(problem?.field === 'tekst' ? { error: problem.error } : {}),
  };
  if (group !== deskGroup) return [text];
  return [
    text,
    {
      kind: 'choice',
      id: 'groep',
      label: words.group,
      choices: desk.organisation.groepen
        .filter(({ id }) => id !== deskGroup)
        .map(({ id, naam }) => ({ title: naam, value: id })),
      ...(problem?.field === 'groep' ? { error: problem.error } : {}),
    },
  ];
}

/** What is wrong with what was filled in on the card. */
export interface Problem {
  field: 'tekst' | 'groep';
  error: string;
  /** What was typed, so that it is not lost. */
  text: string;
}

/** The card as it is now. `gone`: another group has it, and nothing can be done here any more. */
export function workMessage(
  ticket: Ticket,
  now: Date,
  desk: Desk,
  { gone = false, problem }: { gone?: boolean; problem?: Problem } = {},
): Message {
  const { number, title, status, requester, beneficiary, expectedAt, lastMessage, bounces } = ticket;
  const isPrivate = desk.catalogue.get(ticket.product)?.vertrouwelijk ?? false;
  const facts: NonNullable<Card['facts']> = isPrivate
    ? []
    : [
        ...ticket.answers.map(({ label, text }) => ({ label, value: text })),
        ...(ticket.files.length > 0 ? [{ label: words.files, value: nameFiles(nl, ticket.files) }] : []),
        { label: words.requester, value: requester.name },
        ...(beneficiary ? [{ label: words.forWhom, value: beneficiary.name }] : []),
        ...(lastMessage ? [{ label: status === 'wacht-op-klant' ? words.asked : words.told, value: lastMessage }] : []),
      ];
  if (expectedAt) facts.push({ label: words.due, value: sayMoment(expectedAt, now, desk.organisation.tijdzone, nl) });
  if (bounces > 0) facts.push({ label: words.bounced, value: words.times(bounces) });
  const told = gone ? words.goneTo(groupNamed(desk, ticket.group).naam) : isPrivate ? words.private : '';
  const buttons = gone ? [] : buttonsOf(ticket);
  const inputs = inputsOf(ticket, desk, buttons, problem);
  return {
    text: [
      `${number} ${title}: ${words.status[status]}`,
      ...facts.map(({ label, value }) => `${label}: ${value}`),
      told,
    ]
      .filter(Boolean)
      .join('\n\n'),
    card: {
      title,
      badge: { text: words.status[status], tone: status === 'gereed' || status === 'gesloten' ? 'good' : 'neutral' },
      facts,
      ...(told ? { paragraphs: [told] } : {}),
      ...(inputs.length > 0 ? { inputs } : {}),
      note: [number, groupNamed(desk, ticket.group).naam].join(' · '),
      ...(buttons.length > 0 ? { buttons } : {}),
    },
  };
}

/** What groups see of what happened to a ticket, the first first. */
export function workNews(
  ticket: Ticket,
  events: readonly TicketEvent[],
  now: Date,
  desk: Desk,
): { group: string; effects: Effect[] }[] {
  if (!isWork(ticket)) return [];
  const kinds = events.map(({ kind }) => kind);
  const moved = events.find(({ kind }) => kind === 'groep');
  const card = workCard(ticket.number);
  const fresh: Effect = { kind: 'send', card, message: workMessage(ticket, now, desk) };
  const left = moved && String(moved.data['from']);
  if (left)
    return [
      { group: left, effects: [{ kind: 'update', card, message: workMessage(ticket, now, desk, { gone: true }) }] },
      { group: ticket.group, effects: [fresh] },
    ];
  const begins = events.some(
    ({ kind, data }) =>
      kind === 'status' &&
      (data['from'] === 'wacht-op-akkoord' || (ticket.parent !== null && data['from'] === 'geregistreerd')),
  );
  if (kinds.includes('gemaakt') || begins) return [{ group: ticket.group, effects: [fresh] }];
  return [{ group: ticket.group, effects: [{ ...fresh, kind: 'update', card }, ...saidOf(ticket, events, desk)] }];
}

/** What somebody in the group has to know: that the requester answers, is not content, or needs it no more. */
function saidOf(ticket: Ticket, events: readonly TicketEvent[], desk: Desk): Effect[] {
  const about = `**${ticket.number}** (${ticket.title})`;
  const isPrivate = desk.catalogue.get(ticket.product)?.vertrouwelijk ?? false;
  return events
    .filter(({ by }) => by.role === 'medewerker')
    .flatMap(({ kind, data }): Effect[] => {
      if (kind === 'heropend') return [say(words.reopened(about))];
      if (kind === 'status' && data['to'] === 'geannuleerd') return [say(words.withdrawn(about))];
      return kind === 'notitie' && !isPrivate ? [say(words.says(about, String(data['text'])))] : [];
    });
}
