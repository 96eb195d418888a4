import { changeTicket } from '../../bot/change-ticket.ts';
import { lookAtChats } from '../../bot/desk-chore.ts';
import { lookAtQuiet } from '../../bot/quiet.ts';
import { tellWaiting } from '../../bot/tell.ts';
import { takeTurn } from '../../bot/turn.ts';
import type { Incoming } from '../../dialogs/channel.ts';
import type { Db } from '../../storage/db.ts';
import { queueNow } from '../../storage/takeovers.ts';
import type { TestLoket } from '../harness/loket.ts';
import { loketDatabase } from '../harness/schema.ts';
import { Weeks } from './weeks.ts';

/** Nobody waits in silence: what comes by itself of a chat of the desk, with a clock that is turned. */

const robin = '00000000-0000-4000-8000-000000000002';
const kim = '00000000-0000-4000-8000-000000000003';
const root = { conversation: 'kanaal', address: { id: 'kanaal' } };

let db: Db;
let weeks: Weeks;
let loket: TestLoket;
let keys = 0;

beforeEach(async () => {
  db = await loketDatabase();
  weeks = new Weeks(db);
  loket = weeks.loket;
  // The cards of the queue leave with the sweep.
  loket.delivery.start();
  await inChannel({ kind: 'text', text: 'koppel frontoffice' });
}, 60_000);
afterEach(() => weeks.end());

async function inChannel(what: Incoming['what'], thread = 'begin'): Promise<void> {
  await takeTurn(loket, {
    key: `kanaal-${String(++keys)}`,
    conversation: `kanaal;messageid=${thread}|${robin}`,
    scope: 'channel',
    root: { ...root, thread },
    person: { id: robin, name: 'Robin' },
    what,
    address: { id: `draad-${thread}` },
  });
  await weeks.settled();
}
const cards = () => loket.channel.all.filter(({ to, message }) => to === 'kanaal' && message.card?.title === 'sam');
const thread = () =>
  loket.channel.all.filter(({ to, under }) => to === 'kanaal' && under).map(({ message }) => message.text);
const press = (value: string, values: Record<string, string> = {}) => {
  const ref = cards().at(-1)?.message.card?.buttons?.[0]?.press.ref ?? '';
  return inChannel({ kind: 'press', press: { do: 'gesprek', ref, value, values } });
};
const writes = (text: string) => inChannel({ kind: 'text', text }, cards()[0]?.id);
const look = async (one: TestLoket) => {
  await lookAtChats(one);
  await tellWaiting(one);
  await lookAtQuiet(one);
};
const until = (moment: string, minutes = 1) => weeks.until(moment, minutes, look, [loket]);
const last = () => weeks.texts().at(-1) ?? '';
const asks = async () => {
  await weeks.says('een mens');
  expect(last()).toMatch(/^Ik haal er iemand van de frontoffice bij/);
};

test('not picked up: more people, then the manager, then a ticket with a promise; each is said', async () => {
  await weeks.says('hoi', kim);
  await asks();
  await until('2026-11-24 10:05');
  expect(last()).toMatch(/^Het duurt langer dan ik had gehoopt/);
  expect(thread().at(-1)).toMatch(/^Wacht al 5 minuten/);
  await until('2026-11-24 10:10');
  expect(last()).toMatch(/Ik heb een leidinggevende gewaarschuwd/);
  expect(weeks.texts(kim).at(-1)).toMatch(/wacht al 10 minuten/);
  await until('2026-11-24 10:15');
  expect(last()).toMatch(/Er is nu niemand vrij\..*\*\*M-2026-\d+\*\*.*Uiterlijk morgen 17:00.*Zeg "bel me terug"/);
  const told = weeks.texts().length;
  await until('2026-11-24 12:00', 10);
  expect(weeks.texts()).toHaveLength(told);
  expect((await db.query(`SELECT state, outcome FROM takeovers`)).rows).toEqual([{ state: 'ended', outcome: 'kept' }]);
  // The bot answers again.
  await weeks.says('wat zijn de openingstijden');
  expect(last()).toMatch(/open/);
});

test('the desk closes while somebody waits: the promise is made at once', async () => {
  await until('2026-11-24 16:58');
  await asks();
  await until('2026-11-24 17:00');
  expect(last()).toMatch(/^De frontoffice gaat dicht\..*M-2026/);
});

test('outside opening hours nobody is put in line: a call is asked for', async () => {
  await until('2026-11-24 20:00', 60);
  await weeks.says('een mens');
  expect(last()).toMatch(/terugbellen/);
  expect((await db.query('SELECT 1 FROM takeovers')).rows).toEqual([]);
});

test('an agent who does not answer is reminded, and then the chat goes back to the queue, first in line', async () => {
  await asks();
  await press('take');
  await until('2026-11-24 10:10');
  expect(thread().at(-1)).toMatch(/^Robin, sam wacht al 10 minuten op je antwoord/);
  await until('2026-11-24 10:20');
  expect(last()).toMatch(/^Robin kan even niet verder/);
  expect(cards().at(-1)?.message.card?.badge?.text).toBe('wacht');
});

