import { fieldIn, fieldLine } from './sheet-fields.ts';

/** The flat fields of the PDC as columns of a sheet: how a value of a file looks in a cell, and how a cell is read. */

export type Kind = 'text' | 'list' | 'yes-no' | 'date' | 'executor' | 'choices' | 'fields';

export interface Column {
  name: string;
  path: readonly string[];
  kind: Kind;
}

const column = (name: string, kind: Kind = 'text'): Column => ({ name, path: name.split('.'), kind });

/** A row per product, after its id. In the order of a page. */
export const productColumns: readonly Column[] = [
  column('naam'),
  column('soort'),
  column('niveau'),
  column('pakket'),
  column('omschrijving'),
  column('kwaliteitskenmerken', 'list'),
  column('bestelprocedure'),
  column('leveringsvoorwaarden'),
  column('contact.vragen'),
  column('contact.klachten'),
  column('contact.storingen'),
  column('levertijd.tekst'),
  column('levertijd.binnen'),
  column('prijs'),
  column('doelgroepen', 'list'),
  column('uitvoerder', 'executor'),
  column('knip.frontoffice'),
  column('knip.backoffice'),
  column('akkoord.wie'),
  column('akkoord.wanneer'),
  column('antwoord'),
  column('zelfhulp', 'list'),
  column('eerst-proberen', 'yes-no'),
  column('zoekwoorden', 'list'),
  column('voorbeelden', 'list'),
  column('berichten', 'list'),
  column('eigenaar'),
  column('herzien-voor', 'date'),
  column('normen.eerste-bericht'),
  column('normen.oplossen'),
  column('afhandeling'),
  column('spoed', 'yes-no'),
  column('impact'),
  column('urgentie'),
  column('vertrouwelijk', 'yes-no'),
  column('alleen-persoonlijk', 'yes-no'),
  column('voor-een-ander'),
  column('voor-een-ander-uitleg'),
  column('zelfde-storing'),
  column('klantlabel'),
  column('toezegging'),
  column('knop'),
  column('aannames', 'list'),
];

/** What a page has besides, and is changed in the file itself; richtvragen have a sheet of their own. */
export const onlyInFile = ['richtvragen', 'onderdelen', 'spoed-als', 'engels'];

/** A row per richtvraag, after its product and id. */
export const questionColumns: readonly Column[] = [
  column('soort'),
  column('vraag'),
  column('kort'),
  column('waarom'),
  column('hint'),
  column('wie-weet-het'),
  column('verplicht', 'yes-no'),
  column('weet-ik-niet', 'yes-no'),
  column('keuzes', 'choices'),
  column('velden', 'fields'),
];

export type Raw = Readonly<Record<string, unknown>>;

export function valueAt(page: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Raw | null | undefined)?.[key], page);
}

const flat = (value: unknown): string =>
  String(value)
    .replace(/\s*\n\s*/g, ' ')
    .trim();

/** What a value looks like in a cell; what is not there is empty. */
export function show(value: unknown, kind: Kind): string {
  if (value === undefined || value === null) return '';
  switch (kind) {
    case 'list':
      return Array.isArray(value) ? value.map(flat).join('\n') : flat(value);
    case 'yes-no':
      return value === true ? 'ja' : value === false ? 'nee' : flat(value);
    case 'executor':
      return typeof value === 'object'
        ? Object.entries(value)
            .map(([place, group]) => `${place}: ${flat(group)}`)
            .join('\n')
        : flat(value);
    case 'choices':
      return Array.isArray(value)
        ? value.map((one: Raw) => `${flat(one['waarde'])}: ${flat(one['tekst'])}`).join('\n')
        : flat(value);
    case 'fields':
      return Array.isArray(value) ? value.map(fieldLine).join('\n') : flat(value);
    case 'text':
    case 'date':
      return typeof value === 'string' ? value.trim() : flat(value);
  }
}

/** Spreadsheets in Dutch write truth in their own way. */
const truths: Record<string, boolean> = { ja: true, true: true, waar: true, nee: false, false: false, onwaar: false };

export type Read = { value: unknown } | { problem: string };

/** Reads a cell; an empty one is no value. What the schema checks is not checked here. */
export function readCell(cell: string, kind: Kind): Read {
  const lines = cell
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length === 0) return { value: undefined };
  switch (kind) {
    case 'text':
      return { value: cell.trim() };
    case 'list':
      return { value: lines };
    case 'yes-no': {
      const value = truths[cell.trim().toLowerCase()];
      return value === undefined ? { problem: 'schrijf ja of nee' } : { value };
    }
    case 'date': {
      // As a spreadsheet turns it around: 1-6-2027.
      const [, day = '', month = '', year = ''] = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(cell.trim()) ?? [];
      return { value: year === '' ? cell.trim() : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` };
    }
    case 'executor': {
      if (lines.length === 1 && !lines[0]!.includes(':')) return { value: lines[0] };
      const pairs = lines.map((line) => /^([^:]+):\s*(.+)$/.exec(line));
      if (pairs.some((pair) => pair === null))
        return { problem: 'schrijf één groep, of per regel een plaats en een groep: "standaard: facilitair-team"' };
      return { value: Object.fromEntries(pairs.map((pair) => [pair![1]!.trim(), pair![2]!.trim()])) };
    }
    case 'choices': {
      const pairs = lines.map((line) => /^([^:]+):\s*(.+)$/.exec(line));
      if (pairs.some((pair) => pair === null))
        return { problem: 'schrijf per regel een waarde en een tekst: "kwijt: Ik ben hem kwijt"' };
      return { value: pairs.map((pair) => ({ waarde: pair![1]!.trim(), tekst: pair![2]!.trim() })) };
    }
    case 'fields': {
      const fields = lines.map(fieldIn);
      return fields.includes(undefined)
        ? {
            problem:
              'schrijf per veld een regel: "naam: Naam (tekst)" of "kenteken: Kenteken (tekst, kenteken, niet verplicht)"',
          }
        : { value: fields };
    }
  }
}
