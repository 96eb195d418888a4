import { inQueue } from '../../desk/takeover.ts';
import type { Db } from '../../storage/db.ts';
import { insertLine, linesOf } from '../../storage/takeover-lines.ts';
import { forgetTalks, insertTakeover, takeoverBy, updateTakeover } from '../../storage/takeovers.ts';
import { loketDatabase } from '../harness/schema.ts';

/** What was said in a chat with the desk is forgotten after a time; how it ended is not. */

let db: Db;
beforeAll(async () => {
  db = await loketDatabase();
}, 60_000);
afterAll(() => db.end());

const at = (day: string) => new Date(`${day}T09:00:00Z`);

async function chat(id: string, ended: Date | null): Promise<void> {
  await db.query(`INSERT INTO conversations (id, scope, person, last_in_at) VALUES ($1, 'personal', $1, now())`, [id]);
  const takeover = inQueue(
    {
      id,
      conversation: id,
      person: { id: `id of ${id}`, name: `name of ${id}` },
      language: 'nl',
      why: 'asked',
      about: {
        said: 'mijn pas doet het niet',
        product: null,
        answers: [{ label: 'Kamer', text: '3.12' }],
        building: 'B30',
        department: null,
        phone: '000-0000001',
        suggested: [],
        open: [],
        secret: false,
      },
      saidAt: null,
    },
    at('2025-11-01'),
  );
  await insertTakeover(db, takeover, null);
  if (ended) await updateTakeover(db, { ...takeover, state: 'ended', outcome: 'answered', endedAt: ended }, null);
  const by = { role: 'medewerker' as const, id: takeover.person.id, name: takeover.person.name };
  await insertLine(db, id, { at: at('2025-11-01'), by, kind: 'text', text: 'mijn pas', files: [] });
}

test('only of chats that ended long ago; who it was, what was said and a number are gone, the figures stay', async () => {
  await chat('lang-geleden', at('2025-11-02'));
  await chat('kort-geleden', at('2026-11-02'));
  await chat('open', null);
  expect(await forgetTalks(db, at('2025-12-01'))).toBe(1);
  expect(await forgetTalks(db, at('2025-12-01'))).toBe(0);
  expect(await linesOf(db, 'lang-geleden')).toEqual([]);
  expect(await linesOf(db, 'kort-geleden')).toHaveLength(1);
  expect(await linesOf(db, 'open')).toHaveLength(1);
  const forgotten = await takeoverBy(db, 'lang-geleden');
  expect(forgotten).toMatchObject({ person: { id: '', name: '' }, outcome: 'answered', endedAt: at('2025-11-02') });
  expect(JSON.stringify(forgotten)).not.toMatch(/pas doet|3\.12|000-0000001|name of/);
  expect(await takeoverBy(db, 'open')).toMatchObject({ person: { name: 'name of open' } });
});
