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
];
const underway = [
    'in-behandeling',
    'wacht-op-klant',
    'wacht-op-leverancier',
    'gereed',
    'afgewezen',
    'geannuleerd',
];
/** What may follow what. A move that is not listed cannot happen. "Heropend" is the move from gereed or gesloten to in-behandeling. */
export const moves = {
    geregistreerd: ['wacht-op-akkoord', 'doorgezet', ...underway],
    'wacht-op-akkoord': ['doorgezet', 'wacht-op-klant', 'afgewezen', 'geannuleerd'],
    doorgezet: ['geregistreerd', ...underway],
    'in-behandeling': ['doorgezet', ...underway.filter((status) => status !== 'in-behandeling')],
    'wacht-op-klant': ['doorgezet', ...underway.filter((status) => status !== 'wacht-op-klant')],
    'wacht-op-leverancier': ['doorgezet', ...underway.filter((status) => status !== 'wacht-op-leverancier')],
    gereed: ['gesloten', 'in-behandeling'],
    gesloten: ['in-behandeling'],
    afgewezen: ['geregistreerd'],
    geannuleerd: [],
};
/** Statuses in which nobody has anything left to do. */
export const ended = ['gesloten', 'afgewezen', 'geannuleerd'];
//# sourceMappingURL=status.js.map