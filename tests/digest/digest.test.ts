import { digest } from '../../digest/digest.ts';
import type { DigestRead } from '../../digest/read.ts';
import { readShown } from '../../digest/shown.ts';
import { share, tenth, whole, workingTime } from '../../digest/nl.ts';
import { activityOf } from '../../bot/teams/card.ts';
import { complaintsAbout, jsonOf, partsIn } from '../harness/adaptive.ts';
import { aRead, called, came, promised } from './a-digest.ts';

const zone = 'Europe/Amsterdam';
const told = (more: Partial<DigestRead>) => digest(aRead(more), called, zone);

test('nobody is sent a digest in which there is nothing to say', () => {
  expect(told({})).toBeUndefined();
  expect(told({ standing: { open: 7, late: 0, escalated: 0, alarmed: 0, bounced: 0, reopened: 0 } })).toBeUndefined();
});

test.each<[string, Partial<DigestRead>]>([
  ['something came in', { kinds: [came('storing', 1, 0)] }],
  ['a promise fell due', { promises: promised('', 1, 0, 0) }],
  ['something is escalated', { standing: { open: 1, late: 1, escalated: 1, alarmed: 0, bounced: 0, reopened: 0 } }],
  ['an approval waits', { approvals: { waiting: 1, byDesk: 0, oldest: null } }],
  ['a page is overdue', { overdue: ['Bloemen'] }],
])('there is something to say when %s', (_, more) => {
  expect(told(more)).toBeDefined();
});

test('the story first, then the figures; the text says all that the card says', () => {
  const message = told({
    kinds: [came('storing', 8, 6), came('klacht', 1, 0), came('wens', 0, 2)],
    products: [came('wifi', 6, 3), came('lamp', 3, 5), came('oud', 0, 4)],
    response: { key: '', total: 9, within: 8, median: 30.4, ninety: 200, byItself: 1 },
    lead: { key: '', total: 7, promised: 6, within: 6, median: 300, ninety: 1600 },
    promises: promised('', 9, 1, 0),
    reasons: [{ why: 'takes-longer', putOff: 1, broken: 0 }],
    handled: { questions: 10, selfService: 9, firstContact: 2, helped: 1, tried: 2 },
    waiting: { asked: 1, pickedUp: 1, within: 1, median: 2.4, ninety: 2.4, left: 0, nobodyCame: 0, answered: 1 },
    ratings: { key: '', rated: 4, mean: null, scores: null },
    said: [{ ticket: 'M-2026-000001', product: 'wifi', group: 'ict', score: 2, tag: null, line: 'Duurde lang' }],
    dissatisfaction: { key: '', complaints: 1, toAnswer: 1, answeredInTime: 1, badRatings: 1, reopened: 0, tapped: 0 },
    contacts: { key: '', due: 3, inTime: 2 },
    standing: { open: 12, late: 0, escalated: 0, alarmed: 0, bounced: 0, reopened: 0 },
    gaps: [{ why: 'not-found', sentences: 2, times: 3 }],
    overdue: ['Bloemen', 'BHV'],
  });
  expect(message?.text).toBe(`**Cijfers van maandag 16 november tot en met zondag 22 november**

Er kwamen 9 meldingen binnen, ongeveer evenveel als de week ervoor. 89% van de toezeggingen is nagekomen, maar er waren ook 1 klacht en 1 slecht oordeel. Werk de PDC bij: 2 pagina's moesten al herzien zijn.

- **Aantal en soort**: 9 (de week ervoor 8): 8 storingen en 1 klacht
- **Meest gevraagd**: Storing wifi 6 (+3) · Storing verlichting 3 (−2)
- **Eerste bericht**: 89% op tijd; de helft binnen 30 minuten, negen van de tien binnen 3,3 uur
- **Doorlooptijd**: 7 klaar, 100% op tijd; de helft binnen 5 uur, negen van de tien binnen 3 werkdagen
- **Toezeggingen**: 89% van 9 nagekomen, 11% vooraf verschoven, 0% niet nagekomen. Waarom: duurde langer (1)
- **Zelf geregeld en in één keer**: 90% zonder de balie, 20% meteen opgelost
- **Wachten op de balie**: 1 gesprek, 100% opgepakt, de helft binnen 2 minuten
- **Oordelen**: 4, te weinig voor een gemiddelde
- **Klachten en onvrede**: 1 klacht (1 op tijd beantwoord), 1 slecht oordeel, 0 keer bleek iets niet opgelost; 2 van 3 klagers op tijd gesproken
- **Nu open**: 12, waarvan 0 te laat en 0 escalaties
- **PDC**: 2 zinnen waar Loket niets bij vond; te herzien: Bloemen en BHV

Wat mensen erbij schreven:
- 2 van 5: "Duurde lang" (Storing wifi)

Meer weten? Typ "welke?", "per locatie", "vergelijk met vorige maand" of "excel".`);
  const card = message?.card;
  const facts = [...(card?.facts ?? []), ...(card?.details?.facts ?? [])];
  const said = [card?.title, card?.lead, ...facts.flatMap(({ label, value }) => [label, value])];
  for (const one of said) expect(message?.text).toContain(one);
  expect(card?.lead).toContain('Werk de PDC bij');
  expect(card?.facts?.map(({ label }) => label)).toEqual([
    'Doorlooptijd',
    'Toezeggingen',
    'Oordelen',
    'Klachten en onvrede',
    'Nu open',
  ]);
  expect(card?.chart).toEqual({
    title: 'Meest gevraagd',
    bars: [
      { label: 'Storing wifi', value: 6, note: 'was 3' },
      { label: 'Storing verlichting', value: 3, note: 'was 5' },
    ],
  });
});

