import { forms, stem } from '../../knowledge/stem.ts';

describe('stems', () => {
  test.each([
    ['zaal', 'zalen'],
    ['vergaderzaal', 'vergaderzalen'],
    ['lamp', 'lampen'],
    ['brief', 'brieven'],
    ['muis', 'muizen'],
    ['kluis', 'kluizen'],
    ['bon', 'bonnen'],
    ['boon', 'bonen'],
    ['adres', 'adressen'],
    ['idee', 'ideeen'],
    ['foto', 'fotos'],
    ['ruimte', 'ruimtes'],
    ['kapot', 'kapotte'],
    ['reserveer', 'reserveren'],
    ['huur', 'huren'],
    ['systeem', 'systemen'],
    ['monitor', 'monitoren'],
    ['ticket', 'tickets'],
    ['machine', 'machines'],
    ['slot', 'sloten'],
    ['lade', 'lades'],
  ])('%s and %s are one word', (one, other) => {
    expect(stem(other)).toBe(stem(one));
  });

  test.each([
    ['bon', 'boon'],
    ['zon', 'zoon'],
    ['kop', 'koop'],
    ['pot', 'poot'],
    ['plaats', 'plaat'],
    ['lade', 'laad'],
  ])('%s and %s are two', (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });

  test.each([
    ['kopjes', 'kop'],
    ['zaaltje', 'zaal'],
    ['lampje', 'lamp'],
    ['boeketje', 'boeket'],
    ['balletje', 'bal'],
    ['autootje', 'auto'],
    ['woninkje', 'woning'],
    ['stoelke', 'stoel'],
    ['knippert', 'knipper'],
    ['besteld', 'bestel'],
    ['aangevraagd', 'aanvraag'],
    ['vastgelopen', 'vastlop'],
    ['aantevragen', 'aanvragen'],
    ['gestolen', 'stelen'],
    ['kouder', 'koud'],
    ['reservering', 'reserveren'],
  ])('%s may be a form of %s', (word, base) => {
    expect(forms(word)).toContain(base);
  });

  it('does not make a printer of printing, or a comparative of every -er', () => {
    expect(forms('printer')).not.toContain('print');
  });
});
