import { workMessage, workNews } from '../../dialogs/work-card.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import { realDesk } from '../harness/real-desk.ts';
import { aTicket } from '../tickets/a-ticket.ts';

/** The card of work in the channel of a group. */

const desk = await realDesk();
const now = new Date('2026-11-24T10:00:00Z');
const factsOf = (ticket: Ticket) => workMessage(ticket, now, desk).card?.facts ?? [];

test('what was said while it waited for an approval stands on the card when it comes', () => {
  const ticket = aTicket({ status: 'doorgezet', added: ['ook een tas graag', 'en een muis'] });
  const data = { from: 'wacht-op-akkoord', to: 'doorgezet' };
  const by = { role: 'akkoordgever' as const, id: 'kim' };
  const [news] = workNews(ticket, [{ at: now, by, kind: 'status', data }], now, desk);
  expect(news?.effects).toEqual([
    { kind: 'send', card: 'werk:M-2026-000123', message: workMessage(ticket, now, desk) },
  ]);
  expect(factsOf(ticket).filter(({ label }) => label === 'Toegevoegd')).toEqual([
    { label: 'Toegevoegd', value: 'ook een tas graag' },
    { label: 'Toegevoegd', value: 'en een muis' },
  ]);
});

test('no more than the last ten, so that the card can be sent', () => {
  const added = Array.from({ length: 12 }, (_, at) => `nummer ${String(at)}`);
  expect(factsOf(aTicket({ added })).filter(({ label }) => label === 'Toegevoegd')).toHaveLength(10);
});

test('a work order says to what it belongs, unless that is confidential', () => {
  const order = aTicket({ parent: 'M-2026-000100', product: 'nieuwe-medewerker', title: 'Werkplek' });
  const page = desk.catalogue.get(order.product)!;
  const catalogue = new Map(desk.catalogue).set(page.id, { ...page, vertrouwelijk: true });
  expect(JSON.stringify(workMessage(order, now, desk))).toContain(page.naam);
  expect(JSON.stringify(workMessage(order, now, { ...desk, catalogue }))).not.toContain(page.naam);
});
