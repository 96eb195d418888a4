import { randomUUID } from 'node:crypto';
import { createServer } from 'node:net';
import { faultOf } from '../../bot/teams/channel.ts';
import { makeTeams } from '../../bot/teams/endpoint.ts';
import { Rejected, Throttled, Unanswered, Unreachable, type Address } from '../../dialogs/channel.ts';
import { pressOf } from '../../bot/teams/activity.ts';
import { channelContract, type Side } from '../dialogs/channel.contract.ts';
import { partsIn } from '../harness/adaptive.ts';
import { fillIn } from '../harness/fill-in.ts';
import { Connector, type Refusal } from '../harness/connector.ts';
import { textOf } from '../harness/person.ts';
import { Recorder } from '../harness/recorder.ts';

const addressAt = (serviceUrl: string, id: string) =>
  ({ channelId: 'msteams', serviceUrl, conversation: { id }, bot: { id: '28:loket', name: 'Loket' } }) as Address;

channelContract('Teams, over HTTP', async (): Promise<Side> => {
  const connector = await Connector.open();
  const refusals: Record<string, Refusal> = {
    unreachable: { status: 403, body: { error: { code: 'MessageWritesBlocked', message: 'blocked' } } },
    'throttled for 7 seconds': { status: 429, headers: { 'retry-after': '7' } },
    'rejected with 400': { status: 400, body: { error: { code: 'BadSyntax', message: 'no' } } },
    passing: { status: 502 },
    unanswered: { status: 200, silent: true },
  };
  const cardAt = (id: string) =>
    connector.posted.findLast(({ conversation }) => conversation === id)?.activity.attachments?.[0]?.content;
  const inputsAt = (id: string) =>
    partsIn(cardAt(id)).filter(({ type }) => type?.startsWith('Input.')) as unknown as {
      id: string;
      label?: string;
      value?: string | number;
      choices?: { title: string }[];
    }[];
  return {
    channel: makeTeams(undefined, randomUUID, { patience: 2_000 }).channel,
    address: (id) => addressAt(connector.url, id),
    arrived: (id) =>
      connector.posted
        .filter(({ conversation }) => conversation === id)
        .map((post) => ({ kind: post.method === 'PUT' ? 'update' : 'send', id: post.id, text: textOf(post) })),
    asked: (id) =>
      inputsAt(id).map(({ label, value, choices }) => ({
        label: label ?? '',
        value: value === undefined ? undefined : String(value),
        choices: (choices ?? []).map(({ title }) => title),
      })),
    filledIn(id, filled) {
      const shown = inputsAt(id).map((input) => [input.id, filled[input.label ?? ''] ?? input.value] as const);
      const button = partsIn(cardAt(id)).find(
        ({ type, associatedInputs }) => type === 'Action.Submit' && !associatedInputs,
      );
      // As a client puts them together: the data of the button, and the inputs that hold something.
      return pressOf({
        ...(button?.['data'] as object),
        ...Object.fromEntries(shown.filter(([, value]) => value !== undefined)),
      });
    },
    team: (id, members) =>
      connector.teams.set(id, [
        { name: 'a guest' },
        ...members.map(({ id: aadObjectId, name }) => ({ aadObjectId, name })),
      ]),
    refuse: (how) => (connector.refuse = () => how && refusals[how]),
    close: () => connector.close(),
  };
});

channelContract("the tests' recorder", async (): Promise<Side> => {
  const recorder = new Recorder();
  const errors: Record<string, () => Error> = {
    unreachable: () => new Unreachable('blocked'),
    'throttled for 7 seconds': () => new Throttled(7_000),
    'rejected with 400': () => new Rejected(400, 'no'),
    passing: () => new Error('502'),
    unanswered: () => new Unanswered('silence'),
  };
  const inputsAt = (id: string) => recorder.at(id).at(-1)?.message.card?.inputs ?? [];
  return {
    channel: recorder,
    address: (id) => ({ id }),
    arrived: (id) => recorder.at(id).map(({ kind, id, message }) => ({ kind, id, text: message.text })),
    asked: (id) =>
      inputsAt(id).map(({ label, value, choices = [] }) => ({
        label,
        value,
        choices: choices.map(({ title }) => title),
      })),
    filledIn(id, filled) {
      const button = recorder
        .at(id)
        .at(-1)
        ?.message.card?.buttons?.find(({ sends }) => sends);
      return { ...(button?.press ?? { do: '' }), values: fillIn(inputsAt(id), filled) };
    },
    team: (id, members) => recorder.teams.set(id, members),
    refuse: (how) => (recorder.refuse = () => how && errors[how]?.()),
    close: () => Promise.resolve(),
  };
});

