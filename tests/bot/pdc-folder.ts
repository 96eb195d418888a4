import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { organisationFile } from '../knowledge/a-page.ts';
import { loket, type Ran } from './cli-io.ts';

/** A page of the PDC that is complete, in order and unlike its neighbours; `words` are what it is about. */
export const pageAbout = (naam: string, words: string[], more = ''): string => `# Een pagina van de tests
naam: ${naam}
soort: aanvraag
niveau: operationeel
pakket: basis
omschrijving: Je krijgt ${words.join(', ')} van ons, zodat je goed kunt werken.
kwaliteitskenmerken:
  - netjes
  # op tijd is het belangrijkst
  - op tijd
bestelprocedure: Vertel hier wat je nodig hebt.
leveringsvoorwaarden: Alleen voor medewerkers van hier.
contact: { vragen: hier, klachten: hier, storingen: hier }
levertijd: { tekst: Binnen 1 werkdag, binnen: 1 werkdag }
prijs: Dit kost je niets
doelgroepen: [alle medewerkers]
uitvoerder: facilitair-team
knip: { frontoffice: vraagt, backoffice: doet }
zoekwoorden: [${words.join(', ')}]
voorbeelden:
${words.map((word) => `  - ik wil ${word}`).join('\n')}
  - bestel ${words.join(' en ')}   # samen
richtvragen:
  - id: wat
    soort: tekst
    vraag: Wat heb je nodig?
    kort: Wat
  - id: waar
    soort: locatie
    vraag: Waar is het?
    kort: Plaats
eigenaar: portfoliomanager ${naam.toLowerCase()}
herzien-voor: 2027-06-01
normen: { eerste-bericht: 4 werkuren }
${more}`;

export const lampen = ['lampen', 'gloeilampen', 'bureaulampen', 'spotjes', 'ledstrips', 'kaarsen', 'fakkels'];
export const stoelen = ['stoelen', 'krukken', 'banken', 'fauteuils', 'poefs', 'zitzakken', 'zadels'];

/** A knowledge folder of its own with two pages, "lamp" and "stoel". */
export class PdcFolder {
  readonly path: string;

  private constructor(path: string) {
    this.path = path;
  }

  static async make(): Promise<PdcFolder> {
    const folder = new PdcFolder(await mkdtemp(join(tmpdir(), 'loket-pdc-')));
    await mkdir(join(folder.path, 'pdc'));
    await folder.write('organisation.yaml', organisationFile.text);
    await folder.write('synonyms.yaml', '# woorden\ngroepen:\n  - woord: kapot\n    ook: [stuk, defect]\n');
    await folder.write('pdc/lamp.yaml', pageAbout('Lampen', lampen));
    await folder.write('pdc/stoel.yaml', pageAbout('Stoelen', stoelen));
    return folder;
  }

  file = (name: string): string => join(this.path, name);
  read = (name: string): Promise<string> => readFile(this.file(name), 'utf8');
  write = (name: string, text: string): Promise<void> => writeFile(this.file(name), text);
  remove = (): Promise<void> => rm(this.path, { recursive: true, force: true });

  /** Replaces one thing in a file; throws when it is not there. */
  async change(name: string, from: RegExp | string, to: string): Promise<void> {
    const before = await this.read(name);
    const after = before.replace(from, to);
    if (after === before) throw new Error(`nothing in ${name} matches ${String(from)}`);
    await this.write(name, after);
  }

  /** Every file with its text, to see that nothing changed. */
  async all(): Promise<Record<string, string>> {
    const names = (await readdir(this.path, { recursive: true })).filter((name) => /\.\w+$/.test(name)).sort();
    return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await this.read(name)] as const)));
  }

  /** Runs a command on this folder. */
  loket = (args: string[], parts: Parameters<typeof loket>[1] = {}): Promise<Ran> =>
    loket(args, { ...parts, env: { LOKET_KNOWLEDGE_DIR: this.path, ...parts.env } });
}
