import { setTimeout as sleep } from 'node:timers/promises';
import type { Address, Member, MemberChannel, Message, MessageId } from '../../dialogs/channel.ts';

/** What reached somebody: a new message, or a replacement of the one with that id. */
export interface Recorded {
  kind: 'send' | 'update';
  id: MessageId;
  message: Message;
  /** What it replies to. */
  under?: MessageId;
}

/** A Channel that delivers to memory, per address. An address is known by its `id`. */
export class Recorder implements MemberChannel {
  readonly all: (Recorded & { to: string })[] = [];
  /** Asked before every delivery; what it returns is thrown instead. */
  refuse: (to: Address, message: Message) => Error | undefined = () => undefined;
  private ids = 0;

  async send(to: Address, message: Message, under?: MessageId): Promise<MessageId> {
    const id = `r${String(++this.ids)}`;
    this.record(to, { kind: 'send', id, message, ...(under === undefined ? {} : { under }) });
    return id;
  }

  async update(to: Address, id: MessageId, message: Message): Promise<void> {
    this.record(to, { kind: 'update', id, message });
  }

  /** Who is in the team of an address. */
  readonly teams = new Map<string, Member[]>();

  async members(of: Address): Promise<Member[]> {
    const problem = this.refuse(of, { text: '' });
    if (problem) throw problem;
    return this.teams.get(String(of['id'])) ?? [];
  }

  /** What reached an address, in order. */
  at(id: string): Recorded[] {
    return this.all.filter(({ to }) => to === id).map(({ kind, id, message }) => ({ kind, id, message }));
  }

  /** Resolves when `condition` holds; throws after `patience` milliseconds. */
  async until(condition: () => boolean, patience = 5_000): Promise<void> {
    for (const end = Date.now() + patience; !condition(); await sleep(5))
      if (Date.now() > end)
        throw new Error(
          `waited in vain; recorded were: ${JSON.stringify(this.all.map(({ message }) => message.text))}`,
        );
  }

  private record(to: Address, recorded: Recorded): void {
    const problem = this.refuse(to, recorded.message);
    if (problem) throw problem;
    this.all.push({ to: String(to['id']), ...recorded });
  }
}
