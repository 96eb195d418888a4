import type { Button, Card, Input, Message } from '../../dialogs/channel.ts';
import type { KeptReport } from '../../tickets/supplier-report.ts';
import { share, tenth, whole } from '../nl.ts';
import { sayDay, sayMonths } from './months.ts';
import { supplierNl } from './nl.ts';
import { dissatisfied, type SupplierReport, type Voice } from './report.ts';
import { reportingNl as said } from './reporting-nl.ts';

/** The cards of a report: of its draft, of its texts, and once it is decided. */

export type Kept = KeptReport<SupplierReport>;
export type Wrong = Readonly<Record<string, string>>;

export const reportCard = (id: string): string => `rapportage:${id}`;
export const textsCard = (id: string): string => `rapportage-teksten:${id}`;

/** Texts on one card. */
export const textsAtOnce = 8;

const press = (id: string, value: string) => ({ do: 'rapportage', ref: id, value });

export const titleOf = ({ measured: { supplier, period } }: Kept): string =>
  said.title(supplier.name, sayMonths(period));

const view = (id: string): Button => ({ title: said.buttons.view, press: press(id, 'view') });

/** The draft; `manager` is who gets it once it is released. */
export function draftMessage(kept: Kept, manager: string, wrong: Wrong = {}): Message {
  const { id, version, measured, written } = kept;
  const { supplier, period } = measured;
  const input = (name: keyof typeof said.fields, value: string): Input => ({
    id: name,
    kind: 'lines',
    label: said.fields[name],
    ...(value === '' ? {} : { value }),
    ...(wrong[name] === undefined ? {} : { error: wrong[name] }),
  });
  const problems = Object.values(wrong);
  const intro = [...(problems.length > 0 ? [said.stillWrong] : []), said.intro(sayMonths(period), manager)].join(' ');
  const facts = factsOf(measured);
  const buttons: Button[] = [
    { title: said.buttons.release, press: press(id, `release:${String(version)}`), style: 'primary', sends: true },
    { title: said.buttons.save, press: press(id, `save:${String(version)}`), sends: true },
    view(id),
    ...(textsOf(measured).length > 0 ? [{ title: said.buttons.texts, press: press(id, 'texts:0') }] : []),
    { title: said.buttons.drop, press: press(id, `drop:${String(version)}`), style: 'danger' },
  ];
  return {
    text: [
      `**${said.draftTitle(supplier.name)}**`,
      intro,
      facts.map(({ label, value }) => `- ${label}: ${value}`).join('\n'),
      `${said.fields.highlights}:\n${written.highlights}`,
      ...(written.note === '' ? [] : [`${said.note}\n${written.note}`]),
      ...problems,
      said.typing(supplier.id),
    ].join('\n\n'),
    card: {
      title: said.draftTitle(supplier.name),
      badge: { text: said.badge.concept, tone: 'attention' },
      paragraphs: [intro],
      facts,
      inputs: [input('highlights', written.highlights), input('note', written.note)],
      note: said.typing(supplier.id),
      buttons,
    },
  };
}

function factsOf({ now, then }: SupplierReport): { label: string; value: string }[] {
  const kept = ({ promises: { kept: n, due } }: typeof now) => (due === 0 ? '–' : share(n, due));
  const mean = ({ ratings: { mean: n } }: typeof now) => (n === null ? '–' : tenth(n));
  return [
    { label: said.facts.all, value: whole(dissatisfied(now)) + said.was(whole(dissatisfied(then))) },
    { label: said.facts.kept, value: kept(now) + said.was(kept(then)) },
    { label: said.facts.mean, value: mean(now) + said.was(mean(then)) },
  ];
}

/** Once it is decided; `by` says by whom and when. */
export function decidedMessage(kept: Kept, by: string): Message {
  const { id, state, written } = kept;
  const title = titleOf(kept);
  const paragraphs = [by, ...written.highlights.split('\n').filter(Boolean)];
  const badge: Card['badge'] =
    state === 'vrijgegeven'
      ? { text: said.badge.vrijgegeven, tone: 'good' }
      : { text: said.badge['niet-verstuurd'], tone: 'neutral' };
  return {
    text: [`**${title}** (${badge.text})`, ...paragraphs].join('\n\n'),
    card: { title, badge, paragraphs, buttons: [view(id)] },
  };
}

/** Voices that said something. */
export const textsOf = ({ voices }: Pick<SupplierReport, 'voices'>): Voice[] =>
  voices.filter(({ text }) => text !== null);

/** Some of the texts, to be changed or left out. */
export function textsMessage(kept: Kept, from: number, wrong: Wrong = {}): Message {
  const { id, version, measured, written } = kept;
  const all = textsOf(measured);
  const shown = all.slice(from, from + textsAtOnce);
  const intro = said.textsIntro(from + 1, from + shown.length, all.length);
  const label = ({ ticket, what, about, on }: Voice) =>
    `${ticket} · ${supplierNl.what[what]} · ${about} · ${sayDay(on)}`;
  const inputs = shown.map((voice): Input => {
    const value = written.texts[voice.id] ?? '';
    const error = wrong[voice.id];
    return {
      id: voice.id,
      kind: 'lines',
      label: label(voice),
      ...(value === '' ? {} : { value }),
      ...(error === undefined ? {} : { error }),
    };
  });
  const next = from + textsAtOnce;
  return {
    text: [
      `**${said.textsTitle(measured.supplier.name)}**`,
      intro,
      ...shown.map((voice) => `- ${label(voice)}: ${written.texts[voice.id] ?? ''}`),
      ...Object.values(wrong),
    ].join('\n\n'),
    card: {
      title: said.textsTitle(measured.supplier.name),
      paragraphs: [intro],
      inputs,
      buttons: [
        {
          title: said.buttons.save,
          press: press(id, `save-texts:${String(version)}:${String(from)}`),
          style: 'primary',
          sends: true,
        },
        ...(next < all.length ? [{ title: said.buttons.more, press: press(id, `texts:${String(next)}`) }] : []),
      ],
    },
  };
}
