import type { Queryable } from './db.ts';

/** Personal chats, for the people of the desk. */

export interface PersonalChat {
  conversation: string;
  person: { id: string; name: string | null };
  session: unknown;
  lastInAt: Date;
}

interface Row {
  id: string;
  person: string;
  person_name: string | null;
  session: unknown;
  last_in_at: Date;
}

const chatOf = ({ id, person, person_name: name, session, last_in_at: lastInAt }: Row): PersonalChat => ({
  conversation: id,
  person: { id: person, name },
  session,
  lastInAt,
});

/** Reachable chats in which an intake goes on and which the desk does not have, and something was said since an instant, the latest first. */
export async function busyChats(db: Queryable, since: Date, most: number): Promise<PersonalChat[]> {
  const { rows } = await db.query<Row>(
    // Where an intake goes on, a silence is looked at: that is how they are found.
    `SELECT id, person, person_name, session, last_in_at FROM conversations JOIN addresses ON conversation = id
     WHERE look_at IS NOT NULL AND scope = 'personal' AND session -> 'intake' IS NOT NULL AND session -> 'desk' IS NULL
       AND unreachable_at IS NULL AND last_in_at > $1
     ORDER BY last_in_at DESC, id LIMIT $2`,
    [since, most],
  );
  return rows.map(chatOf);
}

/** A personal chat; it can not change until the transaction ends. */
export async function lockPersonalChat(db: Queryable, conversation: string): Promise<PersonalChat | undefined> {
  const { rows } = await db.query<Row>(
    `SELECT id, person, person_name, session, last_in_at FROM conversations WHERE id = $1 AND scope = 'personal'
     FOR NO KEY UPDATE`,
    [conversation],
  );
  return rows[0] && chatOf(rows[0]);
}

/** Who ever talked with Loket and is called so: the whole name, or the first names of it. Who was there last comes first. */
export async function peopleCalled(
  db: Queryable,
  name: string,
): Promise<{ id: string; name: string; lastInAt: Date }[]> {
  const { rows } = await db.query<{ id: string; name: string; lastInAt: Date }>(
    `SELECT person AS id, max(person_name) AS name, max(last_in_at) AS "lastInAt" FROM conversations
     WHERE scope = 'personal' AND starts_with(lower(person_name) || ' ', lower($1) || ' ')
     GROUP BY person ORDER BY max(last_in_at) DESC, person LIMIT 6`,
    [name],
  );
  return rows;
}
