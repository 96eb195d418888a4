import { lookAtTickets } from '../../bot/watch.ts';
import { Approvals, kim, sam } from './approvals.ts';

/** What time brings while a request waits for approval. */

let weeks: Approvals;
beforeEach(async () => {
  weeks = await Approvals.begin();
}, 60_000);
afterEach(() => weeks.end());

test('reminded, and after three working days the desk takes over and the requester hears it; three processes do it once', async () => {
  await weeks.says('hoi', kim);
  await weeks.laptop();
  const others = [weeks.another(), weeks.another()];
  await weeks.until('2026-12-02 12:00', 30, lookAtTickets, [weeks.loket, ...others]);
  await Promise.all(others.map(({ delivery }) => delivery.stop()));
  expect(await weeks.steps()).toEqual(['loket herinnerd', 'loket naar-de-balie']);
  const told = [weeks.loket, ...others].flatMap(({ channel }) => channel.at(sam)).map(({ message }) => message.text);
  expect(told.filter((text) => /nog niet gereageerd/.test(text))).toHaveLength(1);
  // Who was too late can decide after all.
  expect(await weeks.decide(kim, 'approve')).toMatch(/gaat door/);
});
