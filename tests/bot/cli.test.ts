import { commands } from '../../bot/cli/commands.ts';
import { StorageProblem } from '../../storage/problem.ts';
import { loket } from './cli-io.ts';

const noSettings = () => {
  throw new Error('settings are not needed here');
};

describe('help', () => {
  it.each([[['help']], [['--help']], [['-h']], [[]]])('lists all commands for %j', async (args) => {
    const { code, stdout, stderr } = await loket(args, { settings: noSettings });
    expect(code).toBe(0);
    expect(stderr).toBe('');
    const lines = stdout.split('\n');
    for (const { name, summary } of commands)
      expect(lines.find((line) => line.startsWith(`  ${name} `))?.endsWith(`  ${summary}`)).toBe(true);
    for (const line of lines) expect(line.length).toBeLessThan(110);
  });

  it.each(commands.map(({ name }) => name))('tells how to call %s, without doing it', async (name) => {
    const { code, stdout } = await loket([...name.split(' '), '--help'], { settings: noSettings });
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`^Gebruik: npm run loket -- ${name}`));
  });
});

describe('a command that does not exist', () => {
  it.each([
    ['serach', 'search'],
    ['SEARCH', 'search'],
    ['outbox', 'outbox list'],
    ['outbox rety', 'outbox retry'],
    ['pdc', 'pdc check'],
    ['pcd chekc', 'pdc check'],
    ['manifest bouw', 'manifest build'],
    ['migreer', 'migrate'],
    ['hulp', 'help'],
  ])('%s is taken for %s', async (typed, meant) => {
    const { code, stdout, stderr } = await loket(typed.split(' '));
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(new RegExp(`^De opdracht ".+" bestaat niet. Bedoel je "${meant}"\\?\n`));
    expect(stderr).toContain('Opdrachten:');
  });

  it('is not taken for anything when nothing looks like it', async () => {
    const { code, stderr } = await loket(['koffie', 'zetten']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^De opdracht "koffie" bestaat niet\.\n\nGebruik: /);
  });
});

describe('a command that is not called right', () => {
  it.each([
    [['pdc', 'check', '--snel'], 'De optie --snel bestaat hier niet.'],
    [['pdc', 'check', 'klacht'], 'Hier hoort geen "klacht" achter.'],
    [['search'], 'Zet de tekst waarnaar je zoekt tussen aanhalingstekens.'],
    [['search', ' '], 'Zet de tekst waarnaar je zoekt tussen aanhalingstekens.'],
    [['search', '--batch', 'lamp'], 'Hier hoort geen "lamp" achter.'],
    [['search', '--batch=ja'], 'De optie --batch neemt geen waarde.'],
    [['manifest', 'build', '--out'], 'De optie --out heeft een waarde nodig.'],
    [['manifest', 'build', '--out', '--naam', 'x'], 'De optie --out heeft een waarde nodig.'],
    [['outbox', 'retry', '-7'], 'De optie -7 bestaat hier niet.'],
    [['outbox', 'retry', 'alles'], '"alles" is geen nummer van een bericht; kijk met "outbox list" welke er zijn.'],
    [['outbox', 'retry', '1', '2'], 'Hier hoort geen "2" achter.'],
    [['migrate', 'nu'], 'Hier hoort geen "nu" achter.'],
  ])('%j says so and shows its use', async (args, message) => {
    const { code, stdout, stderr } = await loket(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^[^\n]+\nGebruik: npm run loket -- \w+/);
    expect(stderr.split('\n')[0]).toBe(message);
  });
});

describe('what goes wrong', () => {
  it('in the settings is told all at once, without secrets', async () => {
    const env = { PORT: 'abc', LOG_LEVEL: 'hard', LOKET_API_KEYS: 'zonder-dubbele-punt' };
    const { code, stdout, stderr } = await loket(['outbox', 'list'], { env });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    for (const name of Object.keys(env)) expect(stderr).toMatch(new RegExp(`^${name}: .+$`, 'm'));
    expect(stderr).not.toContain('zonder-dubbele-punt');
  });

  it('in the storage is told with its remedy', async () => {
    const openDatabase = () => Promise.reject(new StorageProblem('locked', 'De map is in gebruik.', 'Stop de andere.'));
    expect(await loket(['migrate'], { openDatabase })).toEqual({
      code: 1,
      stdout: '',
      stderr: 'De map is in gebruik.\nStop de andere.\n',
    });
  });

  it.each([new Error('de schijf brandt'), 'de schijf brandt'])('unexpectedly is told as such', async (thrown) => {
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- whatever a library throws
    const openDatabase = () => Promise.reject(thrown);
    expect(await loket(['migrate'], { openDatabase })).toEqual({
      code: 1,
      stdout: '',
      stderr: 'Onverwachte fout: de schijf brandt\n',
    });
  });
});
