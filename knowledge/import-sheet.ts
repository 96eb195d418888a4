import { readKnowledge } from './catalogue.ts';
import { NotEditable, withValue, type Path } from './edit-page.ts';
import type { Problem, SourceFile } from './page-file.ts';
import {
  columnsOf,
  idOf,
  isPage,
  questionsOf,
  rawOf,
  rowsOf,
  sheetNames,
  type CellProblem,
  type Row,
  type Sheets,
} from './sheet.ts';
import { productColumns, readCell, show, valueAt, type Column, type Kind, type Raw } from './sheet-columns.ts';
import { fieldWith } from './sheet-fields.ts';
import { block } from './yaml-text.ts';

/** What importing sheets would do to the files of the PDC. Pure: it decides everything, and writes nothing. */

export interface Difference {
  product: string;
  /** The column, with the question before it: "waar.hint". */
  field: string;
  from: string;
  to: string;
}

export type Import = { problems: CellProblem[] } | { files: SourceFile[]; differences: Difference[]; added: string[] };

interface Draft {
  file: SourceFile;
  isNew: boolean;
  differences: Difference[];
}

export const keyOrder = [...new Set([...productColumns.map(({ path }) => path[0]!), 'richtvragen', 'onderdelen'])];

/**
 * The files that change, with every difference; or every problem, by row and column, and then nothing may change. Rows and
 * columns that the sheets do not have stay as they are. The files have to be in order before.
 */
export function importSheets(files: readonly SourceFile[], sheets: Sheets): Import {
  const problems: CellProblem[] = [];
  const rows = sheetNames.flatMap((name) => {
    const cells = sheets[name];
    return cells ? rowsOf(name, cells, problems) : [];
  });
  const drafts = new Map<string, Draft>(
    files.filter(isPage).map((file) => [idOf(file), { file, isNew: false, differences: [] }]),
  );
  for (const row of rows) {
    const [product = ''] = row.keys;
    if (!drafts.has(product) && row.sheet === 'producten')
      drafts.set(product, { file: { name: `pdc/${product}.yaml`, text: '' }, isNew: true, differences: [] });
    const draft = drafts.get(product);
    if (draft) applyRow(draft, row, problems);
    else problems.push(at(row, 'product', `"${product}" is geen product; zet het eerst op het blad producten`));
  }
  const changed = [...drafts.values()].filter(({ isNew, differences }) => isNew || differences.length > 0);
  const drafted = changed.map(({ file }) => file);
  const whole = [...files.filter(({ name }) => !drafted.some((one) => one.name === name)), ...drafted];
  if (problems.length === 0) {
    const read = readKnowledge(whole);
    if ('problems' in read) problems.push(...read.problems.map((one) => whereIs(one, drafted, rows)));
  }
  if (problems.length > 0) return { problems };
  return {
    files: drafted,
    differences: changed.filter(({ isNew }) => !isNew).flatMap(({ differences }) => differences),
    added: changed.filter(({ isNew }) => isNew).map(({ file }) => idOf(file)),
  };
}

const at = ({ sheet, row }: Row, column: string, message: string): CellProblem => ({ sheet, row, column, message });

function applyRow(draft: Draft, row: Row, problems: CellProblem[]): void {
  const [product = '', question] = row.keys;
  const page = rawOf(draft.file.text);
  let base: Path = [];
  let current: Raw = page;
  if (question !== undefined) {
    const questions = questionsOf(page);
    const index = questions.findIndex(({ id }) => id === question);
    if (index < 0) return addQuestion(draft, row, question, questions.length, problems);
    base = ['richtvragen', index];
    current = questions[index]!;
  }
  for (const column of columnsOf[row.sheet]) {
    const wanted = wish(row, column, valueAt(current, column.path), problems);
    if (!wanted) continue;
    try {
      const path = [...base, ...column.path];
      const value = together(valueAt(current, column.path), wanted.value, column.kind);
      if (value === refused) {
        const what = column.kind === 'fields' ? 'veld dat' : 'keuze die';
        problems.push(
          at(
            row,
            column.name,
            `mist een ${what} er wel was; haal ${column.kind === 'fields' ? 'dat' : 'die'} in het bestand zelf weg`,
          ),
        );
        continue;
      }
      draft.file = { ...draft.file, text: set(draft, path, value) };
      const field = question === undefined ? column.name : `${question}.${column.name}`;
      draft.differences.push({
        product,
        field,
        from: show(valueAt(current, column.path), column.kind),
        to: show(wanted.value, column.kind),
      });
    } catch (error) {
      if (!(error instanceof NotEditable)) throw error;
      problems.push(at(row, column.name, `kan ik in ${draft.file.name} niet veilig wijzigen; doe het daar zelf`));
    }
  }
}

