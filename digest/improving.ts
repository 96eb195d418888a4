import type { Button, Message } from '../dialogs/channel.ts';
import { withButtons } from '../dialogs/asking.ts';
import type { Desk } from '../dialogs/desk.ts';
import { nl } from '../dialogs/nl.ts';
import { companiesIn } from '../dialogs/anonymous.ts';
import { sayMoment } from '../dialogs/when.ts';
import { suppliersOf } from '../knowledge/supplier-reports.ts';
import {
  became,
  causeOf,
  daysOf,
  readCause,
  type Cause,
  type Improvement,
  type Planned,
  type Wrong,
} from '../tickets/improvement.ts';
import { localMoment } from '../tickets/local-time.ts';
import type { Repeat } from '../tickets/repeats.ts';
import { improvingNl as said } from './improving-nl.ts';
import { coordinatorOn } from './supplier/reporting.ts';

/** Causes that come back and what is done about them, as the complaints coordinator sees them. */

/** How a repeat is looked for when nobody asks otherwise. */
export const looking = { days: 90, least: 3 };

/** A cause in words: the name of the supplier, product or building. */
export function spokenCause(cause: Cause, { organisation, catalogue }: Desk): string {
  const { by, key } = readCause(cause) ?? { by: 'product', key: cause };
  if (by === 'product') return `"${catalogue.get(key)?.naam ?? key}"`;
  if (by === 'building') return organisation.gebouwen.find(({ code }) => code === key)?.naam ?? key;
  const known = suppliersOf(organisation).find(({ id, names }) => id === key || names.includes(key));
  const chosen = companiesIn(catalogue).find(({ waarde }) => waarde === key);
  return chosen?.tekst.toLowerCase() ?? known?.spoken ?? key;
}

/** Who deals with a cause on a day: the coordinator of that supplier, else of all; undefined where the organisation names none. */
export function coordinatorFor(
  cause: Cause,
  { organisation }: Pick<Desk, 'organisation'>,
  today: string,
): string | undefined {
  const { by, key } = readCause(cause) ?? { by: 'product', key: '' };
  const own =
    by === 'supplier'
      ? suppliersOf(organisation).find(({ id, names }) => id === key || names.includes(key))
      : undefined;
  const coordinator = own?.coordinator ?? organisation.rapportages?.coordinator;
  return coordinator === undefined ? undefined : coordinatorOn({ coordinator }, organisation, today);
}

/** Who may note what is done about it. */
export const mayImprove = (person: string, cause: Cause, desk: Desk, today: string): boolean =>
  person === coordinatorFor(cause, desk, today) ||
  person === desk.organisation.rapportages?.coordinator ||
  desk.organisation.personen.some(({ id, rol }) => id === person && (rol === 'frontoffice' || rol === 'manager'));

const press = (title: string, ref: string, value: string): Button => ({
  title,
  press: { do: 'maatregel', ref, value },
});

/** That it comes back, or grew since. */
export function repeatMessage(repeat: Repeat, told: number | undefined, desk: Desk): Message {
  const cause = causeOf(repeat);
  const about = spokenCause(cause, desk);
  const n = repeat.tickets.length;
  const text = [
    told === undefined ? said.comesBack(about, n, looking.days) : said.grew(about, n, told, looking.days),
    said.which(repeat.tickets.slice(-10).join(', ')),
    repeat.causes.length > 0 && said.causes(repeat.causes.slice(0, 5).join('; ')),
  ];
  return withButtons(text.filter(Boolean).join(' '), [press(said.record, cause, 'nieuw')]);
}

/** What is to be filled in of it. */
export function improvementForm(
  cause: Cause,
  desk: Desk,
  tried?: Planned,
  wrong: readonly [keyof Planned, Wrong][] = [],
): Message {
  const field = (id: keyof Planned, kind: 'lines' | 'text' | 'date') => {
    const problem = wrong.find(([which]) => which === id)?.[1];
    return {
      kind,
      id,
      label: said.fields[id],
      ...(tried?.[id] ? { value: tried[id] } : {}),
      ...(problem ? { error: said.wrong[problem] } : {}),
    };
  };
  const inputs = [field('what', 'lines'), field('who', 'text'), field('dueOn', 'date'), field('checkOn', 'date')];
  const problems = [...new Set(wrong.map(([, one]) => said.wrong[one]))];
  const text = [said.form(spokenCause(cause, desk)), ...problems].join(' ');
  return withButtons(text, [{ ...press(said.save, cause, 'bewaar'), style: 'primary', sends: true }], inputs);
}

/** A day in words. */
export const spokenDay = (day: string, { calendar }: Desk, now: Date): string =>
  sayMoment(localMoment(day, '12:00', calendar.zone), now, calendar.zone, nl).replace(/ \d{2}:\d{2}$/, '');

/** Whether it works, with what can be done now. */
export function checkMessage(one: Improvement, counted: { before: number; after: number }, desk: Desk): Message {
  const text = checkText(one, counted, desk);
  return withButtons(text, [press(said.done, one.id, 'klaar'), press(said.again, one.id, 'opnieuw')]);
}

export const checkText = (one: Improvement, { before, after }: { before: number; after: number }, desk: Desk): string =>
  [
    said.checked(one.what, one.who, spokenCause(one.cause, desk)),
    said.counted(daysOf(one), before, after),
    said.became[became(before, after)],
  ].join(' ');

/** The name of the message that tells it. */
export const checkCard = (id: string): string => `maatregel:${id}`;
