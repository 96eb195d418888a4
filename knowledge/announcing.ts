import { z } from 'zod';
import type { Person } from './organisation.ts';

const who = z.string().trim().min(1);

/** Who approves what an agent or manager tells many: roles, or ids of people, in the order in which they are asked; nobody: it goes at once. */
export const announcingSettings = z
  .strictObject({
    'akkoord-van': z.array(who).default([]),
    /** So many minutes, by the clock, a disruption waits for somebody before the next is asked too. */
    'antwoord-binnen': z.number().int().min(1).max(1440).default(10),
  })
  .prefault({});

/** Whom it names and nobody is. */
export const announcingProblems = ({
  personen,
  aankondigingen,
}: {
  personen: readonly Person[];
  aankondigingen: z.infer<typeof announcingSettings>;
}): { path: (string | number)[]; message: string }[] =>
  aankondigingen['akkoord-van'].flatMap((one, nth) =>
    ['manager', 'frontoffice'].includes(one) || personen.some(({ id }) => id === one)
      ? []
      : [
          {
            path: ['aankondigingen', 'akkoord-van', nth],
            message: `"${one}" is geen rol en staat niet bij personen; kies manager, frontoffice of een id`,
          },
        ],
  );
