import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { Delivery } from '../../bot/delivery.ts';
import { mailDelivery } from '../../bot/mail.ts';
import type { Desk } from '../../dialogs/desk.ts';
import { bindChannel } from '../../storage/group-channels.ts';
import { monday, patience, restServer, type RestServer } from './rest-server.ts';

/** Groups without a channel get their work by mail, from a real SMTP server on this machine. */

let rest: RestServer;
let server: SMTPServer;
let delivery: Delivery;
let desk: Desk;
let mails: { to: string; text: string }[] = [];
/** What the server says to a recipient; undefined: welcome. */
let refuse: () => { responseCode: number } | undefined = () => undefined;
const post = 'facilitair@voorbeeldorganisatie.example';

beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(_address, _session, done) {
      const refused = refuse();
      done(refused && Object.assign(new Error('no'), refused));
    },
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        mails.push({ to: session.envelope.rcptTo[0]?.address ?? '', text: Buffer.concat(parts).toString() });
        done();
      });
    },
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  rest = await restServer();
  const { db, loket, clock } = rest;
  const plain = loket.desk();
  const groepen = plain.organisation.groepen.map((one) =>
    one.id === 'facilitair-team' ? { ...one, email: post } : one,
  );
  desk = { ...plain, organisation: { ...plain.organisation, groepen } };
  loket.desk = () => desk;
  loket.mails = true;
  const { newId, log, metrics } = loket;
  const smtp = {
    url: `smtp://127.0.0.1:${String(port)}`,
    from: 'Loket <loket@voorbeeldorganisatie.example>',
    patience: 2_000,
  };
  const rules = { sendsPerSecond: 1000 };
  delivery = mailDelivery({
    db,
    desk: loket.desk,
    now: () => clock.now,
    newId,
    random: () => 1,
    log,
    metrics,
    rules,
    smtp,
  });
}, patience);
afterAll(async () => {
  await delivery.stop();
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  await rest.close();
});
beforeEach(async () => {
  rest.clock.now = monday;
  rest.loket.mails = true;
  refuse = () => undefined;
  mails = [];
  await rest.db.query('DELETE FROM outbox_lanes');
  await rest.db.query('DELETE FROM group_channels');
});

const register = async (more: object = {}): Promise<string> =>
  (
    await rest.call('POST', '/tickets', {
      product: 'storing-verlichting',
      requester: { name: 'Mevrouw Aan de Balie' },
      description: 'de lamp knippert',
      ...more,
    })
  ).body.number;
/** The text of a mail, as a mail program decodes it. */
const read = ({ text }: { text: string }) =>
  text
    .replace(/=\r\n/g, '')
    .replace(/(?:=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replace(/=/g, ''), 'hex').toString());
const subjects = () => mails.map((mail) => /^Subject: (.*)\r$/m.exec(mail.text)?.[1]);
const outbox = async () =>
  (
    await rest.db.query<{ sent: boolean; dead: boolean; problem: string | null }>(
      `SELECT sent_at IS NOT NULL AS sent, dead_at IS NOT NULL AS dead, problem FROM outbox WHERE conversation LIKE 'to:mail|%' ORDER BY id DESC`,
    )
  ).rows;

test('new work is mailed once, with its number in the subject and what is known of it', async () => {
  const number = await register();
  await delivery.sweep();
  await delivery.sweep();
  expect(subjects()).toEqual([`${number} Storing verlichting`]);
  const [mail] = mails;
  expect(mail?.to).toBe(post);
  expect(read(mail!)).toMatch(/Wat is er: de lamp knippert/);
  expect(read(mail!)).toMatch(/Aanvrager: Mevrouw Aan de Balie/);
  expect(read(mail!)).toMatch(/Laat het de frontoffice weten/);
  expect(mail?.text).toMatch(/^Message-ID: <[0-9a-f]{32}@voorbeeldorganisatie\.example>\r$/m);
  expect(mail?.text).toMatch(/^Auto-Submitted: auto-generated\r$/m);
});

test('what the group does itself is not mailed; what goes to another is', async () => {
  const number = await register();
  await rest.call('PATCH', `/tickets/${number}`, { status: 'in-behandeling' });
  await rest.call('PATCH', `/tickets/${number}`, { group: 'ict-servicedesk' });
  await delivery.sweep();
  expect(subjects()).toEqual([`${number} Storing verlichting`, `${number} Storing verlichting: nieuws`]);
  expect(read(mails[1]!)).toMatch(/Dit ligt nu bij ICT-servicedesk\. Je hoeft er niets meer aan te doen/);
});

