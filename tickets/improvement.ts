import { shared, type Complained, type Repeat } from './repeats.ts';

/** What is done about complaints that come back (verbetermaatregel), and whether it works. */

/** A cause that complaints share: "supplier:cateraar". */
export type Cause = `${Repeat['by']}:${string}`;

export const causeOf = ({ by, key }: Pick<Repeat, 'by' | 'key'>): Cause => `${by}:${key}`;

/** Undefined when it is none. */
export function readCause(text: string): Pick<Repeat, 'by' | 'key'> | undefined {
  const [, which, key = ''] = /^(\w+):(.{1,200})$/su.exec(text) ?? [];
  const by = shared.find((one) => one === which);
  return by && { by, key };
}

/** Days are those of the organisation's clocks, "2026-12-01". */
export interface Planned {
  what: string;
  who: string;
  /** From this day on it has to help. */
  dueOn: string;
  /** On this day it is looked whether it does. */
  checkOn: string;
}

export interface Improvement extends Planned {
  id: string;
  cause: Cause;
  madeAt: Date;
  madeBy: string;
  /** When it was told last whether it works; the complaints of that moment. */
  toldAt: Date | null;
  before: number | null;
  after: number | null;
  doneAt: Date | null;
}

/** Longest texts that are taken. */
export const longest = { what: 1000, who: 200 };

export type Wrong = 'nothing-said' | 'too-long' | 'nobody' | 'no-day' | 'check-first' | 'too-far' | 'past';

/** 31 February would be one in March. */
const isDay = (day: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)) && dayAfter(day, 0) === day;
const apart = (from: string, until: string): number => Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000);

/** What is wrong with it, by field; empty: nothing. */
export function wrongIn({ what, who, dueOn, checkOn }: Planned, today: string): [keyof Planned, Wrong][] {
  const days = isDay(dueOn) && isDay(checkOn);
  return [
    ...(what === '' ? [['what', 'nothing-said'] as [keyof Planned, Wrong]] : []),
    ...(what.length > longest.what ? [['what', 'too-long'] as [keyof Planned, Wrong]] : []),
    ...(who === '' ? [['who', 'nobody'] as [keyof Planned, Wrong]] : []),
    ...(who.length > longest.who ? [['who', 'too-long'] as [keyof Planned, Wrong]] : []),
    ...(isDay(dueOn) ? [] : [['dueOn', 'no-day'] as [keyof Planned, Wrong]]),
    ...(isDay(checkOn) ? [] : [['checkOn', 'no-day'] as [keyof Planned, Wrong]]),
    ...(days && checkOn <= dueOn ? [['checkOn', 'check-first'] as [keyof Planned, Wrong]] : []),
    ...(days && apart(dueOn, checkOn) > 366 ? [['checkOn', 'too-far'] as [keyof Planned, Wrong]] : []),
    ...(days && checkOn > dueOn && checkOn <= today ? [['checkOn', 'past'] as [keyof Planned, Wrong]] : []),
  ];
}

/** So many days before it helped are held against as many after. */
export const daysOf = ({ dueOn, checkOn }: Planned): number => apart(dueOn, checkOn);

/** A day so many days later, or earlier. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** How many complaints of a cause there were in a span. */
export const countOf = (complaints: readonly Complained[], cause: Cause, from: Date, until: Date): number => {
  const { by, key } = readCause(cause) ?? { by: 'product', key: '' };
  return complaints.filter((one) => one[by] === key && one.madeAt >= from && one.madeAt < until).length;
};

export const became = (before: number, after: number): 'better' | 'same' | 'worse' =>
  after < before ? 'better' : after > before ? 'worse' : 'same';

/** Told once, and again when it grew by half. */
export const isToTell = (complaints: number, told: number | undefined): boolean =>
  told === undefined || complaints >= told * 1.5;
