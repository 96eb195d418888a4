import type { Incoming } from '../../dialogs/channel.ts';
import type { Db } from '../../storage/db.ts';
import { allArrived, botIsSilent, everythingHolds, nobodyWaits, secret } from '../harness/desk-promises.ts';
import { agents, DeskWorld, employees, type Death, type Picture } from '../harness/desk-world.ts';
import fc, { runs } from '../harness/fast-check.ts';
import { loketDatabase } from '../harness/schema.ts';
import { at } from './weeks.ts';

/**
 * Whatever employees and agents do, in whatever order, on two processes of which some die: one of bot, queue, agent and ticket has the
 * conversation, nothing that is said is lost, doubled or out of order, the bot is silent while an agent talks, and nobody waits in silence.
 */

const waits = ['wait', 'call', 'keep', 'leave', 'wat?'] as const;
const presses = ['take', 'take-from', 'finish', 'back', 'intake', 'ticket', 'transfer'] as const;
const phrases = ['', 'de lamp knippert', 'ik wil een vergaderzaal voor 8 man', '😀\nen nog een regel'] as const;
const registers = ['nieuw voor Sam, telefoon', 'de lamp in B30 kamer 3.12 knippert', 'ja', 'ja', 'stop'] as const;
const presences = ['ik ben weg', 'ik ben er', 'pauze'] as const;

/** What somebody does; `old` is how many chats ago the one is that it is about, `who` and `agent` say which of them. */
type Act =
  | { do: 'says'; who: number; text: string }
  | { do: 'asks'; who: number }
  | { do: 'leaves'; who: number }
  | { do: 'chooses'; who: number; value: string; old: number }
  | { do: 'writes' | 'notes'; agent: number; who: number; old: number }
  | { do: 'presses'; agent: number; who: number; value: string; to: string; note: boolean; old: number }
  | { do: 'looks'; agent: number; who: number; late: boolean }
  | { do: 'tells'; agent: number; text: string }
  | { do: 'registers'; agent: number; text: string };
type Move =
  | { move: 'one'; act: Act; on: number; death: Death | undefined }
  | { move: 'both'; acts: [Act, Act] }
  | { move: 'again'; back: number; on: number }
  | { move: 'passes'; minutes: number };

const one = fc.nat(1);
/** Mostly the same employee: more happens in one chat. */
const who = fc.constantFrom(0, 0, 0, 1);
const old = fc.constantFrom(0, 0, 0, 0, 1);
const to = fc.constantFrom('', 'rij', ...agents.map(({ id }) => id));
const value = fc.constantFrom('take', 'take', 'take', ...presses);
const often = <T>(weight: number, arbitrary: fc.Arbitrary<T>) => ({ weight, arbitrary });
const is = <const T>(what: T) => fc.constant(what);
const act: fc.Arbitrary<Act> = fc.oneof(
  often(10, fc.record({ do: is('says'), who, text: fc.constantFrom(...phrases) })),
  often(12, fc.record({ do: is('asks'), who })),
  often(1, fc.record({ do: is('leaves'), who })),
  often(4, fc.record({ do: is('chooses'), who, value: fc.constantFrom(...waits), old })),
  often(12, fc.record({ do: is('writes'), agent: one, who, old })),
  often(4, fc.record({ do: is('notes'), agent: one, who, old })),
  often(16, fc.record({ do: is('presses'), agent: one, who, value, to, note: fc.boolean(), old })),
  often(5, fc.record({ do: is('looks'), agent: one, who, late: fc.boolean() })),
  often(8, fc.record({ do: is('registers'), agent: is(1), text: fc.constantFrom(...registers) })),
  often(2, fc.record({ do: is('tells'), agent: one, text: fc.constantFrom(...presences) })),
);
const death = fc.oneof(
  often(3, is(undefined)),
  often(1, fc.record({ step: fc.integer({ min: 1, max: 36 }), takesEffect: fc.boolean() })),
);
const move: fc.Arbitrary<Move> = fc.oneof(
  often(12, fc.record({ move: is('one'), act, on: one, death })),
  often(3, fc.record({ move: is('both'), acts: fc.tuple(act, act) })),
  often(1, fc.record({ move: is('again'), back: fc.nat(5), on: one })),
  often(2, fc.record({ move: is('passes'), minutes: fc.constantFrom(1, 3, 6, 11, 23) })),
);
const moment = fc.constantFrom('2026-11-24 10:00', '2026-11-24 16:40');

const counted = { moves: 0, chats: 0, deaths: 0, relayed: 0, told: 0, outcomes: new Map<string, number>() };

/** One series of moves, looked at after each. */
class Series {
  private words = 0;
  private readonly world: DeskWorld;
  private picture: Picture | undefined;

  constructor(world: DeskWorld) {
    this.world = world;
  }

  async run(moves: readonly Move[]): Promise<void> {
    await this.world.begin();
    this.picture = await this.world.picture();
    for (const one of moves) await this.make(one);
    allArrived(this.world, this.picture);
    counted.deaths += this.world.deaths;
    const { chats, lines } = this.picture;
    counted.chats += chats.length;
    const said = (role: string) => lines.filter((line) => line.role === role && line.kind === 'text').length;
    counted.relayed += said('balie');
    counted.told += said('medewerker');
    for (const { outcome } of chats)
      counted.outcomes.set(outcome ?? 'open', (counted.outcomes.get(outcome ?? 'open') ?? 0) + 1);
  }

