import { start } from '../../bot/start.ts';
import { readSettings } from '../../bot/settings.ts';

/**
 * A desk as a process of its own, like `npm start`, of which the clock can be set from outside. Its arguments: the database, a folder, and how far its
 * clock is ahead, in milliseconds. It says its port when it is ready, and sets its clock to what it is told.
 */

const [url = '', folder = '', begin = '0', level = 'silent'] = process.argv.slice(2);
let ahead = Number(begin);

const read = readSettings({
  PORT: '0',
  DATABASE_URL: url,
  LOKET_DATA_DIR: folder,
  LOKET_PLAYGROUND: '0',
  LOKET_API_KEYS: 'fmis:sleutel-van-fmis',
  LOKET_API_PER_MINUTE: '1000000',
  LOKET_SENDS_PER_SECOND: '400',
  LOG_LEVEL: level,
});
if ('problems' in read) throw new Error(JSON.stringify(read.problems));

const now = () => new Date(Date.now() + ahead);
const { port } = await start(read.settings, { now, pace: { poll: 1, cron: 30 } });

process.on('message', (asked: { ahead?: number }) => {
  if (asked.ahead !== undefined) ahead = asked.ahead;
  process.send?.({ port });
});
process.send?.({ port });
