import { isAway } from '../knowledge/approver.ts';
import type { Organisation } from '../knowledge/organisation.ts';
import { goesOn, type Announcement, type Audience, type Step } from '../tickets/announcement.ts';
import type { Desk, SpokenDesk } from './desk.ts';
import { freeAt } from './tell.ts';
import { sayMoment, sayWhen } from './when.ts';
import type { Words } from './words.ts';

/** What people are told of an announcement without asking, who of the directory that is, and when. */

/** Ids of whom the directory says that they are concerned. */
export const concernedIn = (
  { personen, groepen }: Organisation,
  { everybody, inBuildings, departments, groups }: Audience,
  buildings: readonly string[],
): string[] => {
  const members = new Set(groepen.filter(({ id }) => groups.includes(id)).flatMap(({ leden }) => leden ?? []));
  return personen
    .flatMap(({ id, gebouw, afdeling }) =>
      everybody ||
      (inBuildings && gebouw !== undefined && buildings.includes(gebouw)) ||
      (afdeling !== undefined && departments.includes(afdeling)) ||
      members.delete(id)
        ? [id]
        : [],
    )
    .concat([...members]);
};

/** Ids of whom these ids and roles name, in their order, who are not away on that day ("2026-12-24"). */
export const thereOf = ({ personen }: Organisation, named: readonly string[], day: string): string[] => {
  const all = named.flatMap((who) => personen.filter(({ id, rol }) => id === who || rol === who));
  return [...new Set(all.filter((one) => !isAway(one, day)).map(({ id }) => id))];
};

/** When somebody can be told: not in an intake or a chat with the desk, nor in quiet hours unless it is urgent or they asked to hear it. */
export const announcedAt = (
  { urgent }: Announcement,
  { session, lastInAt, asked }: { session: unknown; lastInAt: Date; asked: boolean },
  now: Date,
  desk: Desk,
): Date => freeAt(session, lastInAt, now, desk, { urgent: urgent || asked });

/** What somebody is told in one step, as it is by now. */
export function announcedText(one: Announcement, step: Step, now: Date, desk: SpokenDesk, words: Words): string {
  if (step === 'over') return overText(one, words);
  const { people } = words;
  const told = [
    lead(one, step, now, desk, words),
    whereOf(one, desk, words),
    step === 'started' ? '' : inFull(one.text ?? ''),
  ];
  if (one.until && one.until > now && (step === 'changed' || goesOn(one, now))) {
    const when = sayMoment(one.until, now, desk.organisation.tijdzone, words);
    told.push(one.kind === 'storing' ? people.expectedSolved(when) : people.expectedDone(when));
  }
  if (one.kind === 'storing') told.push(people.youHearWhenOver);
  return told.filter(Boolean).join(' ');
}

/** As whole sentences, also when it was typed in haste. */
const inFull = (text: string) =>
  text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?…]$/.test(text) ? '' : '.'}`;

/** What somebody hears who waited until an announcement was over. */
export const overText = ({ kind, title }: Announcement, { people }: Words): string =>
  kind === 'storing' ? people.isOver(title) : people.workIsOver(title);

function lead(one: Announcement, step: Step, now: Date, desk: SpokenDesk, words: Words): string {
  const { people } = words;
  const { kind, title, from, until } = one;
  if (step === 'changed') return kind === 'storing' ? people.newsOfStoring(title) : people.newsOfWork(title);
  if (step === 'started') return people.beginsWork(title);
  if (kind === 'storing') return people.goesOnStoring(title);
  if (from <= now || !until) return people.goesOnWork(title);
  const { tijdzone: zone } = desk.organisation;
  return people.comesWork(title, sayWhen(from, now, zone, words), sayMoment(until, now, zone, words));
}

/** The buildings, unless the title says it already. */
function whereOf({ buildings, title }: Announcement, { organisation }: SpokenDesk, words: Words): string {
  const unsaid = buildings.filter((code) => !title.toLowerCase().includes(code.toLowerCase()));
  if (unsaid.length === 0) return '';
  const names = unsaid.map((code) => {
    const name = organisation.gebouwen.find((building) => building.code === code)?.naam;
    return name === undefined ? code : `${code} (${name})`;
  });
  return words.people.onlyAt(names.join(', '));
}
