import type { Request } from 'restify';
import { z } from 'zod';
import { kinds } from '../../knowledge/product.ts';
import { outcomes } from '../../tickets/complaint.ts';
import { statuses } from '../../tickets/status.ts';
import { fieldProblem, type FieldProblem } from './problem.ts';

/** What callers send, as schemas: they check it and describe it in the OpenAPI document. */

/** An object that takes these fields and no others, so that a typing error is told and not ignored. */
export const form = <S extends z.core.$ZodLooseShape>(shape: S) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys' ? `is not known here; known are: ${Object.keys(shape).join(', ')}` : undefined,
  });

/** NUL and half surrogate pairs can be written in JSON, but no PostgreSQL can store them. */
const storable = (text: string) => !/\0|\p{Surrogate}/u.test(text);
export const text = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine(storable, 'holds a character that cannot be stored (NUL or half a pair)');

export const instant = z.iso
  .datetime({ offset: true, error: 'must be a date and time with a zone, such as 2026-11-26T16:00:00+01:00' })
  .transform((written) => new Date(written));

const status = z.enum(statuses);

const answer = z.union(
  [text(4000), z.number(), z.boolean(), z.null(), z.array(text(200)).max(50), z.record(z.string(), text(200))],
  'must be a text, a number, true or false, null, a list of texts or an object of texts',
);

/** POST /tickets: a question that reached the desk by phone, by mail or at the counter. */
export const registration = form({
  product: text(100).describe('Id of a product, as in GET /products'),
  requester: form({
    id: text(200).optional().describe('Entra object id, when it is known; else Loket makes an id'),
    name: text(200),
  }),
  beneficiary: form({
    id: text(200).optional().describe('Entra object id, when it is known'),
    name: text(200),
  })
    .optional()
    .describe(
      'For whom it is, when that is not the requester. Hears of it too when the id is known and the page allows it',
    ),
  answers: z
    .record(z.string(), answer)
    .optional()
    .describe(
      "By the id of the product's guiding questions (`richtvragen`). Words are read as in the chat; null is an answer that nobody knows",
    ),
  description: text(4000).optional().describe('What it is about, in the words of the requester or the desk'),
  expectedAt: instant
    .optional()
    .describe('By when it will be done; left out, Loket promises what the product promises'),
});

/** What is noted of a klacht, onvrede, wens or compliment. */
const noted = form({
  contact: form({ how: text(200).optional().describe('Such as "gebeld"') })
    .optional()
    .describe('A person was in touch with the requester. What Loket sends by itself is no contact'),
  outcome: z
    .enum(outcomes)
    .optional()
    .describe(
      'What came of it; puts it to the requester (`gereed`). `binnen-afspraak` and `niet-overgenomen` need a `customerMessage` that explains it',
    ),
  policy: z.boolean().optional().describe('With outcome: policy is the reason; then `decidedBy` is required'),
  decidedBy: text(200).optional().describe('With outcome: who decided on that policy; the requester reads it'),
  cause: text(500).optional(),
  followUp: text(500).optional(),
  supplier: text(200).optional(),
  product: text(100).optional().describe('Id of the product that it is about'),
});

/** PATCH /tickets/{number}. */
export const changeForm = form({
  status: status.optional(),
  note: text(4000).optional().describe('For colleagues; the requester never sees it'),
  customerMessage: text(4000).optional().describe('Goes to the requester in these words'),
  expectedAt: instant.optional().describe('The new expectation; a later one is told to the requester'),
  group: text(100).optional().describe('Id of the group that executes it from now on'),
  kind: z
    .enum(kinds)
    .optional()
    .describe('The kind that the desk gives it; what is no klacht any more needs a `customerMessage` that tells why'),
  complaint: noted.optional(),
})
  .refine((asked) => Object.values(asked).some((value) => value !== undefined), {
    error: 'changes nothing; give at least one of: status, note, customerMessage, expectedAt, group, kind, complaint',
    when: (sent) => sent.issues.length === 0,
  })
  .meta({ minProperties: 1 });

/** GET /tickets. */
export const ticketQuery = form({
  status: status.optional(),
  group: text(100).optional().describe('Id of the executing group'),
  since: instant.optional().describe('Only tickets changed at or after this instant'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().optional().describe('`next` of the page before'),
});

/** GET /search. */
export const searchQuery = form({ q: text(2000).describe('What somebody says, in their own words') });

/** Checks what was sent. Throws a 400 Problem that names every field at once, with what it should be. */
export function checked<S extends z.ZodType>(schema: S, sent: unknown): z.output<S> {
  const result = schema.safeParse(sent, { reportInput: true });
  if (result.success) return result.data;
  throw fieldProblem('invalid-fields', result.error.issues.flatMap(explain).slice(0, 50));
}

function explain(issue: z.core.$ZodIssue): FieldProblem[] {
  const field = issue.path.map((part) => String(part).slice(0, 60)).join('.');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      field: [...issue.path, key.slice(0, 60)].map(String).join('.'),
      message: issue.message,
    }));
  if (issue.code === 'invalid_value') return [{ field, message: `must be one of: ${issue.values.join(', ')}` }];
  if (issue.code === 'too_small' && issue.origin === 'string') return [{ field, message: 'is empty' }];
  if (issue.code === 'too_big' && issue.origin === 'string')
    return [{ field, message: `is too long: at most ${String(issue.maximum)} characters` }];
  if (issue.code === 'invalid_type')
    return [{ field, message: issue.input === undefined ? 'is required' : `must be of type ${issue.expected}` }];
  return [{ field, message: issue.message }];
}

/** The query of a request. Throws a 400 Problem for a parameter that is given twice. */
export function queryOf(request: Request): Record<string, string> {
  const query: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(request.getQuery())) {
    if (Object.hasOwn(query, name)) throw fieldProblem('invalid-fields', [{ field: name, message: 'is given twice' }]);
    query[name] = value;
  }
  return query;
}
