import type { Product } from '../knowledge/product.ts';
import type { Richtvraag } from '../knowledge/richtvraag.ts';
import { planOf, type Planned } from '../tickets/parts.ts';
import { promise } from '../tickets/promise.ts';
import type { Context } from './answers/answer-type.ts';
import { typeOf } from './answers/answer-types.ts';
import type { Place } from './answers/location.ts';
import type { Button, Input, Message } from './channel.ts';
import { executorOf, type Reads, type SpokenDesk } from './desk.ts';
import { cardOf, type Effect } from './effect.ts';
import { formPutAway } from './form-card.ts';
import { inlineOf, mostButtons } from './inline.ts';
import { applicable } from './intake.ts';
import { meantAmong } from './meant-ticket.ts';
import { partsOf } from './parts.ts';
import type { Scene } from './scene.ts';
import type { Intake } from './session.ts';
import { allFacts, summaryMessage } from './summary-card.ts';
import type { Words } from './words.ts';

/** How the open question or the summary of an intake is put to the employee. */

export const contextOf = ({
  desk,
  reads,
  words,
  about,
}: Pick<Scene, 'desk' | 'reads' | 'words' | 'about'>): Context => ({
  now: reads.now,
  organisation: desk.organisation,
  employee: about ?? reads.employee,
  ...(about ? { speaker: reads.employee } : {}),
  own: ownIn({ desk, reads, words }),
  words,
});

/** The tickets of who is talking, by the name that they have in this conversation. */
const ownIn = ({ desk, reads, words }: Pick<Scene, 'desk' | 'reads' | 'words'>): NonNullable<Context['own']> => ({
  tickets: reads.tickets.map(({ number, product, title }) => ({
    number,
    title: words.language === 'nl' ? title : (desk.catalogue.get(product)?.naam ?? title),
  })),
  meant: (text) => meantAmong({ desk }, text, reads.tickets),
});

/** The name of a question's card, so that it can show afterwards what was chosen. */
export const questionCard = (intake: Intake, question: Richtvraag): string => `vraag:${intake.id}:${question.id}`;

/** A message with buttons and inputs: the text alone says what can be typed instead of pressed. */
export function withButtons(text: string, buttons: Button[], inputs: Input[] = [], typing?: string): Message {
  if (buttons.length === 0) return { text };
  const listed = inputs.filter(({ kind }) => kind !== 'person').flatMap(({ choices }) => choices ?? []);
  const titles = [...listed, ...buttons.filter(({ sends }) => !sends)].map(({ title }) => title);
  const choices = titles.length > 0 ? `(${titles.join(' / ')})` : undefined;
  return {
    text: [[text, typing].filter(Boolean).join(' '), choices].filter(Boolean).join('\n\n'),
    card: { paragraphs: [text], ...(inputs.length > 0 ? { inputs } : {}), buttons },
  };
}

/** What can be pressed in answer to a question, beside typing. */
export function choicesFor(intake: Intake, question: Richtvraag, context: Context): { title: string; value: string }[] {
  const part = intake.parts[question.id];
  if (part) return (part.choices ?? []).map((choice) => ({ title: choice, value: choice }));
  return typeOf(question).choices?.(question, context) ?? [];
}

/** Puts the open question, after an optional lead-in, with what else can be pressed. */
export function askQuestion(
  intake: Intake,
  question: Richtvraag,
  context: Context,
  lead?: string,
  others: Button[] = [],
): Effect {
  const { words } = context;
  const part = intake.parts[question.id];
  const ref = `${intake.id}/${question.id}`;
  const press = (title: string, value: string): Button => ({ title, press: { do: 'answer', ref, value } });
  const pass: Button[] = !question.verplicht
    ? [press(words.skip, 'sla over')]
    : question['weet-ik-niet']
      ? [press(words.unknown, 'weet ik niet')]
      : [];
  const beside = [...pass, ...others];
  const { inputs, choices, typing } = inlineOf(
    question,
    context,
    part,
    choicesFor(intake, question, context),
    mostButtons - beside.length,
  );
  const take: Button[] =
    inputs.length > 0 ? [{ title: words.form.take, press: { do: 'answer', ref }, style: 'primary', sends: true }] : [];
  const buttons = [...take, ...choices.map(({ title, value }) => press(title, value)), ...beside];
  return {
    kind: 'send',
    message: withButtons([lead, part?.ask ?? question.vraag].filter(Boolean).join(' '), buttons, inputs, typing),
    ...(buttons.length > 0 ? { card: questionCard(intake, question) } : {}),
  };
}

