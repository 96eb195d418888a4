import type { Asked, By, Promises, Reason } from '../../digest/figures.ts';
import type { Queryable } from '../db.ts';
import { columnOf, counted, parameters } from './asked.ts';

/** Also of its rows (rows.ts). */
export const judged = '(dropped_at IS NULL OR dropped_at > due_at OR done_at <= due_at)';
const fellDue = `due_at >= $1 AND due_at < $2 AND ${judged} AND ${counted}`;
export const kept = 'coalesce(done_at <= due_at, false)';
export const putOff = `NOT ${kept} AND coalesce(put_off_at <= due_at, false)`;
export const broken = `NOT ${kept} AND coalesce(put_off_at > due_at, true)`;

export async function promises(db: Queryable, asked: Asked, by?: By): Promise<Promises[]> {
  const { rows } = await db.query<Promises>(
    `SELECT ${columnOf(by)} AS key, count(*)::int AS due, count(*) FILTER (WHERE ${kept})::int AS kept,
       count(*) FILTER (WHERE ${putOff})::int AS "putOff", count(*) FILTER (WHERE ${broken})::int AS broken
     FROM ticket_facts WHERE ${fellDue} GROUP BY 1 ORDER BY due DESC, key`,
    parameters(asked),
  );
  return rows;
}

/** Of what was not kept, the most frequent reason first. */
export async function brokenWhy(db: Queryable, asked: Asked): Promise<Reason[]> {
  const { rows } = await db.query<Reason>(
    `SELECT coalesce(late_why, 'takes-longer') AS why, count(*) FILTER (WHERE ${putOff})::int AS "putOff", count(*) FILTER (WHERE ${broken})::int AS broken
     FROM ticket_facts WHERE ${fellDue} AND NOT ${kept} GROUP BY 1 ORDER BY count(*) DESC, why`,
    parameters(asked),
  );
  return rows;
}
