import { openDatabase } from '../../storage/open.ts';
const folder = process.argv[2]!;
const t = performance.now();
const db = await openDatabase({ folder });
process.send?.({ opened: Math.round(performance.now() - t) });
await db.query('create table if not exists t(n int)');
const have = (await db.query<{ n: number; m: number }>('select count(*) n, coalesce(max(n),-1) m from t')).rows[0]!;
process.send?.({ have: have.n, max: have.m });
for (let n = have.m + 1; ; n++) { await db.query('insert into t values ($1)', [n]); process.send?.({ ack: n }); }
