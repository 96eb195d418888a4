import type { Product } from './product.ts';
import type { Condition, Richtvraag } from './richtvraag.ts';

/** Conditions that can never hold, whatever is answered: a question that is never asked, an approval that is never needed. */

export interface Unreachable {
  /** Where the conditions stand, such as ["richtvragen", 3, "als"]. */
  path: (string | number)[];
  /** In Dutch: why it never holds. */
  why: string;
}

type Value = string | number | boolean;

/** Everything that has to be true of one answer. */
interface Demands {
  conditions: Condition[];
  answered: boolean;
}

export function unreachable(
  page: Pick<Product, 'richtvragen' | 'akkoord' | 'spoed-als' | 'onderdelen'>,
): Unreachable[] {
  const questions = new Map(page.richtvragen.map((question) => [question.id, question]));
  const places: [Unreachable['path'], readonly Condition[]][] = [
    ...page.richtvragen.map((question, at): [Unreachable['path'], Condition[]] => [
      ['richtvragen', at, 'als'],
      question.als,
    ]),
    [['akkoord', 'als'], page.akkoord?.als ?? []],
    [['spoed-als'], page['spoed-als']],
    ...page.onderdelen.map((part, at): [Unreachable['path'], Condition[]] => [['onderdelen', at, 'als'], part.als]),
  ];
  return places.flatMap(([path, conditions]) => {
    const why = contradiction(conditions, questions);
    return why === undefined ? [] : [{ path, why }];
  });
}

/** Why conditions can not hold together, given what their questions can be answered with; undefined when they can. */
function contradiction(
  conditions: readonly Condition[],
  questions: ReadonlyMap<string, Richtvraag>,
): string | undefined {
  const demands = new Map<string, Demands>();
  const demand = (list: readonly Condition[]): void => {
    for (const condition of list) {
      const known = demands.get(condition.vraag) ?? { conditions: [], answered: false };
      const answered = condition.beantwoord !== false;
      demands.set(condition.vraag, {
        conditions: [...known.conditions, condition],
        answered: known.answered || answered,
      });
      // An answer is only there when its own question is asked.
      if (answered) demand(questions.get(condition.vraag)?.als ?? []);
    }
  };
  demand(conditions);
  for (const [id, one] of demands) {
    const question = questions.get(id);
    const why = question && impossible(question, one);
    if (why !== undefined) return `"${id}" ${why}`;
  }
  return undefined;
}

function impossible(question: Richtvraag, { conditions, answered }: Demands): string | undefined {
  if (conditions.some(({ beantwoord }) => beantwoord === false)) {
    if (answered || conditions.some(demandsValue)) return 'moet hier tegelijk wel en niet beantwoord zijn';
    const always = question.verplicht && question.als.length === 0;
    return always ? 'is hier altijd beantwoord, want iedereen krijgt die vraag' : undefined;
  }
  if (!conditions.some(demandsValue) && !conditions.some(({ niet }) => niet !== undefined)) return undefined;
  const choices = choicesOf(question);
  const fits = (value: Value) => conditions.every((condition) => holds(condition, value));
  if (question.soort === 'meerkeuze') {
    const refused = (value: Value) => conditions.some(({ niet }) => niet === value);
    const may = (value: Value) => choices!.includes(value) && !refused(value);
    const possible = conditions.every(
      (one) =>
        (one.is === undefined || may(one.is)) &&
        (one['een-van'] === undefined || one['een-van'].some(may)) &&
        one.minstens === undefined &&
        one.hoogstens === undefined,
    );
    return possible && choices!.some((one) => !refused(one))
      ? undefined
      : `kan dat niet zijn; kies uit: ${say(choices!)}`;
  }
  if (choices) {
    if (choices.some(fits)) return undefined;
    if (question['weet-ik-niet'] && !conditions.some(demandsValue)) return undefined;
    return `kan dat niet zijn; kies uit: ${say(choices)}`;
  }
  if (question.soort === 'getal') return numberFits(question, conditions);
  if (question.soort === 'locatie' || question.soort === 'periode' || question.soort === 'groep')
    return conditions.some(demandsValue) ? `is een ${question.soort}; gebruik alleen "beantwoord"` : undefined;
  if (conditions.some(({ minstens, hoogstens }) => minstens !== undefined || hoogstens !== undefined))
    return 'is geen getal; "minstens" en "hoogstens" kunnen alleen bij een getal';
  const named = conditions.flatMap((one) => [...(one.is === undefined ? [] : [one.is]), ...(one['een-van'] ?? [])]);
  return named.length === 0 || named.some((value) => typeof value === 'string' && fits(value))
    ? undefined
    : 'kan dat niet tegelijk zijn';
}

const demandsValue = (one: Condition): boolean =>
  one.is !== undefined || one['een-van'] !== undefined || one.minstens !== undefined || one.hoogstens !== undefined;

const say = (values: readonly Value[]): string => values.map(String).join(', ');

/** What a question can be answered with, where that is a short list. */
function choicesOf(question: Richtvraag): Value[] | undefined {
  if (question.soort === 'ja-nee') return [true, false];
  return 'keuzes' in question ? question.keuzes.map(({ waarde }) => waarde) : undefined;
}

function holds(one: Condition, value: Value): boolean {
  if (one.is !== undefined && one.is !== value) return false;
  if (one['een-van'] !== undefined && !one['een-van'].some((other) => other === value)) return false;
  if (one.niet !== undefined && one.niet === value) return false;
  if (one.minstens !== undefined && !(typeof value === 'number' && value >= one.minstens)) return false;
  return one.hoogstens === undefined || (typeof value === 'number' && value <= one.hoogstens);
}

function numberFits(
  question: Extract<Richtvraag, { soort: 'getal' }>,
  conditions: readonly Condition[],
): string | undefined {
  const least = Math.max(question.minimaal, ...conditions.flatMap(({ minstens }) => minstens ?? []));
  const most = Math.min(question.maximaal, ...conditions.flatMap(({ hoogstens }) => hoogstens ?? []));
  const bounds = `ligt tussen ${String(question.minimaal)} en ${String(question.maximaal)}`;
  if (conditions.some((one) => one['een-van'] !== undefined))
    return 'is een getal; gebruik "is", "minstens" of "hoogstens"';
  const exact = conditions.flatMap(({ is }) => is ?? []);
  const tried = exact.length > 0 ? exact : [least, most, (least + most) / 2];
  const possible =
    least <= most &&
    tried.some(
      (value) =>
        typeof value === 'number' && value >= least && value <= most && conditions.every((one) => holds(one, value)),
    );
  return possible ? undefined : bounds;
}
