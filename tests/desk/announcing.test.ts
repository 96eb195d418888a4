import { realDesk } from '../harness/real-desk.ts';
import { announcing, maybeAnnouncing } from '../../desk/announcing.ts';
import type { Announced } from '../../desk/announcement-goes-on.ts';
import { announcingIn, momentsIn } from '../../desk/announcement-draft.ts';
import { announcingNl as said } from '../../desk/announcing-nl.ts';
import { newSession, type Session } from '../../dialogs/session.ts';
import type { Announcement } from '../../tickets/announcement.ts';
import { stored } from '../harness/stored.ts';

/** What an agent or manager says and fills in, to tell many of something. */

const desk = await realDesk();
const monday = new Date('2026-11-23T09:00:00Z');
const reads = {
  person: 'robin',
  may: true,
  conversation: 'c',
  now: monday,
  newId: 'a1',
  open: [] as Announcement[],
  unsure: [] as { id: string; title: string; many: number }[],
};

const type = (text: string, session: Session = newSession(), more: Partial<typeof reads> = {}) =>
  announcing(session, { kind: 'text', text }, desk, { ...reads, ...more });
const press = (session: Session, value: string, values: Record<string, string> = {}, ref = 'a1') =>
  announcing(session, { kind: 'press', press: { do: 'mededeling', ref, value, values } }, desk, reads);
const draft = (step: Announced | undefined) => stored(step!.session).announcing;
const texts = (step: Announced | undefined) =>
  (step?.effects ?? []).map((effect) =>
    effect.kind === 'send' || effect.kind === 'update' ? effect.message.text : effect.kind,
  );

const printers = 'meld storing: printers in B30 doen het niet, verwacht klaar 14:00';

test('what is said is on the card, to be changed, and told as it will be', () => {
  const step = type(printers);
  expect(draft(step)).toMatchObject({
    title: 'printers in B30 doen het niet',
    products: ['storing-printer'],
    buildings: ['B30'],
    untilDate: '2026-11-23',
    untilTime: '14:00',
    whom: ['gebouw', 'product'],
  });
  expect(texts(step)).toEqual([
    expect.stringContaining(
      '"Er is nu een storing: **printers in B30 doen het niet**. Naar verwachting opgelost: vandaag 14:00.',
    ),
  ]);
});

test.each([
  ['wifi in B30, vandaag van 11 tot 12', 'wifi in B30'],
  ['het wifi wordt vervangen, morgen van 8 tot 10', 'het wifi wordt vervangen'],
  ['de lift, op vrijdag tussen 9 en 11 uur', 'de lift'],
  ['de bijeenkomst van morgen gaat niet door', 'de bijeenkomst van morgen gaat niet door'],
])('maintenance: %s is called %s', (text, title) => {
  expect(draft(type(`meld onderhoud: ${text}`))?.title).toBe(title);
});

test.each([
  ['meld storing: de lift staat stil', 'storing', 'de lift staat stil'],
  ['Melding onderhoud: wifi', 'onderhoud', 'wifi'],
  ['meld storing', 'storing', ''],
])('%s begins one', (text, kind, words) => expect(announcingIn(text)).toEqual({ kind, said: words }));

test.each(['meld een storing aan de printer', 'ik wil een storing melden', 'storing: printer', 'meldstoring: x'])(
  '%s does not',
  (text) => expect(announcingIn(text)).toBeUndefined(),
);

test.each([
  ['onderhoud morgen van 8 tot 10:30', ['2026-11-24', '08:00', '2026-11-24', '10:30']],
  ['klaar om half vier', ['', '', '2026-11-23', '15:30']],
  ['opgelost rond 16.00 uur', ['', '', '2026-11-23', '16:00']],
  ['printers op kamer 14 doen het niet', ['', '', '', '']],
])('%s is understood', (text, [fromDate, fromTime, untilDate, untilTime]) =>
  expect(momentsIn(text, monday, desk.organisation.tijdzone)).toEqual({ fromDate, fromTime, untilDate, untilTime }),
);

test('sending makes the announcement, and the card tells how far that is', () => {
  const { session } = type(printers)!;
  const step = press(session, 'send', { text: 'De monteur komt.', whom: 'iedereen', urgent: 'ja' });
  expect(draft(step)).toBeUndefined();
  expect(step!.effects).toMatchObject([
    {
      kind: 'announce',
      conversation: 'c',
      announcement: {
        id: 'a1',
        text: 'De monteur komt.',
        until: new Date('2026-11-23T13:00:00Z'),
        tell: { everybody: true, inBuildings: false },
        urgent: true,
        by: 'robin',
      },
    },
    { kind: 'update', card: 'mededeling:a1', message: { card: { badge: { text: said.badge.telling } } } },
    { kind: 'send' },
  ]);
  // A second press finds nothing left to send.
  expect(texts(press(step!.session, 'send'))).toEqual([said.goneDraft]);
});

