import { randomUUID } from 'node:crypto';
import type { Connector, Posted } from './connector.ts';
import { lampSomewhere } from './rooms.ts';

export interface Answer {
  status: number;
  type: string;
  // Tests look into what they get and say themselves what it should be.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any;
}

/** Where a bot listens, and the connector to which it answers. The url may change: a bot that is started again. */
export interface Place {
  url: string;
  connector: Connector;
}

export async function request(method: string, url: string, body?: unknown, headers = {}): Promise<Answer> {
  const response = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const type = response.headers.get('content-type') ?? '';
  return { status: response.status, type, body: /json/.test(type) && text !== '' ? JSON.parse(text) : text };
}

/** What a reader sees of a message, whether it is text or a card. */
export const textOf = ({ activity }: Posted): string =>
  activity.text ?? (activity.attachments?.[0]?.content['fallbackText'] as string | undefined) ?? '';

interface SubmitButton {
  title: string;
  data: Record<string, unknown>;
}

/** Every button of a card, also those of the rows of a list. */
export function buttonsIn(value: unknown): SubmitButton[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = (value as { type?: unknown }).type === 'Action.Submit' ? [value as SubmitButton] : [];
  return [...own, ...Object.values(value).flatMap(buttonsIn)];
}

/** An employee in a personal chat in Teams: their activities go to the bot over HTTP, what comes back is at the connector. */
export class Person {
  readonly conversation = `a:${randomUUID()}`;
  readonly id: string;
  readonly place: Place;

  constructor(place: Place, id: string = randomUUID()) {
    this.place = place;
    this.id = id;
  }

  /** A complete activity as Teams sends it, with an id of its own. */
  activity(fields: Record<string, unknown> = {}): Record<string, unknown> {
    return {
      type: 'message',
      id: randomUUID(),
      timestamp: '2026-11-23T09:00:00.000Z',
      channelId: 'msteams',
      serviceUrl: this.place.connector.url,
      from: { id: `29:${this.id}`, name: 'Sam Bakker', aadObjectId: this.id },
      recipient: { id: '28:loket', name: 'Loket' },
      conversation: { id: this.conversation, conversationType: 'personal', tenantId: 'tenant-1' },
      ...fields,
    };
  }

  deliver(activity: unknown, headers = {}): Promise<Answer> {
    return request('POST', `${this.place.url}/api/messages`, activity, headers);
  }

  type(text: string): Promise<Answer> {
    return this.deliver(this.activity({ text }));
  }

  /** Sends what the connector serves under these names: uploads, or with `inline` images that were pasted. */
  sends(names: readonly string[], text = '', inline = false): Promise<Answer> {
    const url = (name: string) => `${this.place.connector.url}/files/${encodeURIComponent(name)}`;
    const attachments = names.map((name) =>
      inline
        ? { contentType: 'image/*', contentUrl: url(name) }
        : {
            contentType: 'application/vnd.microsoft.teams.file.download.info',
            contentUrl: `https://voorbeeld.sharepoint.com/${name}`,
            name,
            content: { downloadUrl: url(name), uniqueId: name, fileType: name.split('.').at(-1) },
          },
    );
    // Teams tells every text twice: the second time as HTML.
    const html = { contentType: 'text/html', content: `<p>${text}</p>` };
    return this.deliver(this.activity({ text, attachments: [...attachments, html] }));
  }

  /** The activity of saying something in a thread of a channel; with `mention`, to Loket. */
  inThread(thread: string, text: string, mention = true): Record<string, unknown> {
    return this.activity({
      text: mention ? `<at>Loket</at> ${text}` : text,
      conversation: { id: thread, conversationType: 'channel', isGroup: true, tenantId: 'tenant-1' },
      entities: mention
        ? [{ type: 'mention', text: '<at>Loket</at>', mentioned: { id: '28:loket', name: 'Loket' } }]
        : [],
    });
  }

  /** The activity that tells that a message was changed, or with null removed; `at` tells one change from the next. */
  correcting(
    message: Record<string, unknown>,
    text: string | null,
    at = '2026-11-23T09:05:00.000Z',
  ): Record<string, unknown> {
    const told =
      text === null
        ? {
            type: 'messageDelete',
            text: undefined,
            attachments: undefined,
            channelData: { eventType: 'softDeleteMessage' },
          }
        : { type: 'messageUpdate', text, channelData: { eventType: 'editMessage' } };
    return { ...message, ...told, timestamp: at };
  }

  /** The activity of pressing a button with this data. */
  pressing(data: unknown): Record<string, unknown> {
    return this.activity({ value: data, replyToId: 'c1' });
  }

  press(title: string): Promise<Answer> {
    return this.deliver(this.pressing(this.button(title)));
  }

  /** What the newest button with this title says when it is pressed. */
  button(title: string): Record<string, unknown> {
    const shown = this.got().flatMap(({ activity }) => buttonsIn(activity.attachments));
    const button = shown.findLast((one) => one.title === title);
    if (!button) throw new Error(`no button [${title}]; there are ${shown.map((one) => `[${one.title}]`).join(' ')}`);
    return button.data;
  }

  /** Everything that reached this person, in order. */
  got(): Posted[] {
    return this.place.connector.posted.filter(({ conversation }) => conversation === this.conversation);
  }

  texts(): string[] {
    return this.got().map(textOf);
  }

  /** Resolves to the newest message that matches, once there is one among those after the first `skip`. */
  async hears(pattern: RegExp, skip = 0, patience?: number): Promise<string> {
    const found = () =>
      this.texts()
        .slice(skip)
        .findLast((text) => pattern.test(text));
    await this.place.connector.until(() => found() !== undefined, patience);
    return found() ?? '';
  }

  /** Says what is wrong and confirms; resolves to the number of the ticket. */
  async makesTicket(said = lampSomewhere()): Promise<string> {
    const before = this.got().length;
    await this.type(said);
    await this.hears(/Zal ik dit melden/, before);
    await this.press('Ja, melden');
    return numberIn(await this.hears(/Gemeld als/, before));
  }
}

export const numberIn = (text: string): string => /M-\d{4}-\d{6}/.exec(text)?.[0] ?? '';