/** The card of a question after a button of it was pressed: the choice, and no buttons. */
export function answeredCard(words: Words, intake: Intake, question: Richtvraag, ask: string): Effect {
  const text = `${ask} **${intake.answers[question.id]?.text ?? words.unknownText}**`;
  return { kind: 'update', card: questionCard(intake, question), message: { text, card: { paragraphs: [text] } } };
}

/** Tells what a correction changed, or with other words what was noted in passing. */
export function told(intake: Intake, changed: Richtvraag[], say: (facts: string) => string): string {
  const known = changed.filter(({ id }) => !intake.parts[id]);
  return known.length === 0
    ? ''
    : say(known.map(({ kort, id }) => `${kort}: ${intake.answers[id]?.text ?? ''}`).join('; '));
}

/** The words that confirm: "melden", "aanvragen". */
export function verbOf({ verbs }: Words, product: Product): string {
  return (
    product.knop ?? (product.soort === 'storing' || product.soort === 'klacht' ? verbs[product.soort] : verbs.anders)
  );
}

/** What can be promised for an intake, as instants and as the group that does it. */
export function promiseFor(desk: SpokenDesk, reads: Reads, product: Product, intake: Intake) {
  const place = Object.values(intake.answers).find((answer) => answer.soort === 'locatie')?.value as Place | undefined;
  const lead = product.levertijd.binnen ?? product.normen.oplossen;
  const news = product.normen['eerste-bericht'];
  const simple = promise(desk.calendar, reads.now, lead ?? news, news);
  const parts = plannedFor(desk, product, intake);
  const ends = [...planOf(parts, reads.now, desk.calendar).values()].map((end) => end.getTime());
  return {
    ...simple,
    ...(ends.length > 0 ? { expectedAt: new Date(Math.max(...ends)) } : {}),
    group: executorOf(desk, product, place?.gebouw),
  };
}

/** The parts of a composite product that the answers ask for. */
export const plannedFor = (
  { organisation }: SpokenDesk,
  product: Product,
  intake: Pick<Intake, 'answers'>,
): Planned[] => partsOf(product, intake.answers, organisation.tijdzone);

/** The answers as rows of the summary, in the order of the questions. */
export function factsOf(product: Product, intake: Intake): { label: string; value: string }[] {
  return applicable(product, intake.answers).flatMap((question) => {
    const answer = intake.answers[question.id];
    return answer ? [{ label: question.kort, value: answer.text }] : [];
  });
}

/** Puts the summary: what will be made, what is promised, and how to correct it. */
export const askConfirmation = (
  scene: Scene,
  product: Product,
  intake: Intake,
  lead?: string,
  others: Button[] = [],
): Effect => ({
  kind: 'send',
  card: cardOf({ intake: intake.id, number: '' }),
  message: summaryMessage(
    scene,
    product,
    intake,
    [...confirmationButtons(scene.words, product, intake), ...others],
    lead,
  ),
});

/** Takes the buttons off a summary or form that was shown before, and says what became of it. */
export function retired(words: Words, product: Product, intake: Intake, badge: string): Effect[] {
  const form = intake.form ? [formPutAway(product, intake, badge)] : [];
  if (!intake.shown) return form;
  const facts = allFacts(words, product, intake);
  return [
    ...form,
    {
      kind: 'update',
      card: cardOf({ intake: intake.id, number: '' }),
      message: {
        text: `${product.naam}: ${badge}`,
        card: { title: product.naam, badge: { text: badge, tone: 'neutral' }, facts },
      },
    },
  ];
}

/** Asks for the confirmation again under an answer to a question in between, without the whole summary. */
export function askConfirmationAgain(
  words: Words,
  product: Product,
  intake: Intake,
  lead: string,
  others: Button[] = [],
): Effect {
  return {
    kind: 'send',
    message: withButtons(`${lead} ${words.summaryAgain(verbOf(words, product))}`, [
      ...confirmationButtons(words, product, intake),
      ...others,
    ]),
  };
}

function confirmationButtons(words: Words, product: Product, intake: Intake): [Button, Button, Button] {
  const press = (what: string) => ({ do: what, ref: intake.id, value: String(intake.revision) });
  return [
    { title: words.yes(verbOf(words, product)), press: press('confirm'), style: 'primary' },
    { title: words.change, press: press('change') },
    { title: words.other, press: press('other') },
  ];
}
