import { DateTime, IANAZone } from 'luxon';

/** Clocks change on whole quarters of an hour, everywhere. */
const quarter = 900_000;
const most = 10_000;

/** A zone that remembers how far it is from UTC: asking the platform takes most of the time of all that is done with dates. */
class RememberingZone extends IANAZone {
  private readonly offsets = new Map<number, number>();

  override offset(at: number): number {
    const key = Math.floor(at / quarter);
    let offset = this.offsets.get(key);
    if (offset === undefined) {
      if (this.offsets.size >= most) this.offsets.clear();
      this.offsets.set(key, (offset = super.offset(at)));
    }
    return offset;
  }
}

const zones = new Map<string, RememberingZone>();

/** A time zone by its name, such as "Europe/Amsterdam". */
export function zoneOf(name: string): IANAZone {
  let zone = zones.get(name);
  if (!zone) zones.set(name, (zone = new RememberingZone(name)));
  return zone;
}

/** An instant on the clocks of a zone. */
export const localTime = (at: Date, zone: string): DateTime => DateTime.fromJSDate(at, { zone: zoneOf(zone) });

let latest: { at: number; zone: string; day: DateTime } | undefined;

/** The calendar day of an instant on the clocks of a zone, as a day without a zone (UTC). The latest is remembered: within a turn it is asked many times. */
export function calendarDay(at: Date, zone: string): DateTime {
  if (latest?.at === at.getTime() && latest.zone === zone) return latest.day;
  const local = localTime(at, zone);
  const day = DateTime.utc(local.year, local.month, local.day);
  latest = { at: at.getTime(), zone, day };
  return day;
}

const days = new Map<string, DateTime>();

/** The beginning of a calendar day ("2026-11-26") in a zone. Remembered: reading a day takes longer than all that is done with it. */
export function localDay(day: string, zone: string): DateTime {
  const key = `${day} ${zone}`;
  let known = days.get(key);
  if (!known) {
    if (days.size >= most) days.clear();
    days.set(key, (known = DateTime.fromISO(day, { zone: zoneOf(zone) })));
  }
  return known;
}

/** The instant of a time on the clock ("14:30") of a calendar day in a zone. */
export function localMoment(day: string, time: string, zone: string): Date {
  const [hour, minute] = time.split(':').map(Number);
  return localDay(day, zone)
    .set({ hour: hour ?? Number.NaN, minute: minute ?? Number.NaN })
    .toJSDate();
}

/** Whether two instants fall on the same day on the clocks of a zone. */
export const sameDay = (one: Date, other: Date, zone: string): boolean =>
  localTime(one, zone).toISODate() === localTime(other, zone).toISODate();

/** The day of an instant on the clocks of a zone, as 2026-11-24. */
export const isoDay = (at: Date, zone: string): string => localTime(at, zone).toFormat('yyyy-MM-dd');