test.each([
  ['no title', { title: ' ' }, said.wrong.title],
  ['a long title', { title: 'x'.repeat(121) }, said.wrong.title],
  ['nothing that it is about', { products: '' }, said.wrong.products],
  ['a product that was not offered', { products: 'bestaat-niet' }, said.wrong.products],
  ['nobody', { whom: '' }, said.wrong.whom],
  ['an audience that there is not', { whom: 'afdeling:Ruimtevaart' }, said.wrong.whom],
  ['a building that is not chosen', { whom: 'gebouw', buildings: '' }, said.wrong.buildings],
  ['a building that there is not', { whom: 'gebouw', buildings: 'B99' }, said.wrong.buildings],
  ['half a moment', { untilDate: '' }, said.wrong.moment],
  ['a moment that is none', { untilTime: 'straks' }, said.wrong.moment],
  ['what is past', { untilTime: '08:00' }, said.wrong.past],
])('%s is said on the card, and nothing is sent', (_, values, message) => {
  const step = press(type(printers)!.session, 'send', values);
  expect(step!.effects).toMatchObject([
    { kind: 'update', card: 'mededeling:a1', message: { card: { paragraphs: [said.below] } } },
    { kind: 'send', card: 'mededeling:a1' },
  ]);
  expect(texts(step)[1]).toContain(message);
  expect(draft(step)).toBeDefined();
});

test('maintenance needs an end, after its begin', () => {
  const { session } = type('meld onderhoud: het wifi wordt vervangen')!;
  expect(texts(press(session, 'send', { products: 'netwerk-storing' }))[1]).toContain(said.wrong.end);
  const values = { fromDate: '2026-11-24', fromTime: '10:00', untilDate: '2026-11-24', untilTime: '09:00' };
  expect(texts(press(session, 'send', { products: 'netwerk-storing', ...values }))[1]).toContain(said.wrong.order);
});

test('it can be typed too; what is something else is for the conversation', () => {
  const { session } = type(printers)!;
  expect(draft(type('aan iedereen', session))?.whom).toEqual(['iedereen']);
  expect(draft(type('aan ICT', session))?.whom).toEqual(['afdeling:ICT']);
  expect(draft(type('klaar om 16:30', session))?.untilTime).toBe('16:30');
  expect(draft(type('dringend', session))?.urgent).toBe(true);
  expect(type('versturen', session)!.effects[0]).toMatchObject({ kind: 'announce' });
  const dropped = type('niet versturen', session);
  expect([draft(dropped), texts(dropped).at(-1)]).toEqual([undefined, said.dropped]);
  // A yes to something else sends nothing to anybody.
  for (const text of ['ja', 'nee', 'stop', 'mijn lamp is kapot']) expect(type(text, session)).toBeUndefined();
});

test('who may not has an ordinary report; a forged press is refused kindly', () => {
  expect(type(printers, newSession(), { may: false })).toBeUndefined();
  const forged = announcing(
    newSession(),
    { kind: 'press', press: { do: 'mededeling', ref: 'a1', value: 'solved' } },
    desk,
    { ...reads, may: false },
  );
  expect(texts(forged)).toEqual([said.noRight]);
  expect(maybeAnnouncing(newSession(), { kind: 'text', text: 'mijn printer doet het niet' })).toBe(false);
});

