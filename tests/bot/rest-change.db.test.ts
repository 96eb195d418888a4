import { newSession } from '../../dialogs/session.ts';
import { carryOut, afterCommit } from '../../bot/carry-out.ts';
import { keepAddress, keepSession, openTurn } from '../../storage/conversations.ts';
import { transaction } from '../../storage/db.ts';
import { ticketByNumber } from '../../storage/tickets.ts';
import { statuses } from '../../tickets/status.ts';
import { monday, patience, restServer, type RestServer } from './rest-server.ts';

let rest: RestServer;
beforeAll(async () => {
  rest = await restServer();
}, patience);
afterAll(() => rest.close());
beforeEach(() => {
  rest.clock.now = monday;
});

const register = async () =>
  (await rest.call('POST', '/tickets', { product: 'storing-verlichting', requester: { name: 'Mevrouw Aan de Balie' } }))
    .body;

describe('a change', () => {
  test('is registered with who made it, and asking for it again changes nothing', async () => {
    const { number } = await register();
    rest.clock.now = new Date('2026-11-23T10:00:00Z');
    const asked = { status: 'in-behandeling', note: 'Monteur is ingelicht', expectedAt: '2026-11-25T12:00:00Z' };
    const changed = await rest.call('PATCH', `/tickets/${number}`, asked, { authorization: 'bearer geheim-van-ict' });
    expect(changed.status).toBe(200);
    expect(changed.body).toMatchObject({
      status: 'in-behandeling',
      expectedAt: '2026-11-25T12:00:00.000Z',
      updatedAt: '2026-11-23T10:00:00.000Z',
      version: 2,
    });
    const { events } = (await rest.call('GET', `/tickets/${number}`)).body;
    const by = { role: 'backoffice', id: 'ict' };
    const at = '2026-11-23T10:00:00.000Z';
    expect(events.slice(1)).toEqual([
      { at, by, kind: 'status', data: { from: 'geregistreerd', to: 'in-behandeling' } },
      { at, by, kind: 'verwachting', data: { from: '2026-11-24T16:00:00.000Z', to: '2026-11-25T12:00:00.000Z' } },
      { at, by, kind: 'notitie', data: { text: 'Monteur is ingelicht' } },
    ]);
    const again = await rest.call('PATCH', `/tickets/${number}`, { status: 'in-behandeling' });
    expect(again).toMatchObject({ status: 200, body: { version: 2 } });
    expect((await rest.call('GET', `/tickets/${number}`)).body.events).toHaveLength(4);
  });

  test('is told in the conversation where the ticket began, but its note is not', async () => {
    const { db, loket } = rest;
    const { number } = await register();
    const address = { id: 'chat of Sam' };
    const person = { id: 'sam', name: 'Sam' };
    const incoming = { key: 'a1', conversation: 'c1', scope: 'personal' as const, person, address };
    await openTurn(db, { ...incoming, what: { kind: 'text', text: 'hoi' } }, monday, false);
    await keepAddress(db, 'c1', address, monday);
    const made = await ticketByNumber(db, number);
    const own = { ...made!, number: 'M-2026-900001', intake: 'i1' };
    const event = { at: monday, by: { role: 'medewerker' as const, id: 'sam' }, kind: 'gemaakt' as const, data: {} };
    const left = await transaction(db, (client) =>
      carryOut(loket, client, 'c1', [
        { kind: 'make-ticket', ticket: own, event },
        { kind: 'send', card: 'ticket:i1', message: { text: 'the card' } },
      ]),
    );
    afterCommit(loket, left);
    await loket.channel.until(() => loket.channel.at(address.id).length === 1);

    const changed = await rest.call('PATCH', `/tickets/${own.number}`, {
      status: 'gereed',
      note: 'Sam belt altijd twee keer',
      customerMessage: 'De lamp is vervangen.',
    });
    await loket.channel.until(() => loket.channel.at(address.id).length === 3);
    const [card, update, message] = loket.channel.at(address.id);
    expect(update).toMatchObject({ kind: 'update', id: card!.id });
    expect(message).toMatchObject({ kind: 'send' });
    expect(message!.message.text).toContain('De lamp is vervangen.');
    expect(JSON.stringify(loket.channel.at(address.id))).not.toContain('belt altijd');

    const read = await rest.call('GET', `/tickets/${own.number}`);
    expect(JSON.stringify(read.body)).toContain('belt altijd');
    for (const { body } of [changed, read]) expect(JSON.stringify(body)).not.toMatch(/c1|i1/);
  });

  test('is told in the language of the conversation', async () => {
    const { db, loket } = rest;
    const { number } = await register();
    const address = { id: 'chat of Robin' };
    const person = { id: 'robin', name: 'Robin' };
    const incoming = { key: 'a2', conversation: 'c2', scope: 'personal' as const, person, address };
    await openTurn(db, { ...incoming, what: { kind: 'text', text: 'hi' } }, monday, false);
    await keepAddress(db, 'c2', address, monday);
    await keepSession(db, 'c2', { session: { ...newSession(), language: 'en' }, confirmable: false, lookAt: null });
    const made = await ticketByNumber(db, number);
    const own = { ...made!, number: 'M-2026-900002', intake: 'i2' };
    const event = { at: monday, by: { role: 'medewerker' as const, id: 'robin' }, kind: 'gemaakt' as const, data: {} };
    await transaction(db, (client) => carryOut(loket, client, 'c2', [{ kind: 'make-ticket', ticket: own, event }]));
    await rest.call('PATCH', '/tickets/M-2026-900002', { customerMessage: 'De lamp is vervangen.' });
    await loket.channel.until(() => loket.channel.at(address.id).length === 1);
    expect(loket.channel.at(address.id).at(-1)?.message.text).toBe(
      'News about **M-2026-900002** (Lighting problem): De lamp is vervangen.\n\n(Not happy)',
    );
  });

  test('of a ticket that did not begin in a chat is told to nobody', async () => {
    const { number } = await register();
    const before = rest.loket.channel.all.length;
    await rest.call('PATCH', `/tickets/${number}`, { status: 'gereed', customerMessage: 'Klaar.' });
    const { rows } = await rest.db.query<{ n: number }>('SELECT count(*)::int AS n FROM outbox WHERE sent_at IS NULL');
    expect(rows[0]?.n).toBe(0);
    expect(rest.loket.channel.all).toHaveLength(before);
  });

  test('cannot go where the ticket may not go', async () => {
    const { number } = await register();
    await rest.call('PATCH', `/tickets/${number}`, { status: 'gereed' });
    const refused = await rest.call('PATCH', `/tickets/${number}`, { status: 'wacht-op-klant', note: 'toch niet' });
    expect(refused).toMatchObject({
      status: 409,
      body: { type: 'urn:loket:problem:illegal-move', allowed: ['in-behandeling', 'gesloten'] },
    });
    expect(refused.body.detail).toContain('in-behandeling, gesloten');
    const read = await rest.call('GET', `/tickets/${number}`);
    expect(read.body).toMatchObject({ status: 'gereed', version: 2 });
    expect(JSON.stringify(read.body.events)).not.toContain('toch niet');
    await rest.call('PATCH', `/tickets/${number}`, { status: 'gesloten' });
  });

  test.each(statuses)('to %s is taken or refused, and never ends in a fault', async (status) => {
    const { number } = await register();
    const { status: code } = await rest.call('PATCH', `/tickets/${number}`, { status });
    expect([200, 409]).toContain(code);
  });
});
