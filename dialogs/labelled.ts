import type { Product } from '../knowledge/product.ts';
import type { Richtvraag } from '../knowledge/richtvraag.ts';
import { plain, type Context } from './answers/answer-type.ts';
import { typeOf } from './answers/answer-types.ts';
import { applicable, settle, take } from './intake.ts';
import type { Intake } from './session.ts';

/** A correction that names what it corrects: "nee, de functie is nu adviseur", "kenteken: AB-123-C". */

const longest = 300;
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The intake with the named answer replaced; undefined when the text names none, or says nothing usable of it. */
export function correctedByLabel(
  product: Product,
  intake: Intake,
  text: string,
  context: Context,
): { intake: Intake; question: Richtvraag } | undefined {
  if (text.length > longest) return undefined;
  for (const question of applicable(product, intake.answers)) {
    if (!intake.answers[question.id]) continue;
    const said = form(question.kort).exec(text.trim())?.groups?.['said'];
    if (said === undefined) continue;
    const reading = typeOf(question).read(said, question, context);
    if (reading.is !== 'answer') return undefined;
    return { question, intake: settle(product, take(intake, question, reading, context, 'asked')) };
  }
  return undefined;
}

function form(label: string): RegExp {
  const name = escaped(plain(label));
  return new RegExp(
    `^(?:(?:nee|neen|o|oh|sorry|wacht|eh|maar|no|wait)[\\s,.!]+)*(?:de |het |mijn |m'n |the |my )?${name}(?:\\s*:|\\s+(?:is|zijn|wordt|moet|moeten|mag|verander|naar|toch|should|must|are|to))(?:\\s+(?:nu|voortaan|toch|zijn|worden|in|now|be))*\\s+(?<said>.+)$`,
    'isu',
  );
}
