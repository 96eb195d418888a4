import { readFileSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { makeChange } from '../../bot/page-edits.ts';
import { withoutRights } from '../harness/without-rights.ts';
import { jip, Owners } from './owners-around.ts';

/** A page of which the review date is near, and its texts. */

let desk: Owners;
beforeEach(async () => {
  desk = await Owners.make();
  await desk.type(jip, 'hoi');
  desk.now = new Date('2027-05-31T09:00:00Z');
  await desk.chore();
}, 60_000);
afterEach(() => desk.close());

const edits = async () => (await desk.db.query('SELECT key FROM page_edits')).rows;

test('"Klopt nog" is a new date in the file, and nothing else', async () => {
  const before = await desk.pdc.read('pdc/lamp.yaml');
  await desk.press(jip, 'Klopt nog');
  await desk.edits();
  expect(desk.last(jip).text).toBe('Bijgewerkt: **Lampen** is weer goed tot 31 mei 2028.');
  const after = await desk.pdc.read('pdc/lamp.yaml');
  expect(after.replace('herzien-voor: 2028-05-31', 'herzien-voor: 2027-06-01')).toBe(before);
  await desk.type(jip, 'pdc');
  expect(desk.last(jip).text).toMatch(/^Er ligt nu niets/);
});

test('"Wijzigen" opens a text of it, and what is saved stands on the page', async () => {
  await desk.press(jip, 'Wijzigen');
  await desk.press(jip, 'Prijs');
  expect(desk.last(jip).card?.inputs?.[0]).toMatchObject({ kind: 'lines', value: 'Dit kost je niets' });
  await desk.press(jip, 'Opslaan', { tekst: '' });
  expect(desk.last(jip).text).toMatch(/Schrijf eerst hoe het wordt/);
  await desk.press(jip, 'Opslaan', { tekst: '€ 12 per stuk' });
  expect(desk.last(jip).text).toMatch(/Lampen\*\* moet vóór 1 juni/);
  await desk.edits();
  expect(desk.last(jip).text).toBe('Bijgewerkt: bij **Lampen** staat nu bij prijs: "€ 12 per stuk".');
  expect(await desk.pdc.read('pdc/lamp.yaml')).toMatch(/\nprijs: € 12 per stuk\n/);
  await desk.type(jip, 'pdc levertijd: binnen een week');
  await desk.edits();
  expect(await desk.pdc.read('pdc/lamp.yaml')).toMatch(/levertijd: \{ tekst: binnen een week, binnen: 1 werkdag \}/);
});

test('that was changed by somebody else meanwhile is shown anew, or told', async () => {
  const holds = desk.button(jip, 'Klopt nog');
  await desk.press(jip, 'Wijzigen');
  await desk.press(jip, 'Prijs');
  const shown = desk.button(jip, 'Opslaan');
  await desk.pdc.change('pdc/lamp.yaml', 'Dit kost je niets', '€ 3');
  await desk.reload();
  await desk.hear(jip, { kind: 'press', press: { ...shown.press, values: { tekst: '€ 12' } } });
  expect(desk.last(jip).text).toMatch(/is iets veranderd/);
  await desk.hear(jip, { kind: 'press', press: holds.press });
  expect(desk.last(jip).text).toMatch(/is iets veranderd/);
  expect(await edits()).toEqual([]);
  await desk.press(jip, 'Wijzigen');
  await desk.press(jip, 'Prijs');
  await desk.press(jip, 'Opslaan', { tekst: '€ 12' });
  await desk.pdc.change('pdc/lamp.yaml', '€ 3', '€ 4');
  await desk.edits();
  expect(desk.texts(jip)).toContainEqual(
    expect.stringMatching(/Iemand heeft \*\*Lampen\*\* intussen al gewijzigd\. Nu staat er: "€ 4"/),
  );
  expect(await desk.pdc.read('pdc/lamp.yaml')).toMatch(/prijs: € 4\n/);
});

test('what an editor writes in the file at that very moment stays', async () => {
  const known = desk.loket.knowledge!;
  let wrote = false;
  const source = {
    ...known,
    // It is asked for after the files were read, and before anything is written.
    get scorecard() {
      if (!wrote) writeFileSync(page, readFileSync(page, 'utf8').replace('Dit kost je niets', '€ 9'));
      wrote = true;
      return known.scorecard;
    },
  };
  const page = desk.pdc.file('pdc/lamp.yaml');
  const tried = await makeChange(source, { kind: 'voorbeeld', product: 'lamp', text: 'iets dat schijnt' });
  expect([tried.made, wrote]).toEqual([true, true]);
  expect(await desk.pdc.read('pdc/lamp.yaml')).toMatch(/prijs: € 9\n[\s\S]+- iets dat schijnt\n/);
});

test('a folder in which may not be written changes nothing, and the remedy is told', async () => {
  const folder = desk.pdc.file('pdc');
  await desk.press(jip, 'Klopt nog');
  await withoutRights(desk.pdc.path, folder, 0o555, () => desk.edits());
  expect(desk.texts(jip)).toContainEqual(
    expect.stringMatching(
      /^Ik heb niets gewijzigd\. Ik mag hier niet in het bestand schrijven \(.+lamp\.yaml\)\. Zet het er zelf in, bij herzien-voor: 2028-05-31; of vraag de beheerder/,
    ),
  );
  expect(desk.last(jip).card?.buttons?.map(({ title }) => title)).toContain('Klopt nog');
  desk.loket.knowledge!.readOnly = true;
  await desk.press(jip, 'Klopt nog');
  const before = await desk.pdc.all();
  await desk.edits();
  expect(desk.texts(jip).at(-2)).toMatch(/schrijven/);
  expect(await desk.pdc.all()).toEqual(before);
});

test('a catalogue that is not in order is told with its problem, and one in git is to be committed', async () => {
  await desk.press(jip, 'Klopt nog');
  await desk.pdc.change('pdc/stoel.yaml', 'soort: aanvraag', 'soort: iets');
  await desk.edits();
  expect(desk.texts(jip).at(-2)).toMatch(/De catalogus is nu niet in orde: pdc\/stoel\.yaml:3 soort/);
  await desk.pdc.change('pdc/stoel.yaml', 'soort: iets', 'soort: aanvraag');
  await writeFile(desk.pdc.file('.git'), 'gitdir: elders\n');
  await desk.press(jip, 'Klopt nog');
  await desk.edits();
  expect(desk.last(jip).text).toMatch(/weer goed tot 31 mei 2028\. De catalogus staat in git/);
});
