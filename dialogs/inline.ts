import type { Richtvraag } from '../knowledge/richtvraag.ts';
import type { Context } from './answers/answer-type.ts';
import type { Input } from './channel.ts';
import { inputsOf, nothing } from './fields.ts';
import type { Part } from './session.ts';

/** The open question with inputs on its card, where choosing is faster than typing: a day, a time, several, somebody, a long list. */

/** Renderers of Adaptive Cards show five buttons and hide what comes after them; Teams shows six. */
export const mostButtons = 5;

export interface Inline {
  inputs: Input[];
  /** What can be pressed beside them. */
  choices: { title: string; value: string }[];
  /** What can be typed instead, for who sees no card. */
  typing?: string;
}

/** How a question is put when `choices` are its quick replies and there is room for so many buttons of them. */
export function inlineOf(
  question: Richtvraag,
  context: Context,
  part: Part | undefined,
  choices: Inline['choices'],
  room: number,
): Inline {
  const { form, answers } = context.words;
  const inputs = () => inputsOf(question, context).map((input) => onCard(input, question));
  // Which of two days or times was meant: one tap is faster than picking it anew.
  if (part?.choices?.length && choices.length <= room) return { inputs: [], choices };
  switch (question.soort) {
    case 'datum': {
      const other = question['in-het-verleden']
        ? { title: form.yesterday, value: 'gisteren' }
        : { title: form.tomorrow, value: 'morgen' };
      return { inputs: inputs(), choices: [{ title: form.today, value: 'vandaag' }, other], typing: answers.dayHint };
    }
    case 'tijd':
      return { inputs: inputs(), choices, typing: answers.timeHint };
    case 'periode': {
      const known = Object.keys(part?.part ?? {});
      const missing = inputs().filter(({ id }) => !known.some((one) => id.endsWith(`.${one}`)));
      return { inputs: missing, choices, typing: known.includes('datum') ? answers.periodHint : answers.dayHint };
    }
    case 'meerkeuze':
      return { inputs: inputs(), choices: [] };
    case 'persoon': {
      const list = inputs().filter(({ kind, choices: people }) => kind === 'person' && (people ?? []).length > 1);
      return { inputs: list, choices, typing: answers.personHint };
    }
    default:
      return choices.length > room
        ? { inputs: inputs().filter(({ kind }) => kind === 'choice'), choices: [] }
        : { inputs: [], choices };
  }
}

/** The question itself stands above it, and what lets go of it has a button of its own. */
function onCard(input: Input, { id, kort }: Richtvraag): Input {
  return {
    ...input,
    ...(input.id === id || input.kind === 'person' ? { label: kort } : {}),
    ...(input.choices ? { choices: input.choices.filter(({ value }) => value !== nothing) } : {}),
  };
}
