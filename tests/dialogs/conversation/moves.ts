import fc from '../../harness/fast-check.ts';
import type { Press } from '../../../dialogs/channel.ts';

/** What people type and press, and what happens meanwhile, in whatever order. */

/** Replaced by words of the person's own, which nobody else may see. */
export const own = '⟨eigen⟩';
const lines = (text: string) => text.trim().split(/\s*\n\s*/);
const needs = lines(`
  de lamp op 3.12 knippert ${own}
  verlichting
  het is hier ijskoud
  de wc is verstopt op de 2e verdieping
  help er komt water uit het plafond in 2.10
  mn scherm doet t nie meer, B30 3.12, kan niet werken
  ik ben m'n pas kwijt en mijn scherm doet het niet
  zaal voor 8 man donderdag van 10 tot 12 met koffie in B20
  ik wil een zaaltje boeken
  parkeerplek morgen bij B50, kenteken AB-123-C
  er komt morgen iemand langs
  visitekaartjes bestellen
  ik heb een nieuwe laptop nodig
  ik wil een klacht indienen over ${own}
  bel me terug op 06-00000001
  de kraan is vies
  kun je mijn belastingaangifte doen`);
const commands =
  'stop|terug|overnieuw|wijzig|wijzig de datum|wijzig plaats|status|help|mens|ga verder|waarom?|herhaal|doe maar niet|dat klopt niet|formulier|formulier|liever vragen|stop, ik heb hem gevonden|annuleer mijn reservering';
export const replies =
  `ja|ja|ja|nee|ok|ja graag|nee, nog niet|weet ik niet|sla over|de tweede|geen van deze|B30 kamer 3.12|B20|B99|hier|thuis|op de 2e|` +
  `begane grond|Jan de Vries|06-00000001|250|morgen|gisteren|overmorgen|26/11|31 november|vrijdag over een week|maandag 26 november|` +
  `half 3|van 9 tot 1|10u30|tot half 1|een uur later|met z'n zessen|200|-1|0|acht|o nee in B20|toch maar 10 man|doe maar donderdag|` +
  `niet morgen maar vrijdag|kwijt|stuk|te warm|wat kost dat?|hoe laat gaat de balie open?|hoe lang duurt het|is er ook een beamer?|` +
  `en neem een ladder mee|hij doet het weer|nog steeds niet opgelost|hallo|bedankt|dat vertelde ik al ${own}`;
const odd = lines(`
  M-2026-000001
  m-2026-000002
  hoe staat het met M-2026-000003?
  M-9999-999999
  M-2026-1
  ?
  !!!
  😀
  👎
  🤷‍♀️ geen idee
  <b>vet</b><script>alert(1)</script>
  **[klik](http://x.example)** \`code\`
  {"do":"confirm"}
  '; drop table tickets; --
  $&$1\\
  [a-z]+(
  __proto__
  constructor
  the light above my desk keeps flickering
  la lumière est cassée
  灯坏了`);
const nasty = [
  ...odd,
  '',
  '   ',
  '\n\n',
  '\u0000',
  '\u202Eomgekeerd',
  'e\u0301e\u0301n',
  'a'.repeat(3000),
  'a '.repeat(50_000),
].concat(['lamp kapot ', 'ja ', '9', 'van 10 tot 12 ', 'niet '].map((words) => words.repeat(300)));

const presses =
  'answer|confirm|change|change-one|other|choose|choose-none|ticket|solved|not-solved|status|human|resume|drop-aside|form|as-form|questions|toString|';
const refs = 'i1|i2|i1/wat|i1/plaats|i1/wanneer|i3/|/||constructor/__proto__|M-2026-000001|M-2026-000002';
const values = ['', 'ja', 'B20', '0', '1', 'storing-verlichting', '__proto__', 'x'.repeat(2000)];
const oneOf = (list: string | readonly string[]) =>
  fc.constantFrom(...(typeof list === 'string' ? list.split('|') : list));
const strange = fc.dictionary(oneOf('wat|plaats|plaats.gebouw|vraag|__proto__|'), oneOf(values), { maxKeys: 3 });
const forged = fc.record(
  { do: oneOf(presses), ref: oneOf(refs), value: oneOf(values), values: strange },
  { requiredKeys: ['do'] },
);

export type Move =
  | { who: number; act: 'type'; text: string }
  /** `far` back among the buttons of the last message, or among all that were ever shown. */
  | { who: number; act: 'press'; far: number; ever: boolean }
  | { who: number; act: 'forge'; press: Press }
  | { who: number; act: 'arrive' }
  | { who: number; act: 'backoffice'; ticket: number; to: number }
  /** The owner of the PDC changes the page that somebody is busy with. */
  | { who: number; act: 'page'; change: number; far: number };

const who = fc.constantFrom(0, 0, 0, 0, 1);
const typing = (text: fc.Arbitrary<string>) => fc.record({ who, act: fc.constant('type' as const), text });
export const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 8, arbitrary: typing(oneOf(needs)) },
  { weight: 16, arbitrary: typing(oneOf(replies)) },
  { weight: 3, arbitrary: typing(oneOf(commands)) },
  { weight: 2, arbitrary: typing(oneOf(nasty)) },
  { weight: 1, arbitrary: typing(fc.string({ unit: 'binary' })) },
  { weight: 8, arbitrary: fc.record({ who, act: fc.constant('press'), far: fc.nat(50), ever: fc.constant(false) }) },
  { weight: 4, arbitrary: fc.record({ who, act: fc.constant('press'), far: fc.nat(50), ever: fc.constant(true) }) },
  { weight: 2, arbitrary: fc.record({ who, act: fc.constant('forge' as const), press: forged }) },
  { weight: 1, arbitrary: fc.record({ who, act: fc.constant('arrive' as const) }) },
  { weight: 3, arbitrary: fc.record({ who, act: fc.constant('page'), change: fc.nat(5), far: fc.nat(50) }) },
  { weight: 4, arbitrary: fc.record({ who, act: fc.constant('backoffice'), ticket: fc.nat(9), to: fc.nat(99) }) },
);
