import type { Called, DigestRead } from '../../digest/read.ts';

/** A week in which nothing happened, with what matters to a test. */
export const aRead = (more: Partial<DigestRead> = {}): DigestRead => ({
  now: new Date('2026-11-23T08:00:00Z'),
  span: {
    length: 'week',
    period: { from: new Date('2026-11-15T23:00:00Z'), until: new Date('2026-11-22T23:00:00Z') },
    before: { from: new Date('2026-11-08T23:00:00Z'), until: new Date('2026-11-15T23:00:00Z') },
  },
  scope: {},
  ofGroups: false,
  kinds: [],
  products: [],
  response: undefined,
  lead: undefined,
  promises: undefined,
  byGroup: [],
  reasons: [],
  handled: { questions: 0, selfService: 0, firstContact: 0, helped: 0, tried: 0 },
  ratings: undefined,
  said: [],
  dissatisfaction: undefined,
  contacts: undefined,
  standing: { open: 0, late: 0, escalated: 0, alarmed: 0, bounced: 0, reopened: 0 },
  escalations: [],
  approvals: { waiting: 0, byDesk: 0, oldest: null },
  toDecide: [],
  gaps: [],
  overdue: [],
  ...more,
});

export const called: Called = {
  product: (id) => ({ wifi: 'Storing wifi', lamp: 'Storing verlichting' })[id] ?? id,
  group: (id) => ({ ict: 'de ICT-servicedesk', gebouw: 'gebouwzaken' })[id] ?? id,
  moment: () => 'vrijdag 20 november 9:00',
  workingDay: 540,
};

export const came = (key: string, total: number, before: number) => ({ key, total, before, calledComplaint: 0 });
export const promised = (key: string, due: number, putOff: number, broken: number) => ({
  key,
  due,
  kept: due - putOff - broken,
  putOff,
  broken,
});
