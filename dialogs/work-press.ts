import type { Change } from '../tickets/change.ts';
import type { Whole } from '../tickets/orders.ts';
import type { WholeChanged } from '../tickets/settle.ts';
import type { Actor, Ticket } from '../tickets/ticket.ts';
import { changeWhole } from '../tickets/whole.ts';
import { isWork } from '../tickets/work.ts';
import { askedOfComplaint, whyNot } from './complaint-card.ts';
import type { Press } from './channel.ts';
import type { Desk } from './desk.ts';
import { say, type Effect } from './effect.ts';
import { backTo, deskGroup, workCard, workMessage, type Problem } from './work-card.ts';
import { workNl as words } from './work-nl.ts';

/** What a press on a card of work asks. */
type Asked = { asked: Change } | { problem: Problem } | undefined;

/** What came of a press: what was changed, or what is said instead. `inChannel` is for everybody there, `said` for who pressed. */
export interface WorkDone {
  changed?: { result: WholeChanged; asked: Change; by: Actor };
  inChannel: Effect[];
  said: Effect[];
}

/** Longest text that is taken along. */
const longest = 4000;

function askedBy(ticket: Ticket, { value, values }: Press, desk: Desk): Asked {
  const text = (values?.['tekst'] ?? '').trim().slice(0, longest);
  const group = values?.['groep'] ?? '';
  const ofComplaint = askedOfComplaint(
    ticket,
    { do: 'werk', ...(value === undefined ? {} : { value }), ...(values ? { values } : {}) },
    text,
    desk,
  );
  if (ofComplaint)
    return 'asked' in ofComplaint ? ofComplaint : { problem: { ...ofComplaint, text, values: values ?? {} } };
  switch (value) {
    case 'in-behandeling':
    case 'wacht-op-leverancier':
      return { asked: { status: value } };
    case 'gereed':
      return { asked: { status: value, ...(text ? { customerMessage: text } : {}) } };
    case 'wacht-op-klant':
      if (!text) return { problem: { field: 'tekst', error: words.textNeeded, text } };
      return { asked: { status: value, customerMessage: text } };
    case 'afgewezen':
      if (!text) return { problem: { field: 'tekst', error: words.refusalNeeded, text } };
      return { asked: { status: value, customerMessage: text } };
    case 'back': {
      if (!text) return { problem: { field: 'tekst', error: words.whyNeeded, text } };
      const status = backTo(ticket);
      return status && { asked: { status, group: deskGroup, back: true, note: text } };
    }
    case 'pass':
      if (!desk.organisation.groepen.some(({ id }) => id === group && id !== deskGroup))
        return { problem: { field: 'groep', error: words.groupNeeded, text } };
      return { asked: { status: 'doorgezet', group, ...(text ? { note: text } : {}) } };
    default:
      return undefined;
  }
}

/** Whether somebody may act on the work of a group: who is in it, and the frontoffice; where nobody is named, all in its channel. */
export function mayWork(desk: Desk, group: string, person: string): boolean {
  const members = desk.organisation.groepen.find(({ id }) => id === group)?.leden;
  if (members === undefined || members.includes(person)) return true;
  return desk.organisation.personen.some(({ id, rol }) => id === person && rol === 'frontoffice');
}

/**
 * What a press on a card of work does. `whole` is the ticket as it is now, or the request of which it is an order; `groups` are those of the channel in which was pressed: what is
 * pressed elsewhere, or by somebody else, changes nothing. Pressing again what is so already changes nothing either. Pure.
 */
export function pressWork(
  whole: Whole | undefined,
  press: Press,
  { groups, person }: { groups: readonly string[]; person: string },
  now: Date,
  desk: Desk,
): WorkDone {
  const ticket = whole && [whole.request, ...whole.orders].find(({ number }) => number === press.ref);
  const nothing = (text: string): WorkDone => ({ inChannel: [], said: [say(text)] });
  if (!whole || !ticket || !groups.includes(ticket.group) || !isWork(ticket))
    return nothing(
      words.notHere(ticket && groups.includes(ticket.group) ? ticket.number : (press.ref ?? '').slice(0, 40)),
    );
  if (!mayWork(desk, ticket.group, person)) return nothing(words.notYours);
  const update = (problem?: Problem): Effect => ({
    kind: 'update',
    card: workCard(ticket.number),
    message: workMessage(ticket, now, desk, problem ? { problem } : {}),
  });
  const read = askedBy(ticket, press, desk);
  const status = words.status[ticket.status];
  if (!read) return { inChannel: [update()], said: [say(words.notNow(ticket.number, status))] };
  if ('problem' in read) return { inChannel: [update(read.problem)], said: [] };
  const by: Actor = { role: 'backoffice', id: person };
  const result = changeWhole(whole, ticket.number, read.asked, by, now, desk);
  const why = 'refused' in result ? whyNot[result.refused as keyof typeof whyNot] : undefined;
  if (why)
    return {
      inChannel: [
        update({ field: 'uitkomst', error: why, text: press.values?.['tekst'] ?? '', values: press.values ?? {} }),
      ],
      said: [],
    };
  if ('refused' in result) return { inChannel: [update()], said: [say(words.notNow(ticket.number, status))] };
  if (result.request.events.length === 0) return { inChannel: [update()], said: [] };
  return { changed: { result, asked: read.asked, by }, inChannel: [], said: [] };
}
