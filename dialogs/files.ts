import type { TicketFile } from '../tickets/ticket.ts';
import { isLetter } from './anonymous.ts';
import { plain } from './answers/answer-type.ts';
import type { Incoming, Message } from './channel.ts';
import * as during from './during.ts';
import { say, sayFleeting, type Step } from './effect.ts';
import { addTo, adding, alone, waiting, whichTicket } from './loose-files.ts';
import { numberIn } from './own-tickets.ts';
import { proceed, type Scene } from './scene.ts';
import { dropped, filesIn, fitting, withoutFiles, withSent } from './sent-files.ts';
import type { Session } from './session.ts';
import { wordsOf, type Words } from './words.ts';

/** Photos and files around the turn: what comes along, where it goes, and what nobody needs any more. */

/** How long something that was sent without a word waits for what it is about, in milliseconds. */
const patience = 60 * 60_000;

/** The rest of the turn, which knows nothing of files. */
type Turn = (scene: Scene, what: Incoming['what']) => Step;

/** A turn with the files that came along or were waiting. A turn without any is the turn itself. */
export function withFiles(scene: Scene, what: Incoming['what'], turn: Turn): Step {
  const sent = scene.reads.files ?? [];
  const held = filesIn(scene.session);
  if (isLetter(what)) return namelessly(scene, what, turn);
  if (sent.length === 0 && held.length === 0) return turn(scene, what);
  const now: Scene = { ...scene, session: recent(scene) };
  const already = now.session.intake?.files ?? now.session.files?.list ?? [];
  const { good, refusals } = fitting(scene.words, sent, already.length, scene.desk.organisation.bijlagen);
  const step =
    good.length > 0 && what.kind === 'text'
      ? received(now, what.text.trim(), good, turn)
      : (aboutHeld(now, what) ?? (refusals.length > 0 && isEmpty(what) ? during.andOn(now) : turn(now, what)));
  const arrived = sent.flatMap((one) => ('problem' in one ? [] : [one]));
  const gone = dropped([...held, ...arrived], step.session, step.effects);
  const { session, effects } = withLead(step, refusals.join(' '));
  if (gone.length === 0) return { session, effects };
  const loose = scene.session.files?.list ?? [];
  const lost = [...(now.session.files ? loose : []), ...good].filter(({ id }) => gone.includes(id));
  const words = [
    ...(lost.length > 0 ? [after(step).files.notKept(lost)] : []),
    ...(loose.length > 0 && !now.session.files ? [after(step).files.expired(loose)] : []),
  ];
  return { session, effects: [...effects, ...words.map(say), { kind: 'drop-files', ids: gone }] };
}

/** A photo or file has the name of who sent it: none goes along with a complaint without a name, and none waits for another. */
function namelessly(scene: Scene, what: Incoming['what'], turn: Turn): Step {
  const { files: loose, ...session } = scene.session;
  const came = (scene.reads.files ?? []).flatMap((one) => ('problem' in one ? [] : [one]));
  const step = turn({ ...scene, session }, what);
  const gone = [...(loose?.list ?? []), ...came].map(({ id }) => id);
  if (gone.length === 0) return step;
  const said = sayFleeting(after(step).complaint.anonymous.noFiles);
  return { ...step, effects: [...step.effects, said, { kind: 'drop-files', ids: gone }] };
}

/** The words that came along can be in another language than what was said before. */
const after = ({ session }: Step): Words => wordsOf(session.language ?? 'nl');

const isEmpty = (what: Incoming['what']) => what.kind === 'text' && what.text.trim() === '';

/** Session without what waited too long to be about what is said now. */
function recent({ session, reads }: Scene): Session {
  const { files, ...rest } = session;
  return files && reads.now.getTime() - Date.parse(files.at) > patience ? rest : session;
}