describe('what goes on', () => {
  const made = type(printers)!;
  const effect = press(made.session, 'send')!.effects[0] as unknown as { announcement: Announcement };
  const one = effect.announcement;
  const other = { ...one, id: 'a2', title: 'de lift staat stil' };
  const at = (clock: string) => new Date(`2026-11-23T${clock}:00+01:00`);
  const work: Announcement = {
    ...one,
    id: 'w',
    kind: 'onderhoud',
    title: 'wifi',
    from: at('12:00'),
    until: at('15:00'),
  };
  const answer = (text: string, open: Announcement[], more: Partial<typeof reads> = {}) =>
    type(text, newSession(), { open, ...more });
  const retold = (step: Announced | undefined) => step?.effects.find((effect) => effect.kind === 'retell');
  const buttons = (step: Announced | undefined) =>
    step!.effects.flatMap((effect) => (effect.kind === 'send' ? (effect.message.card?.buttons ?? []) : []));

  test('is over in one sentence when there is one; of several it is asked which', () => {
    expect(texts(answer('storing opgelost', [one]))).toEqual(['retell', said.solved(one.title)]);
    expect(buttons(answer('de storing is opgelost', [one, other]))).toMatchObject([
      { title: one.title, press: { ref: one.id, value: 'solved' } },
      { title: other.title, press: { ref: 'a2', value: 'solved' } },
    ]);
    expect(texts(type('storing opgelost'))).toEqual([said.none]);
  });

  test.each([
    ['storing lift is opgelost', 'a2', 'over'],
    ['het onderhoud is klaar', 'w', 'over'],
    ['onderhoud begonnen', 'w', 'started'],
    ['het onderhoud wifi begint nu', 'w', 'started'],
    ['update storing lift: de monteur is er', 'a2', 'changed'],
    ['Nieuws over het onderhoud: het gaat goed', 'w', 'changed'],
  ])('%s says which one', (text, id, what) => {
    expect(retold(answer(text, [one, other, work]))).toMatchObject({ what, announcement: { id } });
  });

  test('words that name nothing that was told are no announcement', () => {
    expect(answer('de storing aan mijn lamp is opgelost', [one, other])).toBeUndefined();
  });

  test('has news, with another end when that is said', () => {
    expect(retold(answer('nieuws over de storing: de monteur is er', [one]))).toMatchObject({
      what: 'changed',
      announcement: { text: 'de monteur is er', until: one.until },
    });
    expect(retold(answer('update storing: de monteur is er, klaar om 16:00', [one]))).toMatchObject({
      announcement: { text: 'de monteur is er', until: at('16:00') },
    });
    expect(retold(answer('update storing: klaar om 16:30', [{ ...one, text: 'Bel niet.' }]))).toMatchObject({
      announcement: { text: 'Bel niet.', until: at('16:30') },
    });
    expect(texts(answer('update storing: toch klaar om 9:00', [one]))).toEqual([said.wrong.past]);
    expect(texts(answer(`update storing: ${'x'.repeat(1_001)}`, [one]))).toEqual([said.wrong.text]);
  });

  test('news of several is kept until it is said to which it belongs', () => {
    const asked = answer('update storing: de monteur is er', [one, other])!;
    const [, second] = buttons(asked);
    const chosen = (session: Session) =>
      announcing(session, { kind: 'press', press: second!.press }, desk, { ...reads, open: [one, other] });
    const step = chosen(stored(asked.session));
    expect(retold(step)).toMatchObject({ announcement: { id: 'a2', text: 'de monteur is er' } });
    expect(stored(step!.session).news).toBeUndefined();
    expect(texts(chosen(newSession()))).toEqual([said.newsAgain]);
  });

  test('maintenance begins when that is said; a storing began already, and what should be over needs another end', () => {
    expect(retold(answer('onderhoud begonnen', [work]))).toMatchObject({ announcement: { from: monday } });
    const forged = { kind: 'press' as const, press: { do: 'mededeling', ref: one.id, value: 'started' } };
    expect(texts(announcing(newSession(), forged, desk, { ...reads, open: [one] }))).toEqual([said.onlyWorkBegins]);
    const late = { now: at('15:30') };
    for (const text of ['onderhoud begonnen', 'update onderhoud: het duurt langer'])
      expect(texts(answer(text, [work], late))).toEqual([said.needsEnd.onderhoud('wifi')]);
    expect(retold(answer('update onderhoud: het duurt langer, klaar om 17:00', [work], late))).toBeDefined();
    expect(retold(answer('onderhoud klaar', [work], late))).toMatchObject({ what: 'over' });
  });

  test('who may not have it is told once more only when somebody asks', () => {
    const unsure = [{ id: 'a1', title: 'printers', many: 3 }];
    const asks = 'stuur nog eens aan wie onzeker is';
    const again = ['tell-unsure', said.toldAgain('printers', 3)];
    expect(texts(answer(asks, [], { unsure }))).toEqual(again);
    expect(texts(answer(asks, []))).toEqual([said.noneUnsure]);
    const both = answer(asks, [], { unsure: [...unsure, { id: 'a2', title: 'lift', many: 1 }] });
    expect(buttons(both)).toMatchObject([{ press: { ref: 'a1', value: 'again' } }, { title: 'lift' }]);
    const pressed = { kind: 'press' as const, press: { do: 'mededeling', ref: 'a1', value: 'again' } };
    expect(texts(announcing(newSession(), pressed, desk, { ...reads, unsure }))).toEqual(again);
    expect(texts(announcing(newSession(), pressed, desk, reads))).toEqual([said.noneUnsure]);
  });

  test('nor when it should be over by now: that is to be said first', () => {
    const unsure = [{ id: work.id, title: 'wifi', many: 3 }];
    const late = { now: at('15:30'), unsure };
    expect(texts(answer('stuur nog eens aan wie onzeker is', [work], late))).toEqual([said.needsEnd.onderhoud('wifi')]);
  });
});

test('without words it says what to say', () =>
  expect(texts(type('meld storing'))).toEqual([said.needsWords('storing')]));
