import { lookUpMembers } from '../../bot/team-members.ts';
import { Unreachable } from '../../dialogs/channel.ts';
import { addDeskChannel, rosterRows } from '../../storage/desk-channels.ts';
import { keepAddress } from '../../storage/conversations.ts';
import type { Db } from '../../storage/db.ts';
import { testLoket, type TestLoket } from '../harness/loket.ts';
import { loketDatabase } from '../harness/schema.ts';

/** Who is an agent comes from the team in which the channel of the desk is, where the organisation says so. */

let db: Db;
let loket: TestLoket;
let now: Date;
const noor = { id: 'noor', name: 'Noor' };
const pim = { id: 'pim', name: 'Pim' };

beforeEach(async () => {
  db = await loketDatabase();
  now = new Date('2026-11-24T09:00:00Z');
  loket = testLoket({ db, now: () => now });
  const real = loket.desk();
  const gesprekken = { ...real.organisation.gesprekken, 'leden-van-het-team': true };
  loket.desk = () => ({ ...real, organisation: { ...real.organisation, gesprekken } });
  await db.query(
    `INSERT INTO conversations (id, scope, person, last_in_at) VALUES ('kanaal', 'channel', 'pim', now())`,
  );
  await keepAddress(db, 'kanaal', { id: 'kanaal' }, now);
  await addDeskChannel(db, 'kanaal', 'pim', now);
}, 60_000);
afterEach(async () => {
  await loket.delivery.stop();
  await db.end();
});

const members = async () => [...(await rosterRows(db)).members];
const later = (minutes: number) => (now = new Date(now.getTime() + minutes * 60_000));

test('members are known within a look, and anew after an hour: who left the team is no agent any more', async () => {
  loket.channel.teams.set('kanaal', [noor, pim]);
  await lookUpMembers(loket);
  expect(await members()).toEqual([
    ['noor', 'Noor'],
    ['pim', 'Pim'],
  ]);
  loket.channel.teams.set('kanaal', [pim]);
  later(30);
  await lookUpMembers(loket);
  expect(await members()).toHaveLength(2);
  later(31);
  await lookUpMembers(loket);
  expect(await members()).toEqual([['pim', 'Pim']]);
});

test('what can not be looked up stays as it was, is logged, and is tried again after an hour', async () => {
  loket.channel.teams.set('kanaal', [noor]);
  await lookUpMembers(loket);
  loket.channel.refuse = () => new Unreachable('BotNotInConversationRoster');
  later(61);
  await lookUpMembers(loket);
  expect(await members()).toEqual([['noor', 'Noor']]);
  expect(loket.logged.at(-1)).toMatchObject({ channel: 'kanaal', fault: 'Unreachable: BotNotInConversationRoster' });
  loket.channel.refuse = () => undefined;
  loket.channel.teams.set('kanaal', []);
  later(61);
  await lookUpMembers(loket);
  expect(await members()).toEqual([]);
});

test('where the organisation does not say so nobody is looked up', async () => {
  const desk = loket.desk();
  const gesprekken = { ...desk.organisation.gesprekken, 'leden-van-het-team': false };
  loket.desk = () => ({ ...desk, organisation: { ...desk.organisation, gesprekken } });
  loket.channel.teams.set('kanaal', [noor]);
  await lookUpMembers(loket);
  expect(await members()).toEqual([]);
});

test('a member who has a chat and a pause is one and the same', async () => {
  loket.channel.teams.set('kanaal', [noor]);
  await lookUpMembers(loket);
  await db.query(
    `INSERT INTO agents (person, presence, since) VALUES ('noor', 'pause', now()), ('robin', 'away', now())`,
  );
  const roster = await rosterRows(db);
  expect([...roster.members]).toEqual([['noor', 'Noor']]);
  expect([...roster.presence].sort()).toEqual([
    ['noor', 'pause'],
    ['robin', 'away'],
  ]);
});
