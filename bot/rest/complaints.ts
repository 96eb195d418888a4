import type { RequestHandler, Server } from 'restify';
import { z } from 'zod';
import { complaintsIn } from '../../storage/complaints.ts';
import { repeatsIn, shared, type Repeat } from '../../tickets/repeats.ts';
import type { Loket } from '../loket.ts';
import { checked, form, queryOf } from './asked.ts';
import { always, listOf, ok, parametersOf, problems, schemaOf } from './openapi-parts.ts';
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

export function mountComplaints(server: Server, loket: Loket, keyed: RequestHandler): void {
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

export const complaintPaths = {
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

export const complaintSchemas = { Repeat: schemaOf(repeatShown, 'output') };