/** Photos or files came along, with or without words. */
function received(scene: Scene, text: string, files: readonly TicketFile[], turn: Turn): Step {
  const open = during.current(scene);
  const what = { kind: 'text' as const, text };
  if (open) {
    const { product } = open;
    const intake = withSent(scene.words, product, open.intake, files);
    if (text !== '') {
      const step = turn({ ...scene, session: { ...scene.session, intake } }, what);
      return dropped(files, step.session, step.effects).length > 0
        ? step
        : withLead(step, after(step).files.kept(files));
    }
    const asked = product.richtvragen.find(({ id }) => id === intake.asking);
    const wanted =
      asked?.soort === 'bestand' && asked['alleen-foto']
        ? scene.words.files.photoWanted
        : scene.words.files.kept(files);
    return proceed(scene, product, intake, [open.lead, wanted].filter(Boolean).join(' '));
  }
  if (text === '') return alone(scene, files);
  const number = numberIn(text);
  const ticket = text.length < 60 ? scene.reads.tickets.find((one) => one.number === number) : undefined;
  if (ticket) return addTo(scene, ticket, files);
  const step = turn({ ...scene, session: waiting(scene, files) }, what);
  // What was said went to a ticket: so do the files.
  const changed = step.effects.findLast((effect) => effect.kind === 'change-ticket');
  if (changed && step.session.files && !step.session.intake) {
    const { files: loose, ...session } = step.session;
    return { session, effects: [...step.effects, ...adding(scene, changed.ticket, loose.list)] };
  }
  return step.session.intake ? withLead(step, after(step).files.kept(files)) : step;
}

const takesAway =
  /^(?:(?:nee|sorry|o nee|wacht)[, ]+)?(?:(?:haal|doe|laat) (?:de |het |die |dat |mijn |m'n )?(?<a>.+?) (?:maar )?(?:weg|eraf|er af|eruit|achterwege)|(?:verwijder|wis) (?:de |het |die |dat |mijn |m'n )?(?<b>.+?)|zonder (?:de |het |die )?(?<c>foto|foto's|bestand|bestanden|bijlage|bijlagen))$/;

/** What is said or pressed about files that are there already; undefined when it is about something else. */
function aboutHeld(scene: Scene, what: Incoming['what']): Step | undefined {
  const open = during.current(scene);
  const files = open?.intake.files ?? [];
  if (!open) return whichTicket(scene, what);
  if (files.length === 0) return undefined;
  let gone: readonly TicketFile[] = [];
  if (what.kind === 'press' && what.press.do === 'remove-files' && what.press.ref === open.intake.id) gone = files;
  if (what.kind === 'text') gone = takenAway(files, what.text);
  if (gone.length === 0) return undefined;
  const intake = withoutFiles(scene.words, open.product, open.intake, gone);
  return proceed(scene, open.product, intake, scene.words.files.removed(gone.map(({ name }) => name).join(', ')));
}

/** The files that a text takes away: one by its name, or all of them. */
function takenAway(files: readonly TicketFile[], text: string): readonly TicketFile[] {
  if (text.length > 150) return [];
  const { a, b, c } = takesAway.exec(plain(text))?.groups ?? {};
  const which = a ?? b ?? c;
  if (which === undefined) return [];
  const named = files.filter(({ name }) => plain(name) === which || plain(name).replace(/\.\w+$/, '') === which);
  if (named.length > 0) return named;
  return /^(?:foto|foto's|bestand|bestanden|bijlage|bijlagen)(?: er)?$/.test(which) ? files : [];
}

/** Says something before the last message of a step; by itself when there is none. */
function withLead(step: Step, lead: string): Step {
  if (lead === '') return step;
  const at = step.effects.findLastIndex(({ kind }) => kind === 'send');
  if (at < 0) return { ...step, effects: [...step.effects, say(lead)] };
  const effects = step.effects.map((effect, n) =>
    n === at && effect.kind === 'send' ? { ...effect, message: led(effect.message, lead) } : effect,
  );
  return { ...step, effects };
}

function led({ text, card }: Message, lead: string): Message {
  const [first, ...others] = card?.paragraphs ?? [];
  const paragraphs = [first === undefined ? lead : `${lead} ${first}`, ...others];
  return { text: `${lead} ${text}`, ...(card ? { card: { ...card, paragraphs } } : {}) };
}
