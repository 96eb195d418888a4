import pg from 'pg';
import { startBot } from './echo.ts';

/**
 * The other peer: an echo bot that loses nothing. It keeps what it hears and what it will say before it answers, and notes what it
 * said: two statements, each a commit. Redeliveries are known; a message that did not leave would be found by a sweep.
 */
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 20 });
await pool.query('CREATE TABLE heard (key text PRIMARY KEY, at timestamptz NOT NULL DEFAULT now())');
await pool.query('CREATE TABLE said (id bigserial PRIMARY KEY, message jsonb NOT NULL, sent_at timestamptz)');

const keep = {
  name: 'keep',
  text: `WITH fresh AS (INSERT INTO heard (key) VALUES ($1) ON CONFLICT DO NOTHING RETURNING key)
     INSERT INTO said (message) SELECT $2 FROM fresh RETURNING id`,
};
const sent = { name: 'sent', text: 'UPDATE said SET sent_at = now() WHERE id = $1' };

startBot(async (context) => {
  const { id = '', conversation, text } = context.activity;
  const answer = `Echo: ${text}`;
  const kept = await pool.query<{ id: string }>({
    ...keep,
    values: [`${conversation.id} ${id}`, JSON.stringify({ conversation: conversation.id, text: answer })],
  });
  const [row] = kept.rows;
  if (!row) return;
  await context.sendActivity(answer);
  await pool.query({ ...sent, values: [row.id] });
});
