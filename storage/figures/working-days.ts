import { transaction, type Db } from '../db.ts';
import { insertMany } from '../many.ts';

/** A day on which the desk works. */
export interface WorkingDay {
  opens: Date;
  closes: Date;
}

const minutesOf = ({ opens, closes }: WorkingDay): number => (closes.getTime() - opens.getTime()) / 60_000;

/**
 * Keeps when the desk works, so that the database can count working time (`minutes_worked`). `days` are in order and without gaps of knowledge: all
 * of a span. What lies before `today` and was kept already stays as it was, so that opening hours that change do not change what was.
 */
export async function keepWorkingDays(db: Db, days: readonly WorkingDay[], today: Date): Promise<void> {
  await transaction(db, async (client) => {
    // Of two that do this at once one waits: else both would add the same days.
    await client.query('LOCK TABLE working_days IN SHARE ROW EXCLUSIVE MODE');
    const { rows } = await client.query<WorkingDay & { minutes_before: number }>(
      'SELECT opens, closes, minutes_before FROM working_days ORDER BY opens',
    );
    const past = rows.filter(({ opens }) => opens < today);
    const coming = rows.filter(({ opens }) => opens >= today);
    const first = past[0];
    const earlier = first ? days.filter(({ opens }) => opens < first.opens && opens < today) : [];
    const known = past.at(-1);
    const later = known ? days.filter(({ opens }) => opens > known.opens && opens >= today) : days;
    // Before the first day that is known, counting goes back.
    let before = first ? first.minutes_before - earlier.reduce((sum, day) => sum + minutesOf(day), 0) : 0;
    const added: unknown[][] = [];
    for (const day of earlier) {
      added.push([day.opens, day.closes, before]);
      before += minutesOf(day);
    }
    before = known ? known.minutes_before + minutesOf(known) : 0;
    const wanted = later.map((day) => {
      const row = [day.opens, day.closes, before] as const;
      before += minutesOf(day);
      return row;
    });
    const same =
      coming.length === wanted.length &&
      coming.every((row, nth) => {
        const [opens, closes, minutes] = wanted[nth] ?? [];
        return (
          opens?.getTime() === row.opens.getTime() &&
          closes?.getTime() === row.closes.getTime() &&
          minutes === row.minutes_before
        );
      });
    if (!same) {
      await client.query('DELETE FROM working_days WHERE opens >= $1', [today]);
      added.push(...wanted.map((row) => [...row]));
    }
    await insertMany(client, 'working_days', ['opens', 'closes', 'minutes_before'], added);
  });
}
