import { once } from 'node:events';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Person } from '../harness/person.ts';
import { botServer, type BotServer } from './bot-server.ts';

/** What no channel would send: told in a clear 4xx, kept nowhere, and the process lives on. */

let bot: BotServer;
let sam: Person;
beforeAll(async () => {
  bot = await botServer();
}, 60_000);
afterAll(() => bot.close());
beforeEach(() => {
  sam = bot.person();
});
afterEach(async () => {
  expect(bot.loket.logged.splice(0).map(({ msg, fault, problem }) => ({ msg, fault, problem }))).toEqual([]);
  const noor = bot.person();
  await noor.type('hallo');
  await noor.hears(/Waar kan ik je mee helpen/);
});

/** Sends these bytes and gives what came back until the connection closed. */
async function raw(head: string[], body: string | Uint8Array = ''): Promise<string> {
  const socket = connect(Number(new URL(bot.url).port), '127.0.0.1');
  let answer = '';
  socket.on('data', (part: Buffer) => (answer += part.toString()));
  socket.on('error', () => undefined);
  socket.write(['POST /api/messages HTTP/1.1', 'Host: loket', 'Connection: close', ...head, '', ''].join('\r\n'));
  socket.end(body);
  await once(socket, 'close');
  return answer;
}

describe('an activity', () => {
  test.each([
    ...['from', 'recipient', 'conversation', 'type', 'channelId', 'serviceUrl'].map((field) => ({
      [field]: undefined,
    })),
    ...['from', 'recipient', 'conversation'].flatMap((field) => [
      { [field]: null },
      { [field]: 'Sam' },
      { [field]: {} },
      { [field]: { id: '' } },
      { [field]: { id: 7 } },
    ]),
    { type: 7 },
    { type: '' },
    { text: 7 },
    { text: ['hallo'] },
    { text: { toString: 'x' } },
    { id: 7 },
    { id: 'x'.repeat(100_000) },
    { serviceUrl: 'nergens' },
    { serviceUrl: 'file:///etc/passwd' },
    { from: { id: 'sam', name: { first: 'Sam' } } },
    { from: { id: 'sam', aadObjectId: { $ne: '' } } },
    { conversation: { id: 'c', conversationType: 7 } },
    { conversation: { id: Array.from({ length: 20_000 }, (_, n) => n.toString(36)).join('') } },
  ])('number %# is refused', async (wrong) => {
    const { status, type, body } = await sam.deliver(sam.activity({ text: 'hallo', ...wrong }));
    expect({ status, type }).toEqual({ status: 400, type: expect.stringContaining('application/json') });
    expect(body.error.message).toContain(Object.keys(wrong)[0]);
    expect(sam.got()).toEqual([]);
  });

  test.each([
    ['a NUL in the text', { text: 'hal\u0000lo' }],
    ['half a character in the text', { text: 'hallo \ud83d' }],
    ['a NUL and half a character in the name', { text: 'hallo', from: { id: 'x', name: 'S\u0000am \udc00' } }],
    ['a NUL in its ids', { text: 'hallo', id: 'a\u0000b', from: { id: 'x\u0000' } }],
    [
      'strange parts of the conversation',
      { text: 'hallo', locale: '\ud800', recipient: { id: 'b\u0000', name: '\udfff' } },
    ],
    ['a type of conversation that is a word of JavaScript', { text: 'hallo', type: 'message' }],
    ['no text at all', {}],
    ['text null', { text: null }],
    [
      'strange mentions',
      { text: 'hallo ((', entities: [{ type: 'mention', mentioned: { id: '28:loket' }, text: '((' }] },
    ],
    ['entities that are none', { text: 'hallo', entities: 'geen' }],
    [
      'a mention of nobody',
      { text: 'hallo', entities: [null, { type: 'mention' }, { type: 'mention', mentioned: null }] },
    ],
    ['a wrong timestamp', { text: 'hallo', timestamp: 'gisteren', localTimestamp: {} }],
    ['attachments that are none', { attachments: 'geen' }],
  ])('with %s is answered', async (_, strange) => {
    const { conversation = {} } = strange as { conversation?: object };
    const activity = sam.activity({ ...strange, conversation: { id: sam.conversation, ...conversation } });
    expect(await sam.deliver(activity)).toMatchObject({ status: 200 });
    await bot.connector.until(() => sam.got().length === 1);
  });

  test('from another type of conversation than any we know is taken for one that others can read', async () => {
    const entities = [{ type: 'mention', text: '<at>Loket</at>', mentioned: { id: '28:loket', name: 'Loket' } }];
    for (const conversationType of ['meeting', 'constructor', '__proto__']) {
      const conversation = { id: sam.conversation, conversationType };
      await sam.deliver(sam.activity({ text: 'mijn meldingen', conversation }));
      await sam.deliver(sam.activity({ text: '<at>Loket</at> mijn meldingen', entities, conversation }));
    }
    await bot.connector.until(() => sam.got().length === 3);
    for (const text of sam.texts()) expect(text).toMatch(/persoonlijke chat|liever even samen|onder ons/);
  });

  test.each(['composeExtension/query', 'adaptiveCard/action', 'x'])(
    'that invokes %s without a value is refused',
    async (name) => {
      for (const value of [undefined, null, 'x', { action: null }, { action: { type: 'Action.Execute', verb: 'x' } }])
        expect(await sam.deliver(sam.activity({ type: 'invoke', name, value }))).toMatchObject({ status: 501 });
    },
  );

  test('from a service outside this machine is refused in local mode', async () => {
    for (const serviceUrl of [
      'https://smba.trafficmanager.net/emea/',
      'http://10.0.0.1:3978',
      'http://127.0.0.1.example.org',
      'http://127.example.org:80/',
      'http://localhost.example.org',
      'http://user@example.org/?127.0.0.1',
    ])
      expect(await sam.deliver(sam.activity({ text: 'hallo', serviceUrl }))).toMatchObject({
        status: 400,
        body: { error: { code: 'BadSyntax', message: expect.stringContaining('serviceUrl') } },
      });
  });
});

