import { randomUUID } from 'node:crypto';
import { Person, textOf } from '../harness/person.ts';
import { GroupChannel } from './group-channel-around.ts';

/** A channel becomes that of a group, and what may be seen and pressed there, over real HTTP. */

const sam = '00000000-0000-4000-8000-000000000001';

const here = new GroupChannel();
const { at, texts, until, says, card, buttons, presses, read, version, lamp } = here;

test('a channel is bound by who may, and then a new ticket appears there with what can be done', async () => {
  expect(await says(here.agent, 'koppel facilitair team')).toMatch(
    /^Gekoppeld: werk voor \*\*Facilitair team\*\* komt vanaf nu in dit kanaal\./,
  );
  const number = await lamp();
  expect(textOf(card(number)!)).toMatch(/Storing verlichting: nieuw/);
  expect(buttons(number)).toEqual([
    'In behandeling',
    'Vraag stellen',
    'Gereed',
    // Behind "Meer".
    'Wacht op leverancier',
    'Afwijzen',
    'Verkeerd loket',
  ]);
  expect(await says(here.agent, 'Koppel facilitair')).toMatch(/Dit kanaal is al van/);
});

test.each([
  ['koppel tovenaars', /^De groep "tovenaars" ken ik niet.*ICT-servicedesk/],
  ['koppel', /ken ik niet/],
  ['koppel informatie', /Gekoppeld|Welke groep/],
  ['koppel mijn headset aan mijn laptop', /^(?!De groep)/],
])('"%s" is answered with what can be said', async (said, answer) => {
  expect(await says(here.agent, said)).toMatch(answer);
});

test('who may not, does not bind or unbind', async () => {
  expect(await says(new Person(here.bot, sam), 'koppel ICT')).toMatch(/kan alleen iemand van de frontoffice/);
  expect(await here.bot.rows('SELECT 1 FROM group_channels')).toEqual([]);
  await says(here.agent, 'koppel ICT');
  expect(await says(here.employee, 'ontkoppel ICT')).toMatch(/kan alleen iemand van de frontoffice/);
  expect(await here.bot.rows('SELECT 1 FROM group_channels')).toHaveLength(1);
});

test('unbound, nothing comes any more; bound elsewhere, what is open comes there', async () => {
  await says(here.agent, 'koppel facilitair team');
  const number = await lamp();
  expect(await says(here.agent, 'ontkoppel ICT')).toMatch(/niet aan dit kanaal gekoppeld/);
  expect(await says(here.agent, 'ontkoppel facilitair team')).toMatch(/^Losgekoppeld/);
  await until(() => texts().some((text) => text.includes(`${number} `) && /losgekoppeld van/.test(text)));
  const before = at(here.channel).length;
  await here.bot.rest('PATCH', `/tickets/${number}`, { status: 'in-behandeling' });
  await here.bot.loket.delivery.sweep();
  expect(at(here.channel)).toHaveLength(before);
  const other = `19:${randomUUID()}@thread.tacv2`;
  expect(await says(here.agent, 'koppel facilitair team', other)).toMatch(/ligt al|liggen al|Er ligt al werk/);
  await until(() => card(number, other) !== undefined);
});

describe('a press that was not made on the card in the channel of the group', () => {
  const forged = { verb: 'loket', do: 'werk', value: 'gereed' };
  let number: string;
  beforeEach(async () => {
    await says(here.agent, 'koppel facilitair team');
    number = await lamp();
  });
  afterEach(async () => expect(await read(number)).toMatchObject({ status: 'geregistreerd', version: 1 }));

  test('but in the channel of another group changes nothing, also for the frontoffice', async () => {
    const ict = `19:${randomUUID()}@thread.tacv2`;
    await says(here.agent, 'koppel ICT', ict);
    await presses(here.agent, number, 'Gereed', {
      place: ict,
      says: /ligt niet \(meer\) bij een groep van dit kanaal\. Er is niets veranderd/,
    });
  });

  test('but in a channel of nobody, or a group chat, changes nothing', async () => {
    await presses(here.agent, number, 'Gereed', { place: `19:${randomUUID()}@thread.v2`, says: /niets veranderd/ });
  });

  test('but in a personal chat changes nothing', async () => {
    await here.employee.deliver(here.employee.pressing({ ...forged, ref: number }));
    await new Promise((resolve) => setTimeout(resolve, 200));
  });

  test('but by somebody who is not in the group changes nothing; who is in it may', async () => {
    const member = here.bot.person();
    const groepen = here.desk.organisation.groepen.map((one) =>
      one.id === 'facilitair-team' ? { ...one, leden: [member.id] } : one,
    );
    here.bot.loket.desk = () => ({ ...here.desk, organisation: { ...here.desk.organisation, groepen } });
    await presses(here.bot.person(), number, 'Gereed', { says: /van een andere groep, dus ik heb niets veranderd/ });
    expect(await version(number)).toBe(1);
    await presses(member, number, 'Wacht op leverancier');
    expect(await read(number)).toMatchObject({ status: 'wacht-op-leverancier' });
    await here.bot.db.query(`UPDATE tickets SET status = 'geregistreerd', version = 1 WHERE number = $1`, [number]);
  });

  test.each([[{ ref: 'M-2026-999999' }], [{ ref: "'; DROP TABLE tickets" }], [{}]])(
    'of a ticket that is not there, %j, changes nothing',
    async (ref) => {
      const thread = `${here.channel};messageid=9`;
      const before = at(thread).length;
      await here.agent.deliver({
        ...here.agent.inThread(thread, ''),
        text: undefined,
        entities: [],
        value: { ...forged, ...ref },
      });
      await until(() => at(thread).length > before);
      expect(texts(thread).at(-1)).toMatch(/niets veranderd/);
    },
  );

  test('with a move that is not on the card changes nothing', async () => {
    for (const value of ['gesloten', 'geregistreerd', 'x', 'pass'])
      await here.agent.deliver({
        ...here.agent.inThread(here.channel, ''),
        text: undefined,
        entities: [],
        value: { ...forged, ref: number, value },
      });
    await until(() => texts().filter((text) => /Dat kan nu niet/.test(text)).length >= 3);
  });
});

test('what is confidential shows nothing of what was asked', async () => {
  const page = [...here.desk.catalogue.values()].find(({ vertrouwelijk }) => vertrouwelijk);
  expect(page).toBeDefined();
  const group = page!.uitvoerder.standaard;
  await says(here.agent, `koppel ${group}`);
  const asked = { product: page!.id, requester: { name: 'Anja van Verzonnen' }, description: 'heel geheim' };
  const { number } = (await here.bot.rest('POST', '/tickets', asked)).body;
  await until(() => card(number) !== undefined);
  expect(JSON.stringify(card(number))).not.toMatch(/Anja|geheim/);
});
