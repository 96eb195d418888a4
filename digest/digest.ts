import type { Button, Chart, Message } from '../dialogs/channel.ts';
import { approvalNl } from '../dialogs/approval-nl.ts';
import { nl } from '../dialogs/nl.ts';
import { sayDate } from '../dialogs/when.ts';
import { localTime } from '../tickets/local-time.ts';
import { lines, wordsBehind } from './lines.ts';
import { allApprovals, allFigures, asExcel, askFurther, lessOften, mostAsked, was, which } from './nl.ts';
import { isWorthTelling, type Called, type DigestRead, type ToDecide } from './read.ts';
import type { FigureName } from './rows.ts';
import { asShown } from './shown.ts';
import { story } from './story.ts';

/** A digest as its manager reads it: the story first, then the figures, and what waits for them. Undefined when there is nothing to say. */
export function digest(read: DigestRead, called: Called, zone: string): Message | undefined {
  if (!isWorthTelling(read)) return undefined;
  const told = story(read, called).join(' ');
  const figures = lines(read, called);
  const words = wordsBehind(read, called);
  const title = `Cijfers van ${periodSaid(read, zone)}`;
  const chart = chartOf(read, called);
  const waiting = read.toDecide.map((one) => ({ ...one, detail: askedBy(one, called) }));
  const said = words.length > 0 && [
    `Wat mensen erbij schreven: ${words.map((one) => shortened(one, 300)).join(' · ')}`,
  ];
  return {
    text: [
      `**${title}**`,
      told,
      figures.map(({ label, value }) => `- **${label}**: ${value}`).join('\n'),
      words.length > 0 && `Wat mensen erbij schreven:\n${words.map((one) => `- ${one}`).join('\n')}`,
      waiting.length > 0 &&
        `Wacht op jouw akkoord:\n${waiting.map(({ title: what, number, detail }) => `- ${what} (${number}) · ${detail}`).join('\n')}`,
      askFurther,
    ]
      .filter(Boolean)
      .join('\n\n'),
    card: {
      title,
      lead: told,
      ...(chart ? { chart } : {}),
      facts: figures.filter(({ label }) => atOnce.has(label)),
      ...(said ? { paragraphs: said } : {}),
      ...(waiting.length > 0 ? { items: waiting.slice(0, mostItems).map(toDecideItem) } : {}),
      buttons: [
        ...(waiting.length > 0
          ? [{ title: allApprovals(waiting.length), press: { do: 'digest', value: 'approvals' } }]
          : []),
        ...furtherButtons(read),
        { title: lessOften, press: { do: 'digest', value: 'less', ref: read.span.length } },
      ],
      details: { title: allFigures, facts: figures.filter(({ label }) => !atOnce.has(label)) },
    },
  };
}

/** What is on the card at once; the rest is behind a button. The chart tells what was asked most. */
const atOnce = new Set(['Toezeggingen', 'Doorlooptijd', 'Oordelen', 'Klachten en onvrede', 'Nu open']);

/** Most approvals that can be given on the card itself. */
const mostItems = 3;

/** So much of it stands on the card, which Teams refuses when it is large; the text has all of it. */
const shortened = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most)} …` : text);

/** The products of which most was asked; fewer than two say nothing beside each other. */
function chartOf({ products }: DigestRead, called: Called): Chart | undefined {
  const bars = [...products]
    .sort((one, other) => other.total - one.total)
    .slice(0, 5)
    .filter(({ total }) => total > 0)
    .map(({ key, total, before }) => ({ label: shortened(called.product(key), 80), value: total, note: was(before) }));
  return bars.length > 1 ? { title: mostAsked, bars } : undefined;
}

/** What its story is about one by one, and everything as a file; as they are asked in words ("welke?", bot/figures-turn.ts). */
function furtherButtons(read: DigestRead): Button[] {
  const { span, scope, now, promises, dissatisfaction } = read;
  const about = (figure: FigureName) => {
    const { at: _, ...shown } = asShown({ unit: span.length, period: span.period, scope, figure }, now);
    return JSON.stringify(shown);
  };
  const figure =
    (promises?.broken ?? 0) > 0 ? 'broken' : (dissatisfaction?.complaints ?? 0) > 0 ? 'complaints' : 'made';
  if (figure === 'made' && read.kinds.every(({ total }) => total === 0)) return [];
  return [
    { title: which[figure], press: { do: 'cijfers', ref: about(figure), value: 'welke' } },
    { title: asExcel, press: { do: 'cijfers', ref: about('made'), value: 'excel' } },
  ];
}

const askedBy = ({ by, askedAt, cost }: ToDecide, called: Called): string =>
  [by, ...(askedAt ? [`gevraagd ${called.moment(askedAt)}`] : []), ...(cost ? [cost] : [])].join(' · ');

/** Decided by the actions of the card on which it was asked. */
const toDecideItem = ({ number, title, detail }: ToDecide & { detail: string }) => ({
  title: shortened(`Akkoord? ${title}`, 150),
  detail: `${shortened(detail, 400)} · ${number}`,
  buttons: [
    { title: approvalNl.approve, press: { do: 'approve', ref: number } },
    { title: approvalNl.refuse, press: { do: 'refuse', ref: number } },
  ],
});

/** "maandag 16 november tot en met zondag 22 november"; one day is said once. */
function periodSaid({ span: { period }, now }: DigestRead, zone: string): string {
  const day = (at: Date) => localTime(at, zone).toISODate() ?? '';
  const [first, last] = [day(period.from), day(new Date(period.until.getTime() - 1))];
  const said = (date: string) => sayDate(date, now, zone, nl);
  return first === last ? said(first) : `${said(first)} tot en met ${said(last)}`;
}
