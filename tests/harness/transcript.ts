import { DateTime } from 'luxon';
import type { Desk } from '../../dialogs/desk.ts';
import type { Effect } from '../../dialogs/effect.ts';
import type { FileProblem } from '../../dialogs/sent-files.ts';
import { peopleNamed } from '../../dialogs/for-whom.ts';
import type { Change } from '../../tickets/change.ts';
import { outcomes } from '../../tickets/complaint.ts';
import { statuses, type Status } from '../../tickets/status.ts';
import { Chat } from './chat.ts';
import { render } from './render.ts';

/**
 * Transcripts: conversations as a service manager reads them, and as Loket must hold them.
 *
 *     # What it shows                      a heading begins a conversation
 *     Nu: 2026-11-24 10:00                 the clock, local time (also in between, to let time pass: then Loket may speak)
 *     Wie: Sam, B30                        the employee and their building (may be left out)
 *     Ik: de lamp knippert                 the employee types
 *     Ik: [Ja, melden]                     the employee presses that button
 *     Ik stuur: kraan.jpg, x.exe (wrong-type) | de kraan lekt   sends files, what is wrong with them, and words with them
 *     Ik: [Oké] Wanneer = 2026-11-26 · Aantal = 8   fills in, by label, and presses
 *     Kanaal: de lamp knippert             the employee mentions Loket in a channel, or presses a [button] there
 *     Draad: …                             what Loket says in that thread; Loket: is the personal chat
 *     Mededeling: storing netwerk-storing B30 tot 2026-11-24 14:00 "het wifi hapert"   an announcement: kind, products, buildings
 *     Mededeling: opgelost "het wifi hapert"
 *     Groep: Jip in #facilitair: koppel facilitair team    somebody who executes mentions Loket in the channel of their group
 *     Groep: Jip in #facilitair: [Vraag stellen] M-2026-000123 "welke lamp?"   presses there; [Doorzetten] W-2026-000123-2 naar ict-servicedesk "tekst"
 *     #facilitair: …                       what appears in that channel; "#facilitair draad" is said under it, "#facilitair kaart" is a card that changes
 *     Frontoffice: 2 wachten, 3 5 4 minuten    the desk sits in #frontoffice: how many wait, and how long the last ones waited
 *     Backoffice: M-2026-000123 gereed "tekst"   a PATCH; of a complaint also its outcome, or contact
 *     Loket: …                             a message, to the letter; … stands for anything. Further lines belong to it.
 *     Aan: Robin: …                        what reaches somebody else meanwhile
 *     Kaart: …                             a message that replaces an earlier one
 */
export interface Talk {
  title: string;
  turns: { line: number; act: string; expected: string[] }[];
}

const speaker =
  /^(Nu|Wie|Ik stuur|Ik|Kanaal|Groep|Frontoffice|Backoffice|Mededeling|Loket|Kaart|Draad|Draadkaart|Aan|#[\w-]+(?: draad| kaart)?): ?(.*)$/;
const speaks = ['Loket', 'Kaart', 'Draad', 'Draadkaart', 'Aan'];

/** Reads the conversations of a transcript file. Throws on a line that belongs to nothing. */
export function readTalks(text: string): Talk[] {
  const talks: Talk[] = [];
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trimEnd();
    const talk = talks.at(-1);
    const turn = talk?.turns.at(-1);
    const [, who, said = ''] = speaker.exec(line) ?? [];
    if (line.startsWith('# ')) talks.push({ title: line.slice(2), turns: [] });
    else if (line.trim() === '') continue;
    else if (!talk) throw new Error(`line ${String(index + 1)}: a conversation begins with "# title"`);
    else if (who !== undefined && (speaks.includes(who) || who.startsWith('#'))) {
      if (!turn) throw new Error(`line ${String(index + 1)}: ${who} speaks before anything happened`);
      turn.expected.push(`${who}: ${said}`);
    } else if (who) talk.turns.push({ line: index + 1, act: `${who}: ${said}`, expected: [] });
    else if (turn && turn.expected.length > 0) turn.expected.push(`${turn.expected.pop() ?? ''}\n${line.trim()}`);
    else throw new Error(`line ${String(index + 1)}: who says "${line}"?`);
  }
  return talks;
}

