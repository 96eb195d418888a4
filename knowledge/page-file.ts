import { Composer, Lexer, LineCounter, parseDocument, Parser, type CST, type Document } from 'yaml';
import type { z } from 'zod';
import { each, type Steps } from './steps.ts';

/** Something wrong in a file of the desk's knowledge, with what to do about it. In Dutch: its readers edit the PDC. */
export interface Problem {
  file: string;
  line: number;
  field: string;
  message: string;
}

export interface SourceFile {
  /** Name relative to the knowledge folder, such as "pdc/storing-verlichting.yaml". */
  name: string;
  text: string;
}

const expected: Record<string, string> = {
  string: 'tekst',
  number: 'een getal',
  boolean: 'ja of nee (true/false)',
  array: 'een lijst',
  object: 'een blok met velden',
  record: 'een blok met velden',
};

/** The remedy for a schema issue in words for an editor. */
function explain(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? `ontbreekt; vul ${expected[issue.expected] ?? issue.expected} in`
        : `heeft een verkeerde vorm; hier hoort ${expected[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `kent deze waarde niet; kies uit: ${issue.values.join(', ')}`;
    case 'unrecognized_keys':
      return `kent het veld ${issue.keys.map((key) => `"${key}"`).join(', ')} niet; haal het weg of verbeter de spelling`;
    case 'too_small':
      return issue.origin === 'array'
        ? `heeft er minstens ${String(issue.minimum)} nodig`
        : issue.origin === 'string'
          ? 'is leeg of te kort'
          : `moet minstens ${String(issue.minimum)} zijn`;
    case 'too_big':
      return issue.origin === 'array'
        ? `mag er hoogstens ${String(issue.maximum)} hebben`
        : issue.origin === 'string'
          ? `is te lang; hoogstens ${String(issue.maximum)} tekens`
          : `mag hoogstens ${String(issue.maximum)} zijn`;
    case 'invalid_union':
      return 'discriminator' in issue && issue.discriminator
        ? `kent deze soort niet; kijk in docs/beheer.md welke soorten er zijn`
        : 'heeft een verkeerde vorm; kijk bij een ander product hoe dit veld eruitziet';
    default:
      return issue.message;
  }
}

/** The line of the nearest node on a path: of the field itself, or of what should have contained it. */
function lineOf(document: Document.Parsed, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    const range = (node as { range?: [number, number, number] } | null | undefined)?.range;
    if (range) return lines.linePos(range[0]).line;
  }
  return 1;
}

/** The line on which a field of a readable file stands. */
export function lineIn(file: SourceFile, path: readonly PropertyKey[]): number {
  const lines = new LineCounter();
  return lineOf(parseDocument(file.text, { lineCounter: lines }), lines, path);
}

/** So many symbols are read between two pauses; some milliseconds. */
const breath = 2_000;

/** The same document as `parseDocument` gives, in steps: synonyms.yaml is long enough to hold up a desk at work. */
function* parseInSteps(text: string, lines: LineCounter): Steps<Document.Parsed> {
  const parser = new Parser(lines.addNewLine);
  const tokens: CST.Token[] = [];
  lines.addNewLine(0);
  yield* each(new Lexer().lex(text), breath, (lexeme) => tokens.push(...parser.next(lexeme)));
  tokens.push(...parser.end());
  const documents = new Composer({ lineCounter: lines, prettyErrors: false }).compose(tokens, true, text.length);
  const [first, second] = documents as Iterable<Document.Parsed>;
  yield;
  // None, or more than one: rare, and the library has words for it.
  return first && !second ? first : parseDocument(text, { lineCounter: lines, prettyErrors: false });
}

export type PageRead<T> = { value: T } | { problems: Problem[] };

/** Reads one YAML file against its schema. Reports every problem at once; never throws. */
export function* readPage<T>(file: SourceFile, schema: z.ZodType<T>): Steps<PageRead<T>> {
  const lines = new LineCounter();
  const document = yield* parseInSteps(file.text, lines);
  if (document.errors.length > 0)
    return {
      problems: document.errors.map((error) => ({
        file: file.name,
        line: lines.linePos(error.pos[0]).line,
        field: '(opmaak)',
        message: `is geen geldige YAML (${error.message}); let op inspringen, aanhalingstekens en dubbele punten`,
      })),
    };
  let content: unknown;
  try {
    content = document.toJS({ maxAliasCount: 50 });
  } catch (error) {
    return {
      problems: [{ file: file.name, line: 1, field: '(opmaak)', message: `is niet te lezen: ${String(error)}` }],
    };
  }
  yield;
  const result = schema.safeParse(content, { reportInput: true });
  if (result.success) return { value: result.data };
  return {
    problems: result.error.issues.map((issue) => ({
      file: file.name,
      line: lineOf(document, lines, issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys] : issue.path),
      field: issue.path.map(String).join('.') || '(bestand)',
      message: explain(issue),
    })),
  };
}

/** One line per problem: "pdc/x.yaml:12 richtvragen.0.vraag ontbreekt; vul tekst in". */
export function sayProblem(problem: Problem): string {
  return `${problem.file}:${String(problem.line)} ${problem.field} ${problem.message}`;
}
