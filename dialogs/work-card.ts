import type { Group } from '../knowledge/organisation.ts';
import { isNameless } from '../tickets/complaint.ts';
import { ended, movesOf, type Status } from '../tickets/status.ts';
import type { Ticket, TicketEvent } from '../tickets/ticket.ts';
import { isWork } from '../tickets/work.ts';
import type { Button, Card, Input, Message } from './channel.ts';
import { complaintButtons, complaintFacts, complaintInputs, isConcluded } from './complaint-card.ts';
import { contactTold } from './contact-told.ts';
import type { Desk, SpokenDesk } from './desk.ts';
import type { Effect } from './effect.ts';
import { mostButtons } from './inline.ts';
import { nl } from './nl.ts';
import { nameFiles } from './sent-files.ts';
import { tones } from './ticket-card.ts';
import { sayMoment } from './when.ts';
import { workNl as words } from './work-nl.ts';

/** A ticket as its executing group sees it in its channel: one card, updated in place, with the moves that are open to them. */

/** The group of the desk itself, to which goes back what is with the wrong group. */
export const deskGroup = 'frontoffice';

/** The name of the card of a ticket in the channel of its group. */
export const workCard = (number: string): string => `werk:${number}`;

export const groupNamed = (desk: Desk, id: string): Pick<Group, 'naam'> =>
  desk.organisation.groepen.find((group) => group.id === id) ?? { naam: id };

const offered = ['in-behandeling', 'wacht-op-klant', 'wacht-op-leverancier', 'gereed', 'afgewezen'] as const;
const withText: readonly Status[] = ['wacht-op-klant', 'gereed', 'afgewezen'];

/** Where a ticket goes that is with the wrong group; undefined where it can not. A work order that is only registered waits for another. */
export const backTo = ({ status, parent }: Ticket): Status | undefined =>
  (parent === null ? (['geregistreerd', 'doorgezet'] as const) : (['doorgezet'] as const)).find(
    (to) => status === to || movesOf(status, 'backoffice').includes(to),
  );

/** What was added before it came; a card has room for the last ten. */
export const lastAdded = ({ added }: Ticket): readonly string[] => added.slice(-10);

function buttonsOf(ticket: Ticket): Button[] {
  const { number, status, group } = ticket;
  const press = (value: string) => ({ do: 'werk', ref: number, value });
  // Whether what is closed was good is for who asked.
  if (ended.includes(status)) return [];
  if (status === 'gereed') return [{ title: words.moves.reopen, press: press('in-behandeling') }];
  // Who is not content is not refused: what came of it is told.
  const moves = movesOf(status, 'backoffice').filter(
    (to) =>
      offered.some((one) => one === to) &&
      !(to === 'afgewezen' && isConcluded(ticket)) &&
      !(to === 'wacht-op-klant' && isNameless(ticket)),
  );
  const buttons = offered
    .filter((to) => moves.includes(to))
    .map((to): Button => ({
      title: words.moves[to],
      press: press(to),
      ...(withText.includes(to) ? { sends: true as const } : {}),
    }));
  if (backTo(ticket) === undefined || moves.length === 0) return [...complaintButtons(ticket, press), ...buttons];
  const complaint = complaintButtons(ticket, press);
  const last = group === deskGroup ? ('pass' as const) : ('back' as const);
  return [...complaint, ...buttons, { title: words.moves[last], press: press(last), sends: true }];
}

/** What is pressed least, in this order, makes room when a card has more buttons than is read easily. */
const behindFirst = ['wacht-op-leverancier', 'afgewezen', 'back'];
const behindThen = ['gereed', 'pass'];

/** The buttons as they stand on the card, and those behind "Meer". */
function folded(all: readonly Button[]): Pick<Card, 'buttons' | 'more'> {
  if (all.length === 0) return {};
  if (all.length <= mostButtons) return { buttons: [...all] };
  const hidden = [...behindFirst];
  const isHidden = ({ press }: Button) => hidden.includes(press.value ?? '');
  const left = () => all.filter((button) => !isHidden(button));
  // "Meer" is one too.
  for (const value of behindThen) if (left().length >= mostButtons) hidden.push(value);
  return { buttons: left(), more: { title: words.more, buttons: all.filter(isHidden) } };
}