test('the desk closes before the agent answered: the employee hears once when they are read, and the chat goes on in the morning', async () => {
  await until('2026-11-24 16:50');
  await asks();
  await press('take');
  await writes('Ik zoek het uit.');
  await weeks.says('fijn, ik hoor het wel');
  const told = weeks.texts().length;
  await until('2026-11-24 17:00');
  expect(last()).toMatch(
    /^De frontoffice is nu dicht\. Je bericht ligt klaar voor Robin; vanaf morgen 08:00 hoor je meer/,
  );
  await weeks.says('o, en ook de lamp');
  await until('2026-11-25 07:50', 10);
  expect(weeks.texts()).toHaveLength(told + 1);
  await until('2026-11-25 08:20');
  expect(thread().join('\n')).toMatch(/Robin, sam wacht al .* minuten op je antwoord/);
});

test('said when the desk is closed: an agent who works late answers, and else it is told; each night anew', async () => {
  await asks();
  await press('take');
  await writes('Ik kom erop terug.');
  await until('2026-11-24 18:00', 10);
  await weeks.says('weet je al iets?');
  await until('2026-11-24 18:01');
  await writes('Ja, hij ligt klaar.');
  await until('2026-11-24 18:05');
  expect(last()).toMatch(/Ja, hij ligt klaar/);
  await weeks.says('en waar?');
  await until('2026-11-24 18:10');
  expect(last()).toMatch(/^De frontoffice is nu dicht/);
});

test('an employee who does not answer is reminded once, the agent hears it, and after a day it is let go with a question', async () => {
  await asks();
  await press('take');
  await writes('Om welke kaart gaat het?');
  await until('2026-11-24 10:10');
  expect(last()).toMatch(/^Robin wacht op je antwoord/);
  await until('2026-11-24 10:20');
  expect(thread().at(-1)).toMatch(/zegt al 20 minuten niets/);
  const told = weeks.texts().length;
  await until('2026-11-25 16:00', 30);
  expect(weeks.texts()).toHaveLength(told);
  await until('2026-11-25 17:00', 30);
  expect(last()).toMatch(/Is je vraag hiermee beantwoord/);
});

test('news of a ticket waits while the desk has the chat, and comes when it is over', async () => {
  await weeks.says('de lamp op 3.12 in B30 knippert');
  await weeks.says('ja');
  const number = /M-2026-\d+/.exec(last())?.[0] ?? '';
  expect(number).not.toBe('');
  await asks();
  await press('take');
  const change = { status: 'gereed' as const, customerMessage: 'Vervangen.' };
  await changeTicket(loket, number, change, { role: 'backoffice', id: 'fmis' });
  await until('2026-11-24 10:05');
  expect(weeks.texts().join()).not.toContain('Vervangen.');
  await press('back');
  await until('2026-11-24 10:20');
  expect(weeks.texts().join()).toContain('Vervangen.');
});

test('what was being asked goes on when nobody came, and a silence in it is noticed as ever', async () => {
  await weeks.says('ik wil een vergaderzaal voor 8 man');
  await asks();
  await until('2026-11-24 10:16');
  const asked = last();
  expect(weeks.texts().join()).toMatch(/vastgelegd als \*\*M-2026/);
  await until('2026-11-24 10:50');
  expect(weeks.texts().slice(weeks.texts().lastIndexOf(asked) + 1)).not.toEqual([]);
});

test('who waits again says nothing of how long others waited', async () => {
  await asks();
  await until('2026-11-24 10:03');
  await press('take');
  expect((await queueNow(db)).served).toEqual([3]);
  await until('2026-11-24 10:08');
  await press('transfer', { collega: 'rij' });
  expect((await queueNow(db)).served).toEqual([]);
});

test('who waits and types is not answered each time, is told how it stands when they ask, and can leave it by words', async () => {
  await weeks.says('kan ik iemand spreken over mijn beamer');
  await weeks.says('hij staat in B20');
  expect(last()).toBe('Dat geef ik door aan wie je zo helpt.');
  const told = weeks.texts().length;
  await weeks.says('en hij is al oud');
  expect(weeks.texts()).toHaveLength(told);
  await weeks.says('en toen?');
  expect(last()).toMatch(/^Je staat nog in de rij\. Je bent als eerste aan de beurt/);
  await until('2026-11-24 10:04');
  await weeks.says('morgen is er een vergadering');
  expect(last()).toBe('Ook dit geef ik door. Je staat nog in de rij.');
  expect(thread()).toEqual([
    '**sam:** hij staat in B20',
    '**sam:** en hij is al oud',
    '**sam:** morgen is er een vergadering',
  ]);
  await weeks.says('leg mijn vraag vast');
  expect(last()).toMatch(/^Doorgegeven als \*\*M-2026-\d+\*\*/);
  const { rows } = await db.query<{ data: object }>(`SELECT data FROM ticket_events WHERE kind = 'gemaakt'`);
  expect(rows[0]?.data).toMatchObject({ said: 'kan ik iemand spreken over mijn beamer' });
  expect(JSON.stringify(rows[0]?.data)).toMatch(/hij staat in B20.*en hij is al oud.*morgen is er een vergadering/);
});
