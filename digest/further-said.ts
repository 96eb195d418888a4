import type { Button, Message } from '../dialogs/channel.ts';
import type { Desk } from '../dialogs/desk.ts';
import { spokenDesk } from '../dialogs/spoken-desk.ts';
import { sayDate, sayMoment } from '../dialogs/when.ts';
import { wordsOf, type Language } from '../dialogs/words.ts';
import { localTime } from '../tickets/local-time.ts';
import type { Period } from './figures.ts';
import type { Ask, FileKind } from './further.ts';
import { furtherEn } from './further-en.ts';
import { furtherNl } from './further-nl.ts';
import { share, whole } from './nl.ts';
import { isNow, isOpinion, type FigureName, type FigureRow, type RowsBy } from './rows.ts';
import { sayScope } from './scope-words.ts';
import { asShown, type Shown } from './shown.ts';

/** So many are shown in a chat; the rest is in the file. */
export const mostShown = 10;

export const furtherWords = (language: Language): typeof furtherNl => (language === 'en' ? furtherEn : furtherNl);

/** What the database told of a question. */
export interface FurtherRead {
  now: Date;
  shown: Shown & { figure: FigureName };
  total: number;
  rows?: readonly FigureRow[];
  tally?: readonly { key: string; total: number }[];
  against?: { period: Period; total: number };
  /** Where the file is; null: Loket has no address. `most`: so many rows are in it. */
  file?: { link: string | null; name: string; most: number };
  /** Of fewer what they thought is not told apart. */
  fewest: number;
}

interface Part {
  lines?: { label: string; value: string }[];
  says?: string[];
}

export function furtherSaid(read: FurtherRead, ask: Ask, desk: Desk, language: Language): Message {
  const title = `${headline(read, desk, language)}: ${whole(read.total)}`;
  const { lines = [], says = [] } = partOf(read, ask, desk, language);
  const buttons = buttonsOf(read, ask, language);
  return {
    text: [
      `**${title}**`,
      lines.map(({ label, value }) => `- **${label}**: ${value}`).join('\n'),
      ...says,
      `(${buttons.map(({ press }) => press.value ?? '').join(' · ')})`,
    ]
      .filter(Boolean)
      .join('\n\n'),
    card: {
      title,
      ...(says.length > 0 ? { paragraphs: says } : {}),
      ...(lines.length > 0 ? { facts: lines } : {}),
      buttons,
    },
  };
}

function partOf(read: FurtherRead, ask: Ask, desk: Desk, language: Language): Part {
  const words = furtherWords(language);
  const { shown, total, rows = [], tally = [], against, file, fewest } = read;
  const hidden = isOpinion(shown.figure) && total < fewest;
  if (total === 0 && ask.do !== 'compare') return ask.do === 'count' ? {} : { says: [words.none] };
  switch (ask.do) {
    case 'count':
      return {};
    case 'rows':
      if (hidden) return { says: [words.few] };
      return {
        lines: rows.map((row) => ({ label: row.ticket, value: rowSaid(row, read, desk, language) })),
        says: total > rows.length ? [words.more(whole(total - rows.length))] : [],
      };
    case 'by': {
      if (hidden) return { says: [words.few] };
      if (ask.by === 'day' && isNow(shown.figure)) return { says: [words.notPerDay] };
      const kept = ask.by === 'day' ? tally : tally.slice(0, mostShown);
      const few = (n: number) => isOpinion(shown.figure) && n < fewest;
      return {
        lines: kept.map((one) => ({
          label: keySaid(ask.by, one.key, read.now, desk, language),
          value: few(one.total) ? words.fewer : whole(one.total),
        })),
        says: tally.length > kept.length ? [words.others(whole(tally.length - kept.length))] : [],
      };
    }
    case 'compare': {
      if (!against) return { says: [words.notCompared] };
      const { total: before } = against;
      const change =
        total === before || before === 0
          ? total === before
            ? words.same
            : words.moreBy(whole(total))
          : (total > before ? words.moreBy : words.lessBy)(share(Math.abs(total - before), before));
      return {
        lines: [{ label: periodSaid(against.period, read.now, desk, language), value: whole(before) }],
        says: [words.compared(whole(total), whole(before), change)],
      };
    }
    case 'file':
      if (hidden) return { says: [words.few] };
      if (!file) return {};
      if (file.link === null) return { says: [words.noAddress] };
      return {
        says: [words.file(file.name, file.link), ...(total > file.most ? [words.capped(whole(file.most))] : [])],
      };
  }
}

