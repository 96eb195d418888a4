import { DateTime } from 'luxon';
import type { Product } from '../knowledge/product.ts';
import type { Context } from './answers/answer-type.ts';
import { applicable, settle } from './intake.ts';
import type { Intake } from './session.ts';

/** A day that was named for later, and that lies behind us by now. */

/** The intake with passed days open again, and what was said of the first; undefined when there are none. */
export function withoutPassed(
  product: Product,
  intake: Intake,
  { now, organisation }: Context,
): { intake: Intake; was: string } | undefined {
  const today = DateTime.fromJSDate(now, { zone: organisation.tijdzone }).toISODate() ?? '';
  const passed = applicable(product, intake.answers).filter((question) => {
    if ((question.soort !== 'datum' && question.soort !== 'periode') || question['in-het-verleden']) return false;
    const day = dayOf(intake.answers[question.id]?.value);
    return day !== undefined && day < today;
  });
  const [first] = passed;
  if (!first) return undefined;
  const answers = { ...intake.answers };
  for (const { id } of passed) delete answers[id];
  return {
    intake: settle(product, { ...intake, answers, revision: intake.revision + 1 }),
    was: intake.answers[first.id]?.text ?? '',
  };
}

/** The day of a date or a period. */
function dayOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  const { datum } = (value ?? {}) as { datum?: unknown };
  return typeof datum === 'string' ? datum : undefined;
}
