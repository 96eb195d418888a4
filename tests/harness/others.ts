import { alarmed, alarmMessage } from '../../dialogs/alarm.ts';
import { approvalHeard, deskHeard } from '../../dialogs/approval-news.ts';
import { say, type Effect } from '../../dialogs/effect.ts';
import { overText } from '../../dialogs/announced.ts';
import { introduction } from '../../dialogs/push-others.ts';
import { spokenDesk } from '../../dialogs/spoken-desk.ts';
import { newSession, type Session } from '../../dialogs/session.ts';
import { wordsOf } from '../../dialogs/words.ts';
import type { Announcement } from '../../tickets/announcement.ts';
import { asFollowed, knownForDays, type Followed, type Known, type Role, type Told } from '../../tickets/follow.ts';
import type { Happened } from '../../tickets/news.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import type { Desk } from '../../dialogs/desk.ts';
import type { Listener } from '../../dialogs/tell.ts';
import { Pushes, type Talking } from './pushes.ts';

interface Row {
  ticket: string;
  person: string;
  role: Role;
  told: Told | null;
  answered: number | null;
  stopped: boolean;
}

/** Everybody in a talk besides who is talking: who follows what, and what reaches them meanwhile. In memory, as the tables keep it. */
export class Others {
  announcements: Announcement[] = [];
  /** What reached others since it was last taken. */
  heard: { person: string; name: string; effects: Effect[] }[] = [];
  private rows: Row[] = [];
  private waiting: { announcement: string; person: string }[] = [];
  readonly pushes = new Pushes();
  private readonly asked = new Map<string, Date>();
  private readonly sessions = new Map<string, { name: string; session: Session; lastInAt: Date }>();

  /** Keeps where the conversation of somebody is. Only who ever talked to the desk can be told something. */
  keep(person: string, name: string, session: Session, lastInAt: Date): void {
    this.sessions.set(person, { name, session, lastInAt });
  }

  talking(person: string, now: Date): Talking {
    const known = this.sessions.get(person);
    return { person, session: known?.session ?? null, lastInAt: known?.lastInAt ?? now };
  }

  ratingAskedAt = (person: string): Date | null => this.asked.get(person) ?? null;

  /** Somebody was told something that waited. */
  reached(person: string, effects: Effect[]): void {
    const known = this.sessions.get(person);
    if (known && effects.length > 0) this.heard.push({ person, name: known.name, effects });
  }

  isKnown = (person: string): boolean => this.sessions.has(person);

  sessionOf = (person: string): Session => this.sessions.get(person)?.session ?? newSession();

  /** The tickets that somebody asked for or that are for them. */
  ticketsOf = (all: readonly Ticket[], person: string): Ticket[] =>
    all.filter((one) => one.requester.id === person || this.follows(one.number, person)?.role === 'beneficiary');

  followedBy = (all: readonly Ticket[], person: string): Followed[] =>
    all.flatMap((one) => {
      const row = one.requester.id === person ? undefined : this.follows(one.number, person);
      return row?.role === 'follower' ? [asFollowed(one, row.answered, row.told)] : [];
    });

  /** As `knownStoringen` reads them. */
  known = (all: readonly Ticket[], product: string, person: string, now: Date): Known[] =>
    all.flatMap(({ spot, ...one }) =>
      one.product === product &&
      spot !== null &&
      one.requester.id !== person &&
      one.beneficiary?.id !== person &&
      now.getTime() - one.createdAt.getTime() < knownForDays * 86_400_000 &&
      !['gereed', 'gesloten', 'afgewezen', 'geannuleerd'].includes(one.status)
        ? [{ ...one, spot }]
        : [],
    );

  carryOut(effect: Effect, made: Ticket | undefined, now: Date, desk: Desk): void {
    if (effect.kind === 'follow') {
      const before = this.rows.find((row) => row.ticket === effect.ticket && row.person === effect.person);
      if (before) before.stopped = false;
      else this.rows.push({ ...effect, answered: null, stopped: false });
      if (effect.role === 'beneficiary' && made)
        this.tell(effect.person, (words) => introduction(made, now, spokenDesk(desk, words.language), words));
    } else if (effect.kind === 'unfollow') {
      for (const row of this.rows) if (row.ticket === effect.ticket && row.person === effect.person) row.stopped = true;
    } else if (effect.kind === 'follower-answer') {
      const row = this.follows(effect.ticket, effect.person);
      if (row) row.answered = effect.version;
    } else if (effect.kind === 'ask-rating') this.asked.set(effect.person, now);
    else if (effect.kind === 'wish') this.pushes.wish(effect.person, effect.wish);
    else if (effect.kind === 'follow-announcement')
      this.waiting.push({ announcement: effect.announcement, person: effect.person });
  }

  /** What a change means to everybody but `told`, who knows already. */
  changed(turn: Happened, told: string, now: Date, desk: Desk): void {
    const { number, requester } = turn.after;
    const tell = (person: string, role: Listener['role']) => {
      if (this.sessions.has(person))
        this.reached(person, this.pushes.tell(turn, role, this.talking(person, now), now, desk));
    };
    if (told !== requester.id) tell(requester.id, 'requester');
    for (const { ticket, person, role, stopped } of this.rows)
      if (ticket === number && !stopped && person !== told && person !== requester.id) tell(person, role);
  }

  /** What who approves hears of a request that is made or changed. */
  approvals(before: Ticket | undefined, after: Ticket, by: string, now: Date, desk: Desk): void {
    for (const { person, say } of approvalHeard(before, after, by))
      this.tell(person, (words) => say(now, spokenDesk(desk, words.language), words));
    const about = deskHeard(before, after, by);
    if (about) for (const person of alarmed(desk)) this.reached(person, [alarmMessage(after, about, now, desk)]);
  }

  /** An announcement is over: who waits for it hears so once. */
  solve(title: string, at: Date): void {
    const one = this.announcements.find((all) => all.title === title);
    if (!one) throw new Error(`nothing is announced as "${title}"`);
    this.announcements = this.announcements.filter((all) => all !== one);
    const told = this.waiting.filter(({ announcement }) => announcement === one.id);
    this.waiting = this.waiting.filter((all) => !told.includes(all));
    for (const { person } of told) this.tell(person, (words) => [say(overText({ ...one, solvedAt: at }, words))]);
  }

  private follows = (ticket: string, person: string): Row | undefined =>
    this.rows.find((row) => row.ticket === ticket && row.person === person && !row.stopped);

  /** Everybody who has a chat, but who says it. */
  tellAll(but: string, say: (words: ReturnType<typeof wordsOf>) => Effect[]): void {
    for (const person of this.sessions.keys()) if (person !== but) this.tell(person, say);
  }

  private tell(person: string, say: (words: ReturnType<typeof wordsOf>) => Effect[]): void {
    const known = this.sessions.get(person);
    if (known) this.reached(person, say(wordsOf(known.session.language ?? 'nl')));
  }
}