describe('Teams', () => {
  let connector: Connector;
  let address: Address;
  const patience = 500;
  const { channel } = makeTeams(undefined, randomUUID, { patience });
  beforeAll(async () => {
    connector = await Connector.open();
    address = addressAt(connector.url, 'sam');
  });
  afterAll(() => connector.close());
  afterEach(() => {
    connector.refuse = () => undefined;
  });

  test('a reply goes into the thread of what it replies to in a channel; elsewhere there are no threads', async () => {
    const at = (id: string, conversationType: string) =>
      ({ ...addressAt(connector.url, id), conversation: { id, conversationType } }) as Address;
    const reply = (to: Address) => channel.send(to, { text: 'antwoord' }, 'c7');
    const before = connector.posted.length;
    await reply(at('19:a@thread.tacv2', 'channel'));
    await reply(at('19:a@thread.tacv2;messageid=3', 'channel'));
    await reply(at('19:b@thread.v2', 'groupChat'));
    await reply(at('a:1', 'personal'));
    expect(connector.posted.slice(before).map(({ conversation }) => conversation)).toEqual([
      '19:a@thread.tacv2;messageid=c7',
      '19:a@thread.tacv2;messageid=c7',
      '19:b@thread.v2',
      'a:1',
    ]);
  });

  const fails = (refusal: Refusal | undefined): Promise<unknown> => {
    connector.refuse = () => refusal;
    return channel.send(address, { text: 'x' }).catch((error: unknown) => error);
  };
  const code = (name: string) => ({ error: { code: name, message: 'no' } });

  test.each([
    [403, 'MessageWritesBlocked'],
    [403, 'BotNotInConversationRoster'],
    [403, 'BotDisabledByAdmin'],
    [404, 'ConversationNotFound'],
  ])('%d %s is Unreachable', async (status, name) => {
    expect(await fails({ status, body: code(name) })).toMatchObject({ name: 'Unreachable', message: name });
  });

  test.each([400, 404, 405, 413, 415, 422])('%d is Rejected', async (status) => {
    expect(await fails({ status, body: code('x') })).toMatchObject({ name: 'Rejected', status });
  });

  test.each([401, 408, 412, 500, 502, 503, 504])('%d may pass', async (status) => {
    expect(await fails({ status, body: code('x') })).toMatchObject({ name: 'RestError', statusCode: status });
  });

  test.each([
    ['3', 3_000],
    ['0', 0],
    ['Mon, 23 Nov 2026 09:01:00 GMT', 0],
    [undefined, 0],
  ])('429 with Retry-After %p is Throttled for %d ms', async (after, retryAfter) => {
    const headers = after === undefined ? {} : { 'retry-after': after };
    expect(await fails({ status: 429, headers })).toMatchObject({ name: 'Throttled', retryAfter });
  });

  test.each([500, 503, 429])('a call that gets %d is not repeated behind our back', async (status) => {
    let calls = 0;
    connector.refuse = () => (calls++, { status, headers: { 'retry-after': '0' } });
    await channel.send(address, { text: 'x' }).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(calls).toBe(1);
  });

  test('silence ends a call in time, and lets go of its connection', async () => {
    connector.refuse = () => ({ status: 200, silent: true });
    const began = performance.now();
    const calls = Array.from({ length: 60 }, () =>
      channel.send(address, { text: 'x' }).catch((error: unknown) => error),
    );
    for (const answer of await Promise.all(calls)) expect(answer).toBeInstanceOf(Unanswered);
    expect(performance.now() - began).toBeLessThan(patience + 3_000);
    await connector.until(() => connector.connections === 0, 3_000);
    connector.refuse = () => undefined;
    await channel.send(address, { text: 'x' });
  });

  test('a service that is away may pass; of one that hangs up it is unknown whether it took the message', async () => {
    const rude = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
    await new Promise((resolve) => rude.once('listening', resolve));
    const { port } = rude.address() as { port: number };
    const said = (where: string) =>
      channel.send(addressAt(where, 'sam'), { text: 'x' }).catch((caught: unknown) => caught);
    expect(await said('http://127.0.0.1:1')).toMatchObject({ name: 'RestError', code: 'ECONNREFUSED' });
    expect(await said(`http://127.0.0.1:${String(port)}`)).toMatchObject({ name: 'Unanswered' });
    rude.close();
  });

  test('an answer of which the rest can not be read is none', async () => {
    expect(faultOf(Object.assign(new Error('no JSON'), { statusCode: 201 }))).toMatchObject({ name: 'Unanswered' });
  });

  test.each(['https://smba.trafficmanager.net/emea/', 'http://127.0.0.1.example.org', '', undefined])(
    'in local mode %p is not called',
    async (serviceUrl) => {
      const there = { ...address, serviceUrl };
      await expect(channel.send(there, { text: 'x' })).rejects.toBeInstanceOf(Unreachable);
    },
  );

  test('an update of a message that is gone is skipped', async () => {
    connector.refuse = () => ({ status: 404, body: code('ActivityNotFoundInConversation') });
    await channel.update(address, 'gone', { text: 'x' });
  });

  test('a message is text or a card, never both: Teams would split it', async () => {
    await channel.send(address, { text: '**x**' });
    await channel.send(address, { text: 'x', card: { paragraphs: ['x'] } });
    const [text, card] = connector.posted.slice(-2).map(({ activity }) => activity);
    expect(text).toMatchObject({ type: 'message', text: '**x**', textFormat: 'markdown' });
    expect(text).not.toHaveProperty('attachments');
    expect(card).not.toHaveProperty('text');
    expect(card).toMatchObject({ summary: 'x', attachments: [{ contentType: expect.stringMatching(/adaptive$/) }] });
  });

  test('the summary of a card does not end half-way a character', async () => {
    await channel.send(address, { text: `x${'😀'.repeat(300)}`, card: { paragraphs: ['x'] } });
    expect(connector.posted.at(-1)?.activity['summary']).toBe(`x${'😀'.repeat(99)}`);
  });
});
