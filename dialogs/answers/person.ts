import { peopleMeant } from '../../knowledge/directory.ts';
import type { Organisation, Person } from '../../knowledge/organisation.ts';
import { plain, type AnswerType, type Context, type Found, type QuestionOf, type Reading } from './answer-type.ts';
import { askWhich, chosenFrom, optionsIn, type Option } from './either.ts';

/** Somebody of the organisation, or somebody of whom only the name is known. */
export interface Who {
  /** In the directory. */
  id: string | null;
  naam: string;
}

const self =
  /^(?:ik|ikzelf|ik zelf|mijzelf|mezelf|mijn eigen|voor (?:mij|mijzelf|mezelf|mijn eigen)|mij|me|myself|for me|me myself)(?: zelf)?$/;
const boss =
  /^(?:(?:voor|aan|van|door|dat is|het is) )*(?:mijn|m'n|mn|onze|my) (?:directe )?(?:leidinggevende|manager|baas|chef|teamleider|afdelingshoofd|hoofd|boss)$/;
const leadIn =
  /^(?:(?:het is|dat is|het gaat om|voor|aan|van|naar|door|doe maar|toch|nee|liever|mijn collega|m'n collega|collega)[\s,:]+)+/i;
/** Words, but not of a name. */
const noName =
  /^(?:ja|nee|neen|ok|oke|yes|no|niemand|iedereen|geen|graag|dank|hallo|hoi|wie|wat|waar|hoe|waarom|wanneer|kan|kun|mag|is|weet|het|dat|dit)\b/;
const most = 5;

/** A person as they are told apart from another with the same name. */
const inFull = (person: Person): string =>
  [person.naam, [person.afdeling, person.gebouw].filter(Boolean).join(', ')].filter(Boolean).join(' · ');

const known = ({ id, naam }: Person): Found => ({ is: 'answer', value: { id, naam } satisfies Who });

/** Whom of several; somebody else stays possible under the name that was said. */
function which(people: Person[], name: string, { words: { answers: say } }: Context): Found {
  const options = people.map((person): Option => ({
    text: inFull(person),
    value: { id: person.id, naam: person.naam } satisfies Who,
    ook: [person.naam, ...(person.afdeling ? [person.afdeling] : [])],
  }));
  const other: Option = { text: say.somebodyElse, value: { id: null, naam: name } satisfies Who };
  return askWhich(say.which(people.map(({ naam }) => naam)), [...options, other]);
}

function named(name: string, question: QuestionOf<'persoon'>, context: Context): Reading {
  const { people, exact } = peopleMeant(context.organisation, name);
  const [one, ...others] = people;
  if (one && others.length === 0 && exact) return known(one);
  if (people.length > most)
    return { is: 'problem', hint: context.words.answers.manyCalled(String(people.length), name) };
  if (one) return which(people, name, context);
  return /\p{L}{2}/u.test(name) && name.length <= 120
    ? { is: 'answer', value: { id: null, naam: name } satisfies Who }
    : { is: 'problem', hint: question.hint ?? context.words.answers.personHint };
}

/** Where a question is about somebody else: who asks, or whom it is for. */
function isSelf({ id, naam }: Who, { employee, speaker = employee }: Context): boolean {
  return [employee, speaker].some((one) => (id === null ? plain(naam) === plain(one.name) : id === one.id));
}

/** What was read, unless it may not be them. */
function notSelf(reading: Reading, question: QuestionOf<'persoon'>, context: Context): Reading {
  const own = question['niet-zelf'] && reading.is === 'answer' && isSelf(reading.value as Who, context);
  return own ? { is: 'problem', hint: context.words.answers.notThemselves } : reading;
}

const leaderOf = ({ personen }: Organisation, id: string): Person | undefined => {
  const leader = personen.find((one) => one.id === id)?.leidinggevende;
  return personen.find((one) => one.id === leader);
};

function whoIn(reply: string, question: QuestionOf<'persoon'>, context: Context, part: unknown): Reading {
  const { organisation, words } = context;
  const speaker = context.speaker ?? context.employee;
  const left = optionsIn(part);
  const chosen = left && chosenFrom(reply, left);
  if (chosen) return { is: 'answer', value: chosen.value };
  const said = plain(reply);
  if (self.test(said) || said === plain(speaker.name))
    return { is: 'answer', value: { id: speaker.id, naam: speaker.name } satisfies Who };
  if (boss.test(said)) {
    const leader = leaderOf(organisation, speaker.id);
    return leader ? known(leader) : { is: 'problem', hint: words.answers.whoLeads };
  }
  const name = reply
    .trim()
    .replace(leadIn, '')
    .replace(/[\s.!]+$/, (end) => (/\b\p{L}\.$/u.test(reply) ? end : ''));
  if (noName.test(plain(name)) || reply.includes('?'))
    return { is: 'problem', hint: question.hint ?? words.answers.personHint };
  return named(name, question, context);
}

/** Somebody: a colleague by name, e-mail address, "ikzelf" or "mijn leidinggevende"; or a name as it was typed. */
export const person: AnswerType<QuestionOf<'persoon'>> = {
  read: (reply, question, context, part) => notSelf(whoIn(reply, question, context, part), question, context),
  spot(sentence, question, context) {
    if (question['niet-zelf']) return undefined;
    const { organisation, employee, speaker = employee } = context;
    if (/@/.test(sentence)) {
      const [one] = peopleMeant(organisation, sentence).people;
      if (one) return known(one);
    }
    const said = ` ${plain(sentence).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
    const others = organisation.personen.filter(({ id }) => id !== speaker.id);
    const inFullName = others.filter(
      ({ naam }) => / /.test(naam) && said.includes(` ${plain(naam).replace(/[^\p{L}\p{N}]+/gu, ' ')} `),
    );
    const [only, ...more] = inFullName;
    return only && more.length === 0 ? known(only) : undefined;
  },
  amend(text, question, context) {
    if (question['niet-zelf']) return undefined;
    const name =
      /^(?:(?:nee|o nee|sorry|toch)[\s,]+)*(?:toch |het is |liever |doe maar |niet .+ maar )*(?:voor )?(?<name>\p{L}[\p{L}' .-]+)$/iu.exec(
        text.trim(),
      )?.groups?.['name'];
    if (name === undefined) return undefined;
    const { people, exact } = peopleMeant(context.organisation, name);
    const [one] = people;
    if (!one || !exact || people.length > most) return undefined;
    return people.length === 1 ? known(one) : which(people, name, context);
  },
  show: (value) => (typeof value === 'string' ? value : (value as Who).naam),
  choices: (question, { words }) => (question['niet-zelf'] ? [] : [{ title: words.answers.myself, value: 'ikzelf' }]),
};
