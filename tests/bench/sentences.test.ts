import { join } from 'node:path';
import {
  readSentenceFile,
  readSentences,
  UnreadableSentence,
  withoutExamples,
} from '../../bench/scorecard/sentences.ts';
import { readKnowledgeFiles } from '../../bot/knowledge-files.ts';
import { home } from '../../bot/settings.ts';
import { readKnowledge } from '../../knowledge/catalogue.ts';

const knows = (id: string) => ['klacht', 'wens-idee'].includes(id);

test('sentences are read with what they should lead to, commas and quotes included', () => {
  const csv =
    'zin,verwacht,soort\r\n"Hij zei ""nee"", en nu?",klacht,kort\r\ndag,intent:greeting,\r\nx,klacht|wens-idee,y\r\n';
  expect(readSentences(csv, knows)).toEqual([
    { text: 'Hij zei "nee", en nu?', expected: { group: 'product', ids: ['klacht'] }, sort: 'kort' },
    { text: 'dag', expected: { group: 'intent', intent: 'greeting' }, sort: '(zonder soort)' },
    { text: 'x', expected: { group: 'ambiguous', ids: ['klacht', 'wens-idee'] }, sort: 'y' },
  ]);
});

test('every fault is told, with its line, and nothing is skipped', () => {
  const csv = 'zin,verwacht,soort\n"twee\nregels",klacht,a\nb,koffie,a\n,klacht,a\nc,niets!,a\nd,klacht|thee,a\n';
  expect(() => readSentences(csv, knows)).toThrow(
    [
      'line 4: there is no product "koffie"',
      'line 5: no sentence',
      'line 6: "niets!" is no id, ids with |, geen or intent:…',
      'line 7: there is no product "thee"',
    ].join('\n'),
  );
});

test.each([
  ['zin,verwacht,soort\n', 'no sentences at all'],
  ['text,expected\na,b\n', 'no sentence'],
  ['zin,verwacht,soort\na,klacht\n', 'Invalid Record Length'],
])('%j is refused', (csv, said) => {
  expect(() => readSentences(csv, knows)).toThrow(said);
});

test('a file that is not there is named', async () => {
  await expect(readSentenceFile('/nowhere/x.csv', knows)).rejects.toThrow(UnreadableSentence);
  await expect(readSentenceFile('/nowhere/x.csv', knows)).rejects.toThrow('/nowhere/x.csv');
});

test.each(['frozen.csv', 'practice.csv'])(
  '%s asks for products that exist, and hardly a page has its sentences',
  async (name) => {
    const read = readKnowledge(await readKnowledgeFiles(join(home, 'knowledge')));
    if ('problems' in read) throw new Error(JSON.stringify(read.problems));
    const { catalogue } = read.knowledge;
    const sentences = await readSentenceFile(join(home, 'bench', 'scorecard', name), (id) => catalogue.has(id));
    expect(sentences.length).toBeGreaterThanOrEqual(300);
    expect(new Set(sentences.map(({ expected }) => expected.group)).size).toBe(4);
    const texts = sentences.map(({ text }) => text.toLowerCase());
    expect(new Set(texts).size).toBe(texts.length);

    const kept = withoutExamples(sentences, catalogue);
    expect(sentences.length - kept.length).toBeLessThan(sentences.length / 100);
    const [example = ''] = catalogue.get('klacht')?.voorbeelden ?? [];
    const heard = { text: ` ${example.toUpperCase()}`, expected: { group: 'outside' as const }, sort: '' };
    expect(withoutExamples([...kept, heard], catalogue)).toEqual(kept);
  },
);

test('a whole message that a page has is left out as well', async () => {
  const read = readKnowledge(await readKnowledgeFiles(join(home, 'knowledge')));
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  const { catalogue } = read.knowledge;
  const folder = join(home, 'bench', 'scorecard');
  const [learned, judging] = await Promise.all(
    ['office-read.csv', 'office-judge.csv'].map((name) =>
      readSentenceFile(join(folder, name), (id) => catalogue.has(id)),
    ),
  );
  expect(learned?.length).toBeGreaterThan(700);
  expect(withoutExamples(learned ?? [], catalogue)).toEqual([]);
  expect(withoutExamples(judging ?? [], catalogue).length).toBeGreaterThan(140);
});

test('no sentence that judges is learned, not as what is outside either', async () => {
  const read = readKnowledge(await readKnowledgeFiles(join(home, 'knowledge')));
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  const { synonyms } = read.knowledge;
  const learned = new Set(synonyms.zinnen?.['buiten-het-loket']);
  const judging = await readSentenceFile(join(home, 'bench', 'scorecard', 'outside-judge.csv'), () => false);
  expect(judging.filter(({ text }) => learned.has(text))).toEqual([]);
});
