/** What becomes of a ticket in the soak, and what its requester is to hear of it: no more, no less, in this order. */

export interface Change {
  status?: string;
  customerMessage?: string;
  note?: string;
}

export interface Plan {
  name: string;
  /** By the backoffice, in the afternoon of the report, right after each other. */
  changes: Change[];
  /** What is said after 'Gemeld als'; updates of the card make no sound and are not among it. */
  hears: RegExp[];
  /** The events of what Loket did of itself. */
  does: string[];
}

const noNews = /^Nog geen nieuws over/;
const later = /gaat langer duren dan ik zei/;
const closed = /afgesloten/;

const plans: readonly Plan[] = [
  {
    name: 'nobody begins',
    changes: [],
    hears: [noNews, later, later],
    does: ['geen-nieuws', 'verwachting', 'verwachting'],
  },
  {
    name: 'begun',
    changes: [{ status: 'in-behandeling' }],
    hears: [noNews, later, later],
    does: ['geen-nieuws', 'verwachting', 'verwachting'],
  },
  {
    name: 'ready',
    changes: [{ status: 'gereed', customerMessage: 'De lamp is vervangen.' }],
    hears: [/De lamp is vervangen\..*opgelost/s, closed],
    does: ['status'],
  },
  {
    name: 'asked',
    changes: [{ status: 'wacht-op-klant', customerMessage: 'Welke lamp is het?' }],
    hears: [/een vraag aan jou\. Welke lamp is het\?/, /staat nog een vraag aan jou open.*Welke lamp is het\?/s],
    does: ['herinnering'],
  },
  {
    name: 'refused',
    changes: [{ status: 'afgewezen', customerMessage: 'Die lamp is van de verhuurder.' }],
    hears: [/Die lamp is van de verhuurder\./],
    does: [],
  },
  {
    name: 'much at once',
    changes: [
      { customerMessage: 'Een.' },
      { customerMessage: 'Twee.' },
      { note: 'kabel doorgeknipt' },
      { customerMessage: 'Drie.' },
    ],
    hears: [/: Een\.$/, /: Twee\. Drie\.$/, later, later],
    does: ['verwachting', 'verwachting'],
  },
  {
    name: 'a note',
    changes: [{ note: 'sleutel ligt bij de balie' }],
    hears: [noNews, later, later],
    does: ['geen-nieuws', 'verwachting', 'verwachting'],
  },
  {
    name: 'begun and ready',
    changes: [{ status: 'in-behandeling' }, { status: 'gereed' }],
    hears: [/opgelost/, closed],
    does: ['status'],
  },
];

/** What becomes of the n-th report. */
export const planOf = (n: number): Plan => plans[n % plans.length]!;
