import { answerAside, asksSomething, clearlyAsks, sayHours } from '../../dialogs/interruption.ts';
import { nl } from '../../dialogs/nl.ts';
import type { Organisation } from '../../knowledge/organisation.ts';
import { realDesk } from '../harness/real-desk.ts';

const { catalogue, organisation } = await realDesk();
const pass = catalogue.get('toegangspas-kwijt')!;
const open =
  'De frontoffice is open: maandag t/m vrijdag 08:00-17:00. Je bereikt de frontoffice ook op 000-0000000 of bij de servicebalie in de hal van B20.';

test.each([
  'wat kost dat?',
  'wat kost een nieuwe eigenlijk',
  'En wat kost dat dan',
  'is dat gratis?',
  'hoeveel kost het',
  'prijs?',
])('price: %s', (text) => {
  expect(answerAside(text, pass, organisation, nl)).toBe('De eerste keer niets, daarna € 15.');
});

test.each([
  'hoe lang duurt het?',
  'hoelang duurt dat',
  'hoe snel komt er iemand',
  'wanneer is hij klaar',
  'wanneer krijg ik hem',
  'levertijd?',
])('lead time: %s', (text) => {
  expect(answerAside(text, pass, organisation, nl)).toBe(
    'Binnen 30 minuten is je oude pas geblokkeerd, en binnen 1 werkdag ligt er een nieuwe klaar.',
  );
});

test.each([
  ...['hoe laat gaat de balie open?', 'openingstijden', 'tot hoe laat zijn jullie open', 'is de balie nu open?'],
  ...['wanneer is de frontoffice bereikbaar', 'Hoe laat zijn jullie dicht'],
])('opening hours, also without a product: %s', (text) => {
  expect(answerAside(text, undefined, organisation, nl)).toBe(open);
});

test.each(['wat is dat?', 'wat houdt dat precies in', 'hoe werkt dat'])('what it is: %s', (text) => {
  expect(answerAside(text, pass, organisation, nl)).toBe(pass.omschrijving.trim());
});

test.each([
  'de deur bij de balie gaat niet open',
  'de schuifdeur van het loket gaat niet dicht',
  'het raam staat open',
  'de lamp knippert',
  'in de trein',
  'ja',
  '',
  'wat er precies gebeurt weet ik niet',
  `wat kost dat ${'heel '.repeat(40)}veel`,
])('no question in between: %s', (text) => {
  expect(answerAside(text, pass, organisation, nl)).toBeUndefined();
});

test('without a product its price cannot be asked', () => {
  expect(answerAside('wat kost dat?', undefined, organisation, nl)).toBeUndefined();
});

test.each([
  ['is er ook een beamer?', true, true],
  ['hoe groot is die zaal', true, false],
  ['wie komt er dan langs', true, false],
  ['in de trein?', true, false],
  ['in de trein', false, false],
  ['de lamp knippert', false, false],
  ['', false, false],
])('"%s" asks something: %s, surely: %s', (text, asks, surely) => {
  expect(asksSomething(text)).toBe(asks);
  expect(clearlyAsks(text)).toBe(surely);
});

test('equal days are said together, closed days not at all', () => {
  const week = (times: Record<string, string>): Organisation => ({
    ...organisation,
    openingstijden: Object.fromEntries(
      Object.keys(organisation.openingstijden).map((day) => {
        const [van, tot] = times[day]?.split('-') ?? [];
        return [day, van && tot ? { van, tot } : 'gesloten'];
      }),
    ) as Organisation['openingstijden'],
  });
  const early = '08:00-12:00';
  const late = '09:00-17:00';
  const said = sayHours(week({ maandag: late, dinsdag: late, woensdag: early, vrijdag: late, zaterdag: early }), nl);
  expect(said).toContain(
    'maandag t/m dinsdag 09:00-17:00, woensdag 08:00-12:00, vrijdag 09:00-17:00, zaterdag 08:00-12:00',
  );
});
