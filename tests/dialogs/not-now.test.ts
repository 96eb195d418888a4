import { begin } from '../../dialogs/intake.ts';
import { notNow } from '../../dialogs/not-now.ts';
import { newSession, type Intake } from '../../dialogs/session.ts';
import { sceneOf } from '../../dialogs/speaking.ts';
import { messagesOf } from '../harness/chat.ts';
import { realDesk } from '../harness/real-desk.ts';
import { context } from './answers/asked.ts';

const desk = await realDesk();
const laptop = desk.catalogue.get('laptop-aanvragen')!;
const { now, employee } = context();
const reads = {
  now,
  employee,
  tickets: [],
  followed: [],
  announcements: [],
  newId: 'i2',
  newNumber: null,
  told: [],
  ratingAskedAt: null,
};

/** What is said back to a reply while the question is open, or undefined where it may be an answer. */
function reply(text: string, id: string, more: Partial<Intake> = {}) {
  const intake = { ...begin(laptop, '', 'i1', context()), asking: id, ...more };
  const scene = sceneOf({ ...newSession(), intake }, desk, reads);
  const question = laptop.richtvragen.find((one) => one.id === id)!;
  const step = notNow(scene, laptop, intake, question, text);
  return step && { said: messagesOf(step.effects).map(({ text: said }) => said), open: step.session.intake?.asking };
}

const reason = laptop.richtvragen.find(({ soort }) => soort === 'lange-tekst')!;
const choice = laptop.richtvragen.find(({ soort }) => soort === 'keuze')!;

test('who looks something up is given the time, and the question stays', () => {
  const got = reply('momentje, ik zoek het even op', reason.id);
  expect(got?.said[0]).toMatch(/^Neem gerust de tijd/);
  expect(got?.open).toBe(reason.id);
});

test('who asks why hears the reason of the question', () => {
  expect(reply('waarom moet ik dat invullen?', choice.id)?.said.join(' ')).toContain(choice.waarom);
});

test('who asks who knows it is sent to somebody who does', () => {
  expect(reply('wie weet dat dan?', reason.id)?.said.join(' ')).toContain(reason['wie-weet-het'] ?? 'bel me terug');
});

test('"dat bedoel ik niet" ends the intake, and the owner of the page hears of it', () => {
  const got = reply('dat bedoel ik niet', reason.id);
  expect(got?.open).toBeUndefined();
  expect(got?.said).toHaveLength(1);
});

test('after three misses "ja" takes the offer of a person, but not where it can be the answer', () => {
  expect(reply('ja', reason.id, { misses: 3 })?.said.join(' ')).toMatch(/terug/);
  expect(reply('ja', reason.id, { misses: 2 })).toBeUndefined();
  expect(reply('ja', choice.id, { misses: 3 })).toBeUndefined();
});

test.each(['hij is te langzaam geworden', 'ik weet het niet', 'morgen', ''])('may be an answer: "%s"', (text) => {
  expect(reply(text, reason.id)).toBeUndefined();
});
