import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readXlsx from 'read-excel-file/node';
import { extractText, getDocumentProxy } from 'unpdf';
import { madeUpYear } from '../../bot/demo/year.ts';
import { home } from '../../bot/settings.ts';
import { transaction, type Db } from '../../storage/db.ts';
import { keepMadeUp } from '../../storage/made-up.ts';
import { insertTicket } from '../../storage/tickets.ts';
import { aboutNothing, type Complaint } from '../../tickets/complaint.ts';
import { freshDatabase } from '../harness/database.ts';
import { loketDatabase } from '../harness/schema.ts';
import { desk, day } from '../storage/a-made-up-span.ts';
import { aTicket } from '../tickets/a-ticket.ts';
import { loket as run } from './cli-io.ts';

let db: Db;
afterEach(() => db.end());

const now = day('2026-11-04');
const report = (...args: string[]) =>
  run(['report', 'supplier', ...args], {
    openDatabase: () => Promise.resolve({ ...db, end: () => Promise.resolve() }),
    now: () => now,
  });

const said = 'Pieter Zandstra van het schoonmaakbedrijf liet mijn kamer 3.12 vies achter, bel 06-12345678';

/** A complaint of October about the cleaners, and one that is confidential. */
async function twoComplaints(): Promise<void> {
  const complaint: Complaint = {
    label: 'onvrede',
    about: { ...aboutNothing, supplier: 'schoonmaakbedrijf' },
    contact: null,
    conclusion: null,
    cause: 'Niet schoon',
    followUp: 'Besproken met Pieter Zandstra',
  };
  const createdAt = day('2026-10-12');
  const made = {
    createdAt,
    updatedAt: createdAt,
    kind: 'klacht',
    group: 'klachtencoordinator',
    conversation: null,
    complaint,
  };
  const answers = [{ id: 'wat', label: 'Wat is er gebeurd', value: said, text: said }];
  await insertTicket(db, aTicket({ ...made, number: 'M-2026-800001', product: 'onvrede-leverancier', answers }), null);
  const about = { ...complaint.about, product: 'vertrouwenspersoon' };
  const secret = { ...made, number: 'M-2026-800002', product: 'klacht', answers, complaint: { ...complaint, about } };
  await insertTicket(db, aTicket({ ...secret, intake: 'i2' }), null);
}

test('a supplier by its name: its figures, causes, follow-up and text without people; in a PDF and a workbook', async () => {
  db = await loketDatabase();
  const year = madeUpYear(desk, { seed: 4, people: 120, from: day('2026-09-28'), until: now });
  await transaction(db, (client) => keepMadeUp(client, year, now));
  await twoComplaints();
  const folder = await mkdtemp(join(tmpdir(), 'loket-'));
  const [pdf, xlsx] = [join(folder, 'in', 'een.pdf'), join(folder, 'een.xlsx')];
  const { code, stdout, stderr } = await report('Schoonmaakbedrijf', '--pdf', pdf, '--xlsx', xlsx);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^Rapportage Schoonmaakbedrijf, september en oktober 2026\n\nIn september en oktober 2026 /);
  expect(stdout).toContain('Niet schoon: 2 (deze periode), 0 (vorige periode)');
  expect(stdout).toContain('"[naam] van het schoonmaakbedrijf liet mijn kamer [plek] vies achter, bel [telefoon]"');
  expect(stdout).toContain('Opvolging: Besproken met [naam]');
  expect(stdout).toContain('1 klacht gaat over iets persoonlijks of vertrouwelijks');
  const paper = (await extractText(await getDocumentProxy(new Uint8Array(await readFile(pdf))))).text.join(' ');
  const cells = JSON.stringify(await readXlsx(await readFile(xlsx)));
  for (const place of [stdout, paper, cells]) expect(place).not.toMatch(/Zandstra|12345678|800002/);
  for (const place of [paper, cells]) expect(place).toContain('M-2026-800001');
});

test('of nothing it is told that there is nothing', async () => {
  db = await loketDatabase();
  const { code, stdout } = await report('cateraar', '--periode', '2026-07');
  expect(code).toBe(0);
  expect(stdout).toContain('Rapportage Cateraar, juli en augustus 2026');
  expect(stdout).toContain('Er is niets te melden');
});

test.each([
  [[], 'Noem een leverancier: schoonmaakbedrijf, cateraar.'],
  [['niemand'], 'De leverancier "niemand" is er niet; kies uit: schoonmaakbedrijf, cateraar.'],
  [['cateraar', '--periode', '2026-08'], 'zoals 2026-09'],
  [['cateraar', '--periode', '2026-11'], 'een periode die voorbij is'],
  [['cateraar', '--periode', 'zomer'], '"zomer" kan niet'],
  [['cateraar', '--pdf', 'een.docx'], '--pdf: "een.docx" eindigt niet op .pdf.'],
])('%j is refused with what can be given', async (args, words) => {
  db = await loketDatabase();
  const { code, stdout, stderr } = await report(...args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(words);
});

test('a file that can not be written, and a database without tables, are told with the remedy', async () => {
  db = await loketDatabase();
  const unwritable = await report('cateraar', '--pdf', join(home, 'package.json', 'een.pdf'));
  expect(unwritable.code).toBe(1);
  expect(unwritable.stderr).toContain('kies een andere plek');
  await db.end();
  db = await freshDatabase();
  expect((await report('cateraar')).stderr).toContain('npm run loket -- migrate');
});
