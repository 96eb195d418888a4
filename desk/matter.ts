import { plain, type Context } from '../dialogs/answers/answer-type.ts';
import { description } from '../dialogs/description.ts';
import type { Desk } from '../dialogs/desk.ts';
import { begin, settle, spotAll } from '../dialogs/intake.ts';
import { onlyAsksPerson } from '../dialogs/person-asked.ts';
import type { Intake } from '../dialogs/session.ts';
import { asItStands } from './corrected.ts';
import type { Line, Takeover } from './takeover.ts';

/** What an employee said about the matter, before and in the chat, for the questions of a product. */

/** Words that alone say nothing of it. */
const polite = new Set(
  (
    'ja nee neen ok oke okay prima goed top klopt fijn mooi super zeker graag inderdaad helemaal dat is lijkt me doe doen maar hoor even wel ' +
    'dank je u jullie bedankt alvast hartelijk hoi hallo hey dag goedemorgen goedemiddag doei moment momentje wacht ik ben er nog bent jij ' +
    'yes no sure great fine thanks thank you hello hi bye please ok still there i am'
  ).split(' '),
);
/** A greeting, thanks or asking for somebody takes no more words. */
const mostWords = 15;

type Page = NonNullable<ReturnType<Desk['catalogue']['get']>>;

function tells(text: string, desk: Desk): boolean {
  const words = plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  if (words.every((word) => polite.has(word))) return false;
  if (words.length > mostWords) return true;
  const { intent } = desk.search(text);
  return intent === 'human' ? !onlyAsksPerson(desk, text) : intent === null;
}

/** Each thing they told, without greetings, thanks, "een mens graag" and the like. */
export const toldIn = ({ about }: Takeover, lines: readonly Line[], desk: Desk): string[] => [
  ...new Set(
    [
      about.said,
      ...asItStands(lines).flatMap(({ by, kind, text }) => (by.role === 'medewerker' && kind === 'text' ? [text] : [])),
    ]
      .map((text) => text.trim())
      .filter((text) => tells(text, desk)),
  ),
];

/** The longest that is proposed, in characters. */
const longest = 300;

/** What is the matter, shortly: not where it is, nor what they asked the agent. */
export function matterIn(told: readonly string[], page: Page, { search }: Desk): string | undefined {
  const isAbout = (text: string) => !text.endsWith('?') || search(text).products.some(({ id }) => id === page.id);
  const described = told.flatMap((text) => {
    const found = isAbout(text) ? description(text, page) : undefined;
    return found === undefined ? [] : [found.replace(/[\s.]+$/, '')];
  });
  const [first, ...others] = described;
  if (first === undefined) return undefined;
  let matter = first.length > longest ? `${Array.from(first).slice(0, longest).join('').trimEnd()}…` : first;
  for (const text of others) if (matter.length + text.length + 2 <= longest) matter = `${matter}. ${text}`;
  return matter;
}

/** The intake with all that was told filled in; of what was said twice the last counts. */
export function begunWith(told: readonly string[], page: Page, id: string, context: Context, desk: Desk): Intake {
  const whole = told.join('. ');
  const matter = matterIn(told, page, desk);
  const begun = begin(page, whole, id, context);
  const pasted = description(whole, page);
  const answers = Object.entries(begun.answers).flatMap(([key, answer]): [string, typeof answer][] => {
    if (pasted === undefined || answer.value !== pasted) return [[key, answer]];
    return matter === undefined ? [] : [[key, { ...answer, value: matter, text: matter }]];
  });
  const intake = { ...begun, said: matter ?? whole, answers: Object.fromEntries(answers) };
  return settle(page, { ...intake, ...lastSaid(told, page, intake, context) });
}

/** What a line tells in full by itself goes before what all lines together seem to tell: of two places the last is meant. */
function lastSaid(
  told: readonly string[],
  page: Page,
  { answers, parts, ...intake }: Intake,
  context: Context,
): Pick<Intake, 'answers' | 'parts'> {
  const { building: _, ...employee } = context.employee;
  const kept = Object.entries(answers).filter(([, { from, value }]) => from !== 'said' || value === intake.said);
  const none: Intake = { ...intake, answers: Object.fromEntries(kept), parts: {} };
  const last = told.map((text) => spotAll(page, none, text, { ...context, employee }));
  const said = Object.assign({}, ...last.map((one) => one.answers)) as Intake['answers'];
  const half = Object.assign({}, ...last.map((one) => one.parts)) as Intake['parts'];
  const all = { ...answers, ...said };
  const open = Object.entries({ ...half, ...parts }).filter(([id]) => !all[id]);
  return { answers: all, parts: Object.fromEntries(open) };
}
