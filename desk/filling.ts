import { contextOf } from '../dialogs/asking.ts';
import { en } from '../dialogs/en.ts';
import type { Values } from '../dialogs/fields.ts';
import { cameBack, formFor, withoutForm } from '../dialogs/form.ts';
import type { Faults, Form } from '../dialogs/form-card.ts';
import { isPrivate } from '../dialogs/in-thread.ts';
import { nextQuestion, settle, unknown } from '../dialogs/intake.ts';
import { retold } from '../dialogs/retold.ts';
import type { Scene } from '../dialogs/scene.ts';
import { withSent } from '../dialogs/sent-files.ts';
import { newSession, type Intake } from '../dialogs/session.ts';
import { sceneOf } from '../dialogs/speaking.ts';
import { formAtRest, formKey, formToFill, inItsPlace, posted, type Page } from './filling-card.ts';
import { chosenOr, withoutPage, type Going } from './letting-go.ts';
import { begunWith, toldIn } from './matter.ts';
import { deskWords as said } from './nl.ts';
import { proposed, takenBack } from './proposal.ts';
import { line, only, talkSoFar, type DeskStep } from './step.ts';

/** An agent fills in the questions of a product for the employee, who has to agree before anything comes of it. */

/** As Loket would ask it of this employee; who fills it in reads Dutch. */
const sceneFor = ({ desk, reads }: Going, intake?: Intake): Scene =>
  sceneOf({ ...newSession(), ...(intake ? { intake } : {}) }, desk, reads.theirs.reads);

/** "Zelf invullen": the form of the product that is chosen, with what is known. */
export function openForm(going: Going): DeskStep {
  const { takeover, agent, reads } = going;
  const page = sceneFor(going).desk.catalogue.get(chosenOr(going));
  if (!page) return withoutPage(going);
  if (page.vertrouwelijk) return only(takeover, said.notInChannel(page.naam));
  if (isPrivate(page)) return only(takeover, said.askedPersonally(page.naam));
  if (page.afhandeling === 'doorverwijzen') return only(takeover, said.onlyPage(page.naam));
  if (takeover.filling?.asked) return only(takeover, said.alreadyPut(takeover.person.name));
  const before = knownOf(going, page);
  const scene = sceneFor(going, before);
  const { intake, form } = formFor(scene, page, before);
  const by = { role: 'balie' as const, ...agent };
  const text = said.fills(agent.name, page.naam);
  const begun = [line(takeover, { at: reads.now, by, kind: 'event', text, files: [] })];
  if (form.questions.length === 0) {
    const step = proposed(going, withoutAsked(page, before));
    return { ...step, effects: [...begun, ...step.effects] };
  }
  const after = { ...takeover, filling: { intake, by: agent.name, asked: null } };
  const lead = said.fillFor(takeover.person.name);
  return {
    takeover: after,
    toEmployee: [],
    toThread: [posted(takeover, formToFill(takeover, page, intake, form, lead))],
    effects: begun,
  };
}

/** What is known already: what the agent filled in before, what Loket had asked, or what was told. */
function knownOf(going: Going, page: Page): Intake {
  const { takeover, reads } = going;
  const { session, reads: theirs } = reads.theirs;
  const filled = takeover.filling?.intake;
  const context = contextOf(sceneFor(going));
  if (filled?.product === page.id && filled.version === page.version) {
    const { shown: _, ...before } = withoutForm(filled);
    return takeover.language === 'en' ? { ...before, answers: retold(before, page, context, en) } : before;
  }
  const talk = talkSoFar(takeover, reads.lines, going.desk);
  const told = toldIn(takeover, reads.lines, going.desk);
  const begun = begunWith(told, page, theirs.newId, context, going.desk);
  const open = session.intake;
  const asked = open?.product === page.id && open.version === page.version ? open : undefined;
  const answers = asked && session.language === 'en' ? retold(asked, page, context, en) : asked?.answers;
  const intake = settle(page, { ...begun, answers: { ...begun.answers, ...answers } });
  return {
    ...withSent(context.words, page, intake, talk.files),
    talk: { takeover: takeover.id, files: talk.files.map(({ id }) => id) },
  };
}

