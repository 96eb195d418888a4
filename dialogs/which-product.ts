import type { Product } from '../knowledge/product.ts';
import type { Intent } from '../knowledge/search.ts';
import { plain } from './answers/answer-type.ts';
import { tellsWhere } from './answers/beside.ts';
import { ordinalIn } from './answers/counting.ts';
import { positionInDutch } from './answers/english-answers.ts';
import { agrees } from './answers/yes-no.ts';
import { description } from './description.ts';
import { contextOf, withButtons } from './asking.ts';
import { answersDraft, offerDraft } from './draft.ts';
import { say, type Effect, type Step } from './effect.ts';
import { listOwn } from './own-tickets.ts';
import { isLost } from './ask-desk.ts';
import { amend, settle, spotAll } from './intake.ts';
import { buttons, helpButtons, idle, offerHuman, proceed, reply, type Scene } from './scene.ts';
import { namedIn } from './named.ts';
import { nothingOpen } from './short-reply.ts';
import { isAngry } from './anger.ts';
import { personAsked } from './person-asked.ts';
import { noteForLater } from './later.ts';
import { dontKnow } from './no-answer.ts';
import { needsIn, type Need } from './two-needs.ts';
import { takeUp } from './take-up.ts';
import type { Choice } from './session.ts';

/** From the employee's own words to a product: taken up, asked which, or found nothing. */

const longest = 2000;

/** A new need in the employee's words. */
export function need(scene: Scene, text: string): Step {
  const { desk } = scene;
  if (text.length > longest) return reply(scene, say(scene.words.tooLong));
  const needs = needsIn(desk, text);
  if (needs[0]) return takeUpAll(scene, needs);
  const finding = desk.search(text);
  switch (finding.outcome) {
    case 'intent':
      return intent(scene, finding.intent, text);
    case 'found': {
      const product = desk.catalogue.get(finding.products[0].id);
      return product ? takeUp(scene, product, text) : notFound(scene, text);
    }
    case 'choose': {
      const candidates = finding.products.flatMap(({ id }) => desk.catalogue.get(id) ?? []);
      // "kamer 2.14" tells of no product anything but a place.
      const bare = candidates.every((product) => description(text, product) === undefined);
      return (bare ? answersDraft(scene, text) : undefined) ?? offer(scene, text, candidates);
    }
    case 'none':
      return answersDraft(scene, text) ?? notFound(scene, text);
  }
}

/** Several needs at once: the first is taken up, the others wait for their turn. */
function takeUpAll(scene: Scene, needs: readonly Need[]): Step {
  const [first, ...others] = needs as [Need, ...Need[]];
  const session = noteForLater(
    idle(scene.session),
    others.map(({ product, said }) => ({ product: product.id, said })),
  );
  return takeUp({ ...scene, session }, first.product, first.said, scene.words.twoThings(needs.length));
}

function intent(scene: Scene, meant: Intent, text: string): Step {
  switch (meant) {
    case 'human':
      return personAsked(scene, text);
    case 'status':
      return reply(scene, listOwn(scene));
    case 'greeting':
      return offerDraft(scene) ?? reply(scene, buttons(scene.words.welcomeBack, helpButtons(scene.words)));
    case 'thanks':
      return reply(scene, say(scene.words.thanks));
    case 'cancel':
      return nothingOpen(scene);
  }
}

/** One clarifying question with at most three candidates and "geen van deze". */
function offer(scene: Scene, said: string, candidates: Product[], lead?: string): Step {
  const choice: Choice = { id: scene.reads.newId, said, candidates: candidates.map((product) => product.id) };
  const list = candidates.map((product) => ({
    title: product.naam,
    press: { do: 'choose', ref: choice.id, value: product.id },
  }));
  return {
    session: { ...idle(scene.session), choice },
    effects: [
      {
        kind: 'send',
        card: choiceCard(choice),
        message: withButtons([lead, scene.words.whichProduct].filter(Boolean).join(' '), [
          ...list,
          { title: scene.words.noneOfThese, press: { do: 'choose-none', ref: choice.id } },
        ]),
      },
    ],
  };
}

/** The name of the card that asks which product, so that it can show afterwards what was chosen. */
const choiceCard = ({ id }: Choice): string => `welke:${id}`;

function choiceMade({ words }: Scene, choice: Choice, what: string): Effect {
  const text = `${words.whichProduct} **${what}**`;
  return { kind: 'update', card: choiceCard(choice), message: { text, card: { paragraphs: [text] } } };
}

