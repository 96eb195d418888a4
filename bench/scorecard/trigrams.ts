import pg from 'pg';
import { isSilent } from '../../knowledge/filler.ts';
import { readWords } from '../../knowledge/words.ts';
import { freshServerDatabase } from '../server-database.ts';
import { inOrder, type Page, type Peer } from './peer.ts';

/** Likeness below this is noise that every text has; the best floor on the practice set is taken. */
const floors = [0.3, 0.45, 0.6, 0.75];

const wordsOf = (text: string): string[] => [
  ...new Set(
    readWords(text)
      .filter(({ kind, text: word }) => kind === 'word' && word.length > 1 && !isSilent(word))
      .map((word) => word.text),
  ),
];

/**
 * PostgreSQL's pg_trgm: per word without stop words the likeness of the best stretch of a product's texts, and the mean
 * of that over the words. Asks all words of all sentences beforehand, in a database that is dropped again.
 */
export async function trigramPeer(
  products: readonly Page[],
  sentences: Iterable<string>,
): Promise<Peer | { name: string; problem: string }> {
  const database = await freshServerDatabase();
  if ('problem' in database) return { name: 'pg_trgm', problem: database.problem };
  try {
    const words = new Set([...sentences].flatMap(wordsOf));
    const likeness = await likenessOf(words, products, database.url);
    const rank = (text: string, floor: number) => {
      const asked = wordsOf(text);
      const sums = new Map<string, number>();
      for (const word of asked)
        for (const [id, share] of likeness.get(word) ?? [])
          if (share >= floor) sums.set(id, (sums.get(id) ?? 0) + share / asked.length);
      return inOrder(sums);
    };
    return {
      name: `pg_trgm of PostgreSQL ${database.version.split(' ')[0] ?? ''}`,
      ways: floors.map((floor) => ({
        name: `word_similarity from ${floor}`,
        rank: (text) => rank(text, floor),
      })),
    };
  } catch (error) {
    return { name: 'pg_trgm', problem: (error as Error).message };
  } finally {
    await database.drop();
  }
}

type Likeness = Map<string, (readonly [id: string, share: number])[]>;

async function likenessOf(words: Iterable<string>, products: readonly Page[], url: string): Promise<Likeness> {
  const texts = products.flatMap(({ id, naam, zoekwoorden, voorbeelden, omschrijving }) =>
    [naam, ...zoekwoorden, ...voorbeelden, omschrijving].map((body) => ({ id, body: body.toLowerCase() })),
  );
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('CREATE EXTENSION pg_trgm');
    await client.query('CREATE TABLE page (id text, body text)');
    await client.query('INSERT INTO page SELECT * FROM unnest($1::text[], $2::text[])', [
      texts.map(({ id }) => id),
      texts.map(({ body }) => body),
    ]);
    await client.query('CREATE INDEX ON page USING gin (body gin_trgm_ops)');
    await client.query('ANALYZE page');
    await client.query(`SET pg_trgm.word_similarity_threshold = ${Math.min(...floors)}`);
    const { rows } = await client.query<{ word: string; id: string; share: number }>(
      `SELECT word, id, max(word_similarity(word, body))::float8 AS share
       FROM unnest($1::text[]) AS word JOIN page ON word <% body GROUP BY word, id`,
      [[...words]],
    );
    const found: Likeness = new Map();
    for (const { word, id, share } of rows) {
      const known = found.get(word);
      if (known) known.push([id, share]);
      else found.set(word, [[id, share]]);
    }
    return found;
  } finally {
    await client.end();
  }
}
