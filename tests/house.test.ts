import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import ts from 'typescript';
import { home } from '../bot/settings.ts';

/** The rules of the house (docs/architecture.md): who may import whom, and where the outside world is touched. */

const mayImport: Record<string, string[]> = {
  knowledge: [],
  tickets: [],
  dialogs: ['knowledge', 'tickets'],
  desk: ['dialogs', 'tickets'],
  digest: ['dialogs', 'knowledge', 'tickets'],
  storage: [],
  manifest: [],
};

/** Libraries that belong to one place. */
const onlyIn: [RegExp, string][] = [
  [/^(botbuilder|botframework-|@microsoft\/teams-ai|@microsoft\/teams\.cards|@microsoft\/agents)/, 'bot/teams/'],
  [/^restify$/, 'bot/'],
  [/^pg-boss$/, 'bot/schedule.ts'],
  [/^nodemailer$/, 'bot/mail.ts'],
  [/^pdfkit$/, 'bot/reports/pdf.ts'],
  [/^(pg|@electric-sql\/pglite)/, 'storage/'],
  [/^(pino|prom-client)$/, 'bot/'],
];

/** Node's own modules that compute and touch nothing. */
const pureNode = /^node:(util|assert)$/;
const pure = ['knowledge', 'tickets', 'dialogs', 'desk', 'digest'];

interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}

export function importsOf(file: string, source: string): Import[] {
  const parsed = ts.createSourceFile(file, source, ts.ScriptTarget.ES2022);
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    if (
      (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      const bindings = ts.isImportDeclaration(node) ? node.importClause : undefined;
      const named =
        bindings?.namedBindings && ts.isNamedImports(bindings.namedBindings)
          ? bindings.namedBindings.elements
          : undefined;
      const typeOnly = ts.isExportDeclaration(node)
        ? node.isTypeOnly
        : bindings?.phaseModifier === ts.SyntaxKind.TypeKeyword ||
          (named !== undefined && named.length > 0 && !bindings?.name && named.every((one) => one.isTypeOnly));
      found.push({ from: file, to: node.moduleSpecifier.text, typeOnly });
    }
    if (
      ts.isCallExpression(node) &&
      node.expression.kind === ts.SyntaxKind.ImportKeyword &&
      node.arguments[0] &&
      ts.isStringLiteral(node.arguments[0])
    )
      found.push({ from: file, to: node.arguments[0].text, typeOnly: false });
    ts.forEachChild(node, visit);
  };
  visit(parsed);
  return found;
}

/** What is wrong with an import, or undefined. */
export function trespass({ from, to, typeOnly }: Import): string | undefined {
  const [room = ''] = from.split('/');
  if (!to.startsWith('.')) {
    const rule = onlyIn.find(([library]) => library.test(to));
    if (rule && !from.startsWith(rule[1])) return `${from} imports ${to}, which belongs in ${rule[1]}`;
    if (pure.includes(room) && to.startsWith('node:') && !pureNode.test(to)) return `${from} is pure and imports ${to}`;
    return undefined;
  }
  const [target = ''] = posix.join(dirname(from), to).split('/');
  const allowed = mayImport[room];
  if (!allowed || target === room || allowed.includes(target)) return undefined;
  if (room === 'storage' && typeOnly) return undefined;
  return `${from} imports ${to}: ${room} may import ${allowed.join(', ') || 'nothing of ours'}${room === 'storage' ? ' but types' : ''}`;
}

const rooms = ['bot', 'dialogs', 'knowledge', 'tickets', 'desk', 'digest', 'storage', 'manifest'];
const files = rooms
  .filter((room) => existsSync(join(home, room)))
  .flatMap((room) =>
    readdirSync(join(home, room), { recursive: true, encoding: 'utf8' }).map((file) => posix.join(room, file)),
  )
  .filter((file) => file.endsWith('.ts'));

test('every import keeps the rules of the house', () => {
  expect(files.length).toBeGreaterThan(50);
  const wrong = files.flatMap((file) =>
    importsOf(file, readFileSync(join(home, file), 'utf8')).flatMap((one) => trespass(one) ?? []),
  );
  expect(wrong).toEqual([]);
});

test.each([
  ['dialogs/advance.ts', "import { x } from '../bot/turn.ts'", 'may import'],
  ['knowledge/search.ts', "import { y } from '../dialogs/desk.ts'", 'nothing of ours'],
  ['storage/outbox.ts', "import { cardOf } from '../dialogs/effect.ts'", 'but types'],
  ['bot/turn.ts', "import { TurnContext } from 'botbuilder'", 'belongs in bot/teams/'],
  ['dialogs/intake.ts', "import { readFileSync } from 'node:fs'", 'is pure'],
  ['tickets/change.ts', "const pg = await import('pg')", 'belongs in storage/'],
])('a trespass in %s is seen: %s', (file, source, said) => {
  expect(importsOf(file, source).map(trespass)).toEqual([expect.stringContaining(said)]);
});

test.each([
  ['storage/outbox.ts', "import type { Message } from '../dialogs/channel.ts'"],
  ['storage/outbox.ts', "import { type Message } from '../dialogs/channel.ts'"],
  ['dialogs/intake.ts', "import { isDeepStrictEqual } from 'node:util'"],
  ['bot/teams/card.ts', "import { TextBlock } from '@microsoft/teams.cards'"],
])('%s may: %s', (file, source) => {
  expect(importsOf(file, source).map(trespass)).toEqual([undefined]);
});

test('the environment is read in one file only', () => {
  const readers = files.filter((file) => /\bprocess\.env\b/.test(readFileSync(join(home, file), 'utf8')));
  expect(readers).toEqual(['bot/settings.ts']);
});
