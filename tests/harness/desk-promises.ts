import { workingMinutesBetween } from '../../tickets/calendar.ts';
import { agents, channelOfDesk, employees, type DeskWorld, type Picture, type Said } from './desk-world.ts';

/** What is promised of chats at the desk, at every moment. Each throws what is broken. */

const broken = (what: string, seen: unknown): Error => new Error(`${what}\n${JSON.stringify(seen, null, 1)}`);

function same(what: string, found: readonly string[], wanted: readonly string[]): void {
  if (JSON.stringify(found) !== JSON.stringify(wanted)) throw broken(what, { found, wanted });
}

export const toEmployee = ({ said }: Picture, who: string): Said[] =>
  said.filter(({ conversation }) => conversation === who);

const underCard = ({ said }: Picture, takeover: string): Said[] =>
  said.filter(({ conversation, card }) => conversation === channelOfDesk && card === `gesprek:${takeover}`);

const openChat = ({ chats }: Picture, who: string) =>
  chats.find(({ conversation, state }) => conversation === who && state !== 'ended');

/** Exactly one of bot, queue, agent and ticket has the conversation. */
function oneHolder(picture: Picture): void {
  const { chats, desks, tickets } = picture;
  for (const { id } of employees) {
    const open = chats.filter(({ conversation, state }) => conversation === id && state !== 'ended');
    same(
      `${id}: the session names the chat that is open`,
      [desks.get(id) ?? []].flat(),
      open.map((one) => one.id),
    );
  }
  for (const chat of chats) {
    // Who had it stays known after the end.
    if (chat.state !== 'ended' && (chat.state === 'held') !== (chat.agent !== null))
      throw broken('held by nobody, or waiting at somebody', chat);
    if ((chat.state === 'ended') !== (chat.outcome !== null)) throw broken('an end has an outcome', chat);
    const kept = ['answered', 'passed-on', 'kept'].includes(chat.outcome ?? '');
    if (kept && chat.ticket === null) throw broken('it should be a ticket', chat);
    const free = ['withdrawn', 'handed-back', 'ordered', 'gone'].includes(chat.outcome ?? 'withdrawn');
    if (free && chat.ticket !== null) throw broken('it should be no ticket', chat);
  }
  const numbers = chats.flatMap(({ ticket }) => ticket ?? []);
  same('a chat that became a ticket has one', [...tickets].sort(), numbers.sort());
}

/** What an employee said to the desk is in the transcript and in the thread; what an agent said is in the transcript and with the employee. */
function nothingLost(picture: Picture): void {
  for (const { id, conversation } of picture.chats) {
    const name = employees.find((one) => one.id === conversation)?.name ?? '';
    const lead = `**${name}:** `;
    const inThread = underCard(picture, id).flatMap(({ kind, message: { text } }) =>
      kind === 'reply' && text.startsWith(lead) ? [text.slice(lead.length)] : [],
    );
    const told = picture.lines.filter((one) => one.takeover === id && one.role === 'medewerker' && one.kind === 'text');
    same(
      `${name} said what the thread shows`,
      inThread,
      told.map(({ text }) => text),
    );
  }
  for (const { id } of employees) {
    const theirs = new Set(picture.chats.flatMap((chat) => (chat.conversation === id ? [chat.id] : [])));
    const said = picture.lines.filter((one) => theirs.has(one.takeover) && one.role === 'balie' && one.kind === 'text');
    const heard = toEmployee(picture, id).flatMap(({ message: { text } }) => (relayed(text) ? [text] : []));
    same(
      `${id} heard what agents said`,
      heard,
      said.map(({ name, text }) => `**${name}:** ${text}`),
    );
  }
}

const relayed = (text: string): boolean => agents.some(({ name }) => text.startsWith(`**${name}:** `));

/** What is for colleagues begins with this word in these tests. */
export const secret = 'onderons';

