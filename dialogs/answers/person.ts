import { plain, type AnswerType, type QuestionOf } from './answer-type.ts';

/** Somebody: "ikzelf", or a name as it was typed. */
export const person: AnswerType<QuestionOf<'persoon'>> = {
  read(reply, question, { employee, words: { answers: say } }) {
    const said = plain(reply);
    if (/^(ik|ikzelf|ik zelf|mijzelf|mezelf|voor mij|voor mijzelf|mij|me)$/.test(said))
      return { is: 'answer', value: employee.name };
    const name = reply.trim().replace(/^(het is |dat is |voor )/i, '');
    return /\p{L}{2}/u.test(name) && name.length <= 120
      ? { is: 'answer', value: name }
      : { is: 'problem', hint: question.hint ?? say.personHint };
  },
  spot: () => undefined,
  show: (value) => String(value),
  choices: (_question, { words }) => [{ title: words.answers.myself, value: 'ikzelf' }],
};
