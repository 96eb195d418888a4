import type { Scope } from '../../digest/figures.ts';
import { cutTo, dimensions, maySee, type Cut } from '../../digest/may-see.ts';
import { nothingToTell } from '../../digest/nl.ts';
import { lengths, type Length } from '../../digest/period.ts';
import type { Knowledge } from '../../knowledge/catalogue.ts';
import { calendarOf } from '../../tickets/calendar.ts';
import { cadenceOf } from '../../tickets/watch.ts';
import { digestNow } from '../digest.ts';
import { Misuse, readArgs, refuseWords, type Command } from './command.ts';
import { withDatabase } from './database.ts';
import { loadKnowledge } from './knowledge.ts';

/** Shows a digest as a manager would read it, of the last period that is over. */
export const digestPreview: Command = async (args, io) => {
  const many = { type: 'string', multiple: true } as const;
  const { values, positionals } = readArgs(args, {
    periode: { type: 'string' },
    voor: { type: 'string' },
    groep: many,
    product: many,
    gebouw: many,
  });
  refuseWords(positionals);
  const length = lengthIn(values.periode ?? 'week');
  const { catalogue, organisation } = await loadKnowledge(io.settings().knowledgeDir);
  const asked = scopeIn(values, { catalogue, organisation });
  const reader = values.voor ?? null;
  const people = organisation.personen.map(({ id }) => id);
  if (reader !== null) known('voor', [reader], people);
  const { scope, refused }: Cut =
    reader === null ? { scope: asked, refused: {} } : cutTo(maySee(organisation, reader), asked);
  const left = dimensions.flatMap((each) => refused[each] ?? []);
  if (left.length > 0) io.stdout.write(`Dit ziet deze lezer niet: ${left.join(', ')}.\n\n`);
  if (!scope) {
    io.stdout.write(
      'Van wat je vraagt, ziet deze lezer geen cijfers. Zie "cijfers" bij personen in organisation.yaml.\n',
    );
    return 0;
  }
  const desk = { catalogue, organisation, calendar: calendarOf(organisation), cadence: cadenceOf(organisation) };
  const message = await withDatabase(io, (db) => digestNow(db, desk, { length, scope, reader }, io.now()));
  io.stdout.write(`${message?.text ?? nothingToTell}\n`);
  return 0;
};

function lengthIn(text: string): Length {
  const length = lengths.find((one) => one === text);
  if (!length) throw new Misuse(`--periode is ${lengths.join(', ')}; "${text}" kan niet.`);
  return length;
}

type Values = Partial<Record<'groep' | 'product' | 'gebouw', string[]>>;

function scopeIn(
  { groep, product, gebouw }: Values,
  { catalogue, organisation }: Pick<Knowledge, 'catalogue' | 'organisation'>,
): Scope {
  const groups = organisation.groepen.map(({ id }) => id);
  const buildings = organisation.gebouwen.map(({ code }) => code);
  return {
    ...(groep ? { groups: known('groep', groep, groups) } : {}),
    ...(product ? { products: known('product', product, [...catalogue.keys()]) } : {}),
    ...(gebouw ? { buildings: known('gebouw', gebouw, buildings) } : {}),
  };
}

/** Throws Misuse on what does not exist: a digest of nothing would look as if nothing happened. */
function known(option: string, given: readonly string[], all: readonly string[]): readonly string[] {
  for (const one of given)
    if (!all.includes(one)) throw new Misuse(`--${option}: "${one}" is er niet; kies uit: ${all.join(', ')}.`);
  return given;
}
