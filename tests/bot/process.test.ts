import { cp, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { home } from '../../bot/settings.ts';
import { build } from '../harness/build.ts';
import { Connector } from '../harness/connector.ts';
import { Person } from '../harness/person.ts';
import { LoketProcess } from '../harness/process.ts';

/** Loket as a process of its own: it starts, or says in one message why not, and stops as it should. */

const patience = 60_000;
let folder: string;
let processes: LoketProcess[] = [];
/** A data folder that was used before: making a new one takes a process some seconds. */
let used: string;
beforeAll(async () => {
  await build();
  used = await mkdtemp(join(tmpdir(), 'loket-'));
  const first = start({ LOKET_DATA_DIR: used });
  await first.url();
  expect(await first.stop()).toBe(0);
}, 240_000);
afterAll(() => rm(used, { recursive: true }));
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'loket-'));
  await cp(used, join(folder, 'data'), { recursive: true });
  processes = [];
});
afterEach(async () => {
  await Promise.all(processes.map((one) => one.kill()));
  await rm(folder, { recursive: true });
});

function start(settings: Record<string, string> = {}): LoketProcess {
  const loket = new LoketProcess({
    PORT: '0',
    LOKET_PLAYGROUND: '0',
    ...settings,
    LOKET_DATA_DIR: settings.LOKET_DATA_DIR ?? join(folder, 'data'),
  });
  processes.push(loket);
  return loket;
}

