import { z } from 'zod';
import { duration } from './duration.ts';

/** Which suppliers (leveranciers) are reported of, how often and to whom: `rapportages` in organisation.yaml. */

const line = z.string().trim().min(1);
const months = z.union(
  [z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(6), z.literal(12)],
  'kies uit 1, 2, 3, 4, 6 of 12 maanden: dan past het in een jaar',
);
const id = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'gebruik kleine letters, cijfers en streepjes (hooguit 40)');

const supplier = z.strictObject({
  id,
  naam: line.max(60),
  /** Its name inside a sentence, with its article: "het schoonmaakbedrijf". Without it the name is used. */
  'in-een-zin': line.max(60).optional(),
  /** Groups that are this supplier: their work is measured. */
  groepen: z.array(line).default([]),
  /** What people choose or the desk fills in when a complaint is about it, such as "schoonmaakbedrijf"; its id always is. */
  'klachten-over': z.array(line).default([]),
  /** Who gets the report: somebody of `personen`, or an e-mail address. */
  manager: line,
  'elke-maanden': months.optional(),
  coordinator: line.optional(),
  managementteam: z.array(line).optional(),
});

export const supplierReports = z.strictObject({
  /** Who gets the draft, may change its text and releases it. */
  coordinator: line,
  /** Who gets the highlights, and the draft when the coordinator does nothing; empty: everybody with the role manager. */
  managementteam: z.array(line).default([]),
  'elke-maanden': months.default(2),
  /** In working time, since the draft was made. */
  'herinneren-na': duration.prefault('3 werkdagen'),
  'naar-managers-na': duration.prefault('5 werkdagen'),
  leveranciers: z.array(supplier).min(1),
});

type Reports = z.infer<typeof supplierReports>;
interface Around {
  personen: readonly { id: string; rol: string; vervanger?: string | undefined }[];
  groepen: readonly { id: string }[];
  rapportages: Reports | null;
}

/** A supplier of which is reported, with what holds for all filled in. */
export interface Supplier {
  id: string;
  name: string;
  spoken: string;
  groups: readonly string[];
  /** By what a complaint names it. */
  names: readonly string[];
  manager: string;
  every: number;
  coordinator: string;
  team: readonly string[];
}

export function suppliersOf({ rapportages: all, personen }: Pick<Around, 'personen' | 'rapportages'>): Supplier[] {
  if (!all) return [];
  const managers = personen.filter(({ rol }) => rol === 'manager').map((one) => one.id);
  return all.leveranciers.map((one) => {
    const team = one.managementteam ?? all.managementteam;
    return {
      id: one.id,
      name: one.naam,
      spoken: one['in-een-zin'] ?? one.naam,
      groups: one.groepen,
      names: [one.id, ...one['klachten-over']],
      manager: one.manager,
      every: one['elke-maanden'] ?? all['elke-maanden'],
      coordinator: one.coordinator ?? all.coordinator,
      team: team.length > 0 ? team : managers,
    };
  });
}

/** What is wrong with it, each with where it stands. */
export function supplierProblems({
  personen,
  groepen,
  rapportages: all,
}: Around): { path: (string | number)[]; message: string }[] {
  if (!all) return [];
  const problems: { path: (string | number)[]; message: string }[] = [];
  const person = (path: (string | number)[], given: string | undefined) => {
    if (given !== undefined && !personen.some((one) => one.id === given))
      problems.push({ path: ['rapportages', ...path], message: `"${given}" staat niet bij personen` });
  };
  person(['coordinator'], all.coordinator);
  all.managementteam.forEach((one, nth) => person(['managementteam', nth], one));
  const seen = new Set<string>();
  for (const [nth, one] of all.leveranciers.entries()) {
    const at = ['leveranciers', nth];
    if (seen.has(one.id))
      problems.push({
        path: ['rapportages', ...at, 'id'],
        message: `"${one.id}" komt twee keer voor; geef elke leverancier een eigen id`,
      });
    seen.add(one.id);
    if (!z.email().safeParse(one.manager).success && !personen.some((known) => known.id === one.manager))
      problems.push({
        path: ['rapportages', ...at, 'manager'],
        message: `"${one.manager}" staat niet bij personen en is geen e-mailadres`,
      });
    person([...at, 'coordinator'], one.coordinator);
    one.managementteam?.forEach((id, place) => person([...at, 'managementteam', place], id));
    for (const [place, group] of one.groepen.entries())
      if (!groepen.some((known) => known.id === group))
        problems.push({ path: ['rapportages', ...at, 'groepen', place], message: `"${group}" staat niet bij groepen` });
    if (one.groepen.length === 0 && one['klachten-over'].length === 0)
      problems.push({
        path: ['rapportages', ...at, 'groepen'],
        message: 'noem de groepen die het werk doen, of bij klachten-over hoe mensen deze leverancier noemen',
      });
  }
  return problems;
}
