import type { Product } from '../knowledge/product.ts';
import { withButtons } from './asking.ts';
import type { Button } from './channel.ts';
import type { Effect, Step } from './effect.ts';
import { nameIn, nameUnknown, notForMe, statedWhom } from './for-whom.ts';
import { answerAside } from './interruption.ts';
import { reopen } from './intake.ts';
import { buttons, idle, proceed, withIntake, type Scene } from './scene.ts';
import type { For, Intake } from './session.ts';
import { takeUp } from './take-up.ts';
import { forAnother, identified, isOpen, otherThanSelf, whomQuestion } from './whom.ts';

/** For somebody else: who that is, asked only when it was not said; and "nee, voor Piet", "toch voor mezelf". */

const whomCard = (intake: Intake): string => `voor:${intake.id}`;

/** The question who it is, when that is still to be asked. */
export function askWhom(
  scene: Scene,
  product: Product,
  intake: Intake,
  lead?: string,
  beside: Button[] = [],
): Step | undefined {
  if (!intake.for || !isOpen(product, intake)) return undefined;
  const { people } = scene.words;
  const press = (value: string) => ({ do: 'whom', ref: intake.id, value });
  const named = (intake.for.candidates ?? []).flatMap((id): Button[] => {
    const person = scene.desk.organisation.personen.find((one) => one.id === id);
    const title = [person?.naam, person?.afdeling].filter(Boolean).join(', ');
    return person ? [{ title, press: press(id) }] : [];
  });
  const others: Button[] =
    named.length > 0
      ? [{ title: people.noneOfThem, press: press('none') }]
      : [{ title: people.nameUnknown, press: press('unknown') }];
  const text = [lead, whomText(scene, intake.for)].filter(Boolean).join(' ');
  return {
    session: withIntake(scene.session, intake),
    effects: [
      {
        kind: 'send',
        card: whomCard(intake),
        message: withButtons(text, [...named, ...others, { title: people.forMyself, press: press('self') }, ...beside]),
      },
    ],
  };
}

const whomText = ({ words: { people } }: Scene, whom: For): string =>
  whom.candidates ? people.whichOne(whom.name ?? '') : people.whoIsIt(whom.role ?? '');

/** The question with its answer instead of its buttons. */
function answeredWhom(scene: Scene, before: Intake, answer: string): Effect {
  const text = `${whomText(scene, before.for ?? {})} **${answer}**`;
  return { kind: 'update', card: whomCard(before), message: { text, card: { paragraphs: [text] } } };
}

/** What a text says of whom the open intake is for; undefined when it says nothing of that. */
export function whomReply(scene: Scene, product: Product, intake: Intake, text: string): Step | undefined {
  if (product['voor-een-ander'] === 'onderwerp' || scene.reads.thread) return undefined;
  const open = isOpen(product, intake);
  const stated = statedWhom(text, scene.desk.organisation, intake.for !== undefined);
  if (asksSomebody(product, intake) && stated !== undefined) return undefined;
  if (stated === 'self') return intake.for ? change(scene, product, intake, undefined) : undefined;
  if (stated) return open && stated.name === undefined ? undefined : change(scene, product, intake, stated);
  if (!open) return notForMe(text) ? change(scene, product, intake, {}) : undefined;
  const aside = answerAside(text, product, scene.desk.organisation, scene.words);
  if (aside !== undefined) return askWhom(scene, product, intake, aside);
  if (nameUnknown(text)) return change(scene, product, intake, unnamed(scene, intake.for));
  const name = nameIn(text);
  return name === undefined
    ? askWhom(scene, product, intake, scene.words.people.nameHint)
    : change(scene, product, intake, { ...withoutCandidates(intake.for), name });
}

/** Whether the open question asks for a person: then "voor Piet" is its answer. */
function asksSomebody(product: Product, intake: Intake): boolean {
  const open = product.richtvragen.find(({ id }) => id === intake.asking);
  if (!open || isOpen(product, intake)) return false;
  return open.soort === 'persoon' || /\b(?:wie|waarvoor|waar\b.*\bvoor)\b/i.test(open.vraag);
}

/** Somebody whose name is not known is called by who they are. */
function unnamed({ words: { people } }: Scene, whom: For | undefined): For {
  if (whom?.name !== undefined) return withoutCandidates(whom);
  const name = whom?.role?.replace(/^(?:je|jullie|your|de|the) /, '') ?? people.somebodyElse;
  return { ...withoutCandidates(whom), name, unnamed: true };
}

