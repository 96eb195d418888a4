import type { Product } from '../knowledge/product.ts';
import { goingOnFor, plannedFor, type Announcement } from '../tickets/announcement.ts';
import type { Known } from '../tickets/follow.ts';
import { sameSpot, spotOf, type Spot } from '../tickets/place.ts';
import type { Place } from './answers/location.ts';
import { contextOf, withButtons } from './asking.ts';
import { spanOf } from './asked-span.ts';
import type { Button } from './channel.ts';
import { spokenName } from './desk.ts';
import type { Effect, Step } from './effect.ts';
import { isUrgent } from './intake.ts';
import { withIntake, type Scene } from './scene.ts';
import type { Intake } from './session.ts';
import { sayDayOf, sayMoment, sayWhen } from './when.ts';
import { beginFor, isOpen, sceneAbout, whomFor } from './whom.ts';
import type { Words } from './words.ts';

/** What others reported already, and what the desk announced, is told before it is reported or asked for again. */

function placeIn(answers: Intake['answers']): Place | undefined {
  const value = Object.values(answers).find(({ soort }) => soort === 'locatie')?.value as Place | null | undefined;
  return value ?? undefined;
}

/** Where a storing is, as others can meet the same one; null when every report of it is one of its own. */
export function spotFor(product: Product, answers: Intake['answers']): Spot | null {
  if (product.soort !== 'storing' || product.vertrouwelijk || isUrgent(product, answers)) return null;
  const question = product.richtvragen.find(({ soort }) => soort === 'locatie');
  const within = product['zelfde-storing'] ?? (question?.soort === 'locatie' ? question.precisie : 'nee');
  const place = within === 'nee' ? undefined : placeIn(answers);
  return (place && spotOf(place, within === 'plek')) ?? null;
}

/** The name of the offer's card. */
export const offerCard = (intake: Intake): string => `bekend:${intake.id}`;

interface Told {
  intake: Intake;
  lead?: string;
  /** What is said instead of the question or summary. */
  step?: Step;
  /** What has to be read first. */
  look?: Effect;
}

/** What is known already of what an intake is about: an offer to follow it instead, or a note beside the question or summary; where colleagues read along, nothing. */
export function tellKnown(
  scene: Scene,
  product: Product,
  before: Intake,
  lead: string | undefined,
  beside: Button[] = [],
): Told {
  const { offer: _, ...intake } = before;
  const told: Told = { intake, ...(lead === undefined ? {} : { lead }) };
  if (scene.reads.thread) return told;
  const building = placeIn(intake.answers)?.gebouw ?? contextOf(scene).employee.building;
  const { announcements, now } = scene.reads;
  const news = (list: Announcement[]) => list.filter(({ id }) => !intake.passed?.includes(id));
  const [current, ...others] = news(goingOnFor(announcements, product.id, building, now));
  if (current && product.soort === 'storing' && !isUrgent(product, intake.answers))
    return { ...told, step: offerAnnouncement(scene, intake, current, lead, beside) };
  const span = spanOf(intake.answers, scene.desk.organisation.tijdzone);
  const planned = span ? news(plannedFor(announcements, product.id, building, span)) : [];
  const notes = [...(current ? [current, ...others] : []), ...planned].filter(
    (one, at, all) => all.indexOf(one) === at,
  );
  if (notes.length > 0) {
    told.lead = [lead, ...notes.map((one) => note(scene, one))].filter(Boolean).join(' ');
    told.intake = { ...intake, passed: [...(intake.passed ?? []), ...notes.map(({ id }) => id)] };
  }
  const spot = intake.asking === undefined ? spotFor(product, intake.answers) : null;
  if (spot === null) return told;
  if (!scene.reads.known) return { ...told, look: { kind: 'look', product: product.id } };
  const known = scene.reads.known.find(
    (one) => one.product === product.id && sameSpot(one.spot, spot) && !intake.passed?.includes(one.number),
  );
  return known ? { ...told, step: offerTicket(scene, intake, known, lead, beside) } : told;
}

