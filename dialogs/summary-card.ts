import type { Product } from '../knowledge/product.ts';
import { sayMoment } from './when.ts';
import { lateForWish } from './wish.ts';
import { approverFor } from './asked-approval.ts';
import { factsOf, plannedFor, promiseFor, verbOf, withButtons } from './asking.ts';
import type { Button, Message } from './channel.ts';
import { needsApproval } from './intake.ts';
import { plannedFacts } from './parts.ts';
import { ownFact } from './own-words.ts';
import { promiseBefore } from './promised.ts';
import type { Scene } from './scene.ts';
import { otherFiles, photoWelcome } from './sent-files.ts';
import type { Intake } from './session.ts';
import { reaches, whomQuestion } from './whom.ts';
import type { Words } from './words.ts';

/** The summary of an intake: what will be made, what is promised, and who has to approve it. */

/** Who has to approve it first, said to the employee; empty when nobody has to. */
function approvalOf({ desk, reads, words }: Scene, product: Product, intake: Intake): string {
  if (!product.akkoord || !needsApproval(product, intake.answers)) return '';
  const beneficiary = intake.for?.id ? { id: intake.for.id, name: '' } : null;
  const approver = approverFor(desk, product, { requester: reads.employee, beneficiary }, reads.now, intake.answers);
  return approver ? words.approval.first(approver.name) : words.approvalFirst(words.approvers[product.akkoord.wie]);
}

/** Whom it is for, where no question of the page says so. */
const whomFact = (words: Words, product: Product, intake: Intake): { label: string; value: string }[] =>
  intake.for?.name === undefined || whomQuestion(product) ? [] : [{ label: words.people.whom, value: intake.for.name }];

/** Everything that a summary shows of the answers. */
export const allFacts = (words: Words, product: Product, intake: Intake): { label: string; value: string }[] => [
  ...whomFact(words, product, intake),
  ...factsOf(product, intake),
  ...ownFact(words, intake),
  ...otherFiles(words, product, intake),
];

/** The summary of an intake, with these buttons. */
export function summaryMessage(
  scene: Scene,
  product: Product,
  intake: Intake,
  buttons: Button[],
  lead?: string,
): Message {
  const { desk, reads, words } = scene;
  const { expectedAt, group } = promiseFor(desk, reads, product, intake);
  const when = sayMoment(expectedAt, reads.now, desk.organisation.tijdzone, words);
  const promised = promiseBefore(words, product, { who: group.spoken, when, ...reaches(scene, product, intake) });
  const approval = approvalOf(scene, product, intake);
  const late = lateForWish(scene, product, intake, expectedAt);
  const ask = words.summaryAsk(verbOf(words, product), [approval, promised, late].filter(Boolean).join(' '));
  const facts = [...allFacts(words, product, intake), ...plannedFacts(desk, plannedFor(desk, product, intake))];
  const note = photoWelcome(product, intake) && !reads.thread ? words.files.offer : undefined;
  const told = [lead, product.naam, ...facts.map(({ label, value }) => `${label}: ${value}`), ask, note].filter(
    Boolean,
  );
  return {
    text: withButtons(told.join('\n\n'), buttons).text,
    card: {
      title: product.naam,
      facts,
      paragraphs: [[lead, ask].filter(Boolean).join('\n\n')],
      ...(note ? { note } : {}),
      buttons,
    },
  };
}
