import type { Db } from '../../storage/db.ts';
import { keepLesson, openProposals, proposalById, type Lesson } from '../../storage/gaps.ts';
import { loketDatabase } from '../harness/schema.ts';
import { monday } from './cli-io.ts';
import { PdcFolder } from './pdc-folder.ts';
import { withoutRights } from '../harness/without-rights.ts';

let db: Db;
let pdc: PdcFolder;
let scorecard: string;
beforeEach(async () => {
  db = await loketDatabase();
  pdc = await PdcFolder.make();
  scorecard = pdc.file('scorebord.csv');
  await pdc.write(
    'scorebord.csv',
    'zin,verwacht,soort\nik zoek lampen,lamp,x\nkrukken graag,stoel,x\nfauteuils bestellen,stoel,x\n',
  );
});
afterEach(async () => {
  await db.end();
  await pdc.remove();
});

const gaps = (...args: string[]) =>
  pdc.loket(['pdc', 'gaps', ...args], {
    openDatabase: () => Promise.resolve({ ...db, end: () => Promise.resolve() }),
  });
const accept = (id: number, ...more: string[]) => gaps('accept', String(id), '--scorecard', scorecard, ...more);

async function keep(said: string, more: Partial<Lesson> = {}): Promise<number> {
  await keepLesson(db, { key: said, said, why: 'not-found', offered: [], ...more }, monday);
  return (await openProposals(db, 100)).find((one) => one.said === said)!.id;
}

describe('pdc gaps', () => {
  it('lists proposals per owner, the most frequent first, with a number each', async () => {
    const often = await keep('iets om op te zitten', { why: 'chosen', chosen: 'stoel', offered: ['lamp', 'stoel'] });
    await keep('iets om op te zitten', { why: 'chosen', chosen: 'stoel', offered: ['lamp', 'stoel'] });
    const none = await keep('een zeppelin');
    const wrong = await keep('licht uit', { why: 'something-else', offered: ['lamp'] });
    const asked = await keep('zit er garantie op', { why: 'unanswered', offered: ['stoel'] });
    const { code, stdout } = await gaps();
    expect(code).toBe(0);
    expect(stdout.split('\n').map((line) => line.split(/ {2,}/))).toEqual([
      ['Voorstellen: 4.'],
      [''],
      ['portfoliomanager stoelen'],
      ['nummer', 'keer', 'wat er gebeurde', 'product', 'zin'],
      [String(often), '2', 'gekozen na een vraag', 'stoel (niet: lamp)', 'iets om op te zitten'],
      [String(asked), '1', 'vraag zonder antwoord', 'stoel', 'zit er garantie op'],
      [''],
      ['portfoliomanager lampen'],
      ['nummer', 'keer', 'wat er gebeurde', 'product', 'zin'],
      [String(wrong), '1', 'toch iets anders', 'niet: lamp', 'licht uit'],
      [''],
      ['Nog van niemand'],
      ['nummer', 'keer', 'wat er gebeurde', 'product', 'zin'],
      [String(none), '1', 'niets gevonden', 'een zeppelin'],
      [''],
      ['Overnemen: pdc gaps accept <nummer>. Wegleggen: pdc gaps reject <nummer> [nummer …]'],
      [''],
    ]);
  });

  it('says that there are none, and why when Loket does not learn', async () => {
    expect(await gaps()).toEqual({ code: 0, stdout: 'Er zijn geen voorstellen.\n', stderr: '' });
    await pdc.change('organisation.yaml', 'leren: true', 'leren: false');
    expect((await gaps()).stdout).toMatch(/bewaart ze alleen met "leren: true" in organisation\.yaml\.\n$/);
  });

  it('puts proposals away, once', async () => {
    const [one, two] = [await keep('a b'), await keep('c d')];
    expect(await gaps('reject', String(one), String(two))).toMatchObject({
      code: 0,
      stdout: '2 voorstellen weggelegd.\n',
    });
    expect(await gaps('reject', String(one))).toEqual({
      code: 1,
      stdout: '',
      stderr: `Voorstel ${String(one)} is er niet, of er is al over beslist.\n`,
    });
    expect((await gaps()).stdout).toBe('Er zijn geen voorstellen.\n');
  });
});

