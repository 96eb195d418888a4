import { bindingIn } from '../../dialogs/bind-group.ts';
import type { Button, Press } from '../../dialogs/channel.ts';
import type { Desk } from '../../dialogs/desk.ts';
import { say, type Effect } from '../../dialogs/effect.ts';
import { peopleNamed } from '../../dialogs/for-whom.ts';
import { workCard, workMessage, workNews } from '../../dialogs/work-card.ts';
import { workNl as words } from '../../dialogs/work-nl.ts';
import { pressWork, type WorkDone } from '../../dialogs/work-press.ts';
import type { Ticket, TicketEvent } from '../../tickets/ticket.ts';
import type { Whole } from '../../tickets/orders.ts';
import { isOpenWork } from '../../tickets/work.ts';
import { buttonsOf } from './render.ts';

/** The channels of groups in a talk: which is whose, and what stands in them. In memory, as bot/work-turn.ts and bot/group-work.ts do it. */
export class Groups {
  /** What was said in channels since it was last taken. */
  heard: { channel: string; effects: Effect[] }[] = [];
  /** Channel by group. */
  private readonly bound = new Map<string, string>();
  private buttons: Button[] = [];

  groupsIn = (channel: string): string[] => [...this.bound].filter(([, at]) => at === channel).map(([group]) => group);

  /** What groups see of what happened to a ticket. */
  changed(ticket: Ticket, events: readonly TicketEvent[], now: Date, desk: Desk): void {
    for (const { group, effects } of workNews(ticket, events, now, desk, { traced: true })) {
      const channel = this.bound.get(group);
      if (channel !== undefined) this.show(channel, effects);
    }
  }

  show(channel: string, effects: Effect[]): void {
    if (effects.length > 0) this.heard.push({ channel, effects });
    for (const effect of effects)
      if (effect.kind === 'send' || effect.kind === 'update')
        this.buttons.push(...(effect.message.card ? buttonsOf(effect.message.card) : []));
  }

  /** Somebody mentions Loket in a channel, to make it that of a group or to end that. */
  say(who: string, channel: string, text: string, open: readonly Ticket[], now: Date, desk: Desk): void {
    const binding = bindingIn(text, personNamed(who, desk), desk);
    if (!binding) throw new Error(`"${text}" binds nothing`);
    const tell = (said: string) => this.tell(channel, said);
    if ('refused' in binding) return tell(binding.refused);
    const { id, naam } = binding.group;
    const here = this.bound.get(id) === channel;
    if (binding.do === 'unbind') {
      if (here) this.bound.delete(id);
      return tell(here ? words.unbound(naam) : words.notBound(naam));
    }
    if (here) return tell(words.boundAlready(naam));
    this.bound.set(id, channel);
    const work = open.filter((one) => one.group === id && isOpenWork(one));
    tell([words.bound(naam), ...(work.length > 0 ? [words.openNow(work.length, work.length)] : [])].join(' '));
    this.show(
      channel,
      work.map((one) => ({ kind: 'send', card: workCard(one.number), message: workMessage(one, now, desk) })),
    );
  }

  /** What is said in a thread of a channel. */
  tell(channel: string, said: string): void {
    this.show(channel, [{ ...say(said), under: 'thread' } as Effect]);
  }

  /** The button of a card in a channel, with what is filled in. */
  pressing(title: string, number: string, values: Record<string, string>): Press {
    const found = this.buttons.findLast(({ title: one, press }) => one === title && press.ref === number);
    if (!found) throw new Error(`no button [${title}] of ${number} was shown in a channel`);
    return found.sends ? { ...found.press, values } : found.press;
  }

  /** What a press in a channel does; what is said of it there is heard. */
  press(who: string, channel: string, press: Press, whole: Whole | undefined, now: Date, desk: Desk): WorkDone {
    const person = personNamed(who, desk);
    const done = pressWork(whole, press, { groups: this.groupsIn(channel), person }, now, desk);
    this.show(channel, done.inChannel);
    this.show(
      channel,
      done.said.map((one) => ({ ...one, under: 'thread' }) as Effect),
    );
    return done;
  }
}

export function personNamed(name: string, desk: Desk): string {
  const [one] = peopleNamed(desk.organisation, name);
  if (!one) throw new Error(`${name} is nobody of organisation.yaml`);
  return one.id;
}
