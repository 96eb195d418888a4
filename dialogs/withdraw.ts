import { isBegun, isDone, isStanding } from '../tickets/parts.ts';
import { ended, movesOf } from '../tickets/status.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { spokenName } from './desk.ts';
import { say, type Effect, type Step } from './effect.ts';
import { spokenTicket } from './retold.ts';
import { buttons, humanButton, reply, type Scene } from './scene.ts';
import { calledOff, changedBy, noteWith } from './solved.ts';

/** An employee no longer needs what they asked for. Who may do that when stands in the table of moves (tickets/status.ts). */

/** Whether nobody began with it, or with any of its parts. */
export const mayStillChange = ({ status, parts }: Ticket): boolean =>
  !parts.some(isBegun) && movesOf(status, 'medewerker').includes('geannuleerd');

/** The name of a ticket inside a sentence. */
export function aboutOf({ desk, words }: Scene, ticket: Ticket): string {
  const { number, title } = spokenTicket(ticket, desk, words);
  return `**${number}** (${title})`;
}

/** Asks whether it is to be withdrawn; or says why that can not be, and what can. */
export function withdraw(scene: Scene, ticket: Ticket): Step {
  const { own } = scene.words;
  const about = aboutOf(scene, ticket);
  const ref = ticket.number;
  const refused = overOrReady(scene, ticket);
  if (refused) return refused;
  const begun = partsBegun(scene, ticket);
  if (begun.length > 0 && stops(ticket))
    return reply(
      scene,
      buttons(own.partsBegun(about, begun), [
        { title: own.stopRest, press: { do: 'pass-on', ref } },
        humanButton(scene.words),
      ]),
    );
  if (!mayStillChange(ticket))
    return reply(
      scene,
      buttons(own.begun(about, spokenName(scene.desk, ticket.group)), [
        { title: own.passOn, press: { do: 'pass-on', ref } },
        humanButton(scene.words),
      ]),
    );
  return {
    session: { ...scene.session, offered: { withdraw: ref } },
    effects: [
      buttons(own.withdraw(about), [
        { title: own.withdrawYes, press: { do: 'withdraw', ref }, style: 'danger' },
        { title: own.withdrawNo, press: { do: 'withdraw-not', ref } },
      ]),
    ],
  };
}

/** Whether there are parts that nobody began with. */
const stops = ({ parts }: Ticket): boolean => parts.some((part) => !isBegun(part) && !isDone(part));

/** Names of the parts that are under way or ready, in the language of the scene. */
const partsBegun = ({ desk, words }: Scene, ticket: Ticket): string[] =>
  spokenTicket(ticket, desk, words).parts.flatMap((part) => (isStanding(part) ? [`"${part.name}"`] : []));

/** What is ready or over changes no more: why, and what can be done. */
export function overOrReady(scene: Scene, ticket: Ticket): Step | undefined {
  const about = aboutOf(scene, ticket);
  if (ticket.status === 'gereed') return reply(scene, say(scene.words.own.isReady(about)));
  if (!ended.includes(ticket.status)) return undefined;
  const text = scene.words.own.isOver(about, scene.words.status[ticket.status]);
  return reply(scene, buttons(text, [humanButton(scene.words)]));
}

/** It is withdrawn. The second click, or one that comes too late, is told how it is. */
export function withdrawn(scene: Scene, number: string): Step | undefined {
  const ticket = scene.reads.tickets.find((one) => one.number === number);
  if (!ticket) return undefined;
  if (ticket.status === 'geannuleerd') return reply(scene, say(scene.words.own.withdrawn(number)));
  if (!mayStillChange(ticket)) return withdraw(scene, ticket);
  const effects = changedBy(scene, ticket, { status: 'geannuleerd' }) ?? [];
  return reply(scene, ...effects, say(scene.words.own.withdrawn(number)));
}

/** The scene once what was passed on is ready or over: from then on it says nothing of a next time. */
export function whilePassedOn(scene: Scene): Scene {
  const { passedOn, ...session } = scene.session;
  const ticket = scene.reads.tickets.find(({ number }) => number === passedOn);
  const runs = ticket !== undefined && ticket.status !== 'gereed' && !ended.includes(ticket.status);
  return passedOn === undefined || runs ? scene : { ...scene, session };
}

/** For who works on it, who reads Dutch. */
const noLonger = (name: string) => `${name} heeft dit niet meer nodig. Stop ermee als dat nog kan.`;

/** Who works on it hears that it is not needed any more. */
export function passOn(scene: Scene, number: string): Step | undefined {
  const ticket = scene.reads.tickets.find((one) => one.number === number);
  if (!ticket) return undefined;
  const { own } = scene.words;
  const refused = overOrReady(scene, ticket);
  if (refused) return refused;
  if (mayStillChange(ticket)) return withdraw(scene, ticket);
  // The second click on the same button.
  if (scene.session.passedOn === number) return reply(scene, say(own.passedOn(number)));
  const note = noLonger(scene.reads.employee.name);
  const free = { ...scene, session: { ...scene.session, passedOn: number } };
  if (ticket.parts.length === 0) return noteWith(free, number, note, own.passedOn(number));
  const effects = calledOff(free, ticket, note);
  const alarm: Effect = { kind: 'alarm', ticket, about: { why: 'niet-meer-nodig' } };
  const told = stops(ticket) ? own.passedOnParts(number, partsBegun(scene, ticket)) : own.passedOn(number);
  return reply(free, ...effects, alarm, say(told));
}
