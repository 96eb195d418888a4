import { once } from 'node:events';
import { PassThrough, Readable, Writable } from 'node:stream';
import { answerLines } from '../../bot/cli/search-batch.ts';
import type { Finding } from '../../knowledge/search.ts';
import { Collected, loket } from './cli-io.ts';

interface Answer {
  query: string;
  outcome: Finding['outcome'];
  intent: string | null;
  products: { id: string; score: number }[];
}

async function batch(input: (string | Buffer)[]): Promise<Answer[]> {
  const { code, stdout, stderr } = await loket(['search', '--batch'], { input });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout === '' || stdout.endsWith('\n')).toBe(true);
  const lines = stdout.split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line) as Answer);
}

const none = (query: string): Answer => ({ query, outcome: 'none', intent: null, products: [] });
const echo = (text: string): Finding => ({ outcome: 'found', intent: null, products: [{ id: text, score: 0.5 }] });

describe('search', () => {
  it('names the product with its score', async () => {
    const { code, stdout } = await loket(['search', 'de lamp op 3.12 knippert']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Gevonden:\n {2}[01],\d\d {2}Storing verlichting \(storing-verlichting\)\n$/);
  });

  it('takes words without quotes', async () => {
    const quoted = await loket(['search', 'de lamp op 3.12 knippert']);
    expect(await loket(['search', 'de', 'lamp', 'op', '3.12', 'knippert'])).toEqual(quoted);
  });

  it('says what is no product', async () => {
    expect((await loket(['search', 'ik wil een mens spreken'])).stdout).toBe(
      'Geen product: iemand wil een mens spreken.\n',
    );
    expect((await loket(['search', 'qwrtzx'])).stdout).toMatch(/^Niets gevonden\. /);
  });

  it('reports a broken PDC instead of an answer', async () => {
    const { code, stdout, stderr } = await loket(['search', 'lamp'], { env: { LOKET_KNOWLEDGE_DIR: '/bestaat/niet' } });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^organisation\.yaml:1 .+\npdc\/:1 .+\n$/);
  });
});

describe('search --batch', () => {
  it('writes a line of JSON per line, in the agreed form', async () => {
    const { stdout } = await loket(['search', '--batch'], { input: ['lamp kapot\nhallo\n\n'] });
    expect(stdout.split('\n')).toEqual([
      expect.stringMatching(
        /^\{"query":"lamp kapot","outcome":"found","intent":null,"products":\[\{"id":"storing-verlichting","score":[\d.]+\}\]\}$/,
      ),
      '{"query":"hallo","outcome":"intent","intent":"greeting","products":[]}',
      '{"query":"","outcome":"none","intent":null,"products":[]}',
      '',
    ]);
  });

  it('keeps lines aligned, whatever is in them', async () => {
    const odd = ['', '   ', '{"a":"\\n"}', 'zz\u2028zz', 'zz\rzz', 'zz\u0000zz', '–—"\'`', 'zz '.repeat(50_000)];
    const stdout = new Collected();
    await answerLines({ stdin: Readable.from([`${odd.join('\n')}\n`]), stdout }, echo);
    expect(
      stdout.text
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as Answer).query),
    ).toEqual(odd);
    expect(await batch(['\n\n \n'])).toEqual([none(''), none(''), none(' ')]);
  });

  it('answers the same product as one search does', async () => {
    const [answer] = await batch(['de lamp op 3.12 knippert\n']);
    const { stdout } = await loket(['search', 'de lamp op 3.12 knippert']);
    expect(stdout).toContain(`(${answer!.products[0]!.id})`);
  });

  it('takes files from Windows and files without an end', async () => {
    const queries = async (text: string) => (await batch([text])).map(({ query }) => query);
    expect(await queries('\ufefflamp\r\nwifi\r\n')).toEqual(['lamp', 'wifi']);
    expect(await queries('lamp\nwifi')).toEqual(['lamp', 'wifi']);
    expect(await queries('lamp\n\n')).toEqual(['lamp', '']);
    expect(await queries('')).toEqual([]);
  });

  it('does not mind where the input is cut', async () => {
    const text = Buffer.from('café één 🪑\r\nlamp\n', 'utf8');
    const bytes = [...text].map((byte) => Buffer.from([byte]));
    expect((await batch(bytes)).map(({ query }) => query)).toEqual(['café één 🪑', 'lamp']);
  });

  it('answers a line before the next one comes', async () => {
    const [stdin, stdout] = [new PassThrough(), new PassThrough({ encoding: 'utf8' })];
    const answered = answerLines({ stdin, stdout }, echo);
    for (const query of ['een', 'twee']) {
      stdin.write(`${query}\n`);
      const [line] = (await once(stdout, 'data')) as [string];
      expect((JSON.parse(line) as Answer).query).toBe(query);
    }
    stdin.end();
    await answered;
  });

  it('reads no faster than its answers are read', async () => {
    let given = 0;
    function* endless() {
      for (;;) yield `vraag ${String(++given)}\n`;
    }
    let release = () => {};
    const stdout = new Writable({ highWaterMark: 1, write: (_chunk, _encoding, done) => void (release = done) });
    const answered = answerLines({ stdin: Readable.from(endless(), { highWaterMark: 1 }), stdout }, echo);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(given).toBeLessThan(10);
    stdout.destroy(Object.assign(new Error('gone'), { code: 'EPIPE' }));
    release();
    await answered;
  });

  it('stops quietly when the reader goes away, and only then', async () => {
    const failing = (code: string) =>
      new Writable({ write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code })) });
    const input = () => Readable.from(['lamp\n', 'wifi\n', 'stoel\n']);
    await answerLines({ stdin: input(), stdout: failing('EPIPE') }, echo);
    await expect(answerLines({ stdin: input(), stdout: failing('ENOSPC') }, echo)).rejects.toThrow('ENOSPC');
  });

  it('answers 20,000 lines that come at once', async () => {
    const stdout = new Collected();
    await answerLines({ stdin: Readable.from(['de lamp op 3.12 knippert\n'.repeat(20_000)]), stdout }, echo);
    expect(stdout.text.split('\n')).toHaveLength(20_001);
  });

  it('answers 1,000 lines', async () => {
    const lines = Array.from(
      { length: 1_000 },
      (_, at) => `de lamp op kamer ${String(at)} doet het niet, komt er iemand?\n`,
    );
    expect(await batch(lines)).toHaveLength(1_000);
  });
});
