import { z } from 'zod';
import { kinds, type Kind } from './problem.ts';

/** What the OpenAPI document is put together from. */

export type Json = Record<string, unknown>;

export function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...made } = z.toJSONSchema(schema, {
    io,
    // A page of the PDC holds transformed values; they are described as anything.
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      // The pattern of an instant is unreadable and says no more than its format.
      if (jsonSchema.format === 'date-time') delete jsonSchema.pattern;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      // A choice between anything and anything says nothing.
      if (jsonSchema.anyOf?.every((one) => Object.keys(one).length === 0)) delete jsonSchema.anyOf;
      // What we answer may grow; what we are sent may not hold more.
      if (io === 'output' && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  });
  return made;
}

export const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
export const json = (schema: Json, example: unknown) => ({ 'application/json': { schema, example } });
export const ok = (description: string, schema: Json, example: unknown) => ({
  description,
  content: json(schema, example),
});

/** The parameters of a query, one for each field of its schema. */
export function parametersOf(schema: z.ZodType, all: Record<string, unknown>): Json[] {
  const { properties, required } = schemaOf(schema, 'input') as {
    properties: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, { description, ...made }]) => ({
    name,
    in: 'query',
    required: required?.includes(name) ?? false,
    ...(description === undefined ? {} : { description }),
    schema: made,
    example: all[name],
  }));
}

export const inPath = (name: string, description: string, example: string) => ({
  name,
  in: 'path',
  required: true,
  description,
  schema: { type: 'string' },
  example,
});

/** A header that may be sent. */
export const inHeader = (name: string, description: string, example: string) => ({
  name,
  in: 'header',
  required: false,
  description,
  schema: { type: 'string' },
  example,
});

/** What some problems tell in a header. */
const headersOf: Partial<Record<Kind, Json>> = {
  'too-many-requests': { 'Retry-After': { description: 'In seconds', schema: { type: 'integer' } } },
  stale: { ETag: { description: 'What the ticket is at now', schema: { type: 'string' } } },
};

/** The problems that an operation can answer with, by status. */
export function problems(...which: Kind[]): Partial<Record<string, Json>> {
  const answers: Partial<Record<string, Json>> = {};
  for (const kind of which) {
    const { status, title } = kinds[kind];
    const example = { type: `urn:loket:problem:${kind}`, title, status, detail: 'What to do about it.' };
    answers[status] ??= {
      description: which
        .filter((one) => kinds[one].status === status)
        .map((one) => kinds[one].title)
        .join('; '),
      ...(headersOf[kind] ? { headers: headersOf[kind] } : {}),
      content: { 'application/problem+json': { schema: ref('Problem'), example } },
    };
  }
  return answers;
}

export const always: Kind[] = ['unauthorised', 'malformed-request', 'too-many-requests', 'fault'];
export const body: Kind[] = ['malformed-body', 'too-large', 'wrong-content-type'];

/** A page of things: a list of `items` and what comes with it. */
export function listOf(name: string, more: Json = {}): Json {
  return {
    type: 'object',
    properties: { items: { type: 'array', items: ref(name) }, ...more },
    required: ['items', ...Object.keys(more)],
  };
}
