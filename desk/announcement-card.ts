import type { Button, Card, Input, Message } from '../dialogs/channel.ts';
import type { Desk } from '../dialogs/desk.ts';
import type { Announcing } from '../dialogs/session.ts';
import type { Announcement, Report } from '../tickets/announcement.ts';
import type { Wrong } from './announcement-ready.ts';
import { announcingNl as said } from './announcing-nl.ts';

/** The card of an announcement: what is to be told before it is sent, and whom it reached afterwards. */

export const announcementCard = (id: string): string => `mededeling:${id}`;

const press = (id: string, value: string) => ({ do: 'mededeling', ref: id, value });

/** Who can be told, with a word for each. */
export function whomChoices({ organisation }: Desk, { buildings }: Pick<Announcing, 'buildings'>) {
  const departments = [...new Set(organisation.personen.flatMap(({ afdeling }) => afdeling ?? []))].sort();
  return [
    { title: said.everybody, value: 'iedereen' },
    ...(buildings.length > 0 || organisation.gebouwen.length > 0 ? [{ title: said.inBuildings, value: 'gebouw' }] : []),
    { title: said.customers, value: 'product' },
    ...departments.map((name) => ({ title: said.department(name), value: `afdeling:${name}` })),
    ...organisation.groepen
      .filter(({ leden = [] }) => leden.length > 0)
      .map(({ id, naam }) => ({ title: said.group(naam), value: `groep:${id}` })),
  ];
}

/** The card on which everything can still be changed; `told` is how it will be said. */
export function draftMessage(draft: Announcing, told: string, desk: Desk, wrong: Wrong = {}): Message {
  const products = draft.offered.map((id) => ({ title: desk.catalogue.get(id)?.naam ?? id, value: id }));
  const buildings = desk.organisation.gebouwen.map(({ code, naam }) => ({ title: `${code} (${naam})`, value: code }));
  const whom = whomChoices(desk, draft);
  const input = (
    id: keyof typeof said.fields,
    kind: Input['kind'],
    value: string,
    more: Partial<Input> = {},
  ): Input => ({
    id,
    kind,
    label: said.fields[id],
    ...(value === '' ? {} : { value }),
    ...(wrong[id] === undefined ? {} : { error: wrong[id] }),
    ...more,
  });
  const begins = draft.kind === 'onderhoud' || draft.fromDate !== '';
  const inputs = [
    input('title', 'text', draft.title),
    input('text', 'lines', draft.text),
    input('products', 'several', draft.products.join(','), { choices: products }),
    input('buildings', 'several', draft.buildings.join(','), { choices: buildings }),
    ...(begins ? [input('fromDate', 'date', draft.fromDate), input('fromTime', 'time', draft.fromTime)] : []),
    input('untilDate', 'date', draft.untilDate),
    input('untilTime', 'time', draft.untilTime),
    input('whom', 'several', draft.whom.join(','), { choices: whom }),
    input('urgent', 'yes-no', draft.urgent ? 'ja' : 'nee', {
      choices: [
        { title: 'Ja', value: 'ja' },
        { title: 'Nee', value: 'nee' },
      ],
    }),
  ];
  const names = (all: readonly string[], of: readonly { title: string; value: string }[]) =>
    all.map((one) => of.find(({ value }) => value === one)?.title ?? one).join(', ');
  const buttons: Button[] = [
    { title: said.send, press: press(draft.id, 'send'), style: 'primary', sends: true },
    { title: said.drop, press: press(draft.id, 'drop') },
  ];
  const problems = Object.values(wrong);
  const intro = [problems.length > 0 ? said.stillHow : '', said.intro(told)].filter(Boolean).join(' ');
  return {
    text: [
      intro,
      `${said.fields.products} ${names(draft.products, products) || '…'}`,
      `${said.fields.whom} ${names(draft.whom, whom)}`,
      ...problems,
      said.typing,
    ].join('\n\n'),
    card: { title: said.title[draft.kind], paragraphs: [intro], inputs, note: said.typing, buttons },
  };
}