function notesStayInside({ said }: Picture): void {
  const leaked = said.filter(
    ({ conversation, message }) =>
      employees.some(({ id }) => id === conversation) && JSON.stringify(message).includes(secret),
  );
  if (leaked.length > 0) throw broken('a note reached an employee', leaked);
}

/** The card in the channel tells how it stands. */
function cardsAreTrue(picture: Picture): void {
  for (const { id, state, agent } of picture.chats) {
    const card = underCard(picture, id).findLast(({ kind }) => kind !== 'reply');
    const holder = agents.find((one) => one.id === agent)?.name ?? '';
    const badge = { waiting: 'wacht', held: `bij ${holder}`, ended: 'klaar' }[state];
    same(`the card of ${id}`, [card?.message.card?.badge?.text ?? ''], [badge]);
  }
}

/** What the desk says of itself while an agent has a chat. */
const ofTheDesk = [
  / wacht op je antwoord\. Neem gerust de tijd\.$/,
  /^Dit kon ik niet doorgeven: /,
  /^Ik kan nu alleen /,
  /^De frontoffice is nu dicht\. Je bericht ligt klaar voor /,
];

/** While one agent holds a chat, from before until after, the bot is silent. */
export function botIsSilent(before: Picture, after: Picture): void {
  const last = before.said.at(-1)?.id ?? 0;
  for (const { id } of employees) {
    const [was, is] = [openChat(before, id), openChat(after, id)];
    if (was?.state !== 'held' || is?.id !== was.id || is.state !== 'held') continue;
    if (is.agent !== was.agent || is.claimed?.getTime() !== was.claimed?.getTime()) continue;
    const strange = toEmployee(after, id).filter(
      ({ id: row, message: { text } }) => row > last && !relayed(text) && !ofTheDesk.some((form) => form.test(text)),
    );
    if (strange.length > 0) throw broken(`the bot spoke to ${id} while ${is.agent ?? ''} has the chat`, strange);
  }
}

/** After a look: nobody waits longer than the desk promises without that they hear something. `late` is what lies between two looks. */
export function nobodyWaits(world: DeskWorld, picture: Picture, late: number): void {
  const { calendar, organisation } = world.desk;
  const { 'oppakken-binnen': pickUp, 'antwoorden-binnen': answer } = organisation.gesprekken;
  for (const { id } of employees) {
    const chat = openChat(picture, id);
    if (!chat) continue;
    const heard = toEmployee(picture, id).at(-1)?.at ?? new Date(0);
    const minutes = (from: Date) => workingMinutesBetween(calendar, from, picture.now);
    if (chat.state === 'waiting' && minutes(heard) >= pickUp.amount + late)
      throw broken(`${id} waits in silence for ${String(minutes(heard))} minutes`, chat);
    const asked = picture.lines.find(
      ({ takeover, role, kind, at }) => takeover === chat.id && role === 'medewerker' && kind === 'text' && at > heard,
    );
    if (chat.state === 'held' && asked && minutes(asked.at) >= 2 * (answer.amount + late))
      throw broken(`${id} waits for an answer for ${String(minutes(asked.at))} minutes`, { chat, asked });
  }
}

/** Of what left, all arrived, in order; twice only where somebody died. */
export function allArrived(world: DeskWorld, picture: Picture): void {
  if (picture.left > 0) throw broken('not all has left', picture.left);
  const { all } = world.recorder;
  for (const place of [channelOfDesk, ...employees.map(({ id }) => id)]) {
    const put = picture.said.filter(
      ({ conversation, kind }) => conversation === place && kind !== 'update' && kind !== 'show',
    );
    const came = all.filter(({ to, kind }) => to === place && kind === 'send').map(({ message }) => message.text);
    const wanted = put.map(({ message }) => message.text);
    if (world.deaths === 0) same(`what arrived at ${place}`, came, wanted);
    else same(`what arrived first at ${place}`, [...new Set(came)], [...new Set(wanted)]);
  }
}

export function everythingHolds(picture: Picture): void {
  oneHolder(picture);
  nothingLost(picture);
  notesStayInside(picture);
  cardsAreTrue(picture);
}