/** What goes on now is told before steps to try. */
export function announcedAtOnce(spoken: Scene, product: Product, said: string, lead?: string): Step | undefined {
  if (!spoken.reads.announcements.some(({ products }) => products.includes(product.id))) return undefined;
  const intake = beginFor(spoken, product, said, whomFor(spoken, product, said));
  const { step } = tellKnown(sceneAbout(spoken, intake), product, intake, lead);
  return step && !isOpen(product, intake) ? step : undefined;
}

/** Says of an announcement what somebody should know who asks for something. */
function note({ words, reads, desk }: Scene, one: Announcement): string {
  const { people } = words;
  if (one.kind === 'storing') return people.takesNote(one.title);
  const moment = (at: Date) => sayMoment(at, reads.now, desk.organisation.tijdzone, words);
  const [from, until] = [moment(one.from), one.until ? moment(one.until) : ''];
  // On the same day only the time of its end is said.
  const sameDay = from.slice(0, -5) === until.slice(0, -5);
  return people.plannedThen(one.title, from, sameDay ? until.slice(-5) : until);
}

/** Puts an offer: to be kept posted, or to go on because it is something else. */
export function offerStep(
  scene: Scene,
  intake: Intake,
  offer: NonNullable<Intake['offer']>,
  text: string,
  other: string,
  beside: Button[] = [],
): Step {
  const id = offer.ticket ?? offer.announcement;
  const ref = `${intake.id}/${id}`;
  const list: Button[] = [
    { title: scene.words.people.keepMePosted, press: { do: 'follow', ref }, style: 'primary' },
    { title: other, press: { do: 'not-known', ref } },
    ...beside,
  ];
  return {
    session: withIntake(scene.session, { ...intake, offer }),
    effects: [{ kind: 'send', card: offerCard(intake), message: withButtons(text, list) }],
  };
}

function offerTicket(scene: Scene, intake: Intake, known: Known, lead: string | undefined, beside: Button[]): Step {
  return offerStep(
    scene,
    intake,
    { ticket: known.number },
    [lead, knownText(scene, known)].filter(Boolean).join(' '),
    scene.words.people.isOther,
    beside,
  );
}

/** "Dit is al gemeld (gisteren). Het facilitair team is ermee bezig. Naar verwachting is het donderdag 16:00 klaar." */
export function knownText({ words, reads, desk }: Scene, { status, group, expectedAt, createdAt }: Known): string {
  const { people } = words;
  const zone = desk.organisation.tijdzone;
  const who = spokenName(desk, group);
  return [
    people.knownSince(sayDaySince(createdAt, reads.now, zone, words)),
    status === 'in-behandeling' ? people.knownWork(who) : people.knownPassed(who),
    expectedAt && expectedAt > reads.now ? people.knownUntil(sayWhen(expectedAt, reads.now, zone, words)) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** A day that was: "vandaag", "gisteren", "maandag 23 november". */
function sayDaySince(at: Date, now: Date, zone: string, words: Words): string {
  const nextDay = new Date(at.getTime() + 86_400_000);
  const day = sayDayOf(at, now, zone, words);
  return day !== words.today && sayDayOf(nextDay, now, zone, words) === words.today ? words.people.yesterday : day;
}

function offerAnnouncement(
  scene: Scene,
  intake: Intake,
  one: Announcement,
  lead: string | undefined,
  beside: Button[],
): Step {
  const { people } = scene.words;
  const text = [lead, announcementText(scene, one)].filter(Boolean).join(' ');
  return offerStep(scene, intake, { announcement: one.id }, text, people.haveOther, beside);
}

/** "Er is nu een storing: … Naar verwachting opgelost: …" */
export function announcementText({ words, reads, desk }: Scene, { kind, title, text, until }: Announcement): string {
  const { people } = words;
  const when = until && until > reads.now ? sayMoment(until, reads.now, desk.organisation.tijdzone, words) : undefined;
  const ends = kind === 'storing' ? people.expectedSolved : people.expectedDone;
  return [
    kind === 'storing' ? people.goesOnStoring(title) : people.goesOnWork(title),
    text?.trim(),
    when === undefined ? '' : ends(when),
  ]
    .filter(Boolean)
    .join(' ');
}