describe('a body', () => {
  test.each([
    ['an array', '[]', 400],
    ['null', 'null', 400],
    ['a number', '7', 400],
    ['a text', '"hallo"', 400],
    ['nothing', '', 400],
    ['broken JSON', '{"type": "message", ', 400],
    ['deeply nested', `{"type":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 400],
  ])('of %s gets 4xx', async (_, body, status) => {
    const answer = await sam.deliver(body);
    expect(answer).toMatchObject({ status, type: expect.stringContaining('json'), body: expect.any(Object) });
  });

  test.each(['text/plain', 'application/xml', 'multipart/form-data; boundary=x', 'application/octet-stream', ''])(
    'of type "%s" gets 415',
    async (type) => {
      const activity = sam.activity({ text: 'hallo' });
      const answer = await sam.deliver(activity, { 'content-type': type });
      expect(answer).toMatchObject({ status: 415, body: { status: 415 } });
    },
  );

  test('of 1 MB gets 413', async () => {
    expect(await sam.type('lamp '.repeat(200_000))).toMatchObject({ status: 413, body: { status: 413 } });
    expect(sam.got()).toEqual([]);
  });

  test('with a text of 200 KB is asked to be shorter', async () => {
    expect(await sam.type('😀 lamp '.repeat(20_000))).toMatchObject({ status: 200 });
    await sam.hears(/lang bericht/);
  });

  test('that says it is zipped and is not, or is, gets 415', async () => {
    const zip = 'Content-Encoding: gzip';
    for (const body of ['{"type":"message"}', gzipSync(JSON.stringify(sam.activity({ text: 'hallo' })))]) {
      const head = ['Content-Type: application/json', zip, `Content-Length: ${String(body.length)}`];
      expect(await raw(head, body)).toMatch(/^HTTP\/1\.1 415 /);
    }
  });

  test('that is cut off leaves nothing behind', async () => {
    await raw(['Content-Type: application/json', 'Content-Length: 5000'], '{"type":"mess');
  });

  test('to no address of ours gets 404, and by a wrong method 405', async () => {
    const get = async (path: string, method: string) => (await fetch(`${bot.url}${path}`, { method })).status;
    expect(await get('/api/berichten', 'POST')).toBe(404);
    expect(await get('/api/messages', 'DELETE')).toBe(405);
    expect(await get('/api/messages', 'HEAD')).toBe(200);
  });
});
