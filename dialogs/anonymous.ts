import type { Product } from '../knowledge/product.ts';
import { plain } from './answers/answer-type.ts';
import { retired, withButtons } from './asking.ts';
import type { Button, Incoming, Input, Press } from './channel.ts';
import { complaintPage, isComplaining } from './complaint.ts';
import { andOn, current } from './during.ts';
import { say, sayFleeting, type Effect, type Step } from './effect.ts';
import { idle, reply, type Scene } from './scene.ts';
import type { Intake, Session } from './session.ts';

/**
 * A complaint without a name, where the organisation allows that. It comes in one piece, from a card or behind "anoniem:", so that nothing of it is ever in
 * a session; nothing that is said back repeats it.
 */

/** What goes in the letterbox: nothing of who wrote it. */
export interface Letter {
  what: string;
  /** Code of a building. */
  building: string | null;
  /** A value of the question `leverancier`. */
  supplier: string | null;
}

const pressed = 'anonymous';
/** The question of the page of a complaint that the words answer. */
export const letterQuestion = 'wat';
/** The page with the question about which company it is. */
export const supplierPage = 'onvrede-leverancier';

/** The companies that page knows; none when it is gone, or asks otherwise. */
export function companiesIn(
  catalogue: Pick<ReadonlyMap<string, Product>, 'get'>,
): readonly { waarde: string; tekst: string }[] {
  const question = catalogue.get(supplierPage)?.richtvragen.find(({ id }) => id === 'leverancier');
  return question?.soort === 'keuze' ? question.keuzes : [];
}

const isAllowed = ({ organisation, catalogue }: Scene['desk']): boolean =>
  organisation.klachten.anoniem &&
  catalogue.get(complaintPage)?.richtvragen.some(({ id }) => id === letterQuestion) === true;

const typed = /^\s*(?:anoniem|anonymous(?:ly)?)\s*:\s*(?<what>[^]*)$/iu;
const word = /\b(?:anoniem|anonieme (?:klacht|melding)|anonymous(?:ly)?|zonder mijn naam|without my name)\b/;
const alone =
  /^(?:(?:ik wil|ik blijf|liever|graag|mag|kan|kunnen|het|dat|dit|ook|dan|wel|i want to|can|it|this|be|stay|i|please|blijven|melden) ?)*(?:anoniem|anonymous(?:ly)?|zonder (?:mijn )?naam)(?: (?:blijven|graag|melden|klagen|please|ook|alsjeblieft))*[?!. ]*$/;
const reporting = /\b(?:klacht|klagen|kwijt|melden|zeggen|vertellen|onvrede|report|complain|complaint|tell)\b/;

/** Whether what comes in is such a complaint: it goes to nobody who has the chat. */
export const isLetter = (what: Incoming['what']): boolean =>
  what.kind === 'press' ? what.press.do === pressed : what.kind === 'text' && typed.test(what.text);

/** Whether a text is one or asks for one: that is nothing for where others read along. */
export const isAnonymous = (text: string): boolean => typed.test(text) || asks(text);

function asks(text: string): boolean {
  const said = plain(text);
  return alone.test(said) || (word.test(said) && (isComplaining(text) || reporting.test(said)));
}

/** A button beside the first question of a complaint. */
export function anonymousButton(
  { desk, words }: Scene,
  product: Product,
  trail: readonly string[],
): Button | undefined {
  if (!isAllowed(desk) || !complains(product) || trail.length > 0) return undefined;
  return { title: words.complaint.anonymous.button, press: { do: pressed } };
}

const complains = ({ klantlabel }: Product): boolean => klantlabel === 'klacht' || klantlabel === 'onvrede';

/** What is said of it. Undefined when it is about something else. */
export function anonymousSaid(scene: Scene, text: string): Step | undefined {
  const open = current(scene);
  const inComplaint = open !== undefined && complains(open.product) && text.length <= 60 && word.test(plain(text));
  const what = typed.exec(text)?.groups?.['what'];
  if (what === undefined) return inComplaint || asks(text) ? explained(scene) : undefined;
  return isAllowed(scene.desk) ? posted(scene, { what, building: null, supplier: null }) : refused(scene);
}

