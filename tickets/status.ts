/** The life of a ticket (domain.md 8), as codes in data and REST. */
export const statuses = [
  'geregistreerd',
  'wacht-op-akkoord',
  'doorgezet',
  'in-behandeling',
  'wacht-op-klant',
  'wacht-op-leverancier',
  'gereed',
  'gesloten',
  'afgewezen',
  'geannuleerd',
] as const;
export type Status = (typeof statuses)[number];

/** In whose name a ticket is changed. */
export const roles = ['medewerker', 'akkoordgever', 'balie', 'backoffice', 'loket'] as const;
export type ActorRole = (typeof roles)[number];

/** The desk and who executes. Backoffice is also every system of the organisation that has an API key. */
const work: readonly ActorRole[] = ['balie', 'backoffice'];
const withEmployee: readonly ActorRole[] = ['medewerker', ...work];
const withLoket: readonly ActorRole[] = ['loket', ...work];

/** How work goes on once somebody may begin. */
const underway = {
  'in-behandeling': work,
  'wacht-op-klant': work,
  'wacht-op-leverancier': work,
  gereed: work,
  afgewezen: work,
  geannuleerd: work,
} as const;

/**
 * What may follow what, and who may do it: the one table of it (domain.md 8). A move that is not listed can not happen. "Heropend" is the
 * move from gereed or gesloten to in-behandeling. What the employee may no longer withdraw themselves is asked of who has it.
 */
const table: Readonly<Record<Status, Readonly<Partial<Record<Status, readonly ActorRole[]>>>>> = {
  geregistreerd: {
    'wacht-op-akkoord': withLoket,
    doorgezet: withLoket,
    ...underway,
    geannuleerd: withEmployee,
  },
  // The desk can ask somebody else to approve, but does not approve by itself. A question meanwhile is a step in the asking
  // (tickets/approval.ts), no status: from wacht-op-klant the work could begin without an approval.
  'wacht-op-akkoord': {
    doorgezet: ['akkoordgever', 'backoffice'],
    // Approved, and a work order that waits for another one.
    geregistreerd: ['akkoordgever', 'backoffice'],
    afgewezen: ['akkoordgever', ...work],
    geannuleerd: withEmployee,
  },
  // Back to the desk: the wrong group had it.
  doorgezet: { geregistreerd: work, ...underway, geannuleerd: withEmployee },
  'in-behandeling': { doorgezet: work, ...without(underway, 'in-behandeling') },
  'wacht-op-klant': {
    doorgezet: work,
    ...without(underway, 'wacht-op-klant'),
    'in-behandeling': withEmployee,
    geannuleerd: withEmployee,
  },
  'wacht-op-leverancier': { doorgezet: work, ...without(underway, 'wacht-op-leverancier') },
  gereed: { gesloten: ['medewerker', ...withLoket], 'in-behandeling': withEmployee },
  gesloten: { 'in-behandeling': withEmployee },
  // What was refused by who approves is asked again first (tickets/change.ts).
  afgewezen: { geregistreerd: work, 'wacht-op-akkoord': work },
  geannuleerd: {},
};

function without<T extends object, K extends keyof T>(all: T, key: K): Omit<T, K> {
  const { [key]: _, ...rest } = all;
  return rest;
}

/** What may follow a status, whoever does it. */
export const moves = Object.fromEntries(
  statuses.map((from) => [from, statuses.filter((to) => table[from][to] !== undefined)]),
) as unknown as Readonly<Record<Status, readonly Status[]>>;

/** What somebody may make of a ticket. */
export const movesOf = (from: Status, role: ActorRole): readonly Status[] =>
  statuses.filter((to) => table[from][to]?.includes(role));

/** Statuses in which nobody has anything left to do. */
export const ended: readonly Status[] = ['gesloten', 'afgewezen', 'geannuleerd'];

/** Statuses in which nobody may execute it yet: somebody has to approve it; of a work order, another part comes first. */
export const heldBack: { always: readonly Status[]; asOrder: readonly Status[] } = {
  always: ['wacht-op-akkoord'],
  asOrder: ['geregistreerd'],
};

export const isHeldBack = ({ status, parent }: { status: Status; parent: string | null }): boolean =>
  heldBack.always.includes(status) || (parent !== null && heldBack.asOrder.includes(status));
