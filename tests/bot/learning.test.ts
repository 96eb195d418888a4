import { lessonOf } from '../../bot/learning.ts';
import type { Desk } from '../../dialogs/desk.ts';
import type { GapReason } from '../../dialogs/effect.ts';
import { readKnowledge } from '../../knowledge/catalogue.ts';
import { buildSearch } from '../../knowledge/search.ts';
import { calendarOf } from '../../tickets/calendar.ts';
import { cadenceOf } from '../../tickets/watch.ts';
import { goodPage, organisationFile, pageFile } from '../knowledge/a-page.ts';

/** A desk with an ordinary and a confidential product. */
function deskOf(leren: 'leren: true' | 'leren: false' | ''): Desk {
  const read = readKnowledge([
    { ...organisationFile, text: organisationFile.text.replace(/^leren: true$/m, leren) },
    pageFile(goodPage.replace('[voorbeeld]', '[Zonnebril, lamp]'), 'pdc/gewoon.yaml'),
    pageFile(`${goodPage}vertrouwelijk: true\n`, 'pdc/geheim.yaml'),
  ]);
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  const { organisation, catalogue, synonyms } = read.knowledge;
  return {
    organisation,
    catalogue,
    search: buildSearch(catalogue, synonyms),
    calendar: calendarOf(organisation),
    cadence: cadenceOf(organisation),
  };
}
const desk = deskOf('leren: true');
const gap = (said: string, offered: string[] = [], chosen?: string, why: GapReason = 'not-found') => ({
  kind: 'gap' as const,
  said,
  offered,
  why,
  ...(chosen === undefined ? {} : { chosen }),
});

test('a lesson holds the sentence without the person, and what was meant', () => {
  expect(lessonOf(gap('De Zonnebril van Sanne ligt in 3.12', ['gewoon'], 'gewoon', 'chosen'), desk)).toEqual({
    key: 'de zonnebril van ligt in',
    said: 'De Zonnebril van [naam] ligt in [plek]',
    why: 'chosen',
    offered: ['gewoon'],
    chosen: 'gewoon',
  });
});

test('the speaker and the people of the organisation are known by name', () => {
  expect(lessonOf(gap('met quibus, is robin er'), desk, ['Robin', 'Quibus, Ada'])?.said).toBe(
    'met [naam], is [naam] er',
  );
});

test('sentences that are the same but for capitals, accents and points are counted together', () => {
  const keys = ['Café dicht!', 'cafe dicht', ' CAFÉ  dicht...'].map((said) => lessonOf(gap(said), desk)?.key);
  expect(new Set(keys)).toEqual(new Set(['cafe dicht']));
});

test.each([
  ['the organisation does not say so', deskOf(''), gap('lamp stuk')],
  ['the organisation forbids it', deskOf('leren: false'), gap('lamp stuk')],
  ['a confidential product was offered', desk, gap('lamp stuk', ['gewoon', 'geheim'], 'gewoon')],
  ['a confidential product was chosen', desk, gap('lamp stuk', ['gewoon'], 'geheim')],
  ['a page is gone and may have been confidential', desk, gap('lamp stuk', ['verdwenen'])],
  ['nothing was said', desk, gap('')],
  ['nothing is left without the person', desk, gap('Jan, 06-12345678 3.12 !')],
])('nothing is kept when %s', (_why, at, said) => {
  expect(lessonOf(said, at)).toBeUndefined();
});