/** The card once another shows how it is. */
export const belowMessage = ({ kind }: Announcing): Message => ({
  text: `${said.title[kind]}. ${said.below}`,
  card: { title: said.title[kind], paragraphs: [said.below] },
});

/** The card once it is not to be sent. */
export const droppedMessage = ({ kind, title }: Announcing): Message => ({
  text: `${said.title[kind]}: ${title}. ${said.dropped}`,
  card: { title: said.title[kind], paragraphs: [title, said.dropped] },
});

/** Whom it reached so far, each time that it was told. */
export function reportMessage(one: Announcement, reports: readonly Report[]): Message {
  const over = one.solvedAt !== null;
  const telling = reports.length === 0 || reports.some(({ waiting }) => waiting > 0);
  const badge = telling ? said.badge.telling : over ? said.badge.over : said.badge.told;
  const facts = reports.flatMap((report) => factsOf(report, reports.length > 1));
  const unsure = reports.at(-1)?.unsure ?? 0;
  const buttons: Button[] = [
    ...(over ? [] : [{ title: said.solve[one.kind], press: press(one.id, 'solved') }]),
    ...(unsure > 0 ? [{ title: said.again(unsure), press: press(one.id, 'again') }] : []),
  ];
  const note = unsure > 0 ? said.whyUnsure : undefined;
  const card: Card = {
    title: one.title,
    badge: { text: badge, tone: over ? 'good' : 'attention' },
    facts,
    ...(note === undefined ? {} : { note }),
    ...(buttons.length > 0 ? { buttons } : {}),
  };
  return {
    text: [`**${one.title}** (${badge})`, ...facts.map(({ label, value }) => `${label}: ${value}`), note ?? '']
      .filter(Boolean)
      .join('\n\n'),
    card,
  };
}

const counted = ['waiting', 'unsure', 'notInstalled', 'blocked', 'unwanted', 'failed', 'calledOff'] as const;

function factsOf(report: Report, named: boolean): { label: string; value: string }[] {
  const label = (text: string) =>
    named ? `${said.step[report.what]}: ${text.charAt(0).toLowerCase()}${text.slice(1)}` : text;
  return [
    { label: label(said.facts.reached), value: said.of(report.reached, report.concerned) },
    ...counted
      .filter((one) => report[one] > 0)
      .map((one) => ({ label: label(said.facts[one]), value: String(report[one]) })),
  ];
}

/** What goes on and can be said to be over. */
export function openMessage(all: readonly Announcement[]): Message {
  const buttons = all
    .slice(0, 5)
    .map(({ id, title, kind }) => ({ title: said.solveThat[kind](title), press: press(id, 'solved') }));
  return {
    text: [said.open, ...all.map(({ title }) => `- ${title}`), said.openTyping].join('\n'),
    card: { paragraphs: [said.open, ...all.slice(5).map(({ title }) => title)], note: said.openTyping, buttons },
  };
}

/** Which of several is meant. */
export function whichMessage(
  all: readonly { id: string; title: string }[],
  value: 'news' | 'solved' | 'started' | 'again',
): Message {
  const typing = said.whichTyping[value];
  const buttons = all.slice(0, 5).map(({ id, title }) => ({ title, press: press(id, value) }));
  return {
    text: [said.which, ...all.map(({ title }) => `- ${title}`), typing].filter(Boolean).join('\n'),
    card: { paragraphs: [said.which], ...(typing === '' ? {} : { note: typing }), buttons },
  };
}

/** Asks who announced it whether it is over: its end is past. */
export function endedMessage({ id, title, kind }: Announcement, when: string): Message {
  const asks = said.ended[kind](title, when);
  return {
    text: asks,
    card: {
      paragraphs: [asks],
      buttons: [{ title: said.solve[kind], press: press(id, 'solved'), style: 'primary' }],
    },
  };
}
