import type { Input } from '../dialogs/channel.ts';
import type { Effect } from '../dialogs/effect.ts';
import { typed } from './harness/answers.ts';
import { Chat, messagesOf } from './harness/chat.ts';
import { realDesk } from './harness/real-desk.ts';
import { render } from './harness/render.ts';

/**
 * How many messages and clicks of the employee it takes from the first word to a ticket, the first and the confirmation included,
 * over realistic stories; beside it the same stories by the form of the product.
 */

const desk = await realDesk();
const tuesday = new Date('2026-11-24T09:00:00Z');

interface Story {
  product: string;
  /** What is typed, in order; "ja" confirms. */
  said: string[];
  /** Described completely in the first sentence. */
  complete?: true;
}

const stories: Story[] = [
  {
    product: 'storing-verlichting',
    said: ['de lamp boven mijn bureau knippert, B30 kamer 3.12', 'ja'],
    complete: true,
  },
  { product: 'storing-verlichting', said: ['er is een lamp kapot in kamer 2.14', 'ja'], complete: true },
  {
    product: 'melding-schoonmaak',
    said: ['er is koffie gemorst op het tapijt in B20 kamer 2.02', 'ja'],
    complete: true,
  },
  { product: 'storing-klimaat', said: ['het is ijskoud in B50 kamer 6.12', 'ja'], complete: true },
  {
    product: 'storing-meubilair',
    said: ['de leuning van mijn stoel is afgebroken, B30 3.12, ik kan er niet meer op zitten', 'ja'],
    complete: true,
  },
  {
    product: 'storing-verlichting',
    said: ['het licht op de gang doet het niet', 'B50, derde verdieping bij de lift', 'ja'],
  },
  { product: 'storing-sanitair', said: ['de wc loopt niet door', 'herentoilet op de 2e in B20', 'nee', 'ja'] },
  { product: 'melding-schoonmaak', said: ['het toiletpapier is op', 'dames, eerste verdieping B20', 'ja'] },
  { product: 'storing-koffieautomaat', said: ['de koffieautomaat in de pantry op 2 geeft alleen water, B30', 'ja'] },
  { product: 'storing-deur-slot', said: ['de schuifdeur bij de ingang van B20 gaat niet open', 'ja'] },
  { product: 'storing-stroom', said: ['het stopcontact naast mijn bureau doet niks', 'B30 kamer 4.02', 'ja'] },
  { product: 'ict-storing', said: ['mijn laptop start niet op', 'ja', 'B30 kamer 3.12', 'ja'] },
  { product: 'toegangspas-kwijt', said: ['ik ben mijn toegangspas kwijt, gisteren nog in de trein gebruikt', 'ja'] },
  { product: 'vergaderzaal-reserveren', said: ['zaal voor 8 man donderdag van 10 tot 12 in B20', 'ja'] },
  {
    product: 'vergaderzaal-reserveren',
    said: ['ik zoek een vergaderruimte', 'morgen van 9 tot 11', "met z'n zessen", 'B30', 'ja'],
  },
  { product: 'parkeerplaats-reserveren', said: ['parkeerplek morgen bij B50, kenteken AB-123-C', 'ja'] },
  { product: 'bezoeker-aanmelden', said: ['morgen om 14:00 komt Jan de Vries op bezoek in B30', 'ja'] },
  {
    product: 'visitekaartjes',
    said: ['nieuwe visitekaartjes graag', 'S. de Boer', 'adviseur', '06-00000001', '250', 'B30', 'ja'],
  },
  {
    product: 'laptop-aanvragen',
    said: [
      'ik wil een nieuwe laptop, de oude is versleten',
      'ik werk veel onderweg',
      'zo snel mogelijk',
      'weet ik niet',
      'ja',
    ],
  },
  { product: 'randapparatuur', said: ['mag ik een tweede beeldscherm', 'ja'] },
  { product: 'kantoorartikelen', said: ['we hebben 10 blocnotes nodig', 'B30 kamer 3.12', 'ja'] },
  { product: 'wachtwoord-reset', said: ['ik ben mijn wachtwoord vergeten en heb alles al geprobeerd', 'ja'] },
  { product: 'dienstfiets-lenen', said: ['mag ik morgen een dienstfiets lenen van 10 tot 12', 'ja'] },
  { product: 'bloemen', said: ['een bos bloemen voor een collega die vrijdag jarig is', 'ja'] },
  { product: 'koerier', said: ['er moet vandaag een pakje met de koerier naar Utrecht', 'ja'] },
  { product: 'melding-ongedierte', said: ['er lopen muizen in de pantry op de tweede van B20', 'ja'] },
  { product: 'storing-lift', said: ['de lift in B50 blijft hangen', 'ja'] },
  { product: 'naambordje', said: ['er moet een nieuw naambordje op kamer 3.12 in B30', 'ja'] },
  { product: 'klacht', said: ['ik ben gisteren heel onbeleefd te woord gestaan bij de balie', 'ja'] },
  { product: 'wens-idee', said: ['ik heb een idee: zet een waterkoeler op elke verdieping', 'ja'] },
];

