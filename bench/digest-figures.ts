import type { Desk } from '../dialogs/desk.ts';
import type { Asked } from '../digest/figures.ts';
import { dissatisfaction, ratings, wordsBehind } from '../storage/figures/content.ts';
import { gaps } from '../storage/figures/gaps.ts';
import { handled } from '../storage/figures/handled.ts';
import { brokenWhy, promises } from '../storage/figures/promises.ts';
import { approvalsWaiting, escalations, standing } from '../storage/figures/standing.ts';
import { leadTimes, responseTimes } from '../storage/figures/times.ts';
import { perDay, volume } from '../storage/figures/volume.ts';
import { waiting } from '../storage/figures/waiting.ts';
import type { Queryable } from '../storage/db.ts';
import { countingRules } from '../tickets/counting.ts';

const days = { week: 7, month: 30, year: 365 } as const;

/** Every figure there is, of the whole desk, told apart where that costs most. */
export function figuresOf(
  on: Queryable,
  { calendar }: Pick<Desk, 'calendar'>,
  span: keyof typeof days,
  now: Date,
): [string, () => Promise<unknown>][] {
  const ago = (spans: number) => new Date(now.getTime() - spans * days[span] * 86_400_000);
  const asked: Asked = { period: { from: ago(1), until: now }, scope: {} };
  const before = { from: ago(2), until: ago(1) };
  return [
    ['volume by kind', () => volume(on, asked, before, 'kind')],
    ['demand by product', () => volume(on, asked, before, 'product')],
    ['by building', () => volume(on, asked, before, 'building')],
    ['per day', () => perDay(on, asked, calendar.zone)],
    ['response times', () => responseTimes(on, asked, 'group')],
    ['lead times', () => leadTimes(on, asked, 'group')],
    ['promises', () => promises(on, asked, 'group')],
    ['why not kept', () => brokenWhy(on, asked)],
    ['handled', () => handled(on, asked)],
    ['waiting', () => waiting(on, asked.period, 5)],
    ['ratings', () => ratings(on, asked, 'group')],
    ['words behind', () => wordsBehind(on, asked, 10)],
    ['dissatisfaction', () => dissatisfaction(on, asked, 2, 'group')],
    ['standing', () => standing(on, {}, now, countingRules)],
    ['escalations', () => escalations(on, {}, now, countingRules, 10)],
    ['approvals', () => approvalsWaiting(on, null)],
    ['gaps', () => gaps(on, asked.period)],
  ];
}
