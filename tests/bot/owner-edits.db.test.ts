import { editPages } from '../../bot/page-editor.ts';
import { makeChange } from '../../bot/page-edits.ts';
import { proposalById } from '../../storage/gaps.ts';
import { jip, kim, Owners, sam } from './owners-around.ts';

/** What is decided in chat is tried, written in the file of the page, read again, and told. */

let desk: Owners;
beforeEach(async () => {
  desk = await Owners.make();
  await desk.type(jip, 'hoi');
}, 60_000);
afterEach(() => desk.close());

const chosen = { why: 'chosen' as const, chosen: 'lamp', offered: ['lamp', 'stoel'] };
const edits = async () => (await desk.db.query('SELECT key FROM page_edits')).rows;
const decision = async (id: number) => (await proposalById(desk.db, id))?.decision;
const worse = async () => {
  await desk.pdc.change('pdc/stoel.yaml', '  - ik wil krukken\n', '  - ik wil krukken\n  - zeppelins graag\n');
  await desk.pdc.change('scorebord.csv', 'krukken graag', 'mijn zeppelins graag vandaag');
  await desk.reload();
};

describe('a proposal', () => {
  test('is accepted with one click: the sentence is an example, and leads there from now on', async () => {
    const id = await desk.lesson('iets dat schijnt in huis', chosen, 4);
    await desk.chore();
    const before = await desk.pdc.read('pdc/lamp.yaml');
    await desk.press(jip, 'Accepteren', { tekst: 'iets dat schijnt in huis' });
    expect(desk.last(jip).text).toMatch(/Ik probeer het eerst uit.+\n\nDit was alles/);
    await desk.edits();
    expect(desk.last(jip).text).toBe('Bijgewerkt: "iets dat schijnt in huis" vindt nu **Lampen**.');
    const after = await desk.pdc.read('pdc/lamp.yaml');
    expect(after.replace('  - iets dat schijnt in huis\n', '')).toBe(before);
    expect(desk.loket.desk().search('iets dat schijnt in huis').products[0]?.id).toBe('lamp');
    expect([await decision(id), await edits()]).toEqual(['accepted', []]);
  });

  test('pressed twice, on an older card, and while it is being made: once, and that is said', async () => {
    await desk.lesson('iets dat schijnt in huis', chosen);
    await desk.chore();
    const older = desk.button(jip, 'Accepteren').press;
    const again = () => desk.hear(jip, { kind: 'press', press: older });
    await again();
    await again();
    expect(desk.last(jip).text).toBe('Daar ben ik al mee bezig. Je hoort het zo.');
    expect(await edits()).toHaveLength(1);
    await desk.edits();
    await again();
    expect(desk.last(jip).text).toMatch(/^Daarover is al beslist/);
    await desk.edits();
    expect((await desk.pdc.read('pdc/lamp.yaml')).match(/iets dat schijnt/g)).toHaveLength(1);
  });

  test('two processes at once make it once', async () => {
    await desk.lesson('iets dat schijnt in huis', chosen);
    await desk.chore();
    await desk.press(jip, 'Accepteren');
    await Promise.all([editPages(desk.loket), editPages(desk.another())]);
    await desk.delivered();
    expect((await desk.pdc.read('pdc/lamp.yaml')).match(/iets dat schijnt/g)).toHaveLength(1);
    expect(desk.texts(jip).filter((text) => text.startsWith('Bijgewerkt'))).toHaveLength(1);
  });

  test('a process that died after writing leaves the rest to the next, which writes nothing twice', async () => {
    const id = await desk.lesson('iets dat schijnt in huis', chosen);
    await desk.chore();
    await desk.press(jip, 'Accepteren');
    await desk.db.query(`UPDATE page_edits SET leased_until = $1`, [new Date(desk.now.getTime() + 600_000)]);
    await makeChange(desk.loket.knowledge!, { kind: 'voorbeeld', product: 'lamp', text: 'iets dat schijnt in huis' });
    await desk.edits();
    expect(await decision(id)).toBeNull();
    desk.later(600_001);
    await desk.edits();
    expect((await desk.pdc.read('pdc/lamp.yaml')).match(/iets dat schijnt/g)).toHaveLength(1);
    expect([await decision(id), desk.last(jip).text]).toEqual(['accepted', expect.stringMatching(/^Bijgewerkt/)]);
  });

  test('that makes others worse changes nothing; in other words it can be tried again', async () => {
    await worse();
    const id = await desk.lesson('mijn zeppelins graag', chosen);
    await desk.chore();
    const before = await desk.pdc.all();
    await desk.press(jip, 'Accepteren');
    await desk.edits();
    expect(desk.texts(jip).at(-2)).toMatch(
      /^Ik heb niets gewijzigd\. Dit zou 1 andere zin slechter maken, zoals "mijn zeppelins graag vandaag"\. Schrijf het in andere woorden/,
    );
    expect(await desk.pdc.all()).toEqual(before);
    expect(desk.last(jip).card?.inputs?.[0]).toMatchObject({ id: 'tekst', value: 'mijn zeppelins graag' });
    expect(await decision(id)).toBeNull();
    await desk.press(jip, 'Accepteren', { tekst: 'een peertje in de gang' });
    await desk.edits();
    expect(desk.last(jip).text).toMatch(/^Bijgewerkt: "een peertje in de gang"/);
    expect(await decision(id)).toBe('accepted');
  });

  test('without a product is of the one that is chosen, typed or pressed', async () => {
    await desk.type(kim, 'hoi');
    await desk.lesson('een zonnetje voor op kantoor', {}, 2);
    await desk.chore();
    await desk.press(kim, 'Accepteren');
    expect(desk.last(kim).text).toMatch(/Kies eerst bij welk product het hoort/);
    expect(desk.last(kim).card?.inputs?.find(({ id }) => id === 'product')?.choices).toHaveLength(2);
    await desk.type(kim, 'pdc hoort bij dakpannen');
    expect(desk.last(kim).text).toMatch(/"dakpannen" ken ik niet/);
    await desk.type(kim, 'pdc hoort bij lampen');
    await desk.edits();
    expect(await desk.pdc.read('pdc/lamp.yaml')).toMatch(/- een zonnetje voor op kantoor\n/);
  });

  test('is put away, or put off until the next card', async () => {
    const [one, two] = [
      await desk.lesson('iets dat schijnt', chosen, 2),
      await desk.lesson('licht in de gang', chosen),
    ];
    await desk.chore();
    await desk.press(jip, 'Nee');
    expect(desk.last(jip).text).toMatch(/ik neem het niet over[\s\S]+licht in de gang/);
    await desk.press(jip, 'Niet nu');
    expect([await decision(one), await decision(two)]).toEqual(['rejected', null]);
    await desk.type(jip, 'pdc');
    expect(desk.last(jip).text).toMatch(/^Er ligt nu niets/);
    desk.later(7 * 86_400_000);
    await desk.chore();
    expect(desk.last(jip).text).toMatch(/licht in de gang/);
  });

  test('of which nothing is left, that the scorecard measures, or that is another page’s is refused with what to do', async () => {
    await desk.lesson('[naam] [telefoon]', chosen, 3);
    await desk.chore();
    await desk.press(jip, 'Accepteren');
    expect(desk.last(jip).text).toMatch(/Daar blijft geen zin van over/);
    await desk.press(jip, 'Accepteren', { tekst: 'ik zoek lampen' });
    await desk.edits();
    expect(desk.texts(jip).at(-2)).toMatch(/Met deze zin meet ik hoe goed ik zoek/);
    await desk.press(jip, 'Accepteren', { tekst: 'ik wil krukken' });
    await desk.edits();
    expect(desk.texts(jip).at(-2)).toMatch(/Deze zin staat al bij \*\*Stoelen\*\*/);
  });
});

test('a button of somebody else’s page, and one that no card has, change nothing', async () => {
  await desk.lesson('iets dat schijnt', chosen);
  await desk.chore();
  const { press } = desk.button(jip, 'Accepteren');
  await desk.hear(sam, { kind: 'press', press });
  expect(desk.last(sam).text).toBe('Daar gaat nu iemand anders over. Ik heb niets veranderd.');
  for (const value of ['', 'iets', 'save:zoekwoorden:x', 'field:'])
    await desk.hear(jip, { kind: 'press', press: { do: 'pdc', ref: press.ref!, value } });
  await desk.hear(jip, { kind: 'press', press: { do: 'pdc', ref: 'voorstel:999', value: 'accept' } });
  expect(await edits()).toEqual([]);
});
