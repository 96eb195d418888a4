import { DateTime } from 'luxon';
import { Chat, messagesOf } from '../harness/chat.ts';
import { realDesk } from '../harness/real-desk.ts';

/** Where photos and files go, and which are removed. What is said is in the transcript _bijlagen. */

let chat: Chat;
beforeEach(async () => {
  const now = DateTime.fromISO('2026-11-24T10:00', { zone: 'Europe/Amsterdam' }).toJSDate();
  chat = new Chat(await realDesk(), now, { id: 'm-1', name: 'Sam', building: 'B30' });
});

const leak = 'de kraan in de pantry lekt, B30 kamer 2.14';
const photo = [{ name: 'kraan.jpg' }];
const texts = () => messagesOf(chat.type('herhaal')).map(({ text }) => text);

test('stopping removes what was sent, starting over does not', () => {
  chat.send(photo, leak);
  chat.type('overnieuw');
  expect(chat.removed).toEqual([]);
  expect(chat.session.intake?.files).toMatchObject([{ id: 'f1' }]);
  chat.type('stop');
  expect(chat.removed).toEqual(['f1']);
});

test('an intake that is put aside keeps its files, and its ticket gets them', () => {
  chat.send(photo, leak);
  chat.type('bel me terug');
  expect(chat.removed).toEqual([]);
  chat.type('stop');
  chat.type('ja');
  chat.type('nee');
  chat.type('ja');
  expect(chat.tickets[0]?.files).toMatchObject([{ id: 'f1', name: 'kraan.jpg' }]);
  expect(chat.removed).toEqual([]);
});

test('the older summary, without the photo, can not be confirmed', () => {
  chat.type(leak);
  chat.type('nee');
  const before = chat.session.intake?.revision;
  chat.send(photo);
  expect(chat.session.intake?.revision).toBeGreaterThan(before ?? 0);
  expect(chat.session.intake?.asking).toBeUndefined();
});

test('a question that only wants a photo takes no other file for an answer', () => {
  chat.send([{ name: 'rapport.pdf' }, ...photo], leak);
  const { answers, files } = chat.session.intake!;
  expect(answers['foto']?.value).toEqual(['f2']);
  expect(files).toHaveLength(2);
});

test('"zelfde als vorige keer" takes no files of another ticket along', () => {
  chat.send(photo, leak);
  chat.type('nee');
  chat.type('ja');
  chat.type('de wc is verstopt');
  chat.type('zelfde als vorige keer');
  expect(chat.session.intake?.answers['foto']).toBeUndefined();
  expect(chat.session.intake?.files ?? []).toEqual([]);
});

test('a file for a ticket that is over waits for something new', () => {
  chat.send(photo, leak);
  chat.type('nee');
  chat.type('ja');
  const number = chat.tickets[0]!.number;
  chat.backoffice(number, { status: 'geannuleerd' });
  const [said] = messagesOf(chat.send([{ name: 'twee.jpg' }], number));
  expect(said?.text).toMatch(/geannuleerd.*Is er iets nieuws/);
  chat.type(leak);
  expect(chat.session.intake?.files).toMatchObject([{ name: 'twee.jpg' }]);
});

test('while a choice of product is open, a photo waits for it', () => {
  chat.type('pas');
  expect(chat.session.choice).toBeDefined();
  const [said] = messagesOf(chat.send(photo));
  expect(said?.text).toMatch(/bewaar je foto/);
  const first = chat.session.choice!.candidates[0]!;
  chat.type(chat.desk.catalogue.get(first)!.naam);
  expect([...(chat.session.intake?.files ?? []), ...(chat.session.files?.list ?? [])]).toMatchObject([{ id: 'f1' }]);
  expect(texts().length).toBeGreaterThan(0);
});

test('a button of an older question where a file belongs changes nothing', () => {
  chat.turn({ kind: 'press', press: { do: 'file-at', ref: 'i0', value: 'M-2026-000001' } });
  chat.send(photo);
  const effects = chat.turn({ kind: 'press', press: { do: 'file-at', ref: 'anders', value: 'nieuw' } });
  expect(messagesOf(effects)[0]?.text).toMatch(/knop hoort bij een gesprek dat al voorbij is/);
  expect(chat.session.files?.list).toHaveLength(1);
});
