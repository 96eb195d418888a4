import { isEmergency } from '../../dialogs/emergency.ts';

test.each([
  'ik ruik gas in B20',
  'er is brand in de keuken',
  'de prullenbak staat in brand',
  'er is iemand flauwgevallen',
  'ik heb pijn in mijn borst',
  'er komt rook uit de printer',
  'een collega is van de trap gevallen en bloedt hevig',
  'er loopt een man met een mes rond',
  'bommelding!',
  'my colleague is not breathing',
  'hij reageert niet meer, volgens mij een hartaanval',
])('%s is an emergency', (said) => {
  expect(isEmergency(said)).toBe(true);
});

test.each([
  'de lamp brandt niet meer',
  'wat moet ik doen bij brand',
  'wanneer is de ontruimingsoefening, er is brand gespeeld vorig jaar',
  'de rookmelder piept',
  'brandend maagzuur van de koffie',
  'mijn account is aangevallen door een virus',
  'de brandblusser is leeg',
  'ik wil een bijeenkomst over gasloos wonen organiseren',
  'de zaal staat in vuur en vlam voor het feest',
])('%s is none', (said) => {
  expect(isEmergency(said)).toBe(false);
});
