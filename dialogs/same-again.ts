import type { Product } from '../knowledge/product.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { Button } from './channel.ts';
import { applicable, settle, withAnswer } from './intake.ts';
import { spokenTicket } from './retold.ts';
import type { Scene } from './scene.ts';
import type { Intake } from './session.ts';

/** "Zelfde als vorige keer?": the answers of the employee's last ticket of this product, where time does not change them. */

/** What is another every time is asked anew: the day, and what was sent along. */
const passing = new Set(['datum', 'tijd', 'periode', 'bestand']);

/** The last ticket of this product for the same person that was not refused or withdrawn. `tickets` come newest first. */
function lastOf({ reads, desk, words }: Scene, product: Product, intake: Intake): Ticket | undefined {
  const last = reads.tickets.find(
    ({ product: id, status, requester, beneficiary }) =>
      id === product.id &&
      status !== 'afgewezen' &&
      status !== 'geannuleerd' &&
      requester.id === reads.employee.id &&
      beneficiary?.name === intake.for?.name,
  );
  return last && spokenTicket(last, desk, words);
}

/** An intake with what the last ticket knows filled in. */
export function likeLastTime(product: Product, intake: Intake, last: Ticket): Intake {
  let filled = intake;
  // In the order of the page: an answer can make a later question apply.
  for (const question of product.richtvragen) {
    const answered = last.answers.find(({ id }) => id === question.id);
    if (!answered || answered.value === null || passing.has(question.soort) || filled.answers[question.id]) continue;
    if ('uit-zin' in question && question['uit-zin']) continue;
    if (!applicable(product, filled.answers).includes(question)) continue;
    const { value, text } = answered;
    filled = withAnswer(filled, question, { soort: question.soort, value, text, from: 'known' });
  }
  return settle(product, filled);
}

/** The button that fills in the last answers, when that saves at least two questions. */
export function sameAgainButton(scene: Scene, product: Product, intake: Intake): Button | undefined {
  const last = lastOf(scene, product, intake);
  if (!last || intake.trail.length > 0) return undefined;
  const saved = Object.keys(likeLastTime(product, intake, last).answers).length - Object.keys(intake.answers).length;
  return saved < 2
    ? undefined
    : { title: scene.words.sameAgain, press: { do: 'same-again', ref: intake.id, value: last.number } };
}

/** "zelfde als vorige keer", typed. */
export const asksSameAgain = (said: string): boolean =>
  /^(?:doe maar |graag |weer )*(?:het|de)?\s*zelfde(?: (?:als|van) (?:de )?(?:vorige|laatste) (?:keer|maal))?$|^(?:net )?(?:als|zoals) (?:de )?(?:vorige|laatste) keer$|^same as last time$/.test(
    said,
  );

/** The ticket that "zelfde als vorige keer" means here. */
export const lastTicket = lastOf;