/** The form comes back. `key` is that of the form that was sent. */
export function submitForm(going: Going, key: string, values: Values): DeskStep {
  const { takeover } = going;
  const { filling } = takeover;
  if (!filling) return only(takeover, said.formGone);
  if (filling.asked !== null) return only(takeover, said.alreadyPut(takeover.person.name));
  const { intake: before } = filling;
  const scene = sceneFor(going, before);
  const page = scene.desk.catalogue.get(before.product);
  if (page?.version !== before.version) {
    const gone = inItsPlace(takeover, formAtRest(takeover, before.product, said.pageChanged, false));
    return { ...only({ ...takeover, filling: null }, said.pageChanged), effects: [gone] };
  }
  if (key !== formKey(before)) return only(takeover, said.formOld);
  const { intake, faults, again, more } = cameBack(scene, page, before, values);
  if (faults.size > 0) return anew(going, scene, page, intake, again, said.faulty(labelsOf(page, faults)), faults);
  if (more.length > 0) return anew(going, scene, page, intake, more, said.moreToFill);
  return proposed(going, withoutAsked(page, settle(page, withoutForm(intake))));
}

const labelsOf = (page: Page, faults: Faults): string =>
  page.richtvragen.flatMap(({ id, kort }) => (faults.has(id) ? [kort] : [])).join(', ');

/** The form once more, with what is wrong or what else is asked. */
function anew(
  { takeover, agent }: Going,
  scene: Scene,
  page: Page,
  before: Intake,
  questions: Form['questions'],
  lead: string,
  faults?: Faults,
): DeskStep {
  const next = settle(page, { ...before, revision: before.revision + 1 });
  const { intake, form } = formFor(scene, page, next, questions, faults);
  return {
    ...only({ ...takeover, filling: { intake, by: agent.name, asked: null } }),
    effects: [inItsPlace(takeover, formToFill(takeover, page, intake, form, lead))],
  };
}

/** What a form can not ask, a file that nobody sent, holds nothing up: it can be sent for the ticket later. */
function withoutAsked(page: Page, intake: Intake): Intake {
  const settled = settle(page, intake);
  const open = nextQuestion(page, settled);
  return open?.soort === 'bestand' ? withoutAsked(page, unknown(open, settled, said.notSent)) : settled;
}

/** What was filled in is to be changed: the form as it was sent, to be filled in again. */
function reopened(going: Going): DeskStep {
  const { takeover } = going;
  const intake = takeover.filling?.intake;
  const scene = sceneFor(going, intake);
  const page = intake && scene.desk.catalogue.get(intake.product);
  if (!intake || page?.version !== intake.version) return only({ ...takeover, filling: null });
  const before = knownOf(going, page);
  return anew(
    going,
    scene,
    page,
    before,
    formFor(scene, page, before).form.questions,
    said.fillFor(takeover.person.name),
  );
}

/** The agent takes back what the employee was asked, to change it; or the form itself. */
export function withdrawn(going: Going): DeskStep {
  const { takeover, agent, desk } = going;
  const { filling } = takeover;
  if (!filling) return only(takeover, said.formGone);
  if (filling.asked !== null) {
    const step = reopened(going);
    return {
      ...step,
      toEmployee: takenBack(takeover, agent.name, desk),
      toThread: [said.takenBack(takeover.person.name)],
    };
  }
  const title = desk.catalogue.get(filling.intake.product)?.naam ?? '';
  const away = inItsPlace(takeover, formAtRest(takeover, title, said.formAway(agent.name), false));
  return { ...only({ ...takeover, filling: null }), effects: [away] };
}
