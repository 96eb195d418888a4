import { z } from 'zod';

/** Digests (overzichten): who gets them, when and of what. */

export const weekdays = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'] as const;

/** When a digest comes: every day that the desk works, every week, or on the first of the month. */
export interface DigestTime {
  length: 'dag' | 'week' | 'maand';
  /** Of a week: 1 is Monday. */
  weekday?: number;
  /** On the clock of the organisation: "08:30". */
  at: string;
}

/** Ids of groups and products, codes of buildings; what is absent is not looked at. */
export interface DigestScope {
  groups?: readonly string[];
  products?: readonly string[];
  buildings?: readonly string[];
}

export interface Subscription {
  time: DigestTime;
  scope: DigestScope;
}

const pattern = new RegExp(
  `^(?:(elke dag)|elke (${weekdays.join('|')})|(eerste van de maand)) ([01]?\\d|2[0-3]):([0-5]\\d)$`,
);

/** Parses "elke dag 9:00", "elke maandag 8:30" and "eerste van de maand 9:00". */
export const digestTime = z
  .string()
  .regex(pattern, 'schrijf "elke dag 9:00", "elke maandag 8:30" of "eerste van de maand 9:00"')
  .transform((text): DigestTime => {
    const [, daily, day, , hour = '', minute = ''] = pattern.exec(text) ?? [];
    const at = `${hour.padStart(2, '0')}:${minute}`;
    if (daily) return { length: 'dag', at };
    const weekday = weekdays.findIndex((one) => one === day) + 1;
    return weekday > 0 ? { length: 'week', weekday, at } : { length: 'maand', at };
  });

const ids = z.array(z.string().trim().min(1)).min(1, 'noem er minstens één, of laat de regel weg');

/** One line of `overzichten` in organisation.yaml. */
export const digestLine = z.strictObject({
  /** Entra object ids. */
  wie: ids,
  wanneer: digestTime,
  groepen: ids.optional(),
  producten: ids.optional(),
  gebouwen: ids.optional(),
});
export type DigestLine = z.infer<typeof digestLine>;

interface Around {
  overzichten: readonly DigestLine[];
  personen: readonly { id: string }[];
  groepen: readonly { id: string }[];
  gebouwen: readonly { code: string }[];
}

/** Names under `overzichten` to which nothing answers. */
export function digestProblems({ overzichten, personen, groepen, gebouwen }: Around) {
  const lists = [
    ['wie', 'personen', personen.map(({ id }) => id)],
    ['groepen', 'groepen', groepen.map(({ id }) => id)],
    ['gebouwen', 'gebouwen', gebouwen.map(({ code }) => code)],
  ] as const;
  return overzichten.flatMap((line, at) =>
    lists.flatMap(([key, there, known]) =>
      (line[key] ?? []).flatMap((one, nth) =>
        known.includes(one)
          ? []
          : [{ path: ['overzichten', at, key, nth], message: `"${one}" staat niet bij ${there}` }],
      ),
    ),
  );
}

const subscriptionOf = ({ wanneer, groepen, producten, gebouwen }: DigestLine): Subscription => ({
  time: wanneer,
  scope: {
    ...(groepen ? { groups: groepen } : {}),
    ...(producten ? { products: producten } : {}),
    ...(gebouwen ? { buildings: gebouwen } : {}),
  },
});

/** What somebody gets: what they chose in their chat, which may be nothing; else what organisation.yaml says. */
export const subscriptionsOf = (
  { overzichten }: { overzichten: readonly DigestLine[] },
  person: string,
  chosen: readonly Subscription[] | null,
): readonly Subscription[] =>
  chosen ?? overzichten.filter(({ wie }) => wie.includes(person)).map((line) => subscriptionOf(line));

/** What names a time: digests of one person at the same time go round together. */
export const roundName = ({ length, weekday, at }: DigestTime): string =>
  [length, ...(weekday === undefined ? [] : [String(weekday)]), at].join('-');