describe('pdc gaps accept', () => {
  it('adds the sentence as an example, without the person, and touches nothing else', async () => {
    const before = await pdc.all();
    const id = await keep('kan [naam] een nachtlichtje krijgen in [plek]', {
      why: 'chosen',
      chosen: 'lamp',
      offered: ['stoel', 'lamp'],
    });
    const { code, stdout, stderr } = await accept(id);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(
      [
        'Scorebord (3 zinnen): 3 in één keer goed, 3 binnen één vraag, 0 fout: 6 punten.',
        'Met deze wijziging:    3 in één keer goed, 3 binnen één vraag, 0 fout: 6 punten.',
        '"kan een nachtlichtje krijgen in" staat nu bij de voorbeelden van pdc/lamp.yaml.',
        'De zin "kan [naam] een nachtlichtje krijgen in [plek]" vindt nu lamp.',
        '',
      ].join('\n'),
    );
    expect(await pdc.all()).toEqual({
      ...before,
      'pdc/lamp.yaml': before['pdc/lamp.yaml']!.replace(
        /( {2}- bestel .*\n)/,
        '$1  - kan een nachtlichtje krijgen in\n',
      ),
    });
    expect(await proposalById(db, id)).toMatchObject({ decision: 'accepted' });
    expect((await accept(id)).stderr).toBe(`Over voorstel ${String(id)} is al beslist (overgenomen).\n`);
  });

  it('adds another wording, to another product, as a word to search by', async () => {
    const id = await keep('iets met licht');
    expect((await accept(id, '--as', 'zoekwoord', '--product', 'lamp', '--tekst', 'schemerlamp')).code).toBe(0);
    expect(await pdc.read('pdc/lamp.yaml')).toContain('kaarsen, fakkels, schemerlamp]');
  });

  it('adds a synonym to a group, or makes the group', async () => {
    const [one, two] = [await keep('het is naar de gallemiezen'), await keep('de pendel is aan')];
    await accept(one, '--as', 'synoniem', '--bij', 'Kapot', '--tekst', 'naar de gallemiezen');
    await accept(two, '--as', 'synoniem', '--bij', 'lamp', '--tekst', 'pendel');
    expect(await pdc.read('synonyms.yaml')).toBe(
      '# woorden\ngroepen:\n  - woord: kapot\n    ook: [stuk, defect, naar de gallemiezen]\n  - woord: lamp\n    ook:\n      - pendel\n',
    );
  });

  it('refuses what makes the search worse, and does it all the same when told to', async () => {
    const id = await keep('iets met een qwrtzx');
    const worse = ['--as', 'zoekwoord', '--tekst', 'qwrtzx', '--product', 'lamp'];
    await pdc.write('scorebord.csv', 'zin,verwacht,soort\nmijn qwrtzx qwrtzx,stoel,x\n');
    const changed = await pdc.all();
    const { code, stdout, stderr } = await accept(id, ...worse);
    expect({ code, stdout }).toEqual({ code: 1, stdout: expect.any(String) });
    expect(stdout).toMatch(/slechter: mijn qwrtzx qwrtzx\n/);
    expect(stderr).toMatch(/^Zo wordt het zoeken slechter\. Er is niets veranderd\.\n/);
    expect(await pdc.all()).toEqual(changed);
    expect(await proposalById(db, id)).toMatchObject({ decision: null });
    expect((await accept(id, ...worse, '--force')).code).toBe(0);
    expect(await pdc.read('pdc/lamp.yaml')).toContain('fakkels, qwrtzx]');
  });

  it.each<[string, string[], RegExp]>([
    ['no product was chosen', [], /^Niemand koos hier een product; zeg met --product /],
    ['the product does not exist', ['--product', 'kast'], /^Product "kast" is er niet; /],
    [
      'it stands there already',
      ['--product', 'lamp', '--tekst', 'Ik wil lampen!'],
      /staat al bij de voorbeelden van lamp\.$/,
    ],
    [
      'it stands at another product',
      ['--product', 'lamp', '--tekst', 'ik wil stoelen'],
      /voorbeelden van stoel; haal het daar eerst weg\.$/,
    ],
    [
      'it is a sentence of the scorecard',
      ['--product', 'lamp', '--tekst', 'Ik zoek lampen'],
      /staat in het scorebord; .* --tekst/,
    ],
    ['nothing is left', ['--product', 'lamp', '--tekst', '...'], /^Er blijft geen zin over; zeg met --tekst/],
    [
      'the scorecard is not there',
      ['--product', 'lamp', '--scorecard', '/nergens.csv'],
      /^Het scorebord \/nergens\.csv is er niet; .*--force\.$/,
    ],
    [
      'a synonym is there already',
      ['--as', 'synoniem', '--bij', 'kapot', '--tekst', 'Stuk'],
      /^"Stuk" staat al bij "kapot"\.$/,
    ],
  ])('changes nothing when %s', async (_why, args, said) => {
    const before = await pdc.all();
    const id = await keep('een zeppelin');
    const { code, stderr } = await accept(id, ...args);
    expect(code).toBe(1);
    expect(stderr.trim()).toMatch(said);
    expect(await pdc.all()).toEqual(before);
    expect(await proposalById(db, id)).toMatchObject({ decision: null });
  });

  it('sends a question without an answer to the page', async () => {
    const id = await keep('zit er garantie op', { why: 'unanswered', offered: ['stoel'] });
    expect((await accept(id)).stderr).toMatch(/pdc\/stoel\.yaml geen antwoord op gaf\. .*\n.*pdc gaps reject \d+\./);
  });

  it.each<[string[], string]>([
    [['accept'], '"" is geen nummer van een voorstel; kijk met "pdc gaps" welke er zijn.'],
    [['accept', 'x'], '"x" is geen nummer van een voorstel; kijk met "pdc gaps" welke er zijn.'],
    [['accept', '1', '2'], 'Hier hoort geen "2" achter.'],
    [['accept', '1', '--as', 'grap'], '--as kent "grap" niet; kies voorbeeld, zoekwoord of synoniem.'],
    [['accept', '1', '--as', 'synoniem', '--tekst', 'x'], 'Zeg met --bij bij welk woord het synoniem hoort.'],
    [['accept', '1', '--as', 'zoekwoord'], 'Zeg met --tekst welk woord het zoekwoord wordt.'],
    [['accept', '1', '--bij', 'x'], 'De optie --bij hoort alleen bij --as synoniem.'],
    [['reject'], 'Zet achter reject een of meer nummers.'],
    [['reject', '1', '--force'], 'De optie --force hoort alleen bij accept.'],
    [['weg'], '"weg" kan hier niet; kies accept of reject, of niets voor de lijst.'],
  ])('%j says so and shows its use', async (args, message) => {
    const { code, stdout, stderr } = await gaps(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/\nGebruik: npm run loket -- pdc gaps/);
    expect(stderr.split('\n')[0]).toBe(message);
  });

  it('says that a proposal is not there', async () => {
    expect((await accept(9999)).stderr).toBe('Voorstel 9999 is er niet; kijk met "pdc gaps" welke er zijn.\n');
  });

  it('says where it may not write', async () => {
    const id = await keep('een zeppelin');
    const { code, stderr } = await withoutRights(pdc.path, pdc.file('pdc'), 0o555, () =>
      accept(id, '--product', 'lamp'),
    );
    expect(code).toBe(1);
    expect(stderr).toMatch(/lamp\.yaml is niet te schrijven \(EACCES\); geef jezelf schrijfrecht/);
  });
});
