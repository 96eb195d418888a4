import type { Organisation, Person } from './organisation.ts';
import { slipCost } from './typing.ts';

/** Who somebody means by a name, among the people of the organisation. */

const plainWords = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Words of a name that are no name: what stands between brackets ("Sam (stagiair)"). */
const nameWords = (person: Person): string[] => plainWords(person.naam.replace(/\([^)]*\)/g, ' '));

/** Short words are too easily another name. */
const longEnough = 4;

export interface Match {
  people: Person[];
  /** Every word is there as it was said; else a word was begun or mistyped, and it has to be confirmed. */
  exact: boolean;
}

/**
 * Everybody whom a name, a part of it or an e-mail address can mean. Of a name in full the one who is called exactly so is
 * meant. What is only nearly a name counts when nobody has it exactly.
 */
export function peopleMeant({ personen }: Organisation, said: string): Match {
  const address = /[^\s<>(),;]+@[^\s<>(),;]+/.exec(said)?.[0].toLowerCase();
  if (address !== undefined)
    return { people: personen.filter(({ email }) => email?.toLowerCase() === address), exact: true };
  const asked = plainWords(said);
  if (asked.length === 0) return { people: [], exact: true };
  const whole = personen.filter(({ naam }) => plainWords(naam).join(' ') === asked.join(' '));
  if (whole.length > 0) return { people: whole, exact: true };
  const by = (fits: (word: string, name: string) => boolean) =>
    personen.filter((person) => asked.every((word) => nameWords(person).some((name) => fits(word, name))));
  const exact = by((word, name) => word === name);
  if (exact.length > 0) return { people: exact, exact: true };
  const near = by(
    (word, name) =>
      word === name ||
      (word.length >= longEnough &&
        name.length >= longEnough &&
        (name.startsWith(word) || slipCost(word, name, 1) <= 1)),
  );
  return { people: near, exact: false };
}
