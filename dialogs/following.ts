import type { Followed } from '../tickets/follow.ts';
import { plain } from './answers/answer-type.ts';
import { agrees, disagrees } from './answers/yes-no.ts';
import type { Button, Message } from './channel.ts';
import { say, type Effect, type Step } from './effect.ts';
import { andOn } from './during.ts';
import { titleOf } from './followed-card.ts';
import { settle } from './intake.ts';
import { numberIn } from './own-tickets.ts';
import { stillBroken } from './people-nl.ts';
import { buttons, proceed, reply, type Scene } from './scene.ts';
import type { Answer, Intake } from './session.ts';
import { solvedCard } from './ticket-card.ts';

/** A ticket that is followed: to leave it, and to say whether it is solved for the follower too. */

const leaves =
  /^(?:ik wil |graag |liever )?(?:(?:dit|deze|die|deze melding|die melding|hem) )?(?:niet (?:meer |langer )?(?:mee)?(?:volgen|kijken)|stop(?:pen)? (?:met )?(?:mee)?(?:volgen|kijken)|(?:hou|houd) (?:me|mij) niet (?:meer )?op de hoogte|ontvolg(?:en)?|volg(?: dit| deze| hem| die)? niet(?: meer)?|unfollow|stop following)(?: (?:aub|graag|please))?$/;

/** "niet volgen", "M-2026-000123 niet meer volgen": what is to be left, or undefined when the text says no such thing. */
export function leavesWhat(text: string): { number?: string } | undefined {
  const number = numberIn(text);
  const said = plain(text.replace(/\bM-\d{4}-\d{6,9}\b/i, ' '));
  return leaves.test(said) ? (number === undefined ? {} : { number }) : undefined;
}

/** What can be left: what is followed, and what somebody else asked for this person. The newest first. */
function leavable({ reads }: Scene): { number: string; title: string }[] {
  return [...reads.followed, ...reads.tickets.filter(({ requester }) => requester.id !== reads.employee.id)];
}

/** Leaves a ticket; what was open is put again. Without a number: the only one that is followed, or it is asked which. */
export const leave = (scene: Scene, number?: string): Step => andOn(scene, ...left(scene, number));

function left(scene: Scene, number: string | undefined): Effect[] {
  const { people } = scene.words;
  const { employee, tickets } = scene.reads;
  const all = leavable(scene);
  const [only, ...others] = all;
  const meant =
    number === undefined ? (others.length === 0 ? only : undefined) : all.find((one) => one.number === number);
  if (meant)
    return [{ kind: 'unfollow', ticket: meant.number, person: employee.id }, say(people.noLonger(meant.number))];
  if (number !== undefined && tickets.some((one) => one.number === number)) return [say(people.ownNotFollowed(number))];
  if (all.length === 0 || number !== undefined) return [say(people.followsNothing)];
  const message = listMessage(
    people.whichToLeave,
    all.slice(0, 8).map((one) => ({
      title: `${one.number} · ${one.title}`,
      detail: '',
      button: { title: people.leave, press: { do: 'unfollow', ref: one.number } },
    })),
  );
  return [{ kind: 'send', message }];
}

function listMessage(intro: string, items: { title: string; detail: string; button: Button }[]): Message {
  return { text: [intro, ...items.map(({ title }) => title)].join('\n\n'), card: { paragraphs: [intro], items } };
}

/** The follower of a ticket that is ready says that it works again. Then there is nothing left to hear. */
export function worksAgain(scene: Scene, number: string): Step {
  const { people, solvedYes } = scene.words;
  const ticket = scene.reads.followed.find((one) => one.number === number);
  if (!ticket) return reply(scene, say(people.answeredBefore));
  return reply(
    scene,
    { kind: 'follower-answer', ticket: number, version: ticket.version, person: scene.reads.employee.id },
    { kind: 'unfollow', ticket: number, person: scene.reads.employee.id },
    answeredCard(scene, ticket, solvedYes),
    say(people.worksAgain),
  );
}

/**
 * It does not work for the follower: who has the ticket gets a note, and what the follower told becomes an intake of their own.
 * The ticket of somebody else is not reopened for that (docs/decisions).
 */
export function worksNot(scene: Scene, number: string): Step {
  const { words, reads, desk } = scene;
  const { people } = words;
  const ticket = reads.followed.find((one) => one.number === number);
  if (!ticket) return reply(scene, say(people.leftAlready(number)));
  if (ticket.answered === ticket.version) return reply(scene, say(people.answeredBefore));
  const by = { role: 'medewerker' as const, id: reads.employee.id };
  const told: Effect[] = [
    {
      kind: 'follower-answer',
      ticket: number,
      version: ticket.version,
      person: reads.employee.id,
      note: { at: reads.now, by, kind: 'notitie', data: { text: stillBroken } },
    },
    answeredCard(scene, ticket, words.solvedNo),
  ];
  const product = desk.catalogue.get(ticket.product);
  if (!product || !ticket.told || scene.session.intake) return reply(scene, ...told, say(people.ownTicketTell));
  const intake: Intake = settle(product, {
    id: reads.newId,
    product: product.id,
    version: product.version,
    said: ticket.told.said,
    answers: ticket.told.answers as Record<string, Answer>,
    trail: [],
    parts: {},
    revision: 0,
    misses: 0,
    passed: [number],
  });
  const step = proceed(scene, product, intake, people.ownTicketNow);
  return { ...step, effects: [...told, ...step.effects] };
}

/** The question with its answer instead of its buttons. */
function answeredCard({ words, desk }: Scene, ticket: Followed, answer: string): Effect {
  const text = `${words.people.followedReady(`**${ticket.number}** (${titleOf(ticket, desk)})`)} **${answer}**`;
  return { kind: 'update', card: solvedCard(ticket.number), message: { text, card: { paragraphs: [text] } } };
}

const works =
  /\b(?:(?:doet|werkt|gaat) (?:het |hij |ie |'t )*(?:nu |hier )?(?:ook )?weer|opgelost|gelukt|works(?: again)?)\b/;
const still = /\b(?:nog (?:steeds|altijd|niet)|toch niet|niet opgelost|weer (?:stuk|kapot)|still (?:not|broken))\b/;

/** A typed answer to the question whether a followed ticket is solved here too; undefined when it is none. */
export function followerReply(scene: Scene, text: string): Step | undefined {
  const ready = scene.reads.followed.find(
    ({ status, answered, version }) => (status === 'gereed' || status === 'gesloten') && answered !== version,
  );
  if (!ready || text.length > 200) return undefined;
  const said = plain(text);
  if (disagrees(text) || still.test(said)) return worksNot(scene, ready.number);
  return agrees(text) || works.test(said) ? worksAgain(scene, ready.number) : undefined;
}

/** Says that it is followed already, for a second press of the same button. */
export const followsAlready = (scene: Scene, number: string): Step | undefined =>
  scene.reads.followed.some((one) => one.number === number)
    ? reply(scene, buttons(scene.words.people.followingAlready(number), []))
    : undefined;
