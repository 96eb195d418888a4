import type { Desk, Reads } from '../../dialogs/desk.ts';
import { en } from '../../dialogs/en.ts';
import { nl } from '../../dialogs/nl.ts';
import { newSession, type Intake, type Session } from '../../dialogs/session.ts';
import { spokenDesk } from '../../dialogs/spoken-desk.ts';
import { askingWho } from '../../dialogs/who-approves.ts';
import { realDesk } from '../harness/real-desk.ts';

/** On which pages it is asked who approves. Sam has Kim as manager; of Noor the directory knows nothing. */

const desk = await realDesk();
const sam = '00000000-0000-4000-8000-000000000001';
const kim = '00000000-0000-4000-8000-000000000003';
const laptop = 'laptop-aanvragen';

const readsOf = (id: string, more: Partial<Reads> = {}): Reads => ({
  now: new Date('2026-11-24T10:00:00Z'),
  employee: { id, name: id },
  tickets: [],
  told: [],
  followed: [],
  announcements: [],
  ratingAskedAt: null,
  newId: 'i1',
  newNumber: null,
  ...more,
});

const intakeOf = (more: Partial<Intake> = {}): Session => ({
  ...newSession(),
  intake: {
    id: 'i1',
    product: laptop,
    version: '1',
    said: '',
    answers: {},
    trail: [],
    parts: {},
    revision: 0,
    misses: 0,
    ...more,
  },
});

/** The questions of a page as somebody meets it. */
const asked = (
  who: string,
  {
    page = laptop,
    session = newSession(),
    more = {},
    on = desk,
  }: Partial<{ page: string; session: Session; more: Partial<Reads>; on: Desk }> = {},
) => askingWho(spokenDesk(on, 'nl'), session, readsOf(who, more), nl).catalogue.get(page)?.richtvragen ?? [];
const isAsked = (...all: Parameters<typeof asked>) => asked(...all).some(({ id }) => id === 'akkoord-van');

test('last, where a page needs approval and the directory does not know of whom', () => {
  const questions = asked('noor');
  expect(questions.at(-1)).toMatchObject({ id: 'akkoord-van', soort: 'persoon', verplicht: true, 'niet-zelf': true });
  expect(questions.slice(0, -1)).toEqual(desk.catalogue.get(laptop)?.richtvragen);
});

test('it applies when the approval does', () => {
  const page = [...desk.catalogue.values()].find(({ akkoord }) => (akkoord?.als.length ?? 0) > 0);
  if (!page) throw new Error('no page needs approval on some answers only');
  expect(asked('noor', { page: page.id }).at(-1)).toMatchObject({ id: 'akkoord-van', als: page.akkoord?.als });
});

test.each<[string, boolean, Parameters<typeof asked>]>([
  ['of whom the directory knows it', false, [sam]],
  ['on a page that needs no approval', false, ['noor', { page: 'storing-verlichting' }]],
  ['in a thread, where only what is for colleagues is asked', false, ['noor', { more: { thread: 'news-here' } }]],
  ['when it is for who would approve', true, [sam, { session: intakeOf({ for: { id: kim, name: 'Kim' } }) }]],
  ['when it is for somebody else', false, [sam, { session: intakeOf({ for: { name: 'Bo' } }) }]],
  [
    'once it was asked, also when the directory knows it by now',
    true,
    [sam, { session: intakeOf({ asking: 'akkoord-van' }) }],
  ],
  [
    'once it was answered too',
    true,
    [
      sam,
      {
        session: intakeOf({
          answers: { 'akkoord-van': { soort: 'persoon', value: { id: kim, naam: 'Kim' }, text: 'Kim', from: 'asked' } },
        }),
      },
    ],
  ],
])('%s: %s', (_what, is, all) => expect(isAsked(...all)).toBe(is));

test('who holds the budget is asked for where the page says so', () => {
  const page = desk.catalogue.get(laptop)!;
  const catalogue = new Map(desk.catalogue).set(laptop, {
    ...page,
    akkoord: { ...page.akkoord!, wie: 'budgethouder' },
  });
  const question = asked('noor', { on: { ...desk, catalogue } }).at(-1);
  expect(question?.vraag).toBe(nl.approval.whoApproves(nl.approvers.budgethouder));
});

test('a page is one value during a turn, and an English one keeps its Dutch, with the question', () => {
  const { catalogue } = askingWho(spokenDesk(desk, 'en'), newSession(), readsOf('noor'), en);
  const page = catalogue.get(laptop) as {
    richtvragen: { vraag: string }[];
    dutch?: { richtvragen: { vraag: string }[] };
  };
  expect(catalogue.get(laptop)).toBe(page);
  expect(page.richtvragen.at(-1)?.vraag).toMatch(/^Who approves this/);
  expect(page.dutch?.richtvragen.at(-1)?.vraag).toMatch(/^Wie geeft akkoord/);
});
