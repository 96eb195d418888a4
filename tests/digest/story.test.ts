import { story } from '../../digest/story.ts';
import type { DigestRead } from '../../digest/read.ts';
import { aRead, called, came, promised } from './a-digest.ts';

const told = (more: Partial<DigestRead>) => story(aRead(more), called);
const changed = (more: Partial<DigestRead>) => told(more)[0];
const matters = (more: Partial<DigestRead>) => told(more)[1];
const toDo = (more: Partial<DigestRead>) => told(more)[2];

describe('what changed', () => {
  test.each<[string, Partial<DigestRead>, string]>([
    ['nothing at all', {}, 'Er kwam niets binnen.'],
    ['nothing this time', { kinds: [came('storing', 0, 12)] }, 'Er kwam niets binnen; de week ervoor 12 meldingen.'],
    ['the first', { kinds: [came('storing', 1, 0)] }, 'Er kwam 1 melding binnen; de week ervoor geen.'],
    [
      'the same',
      { kinds: [came('storing', 104, 100)] },
      'Er kwamen 104 meldingen binnen, ongeveer evenveel als de week ervoor.',
    ],
    [
      'few more of few',
      { kinds: [came('storing', 8, 4)] },
      'Er kwamen 8 meldingen binnen, ongeveer evenveel als de week ervoor.',
    ],
    [
      'more, and of what',
      { kinds: [came('storing', 1130, 1000)], products: [came('lamp', 40, 38), came('wifi', 99, 12)] },
      'Er kwamen 1.130 meldingen binnen, 13% meer dan de week ervoor, vooral door Storing wifi (99, was 12).',
    ],
    [
      'less, and more of one',
      { kinds: [came('storing', 80, 100)], products: [came('wifi', 20, 5)] },
      'Er kwamen 80 meldingen binnen, 20% minder dan de week ervoor, maar meer Storing wifi (20, was 5).',
    ],
    [
      'work of a group',
      { ofGroups: true, kinds: [came('storing', 1, 0)] },
      'Er kwam 1 opdracht binnen; de week ervoor geen.',
    ],
  ])('%s', (_, more, said) => {
    expect(changed(more)).toBe(said);
  });
});

describe('why it matters', () => {
  const groups = [promised('ict', 100, 6, 1), promised('gebouw', 40, 9, 4)];
  test.each<[string, Partial<DigestRead>, string]>([
    ['nothing was promised', {}, 'Er liep geen toezegging af.'],
    [
      'broken without a word, where it stands out and why',
      { promises: promised('', 140, 15, 5), byGroup: groups, reasons: [{ why: 'supplier', putOff: 9, broken: 4 }] },
      'Van 140 toezeggingen zijn er 5 niet nagekomen zonder dat iemand dat vooraf zei, vooral bij gebouwzaken; meestal omdat er op een leverancier werd gewacht.',
    ],
    [
      'one of one',
      { promises: promised('', 1, 0, 1) },
      'Van 1 toezegging is er 1 niet nagekomen zonder dat iemand dat vooraf zei.',
    ],
    [
      'many put off',
      { promises: promised('', 10, 3, 0), reasons: [{ why: 'not-begun', putOff: 3, broken: 0 }] },
      'Van 10 toezeggingen verschoof 30%; meestal omdat er nog niet begonnen was.',
    ],
    [
      'kept, and yet not content',
      {
        promises: promised('', 100, 4, 0),
        dissatisfaction: {
          key: '',
          complaints: 2,
          toAnswer: 0,
          answeredInTime: 0,
          badRatings: 1,
          reopened: 3,
          tapped: 0,
        },
      },
      '96% van de toezeggingen is nagekomen, maar er waren ook 2 klachten, 1 slecht oordeel en 3 keer "nog niet opgelost".',
    ],
    [
      'not content, and nothing promised',
      {
        dissatisfaction: {
          key: '',
          complaints: 1,
          toAnswer: 0,
          answeredInTime: 0,
          badRatings: 0,
          reopened: 0,
          tapped: 0,
        },
      },
      'Er was 1 klacht.',
    ],
    [
      'kept, and content',
      { promises: promised('', 400, 1, 0), ratings: { key: '', rated: 20, mean: 4.3, scores: [0, 0, 2, 10, 8] } },
      '99% van de toezeggingen is nagekomen, en mensen zijn tevreden.',
    ],
  ])('%s', (_, more, said) => {
    expect(matters(more)).toBe(said);
  });

  test('a group that is large and does as the others does not stand out', () => {
    const [, , what] = told({
      promises: promised('', 220, 22, 0),
      byGroup: [promised('ict', 200, 20, 0), promised('gebouw', 20, 2, 0)],
    });
    expect(what).toBe('Je hoeft nu niets te doen.');
  });
});

describe('what to do', () => {
  const escalation = {
    ticket: 'M-2026-000012',
    title: 'Storing lift',
    group: 'gebouw',
    late: true,
    alarmed: true,
    bounced: false,
    reopened: false,
    expectedAt: null,
    madeAt: new Date(0),
  };
  const standing = { open: 9, late: 1, escalated: 3, alarmed: 1, bounced: 0, reopened: 2 };
  const waiting = { asked: 20, pickedUp: 12, within: 9, median: 3, ninety: 9, left: 5, nobodyCame: 3, answered: 8 };
  // Each is what is to be done when all above it is not there.
  const inOrder: [string, Partial<DigestRead>, string][] = [
    [
      'an approval',
      { approvals: { waiting: 2, byDesk: 0, oldest: new Date(0) } },
      'Kijk eerst naar wat op jouw akkoord wacht: 2 aanvragen, de oudste sinds vrijdag 20 november 9:00.',
    ],
    [
      'an escalation',
      { standing, escalations: [escalation] },
      'Kijk eerst naar **M-2026-000012** (Storing lift, bij gebouwzaken): de datum is voorbij en de balie kreeg alarm; daarna naar nog 2 escalaties.',
    ],
    [
      'a group',
      { byGroup: [promised('gebouw', 40, 6, 2)] },
      'Vraag gebouwzaken wat er nodig is: daar zijn 8 van de 40 toezeggingen niet op tijd nagekomen.',
    ],
    [
      'the desk',
      { waiting },
      'Kijk of er genoeg mensen aan de balie zijn: 8 van de 20 mensen die om iemand vroegen, kregen niemand.',
    ],
    ['a page', { overdue: ['Bloemen'] }, 'Werk de PDC bij: 1 pagina moest al herzien zijn.'],
    [
      'sentences',
      { gaps: [{ why: 'not-found', sentences: 6, times: 20 }] },
      'Kijk naar 6 zinnen die Loket niet meteen begreep.',
    ],
    ['nothing', {}, 'Je hoeft nu niets te doen.'],
  ];
  test.each(inOrder.map(([name], at) => [name, at] as const))('%s comes before what is below it', (_, at) => {
    const all = inOrder.slice(at).reverse();
    expect(toDo(Object.assign({}, ...all.map(([, more]) => more)) as Partial<DigestRead>)).toBe(inOrder[at]?.[2]);
  });
});
