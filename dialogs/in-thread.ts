import type { Product } from '../knowledge/product.ts';
import { advance } from './advance.ts';
import { isAnonymous } from './anonymous.ts';
import type { Button, Incoming, Message, Press } from './channel.ts';
import { commandIn } from './commands.ts';
import { isConfidential } from './confidential.ts';
import type { Desk, Reads } from './desk.ts';
import { cardOf, say, type Effect, type Step } from './effect.ts';
import { meant } from './from-english.ts';
import { leavesWhat } from './following.ts';
import { answerAside } from './interruption.ts';
import { numberIn } from './own-tickets.ts';
import type { Session } from './session.ts';
import type { Scene } from './scene.ts';
import { asksToSpeak } from './person-asked.ts';
import { ticketMessage } from './ticket-card.ts';
import { hear, sceneOf } from './speaking.ts';
import type { Words } from './words.ts';

/** A turn in a channel or group chat, where colleagues read along: what is not theirs goes to the personal chat. */

/** What is to be taken up in the personal chat: these words, for this product when that is known already. */
export interface Elsewhere {
  said: string;
  product?: string;
  /** Nothing of it is to be repeated. */
  quiet?: true;
}

export interface ThreadStep extends Step {
  /** In the language of what was said. */
  words: Words;
  elsewhere?: Elsewhere;
  /** What is sent to the personal chat, if there is one. */
  personally?: Effect[];
}

/** Whether even naming this product is between the employee and the desk. */
export const isPrivate = (product: Product): boolean =>
  product.vertrouwelijk || product['alleen-persoonlijk'] || product.soort === 'klacht';

/** Whether its questions may be put where colleagues read along: something is broken in a place that is shared. */
export const fitsThread = (product: Product): boolean =>
  product.soort === 'storing' && !product.akkoord && !isPrivate(product);

/** One turn in a thread. `reads` holds no phone, and only the tickets whose news goes to this thread. Pure. */
export function advanceInThread(session: Session, what: Incoming['what'], desk: Desk, reads: Reads): ThreadStep {
  const before = sceneOf(session, desk, reads);
  const { words } = before;
  if (what.kind !== 'text' && what.kind !== 'press') return { session, effects: [], words };
  if (what.kind === 'press') return guarded(before, what, desk, pressedElsewhere(what.press));
  const text = what.text.trim();
  if (text === '' && !reads.files?.length) return { session, effects: [say(words.thread.hello)], words };
  return guarded(hear(before, desk, text), what, desk, saidElsewhere(session, meant(text), desk));
}

/** Own tickets and being called back are nobody else's business, whatever is open. */
function pressedElsewhere({ do: pressed, ref }: Press): Elsewhere | undefined {
  if (pressed === 'status') return { said: 'status' };
  if (pressed === 'human') return { said: 'mens' };
  if (pressed === 'dissatisfied' && ref) return { said: `ontevreden over ${ref}` };
  return pressed === 'ticket' && ref ? { said: ref } : undefined;
}

function saidElsewhere(session: Session, text: string, desk: Desk): Elsewhere | undefined {
  // Nothing of it is repeated, nor taken up: it is to be written where nobody reads along.
  if (isAnonymous(text)) return { said: 'anoniem', quiet: true };
  const command = commandIn(text)?.do;
  if (
    command === 'status' ||
    command === 'human' ||
    command === 'call' ||
    command === 'wish' ||
    numberIn(text) ||
    leavesWhat(text)
  )
    return { said: text, ...quietly(text, desk) };
  const { outcome, intent, products } = desk.search(text);
  if (session.intake || session.choice || session.tip) {
    const confidential = outcome === 'found' && desk.catalogue.get(products[0].id)?.vertrouwelijk === true;
    return asksToSpeak(desk, text) || confidential ? { said: text, ...quietly(text, desk) } : undefined;
  }
  if (outcome === 'intent')
    return intent === 'status' || intent === 'human' ? { said: text, ...quietly(text, desk) } : undefined;
  const found = outcome === 'found' ? desk.catalogue.get(products[0].id) : undefined;
  if (!found || !isPrivate(found)) return undefined;
  return { said: text, ...quietly(text, desk) };
}

