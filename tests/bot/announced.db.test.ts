import { chatOf, people, tellAll } from './announced-around.ts';
import { fieldsOf, monday, patience, restServer, type RestServer } from './rest-server.ts';
import { Unreachable } from '../../dialogs/channel.ts';
import { newSession } from '../../dialogs/session.ts';
import { keepWish } from '../../storage/pushes.ts';
import { markUnreachable } from '../../storage/conversations.ts';

/** People are told of an announcement without asking: who, when, once, and how far that is. */

let rest: RestServer;
beforeEach(async () => {
  rest = await restServer();
  rest.clock.now = monday;
}, patience);
afterEach(() => rest.close());

const printers = {
  kind: 'storing',
  title: 'de printers in B30 doen het niet',
  products: ['storing-printer'],
  buildings: ['B30'],
  until: '2026-11-23T13:00:00Z',
};
const announce = async (more: object) => (await rest.call('POST', '/announcements', { ...printers, ...more })).body;
const report = async (id: string) => (await rest.call('GET', `/announcements/${id}`)).body.told;
const heard = (person: string) => rest.loket.channel.at(person).map(({ message }) => message.text);
const later = (minutes: number) => new Date(monday.getTime() + minutes * 60_000);

const begun =
  'Er is nu een storing: **de printers in B30 doen het niet**. Naar verwachting opgelost: vandaag 14:00. ' +
  'Je hoeft niets te melden. Ik laat het je weten als het is opgelost.';

test('everybody is told once, also when it is asked again, and hears when it is over', async () => {
  await people(rest.db, 110, monday);
  const { id, told } = await announce({ tell: { everybody: true } });
  expect(told).toMatchObject([{ what: 'begun', reached: 0, waiting: 110 }]);
  await tellAll(rest.loket);
  await announce({ tell: { everybody: true } });
  await rest.call('PATCH', `/announcements/${id}`, { tell: { everybody: true } });
  await tellAll(rest.loket);
  for (let n = 0; n < 110; n++) expect(heard(`p${String(n)}`)).toEqual([begun]);
  await rest.call('PATCH', `/announcements/${id}`, { solved: true });
  await tellAll(rest.loket);
  for (let n = 0; n < 110; n++)
    expect(heard(`p${String(n)}`)[1]).toMatch(/^Het is opgelost: \*\*de printers in B30 doen het niet\*\*\./);
  expect(rest.loket.channel.all).toHaveLength(220);
  expect(await report(id)).toMatchObject([
    { what: 'begun', reached: 110, waiting: 0 },
    { what: 'over', concerned: 110, reached: 110, waiting: 0 },
  ]);
});

test('who is concerned is known of the directory and of what people asked for', async () => {
  const { personen } = rest.loket.desk().organisation;
  const inB30 = personen.filter(({ gebouw }) => gebouw === 'B30').map(({ id }) => id);
  const inB20 = personen.filter(({ gebouw }) => gebouw === 'B20').map(({ id }) => id);
  for (const one of [...inB30.slice(0, 1), ...inB20, 'klant', 'oud', 'niemand']) await chatOf(rest.db, one, monday);
  const ticket = { product: 'storing-printer', answers: {}, description: 'hij doet het niet' };
  rest.clock.now = new Date('2026-06-01T09:00:00Z');
  const old = await rest.call('POST', '/tickets', { ...ticket, requester: { id: 'oud', name: 'Oud' } });
  expect(old.status).toBe(201);
  await rest.call('PATCH', `/tickets/${old.body.number}`, { status: 'geannuleerd' });
  rest.clock.now = monday;
  expect((await rest.call('POST', '/tickets', { ...ticket, requester: { id: 'klant', name: 'K' } })).status).toBe(201);
  rest.loket.channel.all.splice(0);
  const { id } = await announce({ tell: { inBuildings: true, customers: true } });
  await tellAll(rest.loket);
  expect(rest.loket.channel.all.map(({ to }) => to).sort()).toEqual([...inB30.slice(0, 1), 'klant'].sort());
  expect(await report(id)).toMatchObject([{ concerned: inB30.length + 1, reached: 2, notInstalled: inB30.length - 1 }]);
  const { body } = await rest.call('PATCH', `/announcements/${id}`, { tell: { departments: ['ICT'] } });
  expect(body.tell).toMatchObject({ inBuildings: true, customers: true, departments: ['ICT'] });
  await tellAll(rest.loket);
  const mees = personen.find(({ afdeling }) => afdeling === 'ICT')!;
  expect(heard(mees.id)).toEqual([begun]);
  expect(rest.loket.channel.all).toHaveLength(3);
});

