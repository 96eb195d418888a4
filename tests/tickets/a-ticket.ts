import type { Actor, Ticket } from '../../tickets/ticket.ts';

export const backoffice: Actor = { role: 'backoffice', id: 'fmis' };
export const employee: Actor = { role: 'medewerker', id: 'medewerker-1' };

/** A ticket like any other, with what matters to a test. */
export const aTicket = (more: Partial<Ticket> = {}): Ticket => ({
  number: 'M-2026-000123',
  parent: null,
  approval: null,
  parts: [],
  priority: null,
  product: 'storing-verlichting',
  title: 'Storing verlichting',
  kind: 'storing',
  customerKind: null,
  status: 'geregistreerd',
  group: 'facilitair-team',
  requester: { id: 'medewerker-1', name: 'Sam' },
  beneficiary: null,
  followed: false,
  bounces: 0,
  added: [],
  complaint: null,
  spot: null,
  conversation: 'c1',
  intake: 'i1',
  answers: [{ id: 'wat', label: 'Wat is er', value: 'de lamp knippert', text: 'de lamp knippert' }],
  files: [],
  expectedAt: new Date('2026-11-25T16:00:00Z'),
  nextNewsAt: new Date('2026-11-24T14:00:00Z'),
  promisedAt: new Date('2026-11-25T16:00:00Z'),
  since: new Date('2026-11-24T09:00:00Z'),
  expectedSince: new Date('2026-11-24T09:00:00Z'),
  remindedAt: null,
  lastMessage: null,
  createdAt: new Date('2026-11-24T09:00:00Z'),
  updatedAt: new Date('2026-11-24T09:00:00Z'),
  version: 1,
  ...more,
});
