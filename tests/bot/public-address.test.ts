import { readSettings } from '../../bot/settings.ts';

/** LOKET_PUBLIC_URL: where links to files lead. */

const production = {
  MicrosoftAppId: '00000000-0000-4000-8000-000000000001',
  MicrosoftAppTenantId: '00000000-0000-4000-8000-000000000002',
  MicrosoftAppPassword: 'geheim',
  LOKET_API_KEYS: 'facilitair:lang-genoeg',
};
const read = (env: Record<string, string>) => {
  const result = readSettings(env);
  return 'settings' in result ? result.settings.publicUrl : result.problems;
};

test.each([
  ['https://loket.example.org', 'https://loket.example.org'],
  ['https://example.org/loket/', 'https://example.org/loket'],
  ['  ', undefined],
])('"%s" is taken', (LOKET_PUBLIC_URL, taken) => {
  expect(read({ ...production, LOKET_PUBLIC_URL })).toBe(taken);
});

test.each([
  ['loket.example.org', 'moet een adres zijn als https://loket.example.org'],
  ['ftp://loket.example.org', 'moet een adres zijn als https://loket.example.org'],
  ['https://loket.example.org/?a=b', 'mag geen naam, wachtwoord, vraagteken of hekje hebben'],
  ['https://naam:geheim@loket.example.org', 'mag geen naam, wachtwoord, vraagteken of hekje hebben'],
  ['http://loket.example.org', 'moet met https:// beginnen: wat je er opent, leest anders iedereen mee'],
])('"%s" is refused with what to do', (LOKET_PUBLIC_URL, message) => {
  expect(read({ ...production, LOKET_PUBLIC_URL })).toEqual([{ setting: 'LOKET_PUBLIC_URL', message }]);
});

test('on this machine http will do', () => {
  expect(read({ LOKET_PUBLIC_URL: 'http://127.0.0.1:8080' })).toBe('http://127.0.0.1:8080');
});
