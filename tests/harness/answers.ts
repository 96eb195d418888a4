import type { Richtvraag } from '../../knowledge/richtvraag.ts';

/** An answer that somebody would type; of a choice the `turn`-th, so that every branch is walked. */
export function typed(question: Richtvraag, turn: number): string {
  switch (question.soort) {
    case 'tekst':
      return question.vorm === 'kenteken'
        ? 'AB-123-C'
        : question.vorm === 'telefoonnummer'
          ? '06-00000002'
          : 'zoals vorige keer, de blauwe';
    case 'lange-tekst':
      return 'We lopen hier al een tijdje tegenaan en het zou het werk een stuk makkelijker maken.';
    case 'keuze':
    case 'meerkeuze':
      return question.keuzes[turn % question.keuzes.length]?.tekst ?? '';
    case 'ja-nee':
      return turn % 2 ? 'nee' : 'ja';
    case 'getal':
      return String(Math.max(question.minimaal, Math.min(question.maximaal, turn % 2 ? 300 : 3)));
    case 'datum':
      return question['in-het-verleden'] ? 'gisteren' : 'donderdag over een week';
    case 'tijd':
      return '10:30';
    case 'periode':
      return 'donderdag over een week van 10 tot 12';
    case 'locatie':
      return question.precisie === 'gebouw' ? 'B20' : 'B20 kamer 3.12';
    case 'groep':
      return 'Noor Bakker van Voorbeeld BV, Piet Smit';
    case 'bestand':
      return question['of-tekst'] ? 'ik breng het op papier' : 'geen foto';
    case 'melding':
      return 'geen van deze';
    case 'persoon':
      return 'mijn collega Noor';
  }
}

/** What somebody says who asks for a lunch meeting with guests: a room, then food, guests and directions. */
export const lunchMeeting = (when: string): string[] => [
  'ik wil een bijeenkomst organiseren',
  'een themamiddag',
  when,
  '20',
  'B20',
  'lunch',
  'alleen stoelen en tafels',
  'routebeschrijving',
  'ja',
];
