import { z } from 'zod';
import { openapi } from '../../bot/rest/openapi.ts';

/* eslint-disable @typescript-eslint/no-explicit-any -- a document that is read as JSON */
type Json = Record<string, any>;

const document = JSON.parse(JSON.stringify(openapi)) as Json;

const checks = new WeakMap<object, z.ZodType>();

/** Checks a value by a schema of the OpenAPI document. Made once: a page of the catalogue has a large one. */
export function accepts(schema: object, value: unknown) {
  let check = checks.get(schema);
  if (!check) {
    const whole = JSON.stringify({ ...schema, $defs: document['components'].schemas });
    const local = JSON.parse(whole.replaceAll('#/components/schemas/', '#/$defs/')) as Parameters<
      typeof z.fromJSONSchema
    >[0];
    checks.set(schema, (check = z.fromJSONSchema(local)));
  }
  return check.safeParse(value);
}

/** The operation that takes this method and path, undefined when the document has none. */
export function operationAt(method: string, path: string): Json | undefined {
  const [bare = ''] = path.split('?');
  const paths = Object.entries<Json>(document['paths']);
  const fits = (template: string) => new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`).test(bare);
  return (paths.find(([template]) => template === bare) ?? paths.find(([template]) => fits(template)))?.[1][
    method.toLowerCase()
  ];
}

/** Headers that belong to HTTP and to the way in, and are told nowhere. */
const ordinary = new Set([
  ...[
    'content-type',
    'content-length',
    'transfer-encoding',
    'cache-control',
    'connection',
    'keep-alive',
    'date',
    'server',
  ],
  ...['www-authenticate', 'accept-encoding', 'allow'],
]);

/** What of an answer is not as the OpenAPI document says. Empty for a path or method that is not in it. */
export function breaches(
  method: string,
  path: string,
  { status, headers, body }: { status: number; headers: Headers; body: unknown },
): string[] {
  const operation = operationAt(method, path);
  if (!operation) return [];
  const said = operation['responses'][status];
  if (!said) return [`${String(status)} is not told`];
  const told = Object.keys(said.headers ?? {}).map((name) => name.toLowerCase());
  const extra = [...headers.keys()]
    .filter((name) => !ordinary.has(name) && !told.includes(name))
    .map((name) => `the header ${name} is not told`);
  if (!said.content) return body === undefined ? extra : [...extra, 'a body is not told'];
  const type = headers.get('content-type') ?? '';
  const content = said.content[type];
  if (!content) return [...extra, `${type} is not told`];
  const { error } = accepts(content.schema, body);
  return [...extra, ...(error?.issues ?? []).map(({ path: where, message }) => `${where.join('.')}: ${message}`)];
}
