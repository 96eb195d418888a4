import { maySee } from '../../digest/may-see.ts';
import { digestAsked, subscribing } from '../../digest/subscribing.ts';
import { newSession, type Session } from '../../dialogs/session.ts';
import type { Incoming } from '../../dialogs/channel.ts';
import { subscriptionsOf, type Subscription } from '../../knowledge/digests.ts';
import { desk } from '../storage/a-made-up-span.ts';

const kim = '00000000-0000-4000-8000-000000000003';
const mees = '00000000-0000-4000-8000-000000000005';
const sam = '00000000-0000-4000-8000-000000000001';
const monday = new Date('2026-11-23T09:00:00Z');

/** One chat of somebody: what they say, to what is answered. */
function chatOf(person: string, given: readonly Subscription[] | null = null) {
  let session: Session = newSession();
  let chosen = given;
  const hear = (what: Incoming['what']): string | undefined => {
    const heard = digestAsked(session, what);
    const step =
      heard &&
      subscribing(session, heard, what.kind === 'text' ? what.text : '', desk, {
        now: monday,
        person,
        allowed: maySee(desk.organisation, person),
        subscriptions: subscriptionsOf(desk.organisation, person, chosen),
        manager: person === kim,
      });
    if (!step) return undefined;
    session = step.session;
    for (const effect of step.effects) if (effect.kind === 'choose-digests') chosen = effect.chosen;
    const asked = step.effects.find(({ kind }) => kind === 'ask-digest');
    return asked
      ? JSON.stringify(asked)
      : step.effects.flatMap((one) => (one.kind === 'send' ? one.message.text : [])).join('|');
  };
  return {
    say: (text: string) => hear({ kind: 'text', text }),
    press: (value: string, ref?: string) =>
      hear({ kind: 'press', press: { do: 'digest', value, ...(ref ? { ref } : {}) } }),
    chosen: () => chosen,
    open: (more: Partial<Session>) => (session = { ...session, ...more }),
  };
}

test('what the organisation says holds until they choose something else', () => {
  const chat = chatOf(kim);
  expect(chat.say('welke overzichten krijg ik?')).toMatch(
    /^Je krijgt deze overzichten:\n- elke maandag om 08:30, van alles\. Het volgende komt maandag 30 november om 08:30\.\n\nJe kunt zeggen/,
  );
  expect(chat.say('elke dag om 9:00')).toBe(
    'Je krijgt voortaan een overzicht: elke werkdag om 09:00, van alles. Het volgende komt morgen om 09:00. Is er niets te vertellen, dan komt er niets.',
  );
  expect(chat.chosen()).toEqual([{ time: { length: 'dag', at: '09:00' }, scope: {} }]);
  expect(chat.say('alleen ICT')).toContain('elke werkdag om 09:00, alleen van de ICT-servicedesk.');
  expect(chat.say('eerste van de maand')).toContain(
    'elke eerste werkdag van de maand om 09:00, alleen van de ICT-servicedesk. Het volgende komt dinsdag 1 december om 09:00.',
  );
  expect(chat.say('alles')).toContain('van alles');
  expect(chat.say('ook elke vrijdag 16:00')).toMatch(
    /deze overzichten:\n- elke eerste werkdag.*\n- elke vrijdag om 16:00/,
  );
  expect(chat.say('stop')).toMatch(/^Oké, je krijgt geen overzichten meer\. Toch weer/);
  expect(chat.chosen()).toEqual([]);
  expect(chat.say('stop')).toMatch(/^Je krijgt nu geen overzichten/);
  expect(chat.say('alleen ICT')).toContain('Zeg er ook bij wanneer');
});

test('in English it is said in English, and that a digest is not', () => {
  const chat = chatOf(kim);
  expect(chat.say('every Monday at 8:45, only the ICT service desk')).toBe(
    'From now on you get an overview every Monday at 08:45, only about the ICT service desk. The next one comes Monday 30 November at 08:45. When there is nothing to tell, nothing comes. The overview itself is in Dutch.',
  );
  expect(chat.say('which overviews do I get')).toMatch(/^You get these overviews:\n- every Monday/);
});

