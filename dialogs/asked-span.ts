import type { Span } from '../tickets/announcement.ts';
import { localMoment as at } from '../tickets/local-time.ts';
import type { Intake } from './session.ts';

/** The stretch of time that an intake asks for: a period, or a day with or without a time. Undefined when it names none. */
export function spanOf(answers: Intake['answers'], zone: string): Span | undefined {
  const valueOf = (soort: string) => Object.values(answers).find((one) => one.soort === soort)?.value;
  const period = valueOf('periode') as { datum?: string; van?: string; tot?: string } | null | undefined;
  if (period?.datum && period.van && period.tot)
    return { from: at(period.datum, period.van, zone), until: at(period.datum, period.tot, zone) };
  const day = valueOf('datum');
  if (typeof day !== 'string') return undefined;
  const time = valueOf('tijd');
  if (typeof time !== 'string')
    return { from: at(day, '00:00', zone), until: new Date(at(day, '00:00', zone).getTime() + 86_400_000) };
  const from = at(day, time, zone);
  return { from, until: new Date(from.getTime() + 3_600_000) };
}
