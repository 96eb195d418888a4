import { nextOpen } from '../tickets/calendar.ts';
import { localDay, localTime } from '../tickets/local-time.ts';
import type { Product } from '../knowledge/product.ts';
import { sayDate, sayDayOf } from './when.ts';
import { applicable } from './intake.ts';
import type { Scene } from './scene.ts';
import type { Intake } from './session.ts';

/** A day on which the desk is closed may be what somebody wants, but they should know. */

const weekdays = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'] as const;

/** What to say of a day that is told now and on which the desk is closed; empty when there is none. */
export function closedDay(scene: Scene, product: Product, intake: Intake): string {
  const { desk, reads, words, session } = scene;
  const before = session.intake?.id === intake.id ? session.intake.answers : {};
  const days = applicable(product, intake.answers).flatMap((question) => {
    if (question.soort !== 'datum' && question.soort !== 'periode') return [];
    if (question['in-het-verleden'] || question['elke-dag']) return [];
    const told = dayIn(intake.answers[question.id]?.value);
    return told === undefined || told === dayIn(before[question.id]?.value) ? [] : [told];
  });
  const day = days.find((one) => desk.calendar.hoursOf(one) === null);
  if (day === undefined) return '';
  const zone = desk.organisation.tijdzone;
  const start = localDay(day, zone);
  const weekday = weekdays[start.weekday - 1] ?? 'zondag';
  const relative = sayDayOf(start.toJSDate(), reads.now, zone, words);
  const near = relative === words.today || relative === words.tomorrow;
  const everyWeek = desk.organisation.openingstijden[weekday] === 'gesloten';
  const next = localTime(nextOpen(desk.calendar, start.toJSDate()), zone).toISODate() ?? day;
  const said = near ? words.closedNear(relative, everyWeek ? words.days[weekday] : '') : words.closedOn(relative);
  return `${said} ${words.openAgain(sayDate(next, reads.now, zone, words))}`;
}

/** The day of a date or a period. */
function dayIn(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return (value as { datum?: string } | null | undefined)?.datum;
}
