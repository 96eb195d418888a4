import { join } from 'node:path';
import { loadDesk } from '../../bot/load-desk.ts';
import { home } from '../../bot/settings.ts';
import { approversOf, typedVerb } from '../../desk/announcement-approval.ts';
import type { Desk } from '../../dialogs/desk.ts';
import { announcingProblems } from '../../knowledge/announcing.ts';

/** Whom is asked to approve what goes to many, and what is typed about it. */

const loaded = await loadDesk(join(home, 'knowledge'));
const [robin, bas, kim] = ['2', '6', '3'].map((n) => `00000000-0000-4000-8000-00000000000${n}`);
const now = new Date('2026-11-23T09:00:00Z');

function approvedBy(who: string[], away?: string): Desk {
  const personen = loaded.organisation.personen.map((one) =>
    one.id === away ? { ...one, afwezig: [{ van: '2026-11-20', tot: '2026-11-27' }] } : one,
  );
  const aankondigingen = { 'akkoord-van': who, 'antwoord-binnen': 10 };
  return { ...loaded, organisation: { ...loaded.organisation, personen, aankondigingen } };
}

test.each([
  ['a role', ['manager'], undefined, [kim]],
  ['in order, each once', [kim!, 'frontoffice', 'manager'], undefined, [kim, bas]],
  ['never who wrote it', [robin!], undefined, []],
  ['not who is away', ['manager', bas!], kim, [bas]],
])('%s', (_, who, away, expected) => expect(approversOf(approvedBy(who, away), robin!, now)).toEqual(expected));

test.each([
  ['mededeling versturen', { verb: 'approve', reason: '' }],
  ['Mededeling terug: noem de verdieping', { verb: 'return', reason: 'noem de verdieping' }],
  ['mededeling terug', { verb: 'return', reason: '' }],
  ['mededeling intrekken.', { verb: 'withdraw', reason: '' }],
  ['de mededeling versturen mag later', undefined],
  ['versturen', undefined],
])('%s', (text, expected) => expect(typedVerb(text)).toEqual(expected));

test('who is no role and nobody is named with where it stands', () => {
  const { organisation } = approvedBy(['manager', 'directeur', bas!]);
  expect(announcingProblems(organisation)).toEqual([
    {
      path: ['aankondigingen', 'akkoord-van', 1],
      message: expect.stringMatching(/^"directeur" is geen rol en staat niet bij personen; kies manager, frontoffice/),
    },
  ]);
});
