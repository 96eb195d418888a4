import type { Product } from '../knowledge/product.ts';
import type { Richtvraag } from '../knowledge/richtvraag.ts';
import { contextOf } from './asking.ts';
import type { Press } from './channel.ts';
import { takenUpCards } from './draft-card.ts';
import { current } from './during.ts';
import { say, type Effect, type Step } from './effect.ts';
import { isEmergency } from './emergency.ts';
import { inputsOf, readFilled, typedIn, type Values } from './fields.ts';
import { formEffect, formMessage, formOf, formPutAway, type Faults, type Form } from './form-card.ts';
import { applicable, begin, sameAnswer, settle, take, unknown } from './intake.ts';
import { answerAside } from './interruption.ts';
import { putAside } from './later.ts';
import { proceed, reply, withIntake, type Scene } from './scene.ts';
import type { Intake } from './session.ts';

/** The whole intake as one form, for who prefers it: the same questions and rules, every answer read here again. */

const onForm = (scene: Scene, product: Product, intake: Intake): Richtvraag[] =>
  applicable(product, intake.answers).filter((question) => inputsOf(question, contextOf(scene)).length > 0);

/** The intake with this form before it: what it asks, and what it shows as filled in already. */
function withForm(intake: Intake, { questions, inputs, cut }: Form): Intake {
  // What is wrong is read again, also when it comes back unchanged.
  const right = inputs.filter(
    ({ id }) => !inputs.some((one) => one.error && one.id.split('.')[0] === id.split('.')[0]),
  );
  const shown = Object.fromEntries(right.flatMap(({ id, value }) => (value === undefined ? [] : [[id, value]])));
  return { ...intake, form: { asked: questions.map(({ id }) => id), shown, ...(cut ? { cut: true as const } : {}) } };
}

export function withoutForm({ form: _, ...intake }: Intake): Intake {
  return intake;
}

/** Puts the questions of an intake on a form, with what is known filled in. */
export function putForm(scene: Scene, product: Product, intake: Intake, lead = scene.words.form.intro): Step {
  return send(scene, product, intake, formOf(onForm(scene, product, intake), intake, contextOf(scene)), lead);
}

function send(scene: Scene, product: Product, intake: Intake, form: Form, lead: string, before: Effect[] = []): Step {
  if (form.questions.length === 0) return proceed(scene, product, withoutForm(intake));
  const earlier = intake.form ? [formPutAway(product, intake, scene.words.replacedBadge)] : [];
  return {
    session: withIntake(scene.session, withForm(intake, form)),
    effects: [
      ...(before.length > 0 ? before : earlier),
      formEffect('send', intake, formMessage(product, intake, form, contextOf(scene), lead)),
    ],
  };
}

/** "Een voor een" of visitors is how they are told; where no form is open it asks for nothing else. */
export const addsOneByOne = (product: Product, intake: Intake): boolean =>
  !intake.form && product.richtvragen.some(({ id, soort }) => id === intake.asking && soort === 'groep');

/** Back to one question at a time, with what is known. */
export function toQuestions(scene: Scene, product: Product, intake: Intake): Step {
  const { words } = scene;
  const step = proceed(
    { ...scene, session: withIntake(scene.session, withoutForm(intake)) },
    product,
    withoutForm(intake),
    words.form.asQuestions,
  );
  const away = intake.form ? [formPutAway(product, intake, words.form.questionsBadge)] : [];
  return { ...step, effects: [...away, ...step.effects] };
}

/** What is typed beside an open form and is no answer: it is answered, and the form stays. */
export function besideForm(scene: Scene, product: Product, intake: Intake, text: string): Step | undefined {
  if (!isOpen(intake)) return undefined;
  const aside = answerAside(text, product, scene.desk.organisation, scene.words);
  return aside === undefined ? undefined : proceed(scene, product, intake, aside);
}

const isOpen = ({ form }: Intake): boolean => form !== undefined && !form.paused;

/** The intake as it goes on in questions, because somebody typed or pressed an answer. The form can still be sent. */
export const pausedForm = (intake: Intake): Intake =>
  intake.form ? { ...intake, form: { ...intake.form, paused: true } } : intake;

/** Says that a form waits, after something in between. */
export function formWaits({ session, words }: Scene, product: Product, intake: Intake, lead?: string): Step {
  const open = product.richtvragen.find(({ id }) => id === intake.asking);
  const ask = open ? (intake.parts[open.id]?.ask ?? open.vraag) : '';
  return {
    session: withIntake(session, intake),
    effects: [say([lead, words.form.stillOpen(ask)].filter(Boolean).join(' ').trim())],
  };
}

/**
 * A form that is sent. That of an intake which is over, or was put aside, is taken over as if its intake went on: what somebody
 * filled in is not lost. Undefined when it fits nothing.
 */
export function formPress(scene: Scene, press: Press, madeEarlier: string | undefined): Step | undefined {
  const { session, desk, reads, words } = scene;
  const { ref = '', value = '', values = {} } = press;
  const open = current(scene);
  if (open?.intake.id === ref) {
    const step = submitForm(scene, open.product, open.intake, values);
    return open.lead ? { ...step, effects: [say(open.lead), ...step.effects] } : step;
  }
  const number = session.made.find(({ intake }) => intake === ref)?.number ?? madeEarlier;
  if (number) return reply(scene, say(words.alreadyMade(number)));
  const kept = session.later?.find((one) => one.intake?.id === ref);
  const waiting = kept?.intake;
  const product = desk.catalogue.get(waiting?.product ?? value);
  if (!product || product.richtvragen.length === 0 || Object.keys(values).length === 0) return undefined;
  const { later = [], ...rest } = session;
  const others = later.filter((one) => one.intake?.id !== ref);
  const free = { ...rest, ...(others.length > 0 ? { later: others } : {}) };
  const next = { ...scene, session: open ? putAside(free, open.intake) : free };
  const intake = current({ ...next, session: { ...next.session, ...(waiting ? { intake: waiting } : {}) } })?.intake;
  const taken = waiting && intake ? intake : begin(product, '', reads.newId, contextOf(scene));
  const step = submitForm(next, product, withoutForm(taken), values);
  const draft = kept?.intake ? takenUpCards(words, product, kept) : [];
  return { ...step, effects: [...draft, say(words.form.tookOver(product.naam)), ...step.effects] };
}

