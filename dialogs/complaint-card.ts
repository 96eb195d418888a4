import { addLeadTime } from '../tickets/calendar.ts';
import type { Change } from '../tickets/change.ts';
import { isNameless, outcomes, type Complaint, type Outcome } from '../tickets/complaint.ts';
import { explained, outcomesFor, type NotNoted } from '../tickets/noting.ts';
import { upToTheHour } from '../tickets/promise.ts';
import { waitsForContact } from '../tickets/watch.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { Button, Card, Input, Press } from './channel.ts';
import type { SpokenDesk } from './desk.ts';
import { nl } from './nl.ts';
import { sayMoment } from './when.ts';
import { workNl } from './work-nl.ts';

/** What the card of work has besides where it is a complaint: what its customer calls it, the contact, and what came of it. */

const words = workNl.complaint;

/** Those in which somebody is not content: they are contacted, unless nobody knows who they are, and concluded, not refused. */
export const isConcluded = ({ complaint, requester }: Pick<Ticket, 'complaint' | 'requester'>): boolean =>
  complaint !== null && (complaint.contact !== null || isNameless({ requester }));

/** By when a customer who was contacted hears what came of it; null where the page has no norm. */
export function solveBy({ product, createdAt }: Ticket, { catalogue, calendar }: SpokenDesk): Date | null {
  const norm = catalogue.get(product)?.normen.oplossen;
  return norm ? upToTheHour(addLeadTime(calendar, createdAt, norm)) : null;
}

export function complaintFacts(ticket: Ticket, now: Date, { calendar }: SpokenDesk): NonNullable<Card['facts']> {
  const { complaint } = ticket;
  if (!complaint) return [];
  const { contact, conclusion, cause, followUp } = complaint;
  const when = (at: Date) => sayMoment(at, now, calendar.zone, nl);
  return [
    { label: words.label, value: complaint.label },
    ...(contact
      ? [{ label: words.contact, value: contact.at ? words.had(when(contact.at)) : words.before(when(contact.dueAt)) }]
      : []),
    ...(conclusion ? [{ label: words.outcome, value: saidOutcome(conclusion) }] : []),
    ...(cause ? [{ label: words.cause, value: cause }] : []),
    ...(followUp ? [{ label: words.followUp, value: followUp }] : []),
  ];
}

const saidOutcome = ({ outcome, decidedBy }: NonNullable<Complaint['conclusion']>): string =>
  [words.outcomes[outcome], decidedBy ? words.decided(decidedBy) : ''].filter(Boolean).join(' · ');

/** "Contact gehad" while that is waited for, and to note what was found out. */
export function complaintButtons(ticket: Ticket, press: (value: string) => Press): Button[] {
  if (!isConcluded(ticket)) return [];
  const contacted: Button = { title: words.contacted, press: press('contact'), sends: true };
  const noted: Button = { title: words.note, press: press('noteren'), sends: true };
  return waitsForContact(ticket) ? [contacted, noted] : [noted];
}

/** `problem`: what was filled in and could not be noted. */
export function complaintInputs(
  ticket: Ticket,
  problem?: { field: string; error: string; values?: Readonly<Record<string, string>> },
): Input[] {
  const { complaint } = ticket;
  if (!complaint || !isConcluded(ticket)) return [];
  const filled = (id: string, known: string | null = null): { value?: string } => {
    const value = problem?.values?.[id] ?? known;
    return value ? { value } : {};
  };
  return [
    {
      kind: 'choice',
      id: 'uitkomst',
      label: words.outcome,
      choices: outcomesFor(complaint).map((value) => ({ title: words.outcomes[value], value })),
      ...(problem?.field === 'uitkomst' ? { error: problem.error } : {}),
      ...filled('uitkomst'),
    },
    { kind: 'text', id: 'besluit', label: words.decidedBy, hint: words.decidedHint, ...filled('besluit') },
    { kind: 'text', id: 'oorzaak', label: words.cause, ...filled('oorzaak', complaint.cause) },
    { kind: 'text', id: 'vervolg', label: words.followUp, ...filled('vervolg', complaint.followUp) },
  ];
}

/** Longest line that is taken along. */
const longest = 500;

/** What a press on such a card asks; undefined when it is like a press on any other. */
export function askedOfComplaint(
  ticket: Ticket,
  { value, values }: Press,
  text: string,
  desk: SpokenDesk,
): { asked: Change } | { error: string; field: 'tekst' | 'uitkomst' } | undefined {
  if (!isConcluded(ticket)) return undefined;
  const line = (id: string) => (values?.[id] ?? '').trim().slice(0, longest);
  const [cause, followUp, decidedBy] = [line('oorzaak'), line('vervolg'), line('besluit')];
  const noted = { ...(cause ? { cause } : {}), ...(followUp ? { followUp } : {}) };
  const contact = { how: null, solveBy: solveBy(ticket, desk) };
  switch (value) {
    case 'contact':
      return { asked: { complaint: { ...noted, contact: { ...contact, how: text || null } }, ...inHand(ticket) } };
    case 'noteren':
      return cause || followUp || text
        ? { asked: { complaint: noted, ...(text ? { note: text } : {}) } }
        : { error: words.nothingNoted, field: 'tekst' };
    // Somebody asks in their own words: that is contact.
    case 'wacht-op-klant':
      return text
        ? { asked: { status: value, customerMessage: text, complaint: { contact: { ...contact, how: words.asked } } } }
        : undefined;
    case 'gereed': {
      const outcome = outcomes.find((one): one is Outcome => one === line('uitkomst'));
      if (!outcome) return { error: words.outcomeNeeded, field: 'uitkomst' };
      if (explained.includes(outcome) && !text) return { error: words.explain, field: 'tekst' };
      const conclusion = { outcome, policy: decidedBy !== '', decidedBy: decidedBy || null };
      return {
        asked: { status: value, ...(text ? { customerMessage: text } : {}), complaint: { ...noted, conclusion } },
      };
    }
    default:
      return undefined;
  }
}

/** Who had contact works on it. */
const inHand = ({ status }: Ticket): Pick<Change, 'status'> =>
  status === 'geregistreerd' || status === 'doorgezet' ? { status: 'in-behandeling' } : {};

/** What is said on the card when it can not be noted. */
export const whyNot: Readonly<Partial<Record<NotNoted, string>>> = {
  'not-explained': words.explain,
  'no-outcome': words.outcomeNeeded,
  'other-outcome': words.outcomeNeeded,
};
