import { plain } from '../dialogs/answers/answer-type.ts';
import { withButtons } from '../dialogs/asking.ts';
import { yesOrNo } from '../dialogs/answers/yes-no.ts';
import type { Button } from '../dialogs/channel.ts';
import type { Employee } from '../dialogs/desk.ts';
import type { Effect } from '../dialogs/effect.ts';
import { nameIn } from '../dialogs/for-whom.ts';
import { roads, type Counter, type Road } from '../dialogs/session.ts';
import { calledName } from '../dialogs/to-desk.ts';
import { counterWords as said } from './counter-nl.ts';

/** One of the desk says "nieuw": for whom it is, and how the question came in. */

/** Somebody whom a name can mean. */
export interface Named {
  id: string;
  name: string;
  /** What tells them from somebody of the same name. */
  detail?: string;
  /** In the directory. */
  listed?: true;
}

const start =
  /^nieuwe?(?: (?:vraag|melding|aanvraag))?(?:[:,]? (?:voor|van) (?<who>[^,:;]{2,80}?))?(?:[:,]? (?:via |per |aan |met )?(?:de |het )?(?<road>telefoon|tel|balie|mail|e-mail|mailtje))?(?:[:,;.] ?(?<rest>.*?))?[.! ]*$/iu;

const roadOf = (text: string): Road | undefined => {
  const word = text.toLowerCase().replace(/[.! ]+$/, '');
  if (/^(?:(?:via|per|aan|met) )?(?:de |een )?(?:tel|telefoon|telefonisch|gebeld|bellen)$/.test(word))
    return 'telefoon';
  if (/^(?:(?:via|per|aan|bij) )?(?:de )?(?:balie|loket|langsgekomen|aan de balie)$/.test(word)) return 'balie';
  return /^(?:(?:via|per|met) )?(?:de |een )?(?:(?:e-?)?mail|mailtje|gemaild)$/.test(word) ? 'mail' : undefined;
};

const parted = /^(?<head>[^,.;:–]{2,40})(?:\s*[,.;:–]\s*|\s+-\s+|\s+(?=(?:dat|over|omdat|want|en)\s))(?<rest>.+)$/is;
const behind = /^(?<rest>.+)[,.;–-]\s+(?<head>[^,.;–]{2,40})$/is;
const telling = (rest = ''): string | undefined => {
  const told = rest.replace(/^[\s,.;:–-]+|^(?:dat|over|en)\s+/giu, '').trim();
  return /\p{L}{2}/u.test(told) && !/^(?:graag|dus|hoor|(?:dank|bedankt).*|alsjeblieft|aub|svp)[.! ]*$/i.test(told)
    ? told
    : undefined;
};

/** How it came in, and what was told besides: "telefoon, de kraan in B20 lekt". */
function roadIn(text: string): { road: Road; said?: string } | undefined {
  const whole = roadOf(text);
  if (whole) return { road: whole };
  for (const { head = '', rest } of [parted.exec(text)?.groups ?? {}, behind.exec(text)?.groups ?? {}]) {
    const road = roadOf(head.trim());
    const said = telling(rest);
    if (road) return { road, ...(said === undefined ? {} : { said }) };
  }
  return undefined;
}

/** So many words say more than how it came in. */
const isStory = (text: string): boolean => text.split(/\s+/).length > 2;

/** Reads "nieuw", "nieuw voor Jip Jansen via de telefoon", "nieuw: de kraan lekt"; undefined when it is something else. */
export function counterIn(text: string): { who?: string; road?: Road; said?: string } | undefined {
  const found = start.exec(text.trim().replace(/\s+/g, ' '));
  if (!found) return undefined;
  const { who, road, rest } = found.groups ?? {};
  const by = road === undefined ? undefined : roadOf(road);
  const said = telling(rest);
  return {
    ...(who === undefined ? {} : { who }),
    ...(by ? { road: by } : {}),
    ...(said === undefined ? {} : { said }),
  };
}

/** The name that is typed where it is asked for; undefined when there is none in it, or it is not asked. */
export function nameTyped(counter: Counter, text: string): string | undefined {
  return counter.whom || (counter.name !== undefined && !counter.candidates) ? undefined : nameIn(text);
}