function withoutCandidates(whom: For | undefined): For {
  const { candidates: _, ...rest } = whom ?? {};
  return rest;
}

/** A button of the question who it is. */
export function whomPress(scene: Scene, product: Product, intake: Intake, value: string): Step {
  if (value === 'self') return change(scene, product, intake, undefined);
  if (!isOpen(product, intake)) return proceed(scene, product, intake);
  if (value === 'unknown' || value === 'none') return change(scene, product, intake, unnamed(scene, intake.for));
  const person = scene.desk.organisation.personen.find(({ id }) => id === value);
  if (!person) return proceed(scene, product, intake);
  return change(scene, product, intake, { ...withoutCandidates(intake.for), name: person.naam, id: person.id });
}

/** The intake goes on for somebody else than before, or is refused where a page is for oneself only. */
function change(scene: Scene, product: Product, before: Intake, whom: For | undefined): Step {
  const { people } = scene.words;
  const fromDirectory = whom && (whom.id ? whom : lookedUp(scene, before, whom));
  const other = fromDirectory && otherThanSelf(scene, fromDirectory);
  if (other && product['voor-een-ander'] === 'nee')
    return onlySelf({ ...scene, session: idle(scene.session) }, product, other);
  const after = forAnother(scene, product, before, other);
  const name = other?.name;
  const lead = isOpen(product, after) ? undefined : name === undefined ? people.forYourself : people.nowFor(name);
  const asked = isOpen(product, before);
  const step = proceed(scene, product, after, asked && name !== undefined ? undefined : lead);
  if (!asked || isOpen(product, after)) return step;
  return {
    ...step,
    effects: [
      answeredWhom(scene, before, other?.unnamed ? people.nameUnknown : (name ?? people.forMyself)),
      ...step.effects,
    ],
  };
}

/** A name that was asked about already, and is of nobody in the directory, is not asked about again. */
function lookedUp(scene: Scene, before: Intake, whom: For): For {
  return before.for?.candidates && before.for.name === whom.name ? whom : identified(scene.desk, whom);
}

/** "wijzig voor wie": asks who it is anew. */
export function changeWhom(scene: Scene, product: Product, intake: Intake): Step {
  const question = whomQuestion(product);
  if (question) return proceed(scene, product, reopen(intake, question));
  return product['voor-een-ander'] === 'nee'
    ? onlySelf(scene, product, {})
    : proceed(scene, product, { ...intake, for: {}, revision: intake.revision + 1 });
}

/** What "voor wie" can be called in "wijzig …". */
export const namesWhom = ({ reads }: Scene, product: Product, what: string): boolean =>
  !reads.thread &&
  product['voor-een-ander'] !== 'onderwerp' &&
  /^(?:de )?(?:voor )?(?:wie(?: het is)?(?: voor)?|persoon|voor|for whom|who(?: it is for)?)$/i.test(what.trim());

/** For oneself after all, what can not be asked for somebody else; undefined when something else is open, or the page is gone. */
export function forSelf(scene: Scene, id: string): Step | undefined {
  const product = scene.session.intake ? undefined : scene.desk.catalogue.get(id);
  return product && takeUp(scene, product, '');
}

/** Why only they themselves can ask it, and what to do instead. */
export const whyOnlySelf = ({ words: { people }, desk }: Scene, product: Product, whom: For): string =>
  product['voor-een-ander-uitleg'] ??
  `${people.onlySelf} ${people.selfInstead(whom.name ?? whom.role ?? people.somebodyElse, desk.organisation.bereikbaar.telefoon)}`;

/** Somebody asks for somebody else what only they themselves can ask: why, and what to do instead. */
export function onlySelf(scene: Scene, product: Product, whom: For, lead?: string): Step {
  const { people } = scene.words;
  const text = [lead, `**${product.naam}.**`, whyOnlySelf(scene, product, whom), people.isItForYou]
    .filter(Boolean)
    .join(' ');
  return {
    session: { ...idle(scene.session), offered: { own: product.id } },
    effects: [buttons(text, [{ title: people.forMyself, press: { do: 'for-self', value: product.id } }])],
  };
}
