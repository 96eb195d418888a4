import { DeskChannel } from '../harness/desk-channel.ts';
import { DeskChats } from '../harness/desk-chats.ts';
import { textOf } from '../harness/person.ts';
import type { BotServer } from './bot-server.ts';

/** A desk that sits in two channels, with employees who speak English, and who says in a thread that they go. */

let bot: BotServer;
let around: DeskChats;
beforeAll(async () => {
  around = await DeskChats.open();
  ({ bot } = around);
}, 60_000);
afterAll(() => around.close());
beforeEach(() => around.begin());

async function secondChannel(): Promise<DeskChannel> {
  const other = new DeskChannel(bot);
  await other.says(around.noor, 'koppel frontoffice');
  await around.until(() => other.posted().length > 0);
  return other;
}

test('the note of who hands over is read where the colleague sits, and the talk goes on there', async () => {
  const { channel, robin, noor, sam } = around;
  const other = await secondChannel();
  await around.asksAndTaken();
  await around.until(() => other.cards().length > 0);
  await channel.presses(robin, 'Sam Bakker', 'Overdragen', {
    collega: DeskChats.noorId,
    tekst: 'het gaat over haar pas',
  });
  await around.reads(/Notitie van Robin: het gaat over haar pas/, 'Sam Bakker', other);
  await around.reads(/Notitie van Robin: het gaat over haar pas/);
  await other.writes(noor, 'Sam Bakker', 'Ik kijk mee!');
  await around.hears(/^\*\*Noor:\*\* Ik kijk mee!$/);
  await sam.type('dank je');
  await around.reads(/\*\*Sam Bakker:\*\* dank je/, 'Sam Bakker', other);
  expect(channel.thread('Sam Bakker').join()).not.toContain('dank je');
});

test('put back in line with a note: whoever takes it next reads that note, in whichever channel', async () => {
  const { channel, robin } = around;
  const other = await secondChannel();
  await around.asksAndTaken();
  await channel.presses(robin, 'Sam Bakker', 'Overdragen', { collega: 'rij', tekst: 'wil alleen vandaag' });
  await around.reads(/Notitie van Robin: wil alleen vandaag/, 'Sam Bakker', other);
  expect(around.sam.texts().join()).not.toContain('wil alleen vandaag');
});

test('what was said in one channel is told again in the other, and only there', async () => {
  const { channel, robin, sam } = around;
  const other = await secondChannel();
  await around.asksAndTaken();
  const wrote = sam.activity({ text: 'mijn pas doet het niet' });
  await sam.deliver(wrote);
  await around.reads(/mijn pas doet het niet/);
  await channel.writes(robin, 'Sam Bakker', 'Ik kijk het na.');
  await around.hears(/Ik kijk het na/);
  await channel.writes(robin, 'Sam Bakker', '// verloopt vandaag');
  await around.reads(/de medewerker ziet dit niet/);
  await channel.says(robin, 'ik ben weg');
  await around.reads(/^Tot nu toe in dit gesprek:/, 'Sam Bakker', other);
  const told = other.thread('Sam Bakker').find((text) => text.startsWith('Tot nu toe'));
  expect(told?.split('\n\n').slice(1)).toEqual([
    '**Sam Bakker:** mijn pas doet het niet',
    '**Robin:** Ik kijk het na.',
    'Notitie van Robin: verloopt vandaag',
  ]);
  expect(channel.thread('Sam Bakker').join()).not.toContain('Tot nu toe');
  // What is taken back is taken back there too.
  const { id } = other.posted().find((one) => textOf(one).startsWith('Tot nu toe'))!;
  await sam.deliver(sam.correcting(wrote, null));
  const now = () => textOf(other.posted().findLast((one) => one.id === id)!);
  await around.until(() => !now().includes('mijn pas'));
  expect(now().split('\n\n').slice(1)).toEqual(['**Robin:** Ik kijk het na.', 'Notitie van Robin: verloopt vandaag']);
});

