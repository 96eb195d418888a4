/** One consistent story for the OpenAPI document: a lamp flickers. The people in it do not exist. */

const ticket = {
  number: 'M-2026-000123',
  parent: null,
  orders: [],
  product: 'storing-verlichting',
  title: 'Storing verlichting',
  kind: 'storing',
  customerKind: null,
  status: 'geregistreerd',
  group: 'facilitair-team',
  requester: { id: '00000000-0000-4000-8000-000000000001', name: 'Sam (medewerker)' },
  beneficiary: null,
  answers: [
    { id: 'wat', label: 'Wat is er', value: 'de lamp knippert', text: 'de lamp knippert' },
    { id: 'plaats', label: 'Plaats', value: { gebouw: 'B30', plek: 'kamer 3.12' }, text: 'B30, kamer 3.12' },
  ],
  priority: { level: 3, impact: 'middel', urgency: 'middel' },
  approval: null,
  complaint: null,
  expectedAt: '2026-11-24T16:00:00.000Z',
  nextNewsAt: '2026-11-23T13:00:00.000Z',
  createdAt: '2026-11-23T08:30:00.000Z',
  updatedAt: '2026-11-23T08:30:00.000Z',
  version: 1,
};

const underway = { ...ticket, status: 'in-behandeling', updatedAt: '2026-11-23T09:05:00.000Z', version: 2 };

const product = {
  id: 'storing-verlichting',
  naam: 'Storing verlichting',
  soort: 'storing',
  omschrijving: 'Een lamp die stuk is, knippert of niet aan of uit gaat.',
  levertijd: { tekst: 'Binnen 1 werkdag komt er iemand langs', binnen: { amount: 1, unit: 'werkdagen' } },
  prijs: 'Dit kost je niets',
};

export const examples = {
  product,
  productPage: {
    ...product,
    version: '1x2y3z',
    niveau: 'operationeel',
    pakket: 'basis',
    uitvoerder: { standaard: 'facilitair-team' },
    richtvragen: [{ id: 'wat', soort: 'tekst', vraag: 'Wat zie je precies gebeuren?', kort: 'Wat is er' }],
  },
  finding: {
    query: 'de lamp knippert',
    outcome: 'found',
    intent: null,
    products: [{ id: 'storing-verlichting', naam: 'Storing verlichting', score: 0.93 }],
  },
  registration: {
    product: 'storing-verlichting',
    requester: { name: 'Sam (medewerker)', id: '00000000-0000-4000-8000-000000000001' },
    answers: { plaats: 'B30 kamer 3.12' },
    description: 'de lamp knippert',
  },
  ticket,
  change: { status: 'in-behandeling', note: 'Monteur is ingelicht', expectedAt: '2026-11-24T17:00:00+01:00' },
  changedTicket: underway,
  attachment: 'c0a8e6f2-6f0b-4d0e-9f57-1f1d5c1a7a11',
  ticketWithEvents: {
    ...underway,
    followers: 0,
    attachments: [
      {
        id: 'c0a8e6f2-6f0b-4d0e-9f57-1f1d5c1a7a11',
        name: 'lamp.jpg',
        type: 'image/jpeg',
        size: 183_204,
        sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
        by: { role: 'medewerker', id: '00000000-0000-4000-8000-000000000001' },
        createdAt: '2026-11-23T08:30:00.000Z',
        url: '/api/v1/tickets/M-2026-000123/attachments/c0a8e6f2-6f0b-4d0e-9f57-1f1d5c1a7a11',
      },
    ],
    events: [
      {
        at: '2026-11-23T08:30:00.000Z',
        by: { role: 'medewerker', id: '00000000-0000-4000-8000-000000000001' },
        kind: 'gemaakt',
        data: {},
      },
      {
        at: '2026-11-23T09:05:00.000Z',
        by: { role: 'backoffice', id: 'facilitair' },
        kind: 'status',
        data: { from: 'geregistreerd', to: 'in-behandeling' },
      },
    ],
  },
  next: 'WyIyMDI2LTExLTIzVDA4OjMwOjAwLjAwMFoiLCJNLTIwMjYtMDAwMTIzIl0',
};
