import { alarmed, alarmMessage } from '../../dialogs/alarm.ts';
import { advance } from '../../dialogs/advance.ts';
import type { Button, Card, Incoming, Message, Press } from '../../dialogs/channel.ts';
import type { Desk, Employee, Queue, Reads } from '../../dialogs/desk.ts';
import { changing, say, type Effect, type Step } from '../../dialogs/effect.ts';
import { fromThread } from '../../dialogs/from-thread.ts';
import { advanceInThread } from '../../dialogs/in-thread.ts';
import { isConfirmable, mayConfirm, newSession, type Session } from '../../dialogs/session.ts';
import type { FileProblem, SentFile } from '../../dialogs/sent-files.ts';
import { bySilence, silenceOf } from '../../dialogs/silence.ts';
import { sceneOf } from '../../dialogs/speaking.ts';
import { opened } from '../../desk/opening.ts';
import { ofSomethingElse } from '../../digest/spoken-of.ts';
import type { Change } from '../../tickets/change.ts';
import type { WholeChanged } from '../../tickets/settle.ts';
import type { Actor, Ticket } from '../../tickets/ticket.ts';
import { changeWhole } from '../../tickets/whole.ts';
import { Announcers } from './announcers.ts';
import { DigestChoices } from './digest-choices.ts';
import { fillIn } from './fill-in.ts';
import { Groups, personNamed } from './groups.ts';
import { Others } from './others.ts';
import { buttonsOf } from './render.ts';
import { Register } from './register.ts';
import { sentToDesk } from './sent-on.ts';
import { stored } from './stored.ts';

const employeeChat = 'gesprek';

/** One employee's conversation in memory, without any channel or database: what the pure parts do. */
export class Chat {
  session: Session = newSession();
  /** What they began in a channel. */
  thread: Session = newSession();
  /** Every ticket, also those of others, and their work orders. */
  private readonly register = new Register();
  notes: { number: string; text: string }[] = [];
  gaps: string[] = [];
  /** Ids of files that were removed again. */
  removed: string[] = [];
  readonly others = new Others();
  readonly groups = new Groups();
  private readonly digests = new DigestChoices();
  private readonly announcers = new Announcers();
  now: Date;
  employee: Employee;
  desk: Desk;
  /** How it stands with the queue of the desk, once it sits in a channel. */
  queue: Queue | undefined;
  private lastIn: Date;
  private ids = 0;
  private sent = 0;
  private buttons: { button: Button; card: Card }[] = [];

  get tickets(): Ticket[] {
    return this.register.tickets;
  }
  get orders(): Ticket[] {
    return this.register.orders;
  }

  constructor(desk: Desk, now: Date, employee: Employee) {
    this.desk = desk;
    this.now = now;
    this.lastIn = now;
    this.employee = employee;
  }

  /** Somebody else goes on in a conversation of their own; buttons of before stay to be pressed. */
  become(employee: Employee): void {
    this.keep();
    this.employee = employee;
    this.session = this.others.sessionOf(employee.id);
  }

  /** What Loket does after the employee types something. */
  type(text: string): Effect[] {
    const sent = sentToDesk(this, text, this.employee, []);
    if (sent) return [say(sent.said), ...sent.mine];
    return this.turn({ kind: 'text', text });
  }

  /** Sends photos or files, with or without words. The ending of a name tells what they are; a problem is told behind it. */
  send(files: readonly { name: string; problem?: FileProblem }[], text = ''): Effect[] {
    const sent = files.map(({ name, problem }): SentFile => {
      if (problem) return { name, problem };
      const type = /\.(?:jpe?g|png|gif|webp|heic)$/.test(name) ? 'image/jpeg' : 'application/pdf';
      return { id: `f${String(++this.sent)}`, name, type, size: 1000 };
    });
    return this.turn({ kind: 'text', text }, sent);
  }