/** What is confidential is not repeated. */
const quietly = (text: string, desk: Desk): Pick<Elsewhere, 'quiet'> =>
  isConfidential(text, desk) ? { quiet: true } : {};

/** The turn, unless it is to be had elsewhere; then the thread stays as it was. `scene` is in the language of what was said. */
function guarded(
  scene: Scene,
  what: Exclude<Incoming['what'], { kind: 'arrived' | 'left' | 'corrected' }>,
  dutch: Desk,
  known: Elsewhere | undefined,
): ThreadStep {
  const { session, reads, words, desk } = scene;
  const unchanged = { session, effects: [], words };
  if (known) return { ...unchanged, elsewhere: known };
  const step = advance(session, what, dutch, reads);
  const begun = step.session.intake?.id === session.intake?.id ? undefined : step.session.intake;
  const product = begun && desk.catalogue.get(begun.product);
  if (begun && product && !fitsThread(product)) {
    const aside = what.kind === 'text' ? answerAside(what.text, product, desk.organisation, words) : undefined;
    if (aside !== undefined)
      return { ...unchanged, effects: [say(`**${product.naam}.** ${aside} ${words.thread.orderPersonally}`)] };
    return { ...unchanged, elsewhere: { said: begun.said, product: product.id } };
  }
  const open = opened(session, step.session).flatMap((id) => desk.catalogue.get(id) ?? []);
  if (what.kind === 'text' && !open.every(fitsThread)) return { ...unchanged, elsewhere: { said: what.text } };
  const fresh = begun ?? (step.session.choice?.id === session.choice?.id ? undefined : step.session.choice);
  const made = step.effects.find((effect) => effect.kind === 'make-ticket')?.ticket;
  return {
    session: step.session,
    words,
    effects: fresh ? hinted(step.effects, words.thread.mentionMe) : step.effects,
    ...(made
      ? {
          personally: [
            say(words.thread.reportedThere(made.number)),
            { kind: 'send', card: cardOf(made), message: ticketMessage(made, reads.now, desk, words) },
          ],
        }
      : {}),
  };
}

/** The products that this turn put beside what was open: those to choose from, and those that wait. */
function opened(before: Session, after: Session): string[] {
  const choice = after.choice && after.choice.id !== before.choice?.id ? after.choice.candidates : [];
  const known = before.later?.length ?? 0;
  const later = (after.later ?? []).slice(known).flatMap(({ product, intake }) => product ?? intake?.product ?? []);
  return [...choice, ...later];
}

/** Says in small print, with the last message, how to answer here. */
function hinted(effects: readonly Effect[], hint: string): Effect[] {
  const last = effects.findLastIndex(({ kind }) => kind === 'send');
  return effects.map((effect, n) =>
    n === last && effect.kind === 'send' ? { ...effect, message: withNote(effect.message, hint) } : effect,
  );
}

function withNote({ text, card }: Message, hint: string): Message {
  if (!card) return { text: `${text}\n\n${hint}` };
  return { text: `${text}\n\n${hint}`, card: { ...card, note: [card.note, hint].filter(Boolean).join(' ') } };
}

/** Every button of a message belongs to this person: a colleague who presses it is told so. */
export function ownedBy(person: string, effects: readonly Effect[]): Effect[] {
  const owned = (button: Button): Button => ({ ...button, press: { ...button.press, owner: person } });
  return effects.map((effect) => {
    if (effect.kind !== 'send' && effect.kind !== 'update') return effect;
    const { card } = effect.message;
    if (!card) return effect;
    const buttons = card.buttons?.map(owned);
    const items = card.items?.map(({ button, buttons, ...item }) => ({
      ...item,
      ...(button ? { button: owned(button) } : {}),
      ...(buttons ? { buttons: buttons.map(owned) } : {}),
    }));
    const message = {
      ...effect.message,
      card: { ...card, ...(buttons ? { buttons } : {}), ...(items ? { items } : {}) },
    };
    return { ...effect, message };
  });
}
