import type { Message } from '../dialogs/channel.ts';
import type { Desk } from '../dialogs/desk.ts';
import { isPrivate } from '../dialogs/in-thread.ts';
import { applicable } from '../dialogs/intake.ts';
import type { Session } from '../dialogs/session.ts';
import { calledName } from '../dialogs/to-desk.ts';
import { localTime } from '../tickets/local-time.ts';
import { deskWords as said } from './nl.ts';
import type { Takeover } from './takeover.ts';

/** Who is in the middle of a product's questions: what an agent sees of it before they look along. */

export interface Busy {
  conversation: string;
  person: { id: string; name: string };
  session: Session;
  lastInAt: Date;
}

type Product = NonNullable<ReturnType<Desk['catalogue']['get']>>;

/** The product that is asked about, when the people of the desk may see that somebody does. */
export function visibleProduct({ intake, desk: held }: Session, { catalogue }: Desk): Product | undefined {
  const page = intake && held === undefined ? catalogue.get(intake.product) : undefined;
  return page && !isPrivate(page) ? page : undefined;
}

/** Who said nothing for so long, in milliseconds, is not busy with it now: an assumption. */
export const longestSilence = 3_600_000;

/** How many are shown. */
export const mostBusy = 10;

/** Who talks with whom of the desk since when, and who waits for one; in a line each. */
function talksNow(chats: readonly Takeover[], { calendar }: Desk): string[] {
  const time = (at: Date) => localTime(at, calendar.zone).toFormat('HH:mm');
  const listed = (names: readonly string[]) =>
    [...names.slice(0, mostBusy), ...(names.length > mostBusy ? [said.andMore(names.length - mostBusy)] : [])].join(
      ', ',
    );
  const held = chats.filter(({ state }) => state === 'held');
  const waiting = chats.filter(({ state }) => state === 'waiting');
  const bySince = (one: Takeover, other: Takeover) => sinceOf(one).getTime() - sinceOf(other).getTime();
  const talks = held
    .toSorted(bySince)
    .map((one) => said.talkSince(one.agent?.name ?? '', one.person.name, time(sinceOf(one))));
  const waits = waiting.toSorted(bySince).map((one) => said.waitSince(one.person.name, time(sinceOf(one))));
  return [
    ...(talks.length > 0 ? [said.talking(listed(talks))] : []),
    ...(waits.length > 0 ? [said.stillWaiting(listed(waits))] : []),
  ];
}

const sinceOf = ({ state, claimedAt, askedAt }: Takeover): Date =>
  state === 'held' ? (claimedAt ?? askedAt) : askedAt;

/** The chats with the desk, and a row for each who is asked something, with what they ask for and how far that is, and nothing of what they said. */
export function busyMessage(all: readonly Busy[], chats: readonly Takeover[], now: Date, desk: Desk): Message {
  const talks = talksNow(chats, desk);
  const seen = all.flatMap((one) => {
    const page = visibleProduct(one.session, desk);
    return page ? [{ one, page }] : [];
  });
  if (seen.length === 0)
    return { text: talks.length > 0 ? [...talks, said.nobodyElseBusy].join('\n\n') : said.nobodyBusy };
  const rows = seen.slice(0, mostBusy).map(({ one, page }) => ({
    title: `${calledName(one.person.name)}: ${page.naam}`,
    detail: detailOf(one, page, now, desk),
    button: {
      title: said.pick(calledName(one.person.name)),
      press: { do: 'oppakken', ref: one.session.intake?.id ?? '', value: one.conversation },
    },
  }));
  const intro = said.busy(rows.length, seen.length > mostBusy);
  return {
    text: [...talks, intro, ...rows.map(({ title, detail }) => `**${title}**. ${detail}.`)].join('\n\n'),
    card: { paragraphs: [...talks, intro], items: rows },
  };
}

function detailOf({ session, lastInAt }: Busy, page: Product, now: Date, { calendar }: Desk): string {
  const { intake } = session;
  if (!intake) return '';
  const questions = applicable(page, intake.answers);
  const done = questions.filter(({ id }) => intake.answers[id]).length;
  const open = questions.find(({ id }) => id === intake.asking);
  const silent = Math.floor((now.getTime() - lastInAt.getTime()) / 60_000);
  return [
    said.howFar(done, questions.length),
    open ? said.isAsked(open.kort) : said.summaryOpen,
    intake.misses > 0 ? said.missedSo(intake.misses) : '',
    intake.begunAt ? said.busySince(localTime(new Date(intake.begunAt), calendar.zone).toFormat('HH:mm')) : '',
    said.silentFor(silent),
  ]
    .filter(Boolean)
    .join(' · ');
}
