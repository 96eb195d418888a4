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
    for (const reply of ['ik wil graag excuses', 'ja']) await says(reply);
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
    for (const reply of ['gisteren', 'nee', 'weet ik niet', 'ja']) await says(reply);
    expect(await complaints()).toMatchObject([{ label: 'klacht', supplier: 'schoonmaakbedrijf' }]);
  });

  test('it is about an own ticket, with its product, group and building', async () => {
    await says('de lamp op kamer 3.12 in B30 knippert');
    await says('ja');
    await says('er is mij beloofd dat iemand zou komen en ik heb niemand gezien');
    for (const reply of ['die van de lamp', 'gisteren', 'dat hij het doet', 'ja']) await says(reply);
    const [complaint] = await complaints();
    expect(complaint).toMatchObject({
      about_ticket: 'M-2026-000001',
      about_product: 'storing-verlichting',
      about_group: 'facilitair-team',
      building: 'B30',
    });
  });

  test('a compliment is promised no contact; a storing keeps nothing of this', async () => {
    await says('ik wil een compliment geven voor de monteur, hij legde alles zo rustig uit');
    for (const reply of ['de monteur', 'ja']) await says(reply);
    await says('de lamp op kamer 3.12 in B30 knippert');
    await says('ja');
    expect(await complaints()).toMatchObject([{ label: 'compliment', contact_due_at: null }]);
  });
});