/** A name was said: who is meant, when it is the whole name of one in the directory, or what is still to be asked about them. */
export function withName(counter: Counter, name: string, found: readonly Named[]): Counter {
  const { name: _, candidates: __, ...rest } = counter;
  const [one, ...others] = found;
  if (!one) return { ...rest, name };
  const called = calledName(one.name);
  if (others.length === 0 && one.listed && [one.name, called].some((whole) => plain(whole) === plain(name)))
    return { ...rest, whom: { id: one.id, name: called } };
  return { ...rest, name, candidates: found.slice(0, 5).map(({ listed: _, ...candidate }) => candidate) };
}

/** Somebody whom nobody knows gets an id of their own, or strangers would see each other's tickets. */
const stranger = ({ name = '', candidates: _, ...rest }: Counter, newId: string, phone?: string): Counter => ({
  ...rest,
  whom: { id: `onbekend-${newId}`, name, unknown: true, ...(phone === undefined ? {} : { phone }) },
});

/** What is typed while something of it is asked; a text when it is no answer. */
export function answered(counter: Counter, text: string, found: readonly Named[], newId: string): Counter | string {
  if (!counter.whom) {
    if (counter.name !== undefined && !counter.candidates) {
      if (/^(?:geen(?: nummer)?|weet ik niet|onbekend|nee)[.! ]*$/i.test(text.trim())) return stranger(counter, newId);
      const phone = /\+?\d[\d\s().-]{5,24}\d/.exec(text)?.[0];
      return phone === undefined ? said.phoneHint : stranger(counter, newId, phone);
    }
    const [only, ...more] = counter.candidates ?? [];
    const isThem = only && more.length === 0 ? yesOrNo(text) : undefined;
    if (only && isThem !== undefined) return pressed(counter, isThem ? `who:${only.id}` : 'none', newId);
    const name = nameTyped(counter, text);
    return name === undefined ? said.noName : withName(counter, name, found);
  }
  const came = roadIn(text.trim());
  if (came) return { ...counter, ...came };
  return isStory(text.trim()) ? { ...counter, said: text.trim() } : said.roadHint;
}

/** A button of these questions; the counter as it was when it says nothing any more. */
export function pressed(counter: Counter, value: string, newId: string): Counter {
  const [what, which = ''] = value.split(/:(.*)/s);
  const road = roads.find((one) => one === which);
  if (what === 'road' && road && counter.whom) return { ...counter, road };
  if (counter.whom || counter.name === undefined) return counter;
  if (what === 'no-phone' && !counter.candidates) return stranger(counter, newId);
  const { name, candidates, ...rest } = counter;
  if (what === 'none' && candidates) return { ...rest, name };
  const one = candidates?.find(({ id }) => id === which);
  return what === 'who' && one ? { ...rest, whom: { id: one.id, name: calledName(one.name) } } : counter;
}

/** What is asked next; after that it is what the question is. */
export function asksNext(counter: Counter, lead?: string, tail?: string): Effect {
  const { whom, name = '', candidates, road } = counter;
  const press = (value: string) => ({ do: 'teller', value });
  const ask = (text: string, buttons: Button[]): Effect => ({
    kind: 'send',
    message: withButtons([lead, text, tail].filter(Boolean).join(' '), buttons),
  });
  if (!whom && candidates)
    return ask(candidates.length === 1 ? said.isItThem(name) : said.whichOne(name), [
      ...candidates.map(({ id, name: called, detail }) => ({
        title: [called, detail].filter(Boolean).join(', '),
        press: press(`who:${id}`),
      })),
      { title: said.noneOfThese, press: press('none') },
    ]);
  if (!whom && name !== '') return ask(said.phone(name), [{ title: said.noPhone, press: press('no-phone') }]);
  if (!whom) return ask(said.who, []);
  if (!road)
    return ask(
      counter.said === undefined ? said.whichRoad(whom.name) : said.whichRoadStill(whom.name),
      roads.map((one) => ({ title: said.road[one], press: press(`road:${one}`) })),
    );
  return ask(said.whatIs(whom.name), []);
}

/** Who asks, as the questions know them. */
export const employeeAt = (known: Employee, { whom }: Counter): Employee =>
  whom?.phone ? { ...known, phone: whom.phone } : known;
