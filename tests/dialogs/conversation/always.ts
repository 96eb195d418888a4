import { isDeepStrictEqual } from 'node:util';
import { approverQuestion } from '../../../dialogs/asked-approval.ts';
import type { Incoming } from '../../../dialogs/channel.ts';
import type { Desk } from '../../../dialogs/desk.ts';
import type { Step } from '../../../dialogs/effect.ts';
import { typedIn } from '../../../dialogs/fields.ts';
import type { Answer, Intake, Session } from '../../../dialogs/session.ts';
import type { Product } from '../../../knowledge/product.ts';
import type { Condition, Richtvraag } from '../../../knowledge/richtvraag.ts';

/** What holds of every turn, whatever was said or pressed. */

type What = Incoming['what'];

const intakesOf = ({ intake, later }: Session): Intake[] =>
  [intake, ...(later ?? []).map((one) => one.intake)].filter((one) => one !== undefined);

/** As toEqual, without its cost: this is asked tens of thousands of times. */
export function same(one: unknown, other: unknown): void {
  if (!isDeepStrictEqual(one, other)) expect(one).toEqual(other);
}

/** Nobody is left without a reply, except who presses what they pressed before. */
export function getsReply(what: What, before: Session, { effects }: Step): void {
  const sent = effects.filter(({ kind }) => kind === 'send').length;
  if (sent > 3) throw new Error(`${String(sent)} messages at once`);
  if (sent > 0) return;
  const press = what.kind === 'press' ? what.press : undefined;
  const answered = press?.do === 'answer' && before.intake?.answers[press.ref?.split('/')[1] ?? ''] !== undefined;
  const refused = press?.do === 'not-solved' && before.reopening === press.ref;
  const sentTwice = press?.do === 'form' && before.intake?.id === press.ref && before.intake?.asking === undefined;
  if (!answered && !refused && !sentTwice) throw new Error(`no reply to ${JSON.stringify(what)}`);
}

/** The open question applies, and it is not one that was answered in this turn. */
export function asksWhatItMay({ catalogue }: Desk, before: Session, { intake }: Session): void {
  if (intake?.asking === undefined) return;
  const product = catalogue.get(intake.product);
  // A page that is gone or new is looked at when something is said.
  if (product?.version !== intake.version) return;
  expect(applying(product, intake.answers)).toContain(intake.asking);
  const known = intake.answers[intake.asking];
  const earlier = intakesOf(before).find(({ id }) => id === intake.id);
  // Its words may be said anew in another language.
  if (known) same({ ...known, text: '' }, { ...earlier?.answers[intake.asking], text: '' });
}

/**
 * The questions that apply, as a page means them: an answer counts for an `als` only while its own question applies. Behind
 * them who approves, which is asked where the directory does not know.
 */
function applying({ richtvragen, akkoord }: Product, answers: Intake['answers']): string[] {
  const ids: string[] = [];
  const approver = akkoord ? [{ id: approverQuestion, als: akkoord.als }] : [];
  for (const { id, als } of [...richtvragen, ...approver])
    if (als.every((when) => holds(when, ids.includes(when.vraag) ? answers[when.vraag] : undefined))) ids.push(id);
  return ids;
}

function holds({ vraag: _, ...when }: Condition, answer: Answer | undefined): boolean {
  const values = [answer?.value].flat();
  const number = Number(answer?.value ?? NaN);
  const kept: Record<keyof typeof when, boolean> = {
    beantwoord: (answer !== undefined) === when.beantwoord,
    is: values.includes(when.is),
    'een-van': values.some((value) => when['een-van']?.includes(String(value))),
    niet: answer !== undefined && !values.includes(when.niet),
    minstens: number >= Number(when.minstens),
    hoogstens: number <= Number(when.hoogstens),
  };
  return Object.keys(when).every((key) => kept[key as keyof typeof when]);
}

/** What is meant to let an answer go. */
const gives = /stop|terug|overnieuw|laat maar|niet|back|anders/i;

/** Every answer stays that still fits the page, also a new one, unless somebody stops, goes back or begins again. */
export function losesNothing({ catalogue }: Desk, what: What, before: Session, { session, effects }: Step): void {
  const known = before.intake;
  if (!known || (what.kind === 'text' && gives.test(what.text))) return;
  const kept = intakesOf(session).find(({ id }) => id === known.id);
  const product = catalogue.get(known.product);
  if (!kept || !product) return;
  for (const [id, answer] of Object.entries(known.answers)) {
    const question = product.richtvragen.find((one) => one.id === id);
    if (kept.answers[id] || !question || !fits(question, answer) || emptied(what, question)) continue;
    throw new Error(`${id} is lost after ${JSON.stringify([what, effects])}`);
  }
}

/** Whether an answer is still one where a choice was taken away. */
function fits(question: Richtvraag, { soort, value }: Answer): boolean {
  if (question.soort !== soort) return false;
  if (!('keuzes' in question) || value === null) return true;
  return [value].flat().every((one) => question.keuzes.some(({ waarde }) => waarde === one));
}

/** A form comes back as a whole: what is left empty in it is let go. */
const emptied = (what: What, question: Richtvraag): boolean =>
  what.kind === 'press' && what.press.do === 'form' && typedIn(question, what.press.values ?? {}) === '';

/** A button of an intake that is over, or of an older summary, makes nothing and changes no answer. */
export function staleDoesNothing({ catalogue }: Desk, what: What, before: Session, { session, effects }: Step): void {
  if (what.kind !== 'press') return;
  const { press } = what;
  const [ref = ''] = (press.ref ?? '').split('/');
  const open = before.intake;
  const making = effects.some(({ kind }) => kind === 'make-ticket');
  const isOpen = open !== undefined && open.id === ref && catalogue.get(open.product)?.version === open.version;
  const confirmed = press.do === 'confirm' && isOpen && press.value === String(open.revision);
  // A form that is sent may be all that was needed; its summary comes all the same.
  if (making && !confirmed) throw new Error(`a ticket by ${JSON.stringify(press)}`);
  const known = intakesOf(before);
  if (known.some(({ id }) => id === ref)) return;
  for (const one of known) {
    const after = intakesOf(session).find(({ id }) => id === one.id);
    if (after && after.version === one.version) same(after.answers, one.answers);
  }
}
