import { Problem } from './problem.ts';

/**
 * Throws a 429 Problem when somebody asks more than `perMinute` times a minute. After a pause as many may come at once; then one
 * for each place that comes free. Counted by this process alone.
 */
export function limiter(perMinute: number, now: () => Date): (caller: string) => void {
  const minute = 60_000;
  const each = minute / perMinute;
  /** By when all that was asked would have come at an even pace. */
  const evenly = new Map<string, number>();
  return (caller) => {
    const at = now().getTime();
    const known = evenly.get(caller) ?? at;
    // What lies further ahead than can be was counted before the clock was set back.
    const next = (known > at + minute ? at : Math.max(known, at)) + each;
    if (next - at > minute)
      throw new Problem('too-many-requests', `This key may ask ${String(perMinute)} times a minute. Wait, and go on.`, {
        headers: { 'Retry-After': String(Math.ceil((next - at - minute) / 1000)) },
      });
    evenly.set(caller, next);
  };
}
