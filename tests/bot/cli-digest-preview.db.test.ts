import { digestNow } from '../../bot/digest.ts';
import { keepMadeUp } from '../../storage/made-up.ts';
import { transaction } from '../../storage/db.ts';
import type { Db } from '../../storage/db.ts';
import { madeUpYear } from '../../bot/demo/year.ts';
import { insertTicket } from '../../storage/tickets.ts';
import { freshDatabase } from '../harness/database.ts';
import { loketDatabase } from '../harness/schema.ts';
import { aTicket } from '../tickets/a-ticket.ts';
import { desk, day } from '../storage/a-made-up-span.ts';
import { loket as run } from './cli-io.ts';

let db: Db;
afterEach(() => db.end());

const now = day('2026-11-23');
const preview = (...args: string[]) =>
  run(['digest', 'preview', ...args], {
    openDatabase: () => Promise.resolve({ ...db, end: () => Promise.resolve() }),
    now: () => now,
  });

/** Three weeks of people who do not exist, which end now. */
async function threeWeeks(): Promise<void> {
  db = await loketDatabase();
  const year = madeUpYear(desk, { seed: 6, people: 150, from: day('2026-11-02'), until: now });
  await transaction(db, (client) => keepMadeUp(client, year, now));
}

test('a digest as a manager reads it: of everything, of a group, of a product, and of who approves', async () => {
  await threeWeeks();
  const whole = await preview();
  expect(whole).toMatchObject({ code: 0, stderr: '' });
  expect(whole.stdout).toMatch(
    /^\*\*Cijfers van maandag 16 november tot en met zondag 22 november\*\*\n\nEr kwamen \d+ meldingen binnen/,
  );
  expect(whole.stdout).toContain('**Zelf geregeld');
  const group = await preview('--groep', 'ict-servicedesk', '--groep', 'gebouwzaken');
  expect(group.stdout).toMatch(/Er kwamen \d+ opdrachten binnen/);
  expect(group.stdout).not.toContain('**Wachten op de balie');
  // Whatever the made-up weeks bring, this came in on the last working day.
  const friday = { createdAt: new Date('2026-11-20T09:00:00Z'), updatedAt: now };
  const about = { product: 'ict-vraag', group: 'ict-servicedesk', spot: { building: 'B20' }, conversation: null };
  await insertTicket(db, aTicket({ number: 'M-2026-900001', intake: 'vrijdag', ...about, ...friday }), null);
  const product = await preview('--product', 'ict-vraag', '--gebouw', 'B20', '--periode', 'dag');
  expect(product.stdout).toContain('van vrijdag 20 november tot en met zondag 22 november');
  const kim = '00000000-0000-4000-8000-000000000003';
  const askedAt = new Date('2026-11-20T09:30:00Z');
  const approval = {
    role: 'leidinggevende',
    approver: { id: kim, name: 'Kim' },
    byDesk: false,
    askedAt,
    remindedAt: null,
    question: null,
    answer: null,
  } as const;
  const number = 'M-2026-900000';
  await insertTicket(db, aTicket({ number, conversation: null, status: 'wacht-op-akkoord', approval }), null);
  expect((await preview('--voor', kim)).stdout).toContain(
    'Kijk eerst naar wat op jouw akkoord wacht: 1 aanvraag, de oudste sinds vrijdag 20 november 10:30.',
  );
  expect((await preview()).stdout).not.toContain('jouw akkoord');
});

test('a reader sees what they may see, and what they do not is told', async () => {
  await threeWeeks();
  const [sam, mees] = ['1', '5'].map((n) => `00000000-0000-4000-8000-00000000000${n}`) as [string, string];
  const ict = await preview('--groep', 'ict-servicedesk');
  expect(await preview('--voor', mees)).toEqual(ict);
  const both = await preview('--voor', mees, '--groep', 'ict-servicedesk', '--groep', 'catering');
  expect(both.stdout).toBe(`Dit ziet deze lezer niet: catering.\n\n${ict.stdout}`);
  expect(await preview('--voor', sam)).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('ziet deze lezer geen cijfers'),
  });
});

test('the same figures for the same moment, also when it is asked twice', async () => {
  await threeWeeks();
  const asked = { length: 'week', scope: {}, reader: null } as const;
  const first = await digestNow(db, desk, asked, now);
  expect([...(first?.card?.facts ?? []), ...(first?.card?.details?.facts ?? [])].length).toBeGreaterThan(7);
  expect(await digestNow(db, desk, asked, now)).toEqual(first);
});

test('an empty register has nothing to tell, and pages that are overdue are told all the same', async () => {
  db = await loketDatabase();
  expect((await preview()).stdout).toBe('Over deze periode is er niets te vertellen.\n');
  const message = await digestNow(db, desk, { length: 'week', scope: {}, reader: null }, day('2027-01-18'));
  expect(message?.text).toContain("pagina's moesten al herzien zijn");
});

test.each([
  [['--periode', 'jaar'], '--periode is dag, week, maand, twee-maanden; "jaar" kan niet.'],
  [['--groep', 'niemand'], '--groep: "niemand" is er niet; kies uit: accountmanagement, '],
  [['--product', 'x'], '--product: "x" is er niet'],
  [['--gebouw', 'B99'], '--gebouw: "B99" is er niet; kies uit: B20, B30, B50.'],
  [['--voor', 'iemand'], '--voor: "iemand" is er niet'],
  [['nog', 'iets'], 'Hier hoort geen "nog iets" achter'],
])('%j is refused with what can be given', async (args, said) => {
  db = await loketDatabase();
  const { code, stdout, stderr } = await preview(...args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(said);
});

test('a database without tables is told to be migrated first', async () => {
  db = await freshDatabase();
  const { code, stderr } = await preview();
  expect(code).toBe(1);
  expect(stderr).toContain('npm run loket -- migrate');
});