test('passed on to the specialists of a group: they are first, and who moved it is kept', async () => {
  const { channel, robin, noor } = around;
  const desk = bot.loket.desk();
  const { organisation } = desk;
  const gesprekken = { ...organisation.gesprekken, specialisten: { 'ict-servicedesk': [DeskChats.noorId] } };
  bot.loket.desk = () => ({ ...desk, organisation: { ...organisation, gesprekken } });
  try {
    await around.asksAndTaken();
    const pass = (collega: string) =>
      channel.presses(robin, 'Sam Bakker', 'Overdragen', { collega, tekst: 'weet ik niet' });
    await pass('groep:bestaat-niet');
    await around.reads(/is er nu niet, of heeft het al druk genoeg/);
    await pass('groep:ict-servicedesk');
    await around.hears(/Robin kan even niet verder\. Ik zoek meteen een collega/);
    await around.reads(/Robin draagt dit gesprek over aan Specialisten van ICT/);
    await around.reads(/Notitie van Robin: weet ik niet/);
    await around.until(() => channel.buttons('Sam Bakker').join() === 'Overnemen');
    await channel.presses(robin, 'Sam Bakker', 'Overnemen');
    await around.reads(/Dit gesprek is eerst voor Noor/);
    await channel.presses(noor, 'Sam Bakker', 'Overnemen');
    await around.hears(/\*\*Noor\*\* van de frontoffice neemt het gesprek over/);
    await channel.presses(noor, 'Sam Bakker', 'Afronden');
    await around.hears(/Noor heeft het gesprek afgerond/);
  } finally {
    bot.loket.desk = () => desk;
  }
  const kept = await bot.rows(`SELECT by_name, body FROM takeover_lines WHERE kind = 'event' ORDER BY id`);
  expect(kept).toEqual([
    { by_name: 'Robin', body: 'Robin heeft dit gesprek. Je kunt meteen schrijven.' },
    { by_name: 'Robin', body: 'Terug in de wachtrij' },
    { by_name: 'Noor', body: 'Noor heeft dit gesprek. Je kunt meteen schrijven.' },
    { by_name: 'Noor', body: expect.stringMatching(/^Klaar: beantwoord \(M-2026-\d+\)$/) },
  ]);
});

test.each(['pauze', 'ik ben weg'])(
  '"%s" in the thread of a chat is for the desk, not for the employee',
  async (said) => {
    const { channel, robin, sam } = around;
    await around.asksAndTaken();
    await channel.writes(robin, 'Sam Bakker', said);
    await around.until(() =>
      channel.posted().some(({ activity }) => /tot je zegt: ik ben er|wachtrij/.test(activity.text ?? '')),
    );
    expect(sam.texts().join('\n')).not.toContain(`**Robin:** ${said}`);
    expect(await bot.rows('SELECT state FROM takeovers')).toEqual([{ state: said === 'pauze' ? 'held' : 'waiting' }]);
  },
);

test('"ik ben er weer" in a thread is said to the employee', async () => {
  await around.asksAndTaken();
  await around.channel.writes(around.robin, 'Sam Bakker', 'ik ben er weer');
  await around.hears(/^\*\*Robin:\*\* ik ben er weer$/);
});

test('who speaks English hears English, and the desk reads Dutch', async () => {
  const { channel, robin, sam } = around;
  await sam.type('hello, can I ask you something about the building?');
  await around.until(() => sam.texts().length > 0);
  await around.asks('I want to talk to a person', /somebody|someone|person|colleague/i);
  expect(channel.buttons('Sam Bakker')).toEqual(['Overnemen']);
  await channel.presses(robin, 'Sam Bakker', 'Overnemen');
  await around.hears(/\*\*Robin\*\*.*(?:here|joined)/);
  await channel.writes(robin, 'Sam Bakker', 'How can I help?');
  await around.hears(/^\*\*Robin:\*\* How can I help\?$/);
  await channel.presses(robin, 'Sam Bakker', 'Terug naar Loket');
  await around.until(() => sam.texts().some((text) => /Robin.*(?:back|hand)/i.test(text)));
  expect(sam.texts().join('\n')).not.toMatch(/gesprek|frontoffice is er|Ik haal/);
});
