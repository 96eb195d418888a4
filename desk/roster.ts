import type { Desk } from '../dialogs/desk.ts';
import { calledName } from '../dialogs/to-desk.ts';
import { deskWords as said } from './nl.ts';
import type { About } from './takeover.ts';

/** Who can take a chat, and for whom it is first. */

/** Whether an agent is there: as they say themselves. Who said nothing is taken to be there. */
export type Presence = 'here' | 'pause' | 'away';

/** What is known of the agents at this moment. */
export interface Roster {
  presence: ReadonlyMap<string, Presence>;
  /** How many chats each holds. */
  holding: ReadonlyMap<string, number>;
  /** Names of the members of the teams in which the queue is seen, by id. */
  members: ReadonlyMap<string, string>;
}

/** How somebody is called in a sentence; their id when nobody knows them. */
export const nameOf = ({ organisation }: Desk, { members }: Roster, id: string): string =>
  calledName(organisation.personen.find((one) => one.id === id)?.naam ?? members.get(id) ?? id);

/** Ids of everybody who may take chats: who is of the desk, and the members of its team where the organisation says so. */
export function agentsOf({ organisation }: Desk, { members }: Roster): string[] {
  const own = organisation.personen.filter(({ rol }) => rol === 'frontoffice').map(({ id }) => id);
  return organisation.gesprekken['leden-van-het-team'] ? [...new Set([...own, ...members.keys()])] : own;
}

export const isAgent = (desk: Desk, roster: Roster, person: string): boolean => agentsOf(desk, roster).includes(person);

export const isHere = ({ presence }: Roster, person: string): boolean => (presence.get(person) ?? 'here') === 'here';

/** Whether anybody of the desk is there at all. */
export const isStaffed = (desk: Desk, roster: Roster): boolean =>
  agentsOf(desk, roster).some((id) => isHere(roster, id));

/** Who is there and has room for one more. */
export function freeAgents(desk: Desk, roster: Roster): string[] {
  const most = desk.organisation.gesprekken.tegelijk;
  return agentsOf(desk, roster).filter((id) => isHere(roster, id) && (roster.holding.get(id) ?? 0) < most);
}

/** For whom a chat is first, and why; nobody in particular is null. */
export interface Meant {
  people: readonly string[];
  why: 'vip' | 'duty' | 'specialist';
}

/** To whom an agent passed it on goes first; then VIPs have people of their own, then the duty roster of a department, then who knows the process of the product. */
export function meantFor(person: string, about: About, desk: Desk): Meant | null {
  const { vips, 'vip-team': vipTeam, rooster, specialisten } = desk.organisation.gesprekken;
  const passed = about.passedTo === undefined ? undefined : specialisten[about.passedTo];
  if (passed && passed.length > 0) return { people: passed, why: 'specialist' };
  if (vips.includes(person) && vipTeam.length > 0) return { people: vipTeam, why: 'vip' };
  const duty = about.department === null ? undefined : rooster[about.department];
  if (duty && duty.length > 0) return { people: duty, why: 'duty' };
  const product = about.product && desk.catalogue.get(about.product.id);
  const specialists = product ? specialisten[product.uitvoerder.standaard] : undefined;
  return specialists && specialists.length > 0 ? { people: specialists, why: 'specialist' } : null;
}

/** Groups of which somebody of the desk knows the work best, as they can be chosen to pass a chat on to. */
export const specialists = ({ organisation }: Desk): { id: string; title: string; value: string }[] =>
  organisation.groepen
    .filter(({ id }) => (organisation.gesprekken.specialisten[id] ?? []).length > 0)
    .map(({ id, naam }) => ({ id, title: said.specialistsOf(naam), value: `groep:${id}` }));

/** Why somebody can not take a chat now; undefined when they can. */
export type NotNow = 'no-agent' | 'full' | 'for-others';

/** Whether somebody may take a chat that waits. Who says nothing is there; who takes one is there too, whatever they said. */
export function mayTake(
  person: string,
  { meant, step }: { meant: Meant | null; step: number },
  desk: Desk,
  roster: Roster,
): NotNow | undefined {
  if (!isAgent(desk, roster, person)) return 'no-agent';
  if ((roster.holding.get(person) ?? 0) >= desk.organisation.gesprekken.tegelijk) return 'full';
  if (!meant || step > 0 || meant.people.includes(person)) return undefined;
  // Nobody waits for who is not there.
  const free = freeAgents(desk, roster);
  return meant.people.some((one) => free.includes(one)) ? 'for-others' : undefined;
}