const shown = (effects: readonly Effect[], message = 'Loket', card = 'Kaart'): string[] =>
  effects.flatMap((effect) => {
    if (effect.kind !== 'send' && effect.kind !== 'update') return [];
    const lines = render(effect.message)
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
      .join('\n');
    return [`${effect.kind === 'send' ? message : card}: ${lines}`];
  });

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const pattern = (text: string) => new RegExp(`^${text.split('…').map(escaped).join('[\\s\\S]*')}$`);

/** A backoffice's line: number, then a status, "text" for the customer, (note) and a new date, each optional. */
function changeIn(line: string): { number: string; asked: Change } {
  const [number = ''] = line.split(' ');
  const rest = line.slice(number.length);
  const status = statuses.find((one): one is Status => rest.replace(/".*"/, '').split(' ').includes(one));
  const message = /"([^"]*)"/.exec(rest)?.[1];
  const words = rest.replace(/".*"/, '').split(' ');
  const outcome = outcomes.find((one) => words.includes(one));
  const noted = {
    ...(outcome ? { conclusion: { outcome, policy: false, decidedBy: null } } : {}),
    ...(words.includes('contact') ? { contact: { how: null } } : {}),
  };
  const note = /\(([^)]*)\)/.exec(rest)?.[1];
  const until = /\b(\d{4}-\d{2}-\d{2} \d{2}:\d{2})\b/.exec(rest)?.[1];
  return {
    number,
    asked: {
      ...(status ? { status } : {}),
      ...(message ? { customerMessage: message } : {}),
      ...(Object.keys(noted).length > 0 ? { complaint: noted } : {}),
      ...(note ? { note } : {}),
      ...(until ? { expectedAt: localTime(until) } : {}),
    },
  };
}

const localTime = (text: string) =>
  DateTime.fromFormat(text, 'yyyy-MM-dd HH:mm', { zone: 'Europe/Amsterdam' }).toJSDate();

/** A new conversation, on the morning at which transcripts begin. */
export const newChat = (desk: Desk): Chat =>
  new Chat(desk, localTime('2026-11-24 10:00'), { id: 'medewerker-1', name: 'Sam' });

/** "Wanneer = 2026-11-26 · Aantal = 8": what is filled in, by label. */
const filledIn = (line: string): Record<string, string> =>
  Object.fromEntries(
    line
      .split(' · ')
      .filter(Boolean)
      .map((one) => one.split(' = ') as [string, string]),
  );
/** What reached others, a text per message; cards that change in place are left out. */
const reached = (chat: Chat): string[] =>
  chat.others.heard
    .splice(0)
    .flatMap(({ name, effects }) =>
      shown(effects.filter(({ kind }) => kind === 'send')).map((text) => text.replace(/^Loket: /, `Aan: ${name}: `)),
    );

/** What stood in the channels of groups meanwhile. */
const inGroups = (chat: Chat): string[] =>
  chat.groups.heard.splice(0).flatMap(({ channel, effects }) =>
    effects.flatMap((effect) => {
      const under = effect.kind === 'send' && effect.under !== undefined;
      return shown([effect], `#${channel}${under ? ' draad' : ''}`, `#${channel} kaart`);
    }),
  );

/** Somebody who executes says or presses something in the channel of their group. */
function playGroup(chat: Chat, line: string): string[] {
  const [, who = '', channel = '', said = ''] = /^(\S+) in #([\w-]+): (.*)$/.exec(line) ?? [];
  const [, title, number = '', rest = ''] = /^\[([^\]]+)\] (\S+)(.*)$/.exec(said) ?? [];
  if (title === undefined) return [...shown(chat.inGroup(who, channel, said)), ...reached(chat)];
  const text = /"([^"]*)"/.exec(rest)?.[1];
  const group = /naar (\S+)/.exec(rest)?.[1];
  const values = { ...(text ? { tekst: text } : {}), ...(group ? { groep: group } : {}) };
  return [...shown(chat.pressInGroup(who, channel, title, number, values)), ...reached(chat)];
}

