import type { Organisation } from '../knowledge/organisation.ts';
import { findBeside } from './ask-desk.ts';
import type { Desk, Reads } from './desk.ts';
import { say, type Step } from './effect.ts';
import { isEmergency } from './emergency.ts';
import { peopleNamed } from './for-whom.ts';
import { free } from './from-thread.ts';
import { isPrivate } from './in-thread.ts';
import { noteForLater } from './later.ts';
import type { Session } from './session.ts';
import { sceneOf } from './speaking.ts';
import { deskGroup } from './work-card.ts';
import { mayWork } from './work-press.ts';
import { workNl } from './work-nl.ts';
import { need } from './which-product.ts';

/** "Stuur naar de balie": who executes is asked directly by a colleague, and sends them to the desk. */

const words = workNl.toDesk;

/** What of a question goes to the desk, and whose it is. */
export interface Question {
  asker: { id: string; name: string };
  /** What was asked, without who asked it. */
  said: string;
  /** As it is repeated. */
  quoted: string;
  /** What who sent it on adds. */
  note?: string;
}

/** Longest that is repeated of it, and that is understood. */
const repeated = 300;
const longest = 2000;

const command =
  /^(?:(?:wil|kun|kan) je )?(?:stuur|verwijs|geef) (?:(?:dit|deze vraag|deze|hem|haar|het|'t) )?(?:even |maar )*(?:door )?(?:naar|aan) (?:de |het )?(?:balie|loket|frontoffice|servicedesk)\b[\s:;,.!-]*/iu;
/** "stuur Sam naar de balie: …" */
const withName =
  /^(?:stuur|verwijs) (?<who>.{2,60}?) (?:even |maar )*(?:door )?naar (?:de |het )?(?:balie|loket|frontoffice|servicedesk)\b[\s:;,.!-]*/iu;
const asks =
  /^[\s:;,-]*(?:(?:vraagt|vroeg|meldt|meldde|zegt|zei|wil weten|wilde weten)(?: (?:me|mij|net|zojuist|vandaag|vanochtend))*(?: (?:om|naar|dat|aan mij)(?= ))?\b[\s:;,]*)?/iu;
/** "of de lamp gemaakt kan worden" */
const whether = /^of (?<rest>.+) (?<done>\S+) (?<verb>kan|kunnen|mag|mogen|moet|moeten) worden[.?!]*$/iu;
/** A name in front of what somebody asks, though nobody is called so. */
const namedLike =
  /^(?:van )?(?<name>\p{Lu}[\p{L}'’.-]*(?: [\p{L}'’.-]+){0,4}?)(?::| (?:vraagt|vroeg|wil|meldt|zegt)\b)/u;
const mostNames = 5;

/** The name of somebody inside a sentence: what stands between brackets is no name. */
export const calledName = (name: string): string => name.replace(/\s*\([^)]*\)/g, '').trim() || name;

/** What was asked, as who asked it would say it: "Kan de lamp gemaakt worden?". */
function inOwnWords(told: string): string {
  const { rest, done, verb } = whether.exec(told)?.groups ?? {};
  if (!rest || !done || !verb) return told;
  return `${verb.charAt(0).toUpperCase()}${verb.slice(1)} ${rest} ${done} worden?`;
}

/** Who is meant by the first words, and what is left behind the name. */
function startsWithPerson(organisation: Organisation, said: string) {
  const parts = said.replace(/^(?:van|voor) /iu, '').split(' ');
  for (let count = Math.min(6, parts.length); count > 0; count--) {
    const name = parts
      .slice(0, count)
      .join(' ')
      .replace(/[:;,]$/, '');
    const people = name === '' ? [] : peopleNamed(organisation, name);
    if (people.length > 0) return { name, people, rest: parts.slice(count).join(' ') };
  }
  return undefined;
}

