import {
  Rejected,
  Throttled,
  Unanswered,
  Unreachable,
  type Address,
  type MemberChannel,
  type Input,
  type Message,
  type Press,
} from '../../dialogs/channel.ts';

/** What went wrong on the other side, in the terms of the port. `passing`: anything that may be over the next time. */
export type Refusal = 'unreachable' | 'throttled for 7 seconds' | 'rejected with 400' | 'passing' | 'unanswered';

/** A channel with somebody at the other side, whom the tests can see and let refuse. */
export interface Side {
  channel: MemberChannel;
  /** The address of a conversation that can be reached. */
  address(id: string): Address;
  /** What arrived in a conversation, in order: new messages, and replacements of the one with that id. */
  arrived(id: string): { kind: 'send' | 'update'; id: string; text: string }[];
  /** What the newest message in a conversation asks to be filled in, in order, as its reader meets it. */
  asked(id: string): { label: string; value: string | undefined; choices: string[] }[];
  /** What the desk hears when that is filled in, by label, and the button that sends it is pressed. */
  filledIn(id: string, filled: Record<string, string>): Press;
  /** Puts people in the team of a conversation, also one who has no account of the organisation. */
  team(id: string, members: { id: string; name: string }[]): void;
  /** From now on everything is refused so; undefined: nothing any more. */
  refuse(how: Refusal | undefined): void;
  close(): Promise<void>;
}

const card: Message = {
  text: 'Storing verlichting: geregistreerd',
  card: {
    title: 'Storing verlichting',
    badge: { text: 'geregistreerd', tone: 'neutral' },
    facts: [{ label: 'Plaats', value: 'B30, kamer 3.12' }],
    paragraphs: ['Zal ik dit melden?'],
    items: [{ title: 'M-2026-000001', detail: 'open', button: { title: 'Bekijk', press: { do: 'ticket', ref: 'x' } } }],
    note: 'M-2026-000001',
    buttons: [{ title: 'Ja', press: { do: 'confirm', ref: 'i', value: '1' }, style: 'primary' }],
  },
};

const choices = [
  { title: 'B20 Hoofdgebouw', value: 'B20' },
  { title: 'B30 Tuingebouw', value: 'B30' },
];
const inputs: Input[] = [
  { kind: 'text', id: 'wat', label: 'Wat is er?', hint: 'in je eigen woorden' },
  { kind: 'lines', id: 'toelichting', label: 'Toelichting', value: 'regel 1\nregel 2' },
  { kind: 'number', id: 'aantal', label: 'Aantal', value: '8' },
  { kind: 'date', id: 'wanneer.datum', label: 'Dag', value: '2026-11-26', required: 'Vul dit nog in.' },
  { kind: 'time', id: 'wanneer.van', label: 'Van', value: '14:30' },
  { kind: 'choice', id: 'plaats.gebouw', label: 'Gebouw', choices, value: 'B30' },
  { kind: 'several', id: 'nodig', label: 'Nodig', choices },
  { kind: 'yes-no', id: 'haast', label: 'Haast', choices },
  { kind: 'person', id: 'wie', label: 'Wie', choices },
];
const form: Message = {
  text: 'Formulier met: alles.',
  card: {
    paragraphs: ['Vul in wat je weet.'],
    inputs,
    buttons: [
      { title: 'Verder', press: { do: 'form', ref: 'i' }, sends: true },
      { title: 'Liever vragen', press: { do: 'questions', ref: 'i' } },
    ],
  },
};