  /** Mentions Loket in a channel. What is said there is marked; what goes to the personal chat is not. */
  mention(what: Incoming['what']): { there: Effect[]; here: Effect[] } {
    const { phone: _, department: __, ...employee } = this.employee;
    const { elsewhere, personally, words, ...step } = advanceInThread(this.thread, what, this.desk, {
      now: this.now,
      employee,
      tickets: [],
      followed: [],
      announcements: [],
      told: [],
      ratingAskedAt: null,
      thread: 'news-personally',
      newId: `i${String(++this.ids)}`,
      newNumber: isConfirmable(this.thread) && mayConfirm(what) ? this.register.nextNumber() : null,
    });
    this.thread = stored(step.session);
    for (const effect of step.effects) this.carryOut(effect);
    if (!elsewhere) return { there: this.seen(step.effects), here: this.seen(personally ?? []) };
    const there = [say(words.thread.taken)];
    const own = this.looking((reads) => fromThread(this.session, elsewhere, this.desk, reads), this.reads(null));
    this.session = stored(own.session);
    for (const effect of own.effects) this.carryOut(effect);
    return { there, here: this.seen(own.effects) };
  }

  /**
   * What pressing the newest button with this title says. `filled` is filled in on its card first, by the label of the input;
   * the rest stays as the card came.
   */
  pressing(title: string, filled: Record<string, string> = {}): Press {
    const found = this.buttons.findLast((one) => one.button.title === title);
    if (!found)
      throw new Error(
        `no button [${title}] was shown; there are ${this.buttons.map((one) => `[${one.button.title}]`).join(' ')}`,
      );
    const { button, card } = found;
    return button.sends ? { ...button.press, values: fillIn(card.inputs ?? [], filled) } : button.press;
  }

  press(title: string, filled: Record<string, string> = {}): Effect[] {
    return this.turn({ kind: 'press', press: this.pressing(title, filled) });
  }

  /** A change by a backoffice, as PATCH does it. */
  backoffice(number: string, asked: Change): Effect[] {
    const by = { role: 'backoffice' as const, id: 'test' };
    const whole = this.register.wholeOf(number);
    const result = changeWhole(whole, number, asked, by, this.now, this.desk);
    if ('refused' in result) throw new Error(`refused: ${result.refused}`);
    return this.changedBy(by, whole.request, result, asked);
  }

  /** Whether somebody has a chat of their own. */
  isKnown = (person: string): boolean => person === this.employee.id || this.others.isKnown(person);

  /** Takes something up in the chat of somebody who says nothing; gives what is for who is talking. */
  onBehalf(
    { id, name }: { id: string; name: string },
    decide: (session: Session, lastIn: Date, reads: Reads) => Step,
  ): Effect[] {
    const { employee, lastIn } = this;
    const own = id === employee.id;
    const known = this.desk.organisation.personen.find((one) => one.id === id);
    if (!own) {
      const before = this.others.talking(id, this.now).lastInAt;
      this.become({ id, name, ...(known?.gebouw ? { building: known.gebouw } : {}) });
      this.lastIn = before;
    }
    const step = this.looking((reads) => decide(this.session, this.lastIn, reads), this.reads(null));
    this.session = stored(step.session);
    this.lastIn = this.now;
    for (const effect of step.effects) this.carryOut(effect);
    if (own) return this.seen(step.effects);
    this.become(employee);
    this.lastIn = lastIn;
    this.others.reached(id, step.effects);
    this.seen(step.effects);
    return [];
  }

  /** Somebody who executes mentions Loket in the channel of a group; gives what is for who is talking. */
  inGroup(who: string, channel: string, text: string): Effect[] {
    const person = { id: personNamed(who, this.desk), name: who };
    const sent = sentToDesk(this, text, person, this.groups.groupsIn(channel));
    if (sent) {
      this.groups.tell(channel, sent.said);
      return sent.mine;
    }
    this.groups.say(who, channel, text, [...this.tickets, ...this.orders], this.now, this.desk);
    return [];
  }