test('who can not be reached, or wants to hear little, is counted', async () => {
  await people(rest.db, 4, monday);
  await markUnreachable(rest.db, 'p0', 'uninstalled', monday);
  await markUnreachable(rest.db, 'p1', 'blocked', monday);
  await keepWish(rest.db, 'p2', 'uit', monday);
  rest.loket.channel.refuse = ({ id }) => (id === 'p3' ? new Unreachable('blocked by its user') : undefined);
  const first = await announce({ tell: { everybody: true } });
  await tellAll(rest.loket);
  const directory = rest.loket.desk().organisation.personen.length;
  expect(await report(first.id)).toMatchObject([
    { concerned: 4 + directory, notInstalled: 1 + directory, blocked: 2, unwanted: 1, reached: 0, waiting: 0 },
  ]);
  expect(rest.loket.channel.all).toEqual([]);
  const urgent = await announce({ title: 'de brandtrap is dicht', tell: { everybody: true }, urgent: true });
  await tellAll(rest.loket);
  expect(await report(urgent.id)).toMatchObject([{ unwanted: 0, reached: 1 }]);
});

test('nobody is interrupted, nor told of what is over by then', async () => {
  const { body: product } = await rest.call('GET', '/products/storing-lift');
  const intake = {
    id: 'i',
    product: product.id,
    version: '1',
    said: 'lift',
    answers: {},
    trail: [],
    parts: {},
    revision: 0,
    misses: 0,
  };
  await chatOf(rest.db, 'bezig', monday, { ...newSession(), intake });
  await chatOf(rest.db, 'vrij', monday);
  const { id } = await announce({ tell: { everybody: true } });
  await tellAll(rest.loket);
  expect(heard('bezig')).toEqual([]);
  expect(heard('vrij')).toEqual([begun]);
  expect(await report(id)).toMatchObject([{ reached: 1, waiting: 1 }]);
  rest.clock.now = later(11);
  await tellAll(rest.loket);
  expect(heard('bezig')).toEqual([begun]);
  rest.clock.now = later(12);
  await rest.db.query(`UPDATE conversations SET last_in_at = $1 WHERE id = 'bezig'`, [later(12)]);
  const next = await announce({ title: 'de lift staat stil', tell: { everybody: true } });
  await tellAll(rest.loket);
  await rest.call('PATCH', `/announcements/${next.id}`, { solved: true });
  rest.clock.now = later(60);
  await tellAll(rest.loket);
  expect(heard('bezig')).toEqual([begun]);
  expect(heard('vrij')).toHaveLength(3);
  expect(await report(next.id)).toMatchObject([
    { what: 'begun', reached: 1, calledOff: 1 },
    { what: 'over', concerned: 1, reached: 1 },
  ]);
});

test('a change is news to who was told; who still waits hears only how it is now', async () => {
  await people(rest.db, 2, monday);
  const { id } = await announce({ tell: { everybody: true } });
  await rest.db.query(`UPDATE announcement_recipients SET look_at = $1 WHERE person = 'p1'`, [later(30)]);
  await tellAll(rest.loket);
  await rest.call('PATCH', `/announcements/${id}`, { text: 'De monteur is er.', news: true });
  await tellAll(rest.loket);
  const news = 'Nieuws over de storing **de printers in B30 doen het niet**. De monteur is er. ';
  expect(heard('p0')).toEqual([begun, expect.stringContaining(news)]);
  expect(heard('p1')).toEqual([expect.stringContaining(news)]);
});

test('maintenance to come says when; elsewhere than the title says, it says where', async () => {
  await people(rest.db, 1, monday);
  const work = {
    kind: 'onderhoud',
    title: 'het wifi wordt vervangen',
    products: ['netwerk-storing'],
    buildings: ['B30'],
  };
  await rest.call('POST', '/announcements', {
    ...work,
    from: '2026-11-24T07:00:00Z',
    until: '2026-11-24T09:00:00Z',
    tell: { everybody: true },
  });
  await tellAll(rest.loket);
  expect(heard('p0')).toEqual([
    'Er komt onderhoud: **het wifi wordt vervangen**. Dat begint morgen om 08:00 en duurt tot morgen 10:00. ' +
      'Dit geldt voor B30 (Tuingebouw).',
  ]);
});

test.each([
  ['nobody', {}, 'tell: names nobody'],
  ['buildings without any', { inBuildings: true }, 'tell.inBuildings: needs buildings'],
  ['a department that nobody is of', { departments: ['Ruimtevaart'] }, 'tell.departments: holds Ruimtevaart'],
  ['a group without known members', { groups: ['frontoffice'] }, 'tell.groups: holds frontoffice'],
  ['a word that is no audience', { iedereen: true }, 'tell.iedereen: is not known here'],
])('%s is refused', async (_, tell, message) => {
  const answer = await rest.call('POST', '/announcements', { ...printers, buildings: [], tell });
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(fieldsOf(answer.body)).toEqual([expect.stringContaining(message)]);
  expect((await rest.call('GET', '/announcements')).body.items).toEqual([]);
});
