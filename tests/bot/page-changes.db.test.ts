import { eventsOf, ticketByNumber } from '../../storage/tickets.ts';
import { jip, kim, Owners, robin, sam } from './owners-around.ts';

/** "De leverancier wijzigt iets": a request of its own, decided by who goes over the page. */

let desk: Owners;
beforeEach(async () => {
  desk = await Owners.make();
  await desk.type(jip, 'hoi');
  await desk.type(kim, 'hoi');
}, 60_000);
afterEach(() => desk.close());

const asks = async (person: string, text: string) => {
  await desk.type(person, text);
  await desk.type(person, 'ja');
  const number = /M-\d{4}-\d{6}/.exec(desk.last(person).text)![0];
  await desk.chore();
  return number;
};
const ticket = (number: string) => ticketByNumber(desk.db, number);
const told = async () => {
  desk.later(2 * 60_000);
  await desk.waiting();
};

test('comes to the owner at once, with what stands there now; carried out, it is on the page and who asked hears it', async () => {
  const number = await asks(robin, 'de prijs van lampen wordt € 12 per stuk vanaf vandaag');
  expect(await ticket(number)).toMatchObject({ product: 'pdc-wijziging', kind: 'aanvraag', group: 'frontoffice' });
  const card = desk.last(jip).card;
  expect(card?.title).toBe('Er verandert iets');
  expect(card?.paragraphs?.slice(-3)).toEqual([
    '**Nu bij prijs:** Dit kost je niets',
    '**Wordt:** € 12 per stuk',
    '**Vanaf:** 23 november 2026',
  ]);
  await desk.press(jip, 'Doorvoeren', { veld: 'prijs', tekst: '€ 12 per stuk, met btw', reden: '' });
  await desk.edits();
  expect(desk.last(jip).text).toMatch(/^Bijgewerkt: bij \*\*Lampen\*\*/);
  expect(await desk.pdc.read('pdc/lamp.yaml')).toMatch(/\nprijs: € 12 per stuk, met btw\n/);
  await told();
  expect(desk.texts(robin).join('\n')).toMatch(/staat nu bij prijs: "€ 12 per stuk, met btw"/);
  expect((await ticket(number))?.status).toBe('gereed');
});

test('each new one comes at once; what was told already does not come again for it', async () => {
  await asks(robin, 'de prijs van lampen wordt € 12 per stuk vanaf vandaag');
  const before = desk.messages(jip).length;
  await desk.chore();
  expect(desk.messages(jip)).toHaveLength(before);
  desk.later(60_000);
  await asks(robin, 'de levertijd van lampen wordt een week vanaf vandaag');
  expect(desk.messages(jip)).toHaveLength(before + 1);
  expect(desk.last(jip).card?.paragraphs).toContain('**Wordt:** een week');
});

test('refused only with a reason, which who asked reads', async () => {
  const number = await asks(robin, 'de prijs van lampen wordt € 12 per stuk vanaf vandaag');
  await desk.press(jip, 'Niet doen');
  expect(desk.last(jip).text).toMatch(/Schrijf in een paar woorden waarom niet/);
  expect((await ticket(number))?.status).toBe('geregistreerd');
  await desk.type(jip, 'pdc niet doen: het contract loopt nog tot juni');
  await told();
  expect(await ticket(number)).toMatchObject({ status: 'afgewezen' });
  expect(desk.texts(robin).join('\n')).toMatch(/past de pagina niet aan\. De reden: het contract loopt nog tot juni/);
  const { press } = desk.button(jip, 'Doorvoeren');
  await desk.hear(jip, { kind: 'press', press });
  expect(desk.last(jip).text).toMatch(/^Daarover is al beslist/);
  expect((await desk.db.query('SELECT FROM page_edits')).rows).toEqual([]);
});

test('of a day to come, it is on the page from that day on', async () => {
  const number = await asks(robin, 'de prijs van lampen wordt € 12 per stuk vanaf 1 december');
  await desk.press(jip, 'Doorvoeren');
  expect(desk.last(jip).text).toMatch(/Op 1 december 2026 zet ik het op de pagina/);
  await desk.edits();
  expect(await ticket(number)).toMatchObject({ status: 'in-behandeling' });
  expect(await desk.pdc.read('pdc/lamp.yaml')).not.toMatch(/€ 12/);
  desk.now = new Date('2026-12-01T00:30:00+01:00');
  await desk.edits();
  expect(await desk.pdc.read('pdc/lamp.yaml')).toMatch(/prijs: € 12 per stuk/);
  expect(await ticket(number)).toMatchObject({ status: 'gereed' });
});

test('withdrawn before that day, nothing is changed', async () => {
  const number = await asks(robin, 'de prijs van lampen wordt € 12 per stuk vanaf 1 december');
  await desk.press(jip, 'Doorvoeren');
  await desk.db.query(`UPDATE tickets SET status = 'geannuleerd' WHERE number = $1`, [number]);
  desk.now = new Date('2026-12-01T09:00:00+01:00');
  await desk.edits();
  expect(desk.last(jip).text).toMatch(
    /^Ik heb niets gewijzigd\. De wijziging van \*\*Lampen\*\* is intussen ingetrokken/,
  );
  expect(await desk.pdc.read('pdc/lamp.yaml')).not.toMatch(/€ 12/);
});

test('from an employee it is a wish; of a product that nobody knows it goes to who leads the frontoffice, who chooses', async () => {
  await desk.type(sam, 'de leverancier van de dakpannen wijzigt iets');
  for (const said of ['dakpannen', 'iets anders', 'ze komen voortaan op maandag']) await desk.type(sam, said);
  const before = desk.messages(jip).length;
  const number = await asks(sam, 'vandaag');
  expect(await ticket(number)).toMatchObject({ product: 'pdc-wens', kind: 'wens' });
  expect(desk.messages(jip)).toHaveLength(before);
  await desk.press(kim, 'Doorvoeren', { veld: '', tekst: 'ze komen op maandag' });
  expect(desk.last(kim).text).toMatch(/Kies eerst bij welk product het hoort[\s\S]+Kies eerst wat er verandert/);
  await desk.press(kim, 'Doorvoeren', { product: 'stoel', veld: 'bestelprocedure', tekst: 'Ze komen op maandag.' });
  await desk.edits();
  expect(await desk.pdc.read('pdc/stoel.yaml')).toMatch(/\nbestelprocedure: Ze komen op maandag\.\n/);
});

test('who goes over the page can change it for themselves, in the same way', async () => {
  const number = await asks(jip, 'de prijs van lampen wordt € 12 per stuk vanaf vandaag');
  await desk.press(jip, 'Doorvoeren');
  await desk.edits();
  expect((await ticket(number))?.status).toBe('gereed');
  expect((await eventsOf(desk.db, number)).map(({ kind, by }) => [kind, by.id])).toContainEqual(['status', jip]);
});
