import type { Request, RequestHandler, Server } from 'restify';
import { z } from 'zod';
import { complaintsIn } from '../../storage/complaints.ts';
import { keepImprovement, listImprovements } from '../../storage/improvements.ts';
import { causeOf, longest, readCause, wrongIn, type Improvement, type Wrong } from '../../tickets/improvement.ts';
import { repeatsIn, shared, type Repeat } from '../../tickets/repeats.ts';
import type { Actor } from '../../tickets/ticket.ts';
import { dayOf } from '../letterbox-rows.ts';
import type { Loket } from '../loket.ts';
import { checked, form, queryOf, text } from './asked.ts';
import { jsonBody } from './body.ts';
import { always, body, json, listOf, ok, parametersOf, problems, ref, schemaOf } from './openapi-parts.ts';
import { fieldProblem } from './problem.ts';
import { reply } from './reply.ts';

/** What comes back among complaints. */

const whole = (most: number, otherwise: number) => z.coerce.number().int().min(1).max(most).default(otherwise);

const repeatsQuery = form({
  days: whole(730, 90).describe('How far back, in days'),
  least: z.coerce.number().int().min(2).max(100).default(3).describe('So many complaints make a repeat'),
});

const repeatShown = z.object({
  by: z.enum(shared).describe('What they share'),
  key: z.string().describe('Id of the product, code of the building, or the supplier'),
  tickets: z.array(z.string()).describe('Numbers, the oldest first'),
  firstAt: z.iso.datetime(),
  lastAt: z.iso.datetime(),
  causes: z.array(z.string()).describe('What the desk noted as cause'),
});

const shown = ({ firstAt, lastAt, ...rest }: Repeat): z.input<typeof repeatShown> => ({
  ...rest,
  firstAt: firstAt.toISOString(),
  lastAt: lastAt.toISOString(),
});

const inEnglish: Readonly<Record<Wrong, string>> = {
  'nothing-said': 'is empty; say what is done',
  'too-long': 'is too long',
  nobody: 'is empty; say who does it',
  'no-day': 'is no day; give one such as 2026-12-01',
  'check-first': 'has to be later than dueOn',
  'too-far': 'has to be within a year of dueOn',
  past: 'is past; give a day to come',
};

const improvementForm = form({
  by: z.enum(shared).describe('What the complaints share'),
  key: text(200).describe('Id of the product, code of the building, or the supplier'),
  what: text(longest.what).describe('What is done about it'),
  who: text(longest.who).describe('Who does it'),
  dueOn: z.iso.date().describe('From this day on it has to help'),
  checkOn: z.iso.date().describe('On this day as many days after that are held against as many before'),
});

const improvementShown = z.object({
  id: z.uuid(),
  by: z.enum(shared),
  key: z.string(),
  what: z.string(),
  who: z.string(),
  dueOn: z.iso.date(),
  checkOn: z.iso.date(),
  madeAt: z.iso.datetime(),
  before: z.int().nullable().describe('Complaints before it had to help, as was told last'),
  after: z.int().nullable().describe('Complaints since'),
  doneAt: z.iso.datetime().nullable(),
});

function showImprovement(one: Improvement): z.input<typeof improvementShown> {
  const { cause, madeAt, doneAt, madeBy: _, toldAt: __, ...rest } = one;
  const { by, key } = readCause(cause) ?? { by: 'product' as const, key: cause };
  return { ...rest, by, key, madeAt: madeAt.toISOString(), doneAt: doneAt?.toISOString() ?? null };
}

export function mountComplaints(
  server: Server,
  loket: Loket,
  keyed: RequestHandler,
  callerOf: (request: Request) => Actor,
): void {
  server.get(
    '/api/v1/complaints/improvements',
    keyed,
    reply(async () => ({ body: { items: (await listImprovements(loket.db)).map(showImprovement) } })),
  );
  server.post(
    '/api/v1/complaints/improvements',
    keyed,
    jsonBody(),
    reply(async (request) => {
      const { by, key, ...planned } = checked(improvementForm, request.body);
      const wrong = wrongIn(planned, dayOf(loket)).map(([field, why]) => ({ field, message: inEnglish[why] }));
      if (wrong.length > 0) throw fieldProblem('unusable-values', wrong);
      const kept = await keepImprovement(loket.db, causeOf({ by, key }), planned, callerOf(request).id, loket.now());
      return { status: 201, body: showImprovement(kept) };
    }),
  );

  server.get(
    '/api/v1/complaints/repeats',
    keyed,
    reply(async (request) => {
      const { days, least } = checked(repeatsQuery, queryOf(request));
      const until = loket.now();
      const complaints = await complaintsIn(loket.db, new Date(until.getTime() - days * 86_400_000), until);
      return { body: { items: repeatsIn(complaints, { until, days, least }).map(shown) } };
    }),
  );
}

const example = {
  by: 'supplier',
  key: 'schoonmaakbedrijf',
  tickets: ['M-2026-000101', 'M-2026-000110', 'M-2026-000123'],
  firstAt: '2026-10-01T08:00:00.000Z',
  lastAt: '2026-11-20T10:00:00.000Z',
  causes: ['niet ingepland'],
};

const improvement = {
  by: 'supplier' as const,
  key: 'schoonmaakbedrijf',
  what: 'Tweede ronde om twee uur',
  who: 'leveranciersmanager',
  dueOn: '2026-12-01',
  checkOn: '2027-01-05',
};
const improvementExample = {
  id: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
  ...improvement,
  madeAt: '2026-11-24T10:00:00.000Z',
  before: null,
  after: null,
  doneAt: null,
};

export const complaintPaths = {
  '/complaints/improvements': {
    get: {
      operationId: 'listImprovements',
      summary: 'What is done about complaints that come back, the newest first (at most 500)',
      responses: {
        200: ok('The improvements', listOf('Improvement'), { items: [improvementExample] }),
        ...problems(...always),
      },
    },
    post: {
      operationId: 'recordImprovement',
      summary:
        'Notes what is done about it; on its day the coordinator hears whether it works. The same again is that one',
      requestBody: { required: true, content: json(ref('NewImprovement'), improvement) },
      responses: {
        201: ok('The improvement', ref('Improvement'), improvementExample),
        ...problems(...always, ...body, 'invalid-fields', 'unusable-values'),
      },
    },
  },
  '/complaints/repeats': {
    get: {
      operationId: 'listRepeats',
      summary: 'Klachten and onvrede about the same product, building or supplier, what most share first',
      parameters: parametersOf(repeatsQuery, { days: 90, least: 3 }),
      responses: {
        200: ok('What comes back', listOf('Repeat'), { items: [example] }),
        ...problems(...always, 'invalid-fields'),
      },
    },
  },
};

export const complaintSchemas = {
  Repeat: schemaOf(repeatShown, 'output'),
  Improvement: schemaOf(improvementShown, 'output'),
  NewImprovement: schemaOf(improvementForm, 'input'),
};
