import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { advance } from '../../dialogs/advance.ts';
import type { Button, Incoming, Input, Message, Press } from '../../dialogs/channel.ts';
import type { Desk, Employee, Reads } from '../../dialogs/desk.ts';
import type { Effect, Step } from '../../dialogs/effect.ts';
import type { Product } from '../../knowledge/product.ts';
import type { Richtvraag } from '../../knowledge/richtvraag.ts';
import { applicable } from '../../dialogs/intake.ts';
import { nl } from '../../dialogs/nl.ts';
import { push } from '../../dialogs/push.ts';
import { isConfirmable, mayConfirm, newSession, readSession, type Session } from '../../dialogs/session.ts';
import { change } from '../../tickets/change.ts';
import { moves } from '../../tickets/status.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import { buttonsOf as buttonsOn, messagesOf, realDesk } from '../harness/chat.ts';

/** Whatever people type and press, in whatever order: what holds of every conversation with the real desk. */

/** Replaced by words of the person's own, which nobody else may see. */
const own = '⟨eigen⟩';
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
const replies =
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

type Move =
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
const move: fc.Arbitrary<Move> = fc.oneof(
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

const people: Employee[] = [
  { id: 'een', name: 'Sam', building: 'B30', phone: '06-00000001' },
  { id: 'twee', name: 'Kim' },
];
/** A button as somebody finds it: with the inputs beside it, when it sends them. */
interface Found {
  button: Button;
  inputs: Input[];
}
const buttonsOf = ({ card }: Message): Found[] =>
  (card ? buttonsOn(card) : []).map((button) => ({ button, inputs: button.sends ? (card?.inputs ?? []) : [] }));

/** What is filled in: what fits, what was there, nothing, or nonsense. */
function filled(inputs: readonly Input[], far: number): Record<string, string> {
  const values = inputs.map(({ id, kind, value, choices }, at) => {
    const turn = far + at;
    const fitting = choices?.[turn % choices.length]?.value ?? fits[kind] ?? own;
    return [id, [fitting, fitting, fitting, value, undefined, replies[turn % replies.length]][turn % 6]];
  });
  return Object.fromEntries(values.filter(([, value]) => value !== undefined)) as Record<string, string>;
}
const fits: Partial<Record<Input['kind'], string>> = {
  number: '3',
  date: '2026-12-01',
  time: '10:30',
  text: 'B30 kamer 3.12',
  lines: 'er lekt iets',
};

/** Two people at one desk, each in a chat of their own, with one register. */
class Office {
  private desk: Desk;
  private readonly now = new Date('2026-11-24T09:00:00Z');
  private readonly sessions: Session[] = people.map(newSession);
  private readonly last: Found[][] = people.map(() => []);
  private readonly ever: Found[][] = people.map(() => []);
  private tickets: Ticket[] = [];
  private ids = 0;

  constructor(desk: Desk) {
    this.desk = desk;
  }

  play(one: Move): void {
    if (one.act === 'backoffice') return this.backoffice(one.ticket, one.to);
    const { who } = one;
    if (one.act === 'page') return this.page(who, one.change, one.far);
    if (one.act === 'arrive') return this.turn(who, { kind: 'arrived' });
    if (one.act === 'forge') return this.turn(who, { kind: 'press', press: one.press });
    if (one.act === 'type')
      return this.turn(who, { kind: 'text', text: one.text.replace(own, `geheim-${String(who)}`) });
    const buttons = (one.ever ? this.ever : this.last)[who] ?? [];
    const found = buttons[one.far % buttons.length];
    if (!found) return;
    const { button, inputs } = found;
    const press = button.sends ? { ...button.press, values: filled(inputs, one.far) } : button.press;
    this.turn(who, { kind: 'press', press });
  }

  private mine(who: number): Ticket[] {
    return this.tickets.filter(({ requester }) => requester.id === people[who]?.id);
  }

  private turn(who: number, what: Incoming['what']): void {
    const session = this.sessions[who]!;
    const reads = {
      now: this.now,
      employee: people[who]!,
      tickets: this.mine(who),
      followed: [],
      announcements: [],
      newId: `i${String(++this.ids)}`,
      newNumber:
        isConfirmable(session) && mayConfirm(what)
          ? `M-2026-${String(this.tickets.length + 1).padStart(6, '0')}`
          : null,
    };
    const step = advance(session, what, this.desk, reads);
    getsReply(what, session, step);
    this.asksWhatItMay(session, step.session);
    this.losesNothing(what, session, step);
    this.canStop(step.session, reads);
    for (const effect of step.effects) this.carryOut(who, effect);
    const stored = JSON.parse(JSON.stringify(step.session)) as unknown;
    same(stored, step.session);
    // A database keeps no order of keys.
    this.sessions[who] = readSession(reversed(stored));
    this.sees(who, messagesOf(step.effects), JSON.stringify(what));
  }

  /** The open question applies, and it is not one that was answered in this turn. */
  private asksWhatItMay(before: Session, { intake }: Session): void {
    if (intake?.asking === undefined) return;
    const product = this.desk.catalogue.get(intake.product);
    // A page that is gone or new is looked at when something is said.
    if (product?.version !== intake.version) return;
    expect(applicable(product, intake.answers).map(({ id }) => id)).toContain(intake.asking);
    const known = intake.answers[intake.asking];
    const earlier = [before.intake, ...(before.later ?? []).map((one) => one.intake)].find(
      (one) => one?.id === intake.id,
    );
    if (known) same(known, earlier?.answers[intake.asking]);
  }

  /** Who types something keeps every answer that still fits the page, unless they stop, go back or begin again. */
  private losesNothing(what: Incoming['what'], before: Session, { session, effects }: Step): void {
    const known = before.intake;
    if (!known || (what.kind === 'text' && gives.test(what.text))) return;
    const kept = [session.intake, ...(session.later ?? []).map((one) => one.intake)].find(
      (one) => one?.id === known.id,
    );
    const product = this.desk.catalogue.get(known.product);
    if (!kept || !product || product.version !== known.version) return;
    for (const id of Object.keys(known.answers))
      if (!kept.answers[id]) throw new Error(`${id} is lost after ${JSON.stringify([what, effects])}`);
  }

  /** Whatever is open, "stop" ends it without a ticket. */
  private canStop(session: Session, reads: Reads): void {
    if (!session.intake) return;
    const { session: after, effects } = advance(session, { kind: 'text', text: 'stop' }, this.desk, {
      ...reads,
      newId: 'next',
    });
    expect(effects.some(({ kind }) => kind === 'make-ticket')).toBe(false);
    expect(after.intake?.id).not.toBe(session.intake.id);
  }

  /** A page gets a question or loses one, a choice goes, a condition comes, or the whole page goes. */
  private page(who: number, kind: number, far: number): void {
    const product = this.desk.catalogue.get(this.sessions[who]?.intake?.product ?? 'storing-verlichting');
    if (!product) return;
    const catalogue = new Map(this.desk.catalogue);
    const changed = pageChanged(product, kind, far, String(++this.ids));
    if (changed) catalogue.set(product.id, changed);
    else catalogue.delete(product.id);
    this.desk = { ...this.desk, catalogue };
  }

  private carryOut(who: number, effect: Effect): void {
    if (effect.kind === 'make-ticket') {
      const { ticket } = effect;
      expect(ticket.intake).not.toBeNull();
      expect(this.tickets.filter(({ intake, number }) => intake === ticket.intake || number === ticket.number)).toEqual(
        [],
      );
      expect(ticket.requester.id).toBe(people[who]?.id);
      this.tickets = [ticket, ...this.tickets];
    } else if (effect.kind === 'change-ticket') {
      const before = this.mine(who).find(({ number }) => number === effect.ticket.number);
      expect(effect.ticket.version).toBe(before!.version + 1);
      this.replace(effect.ticket);
    }
  }

  private replace(changed: Ticket): void {
    this.tickets = this.tickets.map((ticket) => (ticket.number === changed.number ? changed : ticket));
  }

  /** What somebody gets to see is theirs: no ticket and no words of the other. */
  private sees(who: number, messages: Message[], said: string): void {
    const numbers = new Set(this.mine(who).map(({ number }) => number));
    for (const message of messages) {
      const seen = JSON.stringify(message);
      if (message.text.trim() === '' || seen.includes(`geheim-${String(1 - who)}`)) throw new Error(seen);
      for (const [number] of seen.matchAll(/M-\d{4}-\d{6}/g))
        if (!numbers.has(number) && !said.toUpperCase().includes(number)) throw new Error(`${number} in ${seen}`);
      const buttons = buttonsOf(message);
      if (buttons.length > 0) this.last[who] = buttons;
      this.ever[who]?.push(...buttons);
    }
  }

  private backoffice(ticket: number, to: number): void {
    const before = this.tickets[ticket % this.tickets.length];
    const status = before && moves[before.status][to % moves[before.status].length];
    if (!status) return;
    const by = { role: 'backoffice' as const, id: 'test' };
    const asked = { status, ...(to % 2 ? { customerMessage: 'Er is nieuws.' } : {}) };
    const result = change(before, asked, by, this.now, this.desk);
    if ('refused' in result) throw new Error(result.refused);
    this.replace(result.ticket);
    const told = push({ before, after: result.ticket, asked, by }, this.now, this.desk, nl);
    const person = people.findIndex(({ id }) => id === before.requester.id);
    this.sees(person, messagesOf(told), before.number);
  }
}

/** What is meant to let an answer go. */
const gives = /stop|terug|overnieuw|laat maar|niet|back|anders/i;

/** The same with the keys of every object in the opposite order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
}

/** The page as its owner could have changed it meanwhile; undefined when it is gone. */
function pageChanged(product: Product, kind: number, far: number, version: string): Product | undefined {
  const asked = product.richtvragen;
  const at = far % Math.max(1, asked.length);
  const chosen = asked[at];
  const free = { ...asked.filter(({ soort }) => soort === 'tekst')[0]! };
  const page = (richtvragen: Richtvraag[]): Product => ({ ...product, version, richtvragen });
  if (kind === 0) return undefined;
  if (!chosen || kind === 1) return page(asked);
  const without = asked.filter(({ id, als }) => id !== chosen.id && als.every(({ vraag }) => vraag !== chosen.id));
  if (kind === 2) return page(without);
  if (kind === 3) return page([...without, chosen]);
  if (kind === 4 && 'keuzes' in chosen)
    return page(asked.map((one) => (one === chosen ? { ...chosen, keuzes: chosen.keuzes.slice(1) } : one)));
  return free.soort === 'tekst' ? page([{ ...free, id: `nieuw-${version}`, als: [] }, ...asked]) : page(asked);
}

/** Nobody is left without a reply, except who presses what they pressed before. */
function getsReply(what: Incoming['what'], before: Session, { effects }: Step): void {
  const sent = effects.filter(({ kind }) => kind === 'send').length;
  if (sent > 3) throw new Error(`${String(sent)} messages at once`);
  if (sent > 0) return;
  const press = what.kind === 'press' ? what.press : undefined;
  const answered = press?.do === 'answer' && before.intake?.answers[press.ref?.split('/')[1] ?? ''] !== undefined;
  const refused = press?.do === 'not-solved' && before.reopening === press.ref;
  const sentTwice = press?.do === 'form' && before.intake?.id === press.ref && before.intake?.asking === undefined;
  if (!answered && !refused && !sentTwice) throw new Error(`no reply to ${JSON.stringify(what)}`);
}

/** As toEqual, without its cost: this is asked tens of thousands of times. */
function same(one: unknown, other: unknown): void {
  if (!isDeepStrictEqual(one, other)) expect(one).toEqual(other);
}

test('any conversation goes on, makes each ticket once, asks what applies, and tells nobody about another', async () => {
  const desk = await realDesk();
  fc.assert(
    fc.property(fc.array(move, { minLength: 1, maxLength: 40, size: 'max' }), (played) => {
      const office = new Office(desk);
      for (const one of played) office.play(one);
    }),
    { numRuns: 120 },
  );
});
