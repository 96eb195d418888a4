import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Db } from '../../storage/db.ts';
import { build } from '../harness/build.ts';
import { Connector } from '../harness/connector.ts';
import { freshDatabase } from '../harness/database.ts';
import { numberIn, Person, request, type Answer } from '../harness/person.ts';
import { lampSomewhere } from '../harness/rooms.ts';
import { LoketProcess } from '../harness/process.ts';

/** `kill -9` on a real process, and another that goes on: in the same folder, or on the same PostgreSQL. */

const onServer = process.env['LOKET_TEST_DB'] === 'postgres';
let db: Db | undefined;
let folder: string;
let loket: LoketProcess;
let place: { url: string; connector: Connector };

beforeAll(async () => {
  await build();
  folder = await mkdtemp(join(tmpdir(), 'loket-'));
  if (onServer) db = await freshDatabase();
  place = { url: '', connector: await Connector.open() };
  await begin();
}, 240_000);
afterAll(async () => {
  await loket.kill();
  await place.connector.close();
  await db?.end();
  await rm(folder, { recursive: true });
});

async function serverUrl(database: Db): Promise<string> {
  const url = new URL(process.env['TEST_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres');
  const { rows } = await database.query<{ name: string }>('SELECT current_database() AS name');
  url.pathname = `/${rows[0]?.name ?? ''}`;
  return url.href;
}

const startOne = async () =>
  new LoketProcess({
    PORT: '0',
    LOKET_PLAYGROUND: '0',
    LOKET_DATA_DIR: folder,
    ...(db ? { DATABASE_URL: await serverUrl(db) } : {}),
  });

async function begin(): Promise<void> {
  loket = await startOne();
  place.url = await loket.url();
}

/** Kills Loket and starts another. On a server the leases of the dead run out; in a folder they do not count any more. */
async function another(): Promise<void> {
  await loket.kill();
  await db?.query('UPDATE outbox_lanes SET leased_until = now()');
  await begin();
}

/** Brings an activity until it is answered with 200, as a channel does; Loket is killed after so long. */
async function deliverThrough(person: Person, activity: unknown, delay: number): Promise<void> {
  const first = person.deliver(activity).then(
    ({ status }) => status,
    () => 'no answer',
  );
  if (delay === Infinity) expect(await first).toBe(200);
  else await sleep(delay);
  await another();
  if ((await first) !== 200) expect(await person.deliver(activity)).toMatchObject({ status: 200 });
}

const rest = async (method: string, path: string, body?: unknown): Promise<Answer> => {
  const key = (await readFile(join(folder, 'api-key'), 'utf8')).trim();
  return request(method, `${place.url}/api/v1${path}`, body, { authorization: `Bearer ${key}` });
};
const ticketsOf = async (person: Person): Promise<string[]> =>
  (await rest('GET', '/tickets?limit=200')).body.items
    .filter(({ requester }: { requester: { id: string } }) => requester.id === person.id)
    .map(({ number }: { number: string }) => number);

const made = new Map<Person, string>();

test.each([Infinity, 0, 4, 8, 15, 40])(
  'kill -9 %p ms after the confirmation left (Infinity: right after its 200) loses no ticket and makes none twice',
  async (delay) => {
    const sam = new Person(place);
    await sam.type(lampSomewhere());
    await sam.hears(/Zal ik dit melden/);
    await deliverThrough(sam, sam.pressing(sam.button('Ja, melden')), delay);
    const number = numberIn(await sam.hears(/Gemeld als/, 0, 15_000));
    expect(await ticketsOf(sam)).toEqual([number]);
    made.set(sam, number);
    for (const [person, known] of made) expect(await ticketsOf(person)).toEqual([known]);
    expect([...new Set(sam.texts())]).toHaveLength(3);
  },
  90_000,
);

test.each([0, 12])(
  'kill -9 %d ms after a message, a change or an answer left: all arrive in their order',
  async (delay) => {
    const sam = new Person(place);
    await deliverThrough(sam, sam.activity({ text: lampSomewhere() }), delay);
    await sam.hears(/Zal ik dit melden/, 0, 15_000);
    await sam.press('Ja, melden');
    const number = numberIn(await sam.hears(/Gemeld als/));
    const change = () => rest('PATCH', `/tickets/${number}`, { status: 'gereed' }).catch(() => undefined);
    const first = change();
    await sleep(delay);
    await another();
    await first;
    expect(await change()).toMatchObject({ status: 200 });
    await sam.hears(/is klaar/, 0, 15_000);
    await deliverThrough(sam, sam.pressing(sam.button('Nee, nog niet')), delay);
    await sam.hears(/heropend/, 0, 15_000);
    const { events } = (await rest('GET', `/tickets/${number}`)).body;
    expect(events.map(({ kind }: { kind: string }) => kind)).toEqual(['gemaakt', 'status', 'heropend']);
    const order = [
      /Zal ik dit/,
      /: geregistreerd/,
      /Gemeld als/,
      /: klaar/,
      /Is het opgelost\?/,
      /: in behandeling/,
      /heropend/,
    ];
    const at = order.map((pattern) => sam.texts().findIndex((text) => pattern.test(text)));
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(at).not.toContain(-1);
  },
  120_000,
);

if (onServer)
  test('of two processes on one server, the one that is left takes over', async () => {
    const other = await startOne();
    const sam = new Person(place);
    await sam.type(lampSomewhere());
    await sam.hears(/Zal ik dit melden/);
    const confirmation = sam.pressing(sam.button('Ja, melden'));
    const elsewhere = { ...place, url: await other.url() };
    const both = [sam.deliver(confirmation), request('POST', `${elsewhere.url}/api/messages`, confirmation)];
    expect((await Promise.all(both)).map(({ status }) => status)).toEqual([200, 200]);
    await loket.kill();
    // The dead process held the lane; its lease is over at once, so that the test needn't wait for it.
    await db?.query('UPDATE outbox_lanes SET leased_until = now()');
    loket = other;
    place.url = elsewhere.url;
    const number = numberIn(await sam.hears(/Gemeld als/, 0, 15_000));
    expect(await ticketsOf(sam)).toEqual([number]);
    expect(sam.texts().filter((text) => text.startsWith('Gemeld')).length).toBeLessThanOrEqual(2);
  }, 90_000);