  private async make(asked: Move): Promise<void> {
    const { world } = this;
    const before = this.picture!;
    world.now = new Date(world.now.getTime() + 1_000);
    const sent = await this.done(asked, before);
    if (sent === 'nothing') return;
    counted.moves++;
    const after = (this.picture = await world.picture());
    everythingHolds(after);
    botIsSilent(before, after);
    if (asked.move === 'again') expect({ ...after, now: before.now }).toEqual(before);
    if (asked.move === 'passes') nobodyWaits(world, after, 1);
    if (asked.move === 'one' && sent) this.answered(asked.act, sent, before, after);
  }

  /** Resolves to what was brought, when that was one thing. */
  private async done(asked: Move, before: Picture): Promise<Incoming | undefined | 'nothing'> {
    const { world } = this;
    switch (asked.move) {
      case 'one': {
        const incoming = await this.incoming(asked.act, before);
        if (!incoming) return 'nothing';
        await world.deliver(incoming, asked.on, asked.death);
        return incoming;
      }
      case 'both': {
        const [first, second] = [
          await this.incoming(asked.acts[0], before),
          await this.incoming(asked.acts[1], before),
        ];
        if (!first || !second) return 'nothing';
        await world.together([first, second]);
        return undefined;
      }
      case 'again':
        await world.again(asked.back, asked.on);
        return undefined;
      case 'passes':
        await world.passes(asked.minutes);
        return undefined;
    }
  }

  /** What the channel brings of it; undefined when there is no chat that it could be about. */
  private async incoming(asked: Act, { chats, intakes }: Picture): Promise<Incoming | undefined> {
    const { world } = this;
    const word = `w${String(++this.words)}`;
    if (asked.do === 'tells') return world.fromAgent(agents[asked.agent]!, { kind: 'text', text: asked.text });
    if (asked.do === 'registers')
      return world.fromAgent(agents[asked.agent]!, { kind: 'text', text: asked.text }, 'teller');
    const person = employees[asked.who]!;
    if (asked.do === 'looks') {
      const intake = intakes.get(person.id);
      if (!intake && !asked.late) return undefined;
      const press = { do: 'oppakken', ref: asked.late ? 'oud' : (intake ?? ''), value: person.id };
      return world.fromAgent(agents[asked.agent]!, { kind: 'press', press }, 'lijst');
    }
    if (asked.do === 'says') return world.fromEmployee(person, { kind: 'text', text: `${asked.text} ${word}`.trim() });
    if (asked.do === 'asks') return world.fromEmployee(person, { kind: 'text', text: 'een mens' });
    if (asked.do === 'leaves') return world.fromEmployee(person, { kind: 'left' });
    const chat = chats.filter(({ conversation }) => conversation === person.id).at(-1 - asked.old);
    if (!chat) return undefined;
    if (asked.do === 'chooses')
      return world.fromEmployee(person, { kind: 'press', press: { do: 'desk', ref: chat.id, value: asked.value } });
    const agent = agents[asked.agent]!;
    const thread = await world.threadOf(chat.id);
    if (asked.do !== 'presses') {
      const text = asked.do === 'notes' ? `// ${secret} ${word}` : `antwoord ${word}`;
      return world.fromAgent(agent, { kind: 'text', text }, thread);
    }
    const { to: collega, note } = asked;
    const value = asked.value === 'take-from' ? `take-from ${chat.agent ?? ''}` : asked.value;
    const values = { collega, product: 'toegangspas-aanvragen', ...(note ? { tekst: `${secret} ${word}` } : {}) };
    return world.fromAgent(agent, { kind: 'press', press: { do: 'gesprek', ref: chat.id, value, values } }, thread);
  }

  /** What one act alone is to bring about. */
  private answered(asked: Act, { what, root }: Incoming, before: Picture, after: Picture): void {
    const lines = after.lines.slice(before.lines.length);
    const said = after.said.slice(before.said.length);
    const text = what.kind === 'text' ? what.text : '';
    if (asked.do === 'says') {
      const open = before.chats.find(
        ({ conversation, state }) => conversation === employees[asked.who]!.id && state !== 'ended',
      );
      if (open) expect(lines).toMatchObject([{ takeover: open.id, role: 'medewerker', kind: 'text', text }]);
    }
    const inChannel = said.some(({ conversation }) => root && conversation.startsWith(root.conversation));
    if (root && asked.do !== 'writes') expect(inChannel).toBe(true);
    if (asked.do !== 'writes') return;
    const chat = before.chats
      .filter(({ conversation }) => conversation === employees[asked.who]!.id)
      .at(-1 - asked.old)!;
    const agent = agents[asked.agent]!;
    const now = after.chats.find(({ id }) => id === chat.id)!;
    const wanted =
      now.state === 'held' && now.agent === agent.id ? [{ takeover: chat.id, name: agent.name, text }] : [];
    expect(lines.filter(({ role, kind }) => role === 'balie' && kind === 'text')).toMatchObject(wanted);
    // What does not go on is answered where it was written.
    if (wanted.length === 0) expect(inChannel).toBe(true);
  }
}

let db: Db;
beforeAll(async () => {
  db = await loketDatabase();
}, 60_000);
afterAll(() => db.end());

test('a chat has one holder at any moment, nothing is lost or doubled, and nobody waits in silence', async () => {
  await fc.assert(
    fc.asyncProperty(
      moment,
      fc.constantFrom(1, 3),
      fc.array(move, { minLength: 10, maxLength: 60, size: 'max' }),
      async (begin, most, moves) => {
        const world = new DeskWorld(db, at(begin), most);
        try {
          await new Series(world).run(moves);
        } finally {
          await world.end();
        }
      },
    ),
    runs(30),
  );
  const { outcomes, ...rest } = counted;
  process.stdout.write(`${JSON.stringify({ ...rest, ...Object.fromEntries(outcomes) })}\n`);
  // A failure is shrunk before it is told, with its seed.
}, 600_000);
