import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { home } from '../bot/settings.ts';
import { realDesk } from './harness/real-desk.ts';
import { holdTalk, readTalks } from './harness/transcript.ts';

const folder = join(home, 'tests', 'transcripts');
const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));

describe.each(files)('%s', (name) => {
  const talks = readTalks(readFileSync(join(folder, name), 'utf8'));
  test.each(talks.map((talk) => [talk.title, talk] as const))('%s', async (_title, talk) => {
    expect(talk.turns.length).toBeGreaterThan(0);
    holdTalk(talk, await realDesk());
  });
});

test('a transcript that Loket does not follow fails, and shows what was said instead', async () => {
  const [talk] = readTalks('# anders\nIk: hoi\nLoket: Goedendag, met wie spreek ik?\n');
  const desk = await realDesk();
  expect(() => talk && holdTalk(talk, desk)).toThrow(/but it was\nLoket: Hoi!/);
});
