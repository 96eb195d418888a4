import type { Button, Input, Message } from '../dialogs/channel.ts';
import type { Desk } from '../dialogs/desk.ts';
import { localTime } from '../tickets/local-time.ts';
import { noProduct } from './ending.ts';
import { deskWords as words } from './nl.ts';
import { agentsOf, isHere, meantFor, nameOf, type Roster, specialists } from './roster.ts';
import { chatCard, type Takeover } from './takeover.ts';
import type { DeskEffect } from './effect.ts';

/** The card of a chat in the channels of the desk, as it is now. */

export function chatMessage(takeover: Takeover, desk: Desk, roster: Roster): Message {
  const { person, about, state, agent, outcome } = takeover;
  const time = (at: Date) => localTime(at, desk.calendar.zone).toFormat('HH:mm');
  const stand =
    state === 'waiting'
      ? words.since(time(takeover.askedAt))
      : state === 'held'
        ? words.takenAt(agent?.name ?? '', time(takeover.claimedAt ?? takeover.askedAt))
        : words.endedAs(outcome === null ? '' : words.outcome[outcome], time(takeover.endedAt ?? takeover.askedAt));
  const badge =
    state === 'waiting'
      ? { text: words.waiting, tone: 'attention' as const }
      : state === 'held'
        ? { text: words.held(agent?.name ?? ''), tone: 'good' as const }
        : { text: words.ended, tone: 'neutral' as const };
  const facts = factsOf(takeover, desk, roster);
  const title = person.name;
  const said = [`**${title}** (${badge.text}). ${stand}.`, ...facts.map(({ label, value }) => `${label}: ${value}`)];
  const note = state === 'ended' ? undefined : state === 'waiting' ? words.takeToAnswer : howTo(desk);
  return {
    text: said.join('\n\n'),
    card: {
      title,
      badge,
      facts: [{ label: words.facts.state, value: stand }, ...facts],
      ...(about.secret ? { paragraphs: [words.secret] } : {}),
      ...(state === 'held' ? { inputs: inputsFor(takeover, desk, roster) } : {}),
      ...(note ? { note } : {}),
      buttons: buttonsFor(takeover),
      ...(state === 'held' ? { more: withProduct(takeover) } : {}),
    },
  };
}

const howTo = ({ organisation }: Desk): string =>
  organisation.gesprekken['zonder-vermelding'] ? words.howToWrite : words.howToMention;

function factsOf(
  { person, about, why, step, ticket }: Takeover,
  desk: Desk,
  roster: Roster,
): { label: string; value: string }[] {
  const { facts } = words;
  const meant = step === 0 ? meantFor(person.id, about, desk) : null;
  const busy = about.product && [about.product.title, ...about.answers.map(({ label, text }) => `${label}: ${text}`)];
  const list: [string, string | null][] = [
    [facts.who, whoOf(person.name, [about.building, about.department])],
    [facts.why, words.why[why]],
    [facts.mood, words.mood[about.mood ?? 'calm']],
    [facts.said, about.secret || about.said === '' ? null : `"${about.said}"`],
    [facts.busy, about.secret || !busy ? null : busy.join(' · ')],
    [facts.open, about.open.length === 0 ? null : about.open.join(', ')],
    [
      facts.for,
      meant && `${meant.people.map((id) => nameOf(desk, roster, id)).join(', ')} (${words.meant[meant.why]})`,
    ],
    [facts.ticket, ticket],
  ];
  return list.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]));
}

/** Their name stands above it; where they work says who of that name. */
function whoOf(name: string, places: readonly (string | null)[]): string | null {
  const known = places.filter((one) => one !== null);
  return known.length > 0 ? [name, ...known].join(', ') : null;
}

function inputsFor({ agent, about }: Takeover, desk: Desk, roster: Roster): Input[] {
  const colleagues = agentsOf(desk, roster)
    .filter((id) => id !== agent?.id && isHere(roster, id))
    .map((id) => ({ title: nameOf(desk, roster, id), value: id }));
  return [
    { kind: 'choice', id: 'product', label: words.product, choices: productsFor(about, desk) },
    {
      kind: 'choice',
      id: 'collega',
      label: words.colleague,
      choices: [
        ...colleagues,
        ...specialists(desk).map(({ title, value }) => ({ title, value })),
        { title: words.anyColleague, value: 'rij' },
      ],
    },
    { kind: 'lines', id: 'tekst', label: words.note },
  ];
}

/** What it may be about: what Loket thinks of first, then all there is, and at last none of these. */
function productsFor({ suggested }: Takeover['about'], { catalogue }: Desk): { title: string; value: string }[] {
  const titled = (id: string) => {
    const page = catalogue.get(id);
    return page ? [{ title: page.naam, value: id }] : [];
  };
  const others = [...catalogue.keys()]
    .filter((id) => !suggested.includes(id))
    .flatMap(titled)
    .sort((one, other) => one.title.localeCompare(other.title, 'nl'));
  return [...suggested.flatMap(titled), ...others, { title: words.justAQuestion, value: noProduct }];
}

const pressOf =
  ({ id }: Takeover) =>
  (value: string) => ({ do: 'gesprek', ref: id, value });

/** What can be done with the product that is chosen. */
function withProduct(takeover: Takeover): NonNullable<NonNullable<Message['card']>['more']> {
  const press = pressOf(takeover);
  return {
    title: words.withProduct,
    buttons: [
      { title: words.startIntake, press: press('intake'), sends: true },
      { title: words.fillIn, press: press('fill'), sends: true },
      { title: words.sendPage, press: press('page'), sends: true },
      { title: words.makeTicket, press: press('ticket'), sends: true },
    ],
  };
}

function buttonsFor(takeover: Takeover): Button[] {
  const { state, agent } = takeover;
  const press = pressOf(takeover);
  if (state === 'ended') return [];
  if (state === 'waiting') return [{ title: words.take, press: press('take'), style: 'primary' }];
  return [
    { title: words.finish, press: press('finish'), style: 'primary', sends: true },
    { title: words.handBack, press: press('back'), sends: true },
    { title: words.transfer, press: press('transfer'), sends: true },
    { title: words.takeFrom(agent?.name ?? ''), press: press(`take-from ${agent?.id ?? ''}`) },
  ];
}

/** The card in every channel of the desk, anew or in place. One that is over appears nowhere where it was not. */
export const shown = (takeover: Takeover, desk: Desk, roster: Roster, how?: 'send'): DeskEffect => ({
  kind: 'to-desk',
  how: how ?? (takeover.state === 'ended' ? 'update' : 'show'),
  card: chatCard(takeover.id),
  message: chatMessage(takeover, desk, roster),
});
