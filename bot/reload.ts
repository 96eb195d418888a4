import { createHash } from 'node:crypto';
import { watch as watchFolder, type FSWatcher } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Desk } from '../dialogs/desk.ts';
import { sayProblem, type SourceFile } from '../knowledge/page-file.ts';
import { deskOf, filesOf, KnowledgeProblem } from './load-desk.ts';
import type { Metrics } from './metrics.ts';

/** Keeps the desk like its files: what is good replaces it as a whole, what is broken changes nothing and is told. */

interface Parts {
  folder: string;
  log: Logger;
  metrics: Pick<Metrics, 'reloads' | 'refusedKnowledge'>;
  /** In Dutch, for whoever edits beside a running Loket. */
  tell?: (line: string) => void;
  watch?: typeof watchFolder;
  pace?: Partial<typeof defaultPace>;
}

/** In milliseconds. */
const defaultPace = {
  /** An editor or copy writes more than once: look when it is done. */
  settle: 300,
  /** Some folders (network, containers) say nothing when they change, so it is looked at now and then as well. */
  glance: 10_000,
  /** How often when the folder can not be watched at all. */
  poll: 2_000,
};

export interface CurrentDesk {
  desk(): Desk;
  /** Reads the files now; also when none seems to have changed. Never throws. */
  reload(): Promise<void>;
  stop(): void;
}

/** The desk of a folder, from now on kept current. Throws KnowledgeProblem when it is not in order at the start. */
export async function keepCurrent({
  folder,
  log,
  metrics,
  tell,
  watch = watchFolder,
  pace,
}: Parts): Promise<CurrentDesk> {
  const { settle, glance, poll } = { ...defaultPace, ...pace };
  let looks = await looksOf(folder);
  const first = await filesOf(folder);
  let desk = await deskOf(first);
  let tried = fingerprintOf(first);
  let stopped = false;
  let watchers: FSWatcher[] = [];
  let settling: NodeJS.Timeout | undefined;
  let glancing: NodeJS.Timeout | undefined;
  let unwatched = false;
  let turn: Promise<void> = Promise.resolve();
  metrics.refusedKnowledge.set(0);

  /** One at a time, each with what is there when its turn comes. */
  const look = (asked: boolean): Promise<void> => {
    turn = turn.then(() => (stopped ? undefined : read(asked))).catch(() => undefined);
    return turn;
  };

  async function read(asked: boolean): Promise<void> {
    watchAgain();
    try {
      looks = await looksOf(folder);
      const files = await filesOf(folder);
      const print = fingerprintOf(files);
      if (print === tried && !asked) return;
      tried = print;
      const next = await deskOf(files);
      const difference = differenceOf(desk, next);
      desk = next;
      metrics.reloads.inc({ outcome: 'loaded' });
      metrics.refusedKnowledge.set(0);
      log.info({ products: next.catalogue.size, ...difference }, 'knowledge reloaded');
      tell?.(`De catalogus is opnieuw gelezen: ${String(next.catalogue.size)} producten${sayDifference(difference)}.`);
    } catch (error) {
      const why = error instanceof KnowledgeProblem ? error.problems.map(sayProblem) : [String(error)];
      metrics.reloads.inc({ outcome: 'refused' });
      metrics.refusedKnowledge.set(1);
      // Who is told in Dutch need not read it twice.
      log[tell ? 'info' : 'warn']({ problems: why }, 'knowledge kept as it was: the files are not in order');
      tell?.(
        `De catalogus is niet in orde. Loket werkt verder met de vorige.\n${why.map((line) => `  ${line}`).join('\n')}`,
      );
    }
  }

  const changed = (): void => {
    clearTimeout(settling);
    if (!stopped) settling = setTimeout(() => void look(false), settle);
  };

  /** Anew after every look: a folder that was replaced is another one, though it has the same name. */
  function watchAgain(): void {
    for (const one of watchers) one.close();
    watchers = [];
    const failed = (error: unknown): void => {
      if (!unwatched)
        log.warn({ fault: String(error) }, 'the knowledge folder can not be watched; it is looked at instead');
      unwatched = true;
    };
    for (const one of [folder, join(folder, 'pdc')])
      try {
        const watcher = watch(one, changed);
        watcher.on('error', failed);
        watchers.push(watcher);
      } catch (error) {
        failed(error);
      }
  }

  function glanceLater(): void {
    glancing = setTimeout(
      () => {
        looksOf(folder)
          .then((now) => (now === looks ? undefined : look(false)))
          .catch(() => undefined)
          .finally(() => {
            if (!stopped) glanceLater();
          });
      },
      unwatched ? poll : glance,
    );
    glancing.unref();
  }

  watchAgain();
  glanceLater();
  return {
    desk: () => desk,
    reload: () => look(true),
    stop() {
      stopped = true;
      clearTimeout(settling);
      clearTimeout(glancing);
      for (const one of watchers) one.close();
    },
  };
}

/** What a folder looks like from outside: names, sizes and times. Never throws. */
async function looksOf(folder: string): Promise<string> {
  const names = await readdir(join(folder, 'pdc')).catch(() => []);
  const paths = ['organisation.yaml', 'synonyms.yaml', ...names.map((name) => join('pdc', name))];
  const looks = await Promise.all(
    paths.map((path) =>
      stat(join(folder, path)).then(
        ({ size, mtimeMs, ino }) => `${path} ${String(size)} ${String(mtimeMs)} ${String(ino)}`,
        () => path,
      ),
    ),
  );
  return looks.join('\n');
}

function fingerprintOf(files: readonly SourceFile[]): string {
  const hash = createHash('sha256');
  for (const { name, text } of files) hash.update(`${name}\0${text}\0`);
  return hash.digest('hex');
}

interface Difference {
  added: string[];
  changed: string[];
  removed: string[];
}

function differenceOf(before: Desk, after: Desk): Difference {
  const ids = [...after.catalogue.keys()];
  const versionOf = (desk: Desk, id: string) => desk.catalogue.get(id)?.version;
  return {
    added: ids.filter((id) => !before.catalogue.has(id)),
    changed: ids.filter((id) => before.catalogue.has(id) && versionOf(before, id) !== versionOf(after, id)),
    removed: [...before.catalogue.keys()].filter((id) => !after.catalogue.has(id)),
  };
}

function sayDifference({ added, changed, removed }: Difference): string {
  const parts = [
    ...(added.length > 0 ? [`nieuw: ${added.join(', ')}`] : []),
    ...(changed.length > 0 ? [`veranderd: ${changed.join(', ')}`] : []),
    ...(removed.length > 0 ? [`weg: ${removed.join(', ')}`] : []),
  ];
  return parts.length > 0 ? ` (${parts.join('; ')})` : '';
}
