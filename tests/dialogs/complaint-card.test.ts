import { workMessage } from '../../dialogs/work-card.ts';
import { pressWork } from '../../dialogs/work-press.ts';
import { aboutNothing } from '../../tickets/complaint.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import { buttonsOf } from '../harness/render.ts';
import { realDesk } from '../harness/real-desk.ts';
import { aTicket } from '../tickets/a-ticket.ts';

/** The card of a complaint in the channel of who deals with it. */

const desk = await realDesk();
const now = new Date('2026-11-24T10:00:00Z');
const dueAt = new Date('2026-11-26T16:00:00Z');
const klacht = (more: Partial<Ticket> = {}): Ticket =>
  aTicket({
    product: 'klacht',
    kind: 'klacht',
    group: 'klachtencoordinator',
    expectedAt: dueAt,
    complaint: {
      label: 'onvrede',
      about: aboutNothing,
      contact: { dueAt, at: null, by: null, how: null, warnedAt: null, lateAt: null },
      conclusion: null,
      cause: null,
      followUp: null,
    },
    ...more,
  });
const titles = (ticket: Ticket) => buttonsOf(workMessage(ticket, now, desk).card!).map(({ title }) => title);
const press = (ticket: Ticket, value: string, values: Record<string, string> = {}) =>
  pressWork(
    { request: ticket, orders: [] },
    { do: 'werk', ref: ticket.number, value, values },
    { groups: ['klachtencoordinator'], person: 'kc' },
    now,
    desk,
  );
const after = (ticket: Ticket, value: string, values: Record<string, string> = {}): Ticket => {
  const { changed } = press(ticket, value, values);
  if (!changed) throw new Error('nothing changed');
  return changed.result.request.ticket;
};
/** What the card says to be wrong. */
const wrong = (ticket: Ticket, value: string, values: Record<string, string> = {}) => {
  const { changed, inChannel } = press(ticket, value, values);
  expect(changed).toBeUndefined();
  const [update] = inChannel;
  const inputs = update?.kind === 'update' ? (update.message.card?.inputs ?? []) : [];
  return inputs.flatMap(({ id, error }) => (error ? [`${id}: ${error}`] : []));
};

test('it tells what its customer calls it and by when they are contacted, and can not be refused', () => {
  const { card } = workMessage(klacht(), now, desk);
  expect(card?.facts).toEqual(
    expect.arrayContaining([
      { label: 'Klant noemt het', value: 'onvrede' },
      { label: 'Contact', value: 'beloofd uiterlijk donderdag 26 november 17:00' },
    ]),
  );
  expect(titles(klacht())).toEqual(expect.arrayContaining(['Contact gehad', 'Noteren', 'Gereed']));
  expect(titles(klacht())).not.toContain('Afwijzen');
});

test('"Contact gehad" keeps who and how, and takes it in hand; then the button is gone', () => {
  const ticket = after(klacht(), 'contact', { tekst: 'gebeld, heel boos' });
  expect(ticket).toMatchObject({
    status: 'in-behandeling',
    complaint: { contact: { at: now, by: { role: 'backoffice', id: 'kc' }, how: 'gebeld, heel boos' } },
  });
  expect(titles(ticket)).not.toContain('Contact gehad');
  expect(press(ticket, 'contact', {}).changed).toBeUndefined();
});

test('a question in somebody’s own words is contact', () => {
  expect(after(klacht(), 'wacht-op-klant', { tekst: 'Wie sprak je?' }).complaint?.contact?.at).toEqual(now);
});

test('"Gereed" asks for the outcome, and for an explanation where that is needed; what was typed stays', () => {
  expect(wrong(klacht(), 'gereed')).toEqual([expect.stringMatching(/^uitkomst: Kies eerst/)]);
  expect(wrong(klacht(), 'gereed', { uitkomst: 'tovenarij' })).toEqual([expect.stringMatching(/^uitkomst/)]);
  expect(wrong(klacht(), 'gereed', { uitkomst: 'binnen-afspraak' })).toEqual([expect.stringMatching(/^tekst: Leg/)]);
  const values = { uitkomst: 'binnen-afspraak', tekst: 'Drie weken.', besluit: 'directie', oorzaak: 'drukte' };
  expect(after(klacht(), 'gereed', values)).toMatchObject({
    status: 'gereed',
    lastMessage: 'Drie weken.',
    complaint: { cause: 'drukte', conclusion: { outcome: 'binnen-afspraak', policy: true, decidedBy: 'directie' } },
  });
});

test('an older card refuses nothing away: "Afwijzen" asks for the outcome', () => {
  expect(wrong(klacht(), 'afgewezen', { tekst: 'kan niet' })).toEqual([expect.stringMatching(/^uitkomst/)]);
});

test('what was filled in beside it is still there when it can not be noted', () => {
  const values = { uitkomst: 'binnen-afspraak', besluit: 'directie', oorzaak: 'drukte' };
  const [update] = press(klacht(), 'gereed', values).inChannel;
  const inputs = update?.kind === 'update' ? (update.message.card?.inputs ?? []) : [];
  const kept = Object.fromEntries(inputs.map(({ id, value }) => [id, value]));
  expect(kept).toMatchObject(values);
});

test('to note nothing is told', () => {
  expect(wrong(klacht(), 'noteren')).toEqual([expect.stringMatching(/^tekst: Er valt/)]);
  expect(after(klacht(), 'noteren', { oorzaak: 'rooster', vervolg: 'extra ronde' }).complaint).toMatchObject({
    cause: 'rooster',
    followUp: 'extra ronde',
  });
});
