import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import type { Organisation, Person } from '../knowledge/organisation.ts';

/** The Microsoft 365 Agents Playground, one for each demo person: a Teams-like client on this machine. A dev dependency, never shipped. */

export interface Playgrounds {
  people: { name: string; role: string; url: string }[];
  stop(): void;
}

const firstPort = 56150;
const roles: { rol: Person['rol']; role: string; nth?: number }[] = [
  { rol: 'medewerker', role: 'medewerker' },
  { rol: 'frontoffice', role: 'frontoffice' },
  { rol: 'frontoffice', role: 'tweede frontoffice', nth: 1 },
  { rol: 'manager', role: 'manager' },
];
/** How many windows are opened for people who execute: each is a process. */
const mostExecuting = 2;

/** Who gets a window: somebody of each role, and people who do the work of a group. */
interface Player {
  person: Person;
  role: string;
  team: string;
  channel: string;
}

export function playersOf({ personen, groepen }: Organisation): Player[] {
  const first = roles.flatMap(({ rol, role, nth = 0 }): Player[] => {
    const person = personen.filter((one) => one.rol === rol)[nth];
    return person ? [{ person, role, team: 'Frontoffice', channel: 'Wachtrij' }] : [];
  });
  const executing = groepen.flatMap(({ naam, leden }): Player[] => {
    const person = personen.find(({ id }) => leden?.includes(id) && !first.some((one) => one.person.id === id));
    return person ? [{ person, role: naam, team: naam, channel: 'Werk' }] : [];
  });
  return [...first, ...executing.slice(0, mostExecuting)];
}

function account(id: string, name: string, object: string) {
  const [given = name] = name.split(' ');
  const mail = `${given.toLowerCase()}@voorbeeld.example`;
  return { id, name, userPrincipleName: mail, aadObjectId: object, givenName: given, surname: 'Demo', email: mail };
}

/** So many others a Playground has, and one channel beside "General": with more or less it dies without a word. */
const others = 5;

/** The people and chats that one Playground shows. */
export function configuration({ person, team, channel }: Player, everybody: readonly Person[]) {
  const known = everybody
    .filter((one) => one.id !== person.id)
    .slice(0, others)
    .map((one) => account(`user-${one.id}`, one.naam, one.id));
  const extras = Array.from({ length: others - known.length }, (_, n) =>
    account(`user-extra-${String(n)}`, `Collega ${String(n + 1)}`, `00000000-0000-4000-9000-00000000000${String(n)}`),
  );
  return {
    version: '0.1.1',
    tenantId: '00000000-0000-4000-8000-0000000000ff',
    bot: { id: 'loket', name: 'Loket' },
    currentUser: account(`user-${person.id}`, person.naam, person.id),
    users: [...known, ...extras],
    personalChat: { id: `chat-${person.id}` },
    groupChat: { id: `groep-${person.id}`, name: 'Groepschat' },
    team: {
      id: `team-${person.id}`,
      name: team,
      aadGroupId: '00000000-0000-4000-8000-0000000000fe',
      channels: [{ id: `kanaal-${person.id}`, name: channel }],
    },
  };
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, () => probe.close(() => resolve(true)));
  });
}

async function freePort(from: number): Promise<number> {
  for (let port = from; port < from + 100; port++) if (await isFree(port)) return port;
  throw new Error(`geen vrije poort tussen ${String(from)} en ${String(from + 100)}`);
}

/** Starts one Playground per player. What can not start is said through `complain`; the desk itself goes on. */
export async function startPlaygrounds(options: {
  port: number;
  folder: string;
  organisation: Organisation;
  complain(line: string): void;
}): Promise<Playgrounds> {
  const { organisation, complain } = options;
  const people: Playgrounds['people'] = [];
  const children: ChildProcess[] = [];
  const stop = () => children.forEach((child) => child.kill());
  let cli: string;
  try {
    cli = fileURLToPath(import.meta.resolve('@microsoft/m365agentsplayground/cli.js'));
  } catch {
    complain('De Playground is niet geïnstalleerd (npm ci installeert hem mee); Loket draait zonder.');
    return { people, stop };
  }
  let port = firstPort;
  for (const player of playersOf(organisation)) {
    const { person, role } = player;
    port = await freePort(port);
    const folder = join(options.folder, 'playground', String(people.length + 1));
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, '.m365agentsplayground.yml'), stringify(configuration(player, organisation.personen)));
    const child = spawn(
      process.execPath,
      [
        fileURLToPath(
          new URL(import.meta.url.endsWith('.ts') ? './playground-guard.ts' : './playground-guard.js', import.meta.url),
        ),
        cli,
        'start',
        ...['-e', `http://127.0.0.1:${String(options.port)}/api/messages`, '-c', 'msteams', '-p', String(port), '--dt'],
        ...['--service-url', `http://127.0.0.1:${String(port)}/_connector`],
      ],
      { cwd: folder, stdio: ['pipe', 'ignore', 'ignore'] },
    );
    child.once('error', (error) => complain(`De Playground van ${person.naam} start niet: ${error.message}`));
    child.once('exit', (code) => {
      if (code !== null && code !== 0)
        complain(`De Playground van ${person.naam} is gestopt; zie ${join(folder, 'devTools')}.`);
    });
    children.push(child);
    people.push({ name: person.naam.replace(/ \(.*\)$/, ''), role, url: `http://127.0.0.1:${String(port)}` });
    port++;
  }
  await Promise.all(people.map(({ url }) => answers(url)));
  return { people, stop };
}

/** Waits until a page answers, ten seconds at most. */
async function answers(url: string): Promise<void> {
  for (let tries = 0; tries < 50; tries++) {
    if (
      await fetch(url).then(
        (page) => page.ok,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
