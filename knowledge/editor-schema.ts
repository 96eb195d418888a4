import { z } from 'zod';
import { productWords, questionWords, synonymWords } from './editor-words.ts';
import { organisationWords } from './organisation-words.ts';
import { organisation } from './organisation.ts';
import { product } from './product.ts';
import { synonyms } from './synonyms.ts';

/** JSON Schema for editors, made of the schemas that Loket itself reads the files with. */

interface Node {
  description?: string;
  default?: unknown;
  properties?: Record<string, Node>;
  items?: Node;
  additionalProperties?: Node | boolean;
  anyOf?: Node[];
  oneOf?: Node[];
  [key: string]: unknown;
}

const inQuestions = Object.fromEntries(
  Object.entries(questionWords).map(([key, words]) => [`richtvragen.${key}`, words]),
);

/** A schema per kind of file: { product: …, organisation: …, synonyms: … }. */
export function editorSchemas(): Record<'product' | 'organisation' | 'synonyms', Node> {
  const conditions = Object.fromEntries(Object.entries(questionWords).filter(([key]) => key.startsWith('als.')));
  return {
    product: schemaOf(product, 'Een product van de PDC', {
      ...conditions,
      ...inQuestions,
      ...Object.fromEntries(Object.entries(conditions).map(([key, words]) => [`spoed-${key}`, words])),
      ...productWords,
    }),
    organisation: schemaOf(organisation, 'De organisatie achter het loket', organisationWords),
    synonyms: schemaOf(synonyms, 'Woorden voor hetzelfde', synonymWords),
  };
}

function schemaOf(schema: z.ZodType, title: string, words: Record<string, string>): Node {
  const made = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', target: 'draft-7' }) as Node;
  describe(made, [], words);
  const { $schema, ...rest } = made;
  return { $schema, title, $comment: 'Gemaakt met: npm run loket -- pdc schema', ...rest };
}

/** Adds the words of every key; lists, names of their own and alternatives add nothing to its path. */
function describe(node: Node, path: readonly string[], words: Record<string, string>): void {
  for (const [key, inner] of Object.entries(node.properties ?? {})) {
    const below = [...path, key];
    const text = words[below.join('.')] ?? words[below.slice(-2).join('.')];
    if (text !== undefined) inner.description = text;
    describe(inner, below, words);
  }
  const named = typeof node.additionalProperties === 'object' ? [node.additionalProperties] : [];
  for (const inner of [node.items, ...named, ...(node.anyOf ?? []), ...(node.oneOf ?? [])])
    if (inner) describe(inner, path, words);
}

/** As it stands in a file. */
export const schemaText = (schema: object): string => `${JSON.stringify(schema, null, 2)}\n`;
