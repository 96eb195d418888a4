import { join } from 'node:path';
import { transaction, type Db } from '../../storage/db.ts';
import { keepMadeUp, ticketsHere } from '../../storage/made-up.ts';
import { migrate, readMigrations } from '../../storage/migrate.ts';
import { calendarOf } from '../../tickets/calendar.ts';
import { isoDay, localDay } from '../../tickets/local-time.ts';
import { cadenceOf } from '../../tickets/watch.ts';
import { madeUp } from '../demo/people.ts';
import { madeUpYear } from '../demo/year.ts';
import { keepFigures } from '../figures.ts';
import { home } from '../settings.ts';
import { Misuse, readArgs, refuseWords, type Command } from './command.ts';
import { Refusal } from '../refusal.ts';
import { withDatabase } from './database.ts';
import { loadKnowledge } from './knowledge.ts';

/** Fills an empty database with a year of an organisation that does not exist. */
export const demoYear: Command = async (args, io) => {
  const text = { type: 'string' } as const;
  const { values, positionals } = readArgs(args, { seed: text, mensen: text, eind: text });
  refuseWords(positionals);
  const seed = wholeIn('seed', values.seed ?? '1', 0, 2 ** 32 - 1);
  const people = wholeIn('mensen', values.mensen ?? '1500', 10, 20_000);
  const { catalogue, organisation } = await loadKnowledge(io.settings().knowledgeDir);
  const calendar = calendarOf(organisation);
  const today = isoDay(io.now(), calendar.zone);
  const end = dayIn(values.eind ?? today, today);
  const until = localDay(end, calendar.zone);
  const from = until.minus({ years: 1 });
  const desk = { catalogue, organisation, calendar, cadence: cadenceOf(organisation) };
  return withDatabase(io, async (db) => {
    await migrate(db, await readMigrations(join(home, 'storage', 'migrations')));
    await refuseOthers(db);
    io.stderr.write(`Ik verzin een jaar van ${String(people)} mensen. Dat duurt een paar minuten.\n`);
    const year = madeUpYear(desk, { seed, people, from: from.toJSDate(), until: until.toJSDate() });
    await transaction(db, async (client) => {
      await refuseOthers(client);
      await keepMadeUp(client, year, until.toJSDate());
    });
    io.stderr.write('De meldingen staan erin. Nu de cijfers nog.\n');
    await keepFigures(db, desk, io.now());
    const requests = year.tickets.filter(({ parent }) => parent === null).length;
    io.stdout.write(
      `Klaar: ${String(requests)} verzonnen meldingen van ${from.toISODate() ?? ''} tot ${end}, met ${String(year.tickets.length - requests)} werkorders en ` +
        `${String(year.takeovers.length)} gesprekken met de balie. Niemand daarin bestaat. Hetzelfde jaar nog eens, in een lege database:\n` +
        `  npm run demo:year -- --seed ${String(seed)} --mensen ${String(people)} --eind ${end}\n`,
    );
    return 0;
  });
};

/** Only where nothing is yet: what is made up must never stand among what is real. */
async function refuseOthers(db: Pick<Db, 'query'>): Promise<void> {
  const { all, real } = await ticketsHere(db, madeUp);
  const remedy =
    'Neem een lege database: zet DATABASE_URL op een nieuwe, of LOKET_DATA_DIR op een lege map. Bijvoorbeeld: LOKET_DATA_DIR=./demo npm run demo:year';
  if (real > 0)
    throw new Refusal([
      `In deze database ${real === 1 ? 'staat 1 echte melding' : `staan ${String(real)} echte meldingen`}. Een verzonnen jaar hoort daar niet tussen.`,
      remedy,
    ]);
  if (all > 0) throw new Refusal([`In deze database staat al een verzonnen jaar (${String(all)} meldingen).`, remedy]);
}

function wholeIn(option: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (!/^\d{1,10}$/.test(text) || number < least || number > most)
    throw new Misuse(
      `--${option} is een heel getal van ${String(least)} tot en met ${String(most)}; "${text}" kan niet.`,
    );
  return number;
}

function dayIn(text: string, today: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && localDay(text, 'UTC').isValid;
  if (!isDay) throw new Misuse(`--eind is een dag als ${today}; "${text}" kan niet.`);
  if (text > today) throw new Misuse(`--eind ligt niet na vandaag (${today}): wat nog komt is niet gebeurd.`);
  if (text < '2001-01-01') throw new Misuse('--eind ligt niet vóór 2001.');
  return text;
}