  /** Somebody presses a button of a card in the channel of a group. */
  pressInGroup(who: string, channel: string, title: string, number: string, values: Record<string, string>): Effect[] {
    const press = this.groups.pressing(title, number, values);
    const whole = this.register.wholeOf(number);
    const { changed } = this.groups.press(who, channel, press, whole, this.now, this.desk);
    return changed ? this.changedBy(changed.by, whole.request, changed.result, changed.asked) : [];
  }

  private changedBy(by: Actor, before: Ticket, result: WholeChanged, asked: Change): Effect[] {
    for (const effect of changing(result)) this.keepTicket(effect);
    const { id } = this.employee;
    this.keep();
    const direct = before.requester.id === id || !this.others.isKnown(before.requester.id);
    const { part } = result;
    const turn = { before, after: result.request.ticket, asked, by, ...(part ? { parts: [part] } : {}) };
    this.others.changed(turn, direct ? before.requester.id : '', this.now, this.desk);
    const mine = this.others.heard.filter(({ person }) => person === id).flatMap(({ effects }) => effects);
    this.others.heard = this.others.heard.filter(({ person }) => person !== id);
    if (!direct) return this.seen(mine);
    const who = { person: before.requester.id, session: this.session, lastInAt: this.lastIn };
    return this.seen(this.others.pushes.tell(turn, 'requester', who, this.now, this.desk));
  }

  private keepTicket(effect: Effect): void {
    this.register.keep(effect);
    if (effect.kind === 'make-ticket') this.groups.changed(effect.ticket, [effect.event], this.now, this.desk);
    if (effect.kind === 'change-ticket') this.groups.changed(effect.ticket, effect.events, this.now, this.desk);
  }

  private keep(): void {
    this.others.keep(this.employee.id, this.employee.name, this.session, this.lastIn);
  }

  /** Tells everybody what waited and can be told now; gives what is for who is talking. */
  private tellWaiting(): Effect[] {
    const mine: Effect[] = [];
    for (let looks = 0; looks < 100; looks++) {
      const told = this.others.pushes.tellSomebody(this.now, this.desk, this.tickets, (person) =>
        person === this.employee.id
          ? { person, session: this.session, lastInAt: this.lastIn }
          : this.others.talking(person, this.now),
      );
      if (!told) break;
      if (told.person === this.employee.id) mine.push(...told.effects);
      else this.others.reached(told.person, told.effects);
    }
    return mine;
  }

  /** Lets time pass, with what a silence brings. */
  waitUntil(then: Date): Effect[] {
    const effects: Effect[] = [];
    for (let looks = 0; looks < 200; looks++) {
      effects.push(...this.tellWaiting());
      const silence = silenceOf(this.session, this.lastIn, this.now, this.desk);
      if (silence.do === 'nothing') {
        const [next] = [silence.lookAt, this.others.pushes.next(then)]
          .filter((one) => one !== null && one !== undefined)
          .sort((one, other) => one.getTime() - other.getTime());
        if (next === undefined || next > then) break;
        this.now = next;
        continue;
      }
      const scene = sceneOf(this.session, this.desk, this.reads(null));
      const { step } = bySilence(scene, silence, this.lastIn);
      this.session = stored(step.session);
      for (const effect of step.effects) this.carryOut(effect);
      effects.push(...step.effects);
    }
    this.now = then;
    return this.seen([...effects, ...this.tellWaiting()]);
  }

  turn(what: Incoming['what'], files?: SentFile[]): Effect[] {
    const newNumber = isConfirmable(this.session) && mayConfirm(what) ? this.register.nextNumber() : null;
    const busy = this.session.intake !== undefined;
    const step =
      this.announcers.turn(this, what) ??
      this.digests.turn(this, what) ??
      this.looking((reads) => advance(ofSomethingElse(this.session, what), what, this.desk, reads), {
        ...this.reads(newNumber),
        ...(files ? { files } : {}),
      });
    this.lastIn = this.now;
    this.session = stored(step.session);
    this.keep();
    for (const effect of step.effects) this.carryOut(effect);
    if (busy && !this.session.intake) this.others.pushes.wake(this.employee.id, this.now);
    // Buttons that others got can be pressed once they go on.
    for (const { effects } of this.others.heard) this.seen(effects);
    return this.seen([...step.effects, ...this.tellWaiting()]);
  }

