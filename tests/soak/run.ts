import { freshServerDatabase } from '../../bench/server-database.ts';
import { soak } from './soak.ts';

/** `npm run soak`: prints what was found; ends with 1 when something is not as it should be. */

const [, , given = '2000', level] = process.argv;
const database = await freshServerDatabase();
if ('problem' in database) throw new Error(`NOT MEASURED: ${database.problem}`);
const began = performance.now();
const say = (line: string) => console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(5)} s  ${line}`);
try {
  const { wrong, ...figures } = await soak(database.url, { tickets: Number(given), say, ...(level ? { level } : {}) });
  console.log(JSON.stringify(figures, null, 2));
  for (const one of wrong.slice(0, 40)) console.log(`WRONG  ${one}`);
  console.log(wrong.length === 0 ? 'Everything as it should be.' : `${String(wrong.length)} things are wrong.`);
  process.exitCode = wrong.length === 0 ? 0 : 1;
} finally {
  await database.drop();
}