function set(draft: Draft, path: Path, value: unknown): string {
  if (draft.file.text === '')
    return value === undefined
      ? ''
      : `${block(
          path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value),
          0,
          true,
        )}\n`;
  return withValue(draft.file.text, path, value, keyOrder);
}

/** The value that a cell asks for; undefined when the cell leaves things as they are. */
function wish(
  row: Row,
  { name, kind }: Column,
  current: unknown,
  problems: CellProblem[],
): { value: unknown } | undefined {
  const cell = row.cells.get(name);
  if (cell === undefined || cell === show(current, kind)) return undefined;
  const read = readCell(cell, kind);
  if ('problem' in read) {
    problems.push(at(row, name, read.problem));
    return undefined;
  }
  return show(read.value, kind) === show(current, kind) ? undefined : read;
}

const refused = Symbol('refused');

/** The choices of a question or the fields of a group with other texts or more of them; what else each holds stays. */
function together(current: unknown, wanted: unknown, kind: Kind): unknown {
  if ((kind !== 'choices' && kind !== 'fields') || !Array.isArray(current)) return wanted;
  const key = kind === 'choices' ? 'waarde' : 'id';
  const asked = (wanted ?? []) as Raw[];
  const kept = current as Raw[];
  if (kept.some((one, index) => asked[index]?.[key] !== one[key])) return refused;
  return asked.map((one, index) => (kind === 'fields' ? fieldWith(kept[index], one) : { ...kept[index], ...one }));
}

function addQuestion(draft: Draft, row: Row, id: string, index: number, problems: CellProblem[]): void {
  const fields = columnsOf.richtvragen.flatMap((column) => {
    const wanted = wish(row, column, undefined, problems);
    return wanted ? [[column.name, wanted.value] as const] : [];
  });
  const question = { id, ...Object.fromEntries(fields) };
  const path = index === 0 ? ['richtvragen'] : ['richtvragen', index];
  try {
    draft.file = { ...draft.file, text: set(draft, path, index === 0 ? [question] : question) };
    draft.differences.push({ product: row.keys[0] ?? '', field: id, from: '', to: 'nieuwe richtvraag' });
  } catch (error) {
    if (!(error instanceof NotEditable)) throw error;
    problems.push(at(row, 'id', `deze vraag kan ik niet in ${draft.file.name} zetten; doe het daar zelf`));
  }
}

/** Where in the sheets a problem of a file comes from. */
function whereIs(problem: Problem, drafted: readonly SourceFile[], rows: readonly Row[]): CellProblem {
  const file = drafted.find(({ name }) => name === problem.file);
  const product = file ? idOf(file) : '';
  const [, index, field = ''] = /^richtvragen\.(\d+)\.?([^.]*)/.exec(problem.field) ?? [];
  const question =
    index === undefined || !file ? undefined : String(questionsOf(rawOf(file.text))[Number(index)]?.['id']);
  const row =
    rows.find(({ sheet, keys }) => sheet === 'richtvragen' && keys[0] === product && keys[1] === question) ??
    rows.find(({ sheet, keys }) => sheet === 'producten' && keys[0] === product) ??
    rows.find(({ keys }) => keys[0] === product);
  const column =
    row?.sheet === 'richtvragen'
      ? field
      : (productColumns.find(({ name }) => problem.field === name || problem.field.startsWith(`${name}.`))?.name ??
        problem.field);
  return { sheet: row?.sheet ?? 'producten', row: row?.row ?? 1, column, message: problem.message };
}
