import { fanOut, type Whole } from '../../tickets/orders.ts';
import type { Planned } from '../../tickets/parts.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import { pace } from './a-pace.ts';
import { aTicket } from './a-ticket.ts';

const part = (id: string, days: number, after: string[] = [], group = 'ict-servicedesk'): Planned => ({
  id,
  name: id,
  group,
  takes: { amount: days, unit: 'werkdagen' },
  after,
  notBefore: null,
});

/** Somebody begins: staff records, then an account and a pass, then a laptop; a desk by itself. */
export const newColleague = [
  part('personeel', 2, [], 'p-en-o'),
  part('account', 2, ['personeel']),
  part('laptop', 5, ['account']),
  part('pas', 3, ['personeel'], 'beveiliging'),
  part('werkplek', 5, [], 'facilitair-team'),
];

/** A request that fell apart into work orders, on Tuesday 24 November at ten. */
export const aWhole = (more: Partial<Ticket> = {}, planned: readonly Planned[] = newColleague): Whole => {
  const request = aTicket({ product: 'nieuwe-medewerker', title: 'Nieuwe medewerker', kind: 'aanvraag', ...more });
  return fanOut(request, planned, request.createdAt, pace.calendar);
};