/** Plays a story; a question that the story did not foresee gets the first button, or words. Gives the turns it took. */
function play({ product, said }: Story): { turns: number; log: string[] } {
  const chat = new Chat(desk, tuesday, { id: 'sam', name: 'Sam', building: 'B30' });
  const lines = [...said];
  const last = lines.pop() ?? 'ja';
  const log: string[] = [];
  const take = (text: string): void => {
    log.push(`Ik: ${text}`, messagesOf(chat.type(text)).map(render).join('\n'));
  };
  let turns = 0;
  for (const line of lines) {
    take(line);
    turns++;
    if (chat.session.choice) {
      chat.press(desk.catalogue.get(product)?.naam ?? '');
      turns++;
    }
    if (chat.session.tip) {
      take('nee');
      turns++;
    }
  }
  for (let more = 0; chat.session.intake?.asking !== undefined && more < 10; more++, turns++) {
    const question = desk.catalogue.get(product)?.richtvragen.find(({ id }) => id === chat.session.intake?.asking);
    take(question ? typed(question, 1) : 'ja');
  }
  take(last);
  turns++;
  if (chat.tickets[0]?.product !== product) throw new Error(`${product}: no ticket of it\n${log.join('\n')}`);
  return { turns, log };
}

/**
 * The same story as a form: the first sentence, "formulier", every field that is still empty or has to be, and the confirmation.
 * `fields` is what had to be filled in.
 */
function playForm({ product, said }: Story): { turns: number; fields: number } {
  const chat = new Chat(desk, tuesday, { id: 'sam', name: 'Sam', building: 'B30' });
  let turns = 0;
  let fields = 0;
  const turn = (effects: Effect[]): Effect[] => {
    turns++;
    return effects;
  };
  turn(chat.type(said[0] ?? ''));
  if (chat.session.choice) turn(chat.press(desk.catalogue.get(product)?.naam ?? ''));
  if (chat.session.tip) turn(chat.type('nee'));
  let shown = turn(chat.type('formulier'));
  for (let parts = 0; chat.session.intake?.form && parts < 4; parts++) {
    const inputs = messagesOf(shown).findLast(({ card }) => card?.inputs)?.card?.inputs ?? [];
    const empty = inputs.filter(
      ({ value, required, id, label }) =>
        value === undefined && (required || (/\.(?:gebouw|wie)$/.test(id) && !/niet verplicht/.test(label))),
    );
    fields += empty.length;
    shown = turn(chat.press('Verder', Object.fromEntries(empty.map((input) => [input.label, fitting(input)]))));
  }
  turn(chat.type('ja'));
  if (chat.tickets[0]?.product !== product)
    throw new Error(`${product}: no ticket by form\n${messagesOf(shown).map(render).join('\n')}`);
  return { turns, fields };
}

/** What somebody fills in. */
function fitting({ kind, choices, label }: Input): string {
  if (choices) return choices[0]?.title ?? '';
  const fits: Partial<Record<Input['kind'], string>> = {
    number: '3',
    date: '2026-12-01',
    time: label.endsWith('tot') ? '12:00' : '10:30',
  };
  return (
    fits[kind] ??
    (/telefoon|nummer/.test(label)
      ? '06-00000001'
      : /verleden|gebeurd/.test(label)
        ? 'gisteren'
        : 'zoals vorige keer, de blauwe')
  );
}

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

test('thirty stories, from the first word to the ticket', () => {
  const played = stories.map((story) => ({ story, ...play(story), form: playForm(story) }));
  const rows = played.map(
    ({ story, turns, form }) =>
      `${String(turns).padStart(3)}  ${String(form.turns).padStart(3)} (+${String(form.fields)} fields)  ${story.product}: ${story.said[0] ?? ''}`,
  );
  const chat = mean(played.map(({ turns }) => turns));
  const form = mean(played.map((one) => one.form.turns));
  const fields = mean(played.map((one) => one.form.fields));
  process.stdout.write(
    `turns to a ticket in the chat, and with a form (and what is filled in on it)\n${rows.join('\n')}\nmean of ${String(stories.length)}: ${chat.toFixed(2)} in the chat, ${form.toFixed(2)} with a form, on which ${fields.toFixed(2)} fields are filled in\n`,
  );
  expect(stories.length).toBeGreaterThanOrEqual(30);
  for (const { story, turns, log } of played)
    if (story.complete && turns > 2) throw new Error(`${story.product} took ${String(turns)} turns\n${log.join('\n')}`);
  expect(chat).toBeLessThanOrEqual(4);
});