/** Reads what is typed; undefined when it is something else. Whose question it is must be somebody in the directory. */
export function toDeskIn(text: string, { organisation }: Desk): Question | { refused: string } | undefined {
  const line = text.trim().replace(/\s+/g, ' ');
  const named = withName.exec(line);
  const who = named && !command.test(line) ? startsWithPerson(organisation, named.groups?.['who'] ?? '') : undefined;
  // "Stuur mijn pakje naar de balie" is a need.
  if (!command.test(line) && (!named || !who || who.rest !== '')) return undefined;
  const quoted = line.replace(who && named ? withName : command, '').slice(0, longest);
  const found = who ? { ...who, rest: quoted } : startsWithPerson(organisation, quoted);
  if (!found) {
    const name = namedLike.exec(quoted)?.groups?.['name'];
    return { refused: name === undefined ? words.noName : words.nobodyCalled(name) };
  }
  const { people, rest } = found;
  const [one, ...others] = people;
  if (!one || others.length > 0)
    return {
      refused: words.whichOne(
        people
          .slice(0, mostNames)
          .map(({ naam }) => naam)
          .join(', '),
      ),
    };
  const said = inOwnWords(rest.replace(asks, '').trim());
  if (!/[\p{L}\d]{2}/u.test(said)) return { refused: words.nothing(calledName(one.naam)) };
  return { asker: { id: one.id, name: one.naam }, said, quoted: quoted.slice(0, repeated) };
}

/**
 * The group that was asked directly: where somebody works, or in whose channel they say it. Undefined: they execute nothing. `groups` are those of
 * the channel.
 */
export function askedDirectly(desk: Desk, person: string, groups: readonly string[]): string | undefined {
  const { groepen, personen } = desk.organisation;
  const own = groepen.filter(({ leden }) => leden?.includes(person)).map(({ id }) => id);
  const mine = own.find((id) => groups.includes(id)) ?? own[0];
  if (mine !== undefined) return mine;
  if (personen.some(({ id, rol }) => id === person && rol === 'frontoffice')) return deskGroup;
  return groups.find((group) => mayWork(desk, group, person));
}

/** Whether it may be something that is between the employee and the desk, by any page that it may be about: then nothing of it is repeated. */
export function mayBePrivate({ catalogue, search }: Desk, { said, note }: Question): boolean {
  return [said, note].some((text) => {
    if (!text) return false;
    const { outcome, products } = findBeside(search, text);
    const [first, ...others] = products.flatMap(({ id }) => catalogue.get(id) ?? []);
    return first !== undefined && [first, ...(outcome === 'found' ? [] : others)].some(isPrivate);
  });
}

/** A session in which something waits for an answer. */
const isOpen = ({ intake, choice, tip, reopening, which, approving, desk }: Session): boolean =>
  [intake, choice, tip, reopening, which, approving, desk].some((one) => one !== undefined);

/**
 * Takes up in the chat of who asked what a colleague sent on, as if they had said it there. `busy`: they are in the middle of something, which goes
 * first, so that their next words do not answer another question. `session` and `reads` are those of that chat. Pure.
 */
export function takeUpSentOn(
  session: Session,
  by: string,
  question: Question,
  busy: boolean,
  desk: Desk,
  reads: Reads,
): Step {
  const scene = sceneOf(session, desk, reads);
  const { toDesk, emergency } = scene.words;
  const { said, quoted, note } = question;
  const told = note === undefined ? said : `${said}. ${note}`;
  const lead = (text: string) =>
    say([text, note && toDesk.note(by, note.slice(0, repeated))].filter(Boolean).join(' '));
  const danger = isEmergency(told) ? [say(emergency(desk.organisation.bereikbaar.telefoon))] : [];
  if ((busy || session.desk !== undefined) && isOpen(session) && danger.length === 0)
    return { session: noteForLater(session, [{ said: told }]), effects: [lead(toDesk.soon(by, quoted))] };
  const step = need({ ...scene, session: free(session) }, told);
  return { session: step.session, effects: [...danger, lead(toDesk.passedOn(by, quoted)), ...step.effects] };
}
