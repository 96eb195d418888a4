import { day, jip, kim, monday, Owners, robin, sam } from './owners-around.ts';

/** Who goes over pages of the PDC hears what waits, in their own chat. */

let desk: Owners;
beforeEach(async () => {
  desk = await Owners.make();
}, 60_000);
afterEach(() => desk.close());

const chosen = { why: 'chosen' as const, chosen: 'lamp', offered: ['lamp', 'stoel'] };
const cards = (person: string) => desk.messages(person).filter(({ card }) => card?.title !== undefined);

test('nothing is said when nothing waits', async () => {
  await desk.type(jip, 'hoi');
  const before = desk.texts(jip).length;
  await desk.chore();
  expect(desk.texts(jip)).toHaveLength(before);
});

test('one card with what waits for them, and not again within the week', async () => {
  await desk.type(jip, 'hoi');
  await desk.lesson('iets dat schijnt', chosen, 3);
  await desk.lesson('een zonnetje in huis', chosen);
  await desk.chore();
  await desk.chore();
  expect(cards(jip)).toHaveLength(1);
  expect(desk.last(jip).text).toMatch(
    /3 keer zei iemand: "iets dat schijnt".+het ging om \*\*Lampen\*\*[\s\S]+Nog 1 hierna/,
  );
  desk.later(6.9 * day);
  await desk.chore();
  expect(cards(jip)).toHaveLength(1);
  desk.later(0.1 * day);
  await desk.chore();
  expect(cards(jip)).toHaveLength(2);
});

test('two processes tell it once', async () => {
  await desk.type(jip, 'hoi');
  await desk.lesson('iets dat schijnt', chosen);
  await Promise.all([desk.chore(), desk.chore(desk.another())]);
  expect(cards(jip)).toHaveLength(1);
});

test('only in working hours, and not in the middle of an intake', async () => {
  await desk.type(jip, 'hoi');
  await desk.lesson('iets dat schijnt', chosen);
  desk.now = new Date('2026-11-23T20:00:00Z');
  await desk.chore();
  expect(cards(jip)).toHaveLength(0);
  desk.now = new Date('2026-11-24T09:00:00Z');
  await desk.type(jip, 'ik wil stoelen');
  await desk.chore();
  expect(cards(jip)).toHaveLength(0);
  desk.later(11 * 60_000);
  await desk.chore();
  expect(cards(jip)).toHaveLength(1);
});

test('a page that is to be reviewed comes some days before', async () => {
  await desk.type(jip, 'hoi');
  desk.now = new Date('2027-05-17T09:00:00Z');
  await desk.chore();
  expect(cards(jip)).toHaveLength(0);
  desk.now = new Date('2027-05-18T09:00:00Z');
  await desk.chore();
  expect(desk.last(jip).text).toMatch(/\*\*Lampen\*\* moet vóór 1 juni 2027 nagekeken zijn/);
  expect(desk.last(jip).card?.paragraphs).toContain('**Prijs:** Dit kost je niets');
});

test('what leads nowhere often does not wait for a week', async () => {
  await desk.type(jip, 'hoi');
  await desk.lesson('iets dat schijnt', chosen);
  await desk.chore();
  desk.later(day / 2);
  desk.now = new Date('2026-11-23T15:00:00Z');
  await desk.lesson('licht boven mijn bureau', chosen, 10);
  await desk.chore();
  expect(cards(jip)).toHaveLength(1);
  desk.now = new Date(monday.getTime() + day);
  await desk.chore();
  expect(cards(jip)).toHaveLength(2);
  expect(desk.last(jip).text).toMatch(/10 keer zei iemand: "licht boven mijn bureau"/);
  desk.later(2 * day);
  await desk.chore();
  expect(cards(jip)).toHaveLength(2);
});

test('who leads the frontoffice gets what belongs to nobody, or to somebody without a chat', async () => {
  await desk.type(kim, 'hoi');
  await desk.lesson('iets dat schijnt', chosen);
  await desk.lesson('een zeppelin', {}, 2);
  await desk.chore();
  expect(cards(kim)).toHaveLength(1);
  expect(desk.last(kim).text).toMatch(/2 keer zei iemand: "een zeppelin". Ik kon daar niets bij vinden/);
  await desk.type(jip, 'hoi');
  await desk.type(jip, 'pdc');
  expect(desk.last(jip).text).toMatch(/iets dat schijnt/);
});

test('the desk hears that something waits when nobody can be asked, once a week', async () => {
  await desk.db.query(
    `INSERT INTO conversations (id, scope, person, last_in_at) VALUES ('kanaal', 'channel', $1, $2)`,
    [robin, monday],
  );
  await desk.db.query(
    `INSERT INTO addresses (conversation, address, updated_at) VALUES ('kanaal', '{"id":"kanaal"}', $1)`,
    [monday],
  );
  await desk.db.query(`INSERT INTO desk_channels (conversation, bound_by, bound_at) VALUES ('kanaal', $1, $2)`, [
    robin,
    monday,
  ]);
  await desk.lesson('iets dat schijnt', chosen);
  await desk.chore();
  await desk.chore();
  expect(desk.texts('kanaal')).toEqual([
    expect.stringMatching(/ligt er 1 ding om over te beslissen.+\(portfoliomanager lampen\).+"pdc gaps"/),
  ]);
});

test('who is away has it done by who replaces them', async () => {
  await desk.pdc.change(
    'organisation.yaml',
    /(id: 00000000-0000-4000-8000-000000000004\n)/,
    `$1    vervanger: ${robin}\n    afwezig: [{ van: '2026-11-20', tot: '2026-11-27' }]\n`,
  );
  await desk.reload();
  await desk.type(jip, 'hoi');
  await desk.type(robin, 'hoi');
  await desk.lesson('iets dat schijnt', chosen);
  await desk.chore();
  expect([cards(jip).length, cards(robin).length]).toEqual([0, 1]);
});

test('"pdc" asks for it at any moment; to who goes over no page it is a word as any other', async () => {
  await desk.type(jip, 'pdc');
  expect(desk.last(jip).text).toMatch(/^Er ligt nu niets voor je/);
  await desk.lesson('iets dat schijnt', chosen);
  await desk.type(sam, 'pdc');
  expect(desk.last(sam).text).not.toMatch(/catalogus|schijnt/);
  await desk.type(jip, 'pdc');
  expect(desk.last(jip).text).toMatch(/iets dat schijnt/);
  await desk.type(jip, 'pdc doe maar wat');
  expect(desk.last(jip).text).toMatch(/^\*\*Een nieuw voorbeeld\?\*\*\n\nDat begrijp ik niet/);
});
