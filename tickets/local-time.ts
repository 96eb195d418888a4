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

/** The beginning of a calendar day ("2026-11-26") in a zone. */
export const localDay = (day: string, zone: string): DateTime => DateTime.fromISO(day, { zone: zoneOf(zone) });