const messageIds = () => mails.map((mail) => /^Message-ID: (.*)\r$/m.exec(mail.text)?.[1]);

test('two mails with the same words have an id each; one that is sent again keeps its own', async () => {
  const number = await register();
  await rest.call('PATCH', `/tickets/${number}`, { group: 'ict-servicedesk' });
  await rest.call('PATCH', `/tickets/${number}`, { group: 'facilitair-team' });
  await rest.call('PATCH', `/tickets/${number}`, { group: 'ict-servicedesk' });
  await delivery.sweep();
  const alike = mails.flatMap((mail, nth) => (/Je hoeft er niets meer/.test(read(mail)) ? [nth] : []));
  expect(new Set(alike.map((nth) => read(mails[nth]!).replace(/^[^]*?\r\n\r\n/, ''))).size).toBe(1);
  expect(alike).toHaveLength(2);
  expect(new Set(messageIds()).size).toBe(mails.length);
  const before = messageIds();
  mails.length = 0;
  await rest.db.query(`UPDATE outbox SET sent_at = NULL WHERE conversation LIKE 'to:mail|%|' || $1`, [number]);
  await rest.db.query(
    `INSERT INTO outbox_lanes (conversation, due_at, arrivals) SELECT DISTINCT conversation, $1::timestamptz, 1 FROM outbox
     WHERE conversation LIKE 'to:mail|%|' || $2`,
    [monday, number],
  );
  await delivery.sweep();
  expect(messageIds().sort()).toEqual(before.sort());
});

test('a group with a channel, without an address, or where mail can not leave, gets none', async () => {
  rest.loket.mails = false;
  await register();
  rest.loket.mails = true;
  await register({ product: 'toegangspas-kwijt' });
  const channel = { conversation: `msteams|${randomUUID()}`, address: {}, by: 'robin' };
  await bindChannel(rest.db, 'facilitair-team', channel, monday);
  await register();
  await delivery.sweep();
  expect(mails).toEqual([]);
  expect((await rest.db.query(`SELECT FROM outbox_lanes WHERE via = 'mail'`)).rows).toEqual([]);
});

test('a group whose channel can not be reached any more is mailed again', async () => {
  const conversation = `msteams|${randomUUID()}`;
  await bindChannel(rest.db, 'facilitair-team', { conversation, address: {}, by: 'robin' }, monday);
  const gone = "UPDATE addresses SET unreachable_at = now(), unreachable_reason = 'gone' WHERE conversation = $1";
  expect((await rest.db.query(gone, [conversation])).rowCount).toBe(1);
  await register();
  await delivery.sweep();
  expect(mails).toHaveLength(1);
});

test('a server that is full for now is tried again, in order; a mail that is refused for good is dead and said', async () => {
  const number = await register();
  refuse = () => ({ responseCode: 451 });
  await delivery.sweep();
  await rest.call('PATCH', `/tickets/${number}`, { group: 'ict-servicedesk' });
  refuse = () => undefined;
  await delivery.sweep();
  expect(mails).toEqual([]);
  expect((await outbox())[1]).toMatchObject({ sent: false, problem: 'Error: EENVELOPE 451' });
  rest.clock.now = new Date(monday.getTime() + 5_000);
  await delivery.sweep();
  expect(subjects()).toEqual([`${number} Storing verlichting`, `${number} Storing verlichting: nieuws`]);
  await register();
  refuse = () => ({ responseCode: 550 });
  await delivery.sweep();
  expect((await outbox())[0]).toMatchObject({ dead: true, problem: 'Rejected: EENVELOPE' });
});

test('an address with a line break in a title adds no header', async () => {
  const number = await register();
  await rest.db.query(`UPDATE outbox SET message = jsonb_set(message, '{card,title}', $1) WHERE conversation = $2`, [
    JSON.stringify('x\r\nBcc: iemand@elders.example'),
    `to:mail|facilitair-team|${number}`,
  ]);
  await delivery.sweep();
  expect(mails[0]?.text).not.toMatch(/^Bcc:/m);
});