/** An announcement's line: what is announced, or that it is over. */
function announce(chat: Chat, line: string): void {
  const title = /"([^"]*)"/.exec(line)?.[1] ?? '';
  if (line.startsWith('opgelost')) {
    chat.others.solve(title, chat.now);
    return;
  }
  const moment = (word: string) => new RegExp(`\\b${word} (\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2})`).exec(line)?.[1];
  const [from, until] = [moment('van'), moment('tot')];
  const words = line.replace(/"[^"]*"/, '').split(' ');
  chat.others.announcements.push({
    id: `a${String(chat.others.announcements.length + 1)}`,
    kind: words[0] === 'onderhoud' ? 'onderhoud' : 'storing',
    title,
    text: null,
    products: words.filter((word) => chat.desk.catalogue.has(word)),
    buildings: words.filter((word) => chat.desk.organisation.gebouwen.some(({ code }) => code === word)),
    from: from === undefined ? chat.now : localTime(from),
    until: until === undefined ? null : localTime(until),
    solvedAt: null,
    tell: null,
    urgent: false,
    by: 'test',
    createdAt: chat.now,
    updatedAt: chat.now,
  });
}

/** Lets happen what a line says, and gives what Loket says then, a text per message. */
export const playAct = (chat: Chat, act: string): string[] => {
  const said = play(chat, act);
  return [...said, ...inGroups(chat)];
};

function play(chat: Chat, act: string): string[] {
  const [, who, said = ''] = speaker.exec(act) ?? [];
  if (who === 'Groep') return playGroup(chat, said);
  if (who === 'Nu') return shown(chat.waitUntil(localTime(said)));
  if (who === 'Wie') {
    const [name = '', building] = said.split(', ');
    const [known, ...others] = peopleNamed(chat.desk.organisation, name);
    const id = known && others.length === 0 ? known.id : `medewerker-${name}`;
    chat.become({ id, name, ...(building ? { building } : {}) });
  } else if (who === 'Frontoffice') {
    const [waiting = '0', served = ''] = said.split(', ');
    chat.queue = { waiting: Number.parseInt(waiting), served: (served.match(/\d+/g) ?? []).map(Number) };
  } else if (who === 'Mededeling') {
    announce(chat, said);
    return reached(chat);
  } else if (who === 'Backoffice') {
    const { number, asked } = changeIn(said);
    return [...shown(chat.backoffice(number, asked)), ...reached(chat)];
  } else if (who === 'Kanaal') {
    const pressed = /^\[(.*)\]$/.exec(said)?.[1];
    const { there, here } = chat.mention(
      pressed === undefined ? { kind: 'text', text: said } : { kind: 'press', press: chat.pressing(pressed) },
    );
    return [...shown(there, 'Draad', 'Draadkaart'), ...shown(here), ...reached(chat)];
  } else if (who === 'Ik stuur') {
    const [names = '', text] = said.split(' | ');
    const files = [...names.matchAll(/([^,(|]+?)(?: \(([\w-]+)\))?(?:, |$)/g)].map(([, name = '', problem]) => ({
      name,
      ...(problem ? { problem: problem as FileProblem } : {}),
    }));
    return [...shown(chat.send(files, text)), ...reached(chat)];
  } else {
    const [, title, filled = ''] = /^\[([^\]]*)\](?: (.*))?$/.exec(said) ?? [];
    const effects = title === undefined ? chat.type(said) : chat.press(title, filledIn(filled));
    return [...shown(effects), ...reached(chat)];
  }
  return [];
}

/** Whether Loket said what was expected; … stands for anything. */
export const fits = (expected: readonly string[], got: readonly string[]): boolean =>
  got.length === expected.length && expected.every((want, at) => pattern(want).test(got[at] ?? ''));

/** Holds a conversation. Returns the chat as it ended; throws at the first turn that went otherwise, showing both. */
export function holdTalk(talk: Talk, desk: Desk): Chat {
  const chat = newChat(desk);
  for (const { line, act, expected } of talk.turns) {
    const got = playAct(chat, act);
    if (!fits(expected, got))
      throw new Error(
        `${talk.title}, line ${String(line)}: ${act}\n\nexpected\n${expected.join('\n')}\n\nbut it was\n${got.join('\n')}\n`,
      );
  }
  return chat;
}