function notFound(scene: Scene, said: string): Step {
  const misses = scene.session.misses + 1;
  const session = { ...idle(scene.session), misses };
  const angry = isAngry(said);
  const { offerHumanAfterAll, noProduct } = scene.words;
  const text = angry || isLost(scene, misses) ? offerHumanAfterAll : noProduct;
  const step = offerHuman(scene.words, session, text, { why: angry ? 'angry' : 'not-understood', said });
  return { ...step, effects: [{ kind: 'gap', said, offered: [], why: 'not-found' }, ...step.effects] };
}

/**
 * The product that was meant; kept for the owner of the PDC, whose page could say so at once. What `typed` says anew goes before
 * what was said first.
 */
export function chosen(scene: Scene, choice: Choice, id: string, typed?: string): Step {
  const product = choice.candidates.includes(id) ? scene.desk.catalogue.get(id) : undefined;
  if (!product) return reply(scene, say(scene.words.staleIdle));
  const step = withTyped(scene, product, takeUp(scene, product, choice.said), typed);
  const gap = {
    kind: 'gap' as const,
    said: choice.said,
    offered: choice.candidates,
    why: 'chosen' as const,
    chosen: id,
  };
  return { ...step, effects: [gap, choiceMade(scene, choice, product.naam), ...step.effects] };
}

/** "een zaal in B30 voor 6 personen", in reply to which is meant, corrects and completes what the first sentence said. */
function withTyped(scene: Scene, product: Product, step: Step, typed?: string): Step {
  const { intake } = step.session;
  if (typed === undefined || intake?.product !== product.id) return step;
  const context = contextOf(scene);
  const told = spotAll(product, amend(product, intake, typed, context).intake, typed, context);
  if (told.revision === intake.revision) return step;
  const { shown: _, ...next } = settle(product, told);
  return proceed(
    { ...scene, session: { ...step.session, intake: next } },
    product,
    next,
    next.asking === undefined ? undefined : `**${product.naam}.**`,
  );
}

/** None of the candidates: kept for the owner of the PDC, and a person is offered. */
export function noneOfThese(scene: Scene, choice: Choice): Step {
  const help = { why: 'not-understood' as const, said: choice.said };
  const step = offerHuman(scene.words, idle(scene.session), scene.words.noneChosen, help);
  return {
    ...step,
    effects: [
      { kind: 'gap', said: choice.said, offered: choice.candidates, why: 'none-of-these' },
      choiceMade(scene, choice, scene.words.noneOfThese),
      ...step.effects,
    ],
  };
}

/** A detail says of none of the candidates which is meant, but belongs with what was said. */
function withDetail(scene: Scene, choice: Choice, products: Product[], text: string): Step {
  return offer(scene, `${choice.said}, ${text}`, products, scene.words.added);
}

/** "boven de kantine een vergaderzaal": what is meant, behind where it is. */
const besideIt = /^\S+ .*\S (?<!\b(?:naast|achter|tegenover|tussen|onder|boven|bij|van|en) )(?:een|a|an) (.+)$/;

/** A typed reply to "welke bedoel je": a name, "de tweede", "geen van deze"; anything else is a new attempt. */
export function whichText(scene: Scene, choice: Choice, text: string): Step {
  const said = plain(text);
  if (/^(geen(?: van (?:deze|die|allen|allemaal))?|nee|niets|niks|anders|iets anders)$/.test(said))
    return noneOfThese(scene, choice);
  const products = choice.candidates.flatMap((id) => scene.desk.catalogue.get(id) ?? []);
  // "ja" says that it is one of them, not which.
  if (agrees(text) || dontKnow.test(said)) return offer(scene, choice.said, products, scene.words.whichAgain);
  const place = ordinalIn(plain(positionInDutch(text)), products.length);
  const named = products.filter(
    (product) => plain(product.naam).includes(said) || (said.length > 3 && said.includes(plain(product.naam))),
  );
  const product = (place === undefined ? undefined : products[place]) ?? (named.length === 1 ? named[0] : undefined);
  if (product) return chosen(scene, choice, product.id);
  if (tellsWhere.test(said)) {
    const meant = products.filter((one) => namedIn(one, besideIt.exec(said)?.[1] ?? ''));
    return meant[0] && meant.length === 1
      ? chosen(scene, choice, meant[0].id, text)
      : withDetail(scene, choice, products, text);
  }
  const finding = scene.desk.search(text);
  if (finding.intent === 'human') return personAsked(scene, text);
  // "hij hangt gewoon vast" fits several, but one of those that were offered.
  const fitting = finding.products.filter(({ id }) => choice.candidates.includes(id));
  if (fitting[0] && fitting.length === 1) return chosen(scene, choice, fitting[0].id, text);
  // "3.12" says of none of them which is meant, but belongs with what was said.
  if (/\d/.test(text) && finding.outcome !== 'found' && products.every((one) => description(text, one) === undefined))
    return withDetail(scene, choice, products, text);
  return need({ ...scene, session: idle(scene.session) }, text);
}
