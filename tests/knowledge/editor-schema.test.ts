import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { home } from '../../bot/settings.ts';
import { editorSchemas, schemaText } from '../../knowledge/editor-schema.ts';

const folder = join(home, 'knowledge');
const schemas = editorSchemas();

test.each(Object.entries(schemas))('the schema of %s in the repository is up to date', (name, schema) => {
  // Not? Then: npm run loket -- pdc schema
  expect(readFileSync(join(folder, 'schema', `${name}.schema.json`), 'utf8')).toBe(schemaText(schema));
});

type Node = Record<string, unknown>;
function undescribed(node: unknown, path: string): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const { properties = {} } = node as { properties?: Record<string, Node> };
  return [
    ...Object.entries(properties).flatMap(([key, inner]) =>
      typeof inner['description'] === 'string' && inner['description'].length > 10 ? [] : [`${path}.${key}`],
    ),
    ...Object.entries(properties).flatMap(([key, inner]) => undescribed(inner, `${path}.${key}`)),
    ...['items', 'additionalProperties', 'anyOf', 'oneOf'].flatMap((key) =>
      [(node as Node)[key] ?? []].flat().flatMap((inner) => undescribed(inner, path)),
    ),
  ];
}
test.each(Object.entries(schemas))('every key of %s is explained in Dutch', (name, schema) => {
  expect(undescribed(schema, name)).toEqual([]);
});

/** What an editor would make of a file: the schema read back, without Loket's own rules. */
const accepts = (schema: object, text: string) => z.fromJSONSchema(schema as never).safeParse(parse(text)).success;

test('the files that Loket comes with are right by their schema, and what is wrong is seen', () => {
  const page = (name: string) => readFileSync(join(folder, 'pdc', name), 'utf8');
  for (const name of readdirSync(join(folder, 'pdc')))
    expect([name, accepts(schemas.product, page(name))]).toEqual([name, true]);
  for (const name of ['organisation', 'synonyms'] as const)
    expect(accepts(schemas[name], readFileSync(join(folder, `${name}.yaml`), 'utf8'))).toBe(true);
  const good = page('storing-printer.yaml');
  for (const [from, to] of [
    [/^soort: .*$/m, 'soort: iets'],
    [/^prijs: .*$/m, ''],
    [/^prijs: .*$/m, 'prijzen: 3'],
    [/soort: locatie/, 'soort: lokatie'],
    [/^uitvoerder: .*$/m, 'uitvoerder: [x]'],
  ] as const)
    expect([to, accepts(schemas.product, good.replace(from, to))]).toEqual([to, false]);
});
