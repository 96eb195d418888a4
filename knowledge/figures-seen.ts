import { z } from 'zod';

/** Of whose work somebody sees figures, where organisation.yaml says so (`cijfers` at a person); what it means is digest/may-see.ts. */

const ids = z.array(z.string().trim().min(1)).min(1).optional();

export const figuresSeen = z.union([
  z.enum(['alles', 'geen']),
  z.strictObject({ groepen: ids, producten: ids, gebouwen: ids }),
]);
export type FiguresSeen = z.infer<typeof figuresSeen>;

interface Around {
  personen: readonly { cijfers?: FiguresSeen | undefined }[];
  groepen: readonly { id: string }[];
  gebouwen: readonly { code: string }[];
}

/** Names under `cijfers` to which nothing answers. */
export function figuresProblems({
  personen,
  groepen,
  gebouwen,
}: Around): { path: (string | number)[]; message: string }[] {
  const known = { groepen: groepen.map(({ id }) => id), gebouwen: gebouwen.map(({ code }) => code) };
  return personen.flatMap(({ cijfers }, at) => {
    if (cijfers === undefined || typeof cijfers === 'string') return [];
    const path = ['personen', at, 'cijfers'];
    if (Object.values(cijfers).every((one) => one === undefined))
      return [{ path, message: 'noemt niets; schrijf alles, geen, of groepen, producten of gebouwen' }];
    return (['groepen', 'gebouwen'] as const).flatMap((key) =>
      (cijfers[key] ?? []).flatMap((one, nth) =>
        known[key].includes(one)
          ? []
          : [
              {
                path: [...path, key, nth],
                message: `"${one}" staat niet bij ${key}; kies uit: ${known[key].join(', ')}`,
              },
            ],
      ),
    );
  });
}
