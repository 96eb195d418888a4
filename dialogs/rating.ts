import { asksRating, dimensions, scores, type Rated, type Score } from '../tickets/rating.ts';
import type { Ticket, TicketEvent } from '../tickets/ticket.ts';
import type { Alarm } from './alarm.ts';
import { plain } from './answers/answer-type.ts';
import { disagrees } from './answers/yes-no.ts';
import { deskIsHere, type Help } from './ask-desk.ts';
import { withButtons } from './asking.ts';
import { amended } from './change-ticket.ts';
import type { Button } from './channel.ts';
import { say, type Effect, type Step } from './effect.ts';
import { nl } from './nl.ts';
import { humanButton, reply, type Scene } from './scene.ts';
import type { Rating, Session } from './session.ts';
import { reopened } from './short-reply.ts';
import { isSentence } from './two-needs.ts';
import { spokenTicket } from './retold.ts';
import { isSecret } from './work-card.ts';
import type { Words } from './words.ts';

/** After it was solved, now and then: how did it go? One tap, and a line or what it was about for who likes. */

/** The message that asks it, so that it can show afterwards what was said. */
const ratingCard = (number: string): string => `oordeel:${number}`;

const questionFor = ({ words }: Scene, { number, title }: Pick<Ticket, 'number' | 'title'>): string =>
  words.rating.question(`**${number}** (${title})`);

const scoreButtons = (words: Words, number: string): Button[] =>
  scores.map((score) => ({
    title: words.rating.scores[score],
    press: { do: 'rate', ref: number, value: String(score) },
  }));

/** Asks it behind a step that closed a ticket, when it is time for it and nothing else goes on. */
export function withRating(scene: Scene, ticket: Ticket, step: Step): Step {
  const { reads, desk, words } = scene;
  const { tevredenheid } = desk.organisation;
  if (!tevredenheid || step.session.intake || step.session.which || desk.catalogue.get(ticket.product)?.vertrouwelijk)
    return step;
  const asking = {
    oneOf: tevredenheid['een-op-de'],
    days: tevredenheid[reads.ratingSilent ? 'dagen-na-stilte' : 'dagen-ertussen'],
  };
  if (!asksRating(ticket.number, reads.ratingAskedAt, reads.now, asking)) return step;
  const spoken = spokenTicket(ticket, desk, words);
  const message = withButtons(questionFor(scene, spoken), scoreButtons(words, ticket.number));
  return {
    session: { ...step.session, rating: { ticket: ticket.number } },
    effects: [
      ...step.effects,
      {
        kind: 'ask-rating',
        ticket: ticket.number,
        person: reads.employee.id,
        event: event(scene, 'oordeel-gevraagd', {}),
      },
      { kind: 'send', card: ratingCard(ticket.number), message },
    ],
  };
}

/** A tap, or the same typed. One of another day is kept too; the same again changes nothing. */
export function rate(scene: Scene, number: string, value: string): Step | undefined {
  const { reads, session, words, desk } = scene;
  const ticket = reads.tickets.find((one) => one.number === number);
  const score = scores.find((one) => String(one) === value);
  if (!ticket || !score) return undefined;
  if (session.rating?.ticket === number && session.rating.score === score) return reply(scene);
  const bad = score <= (desk.organisation.tevredenheid?.['slecht-tot'] ?? 0);
  const said = `${questionFor(scene, spokenTicket(ticket, desk, words))} **${words.rating.scores[score]}**`;
  const tags = dimensions.map((tag) => ({
    title: words.rating.tags[tag],
    press: { do: 'rate-tag', ref: number, value: tag },
  }));
  const rating: Rating = { ticket: number, score };
  const talk = bad && deskIsHere(scene);
  const about = isSecret(ticket, desk) ? number : `${number} (${ticket.title})`;
  const help: Help = { why: 'rating', said: `Over ${about}: ${nl.rating.scores[score]}` };
  const lead = bad ? [words.rating.sorry, ...(talk ? [words.rating.talkNow] : [])] : [words.rating.thanks];
  return {
    session: { ...session, rating, ...(talk ? { offered: { human: help } } : {}) },
    effects: [
      rated(scene, number, { score }),
      { kind: 'update', card: ratingCard(number), message: { text: said, card: { paragraphs: [said] } } },
      {
        kind: 'send',
        message: withButtons([...lead, words.rating.what].join(' '), [
          ...tags,
          ...(talk ? [humanButton(words, 'rating')] : []),
        ]),
      },
      ...(bad ? [alarm(ticket, { why: 'oordeel', score })] : []),
    ],
  };
}

/** What it was mostly about. */
export function rateTag(scene: Scene, number: string, value: string): Step | undefined {
  const tag = dimensions.find((one) => one === value);
  if (!tag || !scene.reads.tickets.some((one) => one.number === number)) return undefined;
  return reply(scene, rated(scene, number, { tag }), say(scene.words.rating.tagNoted));
}

