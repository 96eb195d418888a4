import type { Organisation, Person } from './organisation.ts';

/** Whether somebody is away on a calendar day ("2026-12-24"). */
export const isAway = ({ afwezig = [] }: Person, day: string): boolean =>
  afwezig.some(({ van, tot }) => van <= day && day <= tot);

/**
 * Who approves what somebody asks, as the directory knows it: the manager, or who holds the budget of the department. Who is away is
 * replaced by whom they named, or by their own manager; nobody approves for themselves, which are all of `not`. Undefined when that
 * leads to nobody.
 */
export function approverOf(
  organisation: Organisation,
  asks: string,
  role: 'leidinggevende' | 'budgethouder',
  day: string,
  not: readonly string[],
): Person | undefined {
  const find = (id: string | undefined) => organisation.personen.find((one) => one.id === id);
  const requester = find(asks);
  const holder = organisation.akkoord.budgethouders[requester?.afdeling ?? ''];
  let candidate = find(role === 'budgethouder' && holder ? holder : requester?.leidinggevende);
  for (const seen = new Set<string>(); candidate && !seen.has(candidate.id);) {
    const away = isAway(candidate, day);
    if (!away && !not.includes(candidate.id)) return candidate;
    seen.add(candidate.id);
    candidate = find((away ? candidate.vervanger : undefined) ?? candidate.leidinggevende);
  }
  return undefined;
}

/** Who replaces somebody on a day on which they are away: whom they named, or who replaces those in turn; never any of `not`. Undefined: nobody does. */
export function replacementOf(
  { personen }: Organisation,
  absent: string,
  day: string,
  not: readonly string[],
): Person | undefined {
  const find = (id: string | undefined) => personen.find((one) => one.id === id);
  const seen = new Set([absent]);
  for (let one = find(find(absent)?.vervanger); one && !seen.has(one.id); one = find(one.vervanger)) {
    if (!isAway(one, day)) return not.includes(one.id) ? undefined : one;
    seen.add(one.id);
  }
  return undefined;
}

/** Ids of who is away on a day. */
export const awayOn = ({ personen }: Organisation, day: string): string[] =>
  personen.filter((one) => isAway(one, day)).map(({ id }) => id);