/** "Klachten, maandag 16 november tot en met zondag 22 november, de ICT-servicedesk". */
function headline({ shown, now }: FurtherRead, desk: Desk, language: Language): string {
  const words = furtherWords(language);
  const { figure, kind, scope, period } = shown;
  const of = sayScope(scope, spokenDesk(desk, language), words.and);
  const what = kind && figure === 'made' ? capital(words.kind[kind]) : words.figure[figure];
  return [
    kind && figure !== 'made' ? `${what} (${words.kind[kind]})` : what,
    ...(isNow(figure) ? [] : [periodSaid(period, now, desk, language)]),
    ...(of ? [of] : []),
  ].join(', ');
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function periodSaid({ from, until }: Period, now: Date, desk: Desk, language: Language): string {
  const { zone } = desk.calendar;
  const day = (at: Date) => localTime(at, zone).toISODate() ?? '';
  const said = (date: string) => sayDate(date, now, zone, wordsOf(language));
  const [first, last] = [day(from), day(new Date(until.getTime() - 1))];
  return first === last ? said(first) : furtherWords(language).until(said(first), said(last));
}

function rowSaid(row: FigureRow, { shown, now }: FurtherRead, desk: Desk, language: Language): string {
  const words = furtherWords(language);
  const moment = (at: Date) => sayMoment(at, now, desk.calendar.zone, wordsOf(language));
  const { expectedAt } = row;
  const when = isNow(shown.figure) && expectedAt ? words.promised(moment(expectedAt)) : words.made(moment(row.madeAt));
  return [productSaid(row.product, desk, language), row.building, groupSaid(row.group, desk, language), when]
    .filter(Boolean)
    .join(' · ');
}

export const productSaid = (id: string, desk: Desk, language: Language): string =>
  spokenDesk(desk, language).catalogue.get(id)?.naam ?? id;
export const groupSaid = (id: string, desk: Desk, language: Language): string =>
  spokenDesk(desk, language).organisation.groepen.find((one) => one.id === id)?.naam ?? id;

function keySaid(by: RowsBy, key: string, now: Date, desk: Desk, language: Language): string {
  const words = furtherWords(language);
  if (key === '') return by === 'building' ? words.unknown.building : words.unknown.other;
  switch (by) {
    case 'building': {
      const name = desk.organisation.gebouwen.find(({ code }) => code === key)?.naam;
      return name ? `${key} (${name})` : key;
    }
    case 'product':
      return productSaid(key, desk, language);
    case 'group':
      return groupSaid(key, desk, language);
    case 'kind':
      return capital((words.kind as Record<string, string>)[key] ?? key);
    case 'day':
      return sayDate(key, now, desk.calendar.zone, wordsOf(language));
    case 'made-by':
      return key;
  }
}

const file: FileKind = 'xlsx';

/** What can be asked next, of these figures: also when others were shown since. */
function buttonsOf({ shown, now }: FurtherRead, ask: Ask, language: Language): Button[] {
  const words = furtherWords(language);
  const { at: _, ...about } = asShown(shown, now);
  const ref = JSON.stringify({ ...about, language });
  const button = (key: keyof typeof words.buttons): Button => ({
    title: words.buttons[key],
    press: { do: 'cijfers', ref, value: words.typed[key] },
  });
  return [
    ...(ask.do === 'rows' ? [] : [button('rows')]),
    ...(['building', 'product', 'group'] as const).filter((by) => ask.do !== 'by' || ask.by !== by).map(button),
    ...(ask.do === 'compare' || isNow(shown.figure) ? [] : [button('compare')]),
    ...(ask.do === 'file' && ask.as === file ? [] : [button('file')]),
  ];
}
