import type { Organisation } from '../knowledge/organisation.ts';
import type { Product } from '../knowledge/product.ts';
import { agrees, disagrees } from './answers/yes-no.ts';
import { withButtons } from './asking.ts';
import type { Effect, Step } from './effect.ts';
import { say } from './effect.ts';
import { stale } from './intake-press.ts';
import { sayHours } from './interruption.ts';
import { idle, reply, type Scene } from './scene.ts';
import { quoted } from './page-gone.ts';
import type { Tip } from './session.ts';
import { orSpecialist } from './specialist.ts';
import type { Words } from './words.ts';

/** What helps without a ticket: the answer to a question, or steps to try. Only what does not help becomes an intake. */

/** The answer of a page with what the organisation knows filled in; undefined when it has none. */
export function answerOf(product: Product, organisation: Organisation, words: Words): string | undefined {
  const { telefoon, balie, email } = organisation.bereikbaar;
  return product.antwoord
    ?.trim()
    .replaceAll('{openingstijden}', sayHours(organisation, words))
    .replaceAll('{telefoon}', telefoon)
    .replaceAll('{balie}', balie)
    .replaceAll('{email}', email);
}

/** Already tried: "ik heb hem al opnieuw opgestart", "nog steeds". Then the steps are not proposed again. */
const tried =
  /\b(?:al (?:allemaal )?(?:geprobeerd|gedaan|herstart|uit en aan|opnieuw)|(?:opnieuw|uit en (?:weer )?aan) (?:op)?(?:gestart|gezet)|herstart(?:en)? (?:helpt|hielp) niet|niets helpt|nog steeds|alweer|weer niet|already (?:tried|restarted|rebooted|did)|restarted|rebooted|still (?:not|doesn't|does not|no)|nothing helps)\b/i;

/** Broken, stolen or in danger: no step of ours mends that. */
const beyondHelp =
  /\b(?:gebarsten|barsten?|gevallen|gebroken|doormidden|versplinterd|gestolen|gejat|gerold|(?:water|koffie|thee|cola) (?:over|in|op)|nat geworden|rook|rookt|brand|vonken|cracked|dropped|smashed|stolen|spilled|smoke)\b/i;

/** What can be said before an intake begins; undefined when the intake is to begin at once. */
export function tipOf(product: Product, said: string, organisation: Organisation, words: Words): string | undefined {
  const answer = answerOf(product, organisation, words);
  if (answer !== undefined) return `${answer}\n\n${words.isAnswered}`;
  if (!product['eerst-proberen'] || product.zelfhulp.length === 0 || tried.test(said) || beyondHelp.test(said))
    return undefined;
  const steps = product.zelfhulp.map((step, n) => `${String(n + 1)}. ${step}`).join('\n');
  return `${words.tryThis}\n\n${steps}\n\n${words.hasHelped}`;
}

/** Gives the answer or the steps, and waits for whether that was it. */
export function tryFirst(scene: Scene, product: Product, said: string, tip: string, lead?: string): Step {
  const { newId: id } = scene.reads;
  return {
    session: { ...idle(scene.session), tip: { id, product: product.id, said } },
    effects: [
      {
        kind: 'send',
        card: tipCard(id),
        message: withButtons(
          [lead, tip].filter(Boolean).join('\n\n'),
          repliesTo(product, scene.words).map(([title, what], first) => ({
            title,
            press: { do: what, ref: id },
            ...(first === 0 ? { style: 'primary' as const } : {}),
          })),
        ),
      },
    ],
  };
}

/** The name of the card of a tip, so that it can show afterwards whether it helped. */
const tipCard = (id: string): string => `tip:${id}`;

/** What can be said to a tip, the good news first. */
const repliesTo = (product: Product, words: Words): [[string, 'helped'], [string, 'not-helped']] =>
  product.antwoord === undefined
    ? [
        [words.helped, 'helped'],
        [words.notHelped, 'not-helped'],
      ]
    : [
        [words.answered, 'helped'],
        [words.askAnyway, 'not-helped'],
      ];

/** The tip with what was said to it instead of its buttons; nothing when the page has no tip any more. */
function tipReplied({ desk, words }: Scene, tip: Tip, what: 'helped' | 'not-helped'): Effect[] {
  const product = desk.catalogue.get(tip.product);
  const shown = product && tipOf(product, tip.said, desk.organisation, words);
  if (!product || shown === undefined) return [];
  const title = repliesTo(product, words).find(([, one]) => one === what)?.[0] ?? '';
  const text = `${shown} **${title}**`;
  return [{ kind: 'update', card: tipCard(tip.id), message: { text, card: { paragraphs: [text] } } }];
}

/** It did not help, in English. */
const notYet = /\b(?:not|\w+n['’]?t|still|no luck|already (?:tried|did)|tried (?:that|this|it|all))\b/i;

/** A reply to a tip by typing; undefined when it is something else, and so a new need. */
export function tipText(scene: Scene, tip: Tip, text: string): Step | undefined {
  if (
    agrees(text) ||
    (/\b(?:gelukt|(?:werkt|doet (?:het|ie)) weer|opgelost|duidelijk|dank|works?|worked|fixed|solved|helped|did it|clear|thank|thanks)\b/i.test(
      text,
    ) &&
      !notYet.test(text))
  )
    return helped(scene, tip);
  if (
    disagrees(text) ||
    tried.test(text) ||
    /^\s*(?:nee|neen|no)\b|\b(?:help(?:t|en)?|hielp|werkt|lukt|gaat|doet het|nog steeds) (?:het |'t |er )?nie(?:t|ts)?\b/i.test(
      text,
    ) ||
    notYet.test(text)
  )
    return notHelped(scene, tip, beyondTrying(text));
  return saysMore(scene, tip, text) ? notHelped(scene, tip, [text]) : undefined;
}

/** Solved without a ticket. */
export function helped(scene: Scene, tip: Tip): Step {
  return reply({ ...scene, session: idle(scene.session) }, ...tipReplied(scene, tip, 'helped'), say(scene.words.glad), {
    kind: 'self-help',
    product: tip.product,
    helped: true,
  });
}

/** Words that only tell that it was tried and did not help. */
const onlyTrying = new Set(
  (
    'nee neen nein no nope helaas sorry jammer en maar want dus nog steeds altijd niet nie niets niks al alles allemaal ook dat dit die deze het t er ik k heb had we hij ' +
    'is was doe doet deed gaat ging werkt werkte lukt lukte helpt hielp geholpen helpen gelukt geprobeerd gedaan opnieuw opgestart gestart herstart uit aan gezet weer ' +
    'stappen stap tips zonder resultaat effect succes hetzelfde zelfde blijft de echt nu toch wel hoor ' +
    'it i did does do not still tried try all that this everything already the steps step help helped work working works worked restarted rebooted have has ve t s ' +
    "n't didn doesn isn hasn again same luck unfortunately and but nothing"
  ).split(' '),
);

/** What a reply to the steps tells beyond that they did not help: that belongs with what is the matter, the rest does not. */
function beyondTrying(text: string): string[] {
  const telling = (part: string) =>
    part
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '' && !onlyTrying.has(word));
  const parts = text.split(/(?:[,;!]|\.(?!\d))+\s*|\s+(?:en|maar|want|and|but)\s+/iu).map((part) => part.trim());
  const told = parts.filter((part) => telling(part).length > 0);
  return told.flatMap(telling).length > 1 ? [told.filter(Boolean).join(', ')] : [];
}

/** "Mijn wachtwoord is verlopen", about steps for the same: they said what is the matter, and nothing of the steps. */
function saysMore({ desk }: Scene, tip: Tip, text: string): boolean {
  const { outcome, products } = desk.search(text);
  const same = products.some(({ id }) => id === tip.product);
  return same && outcome !== 'intent' && desk.catalogue.get(tip.product)?.antwoord === undefined;
}

/** The intake after all, with what was said besides that tells what is the matter. */
export function notHelped(scene: Scene, tip: Tip, more: readonly string[] = []): Step {
  const product = scene.desk.catalogue.get(tip.product);
  if (!product) return reply({ ...scene, session: idle(scene.session) }, say(scene.words.pageGone(quoted(tip.said))));
  const said = [tip.said, ...more.map((one) => `${one.charAt(0).toUpperCase()}${one.slice(1)}`)].join('. ');
  const begun = orSpecialist({ ...scene, session: idle(scene.session) }, product, said, scene.words.thenFurther);
  return {
    ...begun,
    effects: [
      ...tipReplied(scene, tip, 'not-helped'),
      ...begun.effects,
      { kind: 'self-help', product: tip.product, helped: false },
    ],
  };
}

/** Whether a tip helped; the button of an older one says nothing any more. */
export function tipPressed(scene: Scene, what: 'helped' | 'not-helped', ref: string): Step {
  const { tip } = scene.session;
  if (tip?.id !== ref) return stale(scene);
  return what === 'helped' ? helped(scene, tip) : notHelped(scene, tip);
}