test('a time at which the desk is closed becomes one at which it is open, and that is said', () => {
  const chat = chatOf(kim);
  expect(chat.say('elke maandag om 7:00')).toContain('Om 07:00 is de frontoffice dicht, dus het komt om 08:00.');
  expect(chat.chosen()).toEqual([{ time: { length: 'week', weekday: 1, at: '08:00' }, scope: {} }]);
  expect(chat.say('elke zondag 9:00')).toMatch(
    /elke zondag om 09:00.*komt maandag 30 november om 09:00\. Op die dag is de frontoffice dicht/,
  );
});

test('what is wrong changes nothing, and says what can be said', () => {
  const chat = chatOf(kim);
  expect(chat.say('elke maandag om 26:00')).toMatch(
    /^Dat begreep ik niet helemaal; er is niets veranderd\. Je kunt zeggen: "elke maandag 8:30"/,
  );
  expect(chat.say('alleen kaboutertjes')).toMatch(
    /^Ik ken geen groep, gebouw of product dat "kaboutertjes" heet; er is niets veranderd\. Je kunt bijvoorbeeld kiezen uit: /,
  );
  expect(chat.say('elke dag alleen kaboutertjes')).toMatch(/^Ik ken geen groep/);
  expect(chat.press('iets-van-later')).toMatch(/^Dat begreep ik niet/);
  expect(chat.chosen()).toBeNull();
});

test('who works in a group gets figures of that group, and is told when they ask for more', () => {
  const chat = chatOf(mees);
  expect(chat.say('elke maandag 8:30')).toContain('alleen van de ICT-servicedesk');
  expect(chat.say('alleen schoonmaak')).toBe(
    'Van de schoonmaak mag jij geen cijfers zien; er is niets veranderd. Je kunt cijfers krijgen van: de ICT-servicedesk.',
  );
  expect(chat.say('alles')).toContain('alleen van de ICT-servicedesk');
});

test('who may see no figures hears so kindly when they name them, and is else not disturbed', () => {
  const chat = chatOf(sam);
  expect(chat.say('stuur me elke maandag een overzicht')).toMatch(/^Overzichten met cijfers zijn er voor managers/);
  expect(chat.say('overzicht')).toBeUndefined();
  expect(chat.say('elke maandag 8:30')).toBeUndefined();
});

test('"overzicht" is a digest for a manager and for who gets any; for others how their tickets stand', () => {
  expect(chatOf(kim).say('overzicht')).toBe(
    JSON.stringify({ kind: 'ask-digest', person: kim, length: 'week', scope: {} }),
  );
  expect(chatOf(mees).say('overzicht')).toBeUndefined();
  expect(chatOf(mees).say('weekoverzicht')).toContain('"week"');
  const ict = [{ time: { length: 'maand', at: '09:00' }, scope: { buildings: ['B20'] } }] as const;
  expect(chatOf(mees, ict).say('overzicht')).toContain('"length":"maand","scope":{"buildings":["B20"]}');
});

test('"minder vaak" goes a step at a time; pressed twice it is one', () => {
  const chat = chatOf(kim, [{ time: { length: 'dag', at: '09:00' }, scope: {} }]);
  expect(chat.press('less', 'dag')).toContain('elke maandag om 09:00');
  expect(chat.press('less', 'dag')).toMatch(/^Je krijgt deze overzichten:\n- elke maandag om 09:00/);
  expect(chat.say('minder vaak')).toContain('elke eerste werkdag van de maand om 09:00');
  expect(chat.say('minder vaak')).toMatch(/^Minder vaak dan één keer per maand kan niet/);
});

test('in the middle of something else a word is an answer to that', () => {
  const chat = chatOf(kim);
  chat.open({ spokenOf: 'digests', choice: { id: 'c', said: 'x', candidates: [] } });
  expect(chat.say('alles')).toBeUndefined();
  expect(chat.say('elke maandag 8:30')).toBeUndefined();
});