/** A press: without anything filled in it is the wish to. */
export function anonymousPressed(scene: Scene, { values }: Press): Step {
  if (!isAllowed(scene.desk)) return refused(scene);
  if (!values) return explained(scene);
  const chosen = (id: 'gebouw' | 'leverancier') =>
    choicesOf(scene, id).find(({ value }) => value === values[id])?.value ?? null;
  return posted(scene, { what: values['wat'] ?? '', building: chosen('gebouw'), supplier: chosen('leverancier') });
}

/** What anonymous means, and a card to fill in. What was said of a complaint before is let go: it was said with a name. */
function explained(scene: Scene): Step {
  const { desk, words } = scene;
  if (!isAllowed(desk)) return refused(scene);
  const said = words.complaint.anonymous;
  const open = current(scene);
  const input = (id: 'gebouw' | 'leverancier', label: string): Input[] => {
    const choices = choicesOf(scene, id);
    return choices.length > 0 ? [{ kind: 'choice', id, label, choices }] : [];
  };
  const { wat, gebouw, leverancier } = said.fields;
  const inputs: Input[] = [
    { kind: 'lines', id: 'wat', label: wat, required: said.empty },
    ...input('gebouw', gebouw),
    ...input('leverancier', leverancier),
  ];
  const buttons: Button[] = [
    { title: said.send, press: { do: pressed, value: 'send' }, style: 'primary', sends: true },
    ...named(scene),
  ];
  const away =
    open && complains(open.product)
      ? retired(words, { ...open.product, richtvragen: [] }, emptied(open.intake), words.stoppedBadge).map(fleetingly)
      : [];
  return {
    session: withoutComplaint(scene),
    effects: [
      { kind: 'forget-said' },
      ...away,
      { kind: 'send', fleeting: true, message: withButtons(said.explained, buttons, inputs, said.typing) },
    ],
  };
}

/** Without what its summary would say again. */
function emptied({ files: _, for: __, ownWords: ___, ...intake }: Intake): Intake {
  return intake;
}

const fleetingly = (effect: Effect): Effect =>
  effect.kind === 'update' || effect.kind === 'send' ? { ...effect, fleeting: true } : effect;

const named = ({ desk, words }: Scene): Button[] =>
  desk.catalogue.has(complaintPage) ? [{ title: words.complaint.anonymous.named, press: { do: 'complain' } }] : [];

const choicesOf = ({ desk }: Scene, id: 'gebouw' | 'leverancier'): { title: string; value: string }[] =>
  id === 'gebouw'
    ? desk.organisation.gebouwen.map(({ code, naam }) => ({ title: `${code} ${naam}`, value: code }))
    : companiesIn(desk.catalogue).map(({ waarde, tekst }) => ({ title: tekst, value: waarde }));

/** Shorter says nothing; longer is no complaint that somebody types. */
const [shortest, longest] = [10, 4000];

function posted(scene: Scene, { what, ...where }: Letter): Step {
  const said = scene.words.complaint.anonymous;
  const text = what.trim();
  if (text.length < shortest) return reply(scene, sayFleeting(said.empty));
  if (text.length > longest) return reply(scene, sayFleeting(said.tooLong));
  return {
    session: withoutComplaint(scene),
    effects: [
      { kind: 'forget-said' },
      { kind: 'post-letter', letter: { what: text, ...where } },
      sayFleeting(said.sent),
    ],
  };
}

/** It is not possible here: what is. */
function refused(scene: Scene): Step {
  const { desk, words } = scene;
  const said = words.complaint.anonymous;
  const text = [said.notAllowed, desk.catalogue.has('vertrouwenspersoon') && said.inConfidence]
    .filter(Boolean)
    .join(' ');
  if (scene.session.intake) return andOn(scene, say(text));
  return reply(scene, { kind: 'send', message: withButtons(text, named(scene)) });
}

/** The session without a complaint that was begun with a name. */
function withoutComplaint(scene: Scene): Session {
  const { desk, session } = scene;
  const isComplaint = (id: string | undefined) => {
    const product = id === undefined ? undefined : desk.catalogue.get(id);
    return product !== undefined && complains(product);
  };
  const { later = [], ...rest } = session.intake && !isComplaint(session.intake.product) ? session : idle(session);
  const left = later.filter(({ product, intake }) => !isComplaint(product ?? intake?.product));
  return { ...rest, ...(left.length > 0 ? { later: left } : {}) };
}