function inputsOf(ticket: Ticket, desk: Desk, buttons: readonly Button[], problem?: Problem): Input[] {
  const { group, status } = ticket;
  if (status === 'gereed' || !buttons.some(({ sends }) => sends)) return [];
  const text: Input = {
    kind: 'lines',
    id: 'tekst',
    label: words.text,
    hint: words.textHint,
    ...(problem?.text ? { value: problem.text } : {}),
    ...(problem?.field === 'tekst' ? { error: problem.error } : {}),
  };
  const complaint = complaintInputs(ticket, problem);
  if (group !== deskGroup) return [text, ...complaint];
  return [
    text,
    ...complaint,
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
  field: 'tekst' | 'groep' | 'uitkomst';
  error: string;
  /** What was typed, so that it is not lost; `values` is what else was filled in. */
  text: string;
  values?: Readonly<Record<string, string>>;
}

/** The card as it is now. `gone`: another group has it, and nothing can be done here any more. */
export function workMessage(
  ticket: Ticket,
  now: Date,
  desk: Desk,
  { gone = false, problem }: { gone?: boolean; problem?: Problem } = {},
): Message {
  const { number, title, status, requester, beneficiary, expectedAt, lastMessage, bounces, parent } = ticket;
  const page = desk.catalogue.get(ticket.product);
  const isPrivate = isSecret(ticket, desk);
  const facts: NonNullable<Card['facts']> =
    isPrivate || gone
      ? []
      : [
          ...complaintFacts(ticket, now, desk),
          ...ticket.answers.map(({ label, text }) => ({ label, value: text })),
          ...(ticket.files.length > 0 ? [{ label: words.files, value: nameFiles(nl, ticket.files) }] : []),
          ...lastAdded(ticket).map((text) => ({ label: words.added, value: text })),
          { label: words.requester, value: requester.name },
          ...(beneficiary ? [{ label: words.forWhom, value: beneficiary.name }] : []),
          ...(lastMessage
            ? [{ label: status === 'wacht-op-klant' ? words.asked : words.told, value: lastMessage }]
            : []),
        ];
  if (parent !== null && page && !isPrivate) facts.unshift({ label: words.belongsTo, value: page.naam });
  if (expectedAt && !gone && status !== 'gereed' && !ended.includes(status))
    facts.push({ label: words.due, value: sayMoment(expectedAt, now, desk.organisation.tijdzone, nl) });
  if (bounces > 0 && !gone) facts.push({ label: words.bounced, value: words.times(bounces) });
  const told = gone ? words.goneTo(groupNamed(desk, ticket.group).naam) : isPrivate ? words.private : '';
  const buttons = gone ? [] : buttonsOf(ticket);
  const inputs = inputsOf(ticket, desk, buttons, problem);
  return {
    text: [
      gone ? `${number} ${title}` : `${number} ${title}: ${words.status[status]}`,
      ...facts.map(({ label, value }) => `${label}: ${value}`),
      told,
    ]
      .filter(Boolean)
      .join('\n\n'),
    card: {
      title,
      ...(gone ? {} : { badge: { text: words.status[status], tone: tones[status] ?? 'neutral' } }),
      facts,
      ...(told ? { paragraphs: [told] } : {}),
      ...(inputs.length > 0 ? { inputs } : {}),
      note: [number, groupNamed(desk, ticket.group).naam].join(' · '),
      ...folded(buttons),
    },
  };
}

/** What groups see of what happened to a ticket, the first first. `traced`: what is asked stays to be read in the thread of the card. */
export function workNews(
  ticket: Ticket,
  events: readonly TicketEvent[],
  now: Date,
  desk: Desk,
  { traced = false } = {},
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
      { group: ticket.group, effects: [fresh, ...saidWith(ticket, events, groupNamed(desk, left).naam, desk)] },
    ];
  const begins = events.some(
    ({ kind, data }) =>
      kind === 'status' &&
      (data['from'] === 'wacht-op-akkoord' || (ticket.parent !== null && data['from'] === 'geregistreerd')),
  );
  // It was never theirs to see.
  if (begins && ended.includes(ticket.status)) return [];
  if (kinds.includes('gemaakt') || begins) return [{ group: ticket.group, effects: [fresh] }];
  // In a channel that was bound later it may never have been shown; what is said of it stands under it.
  const shows = ended.includes(ticket.status) ? {} : { shows: true as const };
  const inPlace: Effect = { ...fresh, kind: 'update', card, ...shows };
  return [{ group: ticket.group, effects: [inPlace, ...saidOf(ticket, events, desk, traced)] }];
}

const under = (ticket: Ticket, text: string): Effect => ({
  kind: 'send',
  message: { text },
  under: workCard(ticket.number),
});

/** Whether nobody may read of it but who has to. */
export const isSecret = ({ product }: Ticket, { catalogue }: SpokenDesk): boolean =>
  catalogue.get(product)?.vertrouwelijk ?? false;

/** What the group that had it says to the one that gets it. */
const saidWith = (ticket: Ticket, events: readonly TicketEvent[], from: string, desk: Desk): Effect[] =>
  events.flatMap(({ kind, data }) =>
    kind === 'notitie' && !isSecret(ticket, desk) ? [under(ticket, words.noted(from, String(data['text'])))] : [],
  );

/** What somebody in the group has to know, in the thread of the card: that the requester answers, is not content, or needs it no more. */
function saidOf(ticket: Ticket, events: readonly TicketEvent[], desk: Desk, traced: boolean): Effect[] {
  const tell = (text: string) => under(ticket, text);
  const about = `**${ticket.number}** (${ticket.title})`;
  const isPrivate = isSecret(ticket, desk);
  const { status, requester } = ticket;
  return events.flatMap(({ kind, data, by }): Effect[] => {
    if (traced && kind === 'bericht' && status === 'wacht-op-klant' && !isPrivate)
      return [tell(words.asksNow(requester.name, String(data['text'])))];
    const why = kind === 'alarm' && data['why'];
    if (why === 'contact-bijna' || why === 'contact-te-laat')
      return [tell(contactTold(why, about, ticket, ticket.updatedAt, desk))];
    if (by.role !== 'medewerker') return [];
    if (kind === 'heropend') return [tell(words.reopened(about))];
    if (kind === 'status' && data['to'] === 'geannuleerd') return [tell(words.withdrawn(about))];
    return kind === 'notitie' && !isPrivate ? [tell(words.says(requester.name, about, String(data['text'])))] : [];
  });
}
