import fc, { runs } from '../../harness/fast-check.ts';
import { typeOf } from '../../../dialogs/answers/answer-types.ts';
import type { Richtvraag } from '../../../knowledge/richtvraag.ts';
import { context, question } from './asked.ts';

/** Whatever somebody types: nothing breaks, what is understood can be said, and what is found in passing is an answer to the question too. */

const keuzes = ['Koffie en thee', 'Lunch', 'Verder niets'].map((tekst, at) => ({ waarde: `k${String(at)}`, tekst }));
const questions: Richtvraag[] = [
  question('tekst'),
  question('tekst', { vorm: 'naam' }),
  question('keuze', { keuzes }),
  question('meerkeuze', { keuzes }),
  question('ja-nee', { herken: ['koffie'] }),
  question('getal', { eenheid: ['man'] }),
  question('datum'),
  question('datum', { 'in-het-verleden': true }),
  question('tijd'),
  question('periode'),
  question('locatie'),
  question('locatie', { precisie: 'gebouw' }),
  question('persoon'),
  question('groep', {
    eenheid: ['bezoekers'],
    velden: [
      { id: 'naam', kort: 'Naam', soort: 'tekst', vorm: 'naam' },
      { id: 'van', kort: 'Van', soort: 'tekst', verplicht: false },
    ],
  }),
];
const words =
  'ja nee de het een van tot met en of om op in bij niet maar alles behalve eerste tweede half kwart voor over morgen overmorgen vrijdag volgende week eind maand december 3 7 10 12 2026 31-12 t/m 10:30 uur man B20 B30 kamer 3.12 Jan Jansen Piet van ACME koffie lunch ik mijn leidinggevende haal eruit is ook bezoekers dozijn ? , ; \n ( )'.split(
    ' ',
  );
const spoken = fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((said) => said.join(' '));
const anything = fc.oneof(
  { weight: 3, arbitrary: spoken },
  { weight: 1, arbitrary: fc.string({ maxLength: 80, unit: 'grapheme' }) },
);
const known = context(undefined, { building: 'B30' });

test.each(questions.map((asked) => [asked.soort, asked] as const))('%s', (_soort, asked) => {
  const type = typeOf(asked);
  fc.assert(
    fc.property(anything, anything, (text, then) => {
      const reading = type.read(text, asked, known);
      if (reading.is === 'part') {
        expect(reading.ask).not.toBe('');
        // What is stored in between is JSON, and whatever is said next is read.
        const part: unknown = JSON.parse(JSON.stringify(reading.part));
        type.read(then, asked, known, part);
        for (const choice of reading.choices ?? [])
          expect(type.read(choice, asked, known, part).is).not.toBe('problem');
      }
      if (reading.is === 'problem') expect(reading.hint).not.toBe('');
      if (reading.is === 'answer') {
        expect(type.show(reading.value, asked, known).trim()).not.toBe('');
        const changed = type.amend?.(then, asked, known, JSON.parse(JSON.stringify(reading.value)));
        if (changed?.is === 'answer') expect(type.show(changed.value, asked, known).trim()).not.toBe('');
      }
      const found = type.spot(text, asked, known);
      if (found?.is === 'answer') {
        // As it is shown, it is an answer when it is typed.
        const shown = type.show(found.value, asked, known);
        expect([shown, type.read(shown, asked, known)]).toEqual([shown, { is: 'answer', value: found.value }]);
      }
    }),
    runs(300),
  );
});
