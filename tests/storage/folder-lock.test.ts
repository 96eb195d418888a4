import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockFolder } from '../../storage/folder-lock.ts';
import { beside, startChild, type Child } from '../harness/child.ts';

let folder: string;
const children: Child[] = [];

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'loket-lock-')), 'data');
});
afterEach(async () => {
  await Promise.all(children.splice(0).map((child) => child.kill()));
  await rm(join(folder, '..'), { recursive: true });
});

async function start(): Promise<Child> {
  const child = await startChild(beside(import.meta.url, './lock-holder.ts'), [folder]);
  children.push(child);
  return child;
}

const refused = expect.objectContaining({ reason: 'locked' });

test('a second process is told who is in, where, and what to do', async () => {
  const [one, two] = await Promise.all([start(), start()]);
  expect(await one.ask('lock')).toBe('locked');
  expect(await two.ask('lock')).toEqual({
    reason: 'locked',
    message: expect.stringMatching(`De map ${folder} is al in gebruik, door proces ${one.pid} op \\S+\\.`),
    remedy: expect.stringContaining('LOKET_DATA_DIR'),
  });
  await one.ask('release');
  expect(await two.ask('lock')).toBe('locked');
});

test('after kill -9 of the holder the next one gets in at once, even while a child of the holder lives on', async () => {
  const [one, two] = await Promise.all([start(), start()]);
  await one.ask('lock');
  const orphan = (await one.ask('spawn')) as number;
  await one.kill();
  const before = performance.now();
  expect(await two.ask('lock')).toBe('locked');
  expect(performance.now() - before).toBeLessThan(500);
  expect(process.kill(orphan)).toBe(true);
});

test('a holder that hangs still holds', async () => {
  const [one, two] = await Promise.all([start(), start()]);
  await one.ask('lock');
  one.signal('SIGSTOP');
  expect(await two.ask('lock')).toEqual(refused);
});

test('of processes that start together exactly one gets in, also over what a killed one left', async () => {
  let rivals = await Promise.all(Array.from({ length: 5 }, start));
  for (let round = 0; round < 15; round += 1) {
    const answers = await Promise.all(rivals.map((rival) => rival.ask('lock')));
    const winner = answers.indexOf('locked');
    expect(answers).toEqual(answers.map((_, index) => (index === winner ? 'locked' : refused)));
    if (round < 13) await rivals[winner]!.ask('release');
    else await rivals[winner]!.kill();
    if (round >= 13) rivals = rivals.filter((_, index) => index !== winner);
  }
});

test('the same process does not get in twice, and releases for good', async () => {
  const lock = await lockFolder(folder);
  await expect(lockFolder(folder)).rejects.toEqual(refused);
  lock.release();
  const again = await lockFolder(folder);
  lock.release();
  await expect(lockFolder(folder)).rejects.toEqual(refused);
  again.release();
});

test('a folder that cannot be made is refused in clear words', async () => {
  await writeFile(join(folder, '..', 'file'), '');
  await expect(lockFolder(join(folder, '..', 'file', 'data'))).rejects.toMatchObject({
    reason: 'not-writable',
    message: expect.stringContaining('ENOTDIR'),
  });
});
