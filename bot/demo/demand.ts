import type { Product } from '../../knowledge/product.ts';
import { localTime, localMoment } from '../../tickets/local-time.ts';
import type { Calendar } from '../../tickets/calendar.ts';
import type { Chance } from './chance.ts';

/** How much is asked, of what and when. All of it is an assumption. */

/** What one employee asks in a year. */
const askedPerYear = 14;

/** Products that are asked for more than others, which count for 1. */
const popular: Readonly<Record<string, number>> = {
  'ict-vraag': 12,
  'ict-storing': 10,
  'wachtwoord-reset': 12,
  'storing-printer': 8,
  'storing-klimaat': 6,
  'vergaderzaal-reserveren': 10,
  'catering-bestellen': 8,
  'bezoeker-aanmelden': 9,
  'melding-schoonmaak': 6,
  'storing-verlichting': 5,
  'storing-av-middelen': 6,
  'storing-koffieautomaat': 5,
  'storing-sanitair': 4,
  'netwerk-storing': 4,
  'applicatie-toegang': 6,
  randapparatuur: 4,
  kantoorartikelen: 5,
  'parkeerplaats-reserveren': 5,
  declaratie: 4,
  terugbelverzoek: 4,
  'software-bestaand': 4,
  'toegangspas-kwijt': 3,
  'nieuwe-medewerker': 2.5,
  'laptop-aanvragen': 2.5,
  'onvrede-leverancier': 1.2,
  klacht: 1.2,
};

/** Months in which a product is asked for more often, 1 is January: by how much. */
const seasons: Readonly<Record<string, Readonly<Record<number, number>>>> = {
  'storing-klimaat': { 1: 2, 2: 1.8, 6: 1.6, 7: 2.4, 8: 2.2, 12: 1.8 },
  'nieuwe-medewerker': { 1: 2, 9: 2.4, 10: 1.4 },
  'laptop-aanvragen': { 1: 1.6, 9: 2 },
  'catering-bestellen': { 12: 1.8, 6: 1.3 },
  'dienstreis-buitenland': { 5: 1.6, 9: 1.6 },
  'storing-verlichting': { 11: 1.6, 12: 1.8, 1: 1.6 },
  'melding-ongedierte': { 7: 2, 8: 2.4, 10: 1.6 },
  vervoersabonnement: { 1: 4 },
  'wachtwoord-reset': { 1: 1.5, 8: 1.6, 9: 1.4 },
};

/** Holidays empty the building; the weeks after them fill it. */
const months = [1.1, 1, 1.05, 0.95, 0.9, 1.05, 0.7, 0.6, 1.2, 1.05, 1.1, 0.8];
/** Monday to Friday; the desk takes questions at the weekend as well, but few. */
const weekdays = [1.25, 1.1, 1.05, 1.1, 0.75, 0.05, 0.04];
/** By hour of the day. */
const hours: readonly (readonly [number, number])[] = [
  [7, 2],
  [8, 9],
  [9, 15],
  [10, 15],
  [11, 12],
  [12, 6],
  [13, 12],
  [14, 13],
  [15, 11],
  [16, 7],
  [17, 2],
  [20, 1],
];

export interface Asked {
  at: Date;
  product: Product;
}

/** What does not come one by one: half a building without network, in an hour. */
const outages = ['netwerk-storing', 'ict-storing', 'storing-stroom', 'telefonie-storing'];
const outagesPerYear = 9;

/** All that is asked between two instants, the first first. Products that only refer, and what is confidential, make no ticket. */
export function demand(
  chance: Chance,
  products: readonly Product[],
  people: number,
  { from, until, calendar }: { from: Date; until: Date; calendar: Calendar },
): Asked[] {
  const registered = products.filter(
    ({ afhandeling, vertrouwelijk }) => afhandeling !== 'doorverwijzen' && !vertrouwelijk,
  );
  const zone = calendar.zone;
  const asked: Asked[] = [];
  for (let day = localTime(from, zone).startOf('day'); day.toJSDate() < until; day = day.plus({ days: 1 })) {
    const date = day.toISODate() ?? '';
    const season = months[day.month - 1] ?? 1;
    const closed = day.weekday <= 5 && calendar.hoursOf(date) === null;
    const mean = ((people * askedPerYear) / 250) * season * (closed ? 0.04 : (weekdays[day.weekday - 1] ?? 1));
    const weights = registered.map(
      (product) => [product, (popular[product.id] ?? 1) * (seasons[product.id]?.[day.month] ?? 1)] as const,
    );
    const moment = () =>
      new Date(
        localMoment(date, `${String(chance.weighed(hours)).padStart(2, '0')}:00`, zone).getTime() +
          chance.whole(0, 59) * 60_000 +
          chance.whole(0, 59) * 1000,
      );
    for (let left = chance.times(mean); left > 0; left--)
      asked.push({ at: moment(), product: chance.weighed(weights) });
    if (!closed && day.weekday <= 5 && chance.happens(outagesPerYear / 250)) {
      const product = registered.find(({ id }) => id === chance.one(outages));
      const begins = moment().getTime();
      for (let left = chance.times(people / 50); left > 0 && product; left--)
        asked.push({ at: new Date(begins + chance.whole(0, 3600) * 1000), product });
    }
  }
  return asked.filter(({ at }) => at >= from && at < until).sort((one, other) => one.at.getTime() - other.at.getTime());
}
