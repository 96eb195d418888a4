import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Desk } from '../dialogs/desk.ts';
import { contentOf } from '../storage/attachments.ts';
import { migrate, readMigrations } from '../storage/migrate.ts';
import { openDatabase } from '../storage/open.ts';
import { dropLeases } from '../storage/lanes.ts';
import { secretNamed } from '../storage/secrets.ts';
import { makeAnnouncer } from './announcer.ts';
import { choresOf } from './chores.ts';
import { makeDelivery } from './delivery.ts';
import { fileLinks } from './file-links.ts';
import type { Loket } from './loket.ts';
import { mailDelivery } from './mail.ts';
import { makeMetrics } from './metrics.ts';
import { makePageEditor } from './page-editor.ts';
import { keepCurrent } from './reload.ts';
import { startSchedule, usualPace, type Schedule } from './schedule.ts';
import { makeServer } from './server.ts';
import { home, type Settings } from './settings.ts';
import { makeTeams } from './teams/endpoint.ts';
import { webhookDelivery } from './webhooks.ts';

/** Something else listens on the port. */
export class PortTaken extends Error {
  override name = 'PortTaken';
}

/** This user may not listen on the port: below 1024 that takes special rights. */
export class PortForbidden extends Error {
  override name = 'PortForbidden';
}

export interface Running {
  /** The port it listens on; another than asked for when that was 0. */
  port: number;
  organisation: Desk['organisation'];
  /** Where the local API key is kept; undefined when keys come from the settings. */
  keyFile: string | undefined;
  /** Reads the knowledge folder now. Never throws: what is broken keeps what was. */
  reload(): Promise<void>;
  /** Finishes the turns that are going on, gives back what was not sent, closes the database. */
  stop(): Promise<void>;
}

/** The key of local mode: made once, kept in the data folder. */
async function localKey(folder: string): Promise<{ file: string; key: string }> {
  const file = join(folder, 'api-key');
  await mkdir(folder, { recursive: true });
  const kept = (await readFile(file, 'utf8').catch(() => '')).trim();
  if (kept.length >= 8) return { file, key: kept };
  const key = randomBytes(24).toString('base64url');
  await writeFile(file, `${key}\n`, { mode: 0o600 });
  return { file, key };
}

/** What whoever starts a desk may want to be told, and may want to turn. */
export interface Around {
  /** Hears in Dutch what becomes of changed knowledge. */
  tell?: (line: string) => void;
  /** The clock, and how often the schedule looks: both usual when left out. */
  now?: () => Date;
  pace?: typeof usualPace;
}

/** Opens everything and listens. Throws with a remedy when it can not; then nothing is left open. */
export async function start(settings: Settings, around: Around = {}): Promise<Running> {
  const { tell, now = () => new Date(), pace = usualPace } = around;
  const log = pino({ level: settings.logLevel, base: null });
  const metrics = makeMetrics();
  const folder = settings.knowledgeDir;
  const knowledge = await keepCurrent({ folder, log, metrics, ...(tell ? { tell } : {}) });
  const db = await openDatabase({
    ...(settings.databaseUrl ? { url: settings.databaseUrl } : {}),
    folder: settings.dataDir,
  }).catch((error: unknown) => {
    knowledge.stop();
    throw error;
  });
  let schedule: Schedule | undefined;
  try {
    await migrate(db, await readMigrations(join(home, 'storage', 'migrations')));
    // A folder has one process, so those that hold leases are gone: what they promised leaves at once.
    if (db.kind === 'pglite') await dropLeases(db);
    const local = settings.apiKeys ? undefined : await localKey(settings.dataDir);
    const newId = () => randomUUID();
    const links = fileLinks(await secretNamed(db, 'file-links', randomBytes(32)), now, settings.publicUrl);
    const teams = makeTeams(settings.bot, newId, {
      files: { content: (id) => contentOf(db, id), link: (id) => links.link(id) },
    });
    const delivery = makeDelivery({
      db,
      channel: teams.channel,
      now,
      newId,
      random: Math.random,
      log,
      metrics,
      rules: { sendsPerSecond: settings.sendsPerSecond },
    });
    const reach = { local: !settings.bot, hosts: settings.webhookHosts };
    const webhooks = webhookDelivery({ db, now, newId, random: Math.random, log, metrics, reach });
    const desk = () => knowledge.desk();
    const mail =
      settings.smtp && mailDelivery({ db, desk, now, newId, random: Math.random, log, metrics, smtp: settings.smtp });
    const scorecard = join(home, 'bench', 'scorecard', 'frozen.csv');
    const loket: Loket = {
      db,
      desk,
      channel: teams.channel,
      delivery,
      mails: settings.smtp !== undefined,
      fetchFile: teams.fetchFile,
      links,
      knowledge: { folder, scorecard, readOnly: settings.knowledgeReadOnly, reload: () => knowledge.reload() },
      now,
      newId,
      log,
      metrics,
    };
    const pages = makePageEditor(loket);
    loket.pages = pages;
    const announcer = makeAnnouncer(loket);
    loket.announcer = announcer;
    const zone = knowledge.desk().organisation.tijdzone;
    schedule = await startSchedule({ db, zone, chores: choresOf(loket), log, metrics, pace });
    let stopping = false;
    const keys = settings.apiKeys ?? (local ? [{ name: 'lokaal', key: local.key }] : []);
    const server = makeServer(loket, teams, { keys, perMinute: settings.requestsPerMinute, reach }, () => stopping);
    const port = await listen(server, settings.port, settings.bot ? undefined : '127.0.0.1');
    // On this machine everybody who is in a chat is on it too.
    if (!settings.bot) links.at(`http://127.0.0.1:${String(port)}`);
    else if (settings.publicUrl === undefined)
      log.warn('LOKET_PUBLIC_URL is not set: of files in a chat with the desk only small pictures are shown');
    server.on('error', (error: Error) => log.error({ fault: error.message }, 'server error'));
    delivery.start();
    announcer.start();
    webhooks.start();
    mail?.start();
    return {
      port,
      organisation: knowledge.desk().organisation,
      keyFile: local?.file,
      reload: () => knowledge.reload(),
      async stop() {
        stopping = true;
        knowledge.stop();
        await schedule?.stop();
        await close(server);
        await announcer.stop();
        await pages.stop();
        await Promise.all([delivery.stop(), webhooks.stop(), mail?.stop()]);
        await db.end();
      },
    };
  } catch (error) {
    knowledge.stop();
    await schedule?.stop();
    await db.end();
    throw error;
  }
}

type Server = ReturnType<typeof makeServer>;

function listen(server: Server, port: number, host: string | undefined): Promise<number> {
  return new Promise((resolve, reject) => {
    const refused = (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new PortTaken(String(port))
          : error.code === 'EACCES'
            ? new PortForbidden(String(port))
            : error,
      );
    };
    // Restify passes errors of its server on as its own; without somebody who hears them they end the process.
    server.once('error', refused);
    server.server.listen(port, host, () => {
      server.off('error', refused);
      const address = server.server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** No new requests; those that are going on get five seconds. */
function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => server.server.closeAllConnections(), 5_000);
    server.server.close(() => {
      clearTimeout(late);
      resolve();
    });
    server.server.closeIdleConnections();
  });
}
