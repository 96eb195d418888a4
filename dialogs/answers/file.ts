import type { Richtvraag } from '../../knowledge/richtvraag.ts';
import { plain, type AnswerType, type QuestionOf } from './answer-type.ts';

type FileQuestion = QuestionOf<'bestand'>;

/** "die heb ik niet", "geen foto": there is nothing to send. */
const none =
  /^(?:(?:nee|neen|sorry)[, ]*)?(?:(?:die|dat|deze|een foto|het bestand) )?(?:(?:heb|kan|maak) ik (?:er )?(?:nu |nog )?(?:niet|geen)(?: van)?(?: foto| foto's| bestand)?|geen (?:foto|foto's|bestand|bijlage)|heb ik niet(?: bij de hand)?|lukt niet|gaat niet|nee|no photo|i don't have (?:one|it))$/;

const hasNone = (text: string): boolean => none.test(plain(text));

/** Whether somebody who is asked for a file says to have nothing to send. */
export const nothingToSend = (question: Richtvraag, text: string): boolean =>
  question.soort === 'bestand' && hasNone(text);

/** A photo or file: what was sent is taken by `sent-files.ts`; here are the words that may stand for it. */
export const file: AnswerType<FileQuestion> = {
  read(reply, question, { words }) {
    const said = reply.trim();
    if (question['of-tekst'] && said.length > 2 && said.length <= 1000 && !hasNone(said))
      return { is: 'answer', value: said };
    return {
      is: 'problem',
      hint: question.hint ?? (question['alleen-foto'] ? words.files.sendPhoto : words.files.sendFile),
    };
  },
  // What is sent tells itself; a sentence about it does not.
  spot: () => undefined,
  show: (value) => (Array.isArray(value) ? `${String(value.length)}×` : String(value)),
};
