import type { Incoming } from '../dialogs/channel.ts';
import type { Desk } from '../dialogs/desk.ts';
import { say } from '../dialogs/effect.ts';
import type { Session } from '../dialogs/session.ts';
import { spokenDesk } from '../dialogs/spoken-desk.ts';
import type { Language } from '../dialogs/words.ts';
import { furtherOf, type Further } from '../digest/further.ts';
import { furtherSaid, furtherWords } from '../digest/further-said.ts';
import { cutTo, dimensions, maySee } from '../digest/may-see.ts';
import { isNow, type FigureName } from '../digest/rows.ts';
import { sayScope } from '../digest/scope-words.ts';
import { askedOf, asShown, readShown, shownIn, type Shown } from '../digest/shown.ts';
import { isBusy, spokenOf } from '../digest/spoken-of.ts';
import type { Queryable } from '../storage/db.ts';
import type { AtDesk } from './desk-turn.ts';
import { fileOf } from './figure-file.ts';
import { countOf, readFurther } from './figures-asked.ts';
import { keepFigures } from './figures.ts';
import type { Loket } from './loket.ts';

/** A manager asks more of figures in their own chat. */

type What = Incoming['what'];

/** Brings up to date what a turn may count, before its transaction: that is a transaction of its own. */
export async function readyFigures(loket: Loket, { what, person, scope }: Incoming): Promise<void> {
  const desk = loket.desk();
  if (scope !== 'personal' || !maySee(desk.organisation, person.id) || !furtherOf(what, desk)) return;
  await keepFigures(loket.db, desk, loket.now());
}

/** One turn of it; undefined when it is something else. Reads only. */
export async function figuresTurn(
  loket: Loket,
  db: Queryable,
  { what, person }: Pick<Incoming, 'what' | 'person'>,
  session: Session,
  desk: Desk,
): Promise<AtDesk | undefined> {
  const pressed = what.kind === 'press';
  if (pressed ? what.press.do !== 'cijfers' : isBusy(session)) return undefined;
  const now = loket.now();
  const ref = pressed ? parsed(what.press.ref) : undefined;
  const before = pressed ? readShown(ref) : shownIn(session, now);
  const language = languageIn(what, ref, session);
  const words = furtherWords(language);
  const only = (text: string): AtDesk => ({ session, effects: [say(text)], elsewhere: [] });
  const further = furtherOf(what, desk);
  if (pressed && (!before || !further)) return only(words.stale);
  if (!further || (!before && !further.plain)) return undefined;
  const allowed = maySee(desk.organisation, person.id);
  if (!allowed)
    // How it stands now may be asked of one's own.
    return pressed || !(further.figure && isNow(further.figure)) ? only(words.notForYou) : undefined;
  const shown = askedOf(further, before, now, desk.calendar.zone);
  const { scope, refused } = cutTo(allowed, shown.scope);
  const named = (of: typeof refused) => sayScope(of, spokenDesk(desk, language), words.and) ?? '';
  const isRefused = dimensions.some((each) => refused[each]);
  if (!scope) return only(isRefused ? `${words.refused(named(refused))} ${words.seen(named(allowed))}` : words.noScope);
  const cut = {
    ...shown,
    scope,
    figure: shown.figure ?? (await figureMeant(db, { ...shown, scope }, further, desk, now)),
  };
  const read = await readFurther(db, cut, further.ask, desk, now);
  const file = further.ask.do === 'file' ? fileOf(loket, person.id, cut, further.ask.as, language) : undefined;
  const message = furtherSaid({ ...read, ...(file ? { file } : {}) }, further.ask, desk, language);
  return {
    session: { ...spokenOf(session, 'figures'), figures: asShown(cut, now) },
    effects: [...(isRefused ? [say(words.refused(named(refused)))] : []), { kind: 'send', message }],
    elsewhere: [],
  };
}

/** "Welke?" behind a whole digest is about what its story tells: what was not kept, else complaints; anything else is about all of it. */
async function figureMeant(db: Queryable, shown: Shown, { ask }: Further, desk: Desk, now: Date): Promise<FigureName> {
  if (ask.do !== 'rows') return 'made';
  for (const figure of ['broken', 'complaints'] as const)
    if ((await countOf(db, { ...shown, figure }, desk, now)) > 0) return figure;
  return 'made';
}

function parsed(ref: string | undefined): unknown {
  try {
    return JSON.parse(ref ?? '') as unknown;
  } catch {
    return undefined;
  }
}

const english =
  /\b(?:which|how many|by (?:building|location|product|group|day|kind|service)|compared?|only|show|the number of|complaints|requests|ratings|promises|this (?:week|month|year)|last (?:week|month|year))\b/i;

/** A few words do not tell a language as sentences do: these do. */
function languageIn(what: What, ref: unknown, session: Session): Language {
  const text = what.kind === 'text' ? what.text : what.kind === 'press' ? (what.press.value ?? '') : '';
  if (english.test(text) || (ref as { language?: unknown } | undefined)?.language === 'en') return 'en';
  return session.language ?? 'nl';
}