/** Expects that it ends at once with exit code 1 and one message, and gives its lines. */
async function refusal(loket: LoketProcess): Promise<string[]> {
  expect(await loket.ended()).toBe(1);
  expect(loket.output).toMatch(/^\nLoket is niet gestart\.\n\n( {2}.*\n|\n)+\n$/);
  expect(loket.output).not.toMatch(/\n\s+at |Error|undefined|\[object/);
  return loket.output
    .split('\n')
    .slice(3)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

describe('what keeps Loket from starting', () => {
  test(
    'a port that is taken',
    async () => {
      const other = createServer().listen(0, '127.0.0.1');
      await once(other, 'listening');
      const { port } = other.address() as AddressInfo;
      expect(await refusal(start({ PORT: String(port) }))).toEqual([
        `Poort ${String(port)} is al in gebruik.`,
        expect.stringMatching(/kies een andere poort: PORT=\d+ npm start/),
      ]);
      other.close();
      await once(other, 'close');
      await start({ PORT: String(port) }).url();
    },
    patience,
  );

  test(
    'another Loket in the same folder, which goes on undisturbed',
    async () => {
      const first = start();
      const url = await first.url();
      const lines = await refusal(start());
      expect(lines).toEqual([
        expect.stringMatching(new RegExp(`^De map .* is al in gebruik, door proces ${String(first.child.pid)} op `)),
        expect.stringMatching(/^Stop de andere Loket, of kies met LOKET_DATA_DIR een andere map\.$/),
      ]);
      expect((await fetch(`${url}/readyz`)).status).toBe(200);
    },
    patience,
  );

  test.each([
    ['that lost a file', (database: string) => rm(join(database, 'PG_VERSION'))],
    ['of which a file was cut off', (database: string) => truncate(join(database, 'global', 'pg_control'), 100)],
  ])(
    'a data folder %s, which stays as it is',
    async (_, damage) => {
      const files = await readdir(folder, { recursive: true });
      await damage(
        join(
          folder,
          dirname(files.filter((file) => basename(file) === 'PG_VERSION').sort((a, b) => a.length - b.length)[0]!),
        ),
      );
      for (let time = 0; time < 2; time++) {
        const lines = await refusal(start());
        expect(lines[0]).toMatch(/^De gegevens in de map .* zijn beschadigd/);
        expect(lines[1]).toMatch(/^Zet een reservekopie van deze map terug/);
      }
    },
    patience,
  );

  test(
    'a data folder that is a file',
    async () => {
      await rm(join(folder, 'data'), { recursive: true });
      await writeFile(join(folder, 'data'), '');
      expect((await refusal(start())).join(' ')).toMatch(/Loket kan niet schrijven in de map .* LOKET_DATA_DIR/);
    },
    patience,
  );

  test(
    'wrong settings, all at once and without their secrets',
    async () => {
      const lines = await refusal(
        start({
          PORT: '99999',
          DATABASE_URL: 'mysql://loket:geheim-1@db/loket',
          LOKET_API_KEYS: 'geheim-2, facilitair:kort',
          LOKET_PLAYGROUND: 'ja',
          LOG_LEVEL: 'luid',
          MicrosoftAppPassword: 'geheim-3',
        }),
      );
      for (const name of ['PORT', 'DATABASE_URL', 'LOKET_API_KEYS', 'LOKET_PLAYGROUND', 'LOG_LEVEL'])
        expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^${name} .*\\.$`)));
      expect(lines.at(-1)).toMatch(/\.env\.example/);
      expect(lines.join()).not.toMatch(/geheim|:kort/);
    },
    patience,
  );

  test(
    'local mode in production',
    async () => {
      expect((await refusal(start({ NODE_ENV: 'production' })))[0]).toMatch(/^MicrosoftAppId ontbreekt/);
    },
    patience,
  );

  test(
    'a database that does not answer',
    async () => {
      const lines = await refusal(start({ DATABASE_URL: 'postgres://loket:geheim@127.0.0.1:1/loket' }));
      expect(lines[0]).toMatch(/^De PostgreSQL-database 127\.0\.0\.1:1\/loket is niet te bereiken/);
      expect(lines.join()).not.toContain('geheim');
    },
    patience,
  );

  test(
    'a wrong product file, with file, line and field',
    async () => {
      const knowledge = join(folder, 'knowledge');
      await cp(join(home, 'knowledge'), knowledge, { recursive: true });
      const page = join(knowledge, 'pdc', 'storing-verlichting.yaml');
      await writeFile(page, (await readFile(page, 'utf8')).replace('soort: storing', 'soort: stroing'));
      await writeFile(join(knowledge, 'pdc', 'half.yaml'), 'naam: [');
      const said = (await refusal(start({ LOKET_KNOWLEDGE_DIR: knowledge }))).join('\n');
      expect(said).toMatch(/^De catalogus in .* is niet in orde:/);
      expect(said).toMatch(/storing-verlichting\.yaml.*2.*soort/);
      expect(said).toContain('half.yaml');
      expect(said).toMatch(/Verbeter dit en start opnieuw/);
    },
    patience,
  );
});

describe('stopping', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)(
    'by %s ends with 0, and the folder is free again',
    async (signal) => {
      const first = start();
      await first.url();
      first.child.kill(signal);
      first.child.kill(signal);
      expect(await first.ended()).toBe(0);
      expect(first.output).toContain('Loket maakt af wat loopt en stopt.');
      await start().url();
    },
    patience,
  );

  test(
    'finishes the turns that are going on and loses none',
    async () => {
      const connector = await Connector.open();
      const place = { connector, url: '' };
      const first = start();
      place.url = await first.url();
      const people = Array.from({ length: 10 }, () => new Person(place));
      const warm = new Person(place);
      await warm.type('hallo');
      await warm.hears(/helpen/);
      const messages = people.map((person) => person.activity({ text: 'hallo' }));
      const answers = Promise.allSettled(people.map((person, n) => person.deliver(messages[n])));
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(await first.stop()).toBe(0);
      place.url = await start().url();
      for (const [n, answer] of (await answers).entries())
        if (answer.status === 'rejected' || answer.value.status !== 200) await people[n]!.deliver(messages[n]);
      for (const person of people) await person.hears(/helpen/);
      expect(connector.posted).toHaveLength(11);
      await connector.close();
    },
    patience,
  );
});