test('one product beside nothing is no chart', () => {
  expect(
    told({ kinds: [came('storing', 6, 3)], products: [came('wifi', 6, 3), came('lamp', 0, 5)] })?.card?.chart,
  ).toBeUndefined();
});

test('what waits for their approval is decided on the card by the actions of the card on which it was asked; three at most', () => {
  const toDecide = Array.from({ length: 5 }, (_, nth) => ({
    number: `M-2026-00000${String(nth)}`,
    title: 'Laptop',
    by: 'Sam',
    askedAt: new Date('2026-11-20T08:00:00Z'),
    ...(nth === 0 ? { cost: '€ 900' } : {}),
  }));
  const message = told({ approvals: { waiting: 5, byDesk: 0, oldest: null }, toDecide });
  expect(message?.card?.items).toHaveLength(3);
  expect(message?.card?.items?.[0]).toEqual({
    title: 'Akkoord? Laptop',
    detail: 'Sam · gevraagd vrijdag 20 november 9:00 · € 900 · M-2026-000000',
    buttons: [
      { title: 'Akkoord', press: { do: 'approve', ref: 'M-2026-000000' } },
      { title: 'Niet akkoord', press: { do: 'refuse', ref: 'M-2026-000000' } },
    ],
  });
  expect(message?.card?.buttons?.map(({ title }) => title)).toEqual(['Alle 5 aanvragen bekijken', 'Minder vaak']);
  for (const { number } of toDecide) expect(message?.text).toContain(`Laptop (${number}) · Sam`);
});

