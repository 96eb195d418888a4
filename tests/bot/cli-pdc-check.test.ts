import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { home } from '../../bot/settings.ts';
import { loket } from './cli-io.ts';
import { PdcFolder } from './pdc-folder.ts';
import { withoutRights } from '../harness/without-rights.ts';

let pdc: PdcFolder;
beforeEach(async () => {
  pdc = await PdcFolder.make();
});
afterEach(() => pdc.remove());

const complete = 'Volledig en actueel: gemiddeld 100%. Per product: pdc check --score\n';
const check = (now?: string) => pdc.loket(['pdc', 'check'], now ? { now: () => new Date(now) } : {});

describe('pdc check', () => {
  it('counts what is in order', async () => {
    expect(await check()).toEqual({ code: 0, stdout: `2 producten in orde.\n${complete}`, stderr: '' });
  });

  it('finds the pages that Loket comes with in order', async () => {
    const pages = await readdir(join(home, 'knowledge', 'pdc'));
    const { code, stdout } = await loket(['pdc', 'check', '--zonder-zoeken']);
    expect(stdout).toMatch(new RegExp(`^${String(pages.length)} producten in orde\\.\n`));
    expect(code).toBe(0);
  });

  it('warns of pages that had to be reviewed, by the date at the desk', async () => {
    await pdc.change('pdc/lamp.yaml', /^herzien-voor: .*$/m, 'herzien-voor: 2027-01-01');
    expect((await check('2026-12-31T22:59:00Z')).stdout).toBe(`2 producten in orde.\n${complete}`);
    const { code, stdout } = await check('2026-12-31T23:01:00Z');
    expect(code).toBe(0);
    expect(stdout).toContain(
      'Let op: pdc/lamp.yaml had vóór 2027-01-01 herzien moeten zijn; vraag portfoliomanager lampen.\n',
    );
  });

  it('says every problem of every file at once', async () => {
    await pdc.change('pdc/lamp.yaml', /^naam: .*\nsoort: .*$/m, 'soort: klagen');
    await pdc.write('pdc/Niet Goed.yaml', 'naam: [');
    await pdc.change('organisation.yaml', /^tijdzone: .*$/m, 'tijdzone: Mars');
    await pdc.write('synonyms.yaml', 'groepen:\n  - ook: [lamp]\n');
    const { code, stdout } = await check();
    expect(code).toBe(1);
    for (const line of [
      /^organisation\.yaml:\d+ tijdzone is geen tijdzone; /m,
      /^pdc\/lamp\.yaml:2 naam ontbreekt; /m,
      /^pdc\/lamp\.yaml:2 soort kent deze waarde niet; /m,
      /^pdc\/Niet Goed\.yaml:1 \(bestandsnaam\) /m,
      /^pdc\/Niet Goed\.yaml:1 \(opmaak\) /m,
      /^synonyms\.yaml:2 groepen\.0\.woord ontbreekt; /m,
      /^\d+ problemen in 4 bestanden\.$/m,
    ])
      expect(stdout).toMatch(line);
  });

  it('counts one as one', async () => {
    await pdc.change('pdc/lamp.yaml', /^soort: .*$/m, 'soort: klagen');
    expect((await check()).stdout).toMatch(/\n\n1 probleem in 1 bestand\.\n/);
    await rm(pdc.file('pdc/lamp.yaml'));
    expect((await check()).stdout).toMatch(/^1 product in orde\.\n/);
  });

  it('fails on a question that is never asked and on a name that nothing answers to', async () => {
    await pdc.change('pdc/lamp.yaml', 'kort: Plaats', 'kort: Plaats\n    als: [{ vraag: wat, minstens: 3 }]');
    await pdc.change('pdc/stoel.yaml', /$/, 'aannames: [prijzen]\n');
    await pdc.change('organisation.yaml', /leidinggevende: .*/, 'leidinggevende: niemand');
    const { code, stdout } = await check();
    expect(code).toBe(1);
    expect(stdout.split('\n').slice(0, 5)).toEqual([
      expect.stringMatching(/^organisation\.yaml:\d+ personen\.0\.leidinggevende "niemand" staat niet bij personen$/),
      'pdc/lamp.yaml:38 richtvragen.1.als geldt nooit: "wat" is geen getal; "minstens" en "hoogstens" kunnen alleen bij een getal',
      'pdc/stoel.yaml:41 aannames.0 "prijzen" is geen veld van een product',
      '',
      '3 problemen in 3 bestanden.',
    ]);
  });

  it('warns of doubles and of examples that find something else', async () => {
    await pdc.change('pdc/lamp.yaml', '  - ik wil lampen\n', '  - ik wil stoelen\n  - Ik wil krukken!\n');
    await pdc.change('synonyms.yaml', /$/, '  - woord: stuk\n');
    const { code, stdout } = await check();
    expect(code).toBe(0);
    for (const line of [
      'het voorbeeld "ik wil stoelen" staat bij lamp en stoel; laat het bij één product staan.',
      'het voorbeeld "Ik wil krukken!" staat bij lamp en stoel; laat het bij één product staan.',
      '"stuk" staat in synonyms.yaml bij kapot en stuk; zo lopen die groepen in elkaar over.',
    ])
      expect(stdout).toContain(`Let op: ${line}\n`);
    expect(stdout).toMatch(/^Let op: 2 voorbeelden van (lamp vinden eerst stoel|stoel vinden eerst lamp), zoals "/m);
  });

  it('scores every page, also what is not in order yet, the lowest first', async () => {
    await pdc.change('pdc/stoel.yaml', /^omschrijving: .*\n/m, '');
    await pdc.change('pdc/stoel.yaml', '  - op tijd\n', '');
    const { code, stdout } = await pdc.loket(['pdc', 'check', '--score']);
    expect(code).toBe(1);
    expect(stdout).toContain(
      [
        'score  product  wat er ontbreekt',
        '82%    stoel    omschrijving ontbreekt (-12); kwaliteitskenmerken heeft er 1; minstens 2 (-6)',
        '100%   lamp     volledig',
        '',
      ].join('\n'),
    );
    await pdc.change('pdc/stoel.yaml', /^leveringsvoorwaarden: .*$/m, 'leveringsvoorwaarden: TODO');
    expect((await check()).stdout).toContain('Onder de 80%: stoel (70%).');
  });

  it('says what can not be read', async () => {
    await mkdir(pdc.file('pdc/map.yaml'));
    expect(await check()).toEqual({
      code: 1,
      stdout: '',
      stderr: 'pdc/map.yaml:1 (bestand) is niet te lezen (EISDIR); zet er het goede bestand neer\n',
    });
    await rm(pdc.path, { recursive: true });
    expect((await check()).stdout).toMatch(/^organisation\.yaml:1 .*\npdc\/:1 .*\n\n2 problemen in 2 bestanden\.\n$/);
  });

  it('says what it may not read', async () => {
    const { stderr } = await withoutRights(pdc.path, pdc.file('pdc/lamp.yaml'), 0, check);
    expect(stderr).toMatch(/lamp\.yaml:1 \(bestand\) is niet te lezen \(EACCES\); geef Loket het recht/);
  });
});
