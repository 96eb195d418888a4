import { didPress } from '../../digest/supplier/reporting.ts';
import { typedReport } from '../../digest/supplier/typed.ts';
import type { Supplier } from '../../knowledge/supplier-reports.ts';

const supplier = (id: string, name: string): Supplier => ({
  id,
  name,
  spoken: name,
  groups: [],
  names: [id],
  manager: 'kim',
  every: 2,
  coordinator: 'robin',
  team: [],
});
const both = [supplier('schoonmaak', 'Schoonmaakbedrijf'), supplier('cateraar', 'De Cateraar')];
const typed = (text: string, all = both) => {
  const found = typedReport(text, all, () => true);
  return found && [found.supplier?.id ?? found.names, found.supplier ? found.did : undefined];
};

test.each<[string, unknown]>([
  ['rapportage', [['schoonmaak', 'cateraar'], undefined]],
  ['Rapportage schoonmaak', ['schoonmaak', undefined]],
  ['de rapportage over het schoonmaakbedrijf', ['schoonmaak', undefined]],
  ['rapportage schoonmaak bekijken', ['schoonmaak', { do: 'view' }]],
  ['rapportage cateraar teksten', ['cateraar', { do: 'texts', from: 0 }]],
  ['RAPPORTAGE CATERAAR VRIJGEVEN', ['cateraar', { do: 'release', version: null, values: {} }]],
  ['rapportage cateraar niet versturen', ['cateraar', { do: 'drop', version: null }]],
  [
    'rapportage cateraar toelichting: eerst: dit.\ndan dat',
    ['cateraar', { do: 'save', version: null, values: { note: 'eerst: dit.\ndan dat' } }],
  ],
  ['rapportage cateraars', undefined],
  ['rapportage over mijn reis', undefined],
  ['ik wil een rapportage schoonmaak', undefined],
  ['rapportageschoonmaak', undefined],
])('%j is heard', (text, expected) => {
  expect(typed(text)).toEqual(expected);
});

test('of one supplier no name is needed; who has none says something else', () => {
  expect(typed('rapportage vrijgeven', both.slice(1))).toEqual([
    'cateraar',
    { do: 'release', version: null, values: {} },
  ]);
  expect(typedReport('rapportage', both, () => false)).toBeUndefined();
});

test.each(['', 'release:', 'release:1:2:3', 'release:-1', 'views', 'save-texts:x:0', 'drop:99999999999'])(
  'a button that says %j says nothing',
  (value) => {
    expect(didPress(value)).toBeUndefined();
  },
);