test('the card is one that the renderer shows, within what Teams takes, also when all is long', () => {
  const long = 'x'.repeat(300);
  const products = Array.from({ length: 30 }, (_, nth) => came(`${long}${String(nth)}`, nth + 1, nth));
  const toDecide = Array.from({ length: 50 }, () => ({
    number: 'M-2026-000001',
    title: long,
    by: long,
    askedAt: null,
    cost: long,
  }));
  const line = {
    ticket: 'M-2026-000001',
    product: long,
    group: 'ict',
    score: 2,
    tag: null,
    line: 'y'.repeat(2000),
  } as const;
  const message = told({
    kinds: [came('storing', 99, 1)],
    products,
    toDecide,
    said: [line, line, line],
    overdue: Array.from({ length: 90 }, () => long),
  });
  const json = jsonOf(message!);
  // This renderer knows no charts: it takes the rows instead, and has nothing against these.
  expect(complaintsAbout(json!)).toEqual([expect.stringMatching(/"Chart.HorizontalBar". Fallback will be used/)]);
  expect(JSON.stringify(activityOf(message!)).length).toBeLessThan(28_000);
  const chart = partsIn(json).find(({ type }) => type === 'Chart.HorizontalBar');
  expect(chart).toMatchObject({ fallback: { type: 'Container' } });
});

test('one is said as one', () => {
  const waiting = { asked: 2, pickedUp: 1, within: 1, median: 2, ninety: 2, nobodyCame: 0, answered: 1 };
  const text = (left: number, answeredInTime: number, toAnswer: number) =>
    told({
      kinds: [came('klacht', 2, 2)],
      waiting: { ...waiting, left },
      dissatisfaction: { key: '', complaints: 2, toAnswer, answeredInTime, badRatings: 0, reopened: 1, tapped: 0 },
    })?.text;
  expect(text(1, 0, 1)).toMatch(/; 1 haakte af[^]*2 klachten \(1 te laat beantwoord\)/);
  expect(text(2, 1, 2)).toMatch(/; 2 haakten af[^]*2 klachten \(1 van de 2 op tijd beantwoord\)/);
});

test.each<[string, string, Partial<DigestRead>]>([
  ['Welke niet nagekomen?', 'broken', { promises: promised('', 9, 0, 1) }],
  [
    'Welke klachten?',
    'complaints',
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
  ],
  ['Welke meldingen?', 'made', {}],
])('"%s" shows one by one what its story is about, of what the digest is', (title, figure, more) => {
  const scope = { groups: ['ict'] };
  const buttons = told({ kinds: [came('storing', 9, 9)], scope, ...more })?.card?.buttons ?? [];
  expect(buttons.map((one) => one.title)).toEqual([title, 'Excel', 'Minder vaak']);
  const [which, excel] = buttons.slice(0, 2).map(({ press }) => ({
    ...press,
    ref: readShown(JSON.parse(press.ref ?? '') as unknown),
  }));
  const { period } = aRead().span;
  expect(which).toEqual({ do: 'cijfers', value: 'welke', ref: { unit: 'week', period, scope, figure } });
  expect(excel).toEqual({ do: 'cijfers', value: 'excel', ref: { unit: 'week', period, scope, figure: 'made' } });
});

test('a digest of groups says nothing of self-service: what they get has a desk behind it', () => {
  const handled = { questions: 4, selfService: 3, firstContact: 1, helped: 0, tried: 0 };
  expect(told({ kinds: [came('storing', 4, 4)], handled })?.text).toContain('Zelf geregeld');
  expect(told({ kinds: [came('storing', 4, 4)], handled, ofGroups: true })?.text).not.toContain('Zelf geregeld');
});

test('numbers as they are read', () => {
  expect([whole(0), whole(999), whole(1000), whole(1234567)]).toEqual(['0', '999', '1.000', '1.234.567']);
  expect([tenth(3), tenth(3.25), tenth(0.04)]).toEqual(['3', '3,3', '0']);
  // Nearly all is not all, and one of many is not nothing.
  expect([share(999, 1000), share(1000, 1000), share(1, 1000), share(0, 9)]).toEqual(['99%', '100%', '1%', '0%']);
  expect([0, 1, 59.4, 90, 540, 850, 1079, 1080, 2700].map((one) => workingTime(one, 540))).toEqual([
    '1 minuut',
    '1 minuut',
    '59 minuten',
    '1,5 uur',
    '1 werkdag',
    '1,6 werkdag',
    '2 werkdagen',
    '2 werkdagen',
    '5 werkdagen',
  ]);
});