  /** Decides again with what others reported when that is asked for. */
  private looking(decide: (reads: Reads) => Step, reads: Reads): Step {
    const step = decide(reads);
    const look = step.effects.find((effect) => effect.kind === 'look');
    if (!look) return step;
    return decide({ ...reads, known: this.others.known(this.tickets, look.product, reads.employee.id, this.now) });
  }

  private reads(newNumber: string | null): Reads {
    const { now, employee, others } = this;
    return {
      now,
      employee,
      tickets: others.ticketsOf(this.tickets, employee.id),
      orders: this.orders,
      approvals: this.tickets.filter(({ approval }) => approval?.approver?.id === employee.id),
      reachable: (person) => others.isKnown(person),
      followed: others.followedBy(this.tickets, employee.id),
      announcements: others.announcements,
      told: others.pushes.told(employee.id, new Date(Math.min(now.getTime() - 3_600_000, this.lastIn.getTime()))),
      ratingAskedAt: others.ratingAskedAt(employee.id),
      ...(this.queue ? { queue: this.queue } : {}),
      newId: `i${String(++this.ids)}`,
      newNumber,
    };
  }

  private carryOut(effect: Effect): void {
    if (effect.kind === 'make-ticket') {
      // Its news comes where it began, as carry-out.ts has it.
      const conversation = effect.ticket.parent === null ? this.employee.id : null;
      this.keepTicket({ ...effect, ticket: { ...effect.ticket, conversation } });
      this.others.approvals(undefined, effect.ticket, this.employee.id, this.now, this.desk);
    } else if (effect.kind === 'change-ticket') {
      const before = this.tickets.find(({ number }) => number === effect.ticket.number);
      const by = effect.events[0]?.by ?? { role: 'medewerker' as const, id: this.employee.id };
      const told = effect.events.findLast(({ kind }) => kind === 'bericht')?.data['text'];
      const asked = { status: effect.ticket.status, ...(typeof told === 'string' ? { customerMessage: told } : {}) };
      if (before) {
        this.others.changed({ before, after: effect.ticket, asked, by }, by.id, this.now, this.desk);
        this.others.approvals(before, effect.ticket, by.id, this.now, this.desk);
      }
      this.keepTicket(effect);
      for (const { kind, data } of effect.events)
        if (kind === 'notitie') this.notes.push({ number: effect.ticket.number, text: String(data['text']) });
    } else if (effect.kind === 'follower-answer' && effect.note)
      this.notes.push({ number: effect.ticket, text: String(effect.note.data['text']) });
    else if (effect.kind === 'ask-desk') {
      const reads = this.reads(null);
      const nobody = { presence: new Map(), holding: new Map(), members: new Map<string, string>() };
      const { effects } = opened(effect, employeeChat, this.session, this.desk, reads, nobody);
      for (const one of effects)
        if (one.kind === 'to-desk') this.groups.show('frontoffice', [{ kind: 'send', message: one.message }]);
    } else if (effect.kind === 'drop-files') this.removed.push(...effect.ids);
    else if (effect.kind === 'gap' && effect.why !== 'chosen') this.gaps.push(effect.said);
    if (effect.kind === 'alarm')
      for (const person of alarmed(this.desk))
        this.others.reached(person, [alarmMessage(effect.ticket, effect.about, this.now, this.desk)]);
    this.others.carryOut(
      effect,
      this.tickets.find(({ number }) => 'ticket' in effect && number === effect.ticket),
      this.now,
      this.desk,
    );
  }

  private seen(effects: Effect[]): Effect[] {
    for (const { card } of messagesOf(effects))
      for (const button of card ? buttonsOf(card) : []) this.buttons.push({ button, card: card! });
    return effects;
  }
}

/** The messages among effects, new ones and replacements. */
export const messagesOf = (effects: readonly Effect[]): Message[] =>
  effects.flatMap((effect) => (effect.kind === 'send' || effect.kind === 'update' ? [effect.message] : []));
