import { besideAsking, readIntent } from '../../knowledge/intent.ts';
import { readSenses } from '../../knowledge/sense.ts';
import { readWords } from '../../knowledge/words.ts';

const intentOf = (text: string) => {
  const words = readWords(text);
  return readIntent(words, readSenses(words.map((word) => word.text).join(' ')));
};

test.each([
  ['human', 'ik wil een mens spreken'],
  ['human', 'kan ik iemand spreken'],
  ['human', 'mag ik een medewerker'],
  ['human', 'medewerker'],
  ['human', 'verbind me door met een collega'],
  ['human', 'doorverbinden'],
  ['human', 'ik praat niet met een robot'],
  ['human', 'ik wil iemand van de frontoffice spreken'],
  ['human', 'Can I speak to a human?'],
  ['status', 'hoe staat het met mijn melding'],
  ['status', 'mijn meldingen'],
  ['status', 'status'],
  ['status', 'hoe ver zijn jullie met M-2026-000123'],
  ['status', 'is er al nieuws over mijn aanvraag'],
  ['status', 'wanneer wordt mijn melding opgelost'],
  ['status', 'ik wacht nog op antwoord over mijn declaratie'],
  ['status', 'nog nieuws van mijn visumaanvraag?'],
  ['status', 'ik heb nog niks gehoord over de pas'],
  ['greeting', 'hoi'],
  ['greeting', 'Goedemorgen!'],
  ['greeting', 'hallo, alles goed?'],
  ['greeting', 'goeiedag'],
  ['thanks', 'dankjewel'],
  ['thanks', 'top, bedankt voor de hulp!'],
  ['thanks', 'thanks, it works again'],
  ['cancel', 'stop'],
  ['cancel', 'laat maar'],
  ['cancel', 'annuleer'],
  ['cancel', 'annuleer mijn melding'],
  ['cancel', 'laat maar zitten, het hoeft niet meer'],
])('%s: %s', (intent, text) => {
  expect(intentOf(text)).toEqual({ intent, firm: true });
});

test.each([
  'er begint maandag een nieuwe medewerker',
  'kan iemand mij bellen',
  'hoi, goedemorgen, mijn scherm blijft zwart',
  'bedankt, maar de printer doet het nog niet',
  'ik wil mijn vergaderzaal annuleren',
  'het stopcontact is stuk',
  'de lamp stopt met knipperen',
  'ik wil een pas voor een medewerker',
  'paspoort voor mijn dochter aanvragen',
  'welke dag is het vandaag',
  'ben jij een mens',
  'ik heb woensdag een overleg met 14 mensen en daar wil ik broodjes bij',
  '',
])('no intent: %s', (text) => {
  expect(intentOf(text)).toBeUndefined();
});

test('a product that is clearly named may have precedence over "iemand", and a complaint over its status', () => {
  expect(intentOf('ik wil iemand spreken over pesten')).toEqual({ intent: 'human', firm: false });
  expect(intentOf('M-2026-000123 is gesloten maar niemand is gekomen, ik wil klagen')).toEqual({
    intent: 'status',
    firm: false,
  });
});

test.each([
  ['kan ik iemand spreken over mijn kapotte beamer in B20', 'over mijn kapotte beamer in b20'],
  ['mijn beamer is kapot, ik wil een mens spreken', 'mijn beamer is kapot'],
  ['ik wil een collega van HR spreken', 'van hr'],
  ['kan ik een echte medewerker krijgen, het is dringend', 'het is dringend'],
  ['ik wil iemand spreken over mijn computer', 'over mijn computer'],
  ['ik wil iemand spreken over de verbinding', 'over de verbinding'],
  ['I am being bullied, can I talk to a human', 'i am being bullied'],
])('"%s" tells beside the asking: %s', (text, beside) => {
  expect(besideAsking(text)).toBe(beside);
});

test.each([
  'een mens graag',
  'nou ik wil nu echt een mens spreken hoor',
  'kan ik iemand van de frontoffice spreken',
  'ik praat niet met een robot',
  'verbind me door met een collega',
  'can I talk to someone please',
  '',
])('"%s" only asks for a person', (text) => {
  expect(besideAsking(text)).toBe('');
});