/** What came back of a form: the intake with it, the questions that are to be looked at again, and those that still follow. */
export function cameBack(scene: Scene, product: Product, before: Intake, values: Values) {
  const { intake, faults } = readForm(scene, product, before, values);
  const asked = new Set(before.form?.asked ?? []);
  const missing = onForm(scene, product, intake).filter(({ id }) => !asked.has(id) && !intake.answers[id]);
  const more = before.form && (before.form.cut || missing.some(({ verplicht }) => verplicht)) ? missing : [];
  const again = onForm(scene, product, intake).filter(
    (question) => !before.form || asked.has(question.id) || more.includes(question),
  );
  return { intake, faults, again, more };
}

/** The form of an intake for who fills it in for the employee: all its questions, or these. */
export function formFor(
  scene: Scene,
  product: Product,
  before: Intake,
  questions = onForm(scene, product, before),
  faults?: Faults,
): { intake: Intake; form: Form } {
  const form = formOf(questions, before, contextOf(scene), faults);
  return { intake: withForm(before, form), form };
}

/** Reads every field by its answer type. What is wrong comes back at its field; when all is right the intake goes on. */
function submitForm(scene: Scene, product: Product, before: Intake, values: Values): Step {
  const { words, desk } = scene;
  const context = contextOf(scene);
  const { intake, faults, again, more } = cameBack(scene, product, before, values);
  // The second press of the same button.
  if (!before.form && before.asking === undefined && faults.size === 0 && intake.revision === before.revision)
    return scene.session.intake?.id === before.id ? reply(scene) : proceed(scene, product, intake);
  const alarm = Object.values(values).some(isEmergency)
    ? [say(words.emergency(desk.organisation.bereikbaar.telefoon))]
    : [];
  if (faults.size > 0) {
    const form = formOf(again, intake, context, faults);
    const wrong = again.filter(({ id }) => faults.has(id));
    const next = withForm({ ...settle(product, intake), asking: wrong[0]?.id ?? '' }, form);
    const lead = words.form.faulty(wrong.map(({ kort }) => kort).join(', '));
    const message = formMessage(product, next, form, context, lead);
    return {
      session: withIntake(scene.session, next),
      effects: before.form
        ? [
            ...alarm,
            formEffect('update', next, message),
            say(`${lead} ${words.form.faultyHere(wrong[0]?.vraag ?? '')}`),
          ]
        : [...alarm, formEffect('send', next, message)],
    };
  }
  const next = settle(product, intake);
  const away = before.form ? [formPutAway(product, next, words.form.filledBadge)] : [];
  if (more.length > 0)
    return send(scene, product, next, formOf(more, next, context), words.form.second, [...alarm, ...away]);
  const step = proceed(
    { ...scene, session: withIntake(scene.session, withoutForm(before)) },
    product,
    withoutForm(next),
  );
  return { ...step, effects: [...alarm, ...away, ...step.effects] };
}

/** Takes over what was changed on a form, question by question: an answer can make a later question apply, or no longer. */
function readForm(scene: Scene, product: Product, before: Intake, values: Values): { intake: Intake; faults: Faults } {
  const { words } = scene;
  const context = contextOf(scene);
  const { form } = before;
  const asked = new Set(form?.asked ?? Object.keys(values).map((id) => id.split('.')[0] ?? ''));
  const faults = new Map<string, { hint: string; values: Values }>();
  let intake = before;
  for (const question of product.richtvragen) {
    if (!asked.has(question.id) || !applicable(product, intake.answers).includes(question)) continue;
    const known = intake.answers[question.id];
    const inputs = inputsOf(question, context);
    if (known && form && inputs.every(({ id }) => (values[id] ?? '') === (form.shown[id] ?? ''))) continue;
    if (typedIn(question, values) === '') {
      // Of a form that is not the present one only what was filled in counts.
      if (!form) continue;
      if (!question.verplicht) intake = forgotten(intake, question);
      else if (question['weet-ik-niet']) intake = unknown(question, intake, words.unknownText);
      else faults.set(question.id, { hint: words.form.required, values });
      continue;
    }
    const reading = readFilled(question, values, context);
    if (reading.is !== 'answer')
      faults.set(question.id, { hint: reading.is === 'part' ? reading.ask : reading.hint, values });
    else if (!known || !sameAnswer(known.value, reading.value)) {
      const trail = [...intake.trail.filter((id) => id !== question.id), question.id];
      intake = { ...take(intake, question, reading, context, 'asked'), trail };
    }
  }
  return { intake, faults };
}

/** An answer that need not be there, taken away. */
function forgotten(intake: Intake, { id }: Richtvraag): Intake {
  if (!intake.answers[id]) return intake;
  const { [id]: _, ...answers } = intake.answers;
  return { ...intake, answers, revision: intake.revision + 1 };
}
