import { parse } from 'csv-parse/sync';
import readXlsx from 'read-excel-file/node';
import { csvOf, fileOf, xlsxOf } from '../../bot/figure-file.ts';
import { keepFigures } from '../../bot/figures.ts';
import type { Cut } from '../../bot/figures-asked.ts';
import type { FigureRow } from '../../digest/rows.ts';
import { insertTicket } from '../../storage/tickets.ts';
import { realDesk } from '../harness/real-desk.ts';
import { aTicket } from '../tickets/a-ticket.ts';
import { botServer, monday, type BotServer } from './bot-server.ts';

/** The tickets behind a figure as a file, by a link. */

const desk = await realDesk();
const [sam, kim, mees] = ['1', '3', '5'].map((n) => `00000000-0000-4000-8000-00000000000${n}`) as [
  string,
  string,
  string,
];
const cut: Cut = {
  unit: 'week',
  period: { from: new Date('2026-11-15T23:00:00Z'), until: new Date('2026-11-22T23:00:00Z') },
  scope: {},
  figure: 'made',
};

let at: BotServer;
beforeAll(async () => {
  at = await botServer();
  for (const [number, more] of [
    ['M-2026-000001', {}],
    ['M-2026-000002', { group: 'ict-servicedesk', product: 'ict-vraag', kind: 'informatie' }],
    ['M-2026-000003', { product: 'vertrouwenspersoon', title: 'Vertrouwenspersoon', group: 'p-en-o' }],
  ] as const)
    await insertTicket(
      at.db,
      aTicket({
        number,
        intake: number,
        conversation: null,
        spot: { building: 'B30', room: '3.12' },
        createdAt: new Date('2026-11-17T22:59:40Z'),
        requester: { id: sam, name: 'Sam de Vries' },
        ...more,
      }),
      null,
    );
  await keepFigures(at.db, at.loket.desk(), at.loket.now());
}, 60_000);
afterAll(() => at.close());

const linkOf = (person: string, as: 'csv' | 'xlsx', of = cut) => fileOf(at.loket, person, of, as, 'nl').link ?? '';
const csv = async (link: string): Promise<string[][]> =>
  parse(await (await fetch(link)).text(), { delimiter: ';', bom: true });

test('the same rows as CSV and as workbook, without names, words or the place of what is confidential', async () => {
  const answer = await fetch(linkOf(kim, 'csv'));
  expect(answer.status).toBe(200);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="cijfers-meldingen-2026-11-16.csv"',
    'cache-control': 'private, no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  const text = await answer.text();
  for (const hidden of ['Sam', sam, '3.12', 'knippert']) expect(text).not.toContain(hidden);
  const rows: string[][] = parse(text, { delimiter: ';', bom: true });
  expect(rows).toHaveLength(4);
  expect(rows[1]?.slice(0, 7)).toEqual([
    'M-2026-000001',
    'Storing verlichting',
    'storingen',
    'Facilitair team',
    'B30',
    'geregistreerd',
    '2026-11-17 23:59',
  ]);
  expect(rows[3]?.slice(0, 5)).toEqual(['M-2026-000003', 'Vertrouwenspersoon', 'storingen', 'P&O', '']);
  const [sheet] = await readXlsx(Buffer.from(await (await fetch(linkOf(kim, 'xlsx'))).arrayBuffer()));
  expect(sheet?.data.map((row) => row.slice(0, 6).map((cell) => cell ?? ''))).toEqual(
    rows.map((row) => row.slice(0, 6)),
  );
  // A sheet keeps days and parts of days: to the second.
  expect(Math.round((sheet?.data[1]?.[6] as unknown as Date).getTime() / 1000)).toBe(
    Date.parse('2026-11-17T23:59:00Z') / 1000,
  );
});

test('a link shows what its asker may see, at the moment it is opened', async () => {
  expect((await csv(linkOf(mees, 'csv'))).slice(1).map(([number]) => number)).toEqual(['M-2026-000002']);
  const answer = await fetch(linkOf(sam, 'csv'));
  expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining('mag je niet meer zien')]);
  const refused = await fetch(linkOf(mees, 'csv', { ...cut, scope: { groups: ['catering'] } }));
  expect(refused.status).toBe(403);
});

test('a link that was changed or is not ours leads nowhere, and one that ended says what to do', async () => {
  const link = linkOf(mees, 'csv');
  const [words, until, mark] = new URL(link).searchParams.get('pas')!.split('.') as [string, string, string];
  const other = Buffer.from(Buffer.from(words, 'base64url').toString().replace(mees, kim)).toString('base64url');
  const file = at.loket.links.link('x')!.split('/files/')[1]!;
  for (const pas of [`${other}.${until}.${mark}`, `${words}.zzzzzz.${mark}`, '', 'x', file, words])
    expect((await fetch(`${new URL(link).origin}/cijfers?pas=${pas}`)).status).toBe(404);
  expect(at.loket.links.read(new URL(link).searchParams.get('pas')!)).toBeUndefined();
  const ended = at.loket.links.seal('cijfers', 'x', -1)!;
  const answer = await fetch(ended);
  expect([answer.status, await answer.text()]).toEqual([410, expect.stringContaining('Typ opnieuw "excel"')]);
});

test('a cell that a spreadsheet takes for a formula is text', async () => {
  const row: FigureRow = {
    ticket: '=1+1',
    product: '@x',
    kind: '+x',
    group: '-x',
    building: '=HYPERLINK("x")',
    status: 'gereed',
    madeAt: monday,
    dueAt: null,
    expectedAt: null,
    doneAt: null,
  };
  const safe = ["'=1+1", "'@x", "'+x", "'-x", '\'=HYPERLINK("x")', 'klaar', '2026-11-23 10:00', '', '', ''];
  const lines: string[][] = parse(csvOf([row], desk, 'nl'), { delimiter: ';', bom: true });
  expect(lines[1]).toEqual(safe);
  const [sheet] = await readXlsx(await xlsxOf([row], desk, 'nl'));
  expect(sheet?.data[1]?.slice(0, 5)).toEqual(safe.slice(0, 5));
});
