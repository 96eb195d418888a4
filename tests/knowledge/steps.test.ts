import { join } from 'node:path';
import { z } from 'zod';
import { inSlices } from '../../bot/in-slices.ts';
import { readKnowledgeFiles } from '../../bot/knowledge-files.ts';
import { home } from '../../bot/settings.ts';
import { readKnowledge } from '../../knowledge/catalogue.ts';
import { Pairs, turnRound } from '../../knowledge/lists.ts';
import { readPage } from '../../knowledge/page-file.ts';
import { buildSearch, buildSearchInSteps } from '../../knowledge/search.ts';
import { each, toTheEnd } from '../../knowledge/steps.ts';

test('each visits everything once, and pauses after each so many', () => {
  const seen: number[] = [];
  const work = each([1, 2, 3, 4, 5], 2, (item) => seen.push(item));
  expect(work.next().done).toBe(false);
  expect(seen).toEqual([1, 2]);
  expect(work.next().done).toBe(false);
  expect(seen).toEqual([1, 2, 3, 4]);
  toTheEnd(work);
  expect(seen).toEqual([1, 2, 3, 4, 5]);
});

test('pairs beyond one chunk come back in order, and turned round twice they are the same', () => {
  const count = 150_000;
  const pairs = new Pairs();
  for (let at = 0; at < count; at++) {
    pairs.push((at * 7919) % 1000, at);
    if (at % 10 === 9) pairs.endList();
  }
  const lists = toTheEnd(pairs.cut());
  expect([lists.item.length, lists.start.length]).toEqual([count, count / 10 + 1]);
  for (const at of [0, 1, 65_535, 65_536, 131_072, count - 1]) {
    expect(lists.item[at]).toBe((at * 7919) % 1000);
    expect(lists.weight[at]).toBe(at);
  }
  const turned = toTheEnd(turnRound(lists, 1000));
  for (const item of [0, 1, 500, 999]) {
    const from = turned.start[item] ?? 0;
    const found = [...turned.weight.slice(from, turned.start[item + 1])];
    const wanted = Array.from({ length: count }, (_, at) => at).filter((at) => (at * 7919) % 1000 === item);
    expect(found).toEqual(wanted);
    expect([...turned.item.slice(from, turned.start[item + 1])]).toEqual(wanted.map((at) => Math.floor(at / 10)));
  }
});

test('a long file is read in steps, to the same problems on the same lines', () => {
  const long = Array.from({ length: 3000 }, (_, nth) => `- woord: "nummer ${String(nth)}" # een`).join('\n');
  const words = z.array(z.strictObject({ woord: z.string() }));
  const work = readPage({ name: 'lang.yaml', text: long }, words);
  let pauses = 0;
  for (let step = work.next(); !step.done; step = work.next()) pauses += 1;
  expect(pauses).toBeGreaterThan(10);
  const read = (text: string) => toTheEnd(readPage({ name: 'lang.yaml', text }, words));
  expect(read(long)).toMatchObject({ value: { length: 3000, 2999: { woord: 'nummer 2999' } } });
  expect(read(`${long}\n- wrd: x`)).toMatchObject({ problems: [{ line: 3001 }, { line: 3001 }] });
  expect(read(`${long}\n- "x`)).toMatchObject({ problems: [{ line: 3001, field: '(opmaak)' }] });
  expect(read('a: 1\n---\nb: 2')).toMatchObject({ problems: [{ field: '(opmaak)' }] });
});

test('a search built in slices answers as one built in one go, and lets others go first meanwhile', async () => {
  const read = readKnowledge(await readKnowledgeFiles(join(home, 'knowledge')));
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  const { catalogue, synonyms } = read.knowledge;
  let turns = 0;
  let building = true;
  const count = (): void => {
    turns += 1;
    if (building) setImmediate(count);
  };
  setImmediate(count);
  const sliced = await inSlices(buildSearchInSteps(catalogue, synonyms));
  building = false;
  expect(turns).toBeGreaterThan(5);
  const whole = buildSearch(catalogue, synonyms);
  for (const { voorbeelden } of catalogue.values())
    for (const text of voorbeelden.slice(0, 2)) expect(sliced(text)).toEqual(whole(text));
});
