import type { Richtvraag } from '../../knowledge/richtvraag.ts';
import type { AnswerType } from './answer-type.ts';
import { choice } from './choice.ts';
import { bilingual } from './english-answers.ts';
import { file } from './file.ts';
import { groupOf } from './group.ts';
import { questionOf } from './group-items.ts';
import { location } from './location.ts';
import { moment } from './moment.ts';
import { ownTicket } from './own-ticket.ts';
import { number } from './number.ts';
import { person } from './person.ts';
import { text } from './text.ts';
import { yesNo } from './yes-no.ts';

const types: { [S in Richtvraag['soort']]: AnswerType<Extract<Richtvraag, { soort: S }>> } = {
  tekst: text,
  'lange-tekst': text,
  keuze: choice,
  meerkeuze: choice,
  'ja-nee': yesNo,
  getal: number,
  datum: moment,
  tijd: moment,
  periode: moment,
  locatie: location,
  persoon: person,
  bestand: file,
  melding: ownTicket,
  groep: groupOf((field) => typeOf(questionOf(field))),
};

const inBothLanguages = Object.fromEntries(
  Object.entries(types).map(([soort, type]) => [soort, bilingual(type as AnswerType)]),
) as Record<Richtvraag['soort'], AnswerType>;

/** How the answers to a question are read and said. */
export const typeOf = (question: Richtvraag): AnswerType => inBothLanguages[question.soort];
