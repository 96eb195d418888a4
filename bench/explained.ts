import { performance } from 'node:perf_hooks';
import type { Db } from '../storage/db.ts';

/** A statement as it was asked, how long it took, and how the server did it. */
export interface Explained {
  text: string;
  ms: number;
  plan: string;
}

/** Runs a piece of work and has every SELECT of it explained: what is shown is what is really asked. */
export async function explained(db: Db, work: (db: Db) => Promise<unknown>): Promise<Explained[]> {
  const asked: { text: string; params: readonly unknown[]; ms: number }[] = [];
  await work({
    ...db,
    async query(text, params = []) {
      const start = performance.now();
      const rows = await db.query<never>(text, params);
      if (/^\s*(?:SELECT|WITH)\b/.test(text)) asked.push({ text, params, ms: performance.now() - start });
      return rows;
    },
  });
  const all: Explained[] = [];
  for (const { text, params, ms } of asked) {
    const { rows } = await db.query<{ 'QUERY PLAN': string }>(`EXPLAIN (ANALYZE, COSTS OFF, BUFFERS) ${text}`, params);
    all.push({ text, ms, plan: rows.map((row) => row['QUERY PLAN']).join('\n') });
  }
  return all;
}

export const slowest = (all: readonly Explained[]): Explained[] => [...all].sort((one, other) => other.ms - one.ms);