export const saysNothing =
  /^(?:sla over|overslaan|geen mening|klaar|verder niets?|laat maar|nvt|skip|done|no opinion)$/;

/** What is typed while it is asked. Undefined when it is something else: then the question is let go. */
export function rateTyped(scene: Scene, text: string): Step | undefined {
  const { rating } = scene.session;
  if (!rating) return undefined;
  const said = plain(text);
  const free = withoutRating(scene);
  if (disagrees(text) || saysNothing.test(said)) return reply(free, say(scene.words.ready));
  if (!rating.score) {
    const score = scoreIn(said);
    return score && rate(scene, rating.ticket, String(score));
  }
  const tag = dimensions.find((one) => [one, plain(scene.words.rating.tags[one])].includes(said));
  if (tag) return rateTag(scene, rating.ticket, tag);
  const ticket = scene.reads.tickets.find(({ number }) => number === rating.ticket);
  const bad = rating.score <= (scene.desk.organisation.tevredenheid?.['slecht-tot'] ?? 0);
  if (!ticket || text.length > 1000 || !isAboutIt(scene, ticket, text)) return undefined;
  if (!bad && isAnother(scene, ticket, text)) return undefined;
  return reply(
    free,
    rated(scene, rating.ticket, { line: text }),
    say(scene.words.rating.lineNoted(rating.ticket)),
    ...(bad ? [alarm(ticket, { why: 'oordeel', score: rating.score, line: text })] : []),
  );
}

/** The question is answered, or let go. */
export function withoutRating(scene: Scene): Scene {
  const { rating: _, ...session }: Session = scene.session;
  return { ...scene, session };
}

/** What names another product is a new need; a complaint or a compliment is what was asked for. */
export function isAboutIt({ desk }: Scene, ticket: Ticket, text: string): boolean {
  const { outcome, products } = desk.search(text);
  if (outcome === 'intent') return false;
  const found = outcome === 'found' ? desk.catalogue.get(products[0].id) : undefined;
  return !found || found.id === ticket.product || found.soort === 'klacht' || found.soort === 'compliment';
}

/** What somebody who is content tells of how it went: a judgement, or what was. */
const judges =
  /\b(?:snel|vlot|netjes|vriendelijk|aardig|behulpzaam|goed|fijn|top|prima|super|keurig|prettig|mooi|blij|tevreden|dank|bedankt|dankjewel|gelukkig|handig|monteur|collega|medewerker|kwam|kwamen|was|waren|werd|werden|duurde|ging|hielp|gemaakt|opgelost|geholpen|gewacht|wachten|jammer|volgende keer|quick|quickly|nice|friendly|great|helpful|good|fast|happy|thanks|thank|came|went|took|were|fixed|solved)\b/;

/** After a good rating: that it is not solved after all, or the same again, elsewhere or told as what is the matter now. */
function isAnother(scene: Scene, ticket: Ticket, text: string): boolean {
  if (reopened(scene, ticket, text)) return true;
  const { outcome, products } = scene.desk.search(text);
  if (outcome !== 'found' || products[0].id !== ticket.product) return false;
  return amended(scene, ticket, text).facts !== '' || (isSentence(text) && !judges.test(plain(text)));
}

/** "4", "een 4", "goed", "heel goed". */
const words: [RegExp, Score][] = [
  [/^(?:heel slecht|zeer slecht|slecht|waardeloos|bar slecht|bad|very bad|terrible)$/, 1],
  [/^(?:matig|niet (?:zo )?goed|niet best|not (?:so )?great|not good)$/, 2],
  [/^(?:gaat wel|neutraal|redelijk|oke|ok|so-so|so so|okay)$/, 3],
  [/^(?:goed|prima|best goed|good|fine)$/, 4],
  [/^(?:heel goed|zeer goed|uitstekend|perfect|geweldig|top|super|very good|great|excellent)$/, 5],
];

function scoreIn(said: string): Score | undefined {
  const digit = /^(?:(?:een|ik geef (?:een|het een)|doe maar (?:een)?|a) )?([1-5])(?:\D{0,15})$/.exec(said)?.[1];
  return scores.find((one) => String(one) === digit) ?? words.find(([form]) => form.test(said))?.[1];
}

const event = ({ reads }: Scene, kind: TicketEvent['kind'], data: TicketEvent['data']): TicketEvent => ({
  at: reads.now,
  by: { role: 'medewerker', id: reads.employee.id },
  kind,
  data,
});

function rated(scene: Scene, ticket: string, said: Rated): Effect {
  return { kind: 'rate', ticket, person: scene.reads.employee.id, said, event: event(scene, 'oordeel', { ...said }) };
}

const alarm = (ticket: Ticket, about: Alarm): Effect => ({
  kind: 'alarm',
  ticket,
  about,
});
