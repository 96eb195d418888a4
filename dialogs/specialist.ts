import type { Product } from '../knowledge/product.ts';
import { plain } from './answers/answer-type.ts';
import { agrees, disagrees } from './answers/yes-no.ts';
import { deskIsHere, findBeside, toldOf } from './ask-desk.ts';
import { withButtons } from './asking.ts';
import { askForHuman, closedUntil } from './callback.ts';
import { confidentialPage } from './confidential.ts';
import { executorOf } from './desk.ts';
import { say, type Effect, type Step } from './effect.ts';
import { isPrivate } from './in-thread.ts';
import { stale } from './intake-press.ts';
import { asksSomething } from './interruption.ts';
import { quoted } from './page-gone.ts';
import { personAsked } from './person-asked.ts';
import { idle, reply, startIntake, type Scene } from './scene.ts';
import type { Tip } from './session.ts';
import { need } from './which-product.ts';

/** Work for a specialist or an account manager (`overdragen` on its page). When a person can come, it is offered before anything is asked. */

const cardOf = ({ id }: Tip): string => `specialist:${id}`;

/** Begins a product: with the choice between a colleague now and a question that is registered, or with its questions. */
export function orSpecialist(scene: Scene, product: Product, said: string, lead?: string): Step {
  const offers = product.afhandeling === 'overdragen' && !isPrivate(product) && deskIsHere(scene);
  if (!offers) return startIntake(scene, product, said, lead);
  const tip: Tip = { id: scene.reads.newId, product: product.id, said };
  return { session: { ...idle(scene.session), specialist: tip }, effects: [choice(scene, product, tip, lead)] };
}

const textOf = ({ desk, words }: Scene, product: Product): string =>
  `**${product.naam}.** ${words.desk.specialist(executorOf(desk, product).spoken)}`;

function choice(scene: Scene, product: Product, tip: Tip, lead?: string): Effect {
  const { words } = scene;
  const press = (value: string) => ({ do: 'specialist', ref: tip.id, value });
  return {
    kind: 'send',
    card: cardOf(tip),
    message: withButtons([lead, textOf(scene, product)].filter(Boolean).join(' '), [
      { title: words.desk.colleagueNow, press: press('now'), style: 'primary' },
      { title: words.desk.registerIt, press: press('register') },
    ]),
  };
}

/** The choice with what was chosen instead of its buttons. */
function chosen(scene: Scene, product: Product, tip: Tip, title: string): Effect {
  const text = `${textOf(scene, product)} **${title}**`;
  return { kind: 'update', card: cardOf(tip), message: { text, card: { paragraphs: [text] } } };
}

const words = (list: string) => new Set(list.split(' '));
const naming = words('nu meteen direct collega iemand eerste now colleague someone first');
const beside = words(
  'ja graag doe maar liever ik wil even met een de a the please yes i want to spreken praten speak talk aub hoor',
);
const wantsTicket =
  /\b(?:(?:vast|ge)?leg(?:gen|d)? (?:(?:het|dit|dat|mijn vraag|maar|even) )*(?:maar )?vast|vastleggen|vastgelegd|als (?:een )?vraag|de tweede|register(?: it)?|as a question|keep it|the second)\b|^later$/;

/** "Nu graag", "met een collega": nothing else is said. */
function wantsPerson(said: string): boolean {
  const all = said.split(/[\s,]+/u);
  return all.some((one) => naming.has(one)) && all.every((one) => naming.has(one) || beside.has(one));
}

/** What is typed while it is asked. More about the same goes along with the question. */
export function specialistText(scene: Scene, tip: Tip, text: string): Step {
  const said = plain(text).replace(/[.!]+$/, '');
  const product = scene.desk.catalogue.get(tip.product);
  if (wantsPerson(said)) return person(scene, tip);
  if (!product || (wantsTicket.test(said) && said.length < 60) || disagrees(text)) return register(scene, tip);
  // "Ja" says not which of the two.
  if (agrees(text) || asksSomething(text)) return { session: scene.session, effects: [choice(scene, product, tip)] };
  const { outcome, intent, products } = scene.desk.search(text);
  if (intent === 'human') {
    const about = findBeside(scene.desk.search, text);
    const isOther = about.outcome === 'found' && about.products[0].id !== tip.product;
    if (confidentialPage(text, scene.desk)) return personAsked(scene, text);
    return isOther ? personAsked({ ...scene, session: idle(scene.session) }, text) : person(scene, tip, text);
  }
  const another = outcome === 'found' && products[0].id !== tip.product;
  return outcome === 'intent' || another
    ? need({ ...scene, session: idle(scene.session) }, text)
    : register(scene, { ...tip, said: `${tip.said}. ${text}` });
}

/** A button of the choice; of an older one it says nothing any more. */
export function specialistPressed(scene: Scene, ref: string, value: string): Step {
  const tip = scene.session.specialist;
  if (tip?.id !== ref) return stale(scene);
  if (value === 'now') return person(scene, tip);
  return value === 'register' ? register(scene, tip) : stale(scene);
}

function person(scene: Scene, tip: Tip, asked?: string): Step {
  const product = scene.desk.catalogue.get(tip.product);
  // The desk closed meanwhile.
  if (!product || !deskIsHere(scene)) {
    const told = toldOf({ said: tip.said, ...(asked === undefined ? {} : { asked }) });
    return register(scene, { ...tip, said: told }, nobodyComes(scene));
  }
  const help = { why: 'specialist' as const, said: tip.said, product: tip.product };
  const step = askForHuman(scene, asked === undefined ? help : { ...help, asked });
  return { ...step, effects: [chosen(scene, product, tip, scene.words.desk.colleagueNow), ...step.effects] };
}

function nobodyComes(scene: Scene): string {
  const { soRegistered, nobodyNow } = scene.words.desk;
  const closed = closedUntil(scene);
  return closed === '' ? nobodyNow : `${closed} ${soRegistered}`;
}

/** Its questions are asked, with what was said filled in. */
export function register(scene: Scene, tip: Tip, lead?: string): Step {
  const product = scene.desk.catalogue.get(tip.product);
  const free = { ...scene, session: idle(scene.session) };
  if (!product) return reply(free, say(scene.words.pageGone(quoted(tip.said))));
  const step = startIntake(free, product, tip.said, lead);
  return { ...step, effects: [chosen(scene, product, tip, scene.words.desk.registerIt), ...step.effects] };
}
