import { sayProblem } from '../knowledge/page-file.ts';
import { StorageProblem } from '../storage/problem.ts';
import { KnowledgeProblem } from './load-desk.ts';
import { startPlaygrounds, type Playgrounds } from './playground.ts';
import { readSettings, type Settings } from './settings.ts';
import { PortForbidden, PortTaken, start, type Running } from './start.ts';

/** `npm start`: the desk, and locally a Playground for each demo person. */

const print = (line = '') => process.stdout.write(`${line}\n`);

function giveUp(...lines: string[]): never {
  process.stderr.write(`\nLoket is niet gestart.\n\n${lines.map((line) => `  ${line}`).join('\n')}\n\n`);
  process.exit(1);
}

const read = readSettings();
if ('problems' in read)
  giveUp(
    ...read.problems.map(({ setting, message }) => `${setting} ${message}.`),
    '',
    'Instellingen staan in de omgeving; .env.example legt ze alle uit.',
  );
const { settings } = read;

let running: Running;
try {
  // In production the log tells it, for whoever reads logs; here, for who edits beside it.
  running = await start(settings, settings.bot ? {} : { tell: print });
} catch (error) {
  giveUp(...explain(error, settings));
}

const playgrounds: Playgrounds | undefined = settings.playground
  ? await startPlaygrounds({
      port: running.port,
      folder: settings.dataDir,
      organisation: running.organisation,
      complain: (line) => print(line),
    }).catch((error: unknown) => {
      print(
        `De Playground start niet (${error instanceof Error ? error.message : String(error)}); Loket draait zonder.`,
      );
      return undefined;
    })
  : undefined;

print(`
Loket draait voor ${running.organisation.naam}.
`);
for (const { name, role, url } of playgrounds?.people ?? []) print(`  ${`${name}, ${role}`.padEnd(42)} ${url}`);
if (playgrounds?.people[0])
  print(`
Open ${playgrounds.people[0].url} en typ:  de lamp op 3.12 knippert
`);
print(
  `REST    http://127.0.0.1:${String(running.port)}/api/v1/openapi.json${running.keyFile ? `  (sleutel in ${running.keyFile})` : ''}`,
);
print(`Bewaard ${settings.databaseUrl ? 'in PostgreSQL' : `in ${settings.dataDir}`}`);
print('Stoppen Ctrl+C');

let stopping = false;
const stop = () => {
  if (stopping) return;
  stopping = true;
  print('\nLoket maakt af wat loopt en stopt.');
  playgrounds?.stop();
  running.stop().then(
    () => process.exit(0),
    () => process.exit(1),
  );
};
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
// From a terminal that closes it means: stop. Else an operator asks to read the knowledge again.
process.on('SIGHUP', () => {
  if (process.stdin.isTTY) stop();
  else void running.reload();
});

function explain(error: unknown, { port, knowledgeDir }: Settings): string[] {
  if (error instanceof StorageProblem) return [error.message, error.remedy];
  if (error instanceof PortTaken)
    return [
      `Poort ${String(port)} is al in gebruik.`,
      `Draait Loket al? Gebruik dan dat venster, of stop het. Of kies een andere poort: PORT=${String(port < 65535 ? port + 1 : 3978)} npm start`,
    ];
  if (error instanceof PortForbidden)
    return [`Op poort ${String(port)} mag je niet luisteren.`, 'Kies een poort boven 1023: PORT=3978 npm start'];
  if (error instanceof KnowledgeProblem)
    return [
      `De catalogus in ${knowledgeDir} is niet in orde:`,
      '',
      ...error.problems.map(sayProblem),
      '',
      'Verbeter dit en start opnieuw. Controleren kan ook met: npm run loket -- pdc check',
    ];
  return [
    `Onverwachte fout: ${error instanceof Error ? error.message : String(error)}`,
    'Start met LOG_LEVEL=debug voor meer, en meld dit aan de makers.',
  ];
}