/** What every Channel has to do, whatever carries it. */
export function channelContract(name: string, open: () => Promise<Side>): void {
  describe(`the channel contract: ${name}`, () => {
    let side: Side;
    let channel: MemberChannel;
    let address: Address;
    beforeAll(async () => {
      side = await open();
      channel = side.channel;
      address = side.address('sam');
    }, 60_000);
    afterAll(() => side.close());
    afterEach(() => side.refuse(undefined));

    async function caught(work: Promise<unknown>): Promise<unknown> {
      const outcome = await work.then(
        () => undefined,
        (error: unknown) => ({ error }),
      );
      expect(outcome).toBeDefined();
      return outcome?.error;
    }

    test('a message arrives, in order, and gets an id of its own', async () => {
      const before = side.arrived('sam').length;
      const ids: string[] = [];
      for (const text of ['een', 'twee', 'twee']) ids.push(await channel.send(address, { text }));
      expect(new Set(ids).size).toBe(3);
      expect(ids).not.toContain('');
      expect(side.arrived('sam').slice(before)).toEqual([
        { kind: 'send', id: ids[0], text: 'een' },
        { kind: 'send', id: ids[1], text: 'twee' },
        { kind: 'send', id: ids[2], text: 'twee' },
      ]);
    });

    test('what a card says arrives as text too', async () => {
      const id = await channel.send(address, card);
      expect(side.arrived('sam').at(-1)).toEqual({ kind: 'send', id, text: card.text });
    });

    test('an update replaces the message of its id, text by card and card by text', async () => {
      const id = await channel.send(address, card);
      const other = await channel.send(address, { text: 'iets anders' });
      await channel.update(address, id, { text: 'nieuw' });
      await channel.update(address, other, card);
      expect(side.arrived('sam').slice(-2)).toEqual([
        { kind: 'update', id, text: 'nieuw' },
        { kind: 'update', id: other, text: card.text },
      ]);
    });

    test('every kind of input arrives, in order, with its label, its choices and what is known', async () => {
      await channel.send(address, form);
      expect(side.asked('sam')).toEqual(
        inputs.map(({ label, value, choices: listed = [] }) => ({
          label,
          value,
          choices: listed.map(({ title }) => title),
        })),
      );
    });

    test('what is filled in comes back under the name of its input, with what the button says', async () => {
      await channel.send(address, form);
      expect(side.filledIn('sam', { 'Wat is er?': 'de lamp', Aantal: '9', Nodig: 'B20,B30' })).toEqual({
        do: 'form',
        ref: 'i',
        values: {
          wat: 'de lamp',
          toelichting: 'regel 1\nregel 2',
          aantal: '9',
          'wanneer.datum': '2026-11-26',
          'wanneer.van': '14:30',
          'plaats.gebouw': 'B30',
          nodig: 'B20,B30',
        },
      });
    });

    test('conversations are apart, also at once', async () => {
      const people = Array.from({ length: 20 }, (_, n) => `person ${String(n)}`);
      const ids = await Promise.all(people.map((one) => channel.send(side.address(one), { text: one })));
      people.forEach((one, n) => expect(side.arrived(one)).toEqual([{ kind: 'send', id: ids[n], text: one }]));
    });

    test('an address is plain data, which can be kept', async () => {
      const kept = JSON.parse(JSON.stringify(address)) as Address;
      expect(kept).toEqual(address);
      await channel.send(kept, { text: 'later' });
      expect(side.arrived('sam').at(-1)?.text).toBe('later');
    });

    test.each(['', '*', '<b>&amp;</b>', '😀'.repeat(300), 'regel 1\nregel 2', 'x'.repeat(20_000)])(
      'a text arrives as it is (%#)',
      async (text) => {
        await channel.send(address, { text });
        expect(side.arrived('sam').at(-1)?.text).toBe(text);
      },
    );

    test('who is in the team of a conversation is known, however many; of another nobody is', async () => {
      const members = ['Robin', 'Noor', 'Bas', 'Kim', 'Sam'].map((name) => ({ id: `id of ${name}`, name }));
      side.team('kanaal', members);
      expect(await channel.members(side.address('kanaal'))).toEqual(members);
      expect(await channel.members(side.address('sam'))).toEqual([]);
    });

    describe.each([
      ['send', () => channel.send(address, { text: 'x' })],
      ['update', () => channel.update(address, 'some id', { text: 'x' })],
      ['members', () => channel.members(address)],
    ])('%s', (_, work) => {
      test('throws Unreachable with a reason when nobody is there', async () => {
        side.refuse('unreachable');
        const error = await caught(work());
        expect(error).toBeInstanceOf(Unreachable);
        expect((error as Error).message).not.toBe('');
      });

      test('throws Throttled with the time to wait, in milliseconds', async () => {
        side.refuse('throttled for 7 seconds');
        const error = await caught(work());
        expect(error).toBeInstanceOf(Throttled);
        expect(error).toMatchObject({ retryAfter: 7_000 });
      });

      test('throws Rejected with the status when this will never be accepted', async () => {
        side.refuse('rejected with 400');
        const error = await caught(work());
        expect(error).toBeInstanceOf(Rejected);
        expect(error).toMatchObject({ status: 400 });
      });

      test('throws another error when it may pass, and works again after it', async () => {
        side.refuse('passing');
        const error = await caught(work());
        expect(error).toBeInstanceOf(Error);
        for (const kind of [Unreachable, Throttled, Rejected, Unanswered]) expect(error).not.toBeInstanceOf(kind);
        side.refuse(undefined);
        await work();
      });
    });

    test('throws Unanswered when no answer comes', async () => {
      side.refuse('unanswered');
      expect(await caught(channel.send(address, { text: 'x' }))).toBeInstanceOf(Unanswered);
    });

    test('what was refused did not arrive', async () => {
      const before = side.arrived('sam').length;
      side.refuse('passing');
      await caught(channel.send(address, { text: 'x' }));
      expect(side.arrived('sam')).toHaveLength(before);
    });
  });
}
