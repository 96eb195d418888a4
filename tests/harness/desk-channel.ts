import { randomUUID } from 'node:crypto';
import type { Posted } from './connector.ts';
import { buttonsIn, Person, textOf, type Place } from './person.ts';

/** A channel in which the people of the desk see the queue, as Teams shows it. */
export class DeskChannel {
  readonly id = `19:${randomUUID()}@thread.tacv2`;
  private readonly place: Place;

  constructor(place: Place) {
    this.place = place;
  }

  /** An agent says something: in a thread, or in a new post when there is none. */
  async says(agent: Agent, text: string, { thread = `${this.id}-nieuw`, mention = true } = {}): Promise<void> {
    await agent.deliver(agent.named(agent.inThread(`${this.id};messageid=${thread}`, text, mention)));
  }

  /** All that was posted in the channel and its threads. */
  posted(): Posted[] {
    return this.place.connector.posted.filter(({ conversation }) => conversation.startsWith(this.id));
  }

  /** The card of somebody's chat as it is now, with the message it is. */
  card(name: string): Posted {
    const cards = this.cards().filter((one) => textOf(one).startsWith(`**${name}**`));
    const found = cards.at(-1);
    if (!found) throw new Error(`no card of ${name}; there are ${JSON.stringify(this.cards().map(textOf))}`);
    return found;
  }

  cards(): Posted[] {
    return this.posted().filter(({ conversation, activity }) => conversation === this.id && activity.attachments);
  }

  buttons(name: string): string[] {
    return actionsOf(this.card(name)).map(({ title }) => title);
  }

  /** What stands under the card of somebody's chat, in order. */
  thread(name: string): string[] {
    const { id } = this.card(name);
    return this.posted()
      .filter(({ conversation }) => conversation === `${this.id};messageid=${id}`)
      .map(textOf);
  }

  async writes(agent: Agent, name: string, text: string, mention = true): Promise<void> {
    await this.says(agent, text, { thread: this.card(name).id, mention });
  }

  async presses(agent: Agent, name: string, title: string, filled: Record<string, string> = {}): Promise<void> {
    await this.pressesOn(this.card(name), agent, name, title, filled);
  }

  /** The newest card in the thread of somebody's chat, such as a form, as it is now; undefined when there is none. */
  form(name: string): Posted | undefined {
    const { id } = this.card(name);
    const thread = `${this.id};messageid=${id}`;
    const sent = this.posted().findLast(
      ({ conversation, activity }) => conversation === thread && activity.attachments,
    );
    return sent && this.posted().findLast((one) => one.id === sent.id);
  }

  async pressesOn(
    card: Posted | undefined,
    agent: Agent,
    name: string,
    title: string,
    filled: Record<string, string> = {},
  ): Promise<void> {
    const { id } = this.card(name);
    const actions = card ? actionsOf(card) : [];
    const data = actions.find((one) => one.title.startsWith(title))?.data;
    if (!data) throw new Error(`no button [${title}]; there are ${actions.map((one) => one.title).join(', ')}`);
    const inputs = Object.fromEntries(Object.entries(filled).map(([key, value]) => [`in:${key}`, value]));
    const said = agent.inThread(`${this.id};messageid=${id}`, '');
    await agent.deliver(agent.named({ ...said, text: undefined, entities: [], value: { ...data, ...inputs } }));
  }
}

/** The buttons of a card, with those behind another. */
const actionsOf = ({ activity }: Posted): { title: string; data: object }[] => buttonsIn(activity.attachments);

/** Somebody of the desk, under a name of their own. */
export class Agent extends Person {
  readonly name: string;

  constructor(place: Place, id: string, name: string) {
    super(place, id);
    this.name = name;
  }

  named(activity: Record<string, unknown>): Record<string, unknown> {
    return { ...activity, from: { ...(activity['from'] as object), name: this.name } };
  }
}
