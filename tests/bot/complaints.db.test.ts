import type { Db } from '../../storage/db.ts';
import { loketDatabase } from '../harness/schema.ts';
import { Weeks } from './weeks.ts';

let db: Db;
let weeks: Weeks;

beforeEach(async () => {
  db = await loketDatabase();
  weeks = new Weeks(db);
}, 60_000);
afterEach(() => weeks.end());

const says = (text: string) => weeks.says(text);
const complaints = async () => (await db.query('SELECT * FROM complaints ORDER BY ticket')).rows;

describe('what a complaint keeps', () => {
  test('a klacht has the contact that was promised, and no outcome', async () => {
    await says('ik ben gisteren heel onbeleefd te woord gestaan bij de balie');
    await says('ja');
    expect(await complaints()).toMatchObject([
      {
        label: 'klacht',
        kind: 'klacht',
        supplier: null,
        contact_due_at: new Date('2026-11-26T16:00:00Z'),
        contacted_at: null,
        outcome: null,
        policy: false,
      },
    ]);
  });

  test('onvrede has its supplier; who calls it a klacht is kept to that', async () => {
    await says('ik heb een klacht over de schoonmaakfirma, ze slaan onze kamers steeds over');
    for (const reply of ['gisteren', 'nee', 'ja']) await says(reply);
    expect(await complaints()).toMatchObject([{ label: 'klacht', supplier: 'schoonmaakbedrijf' }]);
  });

  test('a compliment is promised no contact; a storing keeps nothing of this', async () => {
    await says('ik wil een compliment geven voor de monteur, hij legde alles zo rustig uit');
    for (const reply of ['de monteur', 'ja']) await says(reply);
    await says('de lamp op kamer 3.12 in B30 knippert');
    await says('ja');
    expect(await complaints()).toMatchObject([{ label: 'compliment', contact_due_at: null }]);
  });
});
